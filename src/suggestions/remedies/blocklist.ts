import type { Client } from '../clients.js';
import { freeName } from '../exported.js';
import { array, call, constant, object, run, type Statement } from '../layout.js';
import { prismaSchema } from '../prisma-schema.js';
import type { Situation } from '../situation.js';
import { quoted } from '../style.js';
import type { ImportNeed, Insertion, Label } from '../types.js';

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
    case 'prisma':
    case 'drizzle':
    case 'drizzle-sqlite':
    case 'kysely':
    case 'postgres':
      return byTaggedSql(client, situation);
    case 'knex':
    case 'supabase':
      return byBuilder(client, situation);
    case 'sequelize':
    case 'typeorm':
    case 'pg':
    case 'mysql2':
    case 'mysql2-callback':
    case 'libsql':
    case 'better-sqlite3':
    case 'sqlite3':
      return bySqlText(client, situation);
    case 'mysql':
      return byCallback(client, situation);
    case 'deno-kv':
      return inDenoKv(client, situation);
    case 'hapi-cache':
      return inHapiCache(client, situation);
    case 'firebase-admin':
    case 'lucia':
      return null;
  }
}

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
  const code = /promise/i.test(client.code) ? `(await ${client.code})` : client.code;
  const database =
    client.kind === 'mongoose' ? `${code}.connection` : client.kind === 'mongodb' ? `${code}.db()` : code;
  return {
    library: libraryName(client),
    store: COLLECTION,
    write: (token, expires) => [
      constant(name, call(`${database}.collection`, quoted(COLLECTION, subject.style))),
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

function expiresConstant(
  situation: Situation,
  expires: string | null,
): { name: string | null; statements: Statement[] } {
  if (expires === null) return { name: null, statements: [] };
  const name = freeName(situation.subject, 'expiresAt', 'tokenExpiresAt');
  return { name, statements: [constant(name, expires)] };
}

function byTaggedSql(client: Client, situation: Situation): Entry | null {
  const { subject } = situation;
  if (client.kind === 'prisma' && prismaSchema(subject).provider === 'mongodb')
    return byRawCommand(client, situation);
  const specifier = client.kind === 'kysely' ? 'kysely' : 'drizzle-orm';
  const needsTag = client.kind === 'kysely' || client.kind.startsWith('drizzle');
  const known = needsTag ? tagName(situation, specifier) : null;
  return {
    library: libraryName(client),
    store: TABLE,
    imports: needsTag && known !== null ? [{ specifier, imported: 'sql', local: known }] : [],
    write: (token, expires) => {
      const { name, statements } = expiresConstant(situation, expires);
      const text =
        name === null
          ? `INSERT INTO ${TABLE} (token) VALUES (\${${token}})`
          : `INSERT INTO ${TABLE} (token, expires_at) VALUES (\${${token}}, \${${name}})`;
      return [...statements, ...tagged(client, known ?? 'sql', text, situation)];
    },
  };
}

function tagName({ subject }: Situation, specifier: string): string {
  const imported = subject.sourceCode.ast.body.some(
    (node) =>
      node.type === 'ImportDeclaration' &&
      node.source.value === specifier &&
      node.specifiers.some((item) => item.local.name === 'sql'),
  );
  return imported ? 'sql' : freeName(subject, 'sql', 'sqlText');
}

function tagged({ kind, code }: Client, tag: string, text: string, { subject }: Situation): Statement[] {
  const query = `${tag}\`${text}\``;
  switch (kind) {
    case 'prisma':
      return [run(`${code}.$executeRaw\`${text}\``)];
    case 'kysely': {
      const name = freeName(subject, 'revocation', 'insertRevoked');
      return [constant(name, query), run(call(`${name}.execute`, code))];
    }
    case 'drizzle':
      return [run(call(`${code}.execute`, query))];
    case 'drizzle-sqlite':
      return [run(call(`${code}.run`, query))];
    default:
      return [run(`${code}\`${text}\``)];
  }
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

function bySqlText(client: Client, situation: Situation): Entry {
  const isSync = client.kind === 'better-sqlite3' || client.kind === 'sqlite3';
  return {
    library: libraryName(client),
    store: TABLE,
    ...(isSync && { isSync }),
    write: (token, expires) => {
      const inSqlite = isSync || client.kind === 'libsql';
      // SQLite has no dates: the expiry is stored as its number.
      const { name, statements } = inSqlite
        ? { name: situation.expiry ? `${situation.expiry.name} ?? null` : null, statements: [] }
        : expiresConstant(situation, expires);
      if (client.kind !== 'mysql2-callback') return [...statements, sqlCall(client, situation, token, name)];
      const promised = freeName(situation.subject, 'connection', 'promisePool');
      const connection = constant(promised, `${client.code}.promise()`);
      return [...statements, connection, sqlCall({ ...client, code: promised }, situation, token, name)];
    },
  };
}

/** The driver `mysql` knows no promises. */
function byCallback(client: Client, { subject }: Situation): Entry {
  const { style } = subject;
  const { unit, semicolon } = style;
  const error = freeName(subject, 'error', 'failure');
  const insert = freeName(subject, 'insert', 'insertRevoked');
  const text = quoted(`INSERT INTO ${TABLE} (token) VALUES (?)`, style);
  return {
    library: 'mysql',
    store: TABLE,
    write: (token) => [
      constant(insert, text),
      {
        kind: 'lines',
        lines: [
          `await new Promise${style.isTyped ? '<void>' : ''}((resolve, reject) => {`,
          `${unit}${client.code}.query(${insert}, [${token}], (${error}) => {`,
          `${unit}${unit}if (${error}) reject(${error})${semicolon}`,
          `${unit}${unit}else resolve()${semicolon}`,
          `${unit}})${semicolon}`,
          `})${semicolon}`,
        ],
      },
    ],
  };
}

function sqlCall(client: Client, { subject }: Situation, token: string, expires: string | null): Statement {
  const { kind, code } = client;
  const numbered = kind === 'pg' || (kind === 'typeorm' && subject.packages.has('pg'));
  const marks = (expires === null ? [1] : [1, 2]).map((index) => (numbered ? `$${String(index)}` : '?'));
  const columns = expires === null ? 'token' : 'token, expires_at';
  const text = quoted(`INSERT INTO ${TABLE} (${columns}) VALUES (${marks.join(', ')})`, subject.style);
  const values = expires === null ? [token] : [token, expires];
  switch (kind) {
    case 'sequelize':
      return run(call(`${code}.query`, text, object(['replacements', `[${values.join(', ')}]`])));
    case 'libsql':
      return run(call(`${code}.execute`, object(['sql', text], ['args', `[${values.join(', ')}]`])));
    case 'better-sqlite3':
      return run(
        { kind: 'chain', head: code, links: [`.prepare(${text})`, `.run(${values.join(', ')})`] },
        false,
      );
    case 'sqlite3':
      return run(call(`${code}.run`, text, array(...values)), false);
    default:
      return run(call(`${code}.query`, text, array(...values)));
  }
}
