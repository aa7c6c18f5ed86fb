import { defineLibrary } from './types.js';

export const ironSession = defineLibrary({
  name: 'iron-session',
  packages: [
    'iron-session',
    'iron-session/edge',
    'iron-session/next',
    'iron-session/express',
    'iron-session/koa',
    'next-iron-session',
  ],
  rows: [
    {
      id: 'iron-session/destroy',
      path: ['getIronSession().destroy', 'getServerActionIronSession().destroy', 'unsealData().destroy'],
      effect: { kind: 'empties-cookie-session' },
      evidence: 'iron-session@8.0.4 dist/index.js, run',
    },
  ],
  requestSessions: [
    {
      id: 'iron-session/request',
      property: 'session',
      store: 'cookie',
      ends: ['destroy'],
      assignNull: 'keeps',
      memberDrop: 'keeps',
      cookie: null,
      evidence: 'iron-session@6.3.1 dist/index.js; next-iron-session@4.2.0',
    },
  ],
});
