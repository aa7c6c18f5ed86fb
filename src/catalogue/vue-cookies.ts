import { defineLibrary } from './types.js';

export const vueCookies = defineLibrary({
  name: 'vue-cookies',
  packages: ['vue-cookies', 'vue-cookies-ts'],
  rows: [
    {
      id: 'vue-cookies/remove',
      path: '…remove|set',
      effect: { kind: 'nothing', because: 'it changes the cookies of a browser, and sends no header' },
      evidence: 'vue-cookies: it writes document.cookie (not read)',
    },
  ],
});
