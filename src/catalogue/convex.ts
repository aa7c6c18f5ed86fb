import { defineLibrary } from './types.js';

export const convex = defineLibrary({
  name: 'convex',
  packages: ['convex/server', 'convex'],
  rows: [
    {
      id: 'convex/delete',
      shape: 'db.delete',
      on: /^(?:db|ctx)$/,
      needsLibrary: true,
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'convex@1.48.0 src/server/impl/database_impl.ts',
    },
    {
      id: 'convex/patch',
      shape: 'db.patch|replace',
      on: /^(?:db|ctx)$/,
      needsLibrary: true,
      effect: { kind: 'record', verb: 'update' },
      evidence: 'convex@1.48.0 src/server/impl/database_impl.ts',
    },
  ],
});
