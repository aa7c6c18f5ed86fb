import { defineLibrary } from './types.js';

export const vercelKv = defineLibrary({
  name: 'vercel-kv',
  packages: ['@vercel/kv'],
  rows: [
    {
      id: 'vercel-kv/transaction-delete',
      path: '…multi|pipeline().….del|unlink|hdel|srem|zrem|lrem|expire',
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['exec'] },
      evidence: '@vercel/kv@3.0.0 dist/index.d.ts; a client of @upstash/redis, run: sent by exec',
    },
    {
      id: 'vercel-kv/transaction-write',
      path: '…multi|pipeline().….set|setex|sadd|zadd|hset',
      effect: { kind: 'record', verb: 'insert', lazy: 'inert', terminators: ['exec'] },
      evidence: '@vercel/kv@3.0.0 dist/index.d.ts; a client of @upstash/redis, run: sent by exec',
    },
    {
      id: 'vercel-kv/delete',
      path: '…del|unlink|getdel|hdel|srem|zrem|lrem|expire|pexpire|expireat|pexpireat|flushdb|flushall',
      effect: { kind: 'record', verb: 'delete' },
      evidence: '@vercel/kv@3.0.0 dist/index.d.ts; a client of @upstash/redis, run',
    },
    {
      id: 'vercel-kv/write',
      path: '…set|setex|psetex|sadd|zadd|hset|hmset|lpush|rpush',
      effect: { kind: 'record', verb: 'insert' },
      evidence: '@vercel/kv@3.0.0 dist/index.d.ts; a client of @upstash/redis',
    },
  ],
});
