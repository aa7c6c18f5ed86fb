import { defineLibrary } from './types.js';

export const pgPromise = defineLibrary({
  name: 'pg-promise',
  packages: ['pg-promise'],
  rows: [
    {
      id: 'pg-promise/query',
      path: '…none|any|manyOrNone|many|one|oneOrNone|result|query|multi|multiResult',
      effect: { kind: 'sql', text: 0 },
      evidence: 'pg-promise: a text of SQL as first argument (not read)',
    },
  ],
});
