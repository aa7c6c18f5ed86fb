import type { CookieName } from './cookie-name.js';
import type { Client } from './clients.js';
import type { Expiry } from './expiry.js';
import type { FunctionNode, Subject } from './types.js';

/** All that the remedies of a handler are chosen from. */
export interface Situation {
  readonly subject: Subject;
  readonly handler: FunctionNode;
  /** The cookie that carries the session; `null` where its name is not known. */
  readonly cookie: CookieName | null;
  /** What that name, or the constant that holds it, says; `null` where nothing does. */
  readonly cookieWords: string | null;
  /** Whether the session lives in its cookie alone, sealed. */
  readonly isSealed: boolean;
  /** How a token's own end of life is read; `null` where the cookie carries no such token. */
  readonly expiry: Expiry | null;
  readonly clients: readonly Client[];
}
