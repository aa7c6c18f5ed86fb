import { defineLibrary } from './types.js';

export const firebase = defineLibrary({
  name: 'firebase',
  packages: ['firebase-admin', 'firebase-admin/*'],
  rows: [
    {
      id: 'firebase/revoke',
      path: '…revokeRefreshTokens',
      effect: { kind: 'signs-out', provider: 'Firebase' },
      evidence:
        'firebase-admin@13.10.0 lib/auth/{base-auth.d.ts,auth-api-request.js}: sets validSince; tokens are refused where the check asks for it',
    },
    {
      id: 'firebase/session-cookie',
      path: '…createSessionCookie',
      effect: {
        kind: 'issues-token',
        lifetime: { slots: [{ argument: 1, property: 'expiresIn' }], number: 'milliseconds', missing: null },
      },
      evidence: 'firebase-admin@13.10.0 lib/auth/base-auth.d.ts: five minutes to two weeks',
    },
  ],
});
