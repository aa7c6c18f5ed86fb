import { defineLibrary } from './types.js';

export const sveltekit = defineLibrary({
  name: 'sveltekit',
  packages: ['@sveltejs/kit'],
  rows: [
    {
      id: 'sveltekit/redirect',
      path: 'redirect',
      arity: [2, 2],
      effect: { kind: 'redirects', url: { argument: 1 }, throws: true },
      evidence: '@sveltejs/kit@2.70.4 src/exports/index.js: redirect throws since 2',
    },
    {
      id: 'sveltekit/error',
      path: 'error',
      effect: { kind: 'leaves' },
      evidence: '@sveltejs/kit@2.70.4 src/exports/index.js: error throws since 2',
    },
    {
      id: 'sveltekit/serialize',
      shape: 'cookies.serialize',
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: '@sveltejs/kit@2.70.4 types/index.d.ts',
    },
    {
      id: 'sveltekit/delete-cookie',
      shape: 'cookies.delete',
      on: /^(?:event|cookies|locals)$/,
      needsLibrary: true,
      arity: [1, 2],
      effect: { kind: 'clears-cookie', name: { argument: 0 } },
      evidence: '@sveltejs/kit@2.70.4 src/runtime/server/cookie.js, run',
    },
    {
      id: 'sveltekit/set-cookie',
      shape: 'cookies.set',
      on: /^(?:event|cookies|locals)$/,
      needsLibrary: true,
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: '@sveltejs/kit@2.70.4 src/runtime/server/cookie.js, run',
    },
  ],
});
