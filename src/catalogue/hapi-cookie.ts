import { defineLibrary } from './types.js';

export const hapiCookie = defineLibrary({
  name: 'hapi-cookie',
  packages: ['@hapi/cookie', 'hapi-auth-cookie'],
  rows: [],
  requestSessions: [
    {
      id: 'hapi-cookie/request',
      property: 'cookieAuth',
      store: 'cookie',
      ends: ['clear'],
      assignNull: 'keeps',
      memberDrop: 'keeps',
      cookie: 'sid',
      evidence: '@hapi/cookie@12.0.1 lib/index.js, run',
    },
  ],
});
