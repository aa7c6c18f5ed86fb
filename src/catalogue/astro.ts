import { defineLibrary } from './types.js';

export const astro = defineLibrary({
  name: 'astro',
  packages: ['astro', 'astro:actions', 'astro:middleware'],
  rows: [],
  requestSessions: [
    {
      id: 'astro/session',
      property: 'session',
      store: 'server',
      ends: ['destroy', 'regenerate'],
      assignNull: 'keeps',
      memberDrop: 'ends',
      cookie: 'astro-session',
      evidence: 'astro@6.0.5 dist/core/session/runtime.js',
    },
  ],
});
