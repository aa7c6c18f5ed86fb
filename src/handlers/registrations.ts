import type { CallValue, ModuleFacts, Place, Property, Value } from '../facts/types.js';
import { callsOf, forEachValue } from '../facts/visit.js';
import type { Project } from '../modules/project.js';
import { calleeText, textOf } from '../paths/describe.js';
import { moduleEnvironment, scopeOf } from '../paths/environment.js';
import { settle } from '../paths/settle.js';
import type { AccessPath, Environment, Located } from '../paths/types.js';
import { functionsOf, type Unwrapped } from './functions.js';

/** A handler that code registers at a path. */
export interface Registration {
  /** In upper case; `null` for any. */
  readonly method: string | null;
  /** The path, with the prefixes that stand in the same file; `null` where the file itself is the route. */
  readonly path: string | null;
  readonly handlers: readonly Unwrapped[];
  /** The expression that names the handler. */
  readonly handler: Located;
  readonly framework: string;
  readonly place: Place;
}

const METHODS = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'del',
  'all',
  'any',
  'options',
  'head',
  'use',
  'query',
  'mutation',
]);
const VERB = /^(?:get|post|put|patch|delete|del|all|any|options|head)$/;

/** Receivers whose `get`, `post` and `delete` send a request, or listen to one in a test. */
const CLIENTS =
  /^(?:axios|\$|jQuery|http|https|fetch|client|apiClient|agent|request|supertest|chai|got|ky|superagent|nock|mock|mockServer|rest|msw|cy|page|cache|redis|storage|map|headers|params|Inertia|axiosInstance|instance|config|i18n|store|localStorage)$/i;

/** Receivers whose `on` listens to what a client sends. */
const SOCKETS = /^(?:socket|client|conn|connection|ws|sock|peer)$/i;

/** Every registration of a handler in a module. */
export function registrationsOf(project: Project, facts: ModuleFacts): Registration[] {
  const prefixes = mountPrefixes(project, facts);
  const byCall = callsOf(facts).flatMap(({ value, function: owner }) => {
    const environment = scopeOf(moduleEnvironment(facts), owner);
    return [
      ...verbCall(project, value, environment, prefixes),
      ...listedCall(project, value, environment, prefixes),
    ];
  });
  return [...byCall, ...objectRegistrations(project, facts)];
}

/** `router.post('/logout', a, b)`, `app.route('/logout').post(a)`, `router.post('name', '/logout', a)`, `nc().delete(a)`. */
function verbCall(
  project: Project,
  call: CallValue,
  environment: Environment,
  prefixes: ReadonlyMap<number, string>,
): Registration[] {
  if (call.callee.kind !== 'member' || call.callee.property === null) return [];
  const verb = call.callee.property;
  if (!VERB.test(verb) || call.isNew) return [];
  const receiver = calleeText(call.callee.object, environment);
  if (CLIENTS.test(receiver.split('.').at(-1) ?? '')) return [];
  const args = call.arguments.map((value): Located => ({ value, environment }));
  const texts = leadingTexts(project, args);
  const chained = texts.length === 0 ? chainedPath(project, call.callee.object, environment) : null;
  const rest = args.slice(texts.length);
  const last = rest.findLast((argument) => functionsOf(project, argument).length > 0);
  if (!last) return [];
  const own = texts.length > 0 ? texts.at(-1) : chained === null ? null : [chained];
  const method = verb === 'del' ? 'DELETE' : verb === 'all' || verb === 'any' ? null : verb.toUpperCase();
  const prefix = prefixOf(project, call.callee.object, environment, prefixes);
  const register = (path: string | null): Registration => ({
    method,
    path: path === null ? null : joinPaths(prefix, path),
    handlers: functionsOf(project, last),
    handler: last,
    framework: frameworkOf(project, call.callee, environment),
    place: call.place,
  });
  return own ? own.map(register) : [register(null)];
}

/** The texts that a registration begins with: a name and a path, a path, or a list of paths. */
function leadingTexts(project: Project, args: readonly Located[]): string[][] {
  const texts: string[][] = [];
  for (const argument of args.slice(0, 2)) {
    const settled = settle(project, argument);
    const list = settled.kind === 'array' ? settled.elements : [argument];
    const paths = list.map((item) => textOf(project, item, () => ':param'));
    if (paths.length === 0 || paths.some((path) => path === null)) break;
    texts.push(paths.filter((path) => path !== null));
  }
  return texts;
}

/** The path in `app.route('/logout').post(…)` and Hono's `app.get('/logout', a).post(b)`. */
function chainedPath(project: Project, receiver: Value, environment: Environment): string | null {
  if (receiver.kind !== 'call' || receiver.callee.kind !== 'member') return null;
  const { property } = receiver.callee;
  if (property === null || !(METHODS.has(property) || property === 'route' || property === 'path'))
    return null;
  const [first] = receiver.arguments;
  const path = first ? textOf(project, { value: first, environment }, () => ':param') : null;
  return path ?? chainedPath(project, receiver.callee.object, environment);
}

