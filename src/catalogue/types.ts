/**
 * What the calls of libraries mean, as data.
 *
 * A row is found by where the called function comes from (`path`, a package of the library), or, where nothing names
 * the origin, by the shape of the call (`shape`): an Express `res` is a parameter, a `db` often comes from a place that
 * can't be read.
 */

/** An argument of the call, or a property of one. Numbers count from 0. */
export interface Slot {
  readonly argument: number;
  readonly property?: string;
}

/**
 * Where a cookie's name stands: in an argument, in the name of what the method is called on (`receiver`), in the first
 * argument that is a text, or always the same. `all` stands for every cookie.
 */
export type CookieSlot = Slot | 'all' | 'receiver' | 'first-text' | { readonly fixed: string };

export type LifetimeUnit = 'seconds' | 'milliseconds';

/** What the row's call does. */
export type Model =
  /** Removes a cookie, whatever else is passed. */
  | { readonly kind: 'clears-cookie'; readonly name: CookieSlot }
  /** Writes a cookie: a clear where the value is empty or a dummy, or its lifetime is over. */
  | {
      readonly kind: 'writes-cookie';
      readonly name: CookieSlot;
      readonly value: Slot | null;
      readonly options: Slot | null;
      readonly unit: LifetimeUnit;
      /** `expires: 0` expires the cookie here; elsewhere it is ignored. */
      readonly zeroExpires?: true;
    }
  /** Sets a response header; only `Set-Cookie` and `Clear-Site-Data` matter. An object in place of the name holds several. */
  | { readonly kind: 'writes-header'; readonly name: Slot; readonly value: Slot }
  /** Deletes, updates, inserts or saves a record; which one is told by the names in the call. */
  | {
      readonly kind: 'record';
      readonly verb: 'delete' | 'update' | 'insert' | 'save';
      /** `thenable`: sent when awaited or chained. `inert`: only a terminator sends it. Missing: the call itself sends it. */
      readonly lazy?: 'thenable' | 'inert';
      readonly terminators?: readonly string[];
      /** A callback as last argument sends a lazy query. */
      readonly callbackSends?: true;
      /** What names the table. A call without it is another one. */
      readonly table?: Slot;
      readonly expression?: UpdateExpression;
    }
  /** Runs SQL: the text is an argument, or was handed to the call that prepared the statement. */
  | {
      readonly kind: 'sql';
      readonly text: number | 'prepared';
      readonly lazy?: 'thenable' | 'inert';
      readonly terminators?: readonly string[];
    }
  /** Runs the command that the first of its arguments, or of a list in their place, names. Names are in lower case. */
  | {
      readonly kind: 'command';
      readonly words: 'arguments' | 'list';
      readonly deletes: readonly string[];
      readonly inserts: readonly string[];
    }
  /** Calls a function elsewhere that an argument names, by a text or a reference: its name tells what it does. */
  | { readonly kind: 'calls-named'; readonly name: Slot; readonly lazy?: 'thenable' | 'inert' }
  /**
   * Ends a session that is kept on the server. With `unlessSetUp`, the library writes it back at the end of the response
   * unless it is set up with this option.
   */
  | {
      readonly kind: 'ends-session';
      readonly unlessSetUp?: { readonly option: string; readonly is: string };
    }
  /** Empties a session that lives only in a cookie. */
  | { readonly kind: 'empties-cookie-session'; readonly cookie?: string }
  /** Ends the session of a request, whose kind the project decides (see {@link RequestSession}). */
  | { readonly kind: 'ends-request-session'; readonly needsCallback?: true }
  /** Ends a session in the storage that an argument, or an argument of the constructor, names. */
  | { readonly kind: 'ends-storage-session'; readonly storage: 'constructor' | 'receiver' | Slot }
  | {
      readonly kind: 'signs-out';
      readonly provider: string;
      readonly unless?: { readonly slot: Slot; readonly is: readonly (string | boolean)[] };
    }
  | {
      readonly kind: 'invalidates';
      readonly how: 'record-deleted' | 'blocklisted' | 'revoked-upstream' | 'version-raised';
    }
  /** A request to another server: an invalidation where the address is a logout or revocation and the token goes along. */
  | { readonly kind: 'requests'; readonly url: Slot }
  /** Sends the browser elsewhere: an invalidation where that is the provider's logout address. */
  | { readonly kind: 'redirects'; readonly url: Slot; readonly throws?: true }
  /** Builds a logout address; nothing happens until the browser is sent there. */
  | { readonly kind: 'builds-logout-url' }
  /** Issues a token whose lifetime counts. */
  | { readonly kind: 'issues-token'; readonly lifetime: LifetimeSlot }
  /** Only gives a function, which runs the one that it is handed when it is called: `db.transaction(fn)`. */
  | { readonly kind: 'wraps' }
  /** Ends the function: what stands behind it never runs. */
  | { readonly kind: 'leaves' }
  /** Looks like an end of the session, and is none. */
  | { readonly kind: 'nothing'; readonly because: string };

