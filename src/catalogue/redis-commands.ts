/** The commands of Redis that end a key or an entry, and those that write one, in lower case. */
export const REDIS_COMMANDS = {
  deletes: 'del unlink getdel hdel srem zrem lrem expire pexpire expireat pexpireat flushdb flushall'.split(
    ' ',
  ),
  inserts: 'set setex psetex sadd zadd hset hmset lpush rpush'.split(' '),
};
