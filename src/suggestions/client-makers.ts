import type { ClientKind } from './client-kinds.js';

/** A client that a package makes of what the environment says. */
export interface Maker {
  readonly kind: ClientKind;
  readonly specifier: string;
  readonly imported: string;
  /** What the import is called here. */
  readonly local: string;
  readonly wanted: string;
  /** The name of the environment's address, and what the project may call it; missing where none is handed over. */
  readonly address?: readonly [usual: string, pattern: RegExp];
  readonly isNew?: true;
  readonly method?: string;
}

const SQL: Maker['address'] = ['DATABASE_URL', /^(?:DB|DATABASE|POSTGRES|PG|MYSQL|NEON)\w*UR[IL]$/];

/** The packages whose clients need no more than an address, or nothing. */
export const MAKERS: readonly Maker[] = [
  {
    kind: 'upstash',
    specifier: '@upstash/redis',
    imported: 'Redis',
    local: 'Redis',
    wanted: 'redis',
    method: 'fromEnv',
  },
  {
    kind: 'ioredis',
    specifier: 'ioredis',
    imported: 'default',
    local: 'Redis',
    wanted: 'redis',
    address: ['REDIS_URL', /REDIS\w*UR[IL]/],
    isNew: true,
  },
  {
    kind: 'prisma',
    specifier: '@prisma/client',
    imported: 'PrismaClient',
    local: 'PrismaClient',
    wanted: 'prisma',
    isNew: true,
  },
  { kind: 'pg', specifier: 'pg', imported: 'Pool', local: 'Pool', wanted: 'pool', isNew: true },
  {
    kind: 'postgres',
    specifier: 'postgres',
    imported: 'default',
    local: 'postgres',
    wanted: 'sql',
    address: SQL,
  },
  {
    kind: 'postgres',
    specifier: '@neondatabase/serverless',
    imported: 'neon',
    local: 'neon',
    wanted: 'sql',
    address: SQL,
  },
  {
    kind: 'mysql2-callback',
    specifier: 'mysql2',
    imported: 'createPool',
    local: 'createPool',
    wanted: 'pool',
    address: SQL,
  },
  {
    kind: 'mongodb',
    specifier: 'mongodb',
    imported: 'MongoClient',
    local: 'MongoClient',
    wanted: 'mongoClient',
    address: ['MONGODB_URI', /MONGO\w*UR[IL]|^(?:DB|DATABASE)_UR[IL]$/],
    isNew: true,
  },
  {
    kind: 'sequelize',
    specifier: 'sequelize',
    imported: 'Sequelize',
    local: 'Sequelize',
    wanted: 'sequelize',
    address: SQL,
    isNew: true,
  },
];
