import { defineLibrary, type Model } from './types.js';

const query = (verb: 'delete' | 'update' | 'insert'): Model => ({
  kind: 'record',
  verb,
  lazy: 'thenable',
  terminators: ['asCallback'],
});
const BUILDER =
  /^(?:where|andWhere|orWhere|whereIn|whereNot|whereRaw|knex|from|into|table|db|database|trx|tx|transacting)$/;
const EVIDENCE = 'knex@3.3.0 lib/query/querybuilder.js, run';

export const knex = defineLibrary({
  name: 'knex',
  packages: ['knex'],
  rows: [
    { id: 'knex/delete', path: '…del|delete|truncate', effect: query('delete'), evidence: EVIDENCE },
    { id: 'knex/update', path: '…update|increment', effect: query('update'), evidence: EVIDENCE },
    { id: 'knex/insert', path: '…insert', effect: query('insert'), evidence: EVIDENCE },
    {
      id: 'knex/raw',
      path: '…raw',
      effect: { kind: 'sql', text: 0, lazy: 'thenable', terminators: ['asCallback'] },
      evidence: EVIDENCE,
    },
    {
      id: 'knex/delete-by-shape',
      shape: ['().del|delete|truncate'],
      on: BUILDER,
      needsLibrary: true,
      arity: [0, 0],
      effect: query('delete'),
      evidence: EVIDENCE,
    },
    {
      id: 'knex/update-by-shape',
      shape: '().update',
      on: BUILDER,
      needsLibrary: true,
      arity: [1, 2],
      effect: query('update'),
      evidence: EVIDENCE,
    },
  ],
});
