import { defineLibrary } from './types.js';

export const supertokens = defineLibrary({
  name: 'supertokens',
  packages: ['supertokens-node', 'supertokens-node/*', 'supertokens-auth-react/recipe/session'],
  rows: [
    {
      id: 'supertokens/revoke',
      path: ['…revokeSession|revokeAllSessionsForUser|revokeMultipleSessions', '…signOut'],
      effect: { kind: 'signs-out', provider: 'SuperTokens' },
      evidence: 'supertokens-node@24.0.3 lib/build/recipe/session/index.d.ts',
    },
    {
      id: 'supertokens/request',
      shape: 'session.revokeSession',
      effect: { kind: 'signs-out', provider: 'SuperTokens' },
      evidence: 'supertokens-node@24.0.3',
    },
  ],
});
