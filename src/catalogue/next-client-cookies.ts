import { defineLibrary } from './types.js';

export const nextClientCookies = defineLibrary({
  name: 'next-client-cookies',
  packages: ['next-client-cookies', 'next-client-cookies/server'],
  rows: [
    {
      id: 'next-client-cookies/remove',
      path: '…remove|set',
      effect: { kind: 'nothing', because: 'it changes the cookies of a browser, and sends no header' },
      evidence: 'next-client-cookies@2 dist/*.d.ts: a browser cookie API carried to server rendering',
    },
  ],
});
