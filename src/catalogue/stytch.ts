import { defineLibrary } from './types.js';

export const stytch = defineLibrary({
  name: 'stytch',
  packages: ['stytch', '@stytch/nextjs', '@stytch/vanilla-js'],
  rows: [
    {
      id: 'stytch/revoke',
      path: ['…sessions.revoke', '…session.revoke'],
      effect: { kind: 'signs-out', provider: 'Stytch' },
      evidence: 'stytch@14.2.0 types/lib/b2c/sessions.d.ts',
    },
  ],
});
