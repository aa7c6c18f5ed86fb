import { defineLibrary } from './types.js';

export const bun = defineLibrary({
  name: 'bun',
  packages: ['bun', 'bun-types', '@types/bun'],
  rows: [
    {
      id: 'bun/cookie',
      path: 'Cookie',
      shape: 'Bun.Cookie',
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
        zeroExpires: true,
      },
      evidence: 'bun-types@1.4.5 bun.d.ts, run',
    },
    {
      id: 'bun/delete',
      shape: 'cookies.delete',
      on: /^(?:req|request)$/,
      needsLibrary: true,
      arity: [1, 2],
      effect: { kind: 'clears-cookie', name: { argument: 0 } },
      evidence: 'bun-types@1.4.5 bun.d.ts, run: applied to the response by itself',
    },
    {
      id: 'bun/set',
      shape: 'cookies.set',
      on: /^(?:req|request)$/,
      needsLibrary: true,
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
        zeroExpires: true,
      },
      evidence: 'bun-types@1.4.5 bun.d.ts, run: applied to the response by itself',
    },
  ],
});
