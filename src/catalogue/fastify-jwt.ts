import { defineLibrary } from './types.js';

export const fastifyJwt = defineLibrary({
  name: 'fastify-jwt',
  packages: ['@fastify/jwt', 'fastify-jwt', 'fastify'],
  rows: [
    {
      id: 'fastify-jwt/sign',
      path: ['default().jwt.sign', 'fastify().jwt.sign'],
      shape: 'jwt.sign',
      on: /^(?:fastify|app|server|instance|request|reply)$/,
      needsLibrary: true,
      effect: {
        kind: 'issues-token',
        lifetime: {
          slots: [{ argument: 1, property: 'expiresIn' }],
          setUp: { packages: ['@fastify/jwt', 'fastify-jwt'], options: ['sign.expiresIn'] },
          number: 'seconds',
          missing: null,
        },
      },
      evidence: '@fastify/jwt@10.2.8 index.js (convertToMs), 8.0.1 jwt.js, run',
    },
    {
      id: 'fastify-jwt/reply-sign',
      shape: 'jwtSign',
      effect: {
        kind: 'issues-token',
        lifetime: {
          slots: [{ argument: 1, property: 'expiresIn' }],
          setUp: { packages: ['@fastify/jwt', 'fastify-jwt'], options: ['sign.expiresIn'] },
          number: 'seconds',
          missing: null,
        },
      },
      evidence: '@fastify/jwt@10.2.8 index.js, run',
    },
  ],
});
