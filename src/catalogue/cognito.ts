import { defineLibrary } from './types.js';

export const cognito = defineLibrary({
  name: 'cognito',
  packages: ['@aws-sdk/client-cognito-identity-provider'],
  rows: [
    {
      id: 'cognito/global-sign-out',
      path: [
        'GlobalSignOutCommand',
        'AdminUserGlobalSignOutCommand',
        'RevokeTokenCommand',
        '…globalSignOut|adminUserGlobalSignOut|revokeToken',
      ],
      effect: { kind: 'signs-out', provider: 'Cognito' },
      evidence: '@aws-sdk/client-cognito-identity-provider@3.1169.0 dist-types/commands',
    },
  ],
});
