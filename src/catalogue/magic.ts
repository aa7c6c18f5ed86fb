import { defineLibrary } from './types.js';

export const magic = defineLibrary({
  name: 'magic',
  packages: ['@magic-sdk/admin'],
  rows: [
    {
      id: 'magic/logout',
      path: '…logoutByIssuer|logoutByPublicAddress|logoutByToken',
      effect: { kind: 'signs-out', provider: 'Magic' },
      evidence: '@magic-sdk/admin@2.8.2 dist/*/modules/users/index.d.ts',
    },
  ],
});
