import { defineLibrary } from './types.js';

export const tanstackStart = defineLibrary({
  name: 'tanstack-start',
  packages: [
    '@tanstack/react-start/server',
    '@tanstack/start/server',
    '@tanstack/solid-start/server',
    '@tanstack/vue-start/server',
    '@tanstack/start-server-core',
  ],
  rows: [
    {
      id: 'tanstack-start/delete-cookie',
      path: 'deleteCookie',
      effect: { kind: 'clears-cookie', name: 'first-text' },
      evidence:
        '@tanstack/start-server-core@1.169.45 dist/esm/request-response.d.ts; useSession up to 1.169.4',
    },
    {
      id: 'tanstack-start/set-cookie',
      path: 'setCookie',
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence:
        '@tanstack/start-server-core@1.169.45 dist/esm/request-response.d.ts; useSession up to 1.169.4: without the event',
    },
    {
      id: 'tanstack-start/header',
      path: 'setResponseHeader|setHeader|appendResponseHeader|appendHeader',
      arity: [2, 2],
      effect: { kind: 'writes-header', name: { argument: 0 }, value: { argument: 1 } },
      evidence:
        '@tanstack/start-server-core@1.169.45 dist/esm/request-response.d.ts; useSession up to 1.169.4: without the event',
    },
    {
      id: 'tanstack-start/session-clear',
      path: ['useSession().clear', 'clearSession'],
      effect: { kind: 'empties-cookie-session', cookie: 'h3' },
      evidence:
        '@tanstack/start-server-core@1.169.45 dist/esm/request-response.d.ts; useSession up to 1.169.4: the data is sealed into the cookie',
    },
  ],
});
