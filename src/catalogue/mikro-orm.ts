import { defineLibrary } from './types.js';

export const mikroOrm = defineLibrary({
  name: 'mikro-orm',
  packages: [
    '@mikro-orm/core',
    '@mikro-orm/postgresql',
    '@mikro-orm/mysql',
    '@mikro-orm/mariadb',
    '@mikro-orm/mssql',
    '@mikro-orm/sqlite',
    '@mikro-orm/better-sqlite',
    '@mikro-orm/mongodb',
    '@mikro-orm/libsql',
    '@mikro-orm/knex',
    '@mikro-orm/sql',
    '@mikro-orm/nestjs',
  ],
  rows: [
    {
      id: 'mikro-orm/query-builder-of-version-7',
      path: '…createQueryBuilder().….delete',
      from: ['@mikro-orm/sql'],
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['execute'] },
      evidence: '@mikro-orm/sql@7.2.2, run: it has no then',
    },
    {
      id: 'mikro-orm/delete-from-version-7',
      path: '…createQueryBuilder().….delete',
      versions: [7, Infinity],
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['execute'] },
      evidence: '@mikro-orm/sql@7.2.2, run: it has no then',
    },
    {
      id: 'mikro-orm/update-from-version-7',
      path: '…createQueryBuilder().….update',
      versions: [7, Infinity],
      effect: { kind: 'record', verb: 'update', lazy: 'inert', terminators: ['execute'] },
      evidence: '@mikro-orm/sql@7.2.2, run: it has no then',
    },
    {
      id: 'mikro-orm/query-builder',
      path: '…createQueryBuilder().….delete',
      effect: { kind: 'record', verb: 'delete', lazy: 'thenable', terminators: ['execute'] },
      evidence: '@mikro-orm/knex@6.6.16 query/QueryBuilder.js, run; version 7 has no then',
    },
    {
      id: 'mikro-orm/query-builder-update',
      path: '…createQueryBuilder().….update',
      effect: { kind: 'record', verb: 'update', lazy: 'thenable', terminators: ['execute'] },
      evidence: '@mikro-orm/knex@6.6.16 query/QueryBuilder.js, run; version 7 has no then',
    },
    {
      id: 'mikro-orm/native-delete',
      path: '…nativeDelete|removeAndFlush',
      effect: { kind: 'record', verb: 'delete' },
      evidence: '@mikro-orm/core@6.6.16 and 7.2.2, run; removeAndFlush is gone in 7',
    },
    {
      id: 'mikro-orm/remove',
      path: '…remove',
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['flush'] },
      evidence: '@mikro-orm/core@7.2.2 EntityManager.d.ts, run: stored by a flush',
    },
    {
      id: 'mikro-orm/native-update',
      path: '…nativeUpdate|upsert',
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
      id: 'mikro-orm/execute',
      path: ['…em.execute', '…getConnection().execute'],
      effect: { kind: 'sql', text: 0 },
      evidence: '@mikro-orm/core@6.6.16 and 7.2.2, run: sent by the call itself',
    },
  ],
});
