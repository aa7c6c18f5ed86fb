import { isNamed } from '../facts/names.js';
import type { CallValue, Value } from '../facts/types.js';
import { returnsOf } from '../facts/visit.js';
import { enter } from './environment.js';
import { moduleValue } from './imports.js';
import { byTypes, isBlank, settleValue, type Look } from './settle.js';
import { choose, MOST_OPTIONS, unknownPath } from './settled.js';
import type { AccessPath, Environment, Located, Settled } from './types.js';

/** What a call gives. A function that can be read gives what it returns. */
export function settleCall(look: Look, call: CallValue, environment: Environment): Settled {
  const args = call.arguments.map((value): Located => ({ value, environment }));
  const [first] = call.arguments;
  if (call.callee.kind === 'global' && call.callee.name === 'require' && first?.kind === 'literal') {
    return moduleValue(look, environment.module, String(first.value));
  }
  if (call.callee.kind === 'member') {
    const passed = throughMethod(look, call.callee.property, call.callee.object, args, environment);
    if (passed) return passed;
  }
  return callSettled(look, settleValue(look, call.callee, environment), args, call.isNew);
}

/** Methods of the language that hand a value on: `fn.bind(x)`, `Promise.resolve(x)`, `Object.freeze(x)`. */
function throughMethod(
  look: Look,
  method: string | null,
  object: Value,
  args: readonly Located[],
  environment: Environment,
): Settled | null {
  const [first] = args;
  if (method === 'bind') return settleValue(look, object, environment);
  if (object.kind !== 'global' || !first) return null;
  const passesOn =
    (object.name === 'Promise' && method === 'resolve') ||
    (object.name === 'Object' && (method === 'freeze' || method === 'assign'));
  return passesOn ? settleValue(look, first.value, first.environment) : null;
}

/** What calling a settled value gives. */
export function callSettled(look: Look, callee: Settled, args: readonly Located[], isNew: boolean): Settled {
  switch (callee.kind) {
    case 'extended': {
      const base = callSettled(look, callee.base, args, isNew);
      return isNew
        ? { kind: 'extended', base, members: prototypeOf(callee.members), environment: callee.environment }
        : base;
    }
    case 'choice':
      return choose(callee.options.map((option) => callSettled(look, option, args, isNew)));
    case 'class':
      return { kind: 'instance', facts: callee.facts, environment: callee.environment, arguments: args };
    case 'function':
      return isNew && callee.facts.members.size > 0
        ? { kind: 'constructed', facts: callee.facts, environment: enter(callee, args, null) }
        : returnedBy(look, callee, args);
    case 'path':
      return (
        injected(look, callee, args) ?? {
          ...callee,
          steps: [...callee.steps, { kind: 'call', arguments: args, isNew }],
        }
      );
    default:
      return unknownPath();
  }
}

function prototypeOf(members: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  const prefix = 'prototype.';
  return new Map(
    [...members].flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );
}

/** Containers hand out instances of the class that they are asked for: `container.resolve(SessionService)`. */
function injected(look: Look, callee: AccessPath, args: readonly Located[]): Settled | null {
  const last = callee.steps.at(-1);
  const name = last?.kind === 'member' ? last.name : callee.names.at(-1);
  if (!isNamed(name, /^(?:get|resolve|inject|make|use)$/)) return null;
  const [first] = args;
  if (!first) return null;
  const asked = settleValue(look, first.value, first.environment);
  return asked.kind === 'class'
    ? { kind: 'instance', facts: asked.facts, environment: asked.environment, arguments: null }
    : null;
}

function returnedBy(
  look: Look,
  callee: Extract<Settled, { kind: 'function' }>,
  args: readonly Located[],
): Settled {
  const inside = enter(callee, args, null);
  const returned = returnsOf(callee.facts);
  if (returned.length > 0) {
    const settled = choose(returned.slice(0, MOST_OPTIONS).map((value) => settleValue(look, value, inside)));
    if (!isBlank(settled)) return settled;
    return byTypes(look, callee.facts.returns, inside) ?? settled;
  }
  return { kind: 'literal', value: undefined };
}
