import { defineLibrary } from './types.js';

export const upstashRedis = defineLibrary({
  name: 'upstash-redis',
  packages: ['@upstash/redis', '@upstash/redis/*'],
  rows: [
    {
      id: 'upstash-redis/transaction-delete',
      path: '…multi|pipeline().….del|unlink|hdel|srem|zrem|lrem|expire',
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['exec'] },
      evidence: '@upstash/redis@1.39.0, run: sent by exec',
    },
    {
      id: 'upstash-redis/transaction-write',
      path: '…multi|pipeline().….set|setex|sadd|zadd|hset',
      effect: { kind: 'record', verb: 'insert', lazy: 'inert', terminators: ['exec'] },
      evidence: '@upstash/redis@1.39.0, run: sent by exec',
    },
    {
      id: 'upstash-redis/delete',
      path: '…del|unlink|getdel|hdel|srem|zrem|lrem|expire|pexpire|expireat|pexpireat|flushdb|flushall',
      effect: { kind: 'record', verb: 'delete' },
      evidence: '@upstash/redis@1.39.0, run',
    },
    {
      id: 'upstash-redis/write',
      path: '…set|setex|psetex|sadd|zadd|hset|hmset|lpush|rpush',
      effect: { kind: 'record', verb: 'insert' },
      evidence: '@upstash/redis@1.39.0',
    },
  ],
});
