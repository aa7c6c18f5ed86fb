import { defineLibrary } from './types.js';

export const nextSession = defineLibrary({
  name: 'next-session',
  packages: ['next-session'],
  rows: [
    {
      id: 'next-session/destroy',
      path: '…destroy',
      effect: { kind: 'ends-session' },
      evidence: 'next-session@4 lib/session.js, run',
    },
  ],
  requestSessions: [
    {
      id: 'next-session/request',
      property: 'session',
      store: 'server',
      ends: ['destroy'],
      assignNull: 'ends',
      memberDrop: 'ends',
      cookie: 'sid',
      evidence: 'next-session@4 lib/session.js, run',
    },
  ],
});
