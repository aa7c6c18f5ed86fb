import { defineLibrary } from './types.js';

export const cookieStore = defineLibrary({
  name: 'cookie-store',
  packages: ['@whatwg-node/server-plugin-cookies', 'graphql-yoga'],
  rows: [
    {
      id: 'cookie-store/delete',
      shape: 'cookieStore.delete',
      arity: [1, 1],
      effect: { kind: 'clears-cookie', name: { argument: 0 } },
      evidence: '@whatwg-node/cookie-store@0.2.3 esm/CookieStore.js, run',
    },
  ],
});
