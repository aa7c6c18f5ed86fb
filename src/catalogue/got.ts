import { defineLibrary } from './types.js';

export const got = defineLibrary({
  name: 'got',
  packages: ['got'],
  rows: [
    {
      id: 'got/request',
      path: ['default', '…post|delete|put|get|patch'],
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'got: the address first',
    },
  ],
});
