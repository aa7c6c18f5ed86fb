import { defineLibrary } from './types.js';

export const koa = defineLibrary({
  name: 'koa',
  packages: ['koa', '@types/koa', 'cookies'],
  rows: [
    {
      id: 'koa/set',
      shape: 'cookies.set',
      on: /^(?:ctx|context|cookies|this)$/,
      needsLibrary: true,
      arity: [1, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'milliseconds',
      },
      evidence: 'cookies@0.9.2 index.js, run',
    },
    {
      id: 'koa/cookies-package',
      path: '…set',
      arity: [1, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'milliseconds',
      },
      evidence: 'cookies@0.9.2 index.js, run',
    },
    {
      id: 'koa/header',
      shape: ['set', 'append'],
      on: /^(?:ctx|context)$/,
      not: /cookies?$|cookie_?store$|jar$|headers$|session$/i,
      arity: [2, 2],
      effect: { kind: 'writes-header', name: { argument: 0 }, value: { argument: 1 } },
      evidence: 'koa@3.3.0',
    },
  ],
});
