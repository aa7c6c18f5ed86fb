import { defineLibrary } from './types.js';

export const httpClients = defineLibrary({
  name: 'http-clients',
  packages: [
    'axios',
    'got',
    'ky',
    'node-fetch',
    'undici',
    'superagent',
    'ofetch',
    'request',
    'request-promise',
    'needle',
    'cross-fetch',
    '@nestjs/axios',
  ],
  rows: [
    {
      id: 'http-clients/request',
      path: ['default', '…post|delete|put|get|patch|request|fetch|$post', 'fetch', '$fetch', 'request'],
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'axios, got, ky, undici and superagent take the address first',
    },
    {
      id: 'http-clients/fetch',
      shape: ['fetch', '$fetch'],
      on: /^(?:\$?fetch|event)$/,
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'the fetch standard',
    },
    {
      id: 'http-clients/prepared',
      shape: 'post|delete|put|get|patch|request|fetch|$post',
      on: /(?:api|client|http|axios|fetcher|request|service|backend|gateway|instance)$/i,
      arity: [1, 3],
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'a client that is built elsewhere',
    },
  ],
});
