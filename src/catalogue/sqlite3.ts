import { defineLibrary } from './types.js';

export const sqlite3 = defineLibrary({
  name: 'sqlite3',
  packages: ['sqlite3', 'sqlite'],
  rows: [
    {
      id: 'sqlite3/run',
      path: '…run|exec|all|get|each',
      effect: { kind: 'sql', text: 0 },
      evidence: 'sqlite3 and sqlite: a text of SQL as first argument (not read)',
    },
  ],
});
