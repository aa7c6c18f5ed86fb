import { defineLibrary } from './types.js';

export const okta = defineLibrary({
  name: 'okta',
  packages: ['@okta/oidc-middleware', '@okta/okta-sdk-nodejs', '@okta/okta-auth-js'],
  rows: [
    {
      id: 'okta/revoke',
      path: [
        '…forceLogoutAndRevoke|revokeUserSessions|revokeSession|closeCurrentSession|clearUserSessions|signOut|revokeAccessToken|revokeRefreshToken|closeSession',
      ],
      effect: { kind: 'signs-out', provider: 'Okta' },
      evidence:
        '@okta/oidc-middleware@5.5.1 src/logout.js; @okta/okta-sdk-nodejs@8.1.0; @okta/okta-auth-js@8.0.1',
    },
    {
      id: 'okta/redirect-url',
      path: '…getSignOutRedirectUrl',
      effect: { kind: 'builds-logout-url' },
      evidence: '@okta/okta-auth-js@8.0.1',
    },
  ],
});
