import { isNamed } from '../facts/names.js';
import type { CallValue, ModuleFacts, ObjectValue, Value } from '../facts/types.js';
import { callsOf } from '../facts/visit.js';
import type { Project } from '../modules/project.js';
import { textOf } from '../paths/describe.js';
import { moduleEnvironment, scopeOf } from '../paths/environment.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { AccessPath, Environment, Located } from '../paths/types.js';

/** Under which prefix a router, or the function that registers its routes, is mounted, and on which router. */
interface Mount {
  readonly prefix: string;
  readonly on: Value;
  readonly environment: Environment;
}

/** The mounts that stand in one module. */
export interface Mounts {
  /** By the variable that holds the router. */
  readonly routers: ReadonlyMap<number, Mount>;
  /** By the function whose calls register the routes: `app.register(async (instance) => { … }, { prefix: '/auth' })`. */
  readonly functions: ReadonlyMap<number, Mount>;
  /** The variable that holds what a chain of calls begins with: `const auth = new Hono().post('/logout', fn)`. */
  readonly chains: ReadonlyMap<Value, number>;
  /** The router on which a route object is registered: `server.route({ method, path, handler })`. */
  readonly objects: ReadonlyMap<ObjectValue, Located>;
}

/** Nested deeper, routers are mounted in circles. */
const DEEPEST = 8;

const MOUNTING = /^(?:use|route|mount|register|group|guard|prefix|routes)$/;

/** Where routers and functions of a module are mounted in it. */
export function mountsOf(project: Project, facts: ModuleFacts): Mounts {
  const routers = new Map<number, Mount>();
  const functions = new Map<number, Mount>();
  const objects = new Map<ObjectValue, Located>();
  for (const { value: call, function: owner } of callsOf(facts)) {
    if (call.callee.kind !== 'member' || !isNamed(call.callee.property, MOUNTING)) continue;
    const environment = scopeOf(moduleEnvironment(facts), owner);
    const on = call.callee.object;
    for (const object of routeObjects(call)) objects.set(object, { value: on, environment });
    const mount: Mount = { prefix: mountPrefix(project, call, environment) ?? '', on, environment };
    for (const argument of mountedValues(call)) {
      const mounted = mountedThing(project, argument, environment);
      const known = mounted?.kind === 'function' ? functions : routers;
      if (mounted && (known.get(mounted.index)?.prefix ?? '') === '') known.set(mounted.index, mount);
    }
  }
  return { routers, functions, chains: chainsOf(facts), objects };
}

function chainsOf(facts: ModuleFacts): ReadonlyMap<Value, number> {
  return new Map(
    facts.variables.flatMap(({ definition }, index): [Value, number][] =>
      definition.kind === 'value' && definition.value.kind === 'call'
        ? [[chainRoot(definition.value), index]]
        : [],
    ),
  );
}

function routeObjects(call: CallValue): ObjectValue[] {
  return call.arguments
    .flatMap((argument) => (argument.kind === 'array' ? argument.elements : [argument]))
    .filter((argument) => argument.kind === 'object');
}

/** `use('/auth', …)`, `register(plugin, { prefix })`, `register(plugin, { routes: { prefix } })`, `prefix('/auth')`. */
function mountPrefix(project: Project, call: CallValue, environment: Environment): string | null {
  for (const value of call.arguments) {
    // What is imported is a router or middleware, and other files are not opened for it.
    if (value.kind === 'function' || isImported(value, environment)) continue;
    const text = textOf(project, { value, environment }, () => ':param');
    if (text !== null) return text;
    const options = { value, environment };
    const nested = propertyOf(project, options, 'routes');
    const prefix =
      propertyText(project, options, 'prefix') ?? (nested ? propertyText(project, nested, 'prefix') : null);
    if (prefix !== null) return prefix;
  }
  return null;
}

/** Whether an expression begins with a name that another module of the project, or a package, has. */
function isImported(value: Value, environment: Environment): boolean {
  const root = value.kind === 'call' && value.callee.kind !== 'member' ? value.callee : chainRoot(value);
  if (root.kind !== 'variable') return false;
  return environment.module.variables[root.index]?.definition.kind === 'import';
}

/**
 * Whether what a chain of members and calls begins with is another module's, such as a router: its prefix stands there.
 * `new Router()` of a package is this module's.
 */
export function isOfAnotherModule(chain: Value, environment: Environment): boolean {
  const root = chainRoot(chain);
  return root.kind === 'variable' && isImported(root, environment);
}

