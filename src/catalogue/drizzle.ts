import { defineLibrary } from './types.js';

export const drizzle = defineLibrary({
  name: 'drizzle',
  packages: ['drizzle-orm', 'drizzle-orm/*'],
  rows: [
    {
      id: 'drizzle/delete',
      path: 'drizzle().delete',
      effect: {
        kind: 'record',
        verb: 'delete',
        lazy: 'thenable',
        terminators: ['execute', 'run', 'all', 'get', 'values'],
      },
      evidence: 'drizzle-orm@0.45.4 query-promise.js, run',
    },
    {
      id: 'drizzle/update',
      path: 'drizzle().update',
      effect: {
        kind: 'record',
        verb: 'update',
        lazy: 'thenable',
        terminators: ['execute', 'run', 'all', 'get', 'values'],
      },
      evidence: 'drizzle-orm@0.45.4 query-promise.js, run',
    },
    {
      id: 'drizzle/insert',
      path: 'drizzle().insert',
      effect: {
        kind: 'record',
        verb: 'insert',
        lazy: 'thenable',
        terminators: ['execute', 'run', 'all', 'get', 'values'],
      },
      evidence: 'drizzle-orm@0.45.4 query-promise.js, run',
    },
    {
      id: 'drizzle/raw',
      path: 'drizzle().execute|run|all|get',
      effect: { kind: 'sql', text: 0, lazy: 'thenable' },
      evidence: 'drizzle-orm@0.45.4 pg-core/db.js, run',
    },
    {
      id: 'drizzle/delete-by-shape',
      shape: 'delete',
      on: /^(?:db|database|tx|trx|drizzle|d1|orm|client)$/,
      needsLibrary: true,
      arity: [1, 1],
      effect: {
        kind: 'record',
        verb: 'delete',
        lazy: 'thenable',
        terminators: ['execute', 'run', 'all', 'get', 'values'],
      },
      evidence: 'drizzle-orm@0.45.4 query-promise.js, run',
    },
    {
      id: 'drizzle/update-by-shape',
      shape: 'update',
      on: /^(?:db|database|tx|trx|drizzle|d1|orm|client)$/,
      needsLibrary: true,
      arity: [1, 1],
      effect: {
        kind: 'record',
        verb: 'update',
        lazy: 'thenable',
        terminators: ['execute', 'run', 'all', 'get', 'values'],
      },
      evidence: 'drizzle-orm@0.45.4 query-promise.js, run',
    },
    {
      id: 'drizzle/insert-by-shape',
      shape: 'insert',
      on: /^(?:db|database|tx|trx|drizzle|d1|orm|client)$/,
      needsLibrary: true,
      arity: [1, 1],
      effect: {
        kind: 'record',
        verb: 'insert',
        lazy: 'thenable',
        terminators: ['execute', 'run', 'all', 'get', 'values'],
      },
      evidence: 'drizzle-orm@0.45.4 query-promise.js, run',
    },
  ],
});
