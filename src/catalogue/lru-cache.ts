import { defineLibrary } from './types.js';

export const lruCache = defineLibrary({
  name: 'lru-cache',
  packages: ['lru-cache'],
  rows: [
    {
      id: 'lru-cache/delete',
      path: '…delete|clear|del|reset',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'lru-cache@11.5.3 dist/esm/index.d.ts; del and reset up to 6 (not read)',
    },
    {
      id: 'lru-cache/write',
      path: '…set',
      effect: { kind: 'record', verb: 'insert' },
      evidence: 'lru-cache@11.5.3 dist/esm/index.d.ts; del and reset up to 6 (not read)',
    },
  ],
});
