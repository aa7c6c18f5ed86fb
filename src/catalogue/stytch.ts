import { defineLibrary } from './types.js';

export const stytch = defineLibrary({
  name: 'stytch',
  packages: ['stytch', '@stytch/nextjs', '@stytch/nextjs/*', '@stytch/vanilla-js', '@stytch/react'],
  rows: [
    {
      id: 'stytch/revoke',
      path: ['…sessions.revoke', '…session.revoke'],
      effect: { kind: 'signs-out', provider: 'Stytch' },
      evidence: 'stytch@14.2.0 types/lib/{b2c,b2b}/sessions.d.ts',
    },
    {
      id: 'stytch/revoke-by-name',
      shape: 'sessions.revoke',
      on: /[sS]tytch/,
      effect: { kind: 'signs-out', provider: 'Stytch' },
      evidence: 'stytch@14.2.0 types/lib/{b2c,b2b}/sessions.d.ts',
    },
  ],
});
