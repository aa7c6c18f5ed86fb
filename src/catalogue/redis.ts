import { defineLibrary } from './types.js';

export const redis = defineLibrary({
  name: 'redis',
  packages: ['redis', '@redis/client', 'ioredis', '@upstash/redis', '@vercel/kv', '@nestjs-modules/ioredis'],
  rows: [
    {
      id: 'redis/transaction-delete',
      path: ['…multi().….del|unlink', '…pipeline().….del|unlink'],
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['exec'] },
      evidence: 'redis@6.3.1, ioredis@6.0.0 and @upstash/redis@1.39.0, run',
    },
    {
      id: 'redis/delete',
      path: '…del|DEL|unlink|getdel|getDel|hdel|hDel|srem|sRem|zrem|zRem|lrem|lRem|expire|pexpire|expireAt',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'redis@6.3.1, ioredis@6.0.0 and @upstash/redis@1.39.0, run',
    },
    {
      id: 'redis/write',
      path: '…set|setex|setEx|SETEX|sadd|sAdd|zadd|zAdd|hset|hSet|lpush|rpush',
      effect: { kind: 'record', verb: 'insert' },
      evidence: 'redis@6.3.1 dist/lib/commands; ioredis@6.0.0 built/utils/RedisCommander.d.ts',
    },
  ],
});
