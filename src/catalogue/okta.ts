import { defineLibrary } from './types.js';

export const okta = defineLibrary({
  name: 'okta',
  packages: ['@okta/oidc-middleware', '@okta/okta-sdk-nodejs', '@okta/okta-auth-js', '@okta/okta-react'],
  rows: [
    {
      id: 'okta/revoke',
      path: '…forceLogoutAndRevoke|revokeUserSessions|revokeSession|closeCurrentSession|clearUserSessions',
      effect: { kind: 'signs-out', provider: 'Okta' },
      evidence: '@okta/oidc-middleware@5.5.1 src/logout.js; @okta/okta-sdk-nodejs@8.1.0 .d.ts',
    },
    {
      id: 'okta/sign-out-in-browser',
      path: '…signOut|revokeAccessToken|revokeRefreshToken|closeSession',
      effect: { kind: 'signs-out', provider: 'Okta' },
      evidence: '@okta/okta-auth-js@8.0.1: uses window',
    },
    {
      id: 'okta/redirect-url',
      path: '…getSignOutRedirectUrl',
      effect: { kind: 'builds-logout-url' },
      evidence: '@okta/okta-auth-js@8.0.1',
    },
  ],
});
