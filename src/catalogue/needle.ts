import { defineLibrary } from './types.js';

export const needle = defineLibrary({
  name: 'needle',
  packages: ['needle'],
  rows: [
    {
      id: 'needle/request',
      path: ['default', '…post|delete|put|get|patch'],
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'needle: the address first',
    },
  ],
});
