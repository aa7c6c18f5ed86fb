import { defineLibrary } from './types.js';

export const orpc = defineLibrary({
  name: 'orpc',
  packages: ['@orpc/server', '@orpc/server/*'],
  rows: [
    {
      id: 'orpc/delete-cookie',
      path: 'deleteCookie',
      effect: { kind: 'clears-cookie', name: { argument: 1 } },
      evidence: '@orpc/server@1.16.1 dist/helpers/index.mjs, run',
    },
    {
      id: 'orpc/set-cookie',
      path: 'setCookie',
      effect: {
        kind: 'writes-cookie',
        name: { argument: 1 },
        value: { argument: 2 },
        options: { argument: 3 },
        unit: 'seconds',
      },
      evidence: '@orpc/server@1.16.1 dist/helpers/index.mjs',
    },
  ],
});
