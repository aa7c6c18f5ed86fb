import type { FunctionFacts, ModuleFacts, Place } from '../facts/types.js';
import { callsOf } from '../facts/visit.js';
import { relativePath } from '../modules/host.js';
import type { Project } from '../modules/project.js';
import { moduleEnvironment } from '../paths/environment.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { Located } from '../paths/types.js';
import { matchesGlob, matchesName, matchesPattern, type Settings } from '../settings.js';
import { isBrowserModule } from './client.js';
import { decoratedMethods } from './decorated.js';
import { servedExports } from './exported.js';
import { fileRoutes, type FileRoute } from './file-routes.js';
import { functionsOf, type Unwrapped } from './functions.js';
import { isLogoutName, isLogoutPath, isLogoutRoute, isSessionEndingRoute } from './logout-words.js';
import { namedHandlers } from './named.js';
import { isOfAnotherModule, joinPaths } from './mounts.js';
import { importedProcedures } from './procedures.js';
import { configuredRoutes } from './react-router-config.js';
import { registrationsOf, type Registration } from './registrations.js';
import { tanstackRegistrations } from './tanstack.js';
import { routeBranches, servedBranches, type RouteBranch } from './branches.js';
import type { FunctionTarget, Handler } from './types.js';

interface Search {
  readonly project: Project;
  readonly settings: Settings;
  readonly facts: ModuleFacts;
  readonly relative: string;
}

/** Folders that tools write what they build into. Other hidden folders hold sources, such as Remix's `.server`. */
const GENERATED =
  /(?:^|\/)\.(?:nuxt|output|next|svelte-kit|vercel|netlify|astro|react-router|tanstack|vinxi|nitro|wrangler|cache|turbo|yarn)[^/]*\//;

/** The logout handlers of a module, and those of other modules that are registered in it, in the order of the code. */
export function findHandlers(project: Project, settings: Settings, facts: ModuleFacts): Handler[] {
  const search: Search = { project, settings, facts, relative: relativePath(project.root, facts.file) };
  if (settings.testFiles.some((glob) => matchesGlob(glob, search.relative))) return [];
  if (GENERATED.test(search.relative)) return [];
  const isBrowser = isBrowserModule(facts, search.relative);
  const found = [
    ...served(search),
    ...decorated(search),
    ...registered(search, isBrowser),
    ...branches(search),
    ...named(search, isBrowser),
  ];
  const handlers = withoutCallees(search, withoutDoubles(found));
  return handlers.toSorted((one, other) => one.place.start - other.place.start);
}

function isOwnRoute(search: Search, path: string): boolean {
  return search.settings.logoutRoutes.some((pattern) => matchesPattern(pattern, path));
}

function isWanted(search: Search, method: string | null, path: string): boolean {
  return isLogoutRoute(method ?? undefined, path) || isOwnRoute(search, path);
}

/** Handlers that a file-based router serves from this file. */
function served(search: Search): Handler[] {
  const { project, facts, relative } = search;
  const isOwnFile = search.settings.logoutFiles.some((glob) => matchesGlob(glob, relative));
  return fileRoutes(relative).flatMap((route) =>
    servedExports(facts, route).flatMap((item): Handler[] => {
      const served = item.path ?? route.path;
      const isLogout =
        isOwnFile ||
        isWanted(search, item.method, served) ||
        (item.key !== undefined && isLogoutName(item.key));
      if (!isLogout) return branchesServed(search, item.value, route);
      // A page's `load` and a route's `loader` only read, unless the route itself is the logout.
      if (route.exports === 'action-and-loader' && isBrowserRouter(facts)) return [];
      const functions = functionsOf(project, item.value);
      const path =
        item.key !== undefined && item.key !== 'default' && route.exports === 'form-actions'
          ? `${served}?/${item.key}`
          : served;
      return functions
        .slice(-1)
        .filter(({ target }) => target.environment.module === facts || !judgedElsewhere(search, target))
        .map((unwrapped) =>
          handlerAt(search, unwrapped, {
            framework: route.framework,
            name: item.name,
            method: item.method,
            route: path,
            // A module that only hands on what another exports has no statement of its own.
            fallback: placeOfStatements(facts.body) ?? TOP,
          }),
        );
    }),
  );
}

const TOP: Place = { start: 0, end: 0, line: 1, column: 0, endLine: 1, endColumn: 0 };

/** Of a function that serves several methods or paths: the branch that logs out. */
function branchesServed(search: Search, value: Located, { path, framework }: FileRoute): Handler[] {
  if (!path.endsWith('*') && !isSessionEndingRoute('DELETE', path)) return [];
  const isOwnWanted = (method: string | null, at: string): boolean => isWanted(search, method, at);
  return functionsOf(search.project, value)
    .filter(({ target }) => target.environment.module === search.facts)
    .flatMap(({ target }) => servedBranches(search.project, target, path, isOwnWanted))
    .flatMap((branch) => branchHandler(branch, framework));
}

