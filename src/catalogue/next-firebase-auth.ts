import { defineLibrary } from './types.js';

export const nextFirebaseAuth = defineLibrary({
  name: 'next-firebase-auth',
  packages: ['next-firebase-auth'],
  rows: [
    {
      id: 'next-firebase-auth/unset-cookies',
      path: 'unsetAuthCookies',
      effect: { kind: 'clears-cookie', name: { fixed: 'AuthUserTokens' } },
      evidence:
        'next-firebase-auth@1.4.0 build/index.node.js: removes its cookies and revokes nothing at Firebase',
    },
  ],
});
