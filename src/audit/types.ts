import type { LogoutSettings } from '../settings.js';
import type { SessionKind } from '../verdict/session-kind.js';
import type { FailReason, VerdictKind } from '../verdict/types.js';

/** Why a handler has its verdict. */
export type Reason =
  | FailReason
  /** `pass`: something that it runs ends the session on the server. */
  | 'invalidated'
  /** `pass`: the token that it leaves behind lives no longer than the limit. */
  | 'short-lived'
  /** `skip`: a managed provider signs the user out. */
  | 'provider'
  /** `unknown`: a call that may end the session could not be read. */
  | 'unreadable-call'
  /** `noop`: it neither clears a session cookie nor ends anything. */
  | 'does-nothing'
  /** `client`: it runs only in the browser. */
  | 'browser-only';

/** A line of code. */
export interface Step {
  /** From the root, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** A line that speaks for the verdict. */
export interface Evidence extends Step {
  /** What kind of effect it shows, or `registered` for the line that makes the function a handler. */
  readonly kind: string;
  /** The calls that were followed to it, the first one in the handler. */
  readonly via: readonly Step[];
}

/** One logout handler. */
export interface AuditedHandler {
  readonly verdict: VerdictKind;
  readonly reason: Reason;
  /** In upper case; `null` where it is not known, or any. */
  readonly method: string | null;
  readonly route: string | null;
  readonly name: string;
  readonly framework: string;
  /** The file of the function, from the root, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  /** What the session is, as far as the code shows; `null` where the handler touches none. */
  readonly session: SessionKind | 'provider' | null;
  /** The session cookies that it clears, as far as their names are known. */
  readonly cookies: readonly string[];
  readonly evidence: readonly Evidence[];
  /** Stays the same when lines move. */
  readonly fingerprint: string;
  /** Whether a baseline holds this finding. */
  readonly isKnown: boolean;
}

/** A file that could not be judged, though it may hold a logout handler. */
export interface Unreadable {
  readonly file: string;
  readonly reason: string;
}

export interface Counts extends Readonly<Record<VerdictKind, number>> {
  /** Source files that were found. */
  readonly files: number;
  /** Those of them that mention a logout, and were read. */
  readonly read: number;
  readonly handlers: number;
  readonly unreadable: number;
  /** Failing handlers that a baseline holds. */
  readonly known: number;
}

/** The result of an audit. */
export interface AuditReport {
  /** Of the format. */
  readonly version: 1;
  /** The absolute path that the files are relative to. */
  readonly root: string;
  readonly counts: Counts;
  readonly handlers: readonly AuditedHandler[];
  readonly unreadable: readonly Unreadable[];
}

export interface AuditOptions {
  /** Where relative paths start, and where an ESLint config is looked for. The current folder where it is not given. */
  readonly cwd?: string;
  /** Files and folders. The current folder where none is given. */
  readonly paths?: readonly string[];
  /** Patterns of files to leave out, as in a `.gitignore`. */
  readonly ignore?: readonly string[];
  /** `settings.logout`, instead of what the ESLint config of the project has there. */
  readonly settings?: LogoutSettings;
  /** Whether the ESLint config of the project is read for its `settings.logout`. It is, where this is not given. */
  readonly useConfig?: boolean;
  /** Called before each file that is read, with its number and the number of files. */
  readonly onProgress?: (done: number, total: number) => void;
}
