import { defineLibrary } from './types.js';

export const nodeFetch = defineLibrary({
  name: 'node-fetch',
  packages: ['node-fetch', 'cross-fetch', 'isomorphic-fetch', 'node-fetch-native'],
  rows: [
    {
      id: 'node-fetch/request',
      path: ['default', 'fetch', 'default.fetch'],
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'node-fetch and cross-fetch: the fetch standard',
    },
  ],
});
