import { defineLibrary } from './types.js';

export const kinde = defineLibrary({
  name: 'kinde',
  packages: [
    '@kinde-oss/kinde-auth-nextjs',
    '@kinde-oss/kinde-auth-nextjs/*',
    '@kinde-oss/kinde-typescript-sdk',
    '@kinde-oss/kinde-remix-sdk',
    '@kinde-oss/kinde-remix-sdk/*',
    '@kinde-oss/kinde-auth-sveltekit',
    '@kinde/sveltekit',
  ],
  rows: [
    {
      id: 'kinde/logout',
      path: '…logout',
      effect: { kind: 'signs-out', provider: 'Kinde' },
      evidence:
        '@kinde-oss/kinde-typescript-sdk@2.15.1 dist/sdk/clients/server/authorization-code.js: empties the session manager and returns the address that ends the session',
    },
    {
      id: 'kinde/handler',
      path: ['handleAuth', '…handleAuth', '…endSession'],
      effect: { kind: 'signs-out', provider: 'Kinde' },
      evidence: 'kinde-auth-nextjs@2.13.1 dist/src/handlers/{logout,endSession}.es.js: POSTs /oauth2/revoke',
    },
  ],
});
