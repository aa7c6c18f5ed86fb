import { defineLibrary } from './types.js';

export const mikroOrm = defineLibrary({
  name: 'mikro-orm',
  packages: [
    '@mikro-orm/core',
    '@mikro-orm/postgresql',
    '@mikro-orm/mysql',
    '@mikro-orm/sqlite',
    '@mikro-orm/mongodb',
    '@mikro-orm/libsql',
    '@mikro-orm/knex',
    '@mikro-orm/sql',
    '@mikro-orm/nestjs',
  ],
  rows: [
    {
      id: 'mikro-orm/native-delete',
      path: '…nativeDelete|removeAndFlush',
      effect: { kind: 'record', verb: 'delete' },
      evidence: '@mikro-orm/core@6.6.16 and 7.2.2, run',
    },
    {
      id: 'mikro-orm/remove',
      path: '…remove',
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['flush'] },
      evidence: '@mikro-orm/core@7.2.2 EntityManager.d.ts, run: stored by a flush',
    },
    {
      id: 'mikro-orm/native-update',
      path: '…nativeUpdate',
      effect: { kind: 'record', verb: 'update' },
      evidence: '@mikro-orm/core@6.6.16 and 7.2.2, run',
    },
    {
      id: 'mikro-orm/flush',
      path: '…flush|persistAndFlush',
      effect: { kind: 'record', verb: 'save' },
      evidence: '@mikro-orm/core@7.2.2 EntityManager.d.ts',
    },
    {
      id: 'mikro-orm/query-builder',
      path: '…createQueryBuilder().delete',
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['execute'] },
      evidence: '@mikro-orm/sql@7.2.2, run: version 7 has no then',
    },
  ],
});
