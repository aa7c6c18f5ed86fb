import { isNamed } from '../facts/names.js';
import type { AssignmentValue, Place, Value } from '../facts/types.js';
import { namesIn } from '../paths/describe.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { Located } from '../paths/types.js';
import { record, type Position } from './context.js';
import { isPastDate, numberOf } from './cookies.js';
import { judgeHeader } from './headers.js';
import { isEmptied, keepsOnlyThis, saysEnded } from './record-fields.js';
import { judgeSessionAssignment, judgeSessionMember } from './request-session.js';
import { isEndedField, isSessionCookie, isTokenField, isVersionField, subjectOf } from './words.js';

type MemberValue = Extract<Value, { kind: 'member' }>;

/** Records what an assignment does: to the request's session, a record, a list of sessions, a cookie, a header. */
export function walkAssignment(assignment: AssignmentValue, position: Position): void {
  const { target, place } = assignment;
  const value: Located = { value: assignment.value, environment: position.environment };
  if (target.kind === 'variable') judgeVariable(target.index, value, place, position);
  if (target.kind !== 'member') return;
  if (judgeSessionAssignment(target, value, place, position)) return;
  if (target.property !== null && /^set-cookie$/i.test(target.property)) {
    judgeHeader(
      { value: { kind: 'literal', value: target.property }, environment: position.environment },
      value,
      place,
      position,
      'headers/assigned',
    );
    return;
  }
  if (judgeCookieMember(target.object, target.property, value, place, position)) return;
  if (
    target.property !== null &&
    isEndedField(target.property) &&
    subjectOf(namesIn(target.object, position.environment)[0] ?? '') === 'session' &&
    saysEnded(target.property, value)
  ) {
    drop(target, target.property, place, position);
    return;
  }
  if (keepsOnlyThis(value) && target.property !== null && isTokenField(target.property))
    record(position, place, { kind: 'spares', which: 'others-only' }, 'records/others-removed');
  else if (isGone(value, position)) judgeGone(target, place, position, target.property);
  else if (isOwnBlocklist(target, position))
    record(position, place, { kind: 'invalidates', how: 'blocklisted' }, 'memory/blocklisted');
  else if (target.property !== null && isVersionField(target.property))
    drop(target, target.property, place, position);
}

/** Records what `delete x.y` does. */
export function walkDeletion(target: Value, place: Place, position: Position): void {
  if (target.kind !== 'member') return;
  if (judgeSessionMember(target, place, position)) return;
  judgeGone(target, place, position, target.property);
}

function isGone(value: Located, position: Position): boolean {
  return isEmptied(position.walk.project, value, 0);
}

/** Something was taken out of an object: a session out of a map, or a token out of a record. */
function judgeGone(target: MemberValue, place: Place, position: Position, property: string | null): void {
  const { environment } = position;
  const holder = namesIn(target.object, environment);
  if (
    holder
      .slice(0, 2)
      .some(
        (name) =>
          /^(?:cookies?|headers|localStorage|sessionStorage|locals|state|store|window|document|process|env)$/.test(
            name,
          ) || subjectOf(name) === 'look-alike',
      )
  )
    return;
  if (isRequestItself(target.object, position)) return;
  const isModuleLevel = isKeptByModule(target.object, position);
  if (
    isModuleLevel &&
    (subjectOf(holder[0] ?? '') === 'session' || (property !== null && isTokenField(property)))
  ) {
    record(position, place, { kind: 'invalidates', how: 'record-deleted' }, 'memory/removed');
    return;
  }
  if (property !== null && isTokenField(property)) drop(target, property, place, position);
  // `delete client.sessions[token]` takes an entry out of a record's own list.
  else if (property === null && subjectOf(holder[0] ?? '') === 'session')
    drop(target, holder[0] ?? '', place, position);
}

function drop(target: MemberValue, field: string, place: Place, position: Position): void {
  if (isOwnRecord({ value: target.object, environment: position.environment }, position)) {
    const how = isVersionField(field) ? 'version-raised' : 'token-removed';
    record(position, place, { kind: 'invalidates', how }, 'memory/record-changed');
    return;
  }
  const holders = namesIn(target.object, position.environment);
  record(position, place, { kind: 'drops-token', holders, field }, 'records/token-dropped');
}

