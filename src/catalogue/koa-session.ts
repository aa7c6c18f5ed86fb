import { defineLibrary } from './types.js';

export const koaSession = defineLibrary({
  name: 'koa-session',
  packages: ['koa-session'],
  rows: [],
  requestSessions: [
    {
      id: 'koa-session/request',
      property: 'session',
      store: { server: 'if-option', options: ['store', 'ContextStore'] },
      ends: ['regenerate'],
      assignNull: 'ends',
      assignEmpty: 'ends',
      memberDrop: 'ends',
      cookie: 'koa.sess',
      evidence: 'koa-session@7.0.2 src/context.ts, run',
    },
  ],
});
