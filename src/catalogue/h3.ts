import { defineLibrary } from './types.js';

export const h3 = defineLibrary({
  name: 'h3',
  packages: ['h3', 'nitro/h3', 'nitropack', 'nitro', '#imports', 'nuxt'],
  rows: [
    {
      id: 'h3/delete-cookie',
      path: ['deleteCookie', 'deleteChunkedCookie'],
      effect: { kind: 'clears-cookie', name: 'first-text' },
      evidence: 'h3@1.15.11 dist/index.mjs and 2.0.8 dist/h3.mjs, run',
    },
    {
      id: 'h3/delete-cookie-global',
      shape: ['deleteCookie', 'deleteChunkedCookie', 'removeCookie'],
      arity: [1, 3],
      effect: { kind: 'clears-cookie', name: 'first-text' },
      evidence: 'nitropack imports it by itself',
    },
    {
      id: 'h3/set-cookie',
      path: ['setCookie', 'setChunkedCookie'],
      arity: [3, 4],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 1 },
        value: { argument: 2 },
        options: { argument: 3 },
        unit: 'seconds',
      },
      evidence: 'h3@1.15.11 dist/index.mjs, run',
    },
    {
      id: 'h3/set-cookie-global',
      shape: 'setCookie',
      on: /^setCookie$/,
      arity: [3, 4],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 1 },
        value: { argument: 2 },
        options: { argument: 3 },
        unit: 'seconds',
      },
      evidence: 'nitropack imports it by itself',
    },
    {
      id: 'h3/header',
      path: ['setResponseHeader', 'setHeader', 'appendResponseHeader', 'appendHeader'],
      arity: [3, 3],
      effect: { kind: 'writes-header', name: { argument: 1 }, value: { argument: 2 } },
      evidence: 'h3@1.15.11 dist/index.mjs',
    },
    {
      id: 'h3/header-global',
      shape: ['setResponseHeader', 'setHeader', 'appendResponseHeader', 'appendHeader'],
      arity: [3, 3],
      effect: { kind: 'writes-header', name: { argument: 1 }, value: { argument: 2 } },
      evidence: 'nitropack imports it by itself',
    },
    {
      id: 'h3/session-clear',
      path: ['useSession().clear', 'clearSession'],
      effect: { kind: 'empties-cookie-session', cookie: 'h3' },
      evidence: 'h3@1.15.11 dist/index.mjs and 2.0.8 dist/h3.mjs, run: the data is sealed into the cookie',
    },
    {
      id: 'h3/session-clear-global',
      shape: ['useSession().clear'],
      effect: { kind: 'empties-cookie-session', cookie: 'h3' },
      evidence: 'nitropack imports it by itself',
    },
    {
      id: 'h3/redirect',
      path: 'sendRedirect',
      effect: { kind: 'redirects', url: { argument: 1 } },
      evidence: 'h3@1.15.11 dist/index.mjs',
    },
    {
      id: 'h3/redirect-global',
      shape: 'sendRedirect',
      effect: { kind: 'redirects', url: { argument: 1 } },
      evidence: 'nitropack imports it by itself',
    },
    {
      id: 'h3/session-seal',
      path: 'useSession',
      shape: 'useSession',
      needsLibrary: true,
      effect: {
        kind: 'issues-token',
        lifetime: { slots: [{ argument: 1, property: 'maxAge' }], number: 'seconds', missing: null },
      },
      evidence: 'h3@1.15.11 dist/index.mjs: the lifetime is sealed in; without one it never ends',
    },
  ],
});
