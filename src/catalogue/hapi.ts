import { defineLibrary } from './types.js';

export const hapi = defineLibrary({
  name: 'hapi',
  packages: ['@hapi/hapi', 'hapi'],
  rows: [
    {
      id: 'hapi/unstate',
      shape: 'unstate',
      arity: [1, 2],
      effect: { kind: 'clears-cookie', name: { argument: 0 } },
      evidence: '@hapi/hapi@21.4.10 lib/toolkit.js, lib/response.js, run',
    },
    {
      id: 'hapi/state',
      shape: 'state',
      on: /^(?:h|reply|response|redirect)$/,
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'milliseconds',
      },
      evidence: '@hapi/hapi@21.4.10; @hapi/statehood@8.2.1 lib/index.js, run',
    },
  ],
});
