import { defineLibrary } from './types.js';

export const expressJwtBlacklist = defineLibrary({
  name: 'express-jwt-blacklist',
  packages: ['express-jwt-blacklist'],
  rows: [
    {
      id: 'express-jwt-blacklist/revoke',
      path: ['revoke|purge', 'default.revoke|purge'],
      effect: { kind: 'invalidates', how: 'blocklisted' },
      evidence: 'express-jwt-blacklist@1.1 lib/index.js',
    },
  ],
});
