import { defineLibrary } from './types.js';

export const denoKv = defineLibrary({
  name: 'deno-kv',
  packages: ['@deno/kv'],
  rows: [
    {
      id: 'deno-kv/atomic',
      path: 'openKv().atomic().….delete',
      shape: ['atomic().delete', 'atomic().check().delete'],
      effect: {
        kind: 'record',
        verb: 'delete',
        table: { argument: 0 },
        lazy: 'inert',
        terminators: ['commit'],
      },
      evidence: 'docs.deno.com Deno.AtomicOperation: sent by commit',
    },
    {
      id: 'deno-kv/atomic-set',
      path: 'openKv().atomic().….set',
      shape: ['atomic().set', 'atomic().check().set'],
      effect: {
        kind: 'record',
        verb: 'insert',
        table: { argument: 0 },
        lazy: 'inert',
        terminators: ['commit'],
      },
      evidence: 'docs.deno.com Deno.AtomicOperation: sent by commit',
    },
    {
      id: 'deno-kv/delete',
      path: 'openKv().delete',
      shape: 'openKv().delete',
      arity: [1, 1],
      effect: { kind: 'record', verb: 'delete', table: { argument: 0 } },
      evidence: 'docs.deno.com Deno.Kv.prototype.delete: sent by the call itself',
    },
    {
      id: 'deno-kv/set',
      path: 'openKv().set',
      shape: 'openKv().set',
      arity: [2, 3],
      effect: { kind: 'record', verb: 'insert', table: { argument: 0 } },
      evidence: 'docs.deno.com Deno.Kv.prototype.set',
    },
  ],
});
