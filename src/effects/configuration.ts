import path from 'node:path';

import { callsOf, forEachValue } from '../facts/visit.js';
import type { FunctionFacts, ModuleFacts, Value } from '../facts/types.js';
import { manifestsOf } from '../modules/manifests.js';
import { loadModule, resolveFrom, type Project } from '../modules/project.js';
import { enter, moduleEnvironment, scopeOf } from '../paths/environment.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { Environment, Located } from '../paths/types.js';

/** A call that sets a library up, somewhere in the project. */
export interface Setup {
  readonly package: string;
  readonly arguments: readonly Located[];
  readonly module: ModuleFacts;
}

/** Where programs begin, by habit. The manifest's own entry and scripts come first. */
const ENTRIES = [
  'app',
  'server',
  'index',
  'main',
  'src/app',
  'src/server',
  'src/index',
  'src/main',
  'server/index',
  'server/app',
  'server/server',
  'bin/www',
  'config/session',
  'src/config/express',
  'config/express',
  'lib/app',
  'app/index',
];

/** How many modules are looked at in search of a set-up. */
const MOST_MODULES = 30;

/** Every handler of a file asks the same. A project is opened anew for each file that is linted. */
const setUps = new WeakMap<Project, Map<string, readonly Setup[]>>();

/**
 * The calls that set one of the packages up: in the module itself, in what it imports, or in what the program's entry
 * files import. Empty where none is in reach.
 */
export function findSetups(
  project: Project,
  from: ModuleFacts,
  packages: readonly string[],
): readonly Setup[] {
  const known = setUps.get(project) ?? new Map<string, readonly Setup[]>();
  setUps.set(project, known);
  const key = [from.file, ...packages].join('\n');
  const setups = known.get(key) ?? searchSetups(project, from, packages);
  known.set(key, setups);
  return setups;
}

function searchSetups(project: Project, from: ModuleFacts, packages: readonly string[]): Setup[] {
  const modules = reachableModules(project, from);
  const passed: ModuleFacts[] = [];
  for (const module of modules) {
    passed.push(module);
    const found = setupCalls(project, module, packages);
    if (found.length === 0) continue;
    const around = found.flatMap((call) => functionsAround(call));
    const others = around.some(takesParameters) ? [...modules] : [];
    return found.flatMap((call) => withCallers(project, call, [...passed, ...others]));
  }
  return [];
}

/**
 * The modules in which a program's configuration may stand, nearest first: the module itself, what it imports, and what
 * the entry files of its package import. Read one by one, so that a search can stop at the first that answers it.
 */
export function* reachableModules(project: Project, from: ModuleFacts): Generator<ModuleFacts> {
  const queue: ModuleFacts[] = [from];
  const seen = new Set<string>([from.file]);
  let entriesAdded = false;
  for (let looked = 0; looked < MOST_MODULES; looked += 1) {
    if (queue.length === 0 && !entriesAdded) {
      entriesAdded = true;
      queue.push(...entryModules(project, from.file, seen));
    }
    const module = queue.shift();
    if (!module) return;
    yield module;
    queue.push(...importedModules(project, module, seen));
  }
}

/** A call that sets a package up, as it is written: what its function was called with is not known yet. */
interface SetupCall {
  readonly package: string;
  readonly arguments: readonly Value[];
  readonly module: ModuleFacts;
  readonly function: number | null;
}

function setupCalls(project: Project, module: ModuleFacts, packages: readonly string[]): SetupCall[] {
  if (!module.specifiers.some((specifier) => packages.includes(specifier))) return [];
  const calls = callsOf(module).flatMap(({ value, function: owner }): SetupCall[] => {
    const environment = scopeOf(moduleEnvironment(module), owner);
    const args = value.arguments;
    const named = namedPackage(project, { value: value.callee, environment }, packages);
    if (named !== null) return [{ package: named, arguments: args, module, function: owner }];
    // `app.register(plugin, options)` and `server.register({ plugin, options })`.
    const [first, ...rest] = args;
    if (!first) return [];
    const plugin =
      namedPackage(project, { value: first, environment }, packages) ??
      pluginPackage(project, { value: first, environment }, packages);
    return plugin === null
      ? []
      : [{ package: plugin, arguments: rest.length > 0 ? rest : [first], module, function: owner }];
  });
  return calls.length > 0 ? calls : pluginObjects(project, module, packages);
}

