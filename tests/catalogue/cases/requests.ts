import { inProject, type CatalogueCase } from '../harness.js';

/** An HTTP client, what it is imported as, and a request with it to an address that revokes. */
const CLIENTS: readonly (readonly [name: string, head: string, line: string])[] = [
  ['axios', `import axios from 'axios';`, `await axios.post('https://x/oauth/revoke', { token })`],
  ['got', `import got from 'got';`, `await got.post('https://x/oauth/revoke', { json: { token } })`],
  ['ky', `import ky from 'ky';`, `await ky.post('https://x/oauth/revoke', { json: { token } })`],
  ['node-fetch', `import fetch from 'node-fetch';`, `await fetch('https://x/oauth/revoke', { body: token })`],
  ['undici', `import { request } from 'undici';`, `await request('https://x/oauth/revoke', { body: token })`],
  [
    'superagent',
    `import superagent from 'superagent';`,
    `await superagent.post('https://x/oauth/revoke', { token })`,
  ],
  [
    'ofetch',
    `import { ofetch } from 'ofetch';`,
    `await ofetch('https://x/oauth/revoke', { body: { token } })`,
  ],
  [
    'request',
    `import request from 'request';`,
    `request.post('https://x/oauth/revoke', { form: { token } })`,
  ],
  ['needle', `import needle from 'needle';`, `await needle.post('https://x/oauth/revoke', { token })`],
];

/** Requests to other servers. */
export const requests: readonly CatalogueCase[] = [
  ...CLIENTS.flatMap(([name, head, line]) =>
    inProject({ packages: [name], head }, [`${name}/request`, line, 'pass']),
  ),
  ...inProject({ packages: ['needle'], head: `import needle from 'needle';` }, [
    'needle/method-first',
    `await needle('post', 'https://x/oauth/revoke', { token })`,
    'pass',
  ]),
  ...inProject(
    { packages: ['axios'], head: `import axios from 'axios'; const api = axios.create({});` },
    ['axios/request', `await api.post('/auth/logout')`, 'pass'],
    ['axios/request', `await axios.post('https://x/audit', { event: 'logout', token })`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['@nestjs/axios'],
      head: `import { HttpService } from '@nestjs/axios'; const http = new HttpService();`,
    },
    ['nestjs-axios/request', `await http.post('https://x/oauth/revoke', { token })`, 'pass'],
  ),
  ...inProject(
    { packages: ['express'], parameters: 'req, res, apiClient' },
    ['fetch/request', `await fetch('https://x/oauth/revoke', { method: 'POST', body: token })`, 'pass'],
    [
      'fetch/request',
      `await fetch('https://x/session/logout', { headers: { cookie: req.headers.cookie } })`,
      'pass',
    ],
    [[], `await fetch('https://x/metrics', { method: 'POST' })`, 'not-invalidated'],
    ['fetch/prepared-client', `await apiClient.post('/auth/logout')`, 'pass'],
  ),
];
