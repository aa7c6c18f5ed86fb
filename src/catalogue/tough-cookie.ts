import { defineLibrary } from './types.js';

export const toughCookie = defineLibrary({
  name: 'tough-cookie',
  packages: ['tough-cookie'],
  rows: [
    {
      id: 'tough-cookie/remove',
      path: '…removeAllCookies|removeAllCookiesSync|removeCookie|removeCookies',
      effect: { kind: 'nothing', because: 'it empties the jar of a client, and sends no header' },
      evidence: 'tough-cookie@6 dist/index.d.ts: the jar of a client',
    },
  ],
});
