import { defineLibrary } from './types.js';

export const authJs = defineLibrary({
  name: 'auth-js',
  packages: [
    'next-auth',
    'next-auth/react',
    '@auth/core',
    '@auth/sveltekit',
    '@auth/sveltekit/client',
    '@auth/solid-start/client',
    '@auth/qwik',
    '@hono/auth-js/react',
    '@auth/express',
  ],
  rows: [
    {
      id: 'auth-js/sign-out',
      path: ['default().signOut', 'SvelteKitAuth().signOut', 'QwikAuth$().useSignOut', 'QwikAuth$().signOut'],
      effect: { kind: 'signs-out', provider: 'Auth.js' },
      evidence:
        'next-auth@5.0.0-beta.32 lib/actions.js; @auth/sveltekit@1.11.3 dist/actions.js; @auth/qwik@0.9.1: deletes the row with a database, only the cookie with JSON Web Tokens',
    },
    {
      id: 'auth-js/sign-out-in-browser',
      path: 'signOut',
      effect: { kind: 'signs-out', provider: 'Auth.js' },
      evidence:
        'next-auth@4.24.15 react/index.d.ts, @auth/solid-start client.d.ts, @hono/auth-js@1.1.1 dist/react.d.ts: POSTs to the route that signs out',
    },
  ],
});
