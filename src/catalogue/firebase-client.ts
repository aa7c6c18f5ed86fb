import { defineLibrary } from './types.js';

export const firebaseClient = defineLibrary({
  name: 'firebase-client',
  packages: ['firebase/auth', '@firebase/auth', 'firebase'],
  rows: [
    {
      id: 'firebase-client/sign-out',
      path: ['signOut', '…signOut'],
      effect: { kind: 'nothing', because: 'it only drops the tokens that the client holds' },
      evidence: '@firebase/auth@1.13.6 dist/node',
    },
  ],
});
