import { defineLibrary } from './types.js';

export const ofetch = defineLibrary({
  name: 'ofetch',
  packages: ['ofetch', 'ohmyfetch'],
  rows: [
    {
      id: 'ofetch/request',
      path: ['ofetch', '$fetch', 'fetch', '…raw', 'ofetch.create()', '$fetch.create()'],
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'ofetch: the address first',
    },
  ],
});
