import { defineLibrary } from './types.js';

export const passport = defineLibrary({
  name: 'passport',
  packages: ['passport', 'koa-passport', '@fastify/passport'],
  rows: [
    {
      id: 'passport/logout',
      shape: ['logout|logOut'],
      on: /^(?:_?req|request|this|_req)$/,
      arity: [0, 2],
      effect: { kind: 'ends-request-session', needsCallback: true },
      evidence: 'passport@0.5.3, 0.6.0 and 0.7.0 lib/sessionmanager.js, run',
    },
    {
      id: 'passport/koa-logout',
      shape: ['logout|logOut'],
      on: /^(?:ctx|context)$/,
      needsLibrary: true,
      arity: [0, 1],
      effect: { kind: 'ends-request-session' },
      evidence: 'koa-passport@6.0.0 lib/framework/koa.js',
    },
  ],
});
