import { defineLibrary } from './types.js';

export const prisma = defineLibrary({
  name: 'prisma',
  packages: ['@prisma/client', '@prisma/client/*', '.prisma/client', '@prisma/extension-accelerate'],
  rows: [
    {
      id: 'prisma/fragment',
      path: 'Prisma.sql|raw|join',
      effect: { kind: 'sql', text: 0, lazy: 'inert' },
      evidence: '@prisma/client: $executeRaw and $queryRaw send it (a naming habit, not read)',
    },
    {
      id: 'prisma/delete',
      path: '….delete|deleteMany',
      effect: { kind: 'record', verb: 'delete', lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js, 6.19.3 and 5.22.0, run',
    },
    {
      id: 'prisma/update',
      path: '….update|updateMany|upsert|updateManyAndReturn',
      effect: { kind: 'record', verb: 'update', lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js, run',
    },
    {
      id: 'prisma/create',
      path: '….create|createMany|createManyAndReturn|upsert',
      effect: { kind: 'record', verb: 'insert', lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js, run',
    },
    {
      id: 'prisma/raw',
      path: '….$executeRaw|$executeRawUnsafe|$queryRaw|$queryRawUnsafe',
      effect: { kind: 'sql', text: 0, lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js, run',
    },
    {
      id: 'prisma/delete-by-name',
      shape: '*.delete|deleteMany',
      on: /[pP]risma/,
      effect: { kind: 'record', verb: 'delete', lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js, run',
    },
    {
      id: 'prisma/update-by-name',
      shape: '*.update|updateMany|upsert|updateManyAndReturn',
      on: /[pP]risma/,
      effect: { kind: 'record', verb: 'update', lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js, run',
    },
    {
      id: 'prisma/create-by-name',
      shape: '*.create|createMany|createManyAndReturn',
      on: /[pP]risma/,
      effect: { kind: 'record', verb: 'insert', lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js, run',
    },
    {
      id: 'prisma/delete-by-client',
      shape: '*.delete|deleteMany',
      on: /^(?:db|database|tx|trx|orm)$/,
      needsLibrary: true,
      arity: [0, 1],
      effect: { kind: 'record', verb: 'delete', lazy: 'thenable' },
      evidence:
        '@prisma/client@7.10.0 runtime/client.js, run; the client is nearly always exported by a local file',
    },
    {
      id: 'prisma/update-by-client',
      shape: '*.update|updateMany|upsert|updateManyAndReturn',
      on: /^(?:db|database|tx|trx|orm)$/,
      needsLibrary: true,
      arity: [1, 1],
      effect: { kind: 'record', verb: 'update', lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js, run',
    },
    {
      id: 'prisma/raw-by-name',
      shape: '$executeRaw|$executeRawUnsafe|$queryRaw|$queryRawUnsafe',
      effect: { kind: 'sql', text: 0, lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js, run',
    },
  ],
});
