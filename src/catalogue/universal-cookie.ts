import { defineLibrary } from './types.js';

export const universalCookie = defineLibrary({
  name: 'universal-cookie',
  packages: ['universal-cookie'],
  rows: [
    {
      id: 'universal-cookie/remove',
      path: '…remove|set',
      effect: { kind: 'nothing', because: 'it changes the cookies of a browser, and sends no header' },
      evidence: 'universal-cookie@8.1.2 esm/index.mjs: on the server it changes only its own map',
    },
  ],
});
