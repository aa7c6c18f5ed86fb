import { REDIS_COMMANDS } from './redis-commands.js';
import { defineLibrary } from './types.js';

export const redis = defineLibrary({
  name: 'redis',
  packages: ['redis', '@redis/client', '@fastify/redis'],
  rows: [
    {
      id: 'redis/transaction-delete',
      path: '…multi().….del|unlink|hDel|sRem|zRem|lRem|expire',
      effect: {
        kind: 'record',
        verb: 'delete',
        lazy: 'inert',
        terminators: ['exec', 'execAsPipeline', 'execTyped'],
      },
      evidence: 'redis@6.3.1, run: sent by exec',
    },
    {
      id: 'redis/transaction-write',
      path: '…multi().….set|setEx|sAdd|zAdd|hSet',
      effect: {
        kind: 'record',
        verb: 'insert',
        lazy: 'inert',
        terminators: ['exec', 'execAsPipeline', 'execTyped'],
      },
      evidence: 'redis@6.3.1, run: sent by exec',
    },
    {
      id: 'redis/delete',
      path: '…del|unlink|getDel|hDel|sRem|zRem|lRem|expire|pExpire|expireAt|pExpireAt|flushDb|flushAll|delEx|hGetDel|DEL|UNLINK|GETDEL|HDEL|SREM|ZREM|LREM|EXPIRE|hdel|srem|zrem|lrem|pexpire|expireat|flushdb|flushall',
      effect: { kind: 'record', verb: 'delete' },
      evidence:
        '@redis/client@6.3.1 and 1.6.1 dist/lib/commands, run; version 3 has lower-case names and callbacks',
    },
    {
      id: 'redis/write',
      path: '…set|setEx|pSetEx|sAdd|zAdd|hSet|lPush|rPush|SET|SETEX|SADD|ZADD|HSET|setex|sadd|zadd|hset|lpush|rpush',
      effect: { kind: 'record', verb: 'insert' },
      evidence: '@redis/client@6.3.1 dist/lib/commands',
    },
    {
      id: 'redis/send-command',
      path: '…sendCommand',
      shape: 'sendCommand',
      arity: [1, 2],
      effect: { kind: 'command', words: 'list', ...REDIS_COMMANDS },
      evidence: '@redis/client@6.3.1 dist/lib/client/index.js: sent by the call itself',
    },
  ],
});
