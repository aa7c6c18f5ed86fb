import path from 'node:path';

import type { ModuleFacts } from '../facts/types.js';
import { fileSystem } from '../modules/host.js';
import {
  filesIn,
  loadModule,
  packageFolder,
  packagesOf,
  resolveFrom,
  type Project,
} from '../modules/project.js';
import { memberOf } from './members.js';
import { moduleEnvironment } from './environment.js';
import { pathFrom } from './settled.js';
import { settleValue, type Look } from './settle.js';
import type { Settled } from './types.js';

/** What an import gives: `name` is the exported name, `default`, or `*` for the whole module. */
export function importedValue(look: Look, from: ModuleFacts, specifier: string, name: string): Settled {
  const found = resolveFrom(look.project, from.file, specifier);
  switch (found.kind) {
    case 'package':
      return pathFrom({ kind: 'package', name: found.name, export: name });
    case 'missing':
      return pathFrom({
        kind: 'unread',
        specifier,
        export: name,
        why: look.project.limits.followImports ? 'missing' : 'imports are not followed',
      });
    case 'file': {
      const loaded = loadModule(look.project, found.file);
      if (loaded.kind === 'unread')
        return pathFrom({ kind: 'unread', specifier, export: name, why: loaded.why });
      if (name === '*') return wholeModule(look, loaded.facts);
      return exportedValue(look, loaded.facts, name) ?? pathFrom({ kind: 'unknown' }, [name]);
    }
  }
}

/** What `require` gives. */
export function moduleValue(look: Look, from: ModuleFacts, specifier: string): Settled {
  return importedValue(look, from, specifier, '*');
}

function wholeModule(look: Look, facts: ModuleFacts): Settled {
  if (!facts.exportsAssignment) return { kind: 'module', facts };
  const assigned = settleValue(look, facts.exportsAssignment, moduleEnvironment(facts));
  const added = facts.exports.flatMap((item) =>
    item.kind === 'value' ? [[item.name, item.value] as const] : [],
  );
  if (added.length === 0) return assigned;
  return { kind: 'extended', base: assigned, members: new Map(added), environment: moduleEnvironment(facts) };
}

/** What a module exports under a name; `null` where it exports nothing so named. */
export function exportedValue(look: Look, facts: ModuleFacts, name: string): Settled | null {
  look.fuel -= 1;
  if (look.fuel <= 0) return null;
  const environment = moduleEnvironment(facts);
  const own = facts.exports.findLast((item) => item.kind !== 'all' && item.name === name);
  if (own?.kind === 'value') return settleValue(look, own.value, environment);
  if (own?.kind === 'from') return importedValue(look, facts, own.specifier, own.imported);
  if (name === 'default' && (facts.exportsAssignment || isCommonJs(facts))) return wholeModule(look, facts);
  if (facts.exportsAssignment) {
    const assigned = settleValue(look, facts.exportsAssignment, environment);
    const member = memberOf(look, assigned, { name, key: null });
    return member.kind === 'path' && member.origin.kind === 'unknown' ? null : member;
  }
  return throughBarrel(look, facts, name);
}

function isCommonJs(facts: ModuleFacts): boolean {
  return (
    facts.exports.length > 0 &&
    facts.exports.every((item) => item.kind === 'value' && item.name !== 'default')
  );
}

function throughBarrel(look: Look, facts: ModuleFacts, name: string): Settled | null {
  if (name === 'default') return null;
  for (const item of facts.exports) {
    if (item.kind !== 'all') continue;
    const found = resolveFrom(look.project, facts.file, item.specifier);
    if (found.kind === 'package') continue;
    const loaded = found.kind === 'file' ? loadModule(look.project, found.file) : null;
    if (loaded?.kind !== 'module') continue;
    const value = exportedValue(look, loaded.facts, name);
    if (value) return value;
  }
  return null;
}

/** The module that a type is imported from; `null` where it is declared here or can't be read. */
export function declarationOf(look: Look, module: ModuleFacts, variable: number): ModuleFacts | null {
  const definition = module.variables[variable]?.definition;
  if (definition?.kind !== 'import') return null;
  const found = resolveFrom(look.project, module.file, definition.specifier);
  const loaded = found.kind === 'file' ? loadModule(look.project, found.file) : null;
  return loaded?.kind === 'module' ? loaded.facts : null;
}

/** Folders whose exports Nitro and Nuxt import by themselves, from the package's root. */
const AUTO_IMPORTED = ['server/utils', 'server/composables', 'shared/utils', 'utils'];

const autoImports = new WeakMap<Project, ReadonlyMap<string, string>>();

/**
 * What a name stands for that no import and no declaration explains: Nitro and Nuxt import it from the folders for
 * utilities. `null` outside their server code, and where no such folder exports the name.
 */
export function autoImported(look: Look, module: ModuleFacts, name: string): Settled | null {
  const { project } = look;
  if (name in globalThis || !/[/\\]server[/\\]/.test(module.file)) return null;
  const names = autoImports.get(project) ?? exportedNames(project, module);
  autoImports.set(project, names);
  const file = names.get(name);
  const loaded = file === undefined ? null : loadModule(project, file);
  return loaded?.kind === 'module' ? exportedValue(look, loaded.facts, name) : null;
}

const EXPORTED_NAME =
  /\bexport\s+(?:default\s+)?(?:async\s+)?(?:function\*?|const|let|var|class)\s+([A-Za-z_$][\w$]*)/g;

/** Exported name → file. Read as text: most of these files are never needed. */
function exportedNames(project: Project, module: ModuleFacts): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const packages = packagesOf(project, module.file);
  if (!packages || !['nuxt', 'nitropack', 'nitro', 'h3'].some((name) => packages.has(name))) return names;
  const base = packageFolder(project, module.file);
  for (const folder of AUTO_IMPORTED) {
    for (const file of filesIn(project, path.join(base, folder))) {
      const text = fileSystem.read(file) ?? '';
      for (const [, name] of text.matchAll(EXPORTED_NAME))
        if (name !== undefined && !names.has(name)) names.set(name, file);
    }
  }
  return names;
}
