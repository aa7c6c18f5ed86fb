import { defineLibrary } from './types.js';

export const fusionauth = defineLibrary({
  name: 'fusionauth',
  packages: ['@fusionauth/typescript-client'],
  rows: [
    {
      id: 'fusionauth/logout',
      path: '…logout|logoutWithRequest|revokeRefreshToken|revokeRefreshTokenById|revokeRefreshTokensByUserId',
      effect: { kind: 'signs-out', provider: 'FusionAuth' },
      evidence: '@fusionauth/typescript-client@1.69.0 .d.ts',
    },
  ],
});
