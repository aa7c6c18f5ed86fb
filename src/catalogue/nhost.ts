import { defineLibrary } from './types.js';

export const nhost = defineLibrary({
  name: 'nhost',
  packages: ['@nhost/nhost-js', '@nhost/hasura-auth-js'],
  rows: [
    {
      id: 'nhost/sign-out',
      path: '…auth.signOut',
      effect: { kind: 'signs-out', provider: 'Nhost' },
      evidence: '@nhost/nhost-js@4.3.0 dist/src/auth/client.d.ts',
    },
  ],
});
