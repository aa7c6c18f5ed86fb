import { defineLibrary } from './types.js';

export const d1 = defineLibrary({
  name: 'd1',
  packages: ['@cloudflare/workers-types', 'wrangler', '@cloudflare/vitest-pool-workers'],
  rows: [
    {
      id: 'd1/prepare',
      shape: 'prepare',
      on: /^(?:env|DB|D1|D1_\w+|\w+_DB|db|database|bindings|platform)$/,
      needsLibrary: true,
      arity: [1, 1],
      effect: { kind: 'sql', text: 0, lazy: 'inert', terminators: ['run', 'first', 'all', 'raw'] },
      evidence: '@cloudflare/workers-types@5.20261117.1 index.d.ts: D1PreparedStatement has no then',
    },
  ],
});