/** `export default { plugin, options }`, which another module registers. */
function pluginObjects(project: Project, module: ModuleFacts, packages: readonly string[]): SetupCall[] {
  const found: SetupCall[] = [];
  forEachValue(module, (value, owner) => {
    if (value.kind !== 'object') return;
    const plugin = pluginPackage(
      project,
      { value, environment: scopeOf(moduleEnvironment(module), owner) },
      packages,
    );
    if (plugin !== null) found.push({ package: plugin, arguments: [value], module, function: owner });
  });
  return found;
}

/** `createApp({ store })` hands over what `createApp` sets the middleware up with: one set-up for each such call. */
function withCallers(project: Project, call: SetupCall, modules: readonly ModuleFacts[]): Setup[] {
  const { module } = call;
  const environments = functionsAround(call)
    .filter(takesParameters)
    .flatMap((facts) =>
      callersOf(project, facts, modules).map((args) =>
        inside(call.function, enter({ facts, environment: moduleEnvironment(module) }, args, null)),
      ),
    );
  const known = environments.length > 0 ? environments : [scopeOf(moduleEnvironment(module), call.function)];
  return known.map((environment) => ({
    package: call.package,
    arguments: call.arguments.map((value) => ({ value, environment })),
    module,
  }));
}

function functionsAround({
  module,
  function: index,
}: Pick<SetupCall, 'module' | 'function'>): FunctionFacts[] {
  const facts = index === null ? undefined : module.functions[index];
  return facts ? [facts, ...functionsAround({ module, function: facts.parent })] : [];
}

function takesParameters({ parameters }: FunctionFacts): boolean {
  return parameters.length > 0;
}

/** The environment of a function in one whose call is known. */
function inside(index: number | null, outer: Environment): Environment {
  if (index === null || index === outer.function) return outer;
  const parent = inside(outer.module.functions[index]?.parent ?? null, outer);
  return { module: outer.module, function: index, arguments: null, self: null, parent };
}

/** What a function is called with, wherever one of the modules calls it. */
function callersOf(
  project: Project,
  facts: FunctionFacts,
  modules: readonly ModuleFacts[],
): readonly Located[][] {
  return modules.flatMap((module) =>
    callsOf(module).flatMap(({ value, function: owner }) => {
      if (value.callee.kind !== 'variable' && value.callee.kind !== 'member') return [];
      const environment = scopeOf(moduleEnvironment(module), owner);
      const isCalled = alternatives(settle(project, { value: value.callee, environment })).some(
        (option) => option.kind === 'function' && option.facts === facts,
      );
      return isCalled ? [value.arguments.map((argument): Located => ({ value: argument, environment }))] : [];
    }),
  );
}

function pluginPackage(project: Project, located: Located, packages: readonly string[]): string | null {
  if (located.value.kind !== 'object') return null;
  const plugin = located.value.properties.find((property) => property.name === 'plugin');
  return plugin
    ? namedPackage(project, { value: plugin.value, environment: located.environment }, packages)
    : null;
}

function namedPackage(project: Project, located: Located, packages: readonly string[]): string | null {
  const settled = settle(project, located);
  if (settled.kind !== 'path' || settled.origin.kind !== 'package') return null;
  // `session({ … })` is what the set-up made, not the package's function.
  if (settled.steps.some((step) => step.kind === 'call')) return null;
  return packages.includes(settled.origin.name) ? settled.origin.name : null;
}

function importedModules(project: Project, module: ModuleFacts, seen: Set<string>): ModuleFacts[] {
  return module.specifiers.flatMap((specifier) => {
    const found = resolveFrom(project, module.file, specifier);
    return found.kind === 'file' ? loadOnce(project, found.file, seen) : [];
  });
}

function loadOnce(project: Project, file: string, seen: Set<string>): ModuleFacts[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const loaded = loadModule(project, file);
  return loaded.kind === 'module' ? [loaded.facts] : [];
}

function entryModules(project: Project, file: string, seen: Set<string>): ModuleFacts[] {
  return manifestsOf(project.root, file).flatMap(({ folder, manifest }) => {
    const scripts = Object.values(manifest.scripts ?? {}).flatMap((script) =>
      script.split(/\s+/).filter((word) => /\.[cm]?[jt]s$/.test(word)),
    );
    const names = [...(manifest.main === undefined ? [] : [manifest.main]), ...scripts, ...ENTRIES];
    return names.slice(0, 24).flatMap((name) => {
      const found = resolveFrom(project, path.join(folder, 'package.json'), `./${name.replace(/^\.\//, '')}`);
      return found.kind === 'file' ? loadOnce(project, found.file, seen) : [];
    });
  });
}
