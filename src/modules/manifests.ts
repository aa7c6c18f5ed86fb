import path from 'node:path';

import { fileSystem } from './host.js';

/** The parts of a `package.json` that are read. */
interface Manifest {
  readonly name?: string;
  readonly main?: string;
  readonly exports?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

export interface FoundManifest {
  readonly folder: string;
  readonly manifest: Manifest;
}

interface Kept {
  readonly changed: number;
  readonly manifest: Manifest | null;
}

/** Asked for every call that is judged. */
const dependencies = new WeakMap<Manifest, ReadonlyMap<string, string>>();

const kept = new Map<string, Kept>();

function readManifest(file: string): Manifest | null {
  const found = fileSystem.stat(file);
  if (!found || found.isFolder || found.size > 1_000_000) return null;
  const known = kept.get(file);
  if (known?.changed === found.changed) return known.manifest;
  const manifest = parseManifest(fileSystem.read(file));
  if (kept.size > 2_000) kept.clear();
  kept.set(file, { changed: found.changed, manifest });
  return manifest;
}

function parseManifest(text: string | null): Manifest | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}

/** The nearest `package.json` at or above a file, no higher than the root; `null` where there is none. */
export function manifestOf(root: string, file: string): FoundManifest | null {
  return manifestsOf(root, file)[0] ?? null;
}

/** Every `package.json` from a file up to the root, nearest first. */
export function manifestsOf(root: string, file: string): FoundManifest[] {
  const found: FoundManifest[] = [];
  let folder = path.dirname(file);
  while (folder === root || folder.startsWith(root + path.sep)) {
    const manifest = readManifest(path.join(folder, 'package.json'));
    if (manifest) found.push({ folder, manifest });
    if (folder === root) break;
    folder = path.dirname(folder);
  }
  return found;
}

/**
 * The names of the packages that a file's project depends on, by the nearest `package.json` that names any.
 * `null` where no manifest is in reach: then nothing is known about the packages.
 */
export function dependenciesOf(root: string, file: string): ReadonlyMap<string, string> | null {
  for (const { manifest } of manifestsOf(root, file)) {
    const named = dependencies.get(manifest) ?? namedBy(manifest);
    dependencies.set(manifest, named);
    if (named.size > 0) return named;
  }
  return null;
}

function namedBy({
  peerDependencies,
  devDependencies,
  dependencies: needed,
}: Manifest): ReadonlyMap<string, string> {
  return new Map(Object.entries({ ...peerDependencies, ...devDependencies, ...needed }));
}

/** The major version that a range such as `^4.21.2` or `npm:express@4` stands for; `null` where it may be several. */
export function majorVersion(range: string): number | null {
  const [, major] =
    /^(?:(?:npm:|workspace:)(?:@?[^@]+@)?)?[\^~=v\s]*(\d+)(?:\.[\dx*]+)*(?:-[\w.]+)?$/.exec(range) ?? [];
  return major === undefined ? null : Number(major);
}

/** How deep below the root packages of a workspace are looked for. */
const WORKSPACE_DEPTH = 3;
const workspaces = new Map<string, ReadonlyMap<string, string>>();

/** The packages of a repository: name → folder. */
export function workspacePackages(root: string): ReadonlyMap<string, string> {
  const known = workspaces.get(root);
  if (known) return known;
  const packages = new Map<string, string>();
  collect(root, WORKSPACE_DEPTH, packages);
  workspaces.set(root, packages);
  return packages;
}

function collect(folder: string, depth: number, into: Map<string, string>): void {
  const name = readManifest(path.join(folder, 'package.json'))?.name;
  if (name !== undefined && !into.has(name)) into.set(name, folder);
  if (depth === 0 || into.size > 2_000) return;
  for (const item of fileSystem.list(folder)) {
    if (!item.endsWith('/') || item.startsWith('.') || item === 'node_modules/' || item === 'dist/') continue;
    collect(path.join(folder, item.slice(0, -1)), depth - 1, into);
  }
}
