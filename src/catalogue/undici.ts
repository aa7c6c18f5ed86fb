import { defineLibrary } from './types.js';

export const undici = defineLibrary({
  name: 'undici',
  packages: ['undici'],
  rows: [
    {
      id: 'undici/request',
      path: ['fetch', 'request', '…request'],
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'undici: the address first',
    },
  ],
});
