import type { CallValue, FunctionFacts, Property, Value } from '../facts/types.js';
import { enter } from '../paths/environment.js';
import { settle } from '../paths/settle.js';
import type { Located } from '../paths/types.js';
import { walkAssignment, walkDeletion } from './assignments.js';
import { judgeCall, type CallOutcome } from './calls.js';
import { AWAITED, BATCHED, DROPPED, PASSED, TAKEN, type Position, type Usage } from './context.js';
import { judgeHeaderList, judgeHeaderProperty } from './headers.js';
import { judgeObject } from './records.js';
import { denied, under, walkStatements } from './statements.js';

/** Walks an expression and records what its calls and assignments do. Answers whether control goes on behind it. */
export function walkValue(value: Value, position: Position, usage: Usage): 'continues' | 'leaves' {
  const inner = (part: Value, how: Usage = PASSED): void => {
    walkValue(part, position, how);
  };
  switch (value.kind) {
    case 'call':
      return walkCall(value, position, usage);
    case 'await':
      return walkValue(value.value, position, { kind: 'awaited', chain: [] });
    case 'member':
      // A member of a value, such as the `count` of a deletion's result, uses it.
      inner(value.object, { kind: usage.kind === 'dropped' ? 'dropped' : 'passed', chain: [] });
      if (value.key) inner(value.key);
      return 'continues';
    case 'template':
      value.values.forEach((part) => {
        inner(part);
      });
      return 'continues';
    case 'spread':
      return walkValue(value.value, position, usage);
    case 'object':
      for (const property of value.properties) walkProperty(property, position);
      judgeObject(value, position);
      return 'continues';
    case 'array':
      value.elements.forEach((element) => {
        inner(element, usage.kind === 'kept' ? PASSED : { ...usage, chain: [] });
      });
      return 'continues';
    case 'operation':
      value.operands.forEach((operand) => {
        inner(operand, value.operator === 'void' ? DROPPED : PASSED);
      });
      return 'continues';
    case 'logical':
      // What `&&` gives is never a query on its left.
      inner(value.left, value.operator === '&&' ? DROPPED : usage);
      return walkConditional(() => {
        const test = value.operator === '&&' ? value.left : denied(value.left);
        walkValue(value.right, under(test, position), usage);
      });
    case 'choice':
      inner(value.test);
      walkValue(value.whenTrue, under(value.test, position), usage);
      return walkConditional(() => walkValue(value.whenFalse, under(denied(value.test), position), usage));
    case 'assignment':
      inner(value.value, { kind: 'kept', chain: [] });
      if (value.target.kind === 'member') inner(value.target);
      walkAssignment(value, position);
      return 'continues';
    case 'deletion':
      inner(value.target);
      walkDeletion(value.target, value.place, position);
      return 'continues';
    case 'sequence':
      value.values.forEach((part, index) => {
        inner(part, index === value.values.length - 1 ? usage : DROPPED);
      });
      return 'continues';
    case 'other':
      value.values.forEach((part) => {
        inner(part);
      });
      return 'continues';
    default:
      return 'continues';
  }
}

/** What stands behind `&&`, `||` or `?:` runs only on some paths: it never ends the function for all of them. */
function walkConditional(walk: () => unknown): 'continues' {
  walk();
  return 'continues';
}

function walkProperty(property: Property, position: Position): void {
  if (property.key) walkValue(property.key, position, PASSED);
  judgeHeaderProperty(property, position);
  walkValue(property.value, position, PASSED);
}

/** Functions that call another and drop what it gives. */
const DROPPING = new Set([
  'forEach',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'nextTick',
  'on',
  'once',
  'addEventListener',
  'addListener',
]);
/** Calls that await every value in their argument. */
const AWAITING = new Set(['all', 'allSettled', 'race', 'any', 'resolve', 'after', 'waitUntil']);
/** Calls that run the queries in their argument themselves. */
const BATCHING = new Set(['$transaction', 'batch', 'transaction']);

