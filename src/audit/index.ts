import { accessSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { mayHoldHandler } from '../analysis.js';
import { relativePath } from '../modules/host.js';
import { AuditError, causeOf } from './audit-error.js';
import { countsOf } from './counts.js';
import { createJudge } from './judge.js';
import { settingsSource, type FileSettings, type SettingsOf } from './project-settings.js';
import { recordOf, withFingerprints, type HandlerRecord } from './record.js';
import { commonRoot } from './root.js';
import { findSourceFiles } from './source-files.js';
import { loadParser } from './source-parser.js';
import type { AuditOptions, AuditReport, Counts, Unreadable } from './types.js';

export { AuditError } from './audit-error.js';
export type {
  AuditedHandler,
  AuditOptions,
  AuditReport,
  Counts,
  Evidence,
  Reason,
  Step,
  Unreadable,
} from './types.js';
export type { LogoutSettings } from '../settings.js';
export type { FailReason, VerdictKind } from '../verdict/types.js';

/**
 * Finds every logout handler at and below some paths and judges each.
 *
 * Throws an `AuditError` where nothing can be judged: a path that does not exist, no source files, a broken ESLint
 * config, or wrong settings. A single file that can't be read or parsed is listed in the report.
 */
export async function audit(options: AuditOptions = {}): Promise<AuditReport> {
  const cwd = path.resolve(options.cwd ?? process.cwd());
  const paths = (options.paths?.length ? options.paths : ['.']).map((given) => existing(cwd, given));
  const root = commonRoot(cwd, paths);
  const found = findSourceFiles(root, paths, options.ignore ?? []);
  if (found.files.length === 0 && found.unreadable.length === 0) throw new AuditError(noFiles(options));
  const chosen = await candidates(root, found.files, await settingsSource(root, options));
  const judged = chosen.files.length > 0 ? await judgeAll(root, chosen.files, options) : NOTHING;
  return reportOf(root, { files: found.files.length, read: chosen.files.length }, [found, chosen, judged]);
}

/** The absolute path of what is there. */
function existing(cwd: string, given: string): string {
  const file = path.resolve(cwd, given);
  try {
    accessSync(file);
    return file;
  } catch (error) {
    throw new AuditError(`${given}: ${causeOf(error)}`);
  }
}

function noFiles({ paths = [] }: AuditOptions): string {
  const where = paths.length > 0 ? paths.join(', ') : 'this folder';
  return `${where}: no JavaScript, TypeScript, Vue, Svelte or Astro files there that git does not ignore`;
}

interface Candidate {
  readonly file: string;
  readonly text: string;
  readonly settings: FileSettings;
}

interface Found {
  readonly handlers?: readonly HandlerRecord[];
  readonly unreadable: readonly Unreadable[];
}

const NOTHING: Found = { unreadable: [] };

/** The files that may hold a logout handler, by their text: the others are not parsed. */
async function candidates(
  root: string,
  files: readonly string[],
  settingsOf: SettingsOf,
): Promise<{ readonly files: readonly Candidate[]; readonly unreadable: readonly Unreadable[] }> {
  const chosen: Candidate[] = [];
  const unreadable: Unreadable[] = [];
  for (const file of files) {
    const relative = relativePath(root, file);
    const text = readText(file);
    const settings = await settingsOf(file);
    if (text.kind === 'refused') unreadable.push({ file: relative, reason: text.why });
    else if (!mayHoldHandler(text.text, relative, settings.read)) continue;
    else if (text.text.length > settings.read.maxFileSize)
      unreadable.push({
        file: relative,
        reason: `larger than maxFileSize (${settings.read.maxFileSize} bytes)`,
      });
    else chosen.push({ file, text: text.text, settings });
  }
  return { files: chosen, unreadable };
}

type Text =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly why: string };

function readText(file: string): Text {
  try {
    return { kind: 'text', text: readFileSync(file, 'utf8') };
  } catch (error) {
    return { kind: 'refused', why: causeOf(error) };
  }
}

async function judgeAll(
  root: string,
  files: readonly Candidate[],
  { onProgress }: AuditOptions,
): Promise<Found> {
  const judge = createJudge(root, await loadParser());
  const handlers: HandlerRecord[] = [];
  const unreadable: Unreadable[] = [];
  for (const [index, { file, text, settings }] of files.entries()) {
    onProgress?.(index, files.length);
    const judged = judge(file, text, settings.raw);
    if (judged.kind === 'judged')
      handlers.push(...judged.analysis.handlers.map((handler) => recordOf(handler, judged.analysis)));
    else unreadable.push({ file: relativePath(root, file), reason: judged.reason });
  }
  return { handlers, unreadable };
}

function reportOf(
  root: string,
  scanned: Pick<Counts, 'files' | 'read'>,
  found: readonly Found[],
): AuditReport {
  const handlers = withFingerprints(inOrder(withoutDoubles(found.flatMap((part) => part.handlers ?? []))));
  const unreadable = found.flatMap((part) => part.unreadable);
  return { version: 1, root, counts: countsOf(scanned, handlers, unreadable), handlers, unreadable };
}

/** A handler that is found several times is shown with a route, if one is known. */
function withoutDoubles(records: readonly HandlerRecord[]): HandlerRecord[] {
  const found = new Map<string, HandlerRecord>();
  for (const record of records) {
    const known = found.get(record.key);
    if (!known || (known.handler.route === null && record.handler.route !== null))
      found.set(record.key, record);
  }
  return [...found.values()];
}

function inOrder(records: readonly HandlerRecord[]): HandlerRecord[] {
  return [...records].sort((a, b) =>
    a.handler.file === b.handler.file ? a.start - b.start : a.handler.file < b.handler.file ? -1 : 1,
  );
}
