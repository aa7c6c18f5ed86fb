import { defineLibrary } from './types.js';

export const unstorage = defineLibrary({
  name: 'unstorage',
  packages: ['unstorage'],
  rows: [
    {
      id: 'unstorage/remove',
      path: '…removeItem|remove|del',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'unstorage@1.17.6 dist/index.mjs',
    },
    {
      id: 'unstorage/use-storage',
      shape: 'useStorage().removeItem|remove|del',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'unstorage@1.17.6 dist/index.mjs; Nitro imports useStorage by itself',
    },
  ],
});
