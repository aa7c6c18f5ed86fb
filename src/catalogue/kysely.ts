import { defineLibrary } from './types.js';

export const kysely = defineLibrary({
  name: 'kysely',
  packages: ['kysely'],
  rows: [
    {
      id: 'kysely/delete',
      path: '…deleteFrom',
      effect: {
        kind: 'record',
        verb: 'delete',
        lazy: 'inert',
        terminators: ['execute', 'executeTakeFirst', 'executeTakeFirstOrThrow', 'stream'],
      },
      evidence: 'kysely@0.28.18, run',
    },
    {
      id: 'kysely/update',
      path: '…updateTable',
      effect: {
        kind: 'record',
        verb: 'update',
        lazy: 'inert',
        terminators: ['execute', 'executeTakeFirst', 'executeTakeFirstOrThrow'],
      },
      evidence: 'kysely@0.28.18, run',
    },
    {
      id: 'kysely/delete-by-shape',
      shape: 'deleteFrom',
      effect: {
        kind: 'record',
        verb: 'delete',
        lazy: 'inert',
        terminators: ['execute', 'executeTakeFirst', 'executeTakeFirstOrThrow', 'stream'],
      },
      evidence: 'kysely@0.28.18, run',
    },
    {
      id: 'kysely/update-by-shape',
      shape: 'updateTable',
      effect: {
        kind: 'record',
        verb: 'update',
        lazy: 'inert',
        terminators: ['execute', 'executeTakeFirst', 'executeTakeFirstOrThrow'],
      },
      evidence: 'kysely@0.28.18, run',
    },
    {
      id: 'kysely/sql',
      path: 'sql',
      effect: { kind: 'sql', text: 0, lazy: 'inert', terminators: ['execute'] },
      evidence: 'kysely@0.28.18, run',
    },
  ],
});
