import { defineLibrary } from './types.js';

export const nodeSqlite = defineLibrary({
  name: 'node-sqlite',
  packages: ['node:sqlite'],
  rows: [
    {
      id: 'node-sqlite/prepare',
      path: 'DatabaseSync().prepare',
      effect: { kind: 'sql', text: 0, lazy: 'inert', terminators: ['run', 'get', 'all', 'iterate'] },
      evidence: 'node:sqlite, Node.js 22 documentation (not run)',
    },
    {
      id: 'node-sqlite/exec',
      path: 'DatabaseSync().exec',
      effect: { kind: 'sql', text: 0 },
      evidence: 'node:sqlite, Node.js 22 documentation (not run)',
    },
    {
      id: 'node-sqlite/run-prepared',
      path: 'DatabaseSync().prepare().run|get|all|values|iterate',
      effect: { kind: 'sql', text: 'prepared' },
      evidence: 'node:sqlite, Node.js 22 documentation (not run)',
    },
  ],
});
