import { defineLibrary } from './types.js';

export const clerk = defineLibrary({
  name: 'clerk',
  packages: [
    '@clerk/nextjs',
    '@clerk/nextjs/server',
    '@clerk/backend',
    '@clerk/express',
    '@clerk/fastify',
    '@clerk/astro/server',
    '@clerk/nuxt/server',
    '@clerk/react-router/server',
    '@clerk/remix',
    '@clerk/clerk-sdk-node',
    '@clerk/tanstack-react-start',
    '@hono/clerk-auth',
    '@clerk/clerk-react',
  ],
  rows: [
    {
      id: 'clerk/revoke-session',
      path: ['…sessions.revokeSession'],
      effect: { kind: 'signs-out', provider: 'Clerk' },
      evidence: '@clerk/backend@3.25.0 dist/api/endpoints/SessionApi.d.ts',
    },
    {
      id: 'clerk/sign-out',
      path: ['useClerk().signOut', 'useAuth().signOut'],
      effect: { kind: 'signs-out', provider: 'Clerk' },
      evidence: '@clerk/nextjs@7.9.17',
    },
  ],
});
