import { defineLibrary } from './types.js';

export const typescriptCookie = defineLibrary({
  name: 'typescript-cookie',
  packages: ['typescript-cookie'],
  rows: [
    {
      id: 'typescript-cookie/remove',
      path: '…removeCookie|setCookie',
      effect: { kind: 'nothing', because: 'it changes the cookies of a browser, and sends no header' },
      evidence: 'typescript-cookie@1 dist/src/api.d.ts',
    },
  ],
});
