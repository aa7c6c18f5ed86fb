import { defineLibrary } from './types.js';

export const expressSession = defineLibrary({
  name: 'express-session',
  packages: ['express-session', 'sails'],
  rows: [],
  requestSessions: [
    {
      id: 'express-session/request',
      property: 'session',
      store: 'server',
      ends: ['destroy', 'regenerate'],
      assignNull: { endsIf: { option: 'unset', is: 'destroy' } },
      memberDrop: 'ends',
      cookie: 'connect.sid',
      evidence: 'express-session@1.19.0 session/session.js, index.js, run',
    },
  ],
});
