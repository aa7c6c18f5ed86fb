import { defineLibrary } from './types.js';

export const openidClient = defineLibrary({
  name: 'openid-client',
  packages: ['openid-client', 'oauth4webapi', 'arctic', 'simple-oauth2', 'google-auth-library', 'googleapis'],
  rows: [
    {
      id: 'openid-client/revoke',
      path: ['…revoke|tokenRevocation|revocationRequest|revokeToken|revokeAll|revokeCredentials'],
      effect: { kind: 'invalidates', how: 'revoked-upstream' },
      evidence:
        'openid-client@5.7.1 and 6.8.9; oauth4webapi@3.8.8; arctic@3.7.0; simple-oauth2@5.1.0; google-auth-library@10.9.1',
    },
    {
      id: 'openid-client/end-session-url',
      path: ['…endSessionUrl|buildEndSessionUrl'],
      effect: { kind: 'builds-logout-url' },
      evidence: 'openid-client@5.7.1 types/index.d.ts, 6.8.9 build/index.js',
    },
  ],
});
