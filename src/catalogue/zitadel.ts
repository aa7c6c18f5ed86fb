import { defineLibrary } from './types.js';

export const zitadel = defineLibrary({
  name: 'zitadel',
  packages: ['@zitadel/client', '@zitadel/client/*', '@zitadel/node'],
  rows: [
    {
      id: 'zitadel/delete-session',
      path: '…deleteSession',
      effect: { kind: 'signs-out', provider: 'Zitadel' },
      evidence: '@zitadel/client@1.3.1 dist/v2.d.ts',
    },
  ],
});
