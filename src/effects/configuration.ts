import { callsOf, forEachValue } from '../facts/visit.js';
import type { FunctionFacts, ModuleFacts, Value } from '../facts/types.js';
import { loadModule, type Project, type Source } from '../modules/project.js';
import { reachableSources } from '../modules/reachable.js';
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
  const sources = reachableSources(project, from);
  const passed: Source[] = [];
  for (const source of sources) {
    passed.push(source);
    const found = source.specifiers.some((specifier) => packages.includes(specifier))
      ? modulesOf(project, [source]).flatMap((module) => setupCalls(project, module, packages))
      : [];
    if (found.length === 0) continue;
    const around = found.flatMap((call) => functionsAround(call));
    // Who calls the function that the set-up stands in may be any module in reach.
    const others = around.some(takesParameters) ? modulesOf(project, [...passed, ...sources]) : [];
    return found.flatMap((call) => withCallers(project, call, others));
  }
  return [];
}

function modulesOf(project: Project, sources: readonly Source[]): ModuleFacts[] {
  return sources.flatMap(({ file }) => {
    const loaded = loadModule(project, file);
    return loaded.kind === 'module' ? [loaded.facts] : [];
  });
}

/** A call that sets a package up, as it is written: what its function was called with is not known yet. */
interface SetupCall {
  readonly package: string;
  readonly arguments: readonly Value[];
  readonly module: ModuleFacts;
  readonly function: number | null;
}

function setupCalls(project: Project, module: ModuleFacts, packages: readonly string[]): SetupCall[] {
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
