import { defineLibrary } from './types.js';

export const clerk = defineLibrary({
  name: 'clerk',
  packages: [
    '@clerk/nextjs',
    '@clerk/nextjs/*',
    '@clerk/backend',
    '@clerk/express',
    '@clerk/fastify',
    '@clerk/astro',
    '@clerk/astro/*',
    '@clerk/nuxt/server',
    '@clerk/react-router',
    '@clerk/react-router/*',
    '@clerk/remix',
    '@clerk/remix/*',
    '@clerk/clerk-sdk-node',
    '@clerk/tanstack-react-start',
    '@clerk/tanstack-react-start/*',
    '@hono/clerk-auth',
    '@clerk/clerk-react',
    '@clerk/clerk-js',
  ],
  rows: [
    {
      id: 'clerk/revoke-session',
      path: '…sessions.revokeSession',
      effect: { kind: 'signs-out', provider: 'Clerk' },
      evidence: '@clerk/backend@3.25.0 dist/api/endpoints/SessionApi.d.ts; @clerk/nextjs@7.9.17 and 4.31.8',
    },
    {
      id: 'clerk/revoke-session-by-name',
      shape: ['sessions.revokeSession'],
      on: /[cC]lerk/,
      effect: { kind: 'signs-out', provider: 'Clerk' },
      evidence: '@clerk/backend@3.25.0 dist/api/endpoints/SessionApi.d.ts',
    },
    {
      id: 'clerk/sign-out',
      path: ['useClerk().signOut', 'useAuth().signOut', 'useSession().session.end|remove', 'Clerk().signOut'],
      effect: { kind: 'signs-out', provider: 'Clerk' },
      evidence: '@clerk/nextjs@7.9.17: in the browser; on the server auth() has no signOut',
    },
    {
      id: 'clerk/other-revocations',
      path: ['…invitations.revokeInvitation', '…apiKeys.revoke', '…signInTokens.revokeSignInToken'],
      effect: { kind: 'nothing', because: 'an invitation, a key or a sign-in link is no session' },
      evidence: '@clerk/backend@3.25.0 dist/api/endpoints',
    },
  ],
});
