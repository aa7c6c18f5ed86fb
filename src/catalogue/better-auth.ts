import { defineLibrary } from './types.js';

export const betterAuth = defineLibrary({
  name: 'better-auth',
  packages: ['better-auth', 'better-auth/*', '@better-auth/*'],
  rows: [
    {
      id: 'better-auth/others',
      path: ['…api.revokeOtherSessions', '…revokeOtherSessions'],
      effect: { kind: 'nothing', because: 'it keeps this session' },
      evidence: 'better-auth@1.7.25 dist/api/routes/session.mjs',
    },
    {
      id: 'better-auth/sign-out',
      path: ['…api.signOut|revokeSession|revokeSessions', '…signOut|revokeSession|revokeSessions'],
      effect: { kind: 'signs-out', provider: 'Better Auth' },
      evidence:
        'better-auth@1.7.25 dist/api/routes/{sign-out,session}.mjs: without a database or secondary storage only the cookie goes',
    },
    {
      id: 'better-auth/handler',
      path: '….handler',
      effect: { kind: 'requests', url: { argument: 0 } },
      evidence: 'better-auth@1.7.25: its handler answers any request to its routes (seen in public code)',
    },
  ],
});
