import { defineLibrary } from './types.js';

export const bunSql = defineLibrary({
  name: 'bun-sql',
  packages: ['bun'],
  rows: [
    {
      id: 'bun-sql/sql',
      path: ['sql', 'sql.unsafe|file', 'SQL()', 'SQL().unsafe|file'],
      effect: { kind: 'sql', text: 0, lazy: 'thenable', terminators: ['execute'] },
      evidence: 'bun-types docs/runtime/sql.mdx, sql.d.ts',
    },
  ],
});
