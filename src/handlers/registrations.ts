import type { CallValue, ModuleFacts, Place } from '../facts/types.js';
import { callsOf } from '../facts/visit.js';
import type { Project } from '../modules/project.js';
import { calleeText, textOf } from '../paths/describe.js';
import { moduleEnvironment, scopeOf } from '../paths/environment.js';
import { settle } from '../paths/settle.js';
import type { Environment, Located } from '../paths/types.js';
import { functionsOf, hooksOf, lastOfChain, runBefore, type Unwrapped } from './functions.js';
import { joinPaths, mountsOf, prefixOf, propertyText, type Mounts } from './mounts.js';
import { objectRegistrations } from './route-objects.js';
import { pathsOfPattern } from './route-patterns.js';

/**
 * A handler that code registers at a path.
 *
 * What would open other files stands in functions: most registrations are no logout, and need not be understood.
 */
export interface Registration {
  /** `route`: at a path; `event` and `procedure`: under a name. */
  readonly kind: 'route' | 'event' | 'procedure';
  /** In upper case; `null` for any. */
  readonly method: string | null;
  /** The path, with the prefixes that stand in the same file; `null` where the file itself is the route. */
  readonly path: string | null;
  /** The functions that answer; empty where none can be seen. */
  readonly handlers: () => readonly Unwrapped[];
  readonly framework: () => string;
  readonly place: Place;
}

/** A call on a router, and what is known where it stands. */
interface RouterCall {
  readonly project: Project;
  readonly mounts: Mounts;
  readonly call: CallValue;
  /** The method of the router. */
  readonly verb: string;
  /** The router. */
  readonly receiver: Located;
  readonly arguments: readonly Located[];
  readonly environment: Environment;
}

const CHAINED = /^(?:get|post|put|patch|delete|del|all|any|options|head|use|query|mutation|route|path)$/;
const VERB = /^(?:get|post|put|patch|delete|del|all|any|options|head)$/;
const METHOD = /^(?:get|post|put|patch|delete|options|head|all)$/i;
/** Methods of a router that are handed the HTTP method besides the path. */
const LISTED = /^(?:on|route|add|register)$/;

/** Receivers whose `get`, `post` and `delete` send a request, or listen to one in a test. */
const CLIENTS =
  /^(?:axios|\$|jQuery|http|https|fetch|client|apiClient|agent|request|supertest|chai|got|ky|superagent|nock|mock|mockServer|rest|msw|cy|page|cache|redis|storage|map|headers|params|Inertia|axiosInstance|config|i18n|store|localStorage)$/i;

/** Receivers whose `on` listens to what a client sends. */
const SOCKETS = /^(?:socket|client|conn|connection|ws|sock|peer)$/i;

/** Every registration of a handler in a module. */
export function registrationsOf(project: Project, facts: ModuleFacts): Registration[] {
  const mounts = mountsOf(project, facts);
  const byCall = callsOf(facts).flatMap(({ value: call, function: owner }): Registration[] => {
    if (call.callee.kind !== 'member' || call.callee.property === null || call.isNew) return [];
    const environment = scopeOf(moduleEnvironment(facts), owner);
    const routed: RouterCall = {
      project,
      mounts,
      call,
      verb: call.callee.property,
      receiver: { value: call.callee.object, environment },
      arguments: call.arguments.map((value): Located => ({ value, environment })),
      environment,
    };
    if (VERB.test(routed.verb)) return verbCall(routed);
    if (routed.verb === 'use') return useCall(routed);
    if (routed.verb === 'openapi') return openapiCall(routed);
    if (routed.verb === 'handler') return routedProcedure(routed);
    return LISTED.test(routed.verb) ? listedCall(routed) : [];
  });
  return [...byCall, ...objectRegistrations(project, facts, mounts)];
}

