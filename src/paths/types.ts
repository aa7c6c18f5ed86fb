import type {
  ClassFacts,
  FunctionFacts,
  ModuleFacts,
  ObjectValue,
  TypeFacts,
  Value,
} from '../facts/types.js';
import type { UnreadReason } from '../modules/project.js';

/** The names in reach of an expression: its module, and for each function around it what the function was called with. */
export interface Environment {
  readonly module: ModuleFacts;
  /** The function whose call this is; `null` for the module itself. */
  readonly function: number | null;
  /** What the function was called with; `null` where the call is not known. */
  readonly arguments: readonly Located[] | null;
  /** What `this` is in the function; `null` where that is not known. */
  readonly self: Settled | null;
  readonly parent: Environment | null;
}

/** An expression together with the names in its reach. */
export interface Located {
  readonly value: Value;
  readonly environment: Environment;
}

/** Where something comes from that no code of the project in reach explains further. */
export type Origin =
  | { readonly kind: 'package'; readonly name: string; readonly export: string }
  /** A module of the project that could not be read. */
  | {
      readonly kind: 'unread';
      readonly specifier: string;
      readonly export: string;
      readonly why: UnreadReason;
    }
  | {
      readonly kind: 'parameter';
      readonly function: FunctionFacts;
      readonly index: number;
      readonly name: string | null;
      readonly types: readonly TypeFacts[];
      readonly environment: Environment;
    }
  /** A field of a class that nothing in the class fills, such as an injected service. */
  | {
      readonly kind: 'field';
      readonly class: ClassFacts;
      readonly name: string;
      readonly types: readonly TypeFacts[];
      readonly decorators: readonly Value[];
      readonly environment: Environment;
    }
  | { readonly kind: 'global'; readonly name: string }
  | { readonly kind: 'unknown' };

type Step =
  | { readonly kind: 'member'; readonly name: string | null; readonly key: Located | null }
  | { readonly kind: 'call'; readonly arguments: readonly Located[]; readonly isNew: boolean };

/** An access path: an origin and the steps from there. `await` is no step. */
export interface AccessPath {
  readonly kind: 'path';
  readonly origin: Origin;
  readonly steps: readonly Step[];
  /** The names of the variables that held the value on the way, nearest to the origin first. */
  readonly names: readonly string[];
}

/** What an expression comes down to, as far as the code in reach tells. */
export type Settled =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null | undefined }
  | { readonly kind: 'function'; readonly facts: FunctionFacts; readonly environment: Environment }
  | { readonly kind: 'class'; readonly facts: ClassFacts; readonly environment: Environment }
  | {
      readonly kind: 'instance';
      readonly facts: ClassFacts;
      readonly environment: Environment;
      readonly arguments: readonly Located[] | null;
    }
  /** `new F()` of a plain function that fills `this`. */
  | { readonly kind: 'constructed'; readonly facts: FunctionFacts; readonly environment: Environment }
  | { readonly kind: 'object'; readonly value: ObjectValue; readonly environment: Environment }
  | { readonly kind: 'array'; readonly elements: readonly Located[] }
  | { readonly kind: 'module'; readonly facts: ModuleFacts }
  | {
      readonly kind: 'extended';
      readonly base: Settled;
      readonly members: ReadonlyMap<string, Value>;
      readonly environment: Environment;
    }
  | { readonly kind: 'choice'; readonly options: readonly Settled[] }
  | AccessPath
  /** A computation: an operation, a template with holes, … */
  | { readonly kind: 'other'; readonly located: Located };
