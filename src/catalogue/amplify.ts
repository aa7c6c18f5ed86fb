import { defineLibrary } from './types.js';

export const amplify = defineLibrary({
  name: 'amplify',
  packages: ['aws-amplify', 'aws-amplify/auth', '@aws-amplify/auth'],
  rows: [
    {
      id: 'amplify/sign-out',
      path: ['signOut', '…signOut'],
      effect: { kind: 'signs-out', provider: 'Amplify' },
      evidence: '@aws-amplify/auth@6.21.1 dist/esm/providers/cognito/apis/signOut.mjs',
    },
  ],
});
