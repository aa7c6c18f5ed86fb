import { defineLibrary } from './types.js';

export const cloudflareKv = defineLibrary({
  name: 'cloudflare-kv',
  packages: ['@cloudflare/workers-types', 'wrangler'],
  rows: [
    {
      id: 'cloudflare-kv/delete',
      shape: '*.delete',
      on: /^(?:env|bindings)$/,
      arity: [1, 1],
      effect: { kind: 'record', verb: 'delete' },
      evidence:
        '@cloudflare/workers-types@5.20261117.1 index.d.ts: sent by the call itself; other locations may see the key for a while',
    },
    {
      id: 'cloudflare-kv/put',
      shape: '*.put',
      on: /^(?:env|bindings)$/,
      arity: [2, 3],
      effect: { kind: 'record', verb: 'insert' },
      evidence: '@cloudflare/workers-types@5.20261117.1 index.d.ts',
    },
  ],
});
