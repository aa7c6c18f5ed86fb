import { defineLibrary } from './types.js';

export const koaSessionMinimal = defineLibrary({
  name: 'koa-session-minimal',
  packages: ['koa-session-minimal'],
  rows: [
    {
      id: 'koa-session-minimal/regenerate',
      shape: 'sessionHandler.regenerateId',
      arity: [0, 0],
      effect: { kind: 'ends-session' },
      evidence: 'koa-session-minimal@4.0.3 src/session.js: the record under the old id is destroyed',
    },
  ],
  requestSessions: [
    {
      id: 'koa-session-minimal/request',
      property: 'session',
      store: 'server',
      ends: [],
      assignNull: 'ends',
      assignEmpty: 'ends',
      memberDrop: 'ends',
      cookie: 'koa:sess',
      evidence: 'koa-session-minimal@4.0.3 src/session.js: an empty session is destroyed',
    },
  ],
});
