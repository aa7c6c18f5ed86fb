import { defineLibrary } from './types.js';

export const fastifyJwt = defineLibrary({
  name: 'fastify-jwt',
  packages: ['@fastify/jwt', 'fastify-jwt'],
  rows: [
    {
      id: 'fastify-jwt/sign',
      shape: ['jwt.sign', 'jwtSign'],
      needsLibrary: true,
      effect: {
        kind: 'issues-token',
        lifetime: { slots: [{ argument: 1, property: 'expiresIn' }], number: 'seconds', missing: null },
      },
      evidence: '@fastify/jwt@10.2.8 index.js, run',
    },
  ],
});
