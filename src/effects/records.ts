import type { ObjectValue, Value } from '../facts/types.js';
import { returnsOf } from '../facts/visit.js';
import type { Project } from '../modules/project.js';
import { namesIn } from '../paths/describe.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { Environment, Located } from '../paths/types.js';
import type { JudgedCall } from './calls.js';
import { record, type Position } from './context.js';
import { excepts, sparedBy } from './record-filter.js';
import { isNaming, namedBehind, recordSubject } from './record-subject.js';
import type { EffectKind } from './types.js';
import {
  isEndedField,
  isOtherToken,
  isTokenField,
  isVersionField,
  subjectOf,
  words,
  type Subject,
} from './words.js';

/** What deleting the record that a call speaks of does. */
export function judgeDeletion(call: JudgedCall): EffectKind | null {
  const subject = recordSubject(call);
  if (subject === 'session' || (subject !== 'look-alike' && isTokenStoreKey(call))) {
    if (isHandedSession(call)) {
      return {
        kind: 'unreadable',
        name: `session.${call.name ?? ''}`,
        why: 'what made the session could not be found',
      };
    }
    const spared = sparedBy(call);
    return spared ? { kind: 'spares', which: spared } : { kind: 'invalidates', how: 'record-deleted' };
  }
  return null;
}

/** `session.clear()` on a session that the framework handed over: it may live on the server or in its cookie. */
function isHandedSession(call: JudgedCall): boolean {
  const [nearest = ''] = call.receivers;
  const isOne =
    /^(?:session|sess|authSession|userSession)$/i.test(nearest) &&
    /^(?:clear|delete|remove|invalidate|expire)$/.test(call.name ?? '');
  const { origin, steps } = call.path;
  const isFound = steps.some((step) => step.kind === 'call') || origin.kind === 'field';
  return isOne && call.arguments.length === 0 && origin.kind !== 'global' && !isFound;
}

/** `redis.del(userId)`: a key-value store that a logout deletes the user's own key from holds its session or token. */
function isTokenStoreKey(call: JudgedCall): boolean {
  const isStore = call.receivers
    .slice(0, 2)
    .some((name) => words(name).some((word) => /^(?:redis|ioredis|kv|valkey|keydb|upstash)$/.test(word)));
  if (!isStore || call.arguments.length !== 1) return false;
  const [key] = call.arguments;
  if (!key || key.value.kind === 'object') return false;
  const names = namesIn(key.value, key.environment).slice(0, 4);
  return (
    names.some((name) => subjectOf(name) === 'user') &&
    !names.some((name) => subjectOf(name) === 'look-alike' || /cache|cart|profile|online|status/i.test(name))
  );
}

/** What writing fields of a record does. */
export function judgeUpdate(call: JudgedCall): EffectKind | null {
  const subject = recordSubject(call);
  if (subject === 'look-alike' && call.receivers.some((name) => isOtherToken(name))) return null;
  if (subject === 'blocklist') return { kind: 'invalidates', how: 'blocklisted' };
  const { project } = call.position.walk;
  const data = [
    ...call.arguments,
    ...call.usage.chain.flatMap((link) =>
      link.name === 'set' || link.name === 'values' || link.name === 'data' ? link.arguments : [],
    ),
  ];
  const spared = sparedBy(call);
  for (const argument of data) {
    for (const object of objectsIn(project, argument, 0)) {
      const effect = judgeFields(project, object, subject, 0);
      if (effect)
        return spared && effect.kind === 'invalidates' && effect.how === 'record-revoked'
          ? { kind: 'spares', which: spared }
          : effect;
    }
  }
  return judgeNamedField(call, subject);
}

/** `sequelize.increment('tokenVersion')`, `.set('refreshToken', null)`, `.unset('token')`. */
function judgeNamedField(call: JudgedCall, subject: Subject): EffectKind | null {
  const [field, value] = call.arguments;
  if (field?.value.kind !== 'literal' || typeof field.value.value !== 'string') return null;
  const name = field.value.value;
  if (isVersionField(name)) return { kind: 'invalidates', how: 'version-raised' };
  return value ? judgeField(call.position.walk.project, name, value, subject) : null;
}

interface LocatedObject {
  readonly object: ObjectValue;
  readonly environment: Environment;
}

/** The object literals that an argument holds or names. */
function objectsIn(project: Project, located: Located, depth: number): LocatedObject[] {
  if (depth > 3) return [];
  return alternatives(settle(project, located)).flatMap((option) => {
    if (option.kind === 'object') return [{ object: option.value, environment: option.environment }];
    if (option.kind === 'array')
      return option.elements.flatMap((element) => objectsIn(project, element, depth + 1));
    return [];
  });
}

