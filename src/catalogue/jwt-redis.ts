import { defineLibrary } from './types.js';

export const jwtRedis = defineLibrary({
  name: 'jwt-redis',
  packages: ['jwt-redis'],
  rows: [
    {
      id: 'jwt-redis/destroy',
      path: '…destroy',
      effect: { kind: 'invalidates', how: 'record-deleted' },
      evidence: 'jwt-redis@7.0.3 build/JWTRedis.js',
    },
    {
      id: 'jwt-redis/sign',
      path: '…sign',
      effect: {
        kind: 'issues-token',
        lifetime: {
          slots: [
            { argument: 2, property: 'expiresIn' },
            { argument: 0, property: 'exp' },
          ],
          number: 'seconds',
          missing: null,
        },
      },
      evidence: 'jwt-redis@7.0.3 build/JWTRedis.js: as jsonwebtoken',
    },
  ],
});
