import { defineLibrary } from './types.js';

export const cacheStores = defineLibrary({
  name: 'cache-stores',
  packages: [
    'keyv',
    'cache-manager',
    '@nestjs/cache-manager',
    'lru-cache',
    'node-cache',
    'memcached',
    'memjs',
  ],
  rows: [
    {
      id: 'cache-stores/delete',
      path: '…delete|del|mdel|take|deleteMany',
      effect: { kind: 'record', verb: 'delete' },
      evidence:
        'keyv@6.1.0, cache-manager@7.2.9, lru-cache@11.5.3, node-cache@5.1.2, memcached@2.2.2 and memjs@1.3.2',
    },
  ],
});
