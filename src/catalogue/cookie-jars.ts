import { defineLibrary } from './types.js';

export const cookieJars = defineLibrary({
  name: 'cookie-jars',
  packages: [],
  rows: [
    {
      id: 'cookie-jars/delete',
      shape: 'delete|remove|destroy',
      on: /^(?:.*[cC]ookies?|.*[cC]ookie_?(?:[sS]tore|[jJ]ar)|jar)$/,
      arity: [1, 3],
      effect: { kind: 'clears-cookie', name: { argument: 0 } },
      evidence: 'the cookie APIs of SvelteKit, Astro, Next.js, Bun, Netlify and Oak are alike',
    },
    {
      id: 'cookie-jars/set-object',
      shape: 'set',
      on: /^(?:.*[cC]ookies?|.*[cC]ookie_?(?:[sS]tore|[jJ]ar)|jar)$/,
      arity: [1, 1],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0, property: 'name' },
        value: { argument: 0, property: 'value' },
        options: { argument: 0 },
        unit: 'seconds',
        zeroExpires: true,
      },
      evidence: 'next@16.4.6 dist/compiled/@edge-runtime/cookies, run',
    },
    {
      id: 'cookie-jars/set',
      shape: 'set',
      on: /^(?:.*[cC]ookies?|.*[cC]ookie_?(?:[sS]tore|[jJ]ar)|jar)$/,
      arity: [1, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
        zeroExpires: true,
      },
      evidence: 'the cookie APIs of SvelteKit, Astro, Next.js and Bun are alike',
    },
    {
      id: 'cookie-jars/clear-all',
      shape: ['cookies.clear', 'cookieStore.clear'],
      arity: [0, 0],
      effect: { kind: 'clears-cookie', name: 'all' },
      evidence: 'oak@14.1.0 esm/deps cookie_map.js, run',
    },
  ],
});
