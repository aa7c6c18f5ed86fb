import { defineLibrary, type Model } from './types.js';

const terminators = ['execute', 'run', 'all', 'get', 'values'];
const query = (verb: 'delete' | 'update' | 'insert'): Model => ({
  kind: 'record',
  verb,
  lazy: 'thenable',
  // What is inserted is handed to `values`.
  terminators: terminators.filter((name) => verb !== 'insert' || name !== 'values'),
});
const CLIENT = /^(?:db|database|tx|trx|drizzle|d1|orm|client)$/;
const EVIDENCE = 'drizzle-orm@0.45.4 query-promise.js, pg-core and sqlite-core query builders, run';

export const drizzle = defineLibrary({
  name: 'drizzle',
  packages: ['drizzle-orm', 'drizzle-orm/*'],
  rows: [
    {
      id: 'drizzle/fragment',
      path: ['sql', 'sql.raw|join|empty'],
      effect: { kind: 'sql', text: 0, lazy: 'inert' },
      evidence: 'drizzle-orm@0.45.4, run: it has no then; db.execute and db.run send it',
    },
    { id: 'drizzle/delete', path: 'drizzle().delete', effect: query('delete'), evidence: EVIDENCE },
    { id: 'drizzle/update', path: 'drizzle().update', effect: query('update'), evidence: EVIDENCE },
    { id: 'drizzle/insert', path: 'drizzle().insert', effect: query('insert'), evidence: EVIDENCE },
    {
      id: 'drizzle/raw-sent-at-once',
      path: 'drizzle().execute|run|all|get',
      from: [
        'drizzle-orm/mysql2',
        'drizzle-orm/mysql-proxy',
        'drizzle-orm/planetscale-serverless',
        'drizzle-orm/tidb-serverless',
        'drizzle-orm/better-sqlite3',
        'drizzle-orm/sql-js',
        'drizzle-orm/bun-sqlite',
      ],
      effect: { kind: 'sql', text: 0 },
      evidence: 'drizzle-orm@0.45.4 mysql-core/db.js, sqlite-core/db.js with a synchronous driver, run',
    },
    {
      id: 'drizzle/raw',
      path: 'drizzle().execute|run|all|get|values',
      effect: { kind: 'sql', text: 0, lazy: 'thenable', terminators },
      evidence: 'drizzle-orm@0.45.4 pg-core/db.js, sqlite-core/db.js with an asynchronous driver, run',
    },
    {
      id: 'drizzle/delete-by-shape',
      shape: 'delete',
      on: CLIENT,
      needsLibrary: true,
      arity: [1, 1],
      effect: query('delete'),
      evidence: EVIDENCE,
    },
    {
      id: 'drizzle/update-by-shape',
      shape: 'update',
      on: CLIENT,
      needsLibrary: true,
      arity: [1, 1],
      effect: query('update'),
      evidence: EVIDENCE,
    },
    {
      id: 'drizzle/insert-by-shape',
      shape: 'insert',
      on: CLIENT,
      needsLibrary: true,
      arity: [1, 1],
      effect: query('insert'),
      evidence: EVIDENCE,
    },
  ],
});
