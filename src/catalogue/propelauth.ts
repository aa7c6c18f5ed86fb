import { defineLibrary } from './types.js';

export const propelauth = defineLibrary({
  name: 'propelauth',
  packages: ['@propelauth/node', '@propelauth/express', '@propelauth/nextjs', '@propelauth/nextjs/*'],
  rows: [
    {
      id: 'propelauth/logout',
      path: '…logoutAllUserSessions',
      effect: { kind: 'signs-out', provider: 'PropelAuth' },
      evidence: '@propelauth/node@2.1.36 dist/auth.d.ts',
    },
  ],
});
