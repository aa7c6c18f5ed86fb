import path from 'node:path';

import type { ModuleFacts } from '../facts/types.js';
import { fileSystem, isOwnFile, isOwnWhereLinksLead } from './host.js';
import { dependenciesOf, majorVersion, manifestOf } from './manifests.js';
import { parseModule, type ParserSetup } from './parser.js';
import { resolveSpecifier, type Resolution } from './resolver.js';

/** How much may be read for one linted file. */
export interface Limits {
  readonly followImports: boolean;
  /** How many calls deep a call is followed. */
  readonly maxDepth: number;
  /** How many other files are opened. */
  readonly maxFiles: number;
  /** In bytes. */
  readonly maxFileSize: number;
}

/** The facts of a file, or why there are none. */
export type Loaded =
  | { readonly kind: 'module'; readonly facts: ModuleFacts }
  | { readonly kind: 'unread'; readonly file: string; readonly why: UnreadReason };

export type UnreadReason =
  | 'missing'
  | 'too large'
  | 'not parsable'
  | 'file limit reached'
  | 'outside the project'
  | 'imports are not followed';

/** The project around one linted file: finds and reads other modules, within the limits. */
export interface Project {
  readonly root: string;
  readonly limits: Limits;
  /** The linted file, from the editor's buffer. */
  readonly linted: ModuleFacts;
  /** The files that were opened besides the linted one. */
  readonly opened: Set<string>;
  readonly parser: ParserSetup;
  /** Where specifiers lead, by the file that they stand in. */
  readonly resolutions: Map<string, Resolution>;
}

export function openProject(root: string, linted: ModuleFacts, parser: ParserSetup, limits: Limits): Project {
  return { root, limits, linted, parser, opened: new Set(), resolutions: new Map() };
}

/** Where a specifier in a file leads. */
export function resolveFrom(project: Project, from: string, specifier: string): Resolution {
  if (!project.limits.followImports) {
    const isLocal = /^(?:[./~#$]|@\/)/.test(specifier);
    return isLocal ? { kind: 'missing', specifier } : { kind: 'package', name: specifier };
  }
  const key = `${from}\0${specifier}`;
  const known = project.resolutions.get(key) ?? resolveSpecifier(project.root, from, specifier);
  project.resolutions.set(key, known);
  return known;
}

interface KeptFacts {
  readonly changed: number;
  readonly size: number;
  readonly parser: unknown;
  readonly facts: ModuleFacts | null;
}

/** How many modules are kept in memory; the one that was used longest ago goes first. */
const KEPT_MODULES = 400;
const kept = new Map<string, KeptFacts>();

/** Reads a module of the project. A file that changed on disk is read anew. */
export function loadModule(project: Project, file: string): Loaded {
  if (file === project.linted.file) return { kind: 'module', facts: project.linted };
  const opened = openFile(project, file);
  if (opened.kind === 'unread') return opened;
  const known = keptFacts(project, opened);
  const facts = known === undefined ? parseAndKeep(project, opened) : known;
  return facts ? { kind: 'module', facts } : { kind: 'unread', file, why: 'not parsable' };
}

/** A module that may not be parsed yet. */
export interface Source {
  readonly file: string;
  /** `null` where the module is parsed already: there is nothing to gain from a look at its text. */
  readonly text: string | null;
  readonly specifiers: readonly string[];
}

/** As {@link loadModule}, but a module that was not parsed before is only read; `null` where it can't be. */
export function readSource(project: Project, file: string): Source | null {
  const opened = file === project.linted.file ? null : openFile(project, file);
  if (opened?.kind === 'unread') return null;
  const facts = opened ? keptFacts(project, opened) : project.linted;
  if (facts) return { file, text: null, specifiers: facts.specifiers };
  const text = fileSystem.read(file);
  return text === null ? null : { file, text, specifiers: specifiersIn(text) };
}

const SPECIFIER = /\b(?:from|import|require)(?:\s*\(\s*|\s*)(?:"([^"\\\n]+)"|'([^'\\\n]+)'|`([^`$\\\n]+)`)/g;

/** What a text imports, by the words before its strings. One that stands in a comment counts too. */
function specifiersIn(text: string): string[] {
  const found = [...text.matchAll(SPECIFIER)].flatMap(([, ...texts]) => texts.filter(Boolean));
  return [...new Set(found)];
}

interface OpenedFile {
  readonly kind: 'file';
  readonly file: string;
  readonly changed: number;
  readonly size: number;
}

function openFile(project: Project, file: string): OpenedFile | Extract<Loaded, { kind: 'unread' }> {
  const unread = (why: UnreadReason) => ({ kind: 'unread', file, why }) as const;
  if (!project.limits.followImports) return unread('imports are not followed');
  if (!isOwnFile(project.root, file)) return unread('outside the project');
  if (!project.opened.has(file) && project.opened.size >= project.limits.maxFiles)
    return unread('file limit reached');
  // Before the text is read: a write in between shows up as a change at the next look.
  const found = fileSystem.stat(file);
  if (!found || found.isFolder) return unread('missing');
  project.opened.add(file);
  if (found.size > project.limits.maxFileSize) return unread('too large');
  return { kind: 'file', file, changed: found.changed, size: found.size };
}

/** `undefined` where the file was not parsed as it is now. */
function keptFacts(project: Project, { file, changed, size }: OpenedFile): ModuleFacts | null | undefined {
  const known = kept.get(file);
  if (known?.changed !== changed || known.size !== size || known.parser !== project.parser.parser)
    return undefined;
  kept.delete(file);
  kept.set(file, known);
  return known.facts;
}

function parseAndKeep(project: Project, { file, changed, size }: OpenedFile): ModuleFacts | null {
  const text = fileSystem.read(file);
  const facts = text === null ? null : parseModule(file, text, project.parser);
  kept.set(file, { changed, size, parser: project.parser.parser, facts });
  const [oldest] = kept.keys();
  if (kept.size > KEPT_MODULES && oldest !== undefined) kept.delete(oldest);
  return facts;
}

/** The packages that a file's project depends on, with their version ranges; `null` where that is not known. */
export function packagesOf(project: Project, file: string): ReadonlyMap<string, string> | null {
  return dependenciesOf(project.root, file);
}

/** The major version of a package that a file's project depends on; `null` where it is not known. */
export function versionOf(project: Project, file: string, name: string): number | null {
  return majorVersion(packagesOf(project, file)?.get(name) ?? '');
}

/** The folder of the package that a file belongs to. */
export function packageFolder(project: Project, file: string): string {
  return manifestOf(project.root, file)?.folder ?? project.root;
}

/** The source files directly in a folder and one level below it; empty where it does not exist. */
export function filesIn(project: Project, folder: string): string[] {
  if (!project.limits.followImports || !isOwnFile(project.root, folder)) return [];
  const found = fileSystem.list(folder).flatMap((item) =>
    item.endsWith('/')
      ? fileSystem
          .list(path.join(folder, item))
          .filter((inner) => SOURCE.test(inner))
          .map((inner) => path.join(folder, item, inner))
      : SOURCE.test(item)
        ? [path.join(folder, item)]
        : [],
  );
  return found.filter((file) => isOwnWhereLinksLead(project.root, file));
}

const SOURCE = /(?<!\.d)\.[cm]?[jt]sx?$/;
