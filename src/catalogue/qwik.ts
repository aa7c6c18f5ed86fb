import { defineLibrary } from './types.js';

export const qwik = defineLibrary({
  name: 'qwik',
  packages: ['@builder.io/qwik-city', '@qwik.dev/router'],
  rows: [
    {
      id: 'qwik/delete',
      shape: 'cookie.delete',
      arity: [1, 2],
      effect: { kind: 'clears-cookie', name: { argument: 0 } },
      evidence: '@builder.io/qwik-city@1.20.1 lib/middleware/request-handler/index.mjs, run',
    },
    {
      id: 'qwik/set',
      shape: 'cookie.set',
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: '@builder.io/qwik-city@1.20.1, run',
    },
  ],
});
