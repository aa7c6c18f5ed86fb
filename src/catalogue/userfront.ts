import { defineLibrary } from './types.js';

export const userfront = defineLibrary({
  name: 'userfront',
  packages: ['@userfront/core', '@userfront/toolkit', '@userfront/toolkit/*'],
  rows: [
    {
      id: 'userfront/sign-out',
      path: '…logout',
      effect: { kind: 'signs-out', provider: 'Userfront' },
      evidence: '@userfront/core@1.1.2 src/logout.js: GETs /auth/logout',
    },
  ],
});
