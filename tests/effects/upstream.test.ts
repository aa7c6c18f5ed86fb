import { describe, expect, it } from 'vitest';

import { effectsOf, type Surroundings } from './harness.js';

const REVOKED = ['invalidates revoked-upstream'];

type Case = readonly [
  statements: string,
  effects: readonly string[],
  given?: Surroundings & { above?: string },
];

function check(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [statements, effects, given] of cases) {
      it(statements, () => {
        expect(effectsOf(statements, given)).toEqual(effects);
      });
    }
  });
}

check('a request to another server', [
  ["await fetch('https://idp.example/oauth/revoke', { method: 'POST', body: token });", REVOKED],
  [
    "await fetch('https://idp.example/oauth/revoke', { body: new URLSearchParams({ token: value }) });",
    REVOKED,
  ],
  ['await fetch(`${API}/auth/logout`, { headers: { Authorization: `Bearer ${value}` } });', REVOKED],
  ["await fetch(API + '/auth/sign-out', { headers: { cookie } });", REVOKED],
  ["await fetch('/api/logout', { method: 'POST', credentials: 'include' });", REVOKED],
  ["await fetch(new URL('/logout', base), { headers: req.headers });", REVOKED],
  ['await fetch(config.revocationEndpoint, { body: form(token) });', REVOKED],
  ["await fetch(`${KV_URL}/del/session:${id}`, { method: 'POST' });", ['invalidates record-deleted']],
  ['await fetch(`${KV_URL}/unlink/token:${id}`);', ['invalidates record-deleted']],
  ['await fetch(`${KV_URL}/del/cart:${id}`);', []],
  ["await fetch('https://idp.example/oauth/revoke');", []],
  ["await fetch('https://api.example/metrics', { body: token });", []],
  ['await fetch();', []],
  ['await fetch(7);', []],
  [
    "await axios.post('https://api.example/logout', {}, { headers: { Authorization: value } });",
    REVOKED,
    { above: "import axios from 'axios';" },
  ],
  ["await axios.post('https://api.example/logout');", REVOKED, { above: "import axios from 'axios';" }],
  ["await axios('https://api.example/logout');", [], { above: "import axios from 'axios';" }],
  ["await api.post('/auth/logout');", REVOKED, { above: "import { api } from './missing.js';" }],
  ["await api.get('/me');", [], { above: "import { api } from './missing.js';" }],
  [
    "await got.post('https://api.example/logout', { json: { refresh } });",
    REVOKED,
    { above: "import got from 'got';" },
  ],
]);

check('a redirect of the browser', [
  ["res.redirect('https://idp.example/logout');", REVOKED],
  ["res.redirect('//idp.example/oidc/end-session?x=1');", REVOKED],
  ["res.redirect(302, 'https://idp.example/v2/logout?returnTo=' + back);", REVOKED],
  ['res.redirect(`${issuer}/protocol/openid-connect/logout?id_token_hint=${hint}`);', REVOKED],
  ['res.redirect(`https://${AUTH0_DOMAIN}/v2/logout?client_id=${id}`);', REVOKED],
  ['res.redirect(process.env.OIDC_LOGOUT_URI);', REVOKED],
  ['res.redirect(metadata.end_session_endpoint);', REVOKED],
  ['res.redirect(config.keycloakLogoutUrl);', REVOKED],
  ["res.redirect('/');", []],
  ["res.redirect('/logout');", []],
  ["res.redirect('/logged-out?next=https://idp.example/logout');", []],
  ["res.redirect('https://logout.example/');", []],
  ["res.redirect('https://www.example/?from=logout');", []],
  ['res.redirect(`${base}/logout`);', []],
  ['res.redirect(next);', []],
  ['res.redirect();', []],
  [
    'res.redirect(client.endSessionUrl({ id_token_hint }));',
    REVOKED,
    { above: "import { Issuer } from 'openid-client'; const client = new Issuer({}).Client();" },
  ],
  [
    'res.redirect(buildEndSessionUrl(config, {}).href);',
    REVOKED,
    { above: "import { buildEndSessionUrl } from 'openid-client';" },
  ],
  [
    'const url = client.endSessionUrl(); res.redirect(url);',
    REVOKED,
    { above: "import { Issuer } from 'openid-client'; const client = new Issuer({}).Client();" },
  ],
  [
    'const url = client.endSessionUrl();',
    [],
    { above: "import { Issuer } from 'openid-client'; const client = new Issuer({}).Client();" },
  ],
  [
    'res.redirect(client.authorizationUrl());',
    [],
    { above: "import { Issuer } from 'openid-client'; const client = new Issuer({}).Client();" },
  ],
  ['res.redirect(link());', [], { above: "import { link } from 'other-package';" }],
]);
