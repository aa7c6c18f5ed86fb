import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { HELP, readArguments, type Request } from './arguments.js';
import { AuditError, causeOf, firstLine } from './audit-error.js';
import { applyBaseline, goneFrom, readBaseline, writeBaseline } from './baseline.js';
import { format } from './formats/index.js';
import { audit } from './index.js';
import { outcomeOf } from './outcome.js';
import { createProgress } from './progress.js';
import { pluginVersion } from './plugin-version.js';
import type { AuditReport } from './types.js';
import { plural } from './wording.js';

/** A stream that text is written to. */
interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  hasColors?(): boolean;
}

/** What the command runs in. */
export interface Surroundings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
}

type AuditRequest = Extract<Request, { kind: 'audit' }>;
type ExitCode = 0 | 1 | 2;

/** Runs the command and gives its exit code: 0 nothing fails, 1 something fails, 2 it could not run. */
export async function run(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  try {
    const request = readArguments(args);
    switch (request.kind) {
      case 'help':
        around.stdout.write(HELP);
        return 0;
      case 'version':
        around.stdout.write(`${pluginVersion()}\n`);
        return 0;
      case 'audit':
        return await runAudit(request, around);
    }
  } catch (error) {
    const what = error instanceof AuditError ? firstLine(error) : `unexpected: ${firstLine(error)}`;
    complain(around, what);
    if (!(error instanceof AuditError) && around.env.DEBUG !== undefined)
      around.stderr.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`);
    return 2;
  }
}

async function runAudit(request: AuditRequest, around: Surroundings): Promise<ExitCode> {
  const { cwd, stderr } = around;
  const output = namedFile(cwd, request.output);
  const baseline = namedFile(cwd, request.baseline);
  // Before the work, since it may take long.
  if (output !== null) refuseUnwritable(output);
  const before = baseline === null ? null : baselineAt(baseline, request);
  const progress = createProgress(stderr);
  let report: AuditReport;
  try {
    report = await audit({
      cwd,
      paths: request.paths,
      ignore: request.ignore,
      useConfig: request.useConfig,
      onProgress: progress.show,
    });
  } finally {
    progress.clear();
  }
  if (baseline !== null && request.updateBaseline) write(baseline, writeBaseline(report));
  const known = request.updateBaseline ? readBaseline(writeBaseline(report), '') : before;
  const marked = known ? applyBaseline(report, known) : report;
  const text = await format(marked, request.format, styleFor(around));
  if (output === null) around.stdout.write(text);
  else write(output, text);
  const gone = known ? goneFrom(known, report) : 0;
  return conclude(request, marked, baseline && gone > 0 ? goneText(gone, baseline) : null, around);
}

/** A file that the command was told: where it is, and how messages call it. */
interface NamedFile {
  readonly file: string;
  readonly shown: string;
}

function namedFile(cwd: string, given: string | null): NamedFile | null {
  return given === null ? null : { file: path.resolve(cwd, given), shown: given };
}

function conclude(
  request: AuditRequest,
  report: AuditReport,
  gone: string | null,
  around: Surroundings,
): ExitCode {
  for (const { file, reason } of report.unreadable) complain(around, `${file}: ${reason}`);
  if (gone !== null) complain(around, gone);
  if (report.counts.handlers === 0 && (request.format !== 'table' || request.output !== null))
    complain(around, `no logout handler was found in ${plural(report.counts.files, 'file')}`);
  const { exitCode, complaint } = outcomeOf(report, request);
  if (complaint !== null) complain(around, complaint);
  return exitCode;
}

function goneText(gone: number, { shown }: NamedFile): string {
  const [is, it] = gone === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${plural(gone, 'finding')} of ${shown} ${is} no longer there: --update-baseline takes ${it} out`;
}

function complain({ stderr }: Surroundings, text: string): void {
  stderr.write(`logout-audit: ${text}\n`);
}

function baselineAt({ file, shown }: NamedFile, { updateBaseline }: AuditRequest) {
  if (updateBaseline) {
    refuseUnwritable({ file, shown });
    return null;
  }
  try {
    return readBaseline(readFileSync(file, 'utf8'), shown);
  } catch (error) {
    throw error instanceof AuditError ? error : new AuditError(`${shown}: ${causeOf(error)}`);
  }
}

function refuseUnwritable({ file, shown }: NamedFile): void {
  try {
    if (existsSync(file) && statSync(file).isDirectory()) throw new AuditError('it is a folder');
    accessSync(existsSync(file) ? file : path.dirname(file), constants.W_OK);
  } catch (error) {
    throw new AuditError(`${shown} can't be written: ${causeOf(error)}`);
  }
}

function write({ file, shown }: NamedFile, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new AuditError(`${shown} can't be written: ${causeOf(error)}`);
  }
}

/** Where nothing says how wide the page is. */
const DEFAULT_WIDTH = 100;

function styleFor({ stdout, env }: Surroundings): { readonly width: number; readonly isColored: boolean } {
  const asked = Number(env.COLUMNS);
  const width = Number.isInteger(asked) && asked > 0 ? asked : (stdout.columns ?? DEFAULT_WIDTH);
  return { width, isColored: stdout.isTTY === true && stdout.hasColors?.() === true };
}
