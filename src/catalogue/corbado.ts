import { defineLibrary } from './types.js';

export const corbado = defineLibrary({
  name: 'corbado',
  packages: ['@corbado/react', '@corbado/web-js'],
  rows: [
    {
      id: 'corbado/sign-out',
      path: 'useCorbado().logout',
      effect: { kind: 'signs-out', provider: 'Corbado' },
      evidence: '@corbado/react@3.5.0; the node SDK has no logout',
    },
  ],
});
