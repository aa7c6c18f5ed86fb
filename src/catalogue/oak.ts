import { defineLibrary } from './types.js';

export const oak = defineLibrary({
  name: 'oak',
  packages: ['@oak/oak', '@oakserver/oak', 'https://deno.land/x/oak/mod.ts', 'oak'],
  rows: [
    {
      id: 'oak/delete',
      shape: 'cookies.delete',
      on: /^(?:ctx|context)$/,
      needsLibrary: true,
      arity: [1, 2],
      effect: { kind: 'clears-cookie', name: { argument: 0 } },
      evidence: '@oakserver/oak@14.1.0 esm/deps cookie_map.js, run',
    },
    {
      id: 'oak/set',
      shape: 'cookies.set',
      on: /^(?:ctx|context)$/,
      needsLibrary: true,
      arity: [1, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: '@oakserver/oak@14.1.0 esm/deps cookie_map.js, run: nothing as value deletes',
    },
    {
      id: 'oak/clear',
      shape: 'cookies.clear',
      on: /^(?:ctx|context)$/,
      needsLibrary: true,
      arity: [0, 1],
      effect: { kind: 'clears-cookie', name: 'all' },
      evidence: '@oakserver/oak@14.1.0 esm/deps cookie_map.js, run',
    },
  ],
});
