import { defineLibrary } from './types.js';

export const cacheManager = defineLibrary({
  name: 'cache-manager',
  packages: ['cache-manager', '@nestjs/cache-manager'],
  rows: [
    {
      id: 'cache-manager/delete',
      path: '…del|mdel|reset|clear',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'cache-manager@5.7.6 dist/caching.d.ts, cache-manager@7.2.9 dist/index.d.cts',
    },
    {
      id: 'cache-manager/write',
      path: '…set|mset',
      effect: { kind: 'record', verb: 'insert' },
      evidence: 'cache-manager@5.7.6 dist/caching.d.ts, cache-manager@7.2.9 dist/index.d.cts',
    },
  ],
});
