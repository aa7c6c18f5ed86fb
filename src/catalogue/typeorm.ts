import { defineLibrary } from './types.js';

export const typeorm = defineLibrary({
  name: 'typeorm',
  packages: ['typeorm', '@nestjs/typeorm'],
  rows: [
    {
      id: 'typeorm/query-builder-delete',
      shape: ['createQueryBuilder().delete|softDelete'],
      arity: [0, 1],
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['execute'] },
      evidence: 'typeorm@0.3.31 and 1.1.1, run',
    },
    {
      id: 'typeorm/query-builder-update',
      shape: ['createQueryBuilder().update'],
      arity: [0, 2],
      effect: { kind: 'record', verb: 'update', lazy: 'inert', terminators: ['execute'] },
      evidence: 'typeorm@0.3.31 and 1.1.1, run',
    },
  ],
});
