import { defineLibrary } from './types.js';

export const svelteKitCookieSession = defineLibrary({
  name: 'svelte-kit-cookie-session',
  packages: ['svelte-kit-cookie-session'],
  rows: [],
  requestSessions: [
    {
      id: 'svelte-kit-cookie-session/request',
      property: 'session',
      store: 'cookie',
      ends: ['destroy'],
      assignNull: 'keeps',
      memberDrop: 'keeps',
      cookie: 'kit.session',
      evidence: 'svelte-kit-cookie-session@4 core.js',
    },
  ],
});
