import { defineLibrary } from './types.js';

export const stackAuth = defineLibrary({
  name: 'stack-auth',
  packages: ['@stackframe/stack', '@stackframe/react', '@stackframe/js'],
  rows: [
    {
      id: 'stack-auth/sign-out',
      path: '…signOut|revokeSession',
      effect: { kind: 'signs-out', provider: 'Stack Auth' },
      evidence: '@stackframe/stack@2.8.108 dist/esm/lib/stack-app/apps/implementations/client-app-impl.js',
    },
  ],
});
