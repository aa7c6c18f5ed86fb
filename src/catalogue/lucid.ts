import { defineLibrary, type Model } from './types.js';

const query = (verb: 'delete' | 'update'): Model => ({
  kind: 'record',
  verb,
  lazy: 'thenable',
  terminators: ['exec'],
});
const EVIDENCE =
  '@adonisjs/lucid@21.8.2 build/src/orm/query_builder/index.js, database/query_builder/database.js';

export const lucid = defineLibrary({
  name: 'lucid',
  packages: ['@adonisjs/lucid', '@adonisjs/lucid/*', '@ioc:Adonis/Lucid/Database', '@ioc:Adonis/Lucid/Orm'],
  rows: [
    {
      id: 'lucid/query-delete',
      path: ['…query().….delete|del', '…from().….delete|del'],
      effect: query('delete'),
      evidence: EVIDENCE,
    },
    {
      id: 'lucid/query-update',
      path: ['…query().….update', '…from().….update'],
      effect: query('update'),
      evidence: EVIDENCE,
    },
    {
      id: 'lucid/raw',
      path: '…rawQuery',
      effect: { kind: 'sql', text: 0, lazy: 'thenable', terminators: ['exec'] },
      evidence: '@adonisjs/lucid@21.8.2 build/src/database/query_builder/raw.js',
    },
    {
      id: 'lucid/row-delete',
      path: '…delete|deleteQuietly',
      effect: { kind: 'record', verb: 'delete' },
      evidence: '@adonisjs/lucid@21.8.2 build/src/orm/base_model/index.js',
    },
    {
      id: 'lucid/row-save',
      path: '…save',
      effect: { kind: 'record', verb: 'save' },
      evidence: '@adonisjs/lucid@21.8.2 build/src/orm/base_model/index.js',
    },
    {
      id: 'lucid/query-by-shape',
      shape: ['query().delete', 'query().where().delete|del'],
      needsLibrary: true,
      arity: [0, 0],
      effect: query('delete'),
      evidence: EVIDENCE,
    },
  ],
});
