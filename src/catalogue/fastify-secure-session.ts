import { defineLibrary } from './types.js';

export const fastifySecureSession = defineLibrary({
  name: 'fastify-secure-session',
  packages: ['@fastify/secure-session', 'fastify-secure-session'],
  rows: [],
  requestSessions: [
    {
      id: 'fastify-secure-session/request',
      property: 'session',
      store: 'cookie',
      ends: ['delete', 'regenerate'],
      assignNull: 'keeps',
      memberDrop: 'keeps',
      cookie: 'session',
      evidence: '@fastify/secure-session@8.4.0 index.js, run',
    },
  ],
});
