import { defineLibrary } from './types.js';

export const keycloakConnect = defineLibrary({
  name: 'keycloak-connect',
  packages: ['keycloak-connect', 'nest-keycloak-connect'],
  rows: [
    {
      id: 'keycloak-connect/logout-url',
      path: '…logoutUrl',
      effect: { kind: 'builds-logout-url' },
      evidence: 'keycloak-connect@26.1.1 middleware/logout.js: the middleware redirects to it',
    },
    {
      id: 'keycloak-connect/deauthenticated',
      path: '…deauthenticated',
      effect: { kind: 'nothing', because: 'it is a hook that does nothing by default' },
      evidence: 'keycloak-connect@26.1.1',
    },
  ],
});
