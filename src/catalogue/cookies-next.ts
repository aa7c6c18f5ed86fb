import { defineLibrary } from './types.js';

export const cookiesNext = defineLibrary({
  name: 'cookies-next',
  packages: ['cookies-next', 'cookies-next/server'],
  rows: [
    {
      id: 'cookies-next/delete',
      path: 'deleteCookie',
      effect: { kind: 'clears-cookie', name: { argument: 0 } },
      evidence: 'cookies-next@6.1.1 lib/index.js, run',
    },
    {
      id: 'cookies-next/set',
      path: 'setCookie',
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: 'cookies-next@6.1.1 lib/index.js, run',
    },
  ],
});
