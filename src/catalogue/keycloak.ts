import { defineLibrary } from './types.js';

export const keycloak = defineLibrary({
  name: 'keycloak',
  packages: ['keycloak-connect', '@keycloak/keycloak-admin-client', 'keycloak-js', 'keycloak-admin'],
  rows: [
    {
      id: 'keycloak/logout',
      path: ['…users.logout', '…realms.deleteSession|logoutAll', '…logout'],
      effect: { kind: 'signs-out', provider: 'Keycloak' },
      evidence: '@keycloak/keycloak-admin-client@26.7.4 lib/resources; keycloak-js',
    },
    {
      id: 'keycloak/logout-url',
      path: '…logoutUrl',
      effect: { kind: 'builds-logout-url' },
      evidence: 'keycloak-connect@26.1.1 middleware/logout.js',
    },
  ],
});
