import { defineLibrary } from './types.js';

export const honoJwt = defineLibrary({
  name: 'hono-jwt',
  packages: ['hono/jwt'],
  rows: [
    {
      id: 'hono-jwt/sign',
      path: 'sign',
      effect: {
        kind: 'issues-token',
        lifetime: { slots: [{ argument: 0, property: 'exp' }], number: 'epoch-seconds', missing: null },
      },
      evidence: 'hono@4.13.19 dist/utils/jwt/jwt.js, run',
    },
  ],
});
