import type { Client } from '../clients.js';
import { freeName } from '../exported.js';
import { call, constant, object, run, type Statement } from '../layout.js';
import { prismaSchema } from '../prisma-schema.js';
import type { Situation } from '../situation.js';
import { quoted } from '../style.js';
import type { ImportNeed, Insertion, Label } from '../types.js';
import { libraryName } from './libraries.js';
import { collectionOf } from './mongo.js';
import { isSynchronous, sqlImports, sqlStatements, type Sql } from './sql.js';

const TABLE = 'revoked_tokens';
const COLLECTION = 'revokedTokens';

/** What a store writes an entry with. `expires` is code that gives a date, or nothing where the end is not known. */
interface Entry {
  readonly library: string;
  readonly store: string;
  readonly write: (token: string, expires: string | null) => readonly Statement[];
  readonly imports?: readonly ImportNeed[];
  readonly isSync?: true;
}

/** An entry on a blocklist for each client in reach, key-value stores first. */
export function blocklists(situation: Situation): Insertion[] {
  const hasBuilder = situation.clients.some(({ kind }) => BUILDERS.has(kind));
  return situation.clients
    .filter(({ kind }) => !hasBuilder || !isDriver(kind))
    .map((client) => ({ client, entry: entryFor(client, situation) }))
    .sort((a, b) => rank(a.client) - rank(b.client))
    .flatMap(({ client, entry }) => (entry ? [insertion(entry, client, situation)] : []));
}

const BUILDERS = new Set<string>([
  'prisma',
  'drizzle',
  'drizzle-sqlite',
  'sequelize',
  'typeorm',
  'knex',
  'kysely',
  'mongoose',
]);

/** A query builder speaks for the project, the driver below it does not. */
function isDriver(kind: string): boolean {
  return /^(?:pg|mysql2|postgres|better-sqlite3|libsql|sqlite3|mongodb)/.test(kind);
}

function rank({ kind, distance }: Client): number {
  const isKeyValue = kind === 'redis' || kind === 'ioredis' || kind === 'upstash' || kind === 'unstorage';
  return distance * 2 + (isKeyValue ? 0 : isDriver(kind) ? 2 : 1);
}

function insertion(entry: Entry, client: Client, situation: Situation): Insertion {
  const { expiry } = situation;
  const label: Label = {
    id: situation.isSealed ? 'blocklistSession' : 'blocklistToken',
    data: { library: entry.library, store: entry.store },
    library: entry.library,
  };
  const date = expiry ? `${expiry.name} ? new Date(${expiry.name} * 1000) : null` : null;
  return {
    kind: 'insertion',
    label,
    needs: 'token',
    statements: (token) => [...(expiry?.statements(token) ?? []), ...entry.write(token, date)],
    imports: [...client.imports, ...(entry.imports ?? []), ...(expiry?.imports ?? [])],
    setup: client.setup ?? [],
    isAsync: entry.isSync !== true,
    ...(client.injects && { injects: client.injects }),
  };
}

function entryFor(client: Client, situation: Situation): Entry | null {
  switch (client.kind) {
    case 'redis':
    case 'ioredis':
    case 'upstash':
      return inRedis(client, situation);
    case 'unstorage':
      return inStorage(client);
    case 'mongoose':
    case 'mongodb':
    case 'mongodb-database':
      return inCollection(client, situation);
    case 'knex':
    case 'supabase':
      return byBuilder(client, situation);
    case 'prisma':
    case 'drizzle':
    case 'drizzle-sqlite':
    case 'kysely':
    case 'postgres':
    case 'sequelize':
    case 'typeorm':
    case 'pg':
    case 'mysql2':
    case 'mysql2-callback':
    case 'mysql':
    case 'libsql':
    case 'better-sqlite3':
    case 'sqlite3':
      return bySql(client, situation);
    case 'deno-kv':
      return inDenoKv(client, situation);
    case 'hapi-cache':
      return inHapiCache(client, situation);
    case 'firebase-admin':
    case 'lucia':
      return null;
  }
}

function inRedis(client: Client, { subject, expiry }: Situation): Entry {
  const expireAt = client.kind === 'redis' ? 'expireAt' : 'expireat';
  return {
    library: libraryName(client),
    store: 'blocklist:',
    write: (token) => {
      const key = `\`blocklist:\${${token}}\``;
      const set = run(call(`${client.code}.set`, key, quoted('1', subject.style)));
      if (!expiry) return [set];
      const limit = run(call(`${client.code}.${expireAt}`, key, expiry.name));
      return [set, { kind: 'if', test: expiry.name, body: [limit] }];
    },
  };
}

