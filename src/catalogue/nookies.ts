import { defineLibrary } from './types.js';

export const nookies = defineLibrary({
  name: 'nookies',
  packages: ['nookies'],
  rows: [
    {
      id: 'nookies/destroy',
      path: ['destroyCookie', 'default.destroy', 'destroy'],
      effect: { kind: 'clears-cookie', name: { argument: 1 } },
      evidence: 'nookies@2.5.2 dist/index.js, run',
    },
    {
      id: 'nookies/set',
      path: ['setCookie', 'default.set', 'set'],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 1 },
        value: { argument: 2 },
        options: { argument: 3 },
        unit: 'seconds',
      },
      evidence: 'nookies@2.5.2 dist/index.js, run',
    },
  ],
});
