import { defineLibrary } from './types.js';

export const workos = defineLibrary({
  name: 'workos',
  packages: [
    '@workos-inc/authkit-nextjs',
    '@workos-inc/authkit-remix',
    '@workos-inc/authkit-react-router',
    '@workos-inc/authkit-sveltekit',
    '@workos-inc/node',
  ],
  rows: [
    {
      id: 'workos/sign-out',
      path: ['signOut', '…signOut'],
      effect: { kind: 'signs-out', provider: 'WorkOS' },
      evidence: '@workos-inc/authkit-nextjs@3.0.1 src/auth.ts; authkit-remix@0.17.0 session.js',
    },
    {
      id: 'workos/revoke-session',
      path: '…revokeSession',
      effect: { kind: 'signs-out', provider: 'WorkOS' },
      evidence: '@workos-inc/node@8.13.0 .d.cts',
    },
    {
      id: 'workos/logout-url',
      path: '…getLogoutUrl',
      effect: { kind: 'builds-logout-url' },
      evidence: '@workos-inc/node@8.13.0 .d.cts',
    },
  ],
});
