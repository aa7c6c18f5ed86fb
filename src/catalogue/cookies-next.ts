import { defineLibrary } from './types.js';

export const cookiesNext = defineLibrary({
  name: 'cookies-next',
  packages: ['cookies-next', 'cookies-next/server', 'cookies-next/client'],
  rows: [
    {
      id: 'cookies-next/in-browser',
      path: ['deleteCookie|setCookie', 'useDeleteCookie|useSetCookie()'],
      from: ['cookies-next/client'],
      effect: {
        kind: 'nothing',
        because: 'it changes the cookies of a browser, and sends no header',
      },
      evidence: 'cookies-next@6.1.1 lib/client',
    },
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
