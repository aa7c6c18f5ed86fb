import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionFacts, Place, TypeFacts, Value } from '../facts/types.js';
import type { AccessPath, Settled } from '../paths/types.js';
import { localName, nameables, settledOf, type LocalName, type Nameable } from './exported.js';
import type { Statement } from './layout.js';
import { enclosing, isFunction } from './place.js';
import { importedModules, modulesNaming, storeFiles, textOf, type Reached } from './reach.js';
import type { FunctionNode, Injection, Subject } from './types.js';

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
  { kind: 'prisma', pattern: /^\S+ (?:\*\.|default\.)?PrismaClient\.\(\)/ },
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
  { kind: 'redis', pattern: /^(?:redis|@redis\/client) (?:\*\.|default\.)?createClient\.\(\)/ },
  { kind: 'ioredis', pattern: /^ioredis (?:default|Redis|\*)\.(?:Redis\.|default\.)?\(\)$/ },
  { kind: 'upstash', pattern: /^@upstash\/redis\S* Redis\.(?:fromEnv\.)?\(\)$|^@vercel\/kv kv$/ },
  { kind: 'supabase', pattern: /^@supabase\/(?:supabase-js|ssr) \S*create\w*Client\.\(\)$/ },
  { kind: 'lucia', pattern: /^lucia (?:Lucia|lucia)\.\(\)$/ },
  {
    kind: 'firebase-admin',
    pattern: /^firebase-admin(?:\/auth getAuth\.\(\)| (?:\*|default)\.(?:\S+\.)?auth\.\(\))$/,
  },
  { kind: 'unstorage', pattern: /^unstorage createStorage\.\(\)$/ },
];

/** A client of a store that the handler can use. */
export interface Client extends LocalName {
  readonly kind: ClientKind;
  readonly distance: number;
  readonly injects?: Injection;
  /** What makes the client, where the project has none yet. */
  readonly setup?: readonly Statement[];
}

/** Text of a module that makes a client. */
const MAKES_CLIENT =
  /PrismaClient|drizzle|mongoose|MongoClient|Sequelize|sequelize|DataSource|knex|Kysely|\bpg\b|mysql|postgres|sqlite|libsql|redis|Redis|supabase|firebase-admin|Lucia|createStorage/;

/** The clients in reach, those that the file knows first: one of each kind. */
export function findClients(subject: Subject, handler: FunctionNode): Client[] {
  const injected = [...injectedClients(subject, handler), ...decoratedClients(subject, handler)];
  const near = importedModules(subject).flatMap((reached) => clientsIn(subject, reached));
  const far = subject.packages.has('@nestjs/common') && classOf(handler) ? [] : farClients(subject);
  const found = new Map<ClientKind, Client>();
  for (const client of [...injected, ...near, ...far].sort((a, b) => a.distance - b.distance)) {
    if (!found.has(client.kind)) found.set(client.kind, client);
  }
  return [...found.values()];
}

const DECORATIONS: readonly (readonly [packageName: string, member: string, kind: ClientKind])[] = [
  ['@fastify/redis', 'redis', 'ioredis'],
  ['@fastify/postgres', 'pg', 'pg'],
  ['@fastify/mongodb', 'mongo.db', 'mongodb-database'],
];

/** What plugins of Fastify hang on the instance that is in the handler's reach. */
function decoratedClients({ packages, sourceCode }: Subject, handler: FunctionNode): Client[] {
  const instance = instanceName(handler);
  if (instance === null) return [];
  const known = DECORATIONS.filter(([name]) => packages.has(name));
  const used = new RegExp(`\\b${instance}\\.prisma\\b`).test(sourceCode.text)
    ? [['', 'prisma', 'prisma'] as const]
    : [];
  return [...known, ...used].map(([, member, kind]) => ({
    kind,
    code: `${instance}.${member}`,
    imports: [],
    distance: 0,
  }));
}

