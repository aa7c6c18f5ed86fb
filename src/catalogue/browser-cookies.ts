import { defineLibrary } from './types.js';

export const browserCookies = defineLibrary({
  name: 'browser-cookies',
  packages: [
    'js-cookie',
    'universal-cookie',
    'react-cookie',
    'typescript-cookie',
    'tiny-cookie',
    'next-client-cookies',
    'vue-cookies',
    'tough-cookie',
  ],
  rows: [
    {
      id: 'browser-cookies/remove',
      path: ['…remove|removeCookie|set|setCookie|removeAllCookies'],
      effect: {
        kind: 'nothing',
        because: 'it changes the cookies of a browser, or of a client in memory, and sends no header',
      },
      evidence: 'js-cookie@3.0.8, universal-cookie@8.1.2, tough-cookie@6',
    },
  ],
});
