import { defineLibrary } from './types.js';

export const scalekit = defineLibrary({
  name: 'scalekit',
  packages: ['@scalekit-sdk/node'],
  rows: [
    {
      id: 'scalekit/revoke',
      path: '…revokeSession|revokeAllUserSessions',
      effect: { kind: 'signs-out', provider: 'Scalekit' },
      evidence: '@scalekit-sdk/node@2.11.0 lib/session.d.ts',
    },
    {
      id: 'scalekit/logout-url',
      path: '…getLogoutUrl',
      effect: { kind: 'builds-logout-url' },
      evidence: '@scalekit-sdk/node@2.11.0 lib/scalekit.js',
    },
  ],
});