/** The loaders of `react-router-dom` run in the browser; those of Remix and React Router's framework mode on the server. */
function isBrowserRouter(facts: ModuleFacts): boolean {
  return facts.specifiers.includes('react-router-dom');
}

interface Described {
  readonly framework: string;
  readonly name: string;
  readonly method: string | null;
  readonly route: string | null;
  /** Where it is named in the linted file, for a function that stands in another. */
  readonly fallback: Place | null;
}

function handlerAt(search: Search, unwrapped: Unwrapped, described: Described): Handler {
  const { target, wrappers, before, isHandedOn } = unwrapped;
  const isHere = target.environment.module === search.facts;
  const { framework, name, method, route, fallback } = described;
  const place = isHere || !fallback ? target.facts.place : fallback;
  return {
    framework,
    name,
    method,
    route,
    target,
    branch: null,
    wrappers,
    ...(before && { before }),
    ...(isHandedOn && { isHandedOn }),
    place,
    isClient: false,
  };
}

function decorated(search: Search): Handler[] {
  return decoratedMethods(search.project, search.facts).flatMap(
    ({ method, path, name, target, framework }): Handler[] => {
      const isLogout =
        isLogoutName(name) ||
        isOwnFunction(search, name) ||
        (path !== null && isWanted(search, method, path));
      if (!isLogout) return [];
      return [
        {
          framework,
          name,
          method,
          route: path,
          target,
          branch: null,
          wrappers: [],
          place: target.facts.place,
          isClient: false,
        },
      ];
    },
  );
}

function isOwnFunction(search: Search, name: string): boolean {
  return search.settings.logoutFunctions.some((entry) => matchesName(entry, { name, from: search.relative }));
}

/** Handlers that the module registers at a logout route. */
function registered(search: Search, isBrowser: boolean): Handler[] {
  const { project, facts, relative } = search;
  const filePaths = fileRoutes(relative);
  const registrations = [
    // A route of TanStack stands beside the component that the browser shows.
    ...tanstackRegistrations(project, facts),
    ...(isBrowser
      ? []
      : [
          ...registrationsOf(project, facts),
          ...configuredRoutes(project, facts),
          ...importedProcedures(project, facts),
        ]),
  ];
  return registrations.flatMap((registration): Handler[] => {
    const path = registeredPath(registration, filePaths);
    if (path === null || !isRegisteredLogout(search, registration, path)) return [];
    return registration
      .handlers()
      .slice(-1)
      .flatMap((unwrapped) => {
        if (judgedElsewhere(search, unwrapped.target)) return [];
        return [
          handlerAt(search, unwrapped, {
            framework: registration.framework(),
            name: hasAddress(registration) ? nameOf(unwrapped.target, path) : path,
            method: registration.method,
            route: hasAddress(registration) ? path : null,
            fallback: registration.place,
          }),
        ];
      });
  });
}

function registeredPath(registration: Registration, filePaths: readonly FileRoute[]): string | null {
  if (registration.path !== null) {
    const prefix = filePaths.find((route) => route.exports === 'fastify-plugin')?.path;
    const isPlugin = prefix !== undefined && /^(?:fastify|router)$/.test(registration.framework());
    return isPlugin ? joinPaths(prefix, registration.path) : registration.path;
  }
  const isOwn = (route: FileRoute): boolean =>
    registration.framework() === 'tanstack'
      ? route.exports === 'tanstack-handlers'
      : route.exports === 'default';
  return filePaths.find(isOwn)?.path ?? null;
}

/** Events and procedures have a name in place of a path. */
function hasAddress({ kind }: Registration): boolean {
  return kind === 'route';
}

/** A router in a file called `logout` that answers `/` is mounted at a logout path elsewhere. */
function isFileNamedLogout(search: Search, path: string): boolean {
  if (path !== '/' && path !== '') return false;
  const base = (search.relative.split('/').at(-1) ?? '').replace(/\.[cm]?[jt]sx?$/, '');
  return isLogoutPath(`/${base.replace(/[.-]?(?:routes?|router|controller|handler)$/i, '')}`);
}

function isRegisteredLogout(search: Search, registration: Registration, path: string): boolean {
  if (!hasAddress(registration)) return isLogoutName(path);
  // Only a text that looks like a path is one: `map.get('logout', …)` is none.
  return isWanted(search, registration.method, path) || isFileNamedLogout(search, registration.path ?? path);
}

function nameOf(target: FunctionTarget, path: string): string {
  return target.facts.name ?? path;
}

