import { defineLibrary } from './types.js';

export const ky = defineLibrary({
  name: 'ky',
  packages: ['ky'],
  rows: [
    {
      id: 'ky/request',
      path: ['default', '…post|delete|put|get|patch'],
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'ky: the address first',
    },
  ],
});
