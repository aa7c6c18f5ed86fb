import { callsOf } from '../facts/visit.js';
import type { Value } from '../facts/types.js';
import type { JudgedCall } from './calls.js';
import type { Laziness } from './laziness.js';

/**
 * Whether a query that a builder or a unit of work collects is sent by a later call on the same thing, in the same
 * function or its callbacks: `batch.delete(ref); await batch.commit()`, `em.remove(session); await em.flush()`.
 */
export function isSentLater(query: Laziness, call: JudgedCall): boolean {
  const { callee, place } = call.call;
  if (query.lazy !== 'inert' || callee.kind !== 'member') return false;
  const { module, function: within } = call.position.environment;
  return callsOf(module).some(
    ({ value, function: owner }) =>
      value.callee.kind === 'member' &&
      value.place.start > place.start &&
      (query.terminators ?? []).includes(value.callee.property ?? '') &&
      isSame(value.callee.object, callee.object) &&
      outermost(owner, module.functions) === outermost(within, module.functions),
  );
}

/** Whether two expressions name the same thing: a variable, or the same member of one. */
function isSame(one: Value, other: Value): boolean {
  if (one.kind === 'variable') return other.kind === 'variable' && one.index === other.index;
  if (one.kind === 'this') return other.kind === 'this';
  if (one.kind === 'global') return other.kind === 'global' && one.name === other.name;
  return (
    one.kind === 'member' &&
    other.kind === 'member' &&
    one.property !== null &&
    one.property === other.property &&
    isSame(one.object, other.object)
  );
}

/** The outermost function around: callbacks of a function run with it. */
function outermost(
  of: number | null,
  functions: readonly { readonly parent: number | null }[],
): number | null {
  let at = of;
  for (let up = at; up !== null; up = functions[up]?.parent ?? null) at = up;
  return at;
}
