import { defineLibrary } from './types.js';

export const reactCookie = defineLibrary({
  name: 'react-cookie',
  packages: ['react-cookie'],
  rows: [
    {
      id: 'react-cookie/remove',
      path: '…remove|set|removeCookie',
      effect: { kind: 'nothing', because: 'it changes the cookies of a browser, and sends no header' },
      evidence: 'react-cookie@8 cjs/useCookies.d.ts',
    },
  ],
});