/** Whether a function of another module is a handler there by its own name or file, and so reported there. */
function judgedElsewhere(search: Search, target: FunctionTarget): boolean {
  const { module } = target.environment;
  if (module === search.facts) {
    const delegate = delegateOf(search, target);
    return (
      delegate !== null && delegate.environment.module !== search.facts && judgedElsewhere(search, delegate)
    );
  }
  const other: Search = {
    ...search,
    facts: module,
    relative: relativePath(search.project.root, module.file),
  };
  const isBrowser = isBrowserModule(module, other.relative);
  const own = [...served(other), ...decorated(other), ...named(other, isBrowser)];
  return own.some((handler) => handler.target?.facts === target.facts);
}

/** `(req, res) => controller.logout(req, res)`: the function that a one-line handler hands everything to. */
function delegateOf(search: Search, target: FunctionTarget): FunctionTarget | null {
  const { body } = target.facts;
  const [only] = body;
  if (body.length !== 1 || !only || (only.kind !== 'return' && only.kind !== 'expression') || !only.value)
    return null;
  const value = only.value.kind === 'await' ? only.value.value : only.value;
  if (value.kind !== 'call') return null;
  const settled = settle(search.project, {
    value: value.callee,
    environment: {
      ...target.environment,
      function: target.facts.index,
      arguments: null,
      parent: target.environment,
    },
  });
  return alternatives(settled).find((option) => option.kind === 'function') ?? null;
}

function branches(search: Search): Handler[] {
  const isOwnWanted = (method: string | null, path: string): boolean => isWanted(search, method, path);
  return routeBranches(search.project, search.facts, isOwnWanted).flatMap((branch) =>
    branchHandler(branch, 'fetch'),
  );
}

function branchHandler({ target, statements, path, method }: RouteBranch, framework: string): Handler[] {
  const place = placeOfStatements(statements);
  if (!place) return [];
  return [
    {
      framework,
      name: path,
      method,
      route: path,
      target,
      branch: statements,
      wrappers: [],
      place,
      isClient: false,
    },
  ];
}

function placeOfStatements(statements: Handler['branch']): Place | null {
  const places = (statements ?? []).flatMap((statement) =>
    'place' in statement
      ? [statement.place]
      : statement.kind === 'block'
        ? [placeOfStatements(statement.body)]
        : [],
  );
  const known = places.filter((place) => place !== null);
  const [first] = known;
  const last = known.at(-1);
  return first && last ? { ...first, end: last.end, endLine: last.endLine, endColumn: last.endColumn } : null;
}

function named(search: Search, isBrowser: boolean): Handler[] {
  const isOwn = (name: string): boolean => isOwnFunction(search, name);
  return namedHandlers(search.facts, search.relative, isBrowser, isOwn).map(
    ({ name, target, framework }) => ({
      framework,
      name,
      method: null,
      route: null,
      target,
      branch: null,
      wrappers: [],
      place: target.facts.place,
      isClient: framework === 'browser',
    }),
  );
}

/** One handler a function: the way of recognition that knows a route comes first, and then the one that knows its method. */
function withoutDoubles(handlers: readonly Handler[]): Handler[] {
  const kept = new Map<FunctionFacts | Handler, Handler>();
  for (const handler of handlers) {
    // Several branches of one function are several handlers.
    const key = handler.branch ? handler : (handler.target?.facts ?? handler);
    const first = kept.get(key);
    const knowsMore = first?.method === null && handler.method !== null && handler.route === first.route;
    if (!first || knowsMore) kept.set(key, handler);
  }
  return [...kept.values()];
}

/** A function that another handler of the file calls is followed from there, and not judged. */
function withoutCallees(search: Search, handlers: readonly Handler[]): readonly Handler[] {
  // To tell what a call runs may open other files.
  if (handlers.length < 2 || handlers.every(({ route }) => route !== null)) return handlers;
  const targets = new Map<number, FunctionTarget>();
  for (const { target } of handlers)
    if (target?.environment.module === search.facts) targets.set(target.facts.index, target);
  const called = new Set<FunctionFacts>();
  for (const { value, function: owner } of callsOf(search.facts)) {
    if (isOfAnotherModule(value.callee, moduleEnvironment(search.facts))) continue;
    for (let at = owner; at !== null; at = search.facts.functions[at]?.parent ?? null) {
      const target = targets.get(at);
      if (!target) continue;
      const settled = settle(search.project, { value: value.callee, environment: target.environment });
      for (const option of alternatives(settled))
        if (option.kind === 'function' && option.facts !== target.facts) called.add(option.facts);
    }
  }
  return handlers.filter(
    ({ route, target }) => route !== null || target === null || !called.has(target.facts),
  );
}
