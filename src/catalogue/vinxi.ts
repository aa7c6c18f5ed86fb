import { defineLibrary } from './types.js';

export const vinxi = defineLibrary({
  name: 'vinxi',
  packages: ['vinxi/http', 'vinxi/server'],
  rows: [
    {
      id: 'vinxi/delete-cookie',
      path: 'deleteCookie',
      effect: { kind: 'clears-cookie', name: 'first-text' },
      evidence: 'vinxi@0.5.11 runtime/http-types.d.ts, runtime/http.js',
    },
    {
      id: 'vinxi/set-cookie',
      path: 'setCookie',
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: 'vinxi@0.5.11 runtime/http-types.d.ts, runtime/http.js: without the event',
    },
    {
      id: 'vinxi/header',
      path: 'setResponseHeader|setHeader|appendResponseHeader|appendHeader',
      arity: [2, 2],
      effect: { kind: 'writes-header', name: { argument: 0 }, value: { argument: 1 } },
      evidence: 'vinxi@0.5.11 runtime/http-types.d.ts, runtime/http.js: without the event',
    },
    {
      id: 'vinxi/session-clear',
      path: ['useSession().clear', 'clearSession'],
      effect: { kind: 'empties-cookie-session', cookie: 'h3' },
      evidence: 'vinxi@0.5.11 runtime/http-types.d.ts, runtime/http.js: the data is sealed into the cookie',
    },
    {
      id: 'vinxi/set-cookie-of-event',
      path: 'setCookie',
      arity: [4, 4],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 1 },
        value: { argument: 2 },
        options: { argument: 3 },
        unit: 'seconds',
      },
      evidence: 'vinxi@0.5.11 runtime/http-types.d.ts, runtime/http.js: with the event',
    },
    {
      id: 'vinxi/header-of-event',
      path: 'setResponseHeader|setHeader|appendResponseHeader|appendHeader',
      arity: [3, 3],
      effect: { kind: 'writes-header', name: { argument: 1 }, value: { argument: 2 } },
      evidence: 'vinxi@0.5.11 runtime/http-types.d.ts, runtime/http.js: with the event',
    },
  ],
});
