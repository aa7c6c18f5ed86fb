import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** The only place where the plugin touches the file system, and only to read. */
export interface Host {
  /** Size in bytes and time of the last change in milliseconds; `null` where there is no such file. */
  stat(file: string): { readonly size: number; readonly changed: number; readonly isFolder: boolean } | null;
  /** The text of a file; `null` where it can't be read. */
  read(file: string): string | null;
  /** The names in a folder, folders with a trailing slash; empty where it can't be read. */
  list(folder: string): readonly string[];
  /** The path with its symbolic links resolved; `null` where there is no such file. */
  real(file: string): string | null;
}

export const fileSystem: Host = {
  stat(file) {
    try {
      const found = statSync(file, { throwIfNoEntry: false });
      if (!found) return null;
      return { size: found.size, changed: found.mtimeMs, isFolder: found.isDirectory() };
    } catch {
      return null;
    }
  },
  read(file) {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return null;
    }
  },
  list(folder) {
    try {
      return readdirSync(folder, { withFileTypes: true }).map((item) =>
        item.isDirectory() ? `${item.name}/` : item.name,
      );
    } catch {
      return [];
    }
  },
  real(file) {
    try {
      return realpathSync(file);
    } catch {
      return null;
    }
  },
};

/** Whether a file stands inside a folder and in no `node_modules` below it. */
export function isOwnFile(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return false;
  return !relative.split(path.sep).includes('node_modules');
}

/** As {@link isOwnFile}, for a file that may be a link, or stand behind one: what it leads to has to stand inside too. */
export function isOwnWhereLinksLead(root: string, file: string): boolean {
  if (!isOwnFile(root, file)) return false;
  const real = fileSystem.real(file);
  return real !== null && (isOwnFile(root, real) || isOwnFile(fileSystem.real(root) ?? root, real));
}

/** The path of a file from the root, with forward slashes. */
export function relativePath(root: string, file: string): string {
  // Asked for every file that is linted, and nearly always answered here.
  if (path.sep === '/' && file.startsWith(`${root}/`)) return file.slice(root.length + 1);
  return path.relative(root, file).replaceAll(path.sep, '/');
}
