import { defineLibrary } from './types.js';

export const lucid = defineLibrary({
  name: 'lucid',
  packages: ['@adonisjs/lucid', '@adonisjs/lucid/*'],
  rows: [
    {
      id: 'lucid/query-delete',
      path: ['…query().….delete|del', '…from().….delete|del'],
      effect: { kind: 'record', verb: 'delete', lazy: 'thenable', terminators: ['exec'] },
      evidence: '@adonisjs/lucid@21.8.2 build/src/orm/query_builder/index.js',
    },
    {
      id: 'lucid/row-delete',
      path: ['…find().delete', '…findBy().delete', '…first().delete', '…findOrFail().delete'],
      effect: { kind: 'record', verb: 'delete' },
      evidence: '@adonisjs/lucid@21.8.2 build/src/orm/base_model/index.js',
    },
  ],
});
