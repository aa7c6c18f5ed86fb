import { defineLibrary } from './types.js';

export const sails = defineLibrary({
  name: 'sails',
  packages: ['sails'],
  rows: [],
  requestSessions: [
    {
      id: 'sails/request',
      property: 'session',
      store: 'server',
      ends: ['destroy', 'regenerate'],
      assignNull: 'keeps',
      memberDrop: 'ends',
      cookie: 'sails.sid',
      evidence: 'sails@1.5.18 lib/hooks/session/index.js: uses express-session',
    },
  ],
});
