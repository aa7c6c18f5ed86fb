import { defineLibrary } from './types.js';

export const nhost = defineLibrary({
  name: 'nhost',
  packages: ['@nhost/nhost-js', '@nhost/hasura-auth-js', '@nhost/nextjs', '@nhost/react'],
  rows: [
    {
      id: 'nhost/sign-out',
      path: ['…auth.signOut', 'HasuraAuthClient().signOut', 'useSignOut().signOut'],
      effect: { kind: 'signs-out', provider: 'Nhost' },
      evidence:
        '@nhost/nhost-js@4.3.0 dist/src/auth/client.d.ts; @nhost/hasura-auth-js@2.12.0: POSTs /signout',
    },
  ],
});
