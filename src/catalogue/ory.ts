import { defineLibrary } from './types.js';

export const ory = defineLibrary({
  name: 'ory',
  packages: ['@ory/client', '@ory/client-fetch', '@ory/nextjs', '@ory/kratos-client'],
  rows: [
    {
      id: 'ory/logout',
      path: '…performNativeLogout|updateLogoutFlow|disableSession|disableMySession|deleteIdentitySessions|revokeOAuth2Token|revokeOAuth2LoginSessions',
      effect: { kind: 'signs-out', provider: 'Ory' },
      evidence: '@ory/client@1.22.66 dist/api.d.ts',
    },
    {
      id: 'ory/logout-flow',
      path: '…createBrowserLogoutFlow|getLogoutFlow',
      effect: { kind: 'builds-logout-url' },
      evidence: '@ory/client@1.22.66 dist/api.d.ts',
    },
    {
      id: 'ory/others',
      path: '…disableMyOtherSessions',
      effect: { kind: 'nothing', because: 'it keeps this session' },
      evidence: '@ory/client@1.22.66 dist/api.d.ts',
    },
  ],
});
