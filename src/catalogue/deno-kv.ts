import { defineLibrary } from './types.js';

export const denoKv = defineLibrary({
  name: 'deno-kv',
  packages: [],
  rows: [
    {
      id: 'deno-kv/atomic',
      shape: 'atomic().delete',
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['commit'] },
      evidence: 'docs.deno.com Deno.AtomicOperation',
    },
  ],
});
