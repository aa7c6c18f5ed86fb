import type { FunctionFacts, Place } from '../facts/types.js';
import type { Project } from '../modules/project.js';
import type { AccessPath, Environment, Located } from '../paths/types.js';
import type { Settings } from '../settings.js';
import type { Effect, EffectKind, Flow, Link } from './types.js';

/** The walk through one handler and everything that it calls. */
export interface Walk {
  readonly project: Project;
  readonly settings: Settings;
  readonly effects: Effect[];
  /** The functions that wrap the handler where it is registered; they may decide what `req.session` is. */
  readonly wrappers: readonly { readonly facts: FunctionFacts; readonly environment: Environment }[];
  /** Functions that were entered and not yet left, against endless recursion. */
  readonly entered: Set<FunctionFacts>;
  /** Whether a middleware is walked: what it does on paths that answer in its own right does not count. */
  readonly isMiddleware: boolean;
  /** Functions entered so far. */
  steps: number;
}

/** Where in the walk something stands. */
export interface Position {
  readonly walk: Walk;
  readonly environment: Environment;
  readonly flow: Flow;
  /** The place in the handler itself that led here; `null` while still in the handler. */
  readonly at: Place | null;
  readonly trail: readonly Link[];
  readonly depth: number;
  /** What is asked around it: it runs where all of it is true. */
  readonly conditions: readonly Located[];
  /** Whether the function around is async: what it returns is awaited for it. */
  readonly isAsync: boolean;
  /** What happens to the value that the function around returns. */
  readonly returned: Usage;
}

/** What the code around a call does with its value. `taken`: hands it to a call that was judged by what it is. */
export interface Usage {
  readonly kind: 'awaited' | 'dropped' | 'kept' | 'passed' | 'batched' | 'taken';
  /** The methods that are called on the value, in order. */
  readonly chain: readonly ChainLink[];
}

export interface ChainLink {
  readonly name: string | null;
  readonly arguments: readonly Located[];
}

/** The calls that lead to a value, in order: `from` and `where` of `from('sessions').where(…).delete`. */
export function linksBefore({ steps }: AccessPath): ChainLink[] {
  return steps.flatMap((step, index) => {
    if (step.kind !== 'call' || step.isNew) return [];
    const before = steps[index - 1];
    return [{ name: before?.kind === 'member' ? before.name : null, arguments: step.arguments }];
  });
}

export const DROPPED: Usage = { kind: 'dropped', chain: [] };
export const AWAITED: Usage = { kind: 'awaited', chain: [] };
export const KEPT: Usage = { kind: 'kept', chain: [] };
export const PASSED: Usage = { kind: 'passed', chain: [] };
export const BATCHED: Usage = { kind: 'batched', chain: [] };
export const TAKEN: Usage = { kind: 'taken', chain: [] };

export const REGULAR: Flow = { onFailure: false, unreachable: false, bypassed: false, answered: false };

/** Records an effect at a place of the code that is being walked. */
export function record(position: Position, place: Place, effect: EffectKind, row: string | null): void {
  position.walk.effects.push({
    ...effect,
    site: { file: position.environment.module.file, place },
    at: position.at ?? place,
    trail: position.trail,
    flow: position.flow,
    row,
  });
}
