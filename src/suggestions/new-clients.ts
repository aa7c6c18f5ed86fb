import type { ClientKind } from './client-kinds.js';
import { MAKERS, type Maker } from './client-makers.js';
import type { Client } from './clients.js';
import { classOf } from './clients-in-scope.js';
import { freeName, type LocalName } from './exported.js';
import { wholeName } from './expiry.js';
import { importedName, specifierOf } from './imports.js';
import { constant, type Statement } from './layout.js';
import { importedModules, modulesNaming, storeFiles, textOf } from './reach.js';
import { requestIn } from './request.js';
import type { FunctionNode, ImportNeed, Subject } from './types.js';

const NO_DISTANCE = 12;

/**
 * Clients that the file can make for itself: those that a package hands out ready, that read their settings from the
 * environment, or that the framework injects.
 */
export function makeableClients(
  subject: Subject,
  handler: FunctionNode,
  known: ReadonlySet<ClientKind>,
): Client[] {
  const isNest = isNestClass(subject, handler);
  const made = isNest ? injectableClients(subject) : [...readyClients(subject), ...builtClients(subject)];
  const hasStore = [...known].some((kind) => !KEY_VALUE.has(kind));
  const hasKeyValue = [...known].some((kind) => KEY_VALUE.has(kind));
  // A second connection to what the project is connected to already helps nobody.
  return [...made, ...platformClients(subject, handler)].filter(
    ({ kind, setup = [] }) =>
      !known.has(kind) && (setup.length === 0 || (KEY_VALUE.has(kind) ? !hasKeyValue : !hasStore)),
  );
}

const KEY_VALUE: ReadonlySet<ClientKind> = new Set([
  'redis',
  'ioredis',
  'upstash',
  'unstorage',
  'deno-kv',
  'hapi-cache',
]);

/** Whether Nest makes the class of the handler, and hands it what it needs. */
function isNestClass({ sourceCode, packages }: Subject, handler: FunctionNode): boolean {
  const type = packages.has('@nestjs/common') ? classOf(handler) : null;
  return type?.decorators.some((item) => /Controller|Resolver/.test(sourceCode.getText(item))) === true;
}

function client(kind: ClientKind, local: LocalName, setup: readonly Statement[] = []): Client {
  return { ...local, kind, distance: NO_DISTANCE, setup };
}

/** Clients that a package exports. */
function readyClients(subject: Subject): Client[] {
  const { packages, facts } = subject;
  const has = (name: string): boolean => packages.has(name) || facts.specifiers.includes(name);
  return [
    ...(has('mongoose') ? [client('mongoose', wholeModule(subject, 'mongoose', 'mongoose'))] : []),
    ...(has('@vercel/kv') ? [client('upstash', named(subject, '@vercel/kv', 'kv'))] : []),
    ...(has('@vercel/postgres') ? [client('postgres', named(subject, '@vercel/postgres', 'sql'))] : []),
    ...(has('firebase-admin') ? [firebaseAuth(subject)] : []),
    ...(has('objection') ? [client('knex', knexOfObjection(subject))] : []),
    ...(has('typeorm') && isOldTypeorm(packages.get('typeorm'))
      ? [client('typeorm', called(named(subject, 'typeorm', 'getConnection')))]
      : []),
  ];
}

/** Only TypeORM before 0.3 keeps a connection that `getConnection` finds. */
function isOldTypeorm(range: string | undefined): boolean {
  return /^[\^~]?0\.[12]\b/.test(range ?? '');
}

function knexOfObjection(subject: Subject): LocalName {
  const { code, imports } = named(subject, 'objection', 'Model');
  return { code: `${code}.knex()`, imports };
}

function called({ code, imports }: LocalName): LocalName {
  return { code: `${code}()`, imports };
}

function firebaseAuth(subject: Subject): Client {
  return client('firebase-admin', called(named(subject, 'firebase-admin/auth', 'getAuth')));
}

/** Clients that are made of what the environment says. */
function builtClients(subject: Subject): Client[] {
  const { packages } = subject;
  // Prisma 7 is handed an adapter, which the project alone knows.
  const prisma = Number(/\d+/.exec(packages.get('@prisma/client') ?? '')?.[0] ?? '6');
  return MAKERS.filter(
    ({ specifier, kind }) => packages.has(specifier) && (kind !== 'prisma' || prisma < 7),
  ).map((maker) => built(subject, maker));
}

