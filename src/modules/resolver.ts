import { createRequire, isBuiltin as isNodeBuiltin } from 'node:module';
import path from 'node:path';

import type * as OxcResolver from 'oxc-resolver';

import { fileSystem, isOwnFile, isOwnWhereLinksLead } from './host.js';
import { isRecord } from './json.js';
import { dependenciesOf, manifestOf, workspacePackages } from './manifests.js';
import { mappedPaths } from './tsconfig-paths.js';

/** Where a specifier leads: a file of the project, a package that is none of the project's, or nowhere. */
export type Resolution =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'missing'; readonly specifier: string };

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

const requireHere = createRequire(import.meta.url);
let factory: OxcResolver.ResolverFactory | null = null;

function resolver(): OxcResolver.ResolverFactory {
  if (factory) return factory;
  // Loaded on first need: a project without a logout handler never pays for it.
  const { ResolverFactory: Factory } = requireHere('oxc-resolver') as typeof OxcResolver;
  factory = new Factory({
    tsconfig: 'auto',
    extensions: EXTENSIONS,
    extensionAlias: {
      '.js': ['.ts', '.tsx', '.js', '.jsx'],
      '.jsx': ['.tsx', '.jsx'],
      '.mjs': ['.mts', '.mjs'],
      '.cjs': ['.cts', '.cjs'],
    },
    conditionNames: ['node', 'import', 'require', 'default'],
    mainFields: ['main', 'module'],
  });
  return factory;
}

const resolutions = new Map<string, Resolution>();
const MOST_RESOLUTIONS = 10_000;

/**
 * Resolves a specifier as it stands in a file of the project.
 *
 * Answers are kept. In an editor files come and go: a file that was found is looked at again, and what was missing is
 * searched anew, so ask once a specifier and linted file.
 */
export function resolveSpecifier(root: string, from: string, specifier: string): Resolution {
  const key = `${root}\0${path.dirname(from)}\0${specifier}`;
  const known = resolutions.get(key);
  if (known && isStillRight(known)) return known;
  // The resolver keeps misses, and hits whose file is gone, for ever.
  if (known) factory?.clearCache();
  if (resolutions.size > MOST_RESOLUTIONS) resolutions.clear();
  const found = search(root, from, specifier);
  resolutions.set(key, found);
  return found;
}

function isStillRight(resolution: Resolution): boolean {
  if (resolution.kind === 'file') return fileSystem.stat(resolution.file) !== null;
  return resolution.kind === 'package';
}

function search(root: string, from: string, specifier: string): Resolution {
  if (isBuiltin(specifier)) return { kind: 'package', name: specifier };
  const direct = resolveFile(from, specifier) ?? probeByConfig(root, from, specifier);
  if (direct !== null && isOwnFile(root, direct)) return { kind: 'file', file: direct };
  // A relative path can't name a package, and outside the root nothing is read.
  if (specifier.startsWith('.') || path.isAbsolute(specifier)) return { kind: 'missing', specifier };
  if (direct !== null && !direct.includes('node_modules')) return { kind: 'missing', specifier };
  // What the manifest lists, or Node has, is no folder of the project; it may be another package of the repository.
  const isPackage = isNodeBuiltin(specifier) || isListed(root, from, specifier);
  const own = (isPackage ? null : byAlias(root, from, specifier)) ?? byWorkspace(root, specifier);
  if (own !== null) return { kind: 'file', file: own };
  return isAlias(specifier) ? { kind: 'missing', specifier } : { kind: 'package', name: specifier };
}

