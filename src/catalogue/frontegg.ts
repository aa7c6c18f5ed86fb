import { defineLibrary } from './types.js';

export const frontegg = defineLibrary({
  name: 'frontegg',
  packages: ['@frontegg/nextjs', '@frontegg/nextjs/*', '@frontegg/react', '@frontegg/client'],
  rows: [
    {
      id: 'frontegg/logout-route',
      path: '…buildLogoutRoute',
      effect: { kind: 'builds-logout-url' },
      evidence: '@frontegg/nextjs@9.2.10 api/urls.d.ts',
    },
  ],
});
