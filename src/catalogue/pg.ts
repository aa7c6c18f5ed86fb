import { defineLibrary } from './types.js';

export const pg = defineLibrary({
  name: 'pg',
  packages: ['pg', 'pg-pool', '@types/pg'],
  rows: [
    {
      id: 'pg/query',
      path: '…query',
      effect: { kind: 'sql', text: 0 },
      evidence: 'pg@8.23.1 and pg-pool@3.14, run: sent with or without a callback',
    },
  ],
});
