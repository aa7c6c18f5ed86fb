import { defineLibrary } from './types.js';

export const mysql2 = defineLibrary({
  name: 'mysql2',
  packages: ['mysql2', 'mysql2/promise'],
  rows: [
    {
      id: 'mysql2/query',
      path: '…query|execute',
      effect: { kind: 'sql', text: 0 },
      evidence: 'mysql2@3.24.6, run: sent by the call itself',
    },
  ],
});
