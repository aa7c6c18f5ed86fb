import path from 'node:path';

import { fileSystem } from './host.js';
import { packageFolder, type Project } from './project.js';

/** Declarations, tests and stories are no part of the program. */
const OTHER = /\.(?:d|test|spec|stories)\.[cm]?[jt]sx?$/;
const SKIPPED =
  /^(?:node_modules|dist|build|out|coverage|public|static|assets|tests?|__tests__|e2e|docs|migrations?|seeds?)$/;

/** Which files of a package are wanted, and how far they are looked for. */
export interface FileSearch {
  /** How many folders deep. */
  readonly depth: number;
  /** How many entries of folders are looked at. */
  readonly mostEntries: number;
  /** Folders that are looked into though their names begin with a dot. */
  readonly hiddenFolders?: readonly string[];
  readonly wants: (folder: string, name: string) => boolean;
}

/**
 * The files of the package around a file that are wanted by their names, in the order of their folders; those that are
 * no part of the program are left out. Empty where imports are not followed.
 */
export function packageFiles(project: Project, file: string, search: FileSearch): string[] {
  if (!project.limits.followImports) return [];
  const found: string[] = [];
  walk(packageFolder(project, file), search.depth, search, found, { left: search.mostEntries });
  return found;
}

function walk(
  folder: string,
  depth: number,
  search: FileSearch,
  found: string[],
  budget: { left: number },
): void {
  for (const item of fileSystem.list(folder)) {
    budget.left -= 1;
    if (budget.left <= 0) return;
    if (!item.endsWith('/')) {
      if (!OTHER.test(item) && search.wants(folder, item)) found.push(path.join(folder, item));
      continue;
    }
    const name = item.slice(0, -1);
    const isHidden = name.startsWith('.') && search.hiddenFolders?.includes(name) !== true;
    if (depth > 0 && !isHidden && !SKIPPED.test(name))
      walk(path.join(folder, name), depth - 1, search, found, budget);
  }
}

/** Orders files by how many folders they have in common with another, then by the length of their paths. */
export function nearestTo(file: string): (one: string, other: string) => number {
  return (one, other) => commonFolders(other, file) - commonFolders(one, file) || one.length - other.length;
}

function commonFolders(one: string, other: string): number {
  const segments = other.split(path.sep);
  const parts = one.split(path.sep);
  const apart = parts.findIndex((part, at) => part !== segments[at]);
  return apart < 0 ? parts.length : apart;
}
