import { defineLibrary } from './types.js';

export const cookieSession = defineLibrary({
  name: 'cookie-session',
  packages: ['cookie-session'],
  rows: [],
  requestSessions: [
    {
      id: 'cookie-session/request',
      property: 'session',
      store: 'cookie',
      ends: [],
      assignNull: 'ends',
      memberDrop: 'keeps',
      cookie: 'session',
      evidence: 'cookie-session@2.1.1 index.js, run',
    },
  ],
});