function built(subject: Subject, maker: Maker): Client {
  const { kind, specifier, imported, local, wanted, address, isNew, method } = maker;
  const type =
    imported === 'default' ? wholeModule(subject, specifier, local) : named(subject, specifier, imported);
  const code = freeName(subject, wanted, `${wanted}Client`);
  const callee = `${isNew ? 'new ' : ''}${type.code}${method === undefined ? '' : `.${method}`}`;
  const made = `${callee}(${address ? environmentCode(subject, ...address) : ''})`;
  return client(kind, { code, imports: type.imports }, [constant(code, made)]);
}

function environmentCode(subject: Subject, usual: string, pattern: RegExp): string {
  const { isTyped, quote } = subject.style;
  const name = environmentName(subject, pattern) ?? usual;
  return `process.env.${name}${isTyped ? ` ?? ${quote}${quote}` : ''}`;
}

/** What the project calls an address in its environment; `null` where it names none. */
function environmentName(subject: Subject, pattern: RegExp): string | null {
  const files = [...importedModules(subject).map(({ facts }) => facts.file), ...storeFiles(subject)];
  for (const file of new Set(files)) {
    for (const [, name = ''] of textOf(file).matchAll(/\bprocess\.env\.(\w+)/g))
      if (pattern.test(name)) return name;
  }
  return null;
}

function named(subject: Subject, specifier: string, imported: string): LocalName {
  const known = importedName(subject, specifier, imported);
  if (known !== null) return { code: known, imports: [] };
  const local = freeName(subject, imported);
  return { code: local, imports: [{ specifier, imported, local }] };
}

function wholeModule(subject: Subject, specifier: string, wanted: string): LocalName {
  const known = wholeName(subject, specifier);
  if (known !== null) return { code: known, imports: [] };
  const local = freeName(subject, wanted);
  const need: ImportNeed = { specifier, imported: 'default', local, isAssigned: true };
  return { code: local, imports: [need] };
}

/** What Nest injects anywhere: the data source of TypeORM, and the project's own service for Prisma. */
function injectableClients(subject: Subject): Client[] {
  const { packages } = subject;
  const inject = (kind: ClientKind, name: string, type: LocalName): Client => ({
    kind,
    code: `this.${name}`,
    imports: type.imports,
    distance: NO_DISTANCE,
    injects: { name, type: type.code },
  });
  const prisma = packages.has('@prisma/client') ? prismaService(subject) : null;
  return [
    ...(prisma ? [inject('prisma', 'prisma', prisma)] : []),
    ...(packages.has('@nestjs/typeorm')
      ? [inject('typeorm', 'dataSource', named(subject, 'typeorm', 'DataSource'))]
      : []),
  ];
}

function prismaService(subject: Subject): LocalName | null {
  const modules = modulesNaming(subject, storeFiles(subject), /class\s+\w+\s+extends\s+PrismaClient/);
  for (const { facts } of modules) {
    const found = facts.exports.find((item) => item.kind === 'value' && /^Prisma\w*$/.test(item.name));
    if (found?.kind !== 'value') continue;
    const specifier = specifierOf(subject, facts.file);
    const known = importedName(subject, specifier, found.name);
    const local = known ?? freeName(subject, found.name);
    return { code: local, imports: known === null ? [{ specifier, imported: found.name, local }] : [] };
  }
  return null;
}

/** Stores that a platform has without a package. */
function platformClients(subject: Subject, handler: FunctionNode): Client[] {
  const { facts, packages, judged } = subject;
  const specifiers = importedModules(subject).flatMap((module) => module.facts.specifiers);
  const isDeno = [...facts.specifiers, ...specifiers].some((specifier) =>
    /^(?:https:\/\/deno\.land|jsr:|\$fresh\/|\$std\/)/.test(specifier),
  );
  const isNitro =
    judged.handler.framework === 'nitro' &&
    (packages.has('nuxt') || packages.has('nitropack') || packages.has('nitro'));
  const hapi = ['@hapi/hapi', 'hapi'].some((name) => packages.has(name)) ? requestIn(subject, handler) : null;
  return [
    ...(hapi ? [client('hapi-cache', { code: `${hapi.code}.server.cache`, imports: [] })] : []),
    ...(isDeno ? [client('deno-kv', { code: 'Deno.openKv', imports: [] })] : []),
    ...(isNitro ? [client('unstorage', { code: 'useStorage()', imports: [] })] : []),
  ];
}
