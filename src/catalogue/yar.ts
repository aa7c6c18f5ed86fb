import { defineLibrary } from './types.js';

export const yar = defineLibrary({
  name: 'yar',
  packages: ['@hapi/yar', 'yar'],
  rows: [
    {
      id: 'yar/revoke',
      shape: 'yar.revoke',
      arity: [0, 1],
      effect: { kind: 'ends-session' },
      evidence: '@hapi/yar@11.0.3 lib/index.js, run: server.yar.revoke(id) drops the record of the cache',
    },
  ],
  requestSessions: [
    {
      id: 'yar/request',
      property: 'yar',
      store: { server: 'if-option', options: ['maxCookieSize=0'] },
      ends: ['reset', 'revoke'],
      assignNull: 'keeps',
      memberDrop: 'ends',
      cookie: 'session',
      evidence: '@hapi/yar@11.0.3 lib/index.js, run',
    },
  ],
});
