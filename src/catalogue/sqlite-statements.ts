import { defineLibrary } from './types.js';

export const sqliteStatements = defineLibrary({
  name: 'sqlite-statements',
  packages: [],
  rows: [
    {
      id: 'sqlite-statements/prepare',
      shape: 'prepare',
      arity: [1, 1],
      effect: {
        kind: 'sql',
        text: 0,
        lazy: 'inert',
        terminators: ['run', 'get', 'all', 'first', 'raw', 'iterate', 'execute', 'executeAsync'],
      },
      evidence: 'better-sqlite3@12.11.1 src/objects/statement.cpp; @cloudflare/workers-types@5.20261117.1',
    },
    {
      id: 'sqlite-statements/run-prepared',
      shape: ['prepare().run|get|all|first|iterate|execute', 'prepare().bind().run|first|all'],
      effect: { kind: 'sql', text: 'prepared' },
      evidence: 'better-sqlite3@12.11.1, run; @cloudflare/workers-types@5.20261117.1',
    },
  ],
});
