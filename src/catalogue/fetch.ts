import { defineLibrary } from './types.js';

export const fetch = defineLibrary({
  name: 'fetch',
  packages: [],
  rows: [
    {
      id: 'fetch/request',
      shape: ['fetch', '$fetch'],
      on: /^(?:\$?fetch|event)$/,
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'the fetch standard; Nuxt’s $fetch and event.$fetch',
    },
    {
      id: 'fetch/prepared-client',
      shape: 'post|delete|put|get|patch|request|fetch|$post',
      on: /(?:api|client|http|axios|fetcher|request|service|backend|gateway|instance)$/i,
      arity: [1, 3],
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'a client that is built elsewhere',
    },
  ],
});
