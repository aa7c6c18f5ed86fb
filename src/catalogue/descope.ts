import { defineLibrary } from './types.js';

export const descope = defineLibrary({
  name: 'descope',
  packages: ['@descope/node-sdk', '@descope/nextjs-sdk', '@descope/nextjs-sdk/*'],
  rows: [
    {
      id: 'descope/logout',
      path: '…logout|logoutAll|logoutUser|logoutUserByUserId',
      effect: { kind: 'signs-out', provider: 'Descope' },
      evidence: '@descope/node-sdk@2.13.0 dist/index.d.ts',
    },
  ],
});
