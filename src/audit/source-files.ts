import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import ignore, { type Ignore } from 'ignore';

import { relativePath } from '../modules/host.js';
import { causeOf } from './audit-error.js';
import type { Unreadable } from './types.js';

/** What an audit reads. Type declarations hold no code, and a minified file is a copy of one that is read. */
const SOURCE = /(?<!\.d)\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;
const LEFT_OUT = /\.d\.[cm]?ts$|[.-]min\.[cm]?js$/;

export interface SourceFiles {
  /** Absolute paths, in the order of their names. */
  readonly files: readonly string[];
  /** Folders that could not be listed. */
  readonly unreadable: readonly Unreadable[];
}

/** The rules of one `.gitignore`. */
interface IgnoreRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * The source files at and below some paths. What a `.gitignore` excludes is left out, and so are `node_modules` and
 * `.git`; a path that is named is read even so.
 */
export function findSourceFiles(
  root: string,
  paths: readonly string[],
  patterns: readonly string[],
): SourceFiles {
  const files = new Set<string>();
  const unreadable: Unreadable[] = [];
  const own: IgnoreRules = { folder: root, rules: ignore().add([...patterns]) };
  for (const given of paths) {
    if (!statSync(given).isDirectory()) {
      files.add(given);
      continue;
    }
    const above = rulesAbove(given);
    const rules = isIgnored(above, given, true) ? rulesIn(given) : [...above, ...rulesIn(given)];
    walk(given, rules, { root, own, files, unreadable });
  }
  return { files: [...files], unreadable };
}

interface Walk {
  readonly root: string;
  readonly own: IgnoreRules;
  readonly files: Set<string>;
  readonly unreadable: Unreadable[];
}

function walk(folder: string, rules: readonly IgnoreRules[], found: Walk): void {
  for (const item of list(folder, found)) {
    const file = path.join(folder, item.name);
    if (item.isDirectory()) {
      if (item.name === 'node_modules' || item.name === '.git') continue;
      if (isIgnored([...rules, found.own], file, true)) continue;
      walk(file, [...rules, ...rulesIn(file)], found);
    } else if (item.isFile() && SOURCE.test(item.name) && !LEFT_OUT.test(item.name)) {
      if (!isIgnored([...rules, found.own], file, false)) found.files.add(file);
    }
  }
}

function list(folder: string, { root, unreadable }: Walk) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    unreadable.push({ file: relativePath(root, folder) || '.', reason: causeOf(error) });
    return [];
  }
}

/** The last rule that speaks about a path decides, and deeper files speak later, as git has it. */
function isIgnored(all: readonly IgnoreRules[], file: string, isFolder: boolean): boolean {
  let ignored = false;
  for (const { folder, rules } of all) {
    const relative = relativePath(folder, file);
    if (relative === '' || relative.startsWith('../') || path.isAbsolute(relative)) continue;
    const said = rules.test(isFolder ? `${relative}/` : relative);
    if (said.ignored || said.unignored) ignored = said.ignored;
  }
  return ignored;
}

/** The rules of the folders above a folder, up to that of the repository. */
function rulesAbove(folder: string): IgnoreRules[] {
  const folders: string[] = [];
  for (let at = folder; ; at = path.dirname(at)) {
    if (at !== folder) folders.unshift(at);
    if (existsSync(path.join(at, '.git'))) return folders.flatMap(rulesIn);
    // Without a repository, nothing above speaks about the folder.
    if (path.dirname(at) === at) return [];
  }
}

function rulesIn(folder: string): IgnoreRules[] {
  return ['.gitignore', '.git/info/exclude'].flatMap((name) => {
    try {
      return [{ folder, rules: ignore().add(readFileSync(path.join(folder, name), 'utf8')) }];
    } catch {
      // Most folders have none.
      return [];
    }
  });
}
