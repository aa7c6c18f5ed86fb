import { defineLibrary } from './types.js';

export const nodeCache = defineLibrary({
  name: 'node-cache',
  packages: ['node-cache'],
  rows: [
    {
      id: 'node-cache/delete',
      path: '…del|take|flushAll|ttl',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'node-cache@5.1.2 index.d.ts',
    },
    {
      id: 'node-cache/write',
      path: '…set|mset',
      effect: { kind: 'record', verb: 'insert' },
      evidence: 'node-cache@5.1.2 index.d.ts',
    },
  ],
});
