import { defineLibrary } from './types.js';

export const propelauth = defineLibrary({
  name: 'propelauth',
  packages: [
    '@propelauth/node',
    '@propelauth/express',
    '@propelauth/nextjs',
    '@propelauth/nextjs/*',
    '@propelauth/react',
  ],
  rows: [
    {
      id: 'propelauth/logout',
      path: ['…logoutAllUserSessions', 'useLogoutFunction()', '…getRouteHandlers().postRouteHandler'],
      effect: { kind: 'signs-out', provider: 'PropelAuth' },
      evidence:
        '@propelauth/node@2.1.36 dist/auth.d.ts; @propelauth/nextjs@0.3.17 dist/server/app-router/index.js',
    },
  ],
});
