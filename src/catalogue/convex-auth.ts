import { defineLibrary } from './types.js';

export const convexAuth = defineLibrary({
  name: 'convex-auth',
  packages: ['@convex-dev/auth', '@convex-dev/auth/*'],
  rows: [
    {
      id: 'convex-auth/sign-out',
      path: ['convexAuth().signOut', 'invalidateSessions', 'useAuthActions().signOut'],
      effect: { kind: 'signs-out', provider: 'Convex Auth' },
      evidence:
        '@convex-dev/auth@0.0.95 dist/server/implementation/{mutations/signOut,sessions}.js: deletes the row and its refresh tokens',
    },
  ],
});
