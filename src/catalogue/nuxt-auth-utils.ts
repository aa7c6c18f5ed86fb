import { defineLibrary } from './types.js';

export const nuxtAuthUtils = defineLibrary({
  name: 'nuxt-auth-utils',
  packages: ['nuxt-auth-utils', '#auth-utils'],
  rows: [
    {
      id: 'nuxt-auth-utils/clear',
      path: 'clearUserSession',
      effect: { kind: 'empties-cookie-session', cookie: 'nuxt-session' },
      evidence: 'nuxt-auth-utils@0.5.30 dist/runtime/server/utils/session.js',
    },
    {
      id: 'nuxt-auth-utils/clear-global',
      shape: 'clearUserSession',
      effect: { kind: 'empties-cookie-session', cookie: 'nuxt-session' },
      evidence: 'nuxt-auth-utils@0.5.30: imported by Nuxt itself',
    },
  ],
});
