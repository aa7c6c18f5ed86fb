import { defineLibrary } from './types.js';

export const vercelPostgres = defineLibrary({
  name: 'vercel-postgres',
  packages: ['@vercel/postgres'],
  rows: [
    {
      id: 'vercel-postgres/sql',
      path: ['sql', 'sql.query', 'db.query'],
      effect: { kind: 'sql', text: 0 },
      evidence: '@vercel/postgres@0.10.0 dist/chunk-BZ4XJVIW.cjs: an async method',
    },
  ],
});
