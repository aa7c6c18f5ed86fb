import { defineLibrary } from './types.js';

export const sqlDrivers = defineLibrary({
  name: 'sql-drivers',
  packages: [],
  rows: [
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
