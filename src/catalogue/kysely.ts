import { defineLibrary, type Model } from './types.js';

const query = (verb: 'delete' | 'update' | 'insert'): Model => ({
  kind: 'record',
  verb,
  lazy: 'inert',
  terminators: ['execute', 'executeTakeFirst', 'executeTakeFirstOrThrow', 'stream'],
});
const EVIDENCE = 'kysely@0.28.18, run: it has no then';

export const kysely = defineLibrary({
  name: 'kysely',
  packages: ['kysely', 'kysely/*', '@vercel/postgres-kysely'],
  rows: [
    { id: 'kysely/delete', path: '….deleteFrom', effect: query('delete'), evidence: EVIDENCE },
    { id: 'kysely/update', path: '….updateTable', effect: query('update'), evidence: EVIDENCE },
    { id: 'kysely/insert', path: '….insertInto|replaceInto', effect: query('insert'), evidence: EVIDENCE },
    { id: 'kysely/delete-by-shape', shape: 'deleteFrom', effect: query('delete'), evidence: EVIDENCE },
    { id: 'kysely/update-by-shape', shape: 'updateTable', effect: query('update'), evidence: EVIDENCE },
    {
      id: 'kysely/insert-by-shape',
      shape: 'insertInto',
      needsLibrary: true,
      effect: query('insert'),
      evidence: EVIDENCE,
    },
    {
      id: 'kysely/sql',
      path: 'sql',
      effect: { kind: 'sql', text: 0, lazy: 'inert', terminators: ['execute'] },
      evidence: 'kysely@0.28.18, run: sent by execute(db)',
    },
  ],
});
