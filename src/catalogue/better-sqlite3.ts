import { defineLibrary } from './types.js';

export const betterSqlite3 = defineLibrary({
  name: 'better-sqlite3',
  packages: ['better-sqlite3'],
  rows: [
    {
      id: 'better-sqlite3/prepare',
      path: '…prepare',
      effect: { kind: 'sql', text: 0, lazy: 'inert', terminators: ['run', 'get', 'all', 'iterate'] },
      evidence:
        'better-sqlite3@12.11.1 src/objects/statement.cpp: only run and its siblings step the statement',
    },
    {
      id: 'better-sqlite3/exec',
      path: 'default().exec',
      effect: { kind: 'sql', text: 0 },
      evidence: 'better-sqlite3@12.11.1',
    },
    {
      id: 'better-sqlite3/transaction',
      path: 'default().transaction',
      effect: { kind: 'wraps' },
      evidence: 'better-sqlite3@12.11.1 lib/methods/transaction.js, run',
    },
    {
      id: 'better-sqlite3/run-prepared',
      path: '…prepare().run|get|all|values|iterate',
      effect: { kind: 'sql', text: 'prepared' },
      evidence: 'better-sqlite3@12.11.1, run',
    },
  ],
});
