import { defineLibrary } from './types.js';

export const betterAuth = defineLibrary({
  name: 'better-auth',
  packages: ['better-auth', 'better-auth/*'],
  rows: [
    {
      id: 'better-auth/handler',
      path: '….handler',
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'better-auth@1.7.25: its handler answers any request to its routes (seen in public code)',
    },
    {
      id: 'better-auth/sign-out',
      path: ['…api.signOut', '…api.revokeSession|revokeSessions', '…signOut'],
      effect: { kind: 'signs-out', provider: 'Better Auth' },
      evidence: 'better-auth@1.7.25 dist/api/routes/sign-out.mjs',
    },
    {
      id: 'better-auth/others',
      path: ['…api.revokeOtherSessions'],
      effect: { kind: 'nothing', because: 'it keeps this session' },
      evidence: 'better-auth@1.7.25 dist/api/routes/session.mjs',
    },
  ],
});
