import type { CallValue } from '../facts/types.js';
import { isLogoutName } from '../handlers/logout-words.js';
import { findRows, librariesOf } from '../catalogue/match.js';
import { packagesOf, versionOf } from '../modules/project.js';
import { calleeText, namesIn, namesOfOrigin } from '../paths/describe.js';
import { alternatives } from '../paths/settled.js';
import { enter } from '../paths/environment.js';
import { settle } from '../paths/settle.js';
import type { AccessPath, Located, Settled } from '../paths/types.js';
import { applyModel } from './apply.js';
import { calledBy, type Called } from './callee.js';
import { record, type Position, type Usage } from './context.js';
import { findDecoration } from './decorations.js';
import { judgeUnknownCall } from './last-resort.js';
import { ownFunction } from './own-functions.js';
import { judgeSessionMethod } from './request-session.js';
import { walkStatements } from './statements.js';
import { judgeName } from './words.js';

/** How a call was dealt with. `leaves`: nothing behind it runs. `takes`: it was judged by what it is handed. */
export type CallOutcome = 'followed' | 'judged' | 'takes' | 'leaves' | 'unknown';

/** A call as the judges see it. */
export interface JudgedCall {
  readonly call: CallValue;
  /** The function that runs in the end, be it called through `call`, `bind` or `promisify`. */
  readonly callee: Located;
  readonly arguments: readonly Located[];
  readonly position: Position;
  readonly usage: Usage;
  readonly path: AccessPath;
  /** Names of what the method is called on, nearest first. */
  readonly receivers: readonly string[];
  /** The name of the function or method. */
  readonly name: string | null;
  /** What names the table, where a row of the catalogue says. */
  readonly table?: Located;
}

/** Finds out what a call does, by the project's settings, by its body, by its origin, or, last, by its name. */
export function judgeCall(
  call: CallValue,
  args: readonly Located[],
  position: Position,
  usage: Usage,
): CallOutcome {
  const { walk, environment } = position;
  const written: Called = { callee: { value: call.callee, environment }, arguments: args };
  const called = calledBy(walk.project, written);
  const options = alternatives(settle(walk.project, called.callee));
  const own = ownFunction(called.callee, options, position);
  if (own) {
    record(position, call.place, own, 'settings');
    return 'judged';
  }
  let outcome: CallOutcome = 'unknown';
  for (const option of options.slice(0, 4)) {
    const result = judgeOption(option, call, called, position, usage);
    if (result !== 'unknown') outcome = result;
  }
  return outcome;
}

function judgeOption(
  option: Settled,
  call: CallValue,
  called: Called,
  position: Position,
  usage: Usage,
): CallOutcome {
  const { arguments: args } = called;
  if (option.kind === 'function') return follow(option, call, args, position, usage);
  if (option.kind !== 'path') return 'unknown';
  const wrapped = wrappedFunction(option, position);
  if (wrapped) return follow(wrapped, call, args, position, usage);
  const judged: JudgedCall = {
    call,
    ...called,
    position,
    usage,
    path: option,
    ...namesOfCallee(option, called),
  };
  const session = judgeSessionMethod(option, args, call.place, position);
  if (session) {
    if (session.effect) record(position, call.place, session.effect, session.row);
    return 'judged';
  }
  const matches = findRows({
    path: option,
    receivers: judged.receivers,
    argumentCount: args.length,
    uses: usesPackage(position),
    versionOf: (name) => versionOf(position.walk.project, position.environment.module.file, name),
  });
  for (const match of matches) {
    const outcome = applyModel(match, judged);
    if (outcome) return outcome;
  }
  const decoration = mayBeDecoration(judged)
    ? findDecoration(position.walk.project, position.environment.module, option)
    : null;
  if (decoration) return follow(decoration, call, args, position, usage);
  return judgeUnknownCall(judged, isKnownPackage(option)) ? 'judged' : 'unknown';
}

/**
 * The function that a call of something unreadable was handed, where what that call gave is called: `memoize(fn)(id)`
 * and `db.transaction(fn)(id)` run `fn`. `null` for other callees.
 */
function wrappedFunction(
  callee: AccessPath,
  position: Position,
): Extract<Settled, { kind: 'function' }> | null {
  const last = callee.steps.at(-1);
  if (last?.kind !== 'call' || last.isNew) return null;
  const given = last.arguments.flatMap((argument) => alternatives(settle(position.walk.project, argument)));
  return given.find((option) => option.kind === 'function') ?? null;
}

/** Whether a call's name could be that of a function which ends or clears a session, so that a search is worth its cost. */
function mayBeDecoration(call: JudgedCall): boolean {
  const names = [call.name ?? '', ...call.receivers.slice(0, 1)];
  return call.path.origin.kind === 'parameter' ||
    call.path.origin.kind === 'unknown' ||
    call.path.origin.kind === 'field'
    ? names.some((name) => /^(?:ends|logs-out|may-end)$/.test(judgeName(name)) || isLogoutName(name))
    : false;
}

/** What else a package that the catalogue knows does is no concern of the session's. */
function isKnownPackage(path: AccessPath): boolean {
  return path.origin.kind === 'package' && librariesOf(path.origin.name).length > 0;
}

/** What the function or method is called, and what it is called on. */
function namesOfCallee(path: AccessPath, called: Called): Pick<JudgedCall, 'name' | 'receivers'> {
  const { value, environment } = called.callee;
  const syntactic = value.kind === 'member' ? namesIn(value.object, environment) : [];
  const receivers = [...syntactic, ...namesOfOrigin(path), ...path.names];
  if (value.kind === 'member') return { name: value.property, receivers };
  const last = path.steps.at(-1);
  if (last?.kind === 'member') return { name: last.name, receivers };
  const isExported = path.origin.kind === 'package' || path.origin.kind === 'unread';
  return { name: isExported ? path.origin.export : (namesIn(value, environment)[0] ?? null), receivers };
}

/** Whether a package is imported by the module or among the dependencies of its project. */
function usesPackage(position: Position): (name: string) => boolean | null {
  const { walk, environment } = position;
  return (name) => {
    const { specifiers } = environment.module;
    if (specifiers.some((specifier) => specifier === name || specifier.startsWith(`${name}/`))) return true;
    return packagesOf(walk.project, environment.module.file)?.has(name) ?? null;
  };
}

function follow(
  callee: Extract<Settled, { kind: 'function' }>,
  call: CallValue,
  args: readonly Located[],
  position: Position,
  usage: Usage,
): CallOutcome {
  const { walk } = position;
  const name = calleeText(call.callee, position.environment);
  if (walk.entered.has(callee.facts)) return 'followed';
  if (position.depth >= walk.project.limits.maxDepth || walk.steps > MOST_STEPS) {
    record(position, call.place, { kind: 'unreadable', name, why: 'depth limit reached' }, null);
    return 'followed';
  }
  walk.steps += 1;
  walk.entered.add(callee.facts);
  const inside = enter(callee, args, null);
  walkStatements(callee.facts.body, {
    walk,
    environment: inside,
    flow: position.flow,
    at: position.at ?? call.place,
    trail: [...position.trail, { file: position.environment.module.file, place: call.place, name }],
    depth: position.depth + 1,
    conditions: position.conditions,
    isAsync: callee.facts.isAsync,
    returned: usage,
  });
  walk.entered.delete(callee.facts);
  return 'followed';
}

/** A bound on the functions entered for one handler; only machine-made code reaches it. */
const MOST_STEPS = 400;
