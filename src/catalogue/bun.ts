import { defineLibrary } from './types.js';

export const bun = defineLibrary({
  name: 'bun',
  packages: ['bun', 'bun-types', '@types/bun'],
  rows: [
    {
      id: 'bun/cookie',
      shape: 'Bun.Cookie',
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: 'bun-types@1.4.5 bun.d.ts',
    },
  ],
});
