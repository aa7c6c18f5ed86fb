import { defineLibrary } from './types.js';

export const paseto = defineLibrary({
  name: 'paseto',
  packages: ['paseto'],
  rows: [
    {
      id: 'paseto/encrypt',
      path: ['V3.encrypt|sign', 'V4.encrypt|sign', 'encrypt'],
      effect: {
        kind: 'issues-token',
        lifetime: { slots: [{ argument: 2, property: 'expiresIn' }], number: 'seconds', missing: 3600 },
      },
      evidence: 'paseto@4.0.1 index.d.ts; version 3 takes a text',
    },
  ],
});
