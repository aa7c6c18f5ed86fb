import { defineLibrary } from './types.js';

export const jsCookie = defineLibrary({
  name: 'js-cookie',
  packages: ['js-cookie'],
  rows: [
    {
      id: 'js-cookie/remove',
      path: '…remove|set',
      effect: { kind: 'nothing', because: 'it changes the cookies of a browser, and sends no header' },
      evidence: 'js-cookie@3.0.8: it writes document.cookie',
    },
  ],
});
