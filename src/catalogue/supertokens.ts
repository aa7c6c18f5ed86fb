import { defineLibrary } from './types.js';

export const supertokens = defineLibrary({
  name: 'supertokens',
  packages: [
    'supertokens-node',
    'supertokens-node/*',
    'supertokens-auth-react',
    'supertokens-auth-react/*',
    'supertokens-web-js',
    'supertokens-web-js/*',
  ],
  rows: [
    {
      id: 'supertokens/revoke',
      path: '…revokeSession|revokeAllSessionsForUser|revokeMultipleSessions',
      effect: { kind: 'signs-out', provider: 'SuperTokens' },
      evidence: 'supertokens-node@24.0.3 lib/build/recipe/session/{index.d.ts,api/implementation.js}',
    },
    {
      id: 'supertokens/sign-out-in-browser',
      path: '…signOut',
      effect: { kind: 'signs-out', provider: 'SuperTokens' },
      evidence: 'supertokens-auth-react/recipe/session and supertokens-web-js/recipe/session',
    },
    {
      id: 'supertokens/request',
      shape: 'session.revokeSession',
      effect: { kind: 'signs-out', provider: 'SuperTokens' },
      evidence: 'supertokens-node@24.0.3: the container on the request',
    },
  ],
});
