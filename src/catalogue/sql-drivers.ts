import { defineLibrary } from './types.js';

export const sqlDrivers = defineLibrary({
  name: 'sql-drivers',
  packages: [
    'pg',
    'pg-promise',
    'mysql',
    'mysql2',
    'mysql2/promise',
    'sqlite3',
    'sqlite',
    '@libsql/client',
    '@libsql/client/web',
    '@planetscale/database',
  ],
  rows: [
    {
      id: 'sql-drivers/query',
      path: '…query|execute|run|exec|none|any|result|all|get|each|batch|queryAsync',
      effect: { kind: 'sql', text: 0 },
      evidence: 'pg@8.23.1, mysql2@3.24.6 and @libsql/client@0.18.0, run',
    },
    {
      id: 'sql-drivers/query-by-shape',
      shape:
        'query|execute|run|exec|none|any|oneOrNone|result|queryRaw|executeSql|raw|unsafe|all|get|call|one|dbQuery|promiseQuery|queryAsync|runQuery|executeQuery',
      arity: [1, 4],
      effect: { kind: 'sql', text: 0 },
      evidence: 'a text of SQL as first argument',
    },
    {
      id: 'sql-drivers/tagged',
      shape: 'sql|query',
      effect: { kind: 'sql', text: 0 },
      evidence: 'a template tagged `sql` with a statement in it',
    },
  ],
});
