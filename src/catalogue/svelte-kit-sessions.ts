import { defineLibrary } from './types.js';

export const svelteKitSessions = defineLibrary({
  name: 'svelte-kit-sessions',
  packages: ['svelte-kit-sessions'],
  rows: [],
  requestSessions: [
    {
      id: 'svelte-kit-sessions/request',
      property: 'session',
      store: 'server',
      ends: ['destroy', 'regenerate'],
      assignNull: 'keeps',
      memberDrop: 'ends',
      cookie: 'connect.sid',
      evidence: 'svelte-kit-sessions@0.4 dist/session.js',
    },
  ],
});
