import { REDIS_COMMANDS } from './redis-commands.js';
import { defineLibrary } from './types.js';

export const ioredis = defineLibrary({
  name: 'ioredis',
  packages: [
    'ioredis',
    '@nestjs-modules/ioredis',
    '@liaoliaots/nestjs-redis',
    '@adonisjs/redis',
    '@adonisjs/redis/*',
  ],
  rows: [
    {
      id: 'ioredis/transaction-delete',
      path: '…multi|pipeline().….del|unlink|hdel|srem|zrem|lrem|expire',
      effect: { kind: 'record', verb: 'delete', lazy: 'inert', terminators: ['exec'] },
      evidence: 'ioredis@6.0.0 and 5.11.1 built/utils/RedisCommander.d.ts, run: sent by exec',
    },
    {
      id: 'ioredis/transaction-write',
      path: '…multi|pipeline().….set|setex|sadd|zadd|hset',
      effect: { kind: 'record', verb: 'insert', lazy: 'inert', terminators: ['exec'] },
      evidence: 'ioredis@6.0.0 and 5.11.1 built/utils/RedisCommander.d.ts, run: sent by exec',
    },
    {
      id: 'ioredis/delete',
      path: '…del|unlink|getdel|hdel|srem|zrem|lrem|expire|pexpire|expireat|pexpireat|flushdb|flushall',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'ioredis@6.0.0 and 5.11.1 built/utils/RedisCommander.d.ts, run',
    },
    {
      id: 'ioredis/write',
      path: '…set|setex|psetex|sadd|zadd|hset|hmset|lpush|rpush',
      effect: { kind: 'record', verb: 'insert' },
      evidence: 'ioredis@6.0.0 and 5.11.1 built/utils/RedisCommander.d.ts',
    },
    {
      id: 'ioredis/call',
      path: '…call|callBuffer',
      shape: 'call|callBuffer',
      on: /redis|valkey|keydb/i,
      effect: { kind: 'command', words: 'arguments', ...REDIS_COMMANDS },
      evidence: 'ioredis@6.0.0 and 5.11.1 built/utils/RedisCommander.d.ts: sent by the call itself',
    },
  ],
});
