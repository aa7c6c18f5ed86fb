import { isNamed } from '../facts/names.js';
import type { ObjectValue } from '../facts/types.js';
import { namesIn } from '../paths/describe.js';
import type { JudgedCall } from './calls.js';
import { record, type Position } from './context.js';
import { isEmptied, judgeField, judgeFields, objectsIn } from './record-fields.js';
import { sparedBy } from './record-filter.js';
import { isNaming, namedBehind, recordSubject } from './record-subject.js';
import type { EffectKind } from './types.js';
import { isOtherToken, isTokenField, isVersionField, subjectOf, words, type Subject } from './words.js';

export { isEmptied } from './record-fields.js';

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
    isNamed(call.name, /^(?:clear|delete|remove|invalidate|expire)$/);
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
  const all = isNamed(call.name, /flush|commit/i) ? ['*'] : [];
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
