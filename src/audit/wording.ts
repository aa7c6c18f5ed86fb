import type { VerdictKind } from '../verdict/types.js';
import type { AuditedHandler, Counts, Evidence } from './types.js';

/** The verdicts in the order in which reports show them: what needs a look comes first. */
export const VERDICTS = ['fail', 'unknown', 'pass', 'skip', 'noop', 'client'] as const;

/** What each verdict means, in a few words. */
export const VERDICT_TEXTS: Readonly<Record<VerdictKind, string>> = {
  fail: 'the session stays alive on the server',
  unknown: 'could not be judged',
  pass: 'the session is ended on the server',
  skip: 'a managed provider ends the session',
  noop: 'neither clears a session cookie nor ends a session',
  client: 'runs only in the browser',
};

/** How a handler is called: by its method and route, or by its name where no route is known. */
export function handlerTitle({ method, route, name }: AuditedHandler): string {
  if (route === null) return name;
  return method === null ? route : `${method} ${route}`;
}

/** What the session is, in a word. */
export function sessionText({ session }: AuditedHandler): string {
  return session ?? '-';
}

/** Why the handler has its verdict, as a sentence. */
export function summary({ reason, session }: AuditedHandler): string {
  switch (reason) {
    case 'not-invalidated':
      return session === 'token'
        ? 'Clears the cookie, but its token is neither deleted on the server nor put on a blocklist.'
        : 'Clears the session cookie, but does not delete the session record on the server.';
    case 'cookie-only-session':
      return 'Empties a session that lives only in the cookie, so a copy of the cookie keeps working.';
    case 'never-runs':
      return 'Clears the session cookie, but the deletion of the session is never sent.';
    case 'only-on-failure':
      return 'Clears the session cookie, but ends the session only where the logout itself fails.';
    case 'not-reached':
      return 'Clears the session cookie, but leaves before it would end the session.';
    case 'spares-this-session':
      return 'Clears the session cookie, but the deletion leaves this session alive.';
    case 'not-saved':
      return 'Clears the session cookie, but the record that the token is taken out of is never saved.';
    case 'kept-on-server':
      return 'Sets the session to nothing, but it is kept on the server.';
    case 'invalidated':
      return 'Ends the session on the server.';
    case 'short-lived':
      return 'Leaves only a token that expires soon enough.';
    case 'provider':
      return 'Signs out of the provider that manages the session.';
    case 'unreadable-call':
      return 'Calls something that may end the session and could not be read.';
    case 'does-nothing':
      return 'Neither clears a session cookie nor ends a session.';
    case 'browser-only':
      return 'Runs only in the browser, so it ends no session by itself.';
  }
}

/** The place of a line, short where it stands in the handler's own file. */
export function placeText({ file, line }: Pick<Evidence, 'file' | 'line'>, own: string): string {
  return file === own ? `line ${line}` : `${file}:${line}`;
}

/** A line of evidence as a sentence, with the calls that were followed: `line 8 calls endSession → src/session.ts:5 clears the cookie sid`. */
export function evidenceText(evidence: Evidence, own: string): string {
  return [...evidence.via, evidence].map((step) => `${placeText(step, own)} ${step.text}`).join(' → ');
}

/** `1 file`, `2 files`. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** The number of handlers with each verdict that occurs: `2 fail, 5 pass`. */
function countsText(counts: Counts): string {
  const known = counts.known === 0 ? '' : ` (${counts.known} of them in the baseline)`;
  return VERDICTS.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${verdict}${verdict === 'fail' ? known : ''}`)
    .join(', ');
}

/** The closing words of a report. They never say that something passed where nothing was found. */
export function closingText(counts: Counts): string {
  const files = plural(counts.files, 'file');
  const unread = counts.unreadable === 0 ? '' : ` ${plural(counts.unreadable, 'file')} could not be judged.`;
  if (counts.handlers === 0) return `No logout handler was found in ${files}.${unread}`;
  const confirmed =
    counts.pass + counts.skip === 0 ? ' None is confirmed to end a session on the server.' : '';
  return `${plural(counts.handlers, 'logout handler')} in ${files}: ${countsText(counts)}.${confirmed}${unread}`;
}
