import { defineLibrary } from './types.js';

export const firebase = defineLibrary({
  name: 'firebase',
  packages: ['firebase-admin', 'firebase-admin/auth', 'firebase-admin/*'],
  rows: [
    {
      id: 'firebase/revoke',
      path: ['…revokeRefreshTokens'],
      effect: { kind: 'signs-out', provider: 'Firebase' },
      evidence: 'firebase-admin@13.10.0 lib/auth/base-auth.d.ts',
    },
  ],
});
