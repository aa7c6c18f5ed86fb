import { defineLibrary } from './types.js';

export const remixAuthOauth2 = defineLibrary({
  name: 'remix-auth-oauth2',
  packages: ['remix-auth-oauth2'],
  rows: [
    {
      id: 'remix-auth-oauth2/revoke',
      path: '…revokeToken',
      effect: { kind: 'invalidates', how: 'revoked-upstream' },
      evidence: 'remix-auth-oauth2@3.4.1',
    },
  ],
});