/** `router.post('/logout', a, b)`, `app.route('/logout').post(a)`, `router.post('name', '/logout', a)`, `nc().delete(a)`. */
function verbCall(routed: RouterCall): Registration[] {
  const { project, verb, receiver } = routed;
  const [, ...behind] = routed.arguments;
  const candidates = behind.length > 0 ? behind : routed.arguments;
  if (CLIENTS.test(receiverName(receiver)) || !candidates.some(mayBeHandler)) return [];
  const texts = routed.arguments.length > 1 ? leadingTexts(project, routed.arguments) : [];
  const chained = texts.length === 0 ? chainedPath(project, receiver) : null;
  const rest = routed.arguments.slice(texts.length);
  const method = verb === 'del' ? 'DELETE' : verb === 'all' || verb === 'any' ? null : verb.toUpperCase();
  const own = texts.at(-1) ?? (chained === null ? null : [chained]);
  if (!own) return [{ ...registration(routed, rest, '', method), path: null }];
  if (!own.some((path) => isPath(project, path, receiver))) return [];
  return own.map((path) => registration(routed, rest, path, method));
}

/** Whether an argument may come down to a function. Answered by its form alone. */
function mayBeHandler({ value }: Located): boolean {
  switch (value.kind) {
    case 'literal':
    case 'template':
    case 'pattern':
    case 'operation':
    case 'class':
      return false;
    case 'object':
      return value.properties.some(({ name }) => name === null || HANDLING.test(name));
    default:
      return true;
  }
}

const HANDLING = /^(?:handler|handle|resolve|fetch|action|fn|mutateAndGetPayload)$/;