function inStorage(client: Client): Entry {
  return {
    library: libraryName(client),
    store: 'blocklist:',
    write: (token) => [run(call(`${client.code}.setItem`, `\`blocklist:\${${token}}\``, 'true'))],
  };
}

function inDenoKv(client: Client, { subject }: Situation): Entry {
  // The name tells the rule, and the reader, what the entries are for.
  const name = freeName(subject, 'blocklist', 'tokenBlocklist');
  return {
    library: libraryName(client),
    store: 'blocklist',
    write: (token) => [
      constant(name, call(client.code), true),
      run(call(`${name}.set`, `[${quoted('blocklist', subject.style)}, ${token}]`, 'true')),
    ],
  };
}

/** A segment that the check of the session provisions too, under the same name. */
function inHapiCache(client: Client, { subject }: Situation): Entry {
  const name = freeName(subject, 'blocklist', 'sessionBlocklist');
  return {
    library: libraryName(client),
    store: 'blocklist',
    write: (token) => [
      constant(
        name,
        call(
          client.code,
          object(
            ['segment', quoted('blocklist', subject.style)],
            ['shared', 'true'],
            ['expiresIn', '30 * 24 * 60 * 60 * 1000'],
          ),
        ),
      ),
      run(call(`${name}.set`, token, 'true', '0')),
    ],
  };
}

function inCollection(client: Client, { subject }: Situation): Entry {
  const name = freeName(subject, COLLECTION, 'revokedTokenCollection');
  const { before, doc } = collectionOf(client, subject, COLLECTION);
  return {
    library: libraryName(client),
    store: COLLECTION,
    write: (token, expires) => [
      ...before,
      constant(name, doc()),
      run(
        call(
          `${name}.insertOne`,
          object(
            ...tokenEntry('token', token),
            ...(expires === null ? [] : [['expiresAt', expires] as const]),
          ),
        ),
      ),
    ],
  };
}

function tokenEntry(field: string, token: string): (readonly [string, string])[] {
  return [[field, token]];
}

function bySql(client: Client, situation: Situation): Entry | null {
  if (client.kind === 'prisma' && prismaSchema(situation.subject).provider === 'mongodb')
    return byRawCommand(client, situation);
  return {
    library: libraryName(client),
    store: TABLE,
    imports: sqlImports(client, situation.subject),
    ...(isSynchronous(client) && { isSync: true }),
    write: (token, expires) => {
      const { name, statements } = expiryFor(client, situation, expires);
      const sql: Sql =
        name === null
          ? { texts: [`INSERT INTO ${TABLE} (token) VALUES (`, ')'], values: [token] }
          : {
              texts: [`INSERT INTO ${TABLE} (token, expires_at) VALUES (`, ', ', ')'],
              values: [token, name],
            };
      return [...statements, ...sqlStatements(client, situation.subject, sql)];
    },
  };
}

/** SQLite has no dates: the expiry is stored as its number. The driver `mysql` gets none. */
function expiryFor(
  { kind }: Client,
  situation: Situation,
  expires: string | null,
): { readonly name: string | null; readonly statements: readonly Statement[] } {
  const { expiry, subject } = situation;
  if (kind === 'better-sqlite3' || kind === 'sqlite3' || kind === 'libsql')
    return { name: expiry ? `${expiry.name} ?? null` : null, statements: [] };
  if (expires === null || kind === 'mysql') return { name: null, statements: [] };
  const name = freeName(subject, 'expiresAt', 'tokenExpiresAt');
  return { name, statements: [constant(name, expires)] };
}

function byRawCommand(client: Client, { subject }: Situation): Entry {
  return {
    library: libraryName(client),
    store: COLLECTION,
    write: (token) => [
      run(
        call(
          `${client.code}.$runCommandRaw`,
          object(['insert', quoted(COLLECTION, subject.style)], ['documents', `[{ token: ${token} }]`]),
        ),
      ),
    ],
  };
}

function byBuilder(client: Client, situation: Situation): Entry {
  const { subject } = situation;
  const table = quoted(TABLE, subject.style);
  const target = client.kind === 'knex' ? `${client.code}(${table})` : `${client.code}.from(${table})`;
  return {
    library: libraryName(client),
    store: TABLE,
    write: (token, expires) => [
      run(
        call(
          `${target}.insert`,
          object(
            ...tokenEntry('token', token),
            ...(expires === null ? [] : [['expires_at', expires] as const]),
          ),
        ),
      ),
    ],
  };
}
