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
    {
      id: 'cookie-store/set-object',
      shape: 'cookieStore.set',
      arity: [1, 1],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0, property: 'name' },
        value: { argument: 0, property: 'value' },
        options: { argument: 0 },
        unit: 'seconds',
        zeroExpires: true,
      },
      evidence: '@whatwg-node/cookie-store@0.2.3 esm/CookieStore.js, run',
    },
    {
      id: 'cookie-store/set',
      shape: 'cookieStore.set',
      arity: [2, 2],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: null,
        unit: 'seconds',
        zeroExpires: true,
      },
      evidence: '@whatwg-node/cookie-store@0.2.3 esm/CookieStore.js, run',
    },
  ],
});
