import { defineLibrary } from './types.js';

export const honoContext = defineLibrary({
  name: 'hono-context',
  packages: [],
  rows: [
    {
      id: 'hono-context/cookie',
      shape: 'cookie',
      on: /^(?:c|ctx|context)$/,
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: 'hono before 3.0: the context wrote cookies itself (seen in public code)',
    },
  ],
});
