import { defineLibrary } from './types.js';

export const cookie = defineLibrary({
  name: 'cookie',
  packages: ['cookie', '@types/cookie'],
  rows: [
    {
      id: 'cookie/serialize',
      path: ['…serialize|stringifySetCookie'],
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: 'cookie@0.7.2 index.js and 1.1.1 dist/index.d.ts, run',
    },
    {
      id: 'cookie/serialize-object',
      path: ['…serialize|stringifySetCookie'],
      arity: [1, 2],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0, property: 'name' },
        value: { argument: 0, property: 'value' },
        options: { argument: 0 },
        unit: 'seconds',
      },
      evidence: 'cookie@2.0.2 and 1.1.1 dist/index.d.ts',
    },
  ],
});