function instanceName(handler: FunctionNode): string | null {
  for (const node of enclosing(handler)) {
    if (!isFunction(node)) continue;
    const found = node.params.find(
      (item) => item.type === 'Identifier' && /^(?:fastify|app|server|instance)$/.test(item.name),
    );
    if (found?.type === 'Identifier') return found.name;
  }
  return null;
}

function farClients(subject: Subject): Client[] {
  return modulesNaming(subject, storeFiles(subject), MAKES_CLIENT).flatMap((reached) =>
    clientsIn(subject, reached),
  );
}

function clientsIn(subject: Subject, reached: Reached): Client[] {
  return nameables(subject, reached).flatMap((item): Client[] => {
    const kind = item.settled.map(kindOf).find((found) => found !== null) ?? kindByName(item, reached);
    if (!kind) return madeByCall(subject, item, reached.distance);
    const local = localName(subject, item, preferredName(kind));
    return local ? [{ ...local, kind, distance: reached.distance }] : [];
  });
}

const NOWHERE: Place = { start: 0, end: 0, line: 1, column: 0, endLine: 1, endColumn: 0 };

/** `getDb()`, `(await connect())` and `Database.instance()`: functions without parameters that give a client. */
function madeByCall(subject: Subject, item: Nameable, distance: number): Client[] {
  for (const settled of item.settled) {
    for (const { member, facts } of makersOf(settled)) {
      if (facts.parameters.length > 0 || /^(?:GET|POST|PUT|DELETE|default|handler)$/.test(item.name))
        continue;
      const callee: Value =
        member === null ? item.value : { kind: 'member', object: item.value, property: member };
      const made: Value = {
        kind: 'call',
        callee,
        arguments: [],
        isNew: false,
        isTagged: false,
        place: NOWHERE,
      };
      const kind =
        settledOf(subject, item.module, made)
          .map(kindOf)
          .find((found) => found !== null) ?? kindOfReturn(facts.returns);
      const local = kind ? localName(subject, item, item.name) : null;
      if (!kind || !local) continue;
      const code = `${local.code}${member === null ? '' : `.${member}`}()`;
      // A client that is exported as it is comes before one that has to be asked for.
      return [
        {
          kind,
          code: facts.isAsync ? `(await ${code})` : code,
          imports: local.imports,
          distance: distance + 0.5,
        },
      ];
    }
  }
  return [];
}

/** What a function says that it gives: `Promise<PrismaClient>`. */
function kindOfReturn(types: readonly TypeFacts[]): ClientKind | undefined {
  const names = types.flatMap(({ name, arguments: args }) => [name, ...args.map((inner) => inner.name)]);
  return FIELD_TYPES.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
}

interface Maker {
  readonly member: string | null;
  readonly facts: FunctionFacts;
}

function makersOf(settled: Settled): Maker[] {
  if (settled.kind === 'function') return [{ member: null, facts: settled.facts }];
  if (settled.kind !== 'class') return [];
  const { functions } = settled.environment.module;
  return settled.facts.members.flatMap(({ name, isStatic, kind, value }): Maker[] => {
    const facts = value?.kind === 'function' ? functions[value.index] : undefined;
    return isStatic && kind === 'method' && facts ? [{ member: name, facts }] : [];
  });
}

