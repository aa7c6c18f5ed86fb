import { defineLibrary } from './types.js';

export const jose = defineLibrary({
  name: 'jose',
  packages: ['jose'],
  rows: [
    {
      id: 'jose/expiration',
      path: '….setExpirationTime',
      effect: {
        kind: 'issues-token',
        lifetime: { slots: [{ argument: 0 }], number: 'epoch-seconds', missing: null },
      },
      evidence: 'jose@6.2.17 dist/webapi/lib/jwt_claims_set.js, run',
    },
  ],
});
