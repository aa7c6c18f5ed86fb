import { defineLibrary } from './types.js';

export const kinde = defineLibrary({
  name: 'kinde',
  packages: [
    '@kinde-oss/kinde-auth-nextjs',
    '@kinde-oss/kinde-auth-nextjs/*',
    '@kinde-oss/kinde-typescript-sdk',
    '@kinde-oss/kinde-remix-sdk',
    '@kinde/sveltekit',
  ],
  rows: [
    {
      id: 'kinde/logout',
      path: ['…logout', 'handleAuth'],
      effect: { kind: 'signs-out', provider: 'Kinde' },
      evidence:
        '@kinde-oss/kinde-typescript-sdk@2.15.1 dist/sdk/clients/server/authorization-code.js: empties the session and returns the address that ends it',
    },
  ],
});
