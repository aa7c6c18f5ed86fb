import { defineLibrary } from './types.js';

export const koaGenericSession = defineLibrary({
  name: 'koa-generic-session',
  packages: ['koa-generic-session', 'koa-session-minimal', 'koa-session2', 'koa-redis-session'],
  rows: [],
  requestSessions: [
    {
      id: 'koa-generic-session/request',
      property: 'session',
      store: 'server',
      ends: ['regenerate', 'destroy'],
      assignNull: 'ends',
      memberDrop: 'ends',
      cookie: 'koa.sid',
      evidence: 'koa-generic-session@2.3.1 lib/session.js, run',
    },
  ],
});
