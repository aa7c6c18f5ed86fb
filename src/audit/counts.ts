import type { VerdictKind } from '../verdict/types.js';
import type { AuditedHandler, Counts, Unreadable } from './types.js';

/** Counts what was found. */
export function countsOf(
  { files, read }: Pick<Counts, 'files' | 'read'>,
  handlers: readonly AuditedHandler[],
  unreadable: readonly Unreadable[],
): Counts {
  const count = (verdict: VerdictKind): number =>
    handlers.filter((handler) => handler.verdict === verdict).length;
  return {
    files,
    read,
    handlers: handlers.length,
    fail: count('fail'),
    unknown: count('unknown'),
    pass: count('pass'),
    skip: count('skip'),
    noop: count('noop'),
    client: count('client'),
    unreadable: unreadable.length,
    known: handlers.filter(({ isKnown }) => isKnown).length,
  };
}