function rootOf(value: Value): Value {
  return value.kind === 'member'
    ? rootOf(value.object)
    : value.kind === 'await'
      ? rootOf(value.value)
      : value;
}

/** `req.token = null` changes the request alone. */
function isRequestItself(object: Value, position: Position): boolean {
  if (object.kind !== 'variable') return false;
  const settled = settle(position.walk.project, { value: object, environment: position.environment });
  return (
    settled.kind === 'path' &&
    settled.origin.kind === 'parameter' &&
    settled.steps.length === 0 &&
    isNamed(settled.origin.name, /^(?:_?req|request|res|response|ctx|context|event|socket|c|reply)$/)
  );
}

/** `blocklist[token] = true` on an object of the module. */
function isOwnBlocklist(target: MemberValue, position: Position): boolean {
  const [holder = ''] = namesIn(target.object, position.environment);
  return (
    target.property === null && subjectOf(holder) === 'blocklist' && isKeptByModule(target.object, position)
  );
}

/** Whether an object lives on when the handler is done: as a variable of the module, in an instance, as a global. */
function isKeptByModule(object: Value, position: Position): boolean {
  const root = rootOf(object);
  if (root.kind === 'variable') return isOwnModuleValue(root.index, position);
  const isKept = root.kind === 'this' || root.kind === 'global';
  return isKept && isOwnData({ value: object, environment: position.environment }, position);
}

/** Methods that give an element of a map or list itself, not a copy. */
const ELEMENT_GETTERS = new Set(['at', 'find', 'findLast', 'get']);

/** Whether an object is an element of a map or list that the module keeps: a change to it needs no saving. */
function isOwnRecord({ value, environment }: Located, position: Position): boolean {
  switch (value.kind) {
    case 'variable': {
      const variable = environment.module.variables[value.index];
      const made = variable?.definition.kind === 'value' ? variable.definition.value : null;
      return made !== null && made.kind !== 'variable' && isOwnRecord({ value: made, environment }, position);
    }
    case 'call':
      return (
        value.callee.kind === 'member' &&
        ELEMENT_GETTERS.has(value.callee.property ?? '') &&
        isKeptByModule(value.callee.object, { ...position, environment })
      );
    case 'member':
      return value.property === null && isKeptByModule(value.object, { ...position, environment });
    default:
      return false;
  }
}

/** Whether a variable of a module holds data of its own: a map, a list, an object. */
function isOwnModuleValue(index: number, position: Position): boolean {
  const variable = position.environment.module.variables[index];
  if (variable?.function !== null) return false;
  return isOwnData({ value: { kind: 'variable', index }, environment: position.environment }, position);
}

function isOwnData(located: Located, position: Position): boolean {
  return alternatives(settle(position.walk.project, located)).some((option) => {
    if (option.kind === 'object' || option.kind === 'array') return true;
    return (
      option.kind === 'path' &&
      option.origin.kind === 'global' &&
      /^(?:Map|Set|WeakMap|Object|Array|globalThis|global)$/.test(option.origin.name)
    );
  });
}

/** `sessions = sessions.filter(…)`, `currentSession = null` on a variable of the module. */
function judgeVariable(index: number, value: Located, place: Place, position: Position): void {
  const variable = position.environment.module.variables[index];
  if (variable?.function !== null || subjectOf(variable.name) !== 'session') return;
  if (isGone(value, position))
    record(position, place, { kind: 'invalidates', how: 'record-deleted' }, 'memory/reassigned');
}

/** Elysia's `cookie.auth.maxAge = 0`, and `set.cookie`-like members; answers whether it was one. */
function judgeCookieMember(
  object: Value,
  property: string | null,
  value: Located,
  place: Place,
  position: Position,
): boolean {
  if (object.kind !== 'member' || object.property === null) return false;
  const [jar] = namesIn(object.object, position.environment);
  if (jar !== 'cookie') return false;
  const { project } = position.walk;
  const settled = settle(project, value);
  const amount = numberOf(project, settled);
  const isOver =
    property === 'maxAge'
      ? amount !== null && amount <= 1
      : property === 'expires' && isPastDate(project, settled, false);
  if (!isOver) return false;
  record(
    position,
    place,
    { kind: 'clears-cookie', cookie: object.property, isSession: isSessionCookie(object.property) },
    'elysia/cookie-expired',
  );
  return true;
}
