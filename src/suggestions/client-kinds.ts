import type { AccessPath, Settled } from '../paths/types.js';

export type ClientKind =
  | 'prisma'
  | 'drizzle'
  | 'drizzle-sqlite'
  | 'mongoose'
  | 'mongodb'
  | 'mongodb-database'
  | 'sequelize'
  | 'typeorm'
  | 'knex'
  | 'kysely'
  | 'pg'
  | 'mysql2'
  | 'mysql2-callback'
  | 'mysql'
  | 'postgres'
  | 'better-sqlite3'
  | 'sqlite3'
  | 'libsql'
  | 'redis'
  | 'ioredis'
  | 'upstash'
  | 'supabase'
  | 'firebase-admin'
  | 'lucia'
  | 'unstorage'
  | 'deno-kv'
  | 'hapi-cache';

interface Signature {
  readonly kind: ClientKind;
  /** The package, and behind a blank the steps from its export. */
  readonly pattern: RegExp;
}

/** What a client is made of: `@prisma/client PrismaClient.()`. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'prisma', pattern: /^\S+ (?:\*\.|default\.)?PrismaClient\.\(\)(?:\.\$extends\.\(\))*$/ },
  {
    kind: 'drizzle-sqlite',
    pattern:
      /^drizzle-orm\/(?:better-sqlite3|libsql|d1|bun-sqlite|sql-js|durable-sqlite)\S* (?:\*\.)?drizzle\.\(\)$/,
  },
  { kind: 'drizzle', pattern: /^drizzle-orm\/\S+ (?:\*\.)?drizzle\.\(\)$/ },
  { kind: 'mongodb-database', pattern: /^mongodb (?:\*\.|default\.)?MongoClient\..*\bdb\.\(\)$/ },
  {
    kind: 'mongodb',
    pattern: /^mongodb (?:\*\.|default\.)?MongoClient\.(?:connect\.)?\(\)(?:\.connect\.\(\))?$/,
  },
  {
    kind: 'sequelize',
    pattern:
      /^(?:sequelize|sequelize-typescript|@sequelize\/core) (?:\*\.|default\.)?(?:Sequelize\.|default\.|\*\.)?\(\)$/,
  },
  { kind: 'typeorm', pattern: /^typeorm (?:\*\.)?DataSource\.\(\)$/ },
  { kind: 'knex', pattern: /^knex (?:default|\*|knex)\.(?:knex\.|default\.)?\(\)$/ },
  { kind: 'kysely', pattern: /^kysely (?:\*\.)?Kysely\.\(\)$/ },
  { kind: 'pg', pattern: /^(?:pg|@neondatabase\/serverless) (?:\*\.|default\.)?(?:Pool|Client)\.\(\)$/ },
  { kind: 'mysql2', pattern: /^mysql2\/promise (?:\*\.|default\.)?create(?:Pool|Connection)\.\(\)$/ },
  { kind: 'mysql2', pattern: /^mysql2 (?:\*\.|default\.)?create(?:Pool|Connection)\.\(\)\.promise\.\(\)$/ },
  { kind: 'mysql2-callback', pattern: /^mysql2 (?:\*\.|default\.)?create(?:Pool|Connection)\.\(\)$/ },
  { kind: 'mysql', pattern: /^mysql (?:\*\.|default\.)?create(?:Pool|Connection)\.\(\)$/ },
  { kind: 'postgres', pattern: /^(?:postgres (?:default|\*)\.|@neondatabase\/serverless neon\.)\(\)$/ },
  { kind: 'postgres', pattern: /^@vercel\/postgres sql$/ },
  {
    kind: 'better-sqlite3',
    pattern: /^better-sqlite3 (?:default|\*)\.\(\)$|^(?:bun|node):sqlite (?:\*\.)?Database(?:Sync)?\.\(\)$/,
  },
  { kind: 'sqlite3', pattern: /^sqlite3 .*Database\.\(\)$/ },
  { kind: 'libsql', pattern: /^@libsql\/client\S* (?:\*\.)?createClient\.\(\)$/ },
  {
    kind: 'redis',
    pattern:
      /^(?:redis|@redis\/client) (?:\*\.|default\.)?createClient\.\(\)(?:\.(?:on|connect|duplicate)\.\(\))*$/,
  },
  { kind: 'ioredis', pattern: /^ioredis (?:default|Redis|\*)\.(?:Redis\.|default\.)?\(\)$/ },
  { kind: 'upstash', pattern: /^@upstash\/redis\S* Redis\.(?:fromEnv\.)?\(\)$|^@vercel\/kv kv$/ },
  { kind: 'supabase', pattern: /^@supabase\/(?:supabase-js|ssr) \S*create(?!Browser)\w*Client\.\(\)$/ },
  { kind: 'lucia', pattern: /^lucia (?:Lucia|lucia)\.\(\)$/ },
  {
    kind: 'firebase-admin',
    pattern: /^firebase-admin(?:\/auth getAuth\.\(\)| (?:\*|default)\.(?:\S+\.)?auth\.\(\))$/,
  },
  { kind: 'unstorage', pattern: /^unstorage createStorage\.\(\)$/ },
];

/** What kind of client a value is; `null` for none. */
export function kindOf(settled: Settled): ClientKind | null {
  if (settled.kind === 'instance') return /^PrismaService$/.test(settled.facts.name ?? '') ? 'prisma' : null;
  const signature = settled.kind === 'path' ? signatureOf(settled) : null;
  return signature === null
    ? null
    : (SIGNATURES.find(({ pattern }) => pattern.test(signature))?.kind ?? null);
}

/** `@prisma/client PrismaClient.()`; `null` for what comes from no package. */
export function signatureOf({ origin, steps }: AccessPath): string | null {
  if (origin.kind !== 'package' && origin.kind !== 'unread') return null;
  const from = origin.kind === 'package' ? origin.name : origin.specifier;
  const walked = steps.map((step) => (step.kind === 'call' ? '()' : (step.name ?? '?')));
  return `${from} ${[origin.export, ...walked].join('.')}`;
}