/** Modules of runtimes and frameworks that no file of the project holds. */
function isBuiltin(specifier: string): boolean {
  if (/^(?:#(?:imports|auth-utils|app|supabase|build|nitro)|\$(?:app|env|std|fresh))(?:\/|$)/.test(specifier))
    return true;
  return /^(?:node|bun|cloudflare|virtual|astro|npm|jsr|https?):/.test(specifier);
}

function isListed(root: string, from: string, specifier: string): boolean {
  return dependenciesOf(root, from)?.has(packageNameOf(specifier)) ?? false;
}

/** `@acme/session` of `@acme/session/cookie`. */
function packageNameOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function resolveFile(from: string, specifier: string): string | null {
  try {
    return resolver().resolveFileSync(from, specifier).path ?? null;
  } catch {
    return null;
  }
}

/** The resolver finds nothing at all, not even relative paths, where what a `tsconfig.json` extends is missing. */
function probeByConfig(root: string, from: string, specifier: string): string | null {
  const places = specifier.startsWith('.')
    ? [path.resolve(path.dirname(from), specifier)]
    : mappedPaths(root, from, specifier);
  for (const place of places) {
    const found = probe(place);
    if (found !== null) return found;
  }
  return null;
}

/** Prefixes that frameworks and project templates resolve without `tsconfig` in reach, and the folders they stand for. */
const ALIASES: readonly (readonly [prefix: string, folders: readonly string[]])[] = [
  ['@/', ['src', 'app', '.', 'server']],
  ['~/', ['app', 'src', '.']],
  ['~~/', ['.']],
  ['@@/', ['.']],
  ['$lib/', ['src/lib', 'lib']],
  ['$/', ['src', '.']],
  ['$', ['src', '.', 'app']],
  ['#', ['.', 'app', 'src', 'server']],
  ['@', ['src', '.', 'app']],
  ['', ['.', 'src']],
];

function isAlias(specifier: string): boolean {
  return /^(?:@\/|~|@@\/|\$|#)/.test(specifier);
}

function byAlias(root: string, from: string, specifier: string): string | null {
  const base = manifestOf(root, from)?.folder ?? root;
  for (const [prefix, folders] of ALIASES) {
    if (!specifier.startsWith(prefix)) continue;
    const rest = specifier.slice(prefix.length);
    for (const folder of folders) {
      const found = probe(path.join(base, folder, rest));
      if (found !== null && isOwnWhereLinksLead(root, found)) return found;
    }
  }
  return null;
}

/** The file that a path without an extension, with a wrong one, or of a folder means. */
function probe(target: string): string | null {
  const bare = target.replace(/\.[cm]?jsx?$/, '');
  const candidates = [
    target,
    ...EXTENSIONS.map((extension) => `${target}${extension}`),
    ...EXTENSIONS.map((extension) => `${bare}${extension}`),
    ...EXTENSIONS.map((extension) => path.join(target, `index${extension}`)),
  ];
  return (
    candidates.find(
      (file) => EXTENSIONS.includes(path.extname(file)) && fileSystem.stat(file)?.isFolder === false,
    ) ?? null
  );
}

/** A package of the same repository whose link in `node_modules` is missing, or that has not been built. */
function byWorkspace(root: string, specifier: string): string | null {
  const name = packageNameOf(specifier);
  const folder = workspacePackages(root).get(name);
  if (folder === undefined) return null;
  const rest = specifier.slice(name.length + 1);
  const places =
    rest === ''
      ? ['src/index', 'index', 'src/main', 'lib/index']
      : [rest, `src/${rest}`, rest.replace(/^dist\//, 'src/')];
  const published = publishedSource(folder, rest);
  for (const place of [...(published === null ? [] : [published]), ...places]) {
    const found = probe(path.join(folder, place));
    if (found !== null && isOwnWhereLinksLead(root, found)) return found;
  }
  return null;
}

/** What the package's manifest publishes under a sub-path, as source: `./dist/index.js` is built from `./src/index.ts`. */
function publishedSource(folder: string, rest: string): string | null {
  const manifest = manifestOf(folder, path.join(folder, 'package.json'))?.manifest;
  const entries = manifest?.exports;
  const key = rest === '' ? '.' : `./${rest}`;
  // Without sub-paths the entry of the package stands there itself: a text, or one for each condition.
  const entry: unknown = (isRecord(entries) ? entries[key] : undefined) ?? (key === '.' ? entries : null);
  const target = firstText(entry) ?? (rest === '' ? (manifest?.main ?? null) : null);
  return target === null
    ? null
    : target.replace(/^\.?\/?(?:dist|build|lib)\//, 'src/').replace(/\.d\.ts$/, '');
}

function firstText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return null;
  for (const inner of Object.values(value)) {
    const found = firstText(inner);
    if (found !== null) return found;
  }
  return null;
}
