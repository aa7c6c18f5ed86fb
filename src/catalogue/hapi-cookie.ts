import { defineLibrary } from './types.js';

export const hapiCookie = defineLibrary({
  name: 'hapi-cookie',
  packages: ['@hapi/cookie', 'hapi-auth-cookie'],
  rows: [
    {
      id: 'hapi-cookie/auth-session',
      shape: 'auth.session.clear',
      on: /^(?:session|auth)$/,
      effect: { kind: 'empties-cookie-session', cookie: 'sid' },
      evidence: 'hapi-auth-cookie before version 6 named it so (seen in public code, not read)',
    },
  ],
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
