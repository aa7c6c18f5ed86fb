import { defineLibrary } from './types.js';

export const oslo = defineLibrary({
  name: 'oslo',
  packages: ['oslo/jwt'],
  rows: [
    {
      id: 'oslo/create-jwt',
      path: 'createJWT',
      effect: {
        kind: 'issues-token',
        lifetime: { slots: [{ argument: 3, property: 'expiresIn' }], number: 'not-allowed', missing: null },
      },
      evidence: 'oslo@1.2.1 dist/jwt/index.js',
    },
  ],
});
