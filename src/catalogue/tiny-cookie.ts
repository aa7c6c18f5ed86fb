import { defineLibrary } from './types.js';

export const tinyCookie = defineLibrary({
  name: 'tiny-cookie',
  packages: ['tiny-cookie'],
  rows: [
    {
      id: 'tiny-cookie/remove',
      path: '…remove|removeCookie|set|setCookie',
      effect: { kind: 'nothing', because: 'it changes the cookies of a browser, and sends no header' },
      evidence: 'tiny-cookie@2 dist/index.d.ts',
    },
  ],
});
