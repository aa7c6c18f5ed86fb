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
      path: ['default().signOut', 'signOut', 'SvelteKitAuth().signOut', 'QwikAuth$().useSignOut'],
      effect: { kind: 'signs-out', provider: 'Auth.js' },
      evidence: 'next-auth@5.0.0-beta.32 lib/actions.js; @auth/sveltekit@1.11.3',
    },
  ],
});
