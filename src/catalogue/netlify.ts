import { defineLibrary } from './types.js';

export const netlify = defineLibrary({
  name: 'netlify',
  packages: ['@netlify/functions', '@netlify/types', '@netlify/edge-functions'],
  rows: [
    {
      id: 'netlify/delete',
      shape: 'cookies.delete',
      on: /^(?:context|ctx)$/,
      needsLibrary: true,
      arity: [1, 1],
      effect: { kind: 'clears-cookie', name: { argument: 0 } },
      evidence: '@netlify/types@2.8.0 dist/main.d.ts',
    },
    {
      id: 'netlify/set',
      shape: 'cookies.set',
      on: /^(?:context|ctx)$/,
      needsLibrary: true,
      arity: [1, 1],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0, property: 'name' },
        value: { argument: 0, property: 'value' },
        options: { argument: 0 },
        unit: 'seconds',
      },
      evidence: '@netlify/types@2.8.0 dist/main.d.ts',
    },
  ],
});
