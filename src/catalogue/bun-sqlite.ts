import { defineLibrary } from './types.js';

export const bunSqlite = defineLibrary({
  name: 'bun-sqlite',
  packages: ['bun:sqlite'],
  rows: [
    {
      id: 'bun-sqlite/prepare',
      path: 'Database().prepare|query',
      effect: {
        kind: 'sql',
        text: 0,
        lazy: 'inert',
        terminators: ['run', 'get', 'all', 'values', 'iterate'],
      },
      evidence: 'bun-types@1.4.5 sqlite.d.ts (not run)',
    },
    {
      id: 'bun-sqlite/run',
      path: 'Database().run|exec',
      effect: { kind: 'sql', text: 0 },
      evidence: 'bun-types@1.4.5 sqlite.d.ts (not run)',
    },
    {
      id: 'bun-sqlite/run-prepared',
      path: 'Database().prepare|query().run|get|all|values|iterate',
      effect: { kind: 'sql', text: 'prepared' },
      evidence: 'bun-types@1.4.5 sqlite.d.ts (not run)',
    },
  ],
});
