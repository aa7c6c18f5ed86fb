import { defineLibrary } from './types.js';

export const paseto = defineLibrary({
  name: 'paseto',
  packages: ['paseto'],
  rows: [
    {
      id: 'paseto/version-3',
      path: ['V1|V2|V3|V4.encrypt|sign', 'default.V1|V2|V3|V4.encrypt|sign'],
      effect: {
        kind: 'issues-token',
        lifetime: { slots: [{ argument: 2, property: 'expiresIn' }], number: 'not-allowed', missing: null },
      },
      evidence: 'paseto@3.1.4 lib/help/{apply_options,ms}.js: a text only',
    },
    {
      id: 'paseto/version-4',
      path: 'LocalProtocol|PublicProtocol().Encrypt|Sign',
      effect: {
        kind: 'issues-token',
        lifetime: { slots: [{ argument: 2, property: 'expiresIn' }], number: 'seconds', missing: 3600 },
      },
      evidence: 'paseto@4.0.1 index.d.ts, README.md: one hour where none is given',
    },
  ],
});
