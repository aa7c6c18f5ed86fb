import { defineLibrary } from './types.js';

export const firebaseClient = defineLibrary({
  name: 'firebase-client',
  packages: ['firebase/auth', '@firebase/auth', 'firebase', 'firebase/compat/*'],
  rows: [
    {
      id: 'firebase-client/sign-out',
      path: '…signOut',
      effect: { kind: 'nothing', because: 'it only drops the tokens that the client holds' },
      evidence: '@firebase/auth@1.13.6 dist/node: no request is sent',
    },
    {
      id: 'firebase-client/revoke-access-token',
      path: '…revokeAccessToken',
      effect: { kind: 'nothing', because: 'it revokes a token of Apple, not the session' },
      evidence: '@firebase/auth@1.13.6 dist/node',
    },
  ],
});
