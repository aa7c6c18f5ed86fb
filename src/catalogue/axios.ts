import { defineLibrary } from './types.js';

export const axios = defineLibrary({
  name: 'axios',
  packages: ['axios'],
  rows: [
    {
      id: 'axios/request',
      path: ['default', 'default()', '…post|delete|put|get|patch|request|postForm'],
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'axios: the address first',
    },
  ],
});
