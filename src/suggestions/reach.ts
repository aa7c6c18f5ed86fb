import path from 'node:path';

import type { ModuleFacts } from '../facts/types.js';
import { fileSystem } from '../modules/host.js';
import { nearestTo, packageFiles } from '../modules/package-files.js';
import { loadModule, packageFolder, resolveFrom } from '../modules/project.js';
import type { Subject } from './types.js';

/** A module that a suggestion may take names from. */
export interface Reached {
  readonly facts: ModuleFacts;
  /** How many imports lead from the linted file to it; more than any of these where none does. */
  readonly distance: number;
}

const MOST_MODULES = 60;
const DEEPEST = 4;
const NOT_IMPORTED = 9;

const imported = new WeakMap<Subject, readonly Reached[]>();

/** The modules that the linted file imports, itself or through others, the nearest first. */
export function importedModules(subject: Subject): readonly Reached[] {
  const known = imported.get(subject) ?? searchImports(subject);
  imported.set(subject, known);
  return known;
}

function searchImports(subject: Subject): Reached[] {
  const found: Reached[] = [{ facts: subject.facts, distance: 0 }];
  const seen = new Set([subject.file]);
  const { target } = subject.judged.handler;
  if (target) follow(subject, target.environment.module.file, 0, found, seen);
  for (const { facts, distance } of found) {
    if (distance >= DEEPEST) break;
    for (const specifier of facts.specifiers) {
      const resolved = resolveFrom(subject.project, facts.file, specifier);
      if (resolved.kind === 'file') follow(subject, resolved.file, distance + 1, found, seen);
    }
  }
  return found;
}

function follow(subject: Subject, file: string, distance: number, found: Reached[], seen: Set<string>): void {
  if (seen.has(file) || found.length >= MOST_MODULES) return;
  seen.add(file);
  const loaded = loadModule(subject.project, file);
  if (loaded.kind === 'module') found.push({ facts: loaded.facts, distance });
}

/** Names of files that hold a project's client, its tables or its models. */
const STORE_FILE =
  /^(?:.*(?:prisma|db|database|drizzle|knex|kysely|mongo|mongoose|sequelize|datasource|data-source|firebase|supabase|redis|pool|postgres|pg|mysql|mariadb|sqlite|sql|neon|libsql|turso|kv|cache|session|token|schema|connection|lucia|entity|user).*|client|models?|tables?|db\.server)\.[cm]?[jt]sx?$/i;
const STORE_FOLDER =
  /(?:^|[/\\])(?:db|database|models?|lib|config|server|prisma|drizzle|utils?|services?|entities)$/i;
const stores = new WeakMap<Subject, readonly string[]>();

/** Files of the package that may hold a client or models, by their names alone. */
export function storeFiles(subject: Subject): readonly string[] {
  const known = stores.get(subject) ?? searchStores(subject);
  stores.set(subject, known);
  return known;
}

/** Remix keeps modules of the server in folders of this name. */
const SERVER_FOLDERS = ['.server'];

function searchStores({ project, file }: Subject): string[] {
  return packageFiles(project, file, {
    depth: 5,
    mostEntries: 1_500,
    hiddenFolders: SERVER_FOLDERS,
    wants: isStoreFile,
  }).sort(nearestTo(file));
}

const LOGIN_FILE = /(?:log-?in|sign-?in|auth)[\w.-]*\.[cm]?[jt]sx?$/i;
const LOGIN_FOLDER = /(?:log-?in|sign-?in|auth)$/i;

/** Files of the package that may log users in, by their names or those of their folders. */
export function loginFiles({ project, file }: Subject): string[] {
  return packageFiles(project, file, {
    depth: 7,
    mostEntries: 2_500,
    hiddenFolders: SERVER_FOLDERS,
    wants: (folder, name) =>
      /\.[cm]?[jt]sx?$/.test(name) && (LOGIN_FILE.test(name) || LOGIN_FOLDER.test(folder)),
  }).slice(0, MOST_READ);
}

/** Files that begin a server, which sets its middlewares up. */
export function entryFiles({ project, file }: Subject): string[] {
  if (!project.limits.followImports) return [];
  const folder = packageFolder(project, file);
  const names = ['app', 'server', 'index', 'main'].flatMap((name) => [
    `${name}.js`,
    `${name}.ts`,
    `${name}.mjs`,
  ]);
  return ['', 'src', 'server', 'lib', 'config']
    .flatMap((inner) => names.map((name) => path.join(folder, inner, name)))
    .filter((item) => fileSystem.stat(item)?.isFolder === false);
}

function isStoreFile(folder: string, item: string): boolean {
  return STORE_FILE.test(item) || (/^index\.[cm]?[jt]s$/.test(item) && STORE_FOLDER.test(folder));
}

const MOST_READ = 40;

/** The modules of the package whose text names something, though the linted file imports none of them. */
export function modulesNaming(subject: Subject, files: readonly string[], pattern: RegExp): Reached[] {
  const found: Reached[] = [];
  for (const file of files) {
    if (found.length >= MOST_READ) break;
    if (file === subject.file || !pattern.test(textOf(file))) continue;
    const loaded = loadModule(subject.project, file);
    if (loaded.kind === 'module') found.push({ facts: loaded.facts, distance: NOT_IMPORTED });
  }
  return found;
}

/** The text of a file; empty where it is large or can't be read. */
export function textOf(file: string): string {
  const found = fileSystem.stat(file);
  return found && !found.isFolder && found.size < 300_000 ? (fileSystem.read(file) ?? '') : '';
}
