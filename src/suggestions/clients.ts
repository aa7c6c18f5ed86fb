import type { TSESTree } from '@typescript-eslint/utils';

import type { AccessPath, Settled } from '../paths/types.js';
import { localName, nameables, type LocalName } from './exported.js';
import type { Statement } from './layout.js';
import { importedModules, modulesNaming, storeFiles, type Reached } from './reach.js';
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
  | 'deno-kv';

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
    pattern: /^drizzle-orm\/(?:better-sqlite3|libsql|d1|bun-sqlite|sql-js|durable-sqlite)\S* (?:\*\.)?drizzle\.\(\)$/,
  },
  { kind: 'drizzle', pattern: /^drizzle-orm\/\S+ (?:\*\.)?drizzle\.\(\)$/ },
  { kind: 'mongodb-database', pattern: /^mongodb (?:\*\.|default\.)?MongoClient\..*\bdb\.\(\)$/ },
  { kind: 'mongodb', pattern: /^mongodb (?:\*\.|default\.)?MongoClient\.(?:connect\.)?\(\)(?:\.connect\.\(\))?$/ },
  { kind: 'sequelize', pattern: /^(?:sequelize|sequelize-typescript|@sequelize\/core) (?:\*\.|default\.)?(?:Sequelize\.|default\.|\*\.)?\(\)$/ },
  { kind: 'typeorm', pattern: /^typeorm (?:\*\.)?DataSource\.\(\)$/ },
  { kind: 'knex', pattern: /^knex (?:default|\*|knex)\.(?:knex\.|default\.)?\(\)$/ },
  { kind: 'kysely', pattern: /^kysely (?:\*\.)?Kysely\.\(\)$/ },
  { kind: 'pg', pattern: /^(?:pg|@neondatabase\/serverless) (?:\*\.|default\.)?(?:Pool|Client)\.\(\)$/ },
  { kind: 'mysql2', pattern: /^mysql2\/promise (?:\*\.|default\.)?create(?:Pool|Connection)\.\(\)$/ },
  { kind: 'mysql2', pattern: /^mysql2 (?:\*\.|default\.)?create(?:Pool|Connection)\.\(\)\.promise\.\(\)$/ },
  { kind: 'mysql2-callback', pattern: /^mysql2 (?:\*\.|default\.)?create(?:Pool|Connection)\.\(\)$/ },
  { kind: 'postgres', pattern: /^(?:postgres (?:default|\*)\.|@neondatabase\/serverless neon\.)\(\)$/ },
  { kind: 'postgres', pattern: /^@vercel\/postgres sql$/ },
  { kind: 'better-sqlite3', pattern: /^better-sqlite3 (?:default|\*)\.\(\)$/ },
  { kind: 'sqlite3', pattern: /^sqlite3 .*Database\.\(\)$/ },
  { kind: 'libsql', pattern: /^@libsql\/client\S* (?:\*\.)?createClient\.\(\)$/ },
  { kind: 'redis', pattern: /^(?:redis|@redis\/client) (?:\*\.|default\.)?createClient\.\(\)/ },
  { kind: 'ioredis', pattern: /^ioredis (?:default|Redis|\*)\.(?:Redis\.|default\.)?\(\)$/ },
  { kind: 'upstash', pattern: /^@upstash\/redis\S* Redis\.(?:fromEnv\.)?\(\)$|^@vercel\/kv kv$/ },
  { kind: 'supabase', pattern: /^@supabase\/(?:supabase-js|ssr) \S*create\w*Client\.\(\)$/ },
  { kind: 'lucia', pattern: /^lucia (?:Lucia|lucia)\.\(\)$/ },
  { kind: 'firebase-admin', pattern: /^firebase-admin(?:\/auth getAuth\.\(\)| (?:\*|default)\.(?:\S+\.)?auth\.\(\))$/ },
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
  const injected = injectedClients(subject, handler);
  const near = importedModules(subject).flatMap((reached) => clientsIn(subject, reached));
  const isNest = classOf(handler)?.decorators.some((item) => /Controller|Resolver/.test(subject.sourceCode.getText(item))) === true;
  const far = isNest ? [] : farClients(subject);
  const found = new Map<ClientKind, Client>();
  for (const client of [...injected, ...near, ...far].sort((a, b) => a.distance - b.distance)) {
    if (!found.has(client.kind)) found.set(client.kind, client);
  }
  return [...found.values()];
}

function farClients(subject: Subject): Client[] {
  return modulesNaming(subject, storeFiles(subject), MAKES_CLIENT).flatMap((reached) =>
    clientsIn(subject, reached),
  );
}

function clientsIn(subject: Subject, reached: Reached): Client[] {
  return nameables(subject, reached).flatMap((item): Client[] => {
    const kind = item.settled.map(kindOf).find((found) => found !== null);
    if (!kind) return [];
    const local = localName(subject, item, preferredName(kind));
    return local ? [{ ...local, kind, distance: reached.distance }] : [];
  });
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
export function kindOf(settled: Settled): ClientKind | null {
  if (settled.kind === 'instance') return /^PrismaService$/.test(settled.facts.name ?? '') ? 'prisma' : null;
  const signature = settled.kind === 'path' ? signatureOf(settled) : null;
  return signature === null ? null : (SIGNATURES.find(({ pattern }) => pattern.test(signature))?.kind ?? null);
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
  for (let node: TSESTree.Node | undefined = handler; node; node = node.parent) {
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
