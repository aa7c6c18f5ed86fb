import { defineLibrary } from './types.js';

export const magic = defineLibrary({
  name: 'magic',
  packages: ['@magic-sdk/admin', 'magic-sdk'],
  rows: [
    {
      id: 'magic/logout',
      path: ['…logoutByIssuer|logoutByPublicAddress|logoutByToken', 'Magic().user.logout'],
      effect: { kind: 'signs-out', provider: 'Magic' },
      evidence: '@magic-sdk/admin@2.8.2 dist/*/modules/users/index.d.ts; the browser SDK was not read',
    },
  ],
});
