import { defineLibrary } from './types.js';

export const lucia = defineLibrary({
  name: 'lucia',
  packages: ['lucia', 'lucia-auth'],
  rows: [
    {
      id: 'lucia/invalidate',
      path: '…invalidateSession|invalidateUserSessions|invalidateAllUserSessions',
      effect: { kind: 'invalidates', how: 'record-deleted' },
      evidence: 'lucia@3.2.2 dist/core.js; lucia@2.7.7 dist/auth/index.js',
    },
    {
      id: 'lucia/request-invalidate',
      path: '…handleRequest().invalidate',
      effect: { kind: 'nothing', because: 'it drops the cached validation of the request' },
      evidence: 'lucia@2.7.7 dist/auth/request.js',
    },
    {
      id: 'lucia/set-session-null',
      path: '…handleRequest().setSession',
      effect: { kind: 'clears-cookie', name: { fixed: 'auth_session' } },
      evidence: 'lucia@2.7.7 dist/auth/request.js',
    },
    {
      id: 'lucia/housekeeping',
      path: '…deleteExpiredSessions|deleteDeadUserSessions',
      effect: { kind: 'nothing', because: 'it deletes sessions that are over' },
      evidence: 'lucia@3.2.2 dist/core.js; lucia@2.7.7 dist/auth/index.js',
    },
    {
      id: 'lucia/blank-cookie',
      path: '…createBlankSessionCookie',
      effect: { kind: 'nothing', because: 'it only makes a cookie' },
      evidence: 'lucia@3.2.2 dist/core.js',
    },
    {
      id: 'lucia/invalidate-by-name',
      shape: 'invalidateSession|invalidateUserSessions|invalidateAllUserSessions',
      on: /^lucia|Lucia$/,
      effect: { kind: 'invalidates', how: 'record-deleted' },
      evidence: 'lucia@3.2.2 dist/core.js',
    },
  ],
});
