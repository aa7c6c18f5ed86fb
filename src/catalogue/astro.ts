import { defineLibrary } from './types.js';

export const astro = defineLibrary({
  name: 'astro',
  packages: ['astro', 'astro:actions', 'astro:middleware'],
  rows: [
    {
      id: 'astro/delete-cookie',
      shape: 'cookies.delete',
      on: /^(?:Astro|context|cookies)$/,
      needsLibrary: true,
      arity: [1, 2],
      effect: { kind: 'clears-cookie', name: { argument: 0 } },
      evidence: 'astro@5.18.2 dist/core/cookies/cookies.js, run; also 4.16.19, 6.0.5 and 7.3.5',
    },
    {
      id: 'astro/set-cookie',
      shape: 'cookies.set',
      on: /^(?:Astro|context|cookies)$/,
      needsLibrary: true,
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: 'astro@5.18.2 dist/core/cookies/cookies.js, run',
    },
    {
      id: 'astro/redirect',
      shape: 'Astro.redirect',
      effect: { kind: 'redirects', url: { argument: 0 } },
      evidence: 'astro@5.18.2',
    },
  ],
  requestSessions: [
    {
      id: 'astro/session',
      property: 'session',
      store: 'server',
      ends: ['destroy', 'regenerate'],
      assignNull: 'keeps',
      memberDrop: 'ends',
      dropNeedsReadBelow: 7,
      cookie: 'astro-session',
      evidence:
        'astro@5.18.2, run; 6.0.5 and 7.3.5 dist/core/session/runtime.js (PERSIST_SYMBOL stores nothing without data)',
    },
  ],
});
