import { defineLibrary } from './types.js';

export const planetscale = defineLibrary({
  name: 'planetscale',
  packages: ['@planetscale/database'],
  rows: [
    {
      id: 'planetscale/execute',
      path: '…execute',
      effect: { kind: 'sql', text: 0 },
      evidence: '@planetscale/database: a text of SQL as first argument (not read)',
    },
  ],
});
