import type { Place } from '../facts/types.js';

/** A line that shows what was found, in the linted file or in one that was followed. */
export interface Site {
  /** Absolute path. */
  readonly file: string;
  readonly place: Place;
}

/** A call that was followed on the way to an effect. */
export interface Link extends Site {
  readonly name: string;
}

/** On which paths through the handler something happens. */
export interface Flow {
  /** Only where the logout itself fails: inside `catch`, or where a callback got an error. */
  readonly onFailure: boolean;
  /** Never: it stands behind a statement that always leaves the function. */
  readonly unreachable: boolean;
  /** Only on paths that pass by one that already cleared the cookie and left. */
  readonly bypassed: boolean;
  /** The response has been sent: what is changed in a session that is stored with it needs a `save()`. */
  readonly answered: boolean;
}

type InvalidationKind =
  | 'record-deleted'
  | 'record-revoked'
  | 'token-removed'
  | 'version-raised'
  | 'blocklisted'
  | 'server-session-ended'
  | 'revoked-upstream'
  | 'named';

/** What one call or assignment does. */
export type EffectKind =
  | {
      readonly kind: 'clears-cookie';
      /** `null` where the name is not known, `*` for all cookies. */
      readonly cookie: string | null;
      /** Whether the name says that the cookie carries a session; `null` where it does not tell. */
      readonly isSession: boolean | null;
    }
  | { readonly kind: 'empties-cookie-session'; readonly library: string; readonly cookie: string | null }
  | { readonly kind: 'invalidates'; readonly how: InvalidationKind }
  /** A token is taken out of a record in memory: nothing is stored until the record is saved. */
  | { readonly kind: 'drops-token'; readonly holders: readonly string[]; readonly field: string }
  | { readonly kind: 'saves'; readonly names: readonly string[] }
  | { readonly kind: 'signs-out'; readonly provider: string }
  /** A deletion that is built and never sent. */
  | { readonly kind: 'never-runs'; readonly library: string; readonly terminators: readonly string[] }
  /** A deletion that leaves this session alive. */
  | { readonly kind: 'spares'; readonly which: 'expired-only' | 'others-only' }
  /** A session is kept on the server although the code looks as if it ended. */
  | { readonly kind: 'keeps-session'; readonly because: string }
  /** A call that may end the session and could neither be read nor judged. */
  | { readonly kind: 'unreadable'; readonly name: string; readonly why: string };

export type Effect = EffectKind & {
  /** Where it happens. */
  readonly site: Site;
  /** Where the handler itself does it, or calls what does it. */
  readonly at: Place;
  /** The calls that lead from the handler to it. */
  readonly trail: readonly Link[];
  readonly flow: Flow;
  /** The row of the catalogue that knew the call; `null` where its shape or name decided. */
  readonly row: string | null;
};
