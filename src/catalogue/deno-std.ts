import { defineLibrary } from './types.js';

export const denoStd = defineLibrary({
  name: 'deno-std',
  packages: [
    '@std/http',
    '@std/http/cookie',
    'jsr:@std/http',
    'std/http',
    '$std/http/cookie.ts',
    'https://deno.land/std/http/cookie.ts',
  ],
  rows: [
    {
      id: 'deno-std/delete-cookie',
      path: 'deleteCookie',
      effect: { kind: 'clears-cookie', name: { argument: 1 } },
      evidence: 'denoland/std http/cookie.ts',
    },
    {
      id: 'deno-std/set-cookie',
      path: 'setCookie',
      effect: {
        kind: 'writes-cookie',
        name: { argument: 1, property: 'name' },
        value: { argument: 1, property: 'value' },
        options: { argument: 1 },
        unit: 'seconds',
      },
      evidence: 'denoland/std http/cookie.ts',
    },
  ],
});
