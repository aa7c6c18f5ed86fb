import { defineLibrary } from './types.js';

export const fastifyOauth2 = defineLibrary({
  name: 'fastify-oauth2',
  packages: ['@fastify/oauth2', 'fastify-oauth2'],
  rows: [
    {
      id: 'fastify-oauth2/revoke',
      shape: '*.revokeToken|revokeAllToken',
      on: /oauth/i,
      needsLibrary: true,
      arity: [1, 4],
      effect: { kind: 'invalidates', how: 'revoked-upstream' },
      evidence: '@fastify/oauth2@8.3.0 types/index.d.ts',
    },
  ],
});
