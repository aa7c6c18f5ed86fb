import { defineLibrary } from './types.js';

export const auth0 = defineLibrary({
  name: 'auth0',
  packages: ['@auth0/nextjs-auth0', '@auth0/nextjs-auth0/*', '@auth0/auth0-react', 'auth0'],
  rows: [
    {
      id: 'auth0/handle-logout',
      path: ['handleLogout', '…handleLogout', '…logout'],
      effect: { kind: 'signs-out', provider: 'Auth0' },
      evidence: '@auth0/nextjs-auth0@3.8.0 dist/auth0-session/handlers/logout.js',
    },
  ],
});
