import type { Usage } from './context.js';

/** How a library's query comes to be sent. */
export interface Laziness {
  /** Missing: the call itself sends it. */
  readonly lazy?: 'thenable' | 'inert';
  readonly terminators?: readonly string[];
}

const SENDING: ReadonlySet<Usage['kind']> = new Set(['batched', 'kept', 'passed', 'taken']);
const PROMISE_METHODS = ['then', 'catch', 'finally'];

/**
 * Whether a query is sent. A thenable is sent when it is awaited, chained or handed to something that awaits it; an
 * inert one only by one of its own methods. Where a value is kept in a variable, or handed to code that may run it,
 * the answer is yes.
 */
export function isSent(query: Laziness, usage: Usage): boolean {
  if (query.lazy === undefined) return true;
  const called = usage.chain.map((link) => link.name ?? '');
  if (called.some((name) => query.terminators?.includes(name))) return true;
  if (SENDING.has(usage.kind)) return true;
  if (query.lazy === 'inert') return false;
  return usage.kind === 'awaited' || called.some((name) => PROMISE_METHODS.includes(name));
}
