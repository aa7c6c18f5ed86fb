import { defineLibrary } from './types.js';

export const durableObjects = defineLibrary({
  name: 'durable-objects',
  packages: ['@cloudflare/workers-types', 'wrangler', 'cloudflare:workers'],
  rows: [
    {
      id: 'durable-objects/delete',
      shape: 'storage.delete',
      on: /^(?:ctx|state)$/,
      arity: [1, 2],
      effect: { kind: 'record', verb: 'delete' },
      evidence: '@cloudflare/workers-types@5.20261117.1 index.d.ts',
    },
    {
      id: 'durable-objects/delete-all',
      shape: 'storage.deleteAll',
      on: /^(?:ctx|state)$/,
      needsLibrary: true,
      arity: [0, 1],
      effect: { kind: 'invalidates', how: 'record-deleted' },
      evidence:
        '@cloudflare/workers-types@5.20261117.1 index.d.ts: an object that logs out forgets all that it holds',
    },
    {
      id: 'durable-objects/sql',
      shape: 'storage.sql.exec',
      effect: { kind: 'sql', text: 0 },
      evidence: '@cloudflare/workers-types@5.20261117.1 index.d.ts',
    },
  ],
});
