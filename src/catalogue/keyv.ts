import { defineLibrary } from './types.js';

export const keyv = defineLibrary({
  name: 'keyv',
  packages: ['keyv', '@keyvhq/core'],
  rows: [
    {
      id: 'keyv/delete',
      path: '…delete|deleteMany|clear',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'keyv@5.6.0 dist/index.d.ts, keyv@6.1.0 dist/index.d.mts',
    },
    {
      id: 'keyv/write',
      path: '…set|setMany',
      effect: { kind: 'record', verb: 'insert' },
      evidence: 'keyv@5.6.0 dist/index.d.ts, keyv@6.1.0 dist/index.d.mts',
    },
  ],
});
