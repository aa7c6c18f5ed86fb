import { defineLibrary } from './types.js';

export const keycloak = defineLibrary({
  name: 'keycloak',
  packages: ['@keycloak/keycloak-admin-client', 'keycloak-admin', 'keycloak-js'],
  rows: [
    {
      id: 'keycloak/logout',
      path: ['…users.logout', '…realms.deleteSession|logoutAll'],
      effect: { kind: 'signs-out', provider: 'Keycloak' },
      evidence: '@keycloak/keycloak-admin-client@26.7.4 lib/resources/{users,realms}.d.ts',
    },
    {
      id: 'keycloak/logout-in-browser',
      path: '…logout',
      effect: { kind: 'signs-out', provider: 'Keycloak' },
      evidence: 'keycloak-js: sends the browser to Keycloak’s logout (not read)',
    },
  ],
});
