import { defineLibrary } from './types.js';

export const koaSession2 = defineLibrary({
  name: 'koa-session2',
  packages: ['koa-session2'],
  rows: [],
  requestSessions: [
    {
      id: 'koa-session2/request',
      property: 'session',
      store: 'server',
      ends: [],
      assignNull: 'ends',
      assignEmpty: 'ends',
      memberDrop: 'ends',
      cookie: 'koa:sess',
      evidence: 'koa-session2@2.2.10 index.js: an empty session is destroyed',
    },
  ],
});