/** Exports whose making can't be followed, told by their name and by what their module makes. */
const NAMED_CLIENTS: readonly (readonly [name: RegExp, made: RegExp, kind: ClientKind])[] = [
  [/^(?:prisma|prismaClient|db)$/, /\bnew PrismaClient\(/, 'prisma'],
  [
    /^(?:db|drizzle\w*)$/,
    /\bdrizzle\([^]*better-sqlite3|better-sqlite3[^]*\bdrizzle\(|libsql[^]*\bdrizzle\(/,
    'drizzle-sqlite',
  ],
  [/^(?:db|drizzle\w*)$/, /\bdrizzle\(/, 'drizzle'],
  [/^(?:redis|redisClient|client)$/, /from ['"]ioredis['"]|require\(['"]ioredis['"]\)/, 'ioredis'],
  [/^(?:redis|redisClient|client)$/, /from ['"]redis['"]|require\(['"]redis['"]\)/, 'redis'],
  [/^(?:redis|redisClient|kv)$/, /from ['"]@upstash\/redis['"]/, 'upstash'],
  [/^(?:clientPromise|mongoClient|client)$/, /\bnew MongoClient\(/, 'mongodb'],
  [/^sequelize$/, /\bnew Sequelize\(/, 'sequelize'],
  [/^(?:knex|db)$/, /\bknex\(|require\(['"]knex['"]\)\(/, 'knex'],
  [/^(?:pool|db)$/, /\bnew (?:\w+\.)?Pool\(/, 'pg'],
];

function kindByName({ exported, name, settled }: Nameable, { facts }: Reached): ClientKind | null {
  if (
    exported === null ||
    settled.some(({ kind }) => kind !== 'path' && kind !== 'literal' && kind !== 'other')
  )
    return null;
  const candidates = NAMED_CLIENTS.filter(([pattern]) => pattern.test(name));
  const text = candidates.length === 0 ? '' : textOf(facts.file);
  return candidates.find(([, made]) => made.test(text))?.[2] ?? null;
}

function preferredName(kind: ClientKind): string {
  switch (kind) {
    case 'prisma':
    case 'sequelize':
    case 'knex':
    case 'redis':
    case 'supabase':
    case 'lucia':
      return kind;
    case 'ioredis':
    case 'upstash':
      return 'redis';
    case 'typeorm':
      return 'dataSource';
    case 'pg':
    case 'mysql2':
    case 'mysql2-callback':
    case 'mysql':
      return 'pool';
    case 'postgres':
      return 'sql';
    case 'unstorage':
      return 'storage';
    case 'mongodb':
    case 'libsql':
      return 'client';
    default:
      return 'db';
  }
}

/** What kind of client a value is; `null` for none. */
function kindOf(settled: Settled): ClientKind | null {
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

/** The class whose method a handler is. */
export function classOf(handler: FunctionNode): TSESTree.ClassDeclaration | TSESTree.ClassExpression | null {
  for (const node of enclosing(handler)) {
    if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') return node;
  }
  return null;
}

const FIELD_TYPES: readonly (readonly [RegExp, ClientKind])[] = [
  [/^(?:PrismaService|PrismaClient)\b/, 'prisma'],
  [/^(?:DataSource|EntityManager)\b/, 'typeorm'],
  [/^(?:Redis)\b/, 'ioredis'],
  [/^(?:RedisClientType)\b/, 'redis'],
  [/^(?:Sequelize)\b/, 'sequelize'],
  [/^(?:Knex)\b/, 'knex'],
];

/** Clients that the class of the handler was handed: `constructor(private readonly prisma: PrismaService)`. */
function injectedClients({ sourceCode }: Subject, handler: FunctionNode): Client[] {
  const type = classOf(handler);
  if (!type) return [];
  const fields = type.body.body.flatMap((member): (readonly [string, string])[] => {
    if (member.type === 'PropertyDefinition' && member.key.type === 'Identifier' && member.typeAnnotation)
      return [[member.key.name, sourceCode.getText(member.typeAnnotation.typeAnnotation)]];
    if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') return [];
    return member.value.params.flatMap((parameter): (readonly [string, string])[] => {
      if (parameter.type !== 'TSParameterProperty' || parameter.parameter.type !== 'Identifier') return [];
      const annotation = parameter.parameter.typeAnnotation;
      return annotation ? [[parameter.parameter.name, sourceCode.getText(annotation.typeAnnotation)]] : [];
    });
  });
  return fields.flatMap(([name, written]): Client[] => {
    const kind = FIELD_TYPES.find(([pattern]) => pattern.test(written))?.[1];
    return kind ? [{ kind, code: `this.${name}`, imports: [], distance: 0 }] : [];
  });
}
