import { defineLibrary } from './types.js';

export const request = defineLibrary({
  name: 'request',
  packages: ['request', 'request-promise', 'request-promise-native'],
  rows: [
    {
      id: 'request/request',
      path: ['default', '…post|delete|put|get|patch|del'],
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'request: the address first',
    },
  ],
});
