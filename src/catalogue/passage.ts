import { defineLibrary } from './types.js';

export const passage = defineLibrary({
  name: 'passage',
  packages: ['@passageidentity/passage-node'],
  rows: [
    {
      id: 'passage/sign-out',
      path: '…signOut|revokeRefreshTokens',
      effect: { kind: 'signs-out', provider: 'Passage' },
      evidence: '@passageidentity/passage-node@2.12.1 dist/index.d.ts',
    },
  ],
});
