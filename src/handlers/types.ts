import type { FunctionFacts, Place, Statement } from '../facts/types.js';
import type { Environment } from '../paths/types.js';

/** A function as it is seen from where it is used. */
export interface FunctionTarget {
  readonly facts: FunctionFacts;
  readonly environment: Environment;
}

/** A logout handler of the linted file, or one that is registered in it. */
export interface Handler {
  readonly framework: string;
  /** The name of the function, or of the key or event that it is stored under. */
  readonly name: string;
  /** In upper case; `null` where it is not known or any. */
  readonly method: string | null;
  readonly route: string | null;
  /** The function that runs; `null` where it is registered here and can't be read. */
  readonly target: FunctionTarget | null;
  /** For a handler that is a branch of a larger function, such as `if (url.pathname === '/logout')`: its statements. */
  readonly branch: readonly Statement[] | null;
  /** Middleware and hooks that its registration runs before it. */
  readonly before?: readonly FunctionTarget[];
  /** Functions that wrap it where it is registered. */
  readonly wrappers: readonly FunctionTarget[];
  /** Whether something that can't be read wraps it besides. */
  readonly isHandedOn?: true;
  /** The place in the linted file: of the function, or of its registration where the function stands elsewhere. */
  readonly place: Place;
  /** Whether it runs only in the browser. */
  readonly isClient: boolean;
}
