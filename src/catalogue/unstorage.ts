import { defineLibrary } from './types.js';

export const unstorage = defineLibrary({
  name: 'unstorage',
  packages: ['unstorage'],
  rows: [
    {
      id: 'unstorage/delete',
      path: '…removeItem|remove|del|clear',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'unstorage@1.17.6 dist/index.mjs; the aliases were not read',
    },
    {
      id: 'unstorage/write',
      path: '…setItem|set',
      effect: { kind: 'record', verb: 'insert' },
      evidence: 'unstorage@1.17.6 dist/index.mjs; the aliases were not read',
    },
    {
      id: 'unstorage/use-storage',
      shape: 'useStorage().removeItem|remove|del|clear',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'unstorage@1.17.6 dist/index.mjs; Nitro imports useStorage by itself',
    },
  ],
});