/** Where an update expression of DynamoDB stands, and the names and values that its placeholders stand for. */
export interface UpdateExpression {
  readonly text: Slot;
  readonly names: Slot;
  readonly values: Slot;
}

/** Where a token's lifetime stands, and what a number and a text mean there. */
export interface LifetimeSlot {
  readonly slots: readonly Slot[];
  readonly number: 'seconds' | 'milliseconds' | 'epoch-seconds' | 'not-allowed';
  /** Where it stands among the options that the library is set up with, if the call itself gives none. */
  readonly setUp?: { readonly packages: readonly string[]; readonly options: readonly string[] };
  /** The lifetime in seconds where none is given; `null` for a token that never expires. */
  readonly missing: number | null;
}

export interface Row {
  /** `library/what`, unique. */
  readonly id: string;
  /** Steps from an export of one of the library's packages: `Lucia().invalidateSession`, `default`, `…delete|deleteMany`. */
  readonly path?: string | readonly string[];
  /** For a path: only from these packages of the library. */
  readonly from?: readonly string[];
  /** The last steps of a call whose origin is not known: `clearCookie`, `session.destroy`. */
  readonly shape?: string | readonly string[];
  /** For a shape: what the thing that the steps start from must be called. */
  readonly on?: RegExp;
  /** For a shape: what the thing itself must not be called. */
  readonly not?: RegExp;
  /** For a shape: holds only where the project depends on the library, or that is not known. */
  readonly needsLibrary?: true;
  /** Holds only where the project has a major version of the library from the first one to below the second. */
  readonly versions?: readonly [least: number, below: number];
  /** Holds only with this many arguments. */
  readonly arity?: readonly [least: number, most: number];
  readonly effect: Model;
  /** Library, version and file or run that shows it. */
  readonly evidence: string;
}

/** How the options of a middleware tell where its sessions are kept. */
type StoreRule =
  /** On the server where one of these options is given, or is what stands behind the `=`. */
  | { readonly server: 'if-option'; readonly options: readonly string[] }
  /** On the server unless the option is what one of these exports of the library makes. */
  | { readonly server: 'unless-made-by'; readonly option: string; readonly exports: readonly string[] };

/** A session that a middleware hangs on the request. */
export interface RequestSession {
  readonly id: string;
  /** The member of the request or context. */
  readonly property: string;
  readonly store: 'server' | 'cookie' | StoreRule;
  /** Methods that end it. */
  readonly ends: readonly string[];
  /** What `req.session = null` does. */
  readonly assignNull:
    'ends' | 'keeps' | { readonly endsIf: { readonly option: string; readonly is: string } };
  /** What `req.session = {}` does to a record on the server, where it does not keep it. */
  readonly assignEmpty?: 'ends';
  /** Whether the record is saved without a member that was deleted or emptied. */
  readonly memberDrop: 'ends' | 'keeps';
  /** The packages whose calls set it up, where not all of the library's do. */
  readonly setUpBy?: readonly string[];
  /** Below this major version a member that is deleted before anything was read is not taken out of the record. */
  readonly dropNeedsReadBelow?: number;
  /** The record is stored when the response ends: a member that is dropped behind it needs a `save()`. */
  readonly storedWithResponse?: true;
  /** Members of its `cookie` that end the session with a lifetime that is over. */
  readonly endsWithCookie?: readonly string[];
  /** The exports that give it, where no middleware does: `getIronSession`. */
  readonly madeBy?: readonly string[];
  /** The middleware hands it out by `c.get('session')`. */
  readonly gotFromContext?: true;
  /** The cookie that carries it, by default. */
  readonly cookie: string | null;
  readonly evidence: string;
}

export interface Library {
  readonly name: string;
  /** The packages whose exports the rows speak of; `name/*` stands for every sub-path. */
  readonly packages: readonly string[];
  readonly rows: readonly Row[];
  readonly requestSessions?: readonly RequestSession[];
  /** Major versions below this one drop what a handler returns, unless one of these packages changes that. */
  readonly dropsReturned?: { readonly below: number; readonly unless: readonly string[] };
}

/** Checks the rows of a library against the types. */
export const defineLibrary = (library: Library): Library => library;