/** Hono's `app.on('POST', '/logout', h)`, h3's `app.on(…)`, Adonis' `router.route('/logout', ['POST'], h)`, Socket.IO's `socket.on('logout', h)`. */
function listedCall(
  project: Project,
  call: CallValue,
  environment: Environment,
  prefixes: ReadonlyMap<number, string>,
): Registration[] {
  if (
    call.callee.kind !== 'member' ||
    (call.callee.property !== 'on' &&
      call.callee.property !== 'route' &&
      call.callee.property !== 'add' &&
      call.callee.property !== 'openapi')
  )
    return [];
  const args = call.arguments.map((value): Located => ({ value, environment }));
  const last = args.at(-1);
  if (!last || args.length < 2 || functionsOf(project, last).length === 0) return [];
  if (call.callee.property === 'openapi')
    return openapiCall(project, call, args, last, environment, prefixes);
  const texts = leadingTexts(project, args);
  const all = texts.flat();
  const methods = all.filter((text) => /^[A-Z]{3,7}$/.test(text));
  const paths = all.filter((text) => !methods.includes(text));
  const prefix = prefixOf(project, call.callee.object, environment, prefixes);
  const isSocket = call.callee.property === 'on' && methods.length === 0;
  if (isSocket && !SOCKETS.test(calleeText(call.callee.object, environment).split('.').at(-1) ?? ''))
    return [];
  return paths.map((path) => ({
    method: methods[0] ?? null,
    path: isSocket ? path : joinPaths(prefix, path),
    handlers: functionsOf(project, last),
    handler: last,
    framework: isSocket ? 'socket.io' : frameworkOf(project, call.callee, environment),
    place: call.place,
  }));
}

/** `app.openapi(createRoute({ method, path }), handler)`. */
function openapiCall(
  project: Project,
  call: CallValue,
  args: readonly Located[],
  last: Located,
  environment: Environment,
  prefixes: ReadonlyMap<number, string>,
): Registration[] {
  const [route] = args;
  if (!route || call.callee.kind !== 'member') return [];
  const settled = settle(project, route);
  const created = settled.kind === 'path' ? settled.steps.find((step) => step.kind === 'call') : undefined;
  const options = created?.kind === 'call' ? created.arguments[0] : undefined;
  const path = options ? propertyText(project, options, 'path') : null;
  if (path === null) return [];
  const method = options ? propertyText(project, options, 'method') : null;
  return [
    {
      method: method?.toUpperCase() ?? null,
      path: joinPaths(prefixOf(project, call.callee.object, environment, prefixes), path),
      handlers: functionsOf(project, last),
      handler: last,
      framework: 'hono',
      place: call.place,
    },
  ];
}

function propertyText(project: Project, located: Located, name: string): string | null {
  const settled = settle(project, located);
  if (settled.kind !== 'object') return null;
  const property = settled.value.properties.find((item) => item.name === name);
  return property
    ? textOf(project, { value: property.value, environment: settled.environment }, () => ':param')
    : null;
}

/** Route objects, wherever they stand: `{ method, path, handler }`, and keys that are paths: `{ '/logout': { POST: h } }`. */
function objectRegistrations(project: Project, facts: ModuleFacts): Registration[] {
  const found: Registration[] = [];
  forEachValue(facts, (value, owner) => {
    if (value.kind !== 'object') return;
    const environment = scopeOf(moduleEnvironment(facts), owner);
    found.push(...routeObject(project, value, environment));
    for (const property of value.properties) found.push(...pathKey(project, property, environment));
  });
  return found;
}

function routeObject(
  project: Project,
  value: Extract<Value, { kind: 'object' }>,
  environment: Environment,
): Registration[] {
  const property = (name: string): Property | undefined =>
    value.properties.find((item) => item.name === name);
  const pathProperty = property('path') ?? property('url') ?? property('route');
  const nested = property('options') ?? property('config');
  const direct = property('handler') ?? property('handle') ?? property('action');
  const handler =
    direct?.value ??
    (nested?.value.kind === 'object'
      ? nested.value.properties.find((item) => item.name === 'handler')?.value
      : undefined);
  if (!pathProperty || !handler) return [];
  const path = textOf(project, { value: pathProperty.value, environment }, () => ':param');
  if (path === null) return [];
  const method = property('method');
  const methods = method ? methodTexts(project, { value: method.value, environment }) : [null];
  const located = { value: handler, environment };
  const handlers = functionsOf(project, located);
  if (handlers.length === 0) return [];
  const [first = null] = methods;
  const place = value.properties[0]?.place;
  const end = value.properties.at(-1)?.place;
  if (!place || !end) return [];
  return [
    {
      method: first,
      path,
      handlers,
      handler: located,
      framework: 'route object',
      place: { ...place, end: end.end, endLine: end.endLine, endColumn: end.endColumn },
    },
  ];
}

