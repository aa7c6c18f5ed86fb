import { defineLibrary } from './types.js';

export const ironSession = defineLibrary({
  name: 'iron-session',
  packages: [
    'iron-session',
    'iron-session/edge',
    'iron-session/next',
    'iron-session/express',
    'iron-session/koa',
  ],
  rows: [
    {
      id: 'iron-session/destroy',
      path: ['getIronSession().destroy', 'getServerActionIronSession().destroy'],
      effect: { kind: 'empties-cookie-session' },
      evidence: 'iron-session@8.0.4 dist/index.js, run',
    },
    {
      id: 'iron-session/seal',
      path: ['getIronSession', 'getServerActionIronSession', 'sealData'],
      effect: {
        kind: 'issues-token',
        lifetime: {
          slots: [
            { argument: 1, property: 'ttl' },
            { argument: 2, property: 'ttl' },
          ],
          number: 'seconds',
          missing: 1_209_600,
        },
      },
      evidence: 'iron-session@8.0.4 dist/index.cjs: the lifetime is sealed in',
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
      madeBy: ['getIronSession', 'getServerActionIronSession'],
      cookie: null,
      evidence: 'iron-session@6.3.1 dist/index.js, 8.0.4 dist/index.cjs, run: sealed into the cookie',
    },
  ],
});
