import { defineLibrary } from './types.js';

export const nextIronSession = defineLibrary({
  name: 'next-iron-session',
  packages: ['next-iron-session'],
  rows: [],
  requestSessions: [
    {
      id: 'next-iron-session/request',
      property: 'session',
      store: 'cookie',
      ends: ['destroy', 'unset'],
      assignNull: 'keeps',
      memberDrop: 'keeps',
      cookie: null,
      evidence: 'next-iron-session@4.2.0: sealed into the cookie',
    },
  ],
});
