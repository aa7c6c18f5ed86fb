import { defineLibrary } from './types.js';

export const prisma = defineLibrary({
  name: 'prisma',
  packages: ['@prisma/client', '@prisma/client/*', '.prisma/client'],
  rows: [
    {
      id: 'prisma/delete',
      path: '….delete|deleteMany',
      effect: { kind: 'record', verb: 'delete', lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js, run',
    },
    {
      id: 'prisma/update',
      path: '….update|updateMany|upsert|updateManyAndReturn',
      effect: { kind: 'record', verb: 'update', lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js, run',
    },
    {
      id: 'prisma/create',
      path: '….create|createMany|upsert',
      effect: { kind: 'record', verb: 'insert', lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js, run',
    },
    {
      id: 'prisma/raw',
      path: '….$executeRaw|$executeRawUnsafe|$queryRaw|$queryRawUnsafe',
      effect: { kind: 'sql', text: 0, lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js',
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
      shape: '*.update|updateMany|upsert',
      on: /[pP]risma/,
      effect: { kind: 'record', verb: 'update', lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js, run',
    },
    {
      id: 'prisma/create-by-name',
      shape: '*.create|createMany',
      on: /[pP]risma/,
      effect: { kind: 'record', verb: 'insert', lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js, run',
    },
    {
      id: 'prisma/raw-by-name',
      shape: '$executeRaw|$executeRawUnsafe|$queryRaw|$queryRawUnsafe',
      effect: { kind: 'sql', text: 0, lazy: 'thenable' },
      evidence: '@prisma/client@7.10.0 runtime/client.js',
    },
  ],
});
