import { defineLibrary } from './types.js';

export const convex = defineLibrary({
  name: 'convex',
  packages: ['convex', 'convex/*'],
  rows: [
    {
      id: 'convex/delete',
      shape: 'db.delete',
      on: /^(?:db|ctx)$/,
      needsLibrary: true,
      arity: [1, 2],
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'convex@1.48.0 src/server/impl/database_impl.ts: sent by the call itself',
    },
    {
      id: 'convex/patch',
      shape: 'db.patch|replace',
      on: /^(?:db|ctx)$/,
      needsLibrary: true,
      arity: [2, 3],
      effect: { kind: 'record', verb: 'update' },
      evidence: 'convex@1.48.0 src/server/impl/database_impl.ts: sent by the call itself',
    },
    {
      id: 'convex/insert',
      shape: 'db.insert',
      on: /^(?:db|ctx)$/,
      needsLibrary: true,
      arity: [2, 2],
      effect: { kind: 'record', verb: 'insert' },
      evidence: 'convex@1.48.0 src/server/impl/database_impl.ts: sent by the call itself',
    },
    {
      id: 'convex/run',
      shape: 'runMutation|runAction',
      needsLibrary: true,
      arity: [1, 2],
      effect: { kind: 'calls-named', name: { argument: 0 } },
      evidence: 'convex@1.48.0 src/server/impl/actions_impl.ts: sent by the call itself',
    },
    {
      id: 'convex/call',
      path: ['fetchMutation|fetchAction', 'ConvexHttpClient().mutation|action'],
      effect: { kind: 'calls-named', name: { argument: 0 } },
      evidence: 'convex@1.48.0 src/browser/http_client.ts and src/nextjs/index.ts: sent by the call itself',
    },
  ],
});
