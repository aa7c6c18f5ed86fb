import { defineLibrary } from './types.js';

export const oauth4webapi = defineLibrary({
  name: 'oauth4webapi',
  packages: ['oauth4webapi'],
  rows: [
    {
      id: 'oauth4webapi/revoke',
      path: 'revocationRequest',
      effect: { kind: 'invalidates', how: 'revoked-upstream' },
      evidence: 'oauth4webapi@3.8.8 build/index.d.ts: sent by the call itself',
    },
  ],
});
