import { defineLibrary } from './types.js';

export const openidClient = defineLibrary({
  name: 'openid-client',
  packages: ['openid-client'],
  rows: [
    {
      id: 'openid-client/revoke',
      path: '…revoke|tokenRevocation',
      effect: { kind: 'invalidates', how: 'revoked-upstream' },
      evidence: 'openid-client@5.7.1 types/index.d.ts; openid-client@6.8.9 build/index.d.ts',
    },
    {
      id: 'openid-client/end-session-url',
      path: '…endSessionUrl|buildEndSessionUrl',
      effect: { kind: 'builds-logout-url' },
      evidence: 'openid-client@5.7.1 types/index.d.ts, 6.8.9 build/index.js',
    },
  ],
});
