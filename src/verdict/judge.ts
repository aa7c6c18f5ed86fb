import type { Effect } from '../effects/types.js';
import type { FailReason, Lifetime, Verdict } from './types.js';

export interface Case {
  readonly effects: readonly Effect[];
  readonly isClient: boolean;
  readonly lifetime: Lifetime;
  /** In seconds: a stateless token that lives no longer passes. */
  readonly lifetimeLimit: number;
}

/** The verdict on one handler. The first row of the specification that fits decides. */
export function judge(given: Case): Verdict {
  if (given.isClient) return { kind: 'client' };
  const clears = sessionClears(given.effects);
  const signedOut = given.effects.find((effect) => effect.kind === 'signs-out' && isRegular(effect));
  if (signedOut?.kind === 'signs-out')
    return { kind: 'skip', provider: signedOut.provider, evidence: signedOut, clears };
  const ended = invalidations(given.effects);
  if (ended.length > 0) return { kind: 'pass', reason: 'invalidated', evidence: ended, clears };
  if (clears.length > 0 && isShortLived(given))
    return { kind: 'pass', reason: 'short-lived', evidence: [], clears };
  const unreadable = given.effects.find((effect) => effect.kind === 'unreadable' && isRegular(effect));
  if (unreadable) return { kind: 'unknown', evidence: unreadable, clears };
  if (clears.length === 0) return { kind: 'noop' };
  return { kind: 'fail', ...reasonOf(given.effects), clears };
}

/** Whether something happens on a path that a logout takes. */
function isRegular(effect: Effect): boolean {
  return !effect.flow.onFailure && !effect.flow.unreachable && !effect.flow.bypassed;
}

/** What makes the server forget the session; a token taken out of a record counts once the record is saved. */
function invalidations(effects: readonly Effect[]): Effect[] {
  return effects.filter((effect) => {
    if (!isRegular(effect)) return false;
    return effect.kind === 'invalidates' || (effect.kind === 'drops-token' && isSaved(effect, effects));
  });
}

function isSaved(dropped: Extract<Effect, { kind: 'drops-token' }>, effects: readonly Effect[]): boolean {
  return effects.some((effect) => {
    if (effect.kind !== 'saves' || !isRegular(effect)) return false;
    return (
      effect.names.includes('*') ||
      dropped.holders.some((holder) => effect.names.includes(holder)) ||
      dropped.row === 'records/copied-without-token'
    );
  });
}

/** The effects that take the session's cookie from the browser, or empty a session that lives in it. */
export function sessionClears(effects: readonly Effect[]): Effect[] {
  // What a logout handler clears is the session's cookie, unless its name says that it is another's.
  const counts = (effect: Extract<Effect, { kind: 'clears-cookie' }>): boolean => effect.isSession !== false;
  return effects.filter(
    (effect) =>
      effect.kind === 'empties-cookie-session' ||
      effect.kind === 'keeps-session' ||
      (effect.kind === 'clears-cookie' && counts(effect)),
  );
}

function isShortLived({ lifetime, lifetimeLimit }: Case): boolean {
  return lifetime.kind === 'known' && lifetime.seconds <= lifetimeLimit && !lifetime.refreshes;
}

interface Reason {
  readonly reason: FailReason;
  readonly evidence: Effect | null;
}

function reasonOf(effects: readonly Effect[]): Reason {
  const first = (reason: FailReason, test: (effect: Effect) => boolean): Reason | null => {
    const evidence = effects.find(test);
    return evidence ? { reason, evidence } : null;
  };
  return (
    first('never-runs', (effect) => effect.kind === 'never-runs') ??
    first(
      'not-reached',
      (effect) => effect.kind === 'invalidates' && (effect.flow.unreachable || effect.flow.bypassed),
    ) ??
    first('only-on-failure', (effect) => effect.kind === 'invalidates' && effect.flow.onFailure) ??
    first('spares-this-session', (effect) => effect.kind === 'spares') ??
    first('not-saved', (effect) => effect.kind === 'drops-token') ??
    first('kept-on-server', (effect) => effect.kind === 'keeps-session') ??
    first('cookie-only-session', (effect) => effect.kind === 'empties-cookie-session') ?? {
      reason: 'not-invalidated',
      evidence: null,
    }
  );
}
