import path from 'node:path';

import { callsOf } from '../facts/visit.js';
import type { ModuleFacts } from '../facts/types.js';
import { manifestsOf } from '../modules/manifests.js';
import { loadModule, resolveFrom, type Project } from '../modules/project.js';
import { moduleEnvironment, scopeOf } from '../paths/environment.js';
import { settle } from '../paths/settle.js';
import type { Located } from '../paths/types.js';

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

/**
 * The calls that set one of the packages up: in the module itself, in what it imports, or in what the program's entry
 * files import. Empty where none is in reach.
 */
export function findSetups(
  project: Project,
  from: ModuleFacts,
  packages: readonly string[],
): readonly Setup[] {
  for (const module of reachableModules(project, from)) {
    const found = setupsIn(project, module, packages);
    if (found.length > 0) return found;
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

function setupsIn(project: Project, module: ModuleFacts, packages: readonly string[]): Setup[] {
  if (!module.specifiers.some((specifier) => packages.includes(specifier))) return [];
  return callsOf(module).flatMap(({ value, function: owner }): Setup[] => {
    const environment = scopeOf(moduleEnvironment(module), owner);
    const args = value.arguments.map((argument): Located => ({ value: argument, environment }));
    const named = namedPackage(project, { value: value.callee, environment }, packages);
    if (named !== null) return [{ package: named, arguments: args, module }];
    // `app.register(plugin, options)` and `server.register({ plugin, options })`.
    const [first, ...rest] = args;
    const plugin = first
      ? (namedPackage(project, first, packages) ?? pluginPackage(project, first, packages))
      : null;
    return plugin !== null && first
      ? [{ package: plugin, arguments: rest.length > 0 ? rest : [first], module }]
      : [];
  });
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
