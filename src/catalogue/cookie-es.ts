import { defineLibrary } from './types.js';

export const cookieEs = defineLibrary({
  name: 'cookie-es',
  packages: ['cookie-es'],
  rows: [
    {
      id: 'cookie-es/serialize',
      path: 'serialize|serializeCookie',
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: 'cookie-es@1.2.3, 2.0.1 and 3.1.1, run',
    },
    {
      id: 'cookie-es/serialize-object',
      path: 'serialize|serializeCookie',
      arity: [1, 1],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0, property: 'name' },
        value: { argument: 0, property: 'value' },
        options: { argument: 0 },
        unit: 'seconds',
      },
      evidence: 'cookie-es@3.1.1, run',
    },
  ],
});
