import { defineLibrary } from './types.js';

export const adonis = defineLibrary({
  name: 'adonis',
  packages: ['@adonisjs/core', '@adonisjs/session', '@adonisjs/auth', '@adonisjs/http-server'],
  rows: [
    {
      id: 'adonis/cookie',
      shape: 'plainCookie|encryptedCookie',
      on: /^response$/,
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: '@adonisjs/http-server@7.8.1 build/chunk-RSZ2AJQK.js, run: a maxAge of 0 is ignored',
    },
    {
      id: 'adonis/logout',
      shape: ['auth.logout', 'use().logout'],
      on: /^(?:auth|use)$/,
      needsLibrary: true,
      effect: { kind: 'ends-request-session' },
      evidence: '@adonisjs/auth@9.6.0 build/modules/session_guard/main.js',
    },
    {
      id: 'adonis/invalidate-token',
      shape: ['use().invalidateToken', 'auth.invalidateToken'],
      needsLibrary: true,
      effect: { kind: 'invalidates', how: 'record-deleted' },
      evidence: '@adonisjs/auth@9.6.0 build/modules/access_tokens_guard/main.js',
    },
    {
      id: 'adonis/access-tokens',
      shape: 'accessTokens.delete',
      needsLibrary: true,
      arity: [2, 2],
      effect: { kind: 'invalidates', how: 'record-deleted' },
      evidence: '@adonisjs/auth@9.6.0 access_tokens_guard/*.d.ts',
    },
    {
      id: 'adonis/revoke',
      shape: ['use().revoke', 'auth.revoke'],
      needsLibrary: true,
      effect: { kind: 'invalidates', how: 'record-deleted' },
      evidence: '@adonisjs/auth 8: the opaque-token guard deletes the row (not read again)',
    },
  ],
  requestSessions: [
    {
      id: 'adonis/request',
      property: 'session',
      store: {
        server: 'if-option',
        options: ['stores.redis', 'stores.file', 'stores.database', 'stores.dynamodb', 'stores.memory'],
      },
      setUpBy: ['@adonisjs/session'],
      ends: ['clear', 'regenerate'],
      assignNull: 'keeps',
      memberDrop: 'ends',
      cookie: 'adonis-session',
      evidence: '@adonisjs/session@7.7.1 build/chunk-XP3CBOXR.js, build/cookie-3C33DMWA.js',
    },
  ],
});
