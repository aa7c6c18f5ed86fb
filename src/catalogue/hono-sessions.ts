import { defineLibrary } from './types.js';

export const honoSessions = defineLibrary({
  name: 'hono-sessions',
  packages: ['hono-sessions'],
  rows: [
    {
      id: 'hono-sessions/delete',
      shape: 'deleteSession',
      on: /^(?:session|get)$/,
      arity: [0, 0],
      effect: { kind: 'ends-session' },
      evidence: 'hono-sessions@0.8.1 esm/src/Middleware.js, run',
    },
  ],
});
