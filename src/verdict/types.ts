import type { Effect } from '../effects/types.js';

export type VerdictKind = 'fail' | 'pass' | 'skip' | 'unknown' | 'noop' | 'client';

/** Why a handler fails. */
export type FailReason =
  /** The cookie is cleared, and nothing ends the session. */
  | 'not-invalidated'
  /** The session lives only in the cookie. */
  | 'cookie-only-session'
  /** A deletion is built and never sent. */
  | 'never-runs'
  /** A deletion is reached only where the logout itself fails. */
  | 'only-on-failure'
  /** A deletion stands behind a statement that always leaves, or only on a path that passes by the one that clears the cookie. */
  | 'not-reached'
  /** A deletion leaves this session alive. */
  | 'spares-this-session'
  /** A token is taken out of a record in memory, which is never saved. */
  | 'not-saved'
  /** The session stays on the server although the code sets it to nothing. */
  | 'kept-on-server';

export type Verdict =
  | {
      readonly kind: 'fail';
      readonly reason: FailReason;
      readonly evidence: Effect | null;
      readonly clears: readonly Effect[];
    }
  | {
      readonly kind: 'pass';
      readonly reason: 'invalidated' | 'short-lived';
      readonly evidence: readonly Effect[];
      readonly clears: readonly Effect[];
    }
  | {
      readonly kind: 'skip';
      readonly provider: string;
      readonly evidence: Effect;
      readonly clears: readonly Effect[];
    }
  | { readonly kind: 'unknown'; readonly evidence: Effect; readonly clears: readonly Effect[] }
  | { readonly kind: 'noop' }
  | { readonly kind: 'client' };

/** How long the token lives that the handler leaves behind. */
export type Lifetime =
  | { readonly kind: 'unknown' }
  /** `refreshes`: a longer-lived token can renew it. */
  | { readonly kind: 'known'; readonly seconds: number; readonly refreshes: boolean };
