import { defineLibrary } from './types.js';

export const needle = defineLibrary({
  name: 'needle',
  packages: ['needle'],
  rows: [
    {
      id: 'needle/request',
      path: '…post|delete|put|get|patch|head|request',
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'needle: the address first',
    },
    {
      id: 'needle/method-first',
      path: 'default',
      arity: [2, 4],
      effect: { kind: 'requests', url: { argument: 1 } },
      evidence: 'needle: the method first, then the address',
    },
  ],
});
