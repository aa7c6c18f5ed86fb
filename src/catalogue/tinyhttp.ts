import { defineLibrary } from './types.js';

export const tinyhttp = defineLibrary({
  name: 'tinyhttp',
  packages: ['@tinyhttp/app', '@tinyhttp/cookie', '@tinyhttp/res'],
  rows: [
    {
      id: 'tinyhttp/serialize',
      path: 'serialize',
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: '@tinyhttp/cookie@2 dist/index.js; the response itself is Express’s',
    },
  ],
});