/** What a call mounts: its arguments, or for `router.group(fn).prefix('/auth')` and `router.prefix('/auth')` the receiver. */
function mountedValues(call: CallValue): readonly Value[] {
  if (call.callee.kind !== 'member' || call.callee.property !== 'prefix') return call.arguments;
  const { object } = call.callee;
  for (let at: Value = object; at.kind === 'call' && at.callee.kind === 'member'; at = at.callee.object)
    if (at.callee.property === 'group') return at.arguments;
  return object.kind === 'variable' ? [object] : [];
}

interface Mounted {
  readonly kind: 'router' | 'function';
  readonly index: number;
}

function mountedThing(project: Project, value: Value, environment: Environment): Mounted | null {
  switch (value.kind) {
    case 'function':
      return { kind: 'function', index: value.index };
    case 'variable': {
      const definition = environment.module.variables[value.index]?.definition;
      const isFunction = definition?.kind === 'value' && definition.value.kind === 'function';
      if (isFunction) return mountedThing(project, definition.value, environment);
      return pluginFunction(project, value, environment) ?? { kind: 'router', index: value.index };
    }
    case 'object':
      return pluginFunction(project, value, environment);
    case 'call':
      // `use('/auth', child.routes())` mounts the child, `use('/auth', authRoutes())` what the function builds.
      return mountedThing(
        project,
        value.callee.kind === 'member' ? value.callee.object : value.callee,
        environment,
      );
    default:
      return null;
  }
}

/** `{ name, register(server) { … } }`, as hapi takes it. */
function pluginFunction(project: Project, value: Value, environment: Environment): Mounted | null {
  if (isImported(value, environment)) return null;
  for (const option of alternatives(settle(project, { value, environment }))) {
    if (option.kind !== 'object' || option.environment.module !== environment.module) continue;
    const register = option.value.properties.find(({ name }) => name === 'register' || name === 'plugin');
    if (register) return mountedThing(project, register.value, environment);
  }
  return null;
}

/** The prefix of the router that a route is registered on, as far as it stands in the file. */
export function prefixOf(
  project: Project,
  mounts: Mounts,
  { value: receiver, environment }: Located,
  depth = 0,
): string {
  if (depth > DEEPEST) return '';
  const settled = isOfAnotherModule(receiver, environment)
    ? null
    : settle(project, { value: receiver, environment });
  const built = settled?.kind === 'path' ? builtPrefix(project, settled) : '';
  const mount = mountAround(mounts, environment) ?? mountOfRouter(mounts, receiver);
  if (!mount) return built;
  const above = prefixOf(project, mounts, { value: mount.on, environment: mount.environment }, depth + 1);
  return joinPaths(joinPaths(above, mount.prefix), built);
}

/** The mount of the nearest function around that registers routes for somebody. */
function mountAround({ functions }: Mounts, environment: Environment): Mount | null {
  const { module } = environment;
  for (let at = environment.function; at !== null; at = module.functions[at]?.parent ?? null) {
    const mount = functions.get(at);
    if (mount) return mount;
  }
  return null;
}

function mountOfRouter({ routers, chains }: Mounts, receiver: Value): Mount | null {
  const root = chainRoot(receiver);
  const router = root.kind === 'variable' ? root.index : chains.get(root);
  const mount = router === undefined ? undefined : routers.get(router);
  if (!mount) return null;
  // `router.prefix('/auth')` mounts a router on itself.
  const isOwn = mount.on.kind === 'variable' && mount.on.index === router;
  return isOwn ? { ...mount, on: { kind: 'literal', value: null } } : mount;
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
    if (before?.kind === 'member' && isNamed(before.name, /^(?:basePath|prefix|group)$/)) {
      // A group that is filled by a function leads back to the router above.
      if (step.arguments.length === 1)
        prefix = joinPaths(prefix, textOf(project, first, () => ':param') ?? '');
    } else if (index < 2) {
      const options = propertyText(project, first, 'prefix') ?? propertyText(project, first, 'base');
      prefix = joinPaths(prefix, options ?? '');
    }
  });
  return prefix;
}

/** The value of a property of what settles to an object; `null` where it has none. */
export function propertyOf(project: Project, located: Located, name: string): Located | null {
  const settled = settle(project, located);
  if (settled.kind !== 'object') return null;
  const property = settled.value.properties.find((item) => item.name === name);
  return property ? { value: property.value, environment: settled.environment } : null;
}

/** The text of such a property. */
export function propertyText(project: Project, located: Located, name: string): string | null {
  const property = propertyOf(project, located, name);
  return property ? textOf(project, property, () => ':param') : null;
}

/** Joins two paths with one slash between them. */
export function joinPaths(prefix: string, path: string): string {
  if (prefix === '' || prefix === '/') return path;
  if (path === '' || path === '/') return prefix;
  return `${prefix.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}
