import { defineLibrary } from './types.js';

export const knex = defineLibrary({
  name: 'knex',
  packages: ['knex'],
  rows: [
    {
      id: 'knex/delete',
      path: '…del|delete|truncate',
      effect: { kind: 'record', verb: 'delete', lazy: 'thenable', terminators: ['asCallback'] },
      evidence: 'knex@3.3.0, run',
    },
    {
      id: 'knex/update',
      path: '…update|increment',
      effect: { kind: 'record', verb: 'update', lazy: 'thenable', terminators: ['asCallback'] },
      evidence: 'knex@3.3.0, run',
    },
    {
      id: 'knex/insert',
      path: '…insert',
      effect: { kind: 'record', verb: 'insert', lazy: 'thenable', terminators: ['asCallback'] },
      evidence: 'knex@3.3.0, run',
    },
    {
      id: 'knex/raw',
      path: '…raw',
      effect: { kind: 'sql', text: 0, lazy: 'thenable' },
      evidence: 'knex@3.3.0, run',
    },
    {
      id: 'knex/delete-by-shape',
      shape: 'del|delete',
      on: /^(?:where|andWhere|knex|from|table)$/,
      needsLibrary: true,
      arity: [0, 0],
      effect: { kind: 'record', verb: 'delete', lazy: 'thenable', terminators: ['asCallback'] },
      evidence: 'knex@3.3.0, run',
    },
  ],
});
