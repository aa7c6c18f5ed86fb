import { defineLibrary } from './types.js';

export const googleAuth = defineLibrary({
  name: 'google-auth',
  packages: ['google-auth-library', 'googleapis', '@googleapis/*'],
  rows: [
    {
      id: 'google-auth/revoke',
      path: '…revokeToken|revokeCredentials',
      effect: { kind: 'invalidates', how: 'revoked-upstream' },
      evidence: 'google-auth-library@10.9.1 build/src/auth/oauth2client.js: sent by the call itself',
    },
  ],
});
