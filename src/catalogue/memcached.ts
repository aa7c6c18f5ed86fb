import { defineLibrary } from './types.js';

export const memcached = defineLibrary({
  name: 'memcached',
  packages: ['memcached'],
  rows: [
    {
      id: 'memcached/delete',
      path: '…del|delete',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'memcached@2.2.2 lib/memcached.js',
    },
    {
      id: 'memcached/write',
      path: '…set|add',
      effect: { kind: 'record', verb: 'insert' },
      evidence: 'memcached@2.2.2 lib/memcached.js',
    },
  ],
});
