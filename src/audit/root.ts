import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder that paths are told from and that modules are followed in: the current one, where all paths are in it.
 * Otherwise the folder that holds all paths, or the repository or package around that.
 */
export function commonRoot(cwd: string, paths: readonly string[]): string {
  const isInside = (item: string): boolean => item === cwd || item.startsWith(withSeparator(cwd));
  if (paths.every(isInside)) return cwd;
  const shared = paths.reduce(commonFolder);
  const common = existsSync(path.join(shared, path.sep)) ? shared : path.dirname(shared);
  return above(common, '.git') ?? above(common, 'package.json') ?? common;
}

function withSeparator(folder: string): string {
  return folder.endsWith(path.sep) ? folder : folder + path.sep;
}

function commonFolder(a: string, b: string): string {
  let folder = a;
  while (b !== folder && !b.startsWith(withSeparator(folder))) folder = path.dirname(folder);
  return folder;
}

/** The nearest folder, at or above one, that has an entry of a name; `null` where there is none. */
function above(folder: string, name: string): string | null {
  if (existsSync(path.join(folder, name))) return folder;
  return path.dirname(folder) === folder ? null : above(path.dirname(folder), name);
}
