import { defineLibrary } from './types.js';

export const expressSession = defineLibrary({
  name: 'express-session',
  packages: ['express-session'],
  rows: [
    {
      id: 'express-session/store-destroy',
      shape: 'sessionStore.destroy',
      on: /^(?:req|request|sessionStore)$/,
      arity: [1, 2],
      effect: { kind: 'ends-session', unlessSetUp: { option: 'resave', is: 'false' } },
      evidence:
        'express-session@1.19.0, run with resave: false; with resave: true the record is written back',
    },
  ],
  requestSessions: [
    {
      id: 'express-session/request',
      property: 'session',
      store: 'server',
      ends: ['destroy', 'regenerate'],
      assignNull: { endsIf: { option: 'unset', is: 'destroy' } },
      memberDrop: 'ends',
      storedWithResponse: true,
      endsWithCookie: ['maxAge', 'originalMaxAge', 'expires'],
      cookie: 'connect.sid',
      evidence: 'express-session@1.19.0 session/session.js, index.js, run',
    },
  ],
});
