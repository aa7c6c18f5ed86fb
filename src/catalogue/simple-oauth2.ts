import { defineLibrary } from './types.js';

export const simpleOauth2 = defineLibrary({
  name: 'simple-oauth2',
  packages: ['simple-oauth2'],
  rows: [
    {
      id: 'simple-oauth2/revoke',
      path: '…revoke|revokeAll',
      effect: { kind: 'invalidates', how: 'revoked-upstream' },
      evidence: 'simple-oauth2@5.1.0 lib/access-token.js',
    },
  ],
});
