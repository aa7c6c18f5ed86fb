import { defineLibrary } from './types.js';

export const hono = defineLibrary({
  name: 'hono',
  packages: ['hono', 'hono/cookie', 'hono/*'],
  rows: [
    {
      id: 'hono/delete-cookie',
      path: 'deleteCookie',
      effect: { kind: 'clears-cookie', name: { argument: 1 } },
      evidence: 'hono@4.13.19 dist/helper/cookie/index.js, run',
    },
    {
      id: 'hono/set-cookie',
      path: 'setCookie',
      effect: {
        kind: 'writes-cookie',
        name: { argument: 1 },
        value: { argument: 2 },
        options: { argument: 3 },
        unit: 'seconds',
      },
      evidence: 'hono@4.13.19 dist/helper/cookie/index.js, run',
    },
    {
      id: 'hono/set-signed-cookie',
      path: 'setSignedCookie',
      effect: {
        kind: 'writes-cookie',
        name: { argument: 1 },
        value: { argument: 2 },
        options: { argument: 4 },
        unit: 'seconds',
      },
      evidence: 'hono@4.13.19 dist/helper/cookie/index.d.ts',
    },
    {
      id: 'hono/generate-cookie',
      path: 'generateCookie',
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: 'hono@4.13.19 dist/helper/cookie/index.d.ts',
    },
    {
      id: 'hono/header',
      shape: ['header'],
      on: /^(?:c|ctx|context)$/,
      arity: [2, 3],
      effect: { kind: 'writes-header', name: { argument: 0 }, value: { argument: 1 } },
      evidence: 'hono@4.13.19',
    },
  ],
});
