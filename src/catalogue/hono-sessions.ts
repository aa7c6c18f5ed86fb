import { defineLibrary } from './types.js';

export const honoSessions = defineLibrary({
  name: 'hono-sessions',
  packages: ['hono-sessions'],
  rows: [],
  requestSessions: [
    {
      id: 'hono-sessions/request',
      property: 'session',
      store: { server: 'unless-made-by', option: 'store', exports: ['CookieStore'] },
      ends: ['deleteSession'],
      assignNull: 'keeps',
      memberDrop: 'ends',
      gotFromContext: true,
      cookie: 'session',
      evidence: 'hono-sessions@0.8.1 esm/src/Middleware.js, esm/src/store/CookieStore.js, run',
    },
  ],
});
