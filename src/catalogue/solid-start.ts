import { defineLibrary } from './types.js';

export const solidStart = defineLibrary({
  name: 'solid-start',
  packages: ['@solidjs/start/http'],
  rows: [
    {
      id: 'solid-start/delete-cookie',
      path: 'deleteCookie',
      effect: { kind: 'clears-cookie', name: 'first-text' },
      evidence: '@solidjs/start@2.0.5 dist/http/http.d.ts',
    },
    {
      id: 'solid-start/set-cookie',
      path: 'setCookie',
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: '@solidjs/start@2.0.5 dist/http/http.d.ts: without the event',
    },
    {
      id: 'solid-start/header',
      path: 'setResponseHeader|setHeader|appendResponseHeader|appendHeader',
      arity: [2, 2],
      effect: { kind: 'writes-header', name: { argument: 0 }, value: { argument: 1 } },
      evidence: '@solidjs/start@2.0.5 dist/http/http.d.ts: without the event',
    },
    {
      id: 'solid-start/session-clear',
      path: ['useSession().clear', 'clearSession'],
      effect: { kind: 'empties-cookie-session', cookie: 'h3' },
      evidence: '@solidjs/start@2.0.5 dist/http/http.d.ts: the data is sealed into the cookie',
    },
    {
      id: 'solid-start/set-cookie-of-event',
      path: 'setCookie',
      arity: [4, 4],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 1 },
        value: { argument: 2 },
        options: { argument: 3 },
        unit: 'seconds',
      },
      evidence: '@solidjs/start@2.0.5 dist/http/http.d.ts: with the event',
    },
    {
      id: 'solid-start/header-of-event',
      path: 'setResponseHeader|setHeader|appendResponseHeader|appendHeader',
      arity: [3, 3],
      effect: { kind: 'writes-header', name: { argument: 1 }, value: { argument: 2 } },
      evidence: '@solidjs/start@2.0.5 dist/http/http.d.ts: with the event',
    },
  ],
});