function methodTexts(project: Project, located: Located): (string | null)[] {
  const settled = settle(project, located);
  const list = settled.kind === 'array' ? settled.elements : [located];
  return list.map((item) => textOf(project, item, () => '*')?.toUpperCase() ?? null);
}

/** `'/logout': h`, `'POST /logout': h`, `'/logout': { POST: h }`. */
function pathKey(project: Project, property: Property, environment: Environment): Registration[] {
  const found = /^(?:([A-Z]{3,7})\s+)?(\/\S*)$/.exec(property.name ?? '');
  const [, method, path] = found ?? [];
  if (path === undefined) return [];
  const register = (value: Value, verb: string | null, place: Place): Registration[] => {
    const located = { value, environment };
    const handlers = functionsOf(project, located);
    return handlers.length === 0
      ? []
      : [{ method: verb, path, handlers, handler: located, framework: 'route object', place }];
  };
  if (property.value.kind === 'object') {
    return property.value.properties.flatMap((inner) =>
      /^[A-Z]{3,7}$/.test(inner.name ?? '') ? register(inner.value, inner.name, inner.place) : [],
    );
  }
  return register(property.value, method ?? null, property.place);
}

/** Prefixes under which routers of the module are mounted in it: variable → prefix. */
function mountPrefixes(project: Project, facts: ModuleFacts): ReadonlyMap<number, string> {
  const prefixes = new Map<number, string>();
  for (const { value, function: owner } of callsOf(facts)) {
    if (
      value.callee.kind !== 'member' ||
      !/^(?:use|route|mount|register|group)$/.test(value.callee.property ?? '')
    )
      continue;
    const environment = scopeOf(moduleEnvironment(facts), owner);
    const [first] = value.arguments;
    const prefix = first ? textOf(project, { value: first, environment }, () => ':param') : null;
    if (prefix === null) continue;
    for (const argument of value.arguments.slice(1)) {
      // `router.use('/auth', nested.routes())` mounts what the call is made on.
      const router =
        argument.kind === 'call' && argument.callee.kind === 'member' ? argument.callee.object : argument;
      if (router.kind === 'variable') prefixes.set(router.index, prefix);
    }
  }
  return prefixes;
}

/** The prefix of the router that a route is registered on, as far as it stands in the file. */
function prefixOf(
  project: Project,
  receiver: Value,
  environment: Environment,
  prefixes: ReadonlyMap<number, string>,
): string {
  const root = chainRoot(receiver);
  const mounted = root.kind === 'variable' ? (prefixes.get(root.index) ?? '') : '';
  const settled = settle(project, { value: receiver, environment });
  return joinPaths(mounted, settled.kind === 'path' ? builtPrefix(project, settled) : '');
}

function chainRoot(value: Value): Value {
  if (value.kind === 'call') return value.callee.kind === 'member' ? chainRoot(value.callee.object) : value;
  return value.kind === 'member' ? chainRoot(value.object) : value;
}

/** `new Hono().basePath('/api')`, `new Elysia({ prefix: '/auth' })`, `new Router({ prefix })`. */
function builtPrefix(project: Project, path: AccessPath): string {
  let prefix = '';
  path.steps.forEach((step, index) => {
    if (step.kind !== 'call') return;
    const before = path.steps[index - 1];
    const [first] = step.arguments;
    if (!first) return;
    if (
      before?.kind === 'member' &&
      (before.name === 'basePath' || before.name === 'prefix' || before.name === 'group')
    ) {
      prefix = joinPaths(prefix, textOf(project, first, () => ':param') ?? '');
    } else if (index < 2) {
      prefix = joinPaths(
        prefix,
        propertyText(project, first, 'prefix') ?? propertyText(project, first, 'base') ?? '',
      );
    }
  });
  return prefix;
}

/** Joins two paths with one slash between them. */
export function joinPaths(prefix: string, path: string): string {
  if (prefix === '') return path;
  if (path === '' || path === '/') return prefix;
  return `${prefix.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

const FRAMEWORKS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^express|^@feathersjs\/express|^@tinyhttp|^restify|^polka/, 'express'],
  [/^fastify/, 'fastify'],
  [/koa/, 'koa'],
  [/^@?hapi/, 'hapi'],
  [/^hono|^@hono/, 'hono'],
  [/^elysia/, 'elysia'],
  [/oak/, 'oak'],
  [/^h3|^nitro/, 'h3'],
  [/^itty-router/, 'itty-router'],
  [/^@adonisjs/, 'adonis'],
  [/^next-connect/, 'next-pages'],
];

function frameworkOf(project: Project, callee: Value, environment: Environment): string {
  const settled = settle(project, { value: callee, environment });
  const name = settled.kind === 'path' && settled.origin.kind === 'package' ? settled.origin.name : null;
  const specifiers = name === null ? environment.module.specifiers : [name];
  for (const [pattern, framework] of FRAMEWORKS)
    if (specifiers.some((specifier) => pattern.test(specifier))) return framework;
  return 'router';
}
