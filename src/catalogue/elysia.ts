import { defineLibrary } from './types.js';

export const elysia = defineLibrary({
  name: 'elysia',
  packages: ['elysia'],
  rows: [
    {
      id: 'elysia/remove',
      shape: ['cookie.*.remove'],
      arity: [0, 1],
      effect: { kind: 'clears-cookie', name: 'receiver' },
      evidence: 'elysia@1.4.30 dist/cookies.mjs, run',
    },
    {
      id: 'elysia/set',
      shape: ['cookie.*.set|update'],
      arity: [1, 1],
      effect: {
        kind: 'writes-cookie',
        name: 'receiver',
        value: { argument: 0, property: 'value' },
        options: { argument: 0 },
        unit: 'seconds',
      },
      evidence: 'elysia@1.4.30 dist/cookies.mjs, run',
    },
  ],
});
