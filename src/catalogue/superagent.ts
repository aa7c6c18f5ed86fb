import { defineLibrary } from './types.js';

export const superagent = defineLibrary({
  name: 'superagent',
  packages: ['superagent'],
  rows: [
    {
      id: 'superagent/request',
      path: ['default', '…post|delete|put|get|patch|del'],
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'superagent: the address first',
    },
  ],
});
