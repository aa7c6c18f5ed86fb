import { defineLibrary } from './types.js';

export const fastJwt = defineLibrary({
  name: 'fast-jwt',
  packages: ['fast-jwt'],
  rows: [
    {
      id: 'fast-jwt/signer',
      path: 'createSigner',
      effect: {
        kind: 'issues-token',
        lifetime: { slots: [{ argument: 0, property: 'expiresIn' }], number: 'milliseconds', missing: null },
      },
      evidence: 'fast-jwt@6.3.6 src/signer.js, run',
    },
  ],
});