/** Operators whose members are fields, and what they do to them. */
const FIELD_OPERATORS = new Set([
  'data',
  'set',
  '$set',
  'values',
  'update',
  'changes',
  'attributes',
  'create',
  'fields',
  // The database commands of MongoDB: `{ update: 'sessions', updates: [{ q, u }] }`.
  'updates',
  'u',
]);
const REMOVING_OPERATORS = new Set(['$unset', '$pull', '$pullAll', '$pop']);

function judgeFields(
  project: Project,
  located: LocatedObject,
  subject: Subject,
  depth: number,
): EffectKind | null {
  if (depth > 4) return null;
  const { object, environment } = located;
  for (const property of object.properties) {
    const { name } = property;
    const value: Located = { value: property.value, environment };
    if (property.value.kind === 'spread') {
      for (const inner of objectsIn(project, { value: property.value.value, environment }, 1)) {
        const effect = judgeFields(project, inner, subject, depth + 1);
        if (effect) return effect;
      }
    }
    if (name === null) continue;
    const effect =
      judgeField(project, name, value, subject) ?? judgeNested(project, name, value, subject, depth);
    if (effect) return effect;
  }
  return null;
}

/** What writing one field of a record does; `null` where nothing. */
export function judgeField(
  project: Project,
  name: string,
  value: Located,
  subject: Subject,
): EffectKind | null {
  if (isVersionField(name) && !isPlainCopy(value)) return { kind: 'invalidates', how: 'version-raised' };
  if (isTokenField(name) && isEmptied(project, value, 0))
    return { kind: 'invalidates', how: 'token-removed' };
  if (subject === 'session' && isEndedField(name) && saysEnded(name, value))
    return { kind: 'invalidates', how: 'record-revoked' };
  return null;
}

function judgeNested(
  project: Project,
  name: string,
  value: Located,
  subject: Subject,
  depth: number,
): EffectKind | null {
  if (REMOVING_OPERATORS.has(name)) {
    const names = namesIn(value.value, value.environment);
    if (excepts(project, value)) return { kind: 'spares', which: 'others-only' };
    return names.some((inner) => isTokenField(inner)) ? { kind: 'invalidates', how: 'token-removed' } : null;
  }
  if (name === '$inc') {
    return namesIn(value.value, value.environment).some((inner) => isVersionField(inner))
      ? { kind: 'invalidates', how: 'version-raised' }
      : null;
  }
  if (!FIELD_OPERATORS.has(name)) return null;
  for (const inner of objectsIn(project, value, 0)) {
    const effect = judgeFields(project, inner, subject, depth + 1);
    if (effect) return effect;
  }
  return null;
}

/** A version that is written back as it was is not raised. */
function isPlainCopy(value: Located): boolean {
  return value.value.kind === 'literal' && typeof value.value.value === 'string';
}

/** `valid: false` and `revoked: true` say that a session is over, `valid: true` and `revoked: false` do not. */
export function saysEnded(name: string, value: Located): boolean {
  const literal = value.value.kind === 'literal' ? value.value.value : undefined;
  const isPositive = words(name).some((word) => /^(?:valid|active|enabled|alive|current)$/.test(word));
  // An expiry of 0 has passed, whatever the clock says.
  if (literal === 0 && /expir/i.test(name)) return true;
  if (typeof literal === 'boolean' || typeof literal === 'number')
    return isPositive ? !literal : Boolean(literal);
  if (literal === null) return isPositive;
  if (typeof literal === 'string')
    return /revok|invalid|expire|logged|signed|inactive|ended|closed|terminat|delet|block|disabled|out/i.test(
      literal,
    );
  return !isPositive;
}

/** Whether a value takes a token out: nothing, an empty text or list, a filtered list, or a removal marker. */
export function isEmptied(project: Project, located: Located, depth: number): boolean {
  if (depth > 3) return false;
  const { value } = located;
  if (value.kind === 'object') {
    if (value.properties.length === 0) return true;
    return value.properties.some((property) => {
      if (property.name === 'set')
        return isEmptied(project, { value: property.value, environment: located.environment }, depth + 1);
      return property.name !== null && /^(?:disconnect|delete|deleteMany|\$pull|unset)$/.test(property.name);
    });
  }
  if (isFiltering(value)) return true;
  return alternatives(settle(project, located)).some((option) => {
    switch (option.kind) {
      case 'literal':
        return (
          option.value === null || option.value === undefined || option.value === '' || option.value === false
        );
      case 'array':
        return option.elements.length === 0;
      case 'object':
        return option.value.properties.length === 0;
      case 'path':
        return (
          isRemovalMarker(
            option.names,
            option.steps.map((step) => (step.kind === 'member' ? step.name : null)),
          ) || option.steps.some((step) => step.kind === 'member' && step.name === 'filter')
        );
      default:
        return option.kind === 'other' && isFiltering(option.located.value);
    }
  });
}

