import type { FunctionFacts, Place, Value } from '../facts/types.js';
import { callsOf, returnsOf } from '../facts/visit.js';
import type { Settled } from '../paths/types.js';
import { kindOf, type ClientKind } from './client-kinds.js';
import { classOf, clientsInScope, kindOfTypes } from './clients-in-scope.js';
import { localName, nameables, settledOf, type LocalName, type Nameable } from './exported.js';
import type { Statement } from './layout.js';
import { importedModules, modulesNaming, storeFiles, textOf, type Reached } from './reach.js';
import type { FunctionNode, Injection, Subject } from './types.js';

/** A client of a store that the handler can use. */
export interface Client extends LocalName {
  readonly kind: ClientKind;
  readonly distance: number;
  readonly injects?: Injection;
  /** A function of the project that takes SQL and its values, where the driver itself can't be named. */
  readonly query?: string;
  /** What makes the client, where the project has none yet. */
  readonly setup?: readonly Statement[];
}

/** Text of a module that makes a client. */
const MAKES_CLIENT =
  /PrismaClient|drizzle|mongoose|MongoClient|Sequelize|sequelize|DataSource|knex|Kysely|\bpg\b|mysql|postgres|sqlite|libsql|redis|Redis|supabase|firebase-admin|Lucia|createStorage/;

/** The clients in reach, those that the file knows first: one of each kind. */
export function findClients(subject: Subject, handler: FunctionNode): Client[] {
  const inScope = clientsInScope(subject, handler);
  const near = importedModules(subject).flatMap((reached) => clientsIn(subject, reached));
  const far = subject.packages.has('@nestjs/common') && classOf(handler) ? [] : farClients(subject);
  const found = new Map<ClientKind, Client>();
  for (const client of [...inScope, ...near, ...far].sort((a, b) => a.distance - b.distance)) {
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
    const kind = item.settled.map(kindOf).find((found) => found !== null) ?? kindByName(item, reached);
    if (!kind)
      return [
        ...madeByCall(subject, item, reached.distance),
        ...queryFunctions(subject, item, reached.distance),
      ];
    const local = localName(subject, item, preferredName(kind));
    return local ? [{ ...local, kind, distance: reached.distance }] : [];
  });
}

const NOWHERE: Place = { start: 0, end: 0, line: 1, column: 0, endLine: 1, endColumn: 0 };

/** `getDb()`, `(await connect())` and `Database.instance()`: functions without parameters that give a client. */
function madeByCall(subject: Subject, item: Nameable, distance: number): Client[] {
  for (const settled of item.settled) {
    for (const { member, facts } of makersOf(settled)) {
      if (
        facts.parameters.length > 0 ||
        mayBeNothing(facts) ||
        /^(?:GET|POST|PUT|DELETE|default|handler)$/.test(item.name)
      )
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
          .find((found) => found !== null) ?? kindOfTypes(facts.returns);
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

/** `query('SELECT …', [id])`: a function that hands SQL and its values on to a driver, and promises the answer. */
function queryFunctions(subject: Subject, item: Nameable, distance: number): Client[] {
  for (const settled of item.settled) {
    const driver = settled.kind === 'function' ? driverBehind(subject, settled) : null;
    const local = driver === null ? null : localName(subject, item, 'query');
    if (driver === null || !local) continue;
    return [{ ...local, kind: driver, query: local.code, distance: distance + 0.25 }];
  }
  return [];
}

/** The driver that a function hands its first two parameters on to. */
function driverBehind(
  subject: Subject,
  { facts, environment }: Extract<Settled, { kind: 'function' }>,
): ClientKind | null {
  const { module } = environment;
  const isPromised =
    facts.isAsync || returnsOf(facts).some(({ kind }) => kind === 'call' || kind === 'await');
  const handedOn = callsOf(module).find(
    ({ value: { callee, arguments: args }, function: owner }) =>
      owner === facts.index &&
      callee.kind === 'member' &&
      /^(?:query|execute)$/.test(callee.property ?? '') &&
      [0, 1].every((at) => isParameter(module, args[at], facts, at)),
  );
  if (!isPromised || handedOn?.value.callee.kind !== 'member') return null;
  const kinds = settledOf(subject, module, handedOn.value.callee.object).map(kindOf);
  return kinds.find((kind) => kind === 'pg' || kind === 'mysql2') ?? null;
}

function isParameter(
  { variables }: Nameable['module'],
  value: Value | undefined,
  { index }: FunctionFacts,
  at: number,
): boolean {
  const definition = value?.kind === 'variable' ? variables[value.index]?.definition : undefined;
  return (
    definition?.kind === 'parameter' &&
    definition.function === index &&
    definition.parameter === at &&
    definition.path.length === 0
  );
}

/** Whether a function gives nothing on some of its ways: `getPrismaOrNull()`. */
function mayBeNothing(facts: FunctionFacts): boolean {
  return returnsOf(facts).some(
    (value) => value.kind === 'literal' && (value.value === null || value.value === undefined),
  );
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
