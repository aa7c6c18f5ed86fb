import type { TSESTree } from '@typescript-eslint/utils';

import type { TypeFacts } from '../facts/types.js';
import type { ClientKind } from './client-kinds.js';
import type { Client } from './clients.js';
import { enclosing, isFunction } from './place.js';
import type { FunctionNode, Subject } from './types.js';

/** The clients that the handler can name without an import: those it, its class or its server was handed. */
export function clientsInScope(subject: Subject, handler: FunctionNode): Client[] {
  return [
    ...injectedClients(subject, handler),
    ...parameterClients(subject, handler),
    ...decoratedClients(subject, handler),
  ];
}

/** Types of clients, by their names. */
const CLIENT_TYPES: readonly (readonly [RegExp, ClientKind])[] = [
  [/^(?:PrismaService|PrismaClient)\b/, 'prisma'],
  [/^(?:DataSource|EntityManager)\b/, 'typeorm'],
  [/^(?:Redis)\b/, 'ioredis'],
  [/^(?:RedisClientType)\b/, 'redis'],
  [/^(?:Sequelize)\b/, 'sequelize'],
  [/^(?:Knex)\b/, 'knex'],
  [/^(?:Kysely)\b/, 'kysely'],
];

/** Types whose name several drivers have, by the package that they are imported from. */
const IMPORTED_TYPES: readonly (readonly [package_: RegExp, name: RegExp, kind: ClientKind])[] = [
  [/^pg$/, /^(?:Pool|PoolClient|Client)$/, 'pg'],
  [/^mysql2\/promise$/, /^(?:Pool|Connection|PoolConnection)$/, 'mysql2'],
  [/^mongodb$/, /^Db$/, 'mongodb-database'],
  [/^mongodb$/, /^MongoClient$/, 'mongodb'],
  [/^drizzle-orm\//, /^(?:BetterSQLite3|LibSQL|DrizzleD1|BunSQLite)Database$/, 'drizzle-sqlite'],
  [/^drizzle-orm\//, /^\w+Database$/, 'drizzle'],
  [/^@supabase\//, /^SupabaseClient$/, 'supabase'],
  [/^@libsql\/client/, /^Client$/, 'libsql'],
  [/^postgres$/, /^Sql$/, 'postgres'],
];

/** The kind of client that one of some types is, or promises: `Promise<PrismaClient>`. */
export function kindOfTypes(types: readonly TypeFacts[]): ClientKind | undefined {
  const names = types.flatMap(({ name, arguments: args }) => [name, ...args.map((inner) => inner.name)]);
  return CLIENT_TYPES.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
}

/** The class whose method a handler is. */
export function classOf(handler: FunctionNode): TSESTree.ClassDeclaration | TSESTree.ClassExpression | null {
  for (const node of enclosing(handler)) {
    if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') return node;
  }
  return null;
}

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
    const kind = kindOfWritten(sourceCode, written);
    return kind ? [{ kind, code: `this.${name}`, imports: [], distance: 0 }] : [];
  });
}

/** `pool` in `(pool: Pool) => router.post(…)`, `db` in `({ db }: { db: Kysely<Database> }) => …`. */
function parameterClients({ sourceCode }: Subject, handler: FunctionNode): Client[] {
  const parameters = [...enclosing(handler)].flatMap((node) => (isFunction(node) ? node.params : []));
  return parameters
    .flatMap((parameter) => typedNames(sourceCode, parameter))
    .flatMap(([code, type]) => {
      const kind = kindOfWritten(sourceCode, type);
      return kind ? [{ kind, code, imports: [], distance: 0 }] : [];
    });
}

/** The names that a parameter gives, each with its type as written. */
function typedNames(
  sourceCode: Subject['sourceCode'],
  parameter: TSESTree.Parameter,
): (readonly [name: string, type: string])[] {
  if (parameter.type !== 'Identifier' && parameter.type !== 'ObjectPattern') return [];
  const type = parameter.typeAnnotation?.typeAnnotation;
  if (!type) return [];
  if (parameter.type === 'Identifier') return [[parameter.name, sourceCode.getText(type)]];
  const members = type.type === 'TSTypeLiteral' ? type.members : [];
  return parameter.properties.flatMap((property): (readonly [string, string])[] => {
    if (property.type !== 'Property' || property.value.type !== 'Identifier') return [];
    const key = sourceCode.getText(property.key);
    const member = members.find(
      (item) => item.type === 'TSPropertySignature' && sourceCode.getText(item.key) === key,
    );
    return member?.type === 'TSPropertySignature' && member.typeAnnotation
      ? [[property.value.name, sourceCode.getText(member.typeAnnotation.typeAnnotation)]]
      : [];
  });
}

/** The kind of client that a type stands for; a name of several drivers counts by its import. */
function kindOfWritten(sourceCode: Subject['sourceCode'], written: string): ClientKind | undefined {
  const name = /^\w+/.exec(written)?.[0] ?? '';
  const origin = sourceCode.ast.body.find(
    (node) => node.type === 'ImportDeclaration' && node.specifiers.some(({ local }) => local.name === name),
  );
  const specifier = origin?.type === 'ImportDeclaration' ? origin.source.value : '';
  return (
    IMPORTED_TYPES.find(([from, pattern]) => from.test(specifier) && pattern.test(name))?.[2] ??
    CLIENT_TYPES.find(([pattern]) => pattern.test(written))?.[1]
  );
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
