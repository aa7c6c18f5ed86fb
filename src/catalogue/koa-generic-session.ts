import { defineLibrary } from './types.js';

export const koaGenericSession = defineLibrary({
  name: 'koa-generic-session',
  packages: ['koa-generic-session'],
  rows: [
    {
      id: 'koa-generic-session/regenerate',
      shape: 'regenerateSession',
      on: /^(?:ctx|context|this)$/,
      needsLibrary: true,
      arity: [0, 0],
      effect: { kind: 'ends-session' },
      evidence: 'koa-generic-session@2.3.1 lib/session.js, run',
    },
  ],
  requestSessions: [
    {
      id: 'koa-generic-session/request',
      property: 'session',
      store: 'server',
      ends: [],
      assignNull: 'ends',
      assignEmpty: 'ends',
      memberDrop: 'ends',
      cookie: 'koa.sid',
      evidence: 'koa-generic-session@2.3.1 lib/session.js, run',
    },
  ],
});
