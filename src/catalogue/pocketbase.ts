import { defineLibrary } from './types.js';

export const pocketbase = defineLibrary({
  name: 'pocketbase',
  packages: ['pocketbase'],
  rows: [
    {
      id: 'pocketbase/auth-store',
      path: '…authStore.clear',
      effect: { kind: 'nothing', because: 'it only empties fields of the client' },
      evidence: 'pocketbase@0.28.1 dist/pocketbase.es.mjs',
    },
    {
      id: 'pocketbase/auth-store-by-shape',
      shape: 'authStore.clear',
      effect: { kind: 'nothing', because: 'it only empties fields of the client' },
      evidence: 'pocketbase@0.28.1 dist/pocketbase.es.mjs',
    },
  ],
});
