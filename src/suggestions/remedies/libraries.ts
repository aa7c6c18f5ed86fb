import type { Client } from '../clients.js';

const NAMES: Readonly<Record<string, string>> = {
  prisma: 'Prisma',
  drizzle: 'Drizzle',
  'drizzle-sqlite': 'Drizzle',
  mongoose: 'Mongoose',
  mongodb: 'MongoDB',
  'mongodb-database': 'MongoDB',
  sequelize: 'Sequelize',
  typeorm: 'TypeORM',
  knex: 'Knex',
  kysely: 'Kysely',
  'mysql2-callback': 'mysql2',
  postgres: 'SQL',
  libsql: 'libSQL',
  redis: 'Redis',
  ioredis: 'Redis',
  upstash: 'Upstash',
  supabase: 'Supabase',
  unstorage: 'the storage of Nitro',
  'deno-kv': 'Deno KV',
  'hapi-cache': 'the cache of hapi',
};

/** How a client's library is called in a sentence. */
export function libraryName({ kind }: Pick<Client, 'kind'>): string {
  return NAMES[kind] ?? kind;
}