function isFiltering(value: Value): boolean {
  return (
    value.kind === 'call' &&
    value.callee.kind === 'member' &&
    (value.callee.property === 'filter' || value.callee.property === 'without')
  );
}

/** `tokens.filter((token) => token === current)` takes out the others and leaves this one. */
export function keepsOnlyThis({ value, environment }: Located): boolean {
  if (!isFiltering(value) || value.kind !== 'call') return false;
  const [test] = value.arguments;
  const facts = test?.kind === 'function' ? environment.module.functions[test.index] : undefined;
  return (
    facts !== undefined &&
    returnsOf(facts).some((result) => result.kind === 'operation' && /^={2,3}$/.test(result.operator))
  );
}

/** `FieldValue.delete()`, `deleteField()`, `arrayRemove(token)`, `literal('NULL')`. */
function isRemovalMarker(names: readonly string[], members: readonly (string | null)[]): boolean {
  return (
    [...names, ...members].some(
      (name) => name !== null && /^(?:deleteField|arrayRemove|DELETE_SENTINEL)$/.test(name),
    ) ||
    (names.includes('FieldValue') && members.includes('delete'))
  );
}

/** What adding a record does: an entry on a blocklist ends the token that it names. */
export function judgeInsertion(call: JudgedCall): EffectKind | null {
  const named = [
    ...(call.name === null ? [] : [call.name]),
    ...call.receivers,
    ...(call.table ? namesIn(call.table.value, call.table.environment) : []),
    ...call.arguments.flatMap((argument) =>
      isNaming(argument.value) ? namesIn(argument.value, argument.environment).slice(0, 6) : [],
    ),
    ...namedBehind(call),
  ];
  // `redis.set('logout:' + token, …)` is a list of tokens that were logged out.
  const isLoggedOutKey =
    named.some((name) => /log(?:ged)?[-_]?out/i.test(name)) &&
    named.some((name) => subjectOf(name) === 'session');
  if (isLoggedOutKey || named.some((name) => subjectOf(name) === 'blocklist')) {
    return { kind: 'invalidates', how: 'blocklisted' };
  }
  return shortensKey(call) ? { kind: 'invalidates', how: 'record-revoked' } : null;
}

/** `redis.set(key, '')`, `cache.set('session:' + id, null)`: the record of a session is overwritten with nothing. */
function shortensKey(call: JudgedCall): boolean {
  const [key, value] = call.arguments;
  if (!key || !value || call.name !== 'set') return false;
  const isSession = namesIn(key.value, key.environment)
    .slice(0, 4)
    .some((name) => subjectOf(name) === 'session');
  return isSession && value.value.kind === 'literal' && !value.value.value;
}

/** What saving a record does: it stores what was dropped before, or a new entry on a blocklist. */
export function judgeSave(call: JudgedCall): EffectKind | null {
  const subject = call.receivers.map((name) => subjectOf(name)).find((found) => found !== null);
  if (subject === 'blocklist') return { kind: 'invalidates', how: 'blocklisted' };
  const update = call.arguments.length > 0 ? judgeUpdate(call) : null;
  if (update) return update;
  // A flush stores whatever was changed.
  const all = /flush|commit/i.test(call.name ?? '') ? ['*'] : [];
  const names = [
    ...all,
    ...call.receivers,
    ...call.arguments.flatMap((argument) => namesIn(argument.value, argument.environment)),
  ];
  return { kind: 'saves', names };
}

/** An object literal that copies a record without its token: `{ ...user, refreshToken: '' }`. */
export function judgeObject(object: ObjectValue, position: Position): void {
  const copied = object.properties.find((property) => property.value.kind === 'spread');
  if (copied?.value.kind !== 'spread') return;
  const { project } = position.walk;
  for (const property of object.properties) {
    if (property.name === null || !isTokenField(property.name)) continue;
    if (!isEmptied(project, { value: property.value, environment: position.environment }, 0)) continue;
    const holders = namesIn(copied.value.value, position.environment);
    record(
      position,
      property.place,
      { kind: 'drops-token', holders, field: property.name },
      'records/copied-without-token',
    );
  }
}
