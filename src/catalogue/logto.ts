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
  ],
  rows: [
    {
      id: 'logto/sign-out',
      path: ['signOut', '…signOut|handleSignOut'],
      effect: { kind: 'signs-out', provider: 'Logto' },
      evidence: '@logto/client@3.1.9 lib/client.js; @logto/next@4.2.11 lib/server-actions',
    },
  ],
});
