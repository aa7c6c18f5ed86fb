import { defineLibrary } from './types.js';

export const jsonwebtoken = defineLibrary({
  name: 'jsonwebtoken',
  packages: ['jsonwebtoken'],
  rows: [
    {
      id: 'jsonwebtoken/sign',
      path: ['sign', 'default.sign'],
      effect: {
        kind: 'issues-token',
        lifetime: {
          slots: [
            { argument: 2, property: 'expiresIn' },
            { argument: 0, property: 'exp' },
          ],
          number: 'seconds',
          missing: null,
        },
      },
      evidence: 'jsonwebtoken@9.0.3 lib/timespan.js, sign.js, run',
    },
  ],
});
