import { defineLibrary } from './types.js';

export const cognito = defineLibrary({
  name: 'cognito',
  packages: ['@aws-sdk/client-cognito-identity-provider'],
  rows: [
    {
      id: 'cognito/sign-out',
      path: [
        'GlobalSignOutCommand|AdminUserGlobalSignOutCommand|RevokeTokenCommand|RevokeUserSessionCommand|AdminRevokeUserSessionCommand',
        '…globalSignOut|adminUserGlobalSignOut|revokeToken|revokeUserSession|adminRevokeUserSession',
      ],
      effect: { kind: 'signs-out', provider: 'Cognito' },
      evidence: '@aws-sdk/client-cognito-identity-provider@3.1169.0 dist-types/commands',
    },
    {
      id: 'cognito/forget-device',
      path: ['ForgetDeviceCommand|AdminForgetDeviceCommand', '…forgetDevice|adminForgetDevice'],
      effect: { kind: 'nothing', because: 'a remembered device is no session' },
      evidence: '@aws-sdk/client-cognito-identity-provider@3.1169.0 dist-types/commands',
    },
  ],
});
