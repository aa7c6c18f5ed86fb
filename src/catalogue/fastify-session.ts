import { defineLibrary } from './types.js';

export const fastifySession = defineLibrary({
  name: 'fastify-session',
  packages: ['@fastify/session', 'fastify-session', '@mgcrea/fastify-session', 'fastify-server-session'],
  rows: [
    {
      id: 'fastify-session/destroy-session',
      shape: 'destroySession',
      on: /^(?:req|request)$/,
      effect: { kind: 'ends-session' },
      evidence: 'fastify-session@5.2.1 lib/fastifySession.js',
    },
  ],
  requestSessions: [
    {
      id: 'fastify-session/request',
      property: 'session',
      store: 'server',
      ends: ['destroy', 'regenerate'],
      assignNull: 'keeps',
      memberDrop: 'ends',
      cookie: 'sessionId',
      evidence: '@fastify/session@11.1.3 lib/session.js, run',
    },
  ],
});