/** `map.get('logout', …)` names no path; some routers take one without a slash. */
function isPath(project: Project, text: string, receiver: Located): boolean {
  if (/^[/*]|^:param/.test(text) || /rout|app|server|api|^r$/i.test(receiverName(receiver))) return true;
  const settled = settle(project, receiver);
  return (
    settled.kind === 'path' &&
    settled.origin.kind === 'package' &&
    frameworkAmong([settled.origin.name]) !== null
  );
}

function receiverName({ value, environment }: Located): string {
  return calleeText(value, environment).split('.').at(-1) ?? '';
}

function registration(
  routed: RouterCall,
  handlers: readonly Located[],
  path: string,
  method: string | null,
): Registration {
  const { project, mounts, call, receiver, environment } = routed;
  return {
    kind: 'route',
    method,
    path: joinPaths(prefixOf(project, mounts, receiver), path),
    handlers: () => {
      const hooks = handlers.flatMap((argument) => hooksOf(project, argument));
      return lastOfChain(handlers.map((argument) => functionsOf(project, argument))).map((found) =>
        runBefore(found, hooks),
      );
    },
    framework: () => frameworkOf(project, { value: call.callee, environment }),
    place: call.place,
  };
}

/** `app.use('/logout', fn)`: a function that hands the request on is middleware, and no handler. */
function useCall(routed: RouterCall): Registration[] {
  const { project } = routed;
  if (routed.arguments.length < 2) return [];
  const [paths = []] = leadingTexts(project, routed.arguments);
  return paths.map((path) => {
    const mounted = registration(routed, routed.arguments.slice(1), path, null);
    return { ...mounted, handlers: () => mounted.handlers().filter((found) => !handsOn(found)) };
  });
}

function handsOn({ target }: Unwrapped): boolean {
  return target.environment.module.variables.some(
    ({ name, definition, reads }) =>
      name === 'next' &&
      reads > 0 &&
      definition.kind === 'parameter' &&
      definition.function === target.facts.index,
  );
}

/** The texts that a registration begins with: a name and a path, a path, or a list of paths. */
function leadingTexts(project: Project, args: readonly Located[]): string[][] {
  const texts: string[][] = [];
  for (const argument of args.slice(0, 2)) {
    const settled = settle(project, argument);
    const list = settled.kind === 'array' ? settled.elements : [argument];
    const paths = list.map((item) => pathsIn(project, item));
    if (paths.length === 0 || paths.some((path) => path.length === 0)) break;
    texts.push(paths.flat());
  }
  return texts;
}

/** The path that a text or a regular expression gives. */
function pathsIn(project: Project, located: Located): string[] {
  const text = textOf(project, located, () => ':param');
  if (text !== null) return [text];
  const settled = settle(project, located);
  const value = settled.kind === 'other' ? settled.located.value : null;
  return value?.kind === 'pattern' ? pathsOfPattern(value.source) : [];
}

/** The path in `app.route('/logout').post(…)` and Hono's `app.get('/logout', a).post(b)`. */
function chainedPath(project: Project, { value: receiver, environment }: Located): string | null {
  if (receiver.kind !== 'call' || receiver.callee.kind !== 'member') return null;
  const { property, object } = receiver.callee;
  if (property === null || !CHAINED.test(property)) return null;
  const [first] = receiver.arguments;
  const path = first ? textOf(project, { value: first, environment }, () => ':param') : null;
  return path ?? chainedPath(project, { value: object, environment });
}

/**
 * Hono's `app.on('POST', '/logout', h)`, Elysia's `app.route('POST', '/logout', h)`, Adonis'
 * `router.route('/logout', ['POST'], h)`, Koa's `router.register('/logout', ['post'], h)`, h3's
 * `router.add('/logout', h, 'post')`, Socket.IO's `socket.on('logout', h)`.
 */
function listedCall(routed: RouterCall): Registration[] {
  const { project, verb, receiver } = routed;
  if (routed.arguments.length < 2 || (verb !== 'on' && CLIENTS.test(receiverName(receiver)))) return [];
  const texts = leadingTexts(project, routed.arguments);
  const rest = routed.arguments.slice(texts.length);
  if (texts.length === 0 || rest.length === 0) return [];
  const all = [...texts.flat(), ...trailingMethod(routed)];
  const methods = all.filter((text) => METHOD.test(text));
  const paths = all.filter((text) => !METHOD.test(text));
  if (verb === 'on' && methods.length === 0) return socketEvents(routed, rest, paths);
  if (verb === 'register' && methods.length === 0) return [];
  const verbs = methods.length === 0 ? [null] : methods.map((text) => text.toUpperCase());
  return paths.flatMap((path) =>
    verbs.map((method) => registration(routed, rest, path, method === 'ALL' ? null : method)),
  );
}

/** The method in h3's `router.add('/logout', h, 'post')`. */
function trailingMethod({ project, verb, arguments: args }: RouterCall): string[] {
  const last = args.at(-1);
  const text = verb === 'add' && last ? textOf(project, last, () => '') : null;
  return text !== null && METHOD.test(text) ? [text] : [];
}

function socketEvents(
  routed: RouterCall,
  handlers: readonly Located[],
  events: readonly string[],
): Registration[] {
  if (!SOCKETS.test(receiverName(routed.receiver))) return [];
  return events.map((path) => ({
    ...registration(routed, handlers, path, null),
    kind: 'event',
    path,
    framework: () => 'socket.io',
  }));
}

/** `app.openapi(createRoute({ method, path }), handler)`. */
function openapiCall(routed: RouterCall): Registration[] {
  const { project } = routed;
  const [route, ...rest] = routed.arguments;
  if (!route) return [];
  const settled = settle(project, route);
  const created = settled.kind === 'path' ? settled.steps.find((step) => step.kind === 'call') : undefined;
  const options = created?.kind === 'call' ? created.arguments[0] : undefined;
  const path = options ? propertyText(project, options, 'path') : null;
  if (!options || path === null) return [];
  const method = propertyText(project, options, 'method')?.toUpperCase() ?? null;
  return [{ ...registration(routed, rest, path, method), framework: () => 'hono' }];
}

/** oRPC's `os.route({ method, path }).input(schema).handler(fn)`. */
function routedProcedure(routed: RouterCall): Registration[] {
  const { project, environment } = routed;
  let at = routed.receiver.value;
  while (at.kind === 'call' && at.callee.kind === 'member' && at.callee.property !== 'route')
    at = at.callee.object;
  const [first] = at.kind === 'call' ? at.arguments : [];
  if (first?.kind !== 'object') return [];
  const options = { value: first, environment };
  const path = propertyText(project, options, 'path');
  if (path === null) return [];
  const method = propertyText(project, options, 'method')?.toUpperCase() ?? 'POST';
  return [{ ...registration(routed, routed.arguments, path, method), path, framework: () => 'orpc' }];
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

function frameworkOf(project: Project, callee: Located): string {
  const settled = settle(project, callee);
  const name = settled.kind === 'path' && settled.origin.kind === 'package' ? settled.origin.name : null;
  return frameworkAmong(name === null ? callee.environment.module.specifiers : [name]) ?? 'router';
}

function frameworkAmong(specifiers: readonly string[]): string | null {
  const found = FRAMEWORKS.find(([pattern]) => specifiers.some((specifier) => pattern.test(specifier)));
  return found?.[1] ?? null;
}
