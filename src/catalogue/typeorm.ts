import { defineLibrary, type Model } from './types.js';

const builder = (verb: 'delete' | 'update' | 'insert'): Model => ({
  kind: 'record',
  verb,
  lazy: 'inert',
  terminators: ['execute'],
});
const EVIDENCE = 'typeorm@0.3.31 and 1.1.1, run: the query builder has no then';

export const typeorm = defineLibrary({
  name: 'typeorm',
  packages: ['typeorm', '@nestjs/typeorm'],
  rows: [
    {
      id: 'typeorm/query-builder-delete',
      path: '…createQueryBuilder().….delete|softDelete',
      shape: 'createQueryBuilder().delete|softDelete',
      arity: [0, 1],
      effect: builder('delete'),
      evidence: EVIDENCE,
    },
    {
      id: 'typeorm/query-builder-update',
      path: '…createQueryBuilder().….update',
      shape: 'createQueryBuilder().update',
      arity: [0, 2],
      effect: builder('update'),
      evidence: EVIDENCE,
    },
    {
      id: 'typeorm/query-builder-insert',
      path: '…createQueryBuilder().….insert',
      shape: 'createQueryBuilder().insert',
      arity: [0, 0],
      effect: builder('insert'),
      evidence: EVIDENCE,
    },
    {
      id: 'typeorm/delete',
      path: '…delete|remove|softDelete|softRemove|clear|deleteAll',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'typeorm@0.3.31 and 1.1.1 repository/Repository.d.ts, run: sent by the call itself',
    },
    {
      id: 'typeorm/update',
      path: '…update|updateAll|upsert|increment',
      effect: { kind: 'record', verb: 'update' },
      evidence: 'typeorm@0.3.31 and 1.1.1 repository/Repository.d.ts, run',
    },
    {
      id: 'typeorm/insert',
      path: '…insert',
      effect: { kind: 'record', verb: 'insert' },
      evidence: 'typeorm@1.1.1 repository/Repository.d.ts',
    },
    {
      id: 'typeorm/save',
      path: '…save',
      effect: { kind: 'record', verb: 'save' },
      evidence: 'typeorm@1.1.1 repository/Repository.d.ts; merge and preload store nothing',
    },
    {
      id: 'typeorm/query',
      path: '…query',
      effect: { kind: 'sql', text: 0 },
      evidence: 'typeorm@0.3.31 and 1.1.1, run: sent by the call itself',
    },
  ],
});
