import { defineLibrary } from './types.js';

export const arctic = defineLibrary({
  name: 'arctic',
  packages: ['arctic'],
  rows: [
    {
      id: 'arctic/revoke',
      path: '…revokeToken',
      effect: { kind: 'invalidates', how: 'revoked-upstream' },
      evidence:
        'arctic@3.7.0 dist/providers/*.d.ts: the tokens of the provider; a session of the app’s own is another',
    },
  ],
});
