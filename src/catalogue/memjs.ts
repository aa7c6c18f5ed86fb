import { defineLibrary } from './types.js';

export const memjs = defineLibrary({
  name: 'memjs',
  packages: ['memjs'],
  rows: [
    {
      id: 'memjs/delete',
      path: '…del|delete',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'memjs@1.3.2 lib/memjs/memjs.js',
    },
    {
      id: 'memjs/write',
      path: '…set|add',
      effect: { kind: 'record', verb: 'insert' },
      evidence: 'memjs@1.3.2 lib/memjs/memjs.js',
    },
  ],
});
