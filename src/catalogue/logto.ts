import { defineLibrary } from './types.js';

export const logto = defineLibrary({
  name: 'logto',
  packages: [
    '@logto/next',
    '@logto/next/*',
    '@logto/node',
    '@logto/express',
    '@logto/sveltekit',
    '@logto/nuxt',
    '@logto/remix',
    '@logto/client',
    '@logto/browser',
    '@logto/react',
  ],
  rows: [
    {
      id: 'logto/sign-out',
      path: '…signOut|handleSignOut|handleAuthRoutes',
      effect: { kind: 'signs-out', provider: 'Logto' },
      evidence:
        '@logto/client@3.1.9 lib/client.js; @logto/next@4.2.11 lib/server-actions; @logto/express@3.0.15 lib/index.js',
    },
  ],
});
