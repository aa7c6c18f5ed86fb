import { defineLibrary } from './types.js';

export const cookie = defineLibrary({
  name: 'cookie',
  packages: ['cookie', 'cookie-es', '@tinyhttp/cookie'],
  rows: [
    {
      id: 'cookie/serialize',
      path: ['serialize', 'serializeCookie', 'stringifySetCookie', 'default.serialize'],
      arity: [2, 3],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0 },
        value: { argument: 1 },
        options: { argument: 2 },
        unit: 'seconds',
      },
      evidence: 'cookie@1.1.1 dist/index.js, run; cookie-es@3.1.1, run',
    },
    {
      id: 'cookie/serialize-object',
      path: ['serialize', 'stringifySetCookie', 'serializeCookie'],
      arity: [1, 2],
      effect: {
        kind: 'writes-cookie',
        name: { argument: 0, property: 'name' },
        value: { argument: 0, property: 'value' },
        options: { argument: 0 },
        unit: 'seconds',
      },
      evidence: 'cookie@2.0.2 dist/index.d.ts',
    },
  ],
});