function walkCall(call: CallValue, position: Position, usage: Usage): 'continues' | 'leaves' {
  const { environment } = position;
  const args = call.arguments.map((value): Located => ({ value, environment }));
  const name = calledName(call);
  if (call.callee.kind === 'member') {
    walkValue(call.callee.object, position, {
      kind: usage.kind,
      chain: [{ name, arguments: args }, ...usage.chain],
    });
  } else {
    walkValue(call.callee, position, PASSED);
  }
  const outcome = judgeCall(call, args, position, usage);
  walkArguments(call, name, outcome, position, usage);
  return outcome === 'leaves' ? 'leaves' : 'continues';
}

function calledName(call: CallValue): string | null {
  return call.callee.kind === 'member' ? call.callee.property : null;
}

function walkArguments(
  call: CallValue,
  name: string | null,
  outcome: CallOutcome,
  position: Position,
  usage: Usage,
): void {
  const how = outcome === 'takes' ? TAKEN : argumentUsage(name);
  call.arguments.forEach((argument, index) => {
    walkValue(argument, position, how);
    judgeHeaderList(argument, call.place, position);
    // A function that the project's own code calls was met there, with what it is called with.
    if (outcome === 'followed') return;
    const callback = callbackOf(argument, position);
    if (callback)
      walkCallback(callback, handedToCallback(call, name, index, position), position, {
        onFailure: callbackFlow(name, index),
        returned: callbackUsage(name, call, usage),
      });
  });
}

/** What a call does with a value in its arguments; whoever takes `q()` from `wrap(q())` may run it. */
function argumentUsage(name: string | null): Usage {
  if (name !== null && AWAITING.has(name)) return AWAITED;
  return name !== null && BATCHING.has(name) ? BATCHED : PASSED;
}

interface Callback {
  readonly facts: FunctionFacts;
  readonly environment: Position['environment'];
}

function callbackOf(argument: Value, position: Position): Callback | null {
  if (argument.kind === 'function') {
    const facts = position.environment.module.functions[argument.index];
    return facts ? { facts, environment: position.environment } : null;
  }
  if (argument.kind !== 'variable') return null;
  const settled = settle(position.walk.project, { value: argument, environment: position.environment });
  return settled.kind === 'function' && settled.facts.parent !== null ? settled : null;
}

/** Whether a callback runs on failure alone: the one of `catch`, and the second of `then`. */
function callbackFlow(name: string | null, index: number): boolean {
  return name === 'catch' || (name === 'then' && index === 1);
}

function callbackUsage(name: string | null, call: CallValue, usage: Usage): Usage {
  const called = name ?? (call.callee.kind === 'global' ? call.callee.name : null);
  if (called !== null && DROPPING.has(called)) return DROPPED;
  if (called === 'map' || called === 'flatMap') return usage;
  return AWAITED;
}

const ITERATING = new Set(['forEach', 'map', 'flatMap', 'filter', 'some', 'every', 'find']);

/** What a callback gets: of `tokens.forEach(fn)` an element, of `query.then(fn)` the result. `null` where it is not known. */
function handedToCallback(
  { callee }: CallValue,
  name: string | null,
  index: number,
  { environment }: Position,
): readonly Located[] | null {
  if (callee.kind !== 'member' || name === null || index > 0) return null;
  if (name === 'then') return [{ value: { kind: 'await', value: callee.object }, environment }];
  if (!ITERATING.has(name)) return null;
  return [{ value: { kind: 'member', object: callee.object, property: null }, environment }];
}

function walkCallback(
  callback: Callback,
  handed: readonly Located[] | null,
  position: Position,
  { onFailure, returned }: { readonly onFailure: boolean; readonly returned: Usage },
): void {
  const { walk } = position;
  if (walk.entered.has(callback.facts)) return;
  walk.entered.add(callback.facts);
  walkStatements(callback.facts.body, {
    ...position,
    environment: enter(callback, handed, null),
    flow: { ...position.flow, onFailure: position.flow.onFailure || onFailure },
    isAsync: callback.facts.isAsync,
    returned,
  });
  walk.entered.delete(callback.facts);
}
