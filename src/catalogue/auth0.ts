import { defineLibrary } from './types.js';

export const auth0 = defineLibrary({
  name: 'auth0',
  packages: ['@auth0/nextjs-auth0', '@auth0/nextjs-auth0/*', '@auth0/auth0-react', '@auth0/auth0-spa-js'],
  rows: [
    {
      id: 'auth0/handle-logout',
      path: ['handleLogout', '…handleLogout', 'handleAuth'],
      effect: { kind: 'signs-out', provider: 'Auth0' },
      evidence:
        '@auth0/nextjs-auth0@3.8.0 dist/auth0-session/handlers/logout.js; version 4 serves /auth/logout itself',
    },
    {
      id: 'auth0/logout-in-browser',
      path: '…logout',
      effect: { kind: 'signs-out', provider: 'Auth0' },
      evidence: '@auth0/auth0-react: sends the browser to the logout of Auth0 (not read)',
    },
  ],
});
