import { isNamed } from '../facts/names.js';
import type { Value } from '../facts/types.js';
import { namesIn } from '../paths/describe.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { Settled } from '../paths/types.js';
import { record } from './context.js';
import type { JudgedCall } from './calls.js';
import { isOfSomethingElse } from './record-subject.js';
import { judgeDeletion, judgeInsertion, judgeSave, judgeUpdate } from './records.js';
import type { EffectKind } from './types.js';
import { judgeName, subjectOf, words } from './words.js';

/** Methods of stores, query builders and collections whose origin is not known. */
const DELETING =
  /^(?:delete|deleteOne|deleteMany|deleteAll|deleteBy\w*|deleteById|destroy|destroyAll|destroyById|remove|removeOne|removeMany|removeAll|removeItem|removeBy\w*|removeById|del|DEL|unlink|hdel|hDel|srem|sRem|zrem|zRem|lrem|lRem|findByIdAndDelete|findOneAndDelete|findByIdAndRemove|findOneAndRemove|findAndDelete|clear|truncate|splice|nativeDelete|removeAndFlush|softDelete|softRemove|deleteFrom|deleteQuietly|evict|invalidate|expire|pexpire|getdel|getDel|drop|take|mdel|flushdb|flushDb|flushAll|pull|revoke)$/;
const UPDATING =
  /^(?:update|updateOne|updateMany|updateById|updateBy\w*|findByIdAndUpdate|findOneAndUpdate|findAndUpdate|patch|patchAndFetchById|upsert|modify|set|merge|updateTable|nativeUpdate|replaceOne|increment|inc|unset|edit|put|assign|updateAttributes|updateUser|updateUserById|updateItem)$/;
const INSERTING =
  /^(?:create|insert|insertOne|insertMany|add|push|set|setex|setEx|SETEX|sadd|sAdd|zadd|zAdd|hset|hSet|lpush|rpush|put|save|insertInto|build|upsert|append|unshift|setItem)$/;
const SAVING =
  /^(?:save|flush|persistAndFlush|persist|commit|saveUsers?|setUsers?|writeFile|writeFileSync|write|writeJson|store|saveDatabase)$/;

/** Receivers whose `delete` and `remove` are about the browser, the response or the screen. */
const NO_STORE =
  /^(?:local|session)Storage$|^(?:window|document|navigator|router|navigate|history|location|queryClient|searchParams|formData|headers|params|query|url|URL|console|logger|log|Math|JSON|Object|Array|Promise|io|socket|events?|emitter|eventEmitter|toast|axios|http|fetch|fs|path|cy|expect|jest|vi)$/;

/**
 * Judges a call whose body and origin are out of reach, by shape and name. Answers whether it knew what to say.
 * An unknown call that may end the session is recorded as unreadable, so that the verdict is not a guess.
 */
export function judgeUnknownCall(call: JudgedCall, isKnownPackage: boolean): boolean {
  const { position, name } = call;
  const { origin } = call.path;
  if (name === null) return false;
  if (origin.kind === 'global' && BROWSER_AND_LANGUAGE.has(origin.name)) return false;
  const effect = byShape(call, name) ?? (isKnownPackage ? null : byName(call, name));
  if (!effect) return false;
  record(
    position,
    call.call.place,
    effect,
    effect.kind === 'invalidates' && effect.how === 'named' ? 'names/called' : 'shapes/store',
  );
  return true;
}

const BROWSER_AND_LANGUAGE = new Set(
  'console JSON Math Object Array Number String Boolean Date Promise Reflect Symbol Intl URL URLSearchParams Headers Response Request FormData Error setTimeout setInterval clearTimeout clearInterval localStorage sessionStorage window document navigator location history alert process Buffer structuredClone fetch crypto Deno Bun'.split(
    ' ',
  ),
);

function byShape(call: JudgedCall, name: string): EffectKind | null {
  const isMethod = call.callee.value.kind === 'member' || call.path.steps.at(-1)?.kind === 'member';
  const [nearest = ''] = call.receivers;
  if (!isMethod || NO_STORE.test(nearest) || continuesQuery(call.callee.value)) return null;
  if (
    call.receivers
      .slice(0, 2)
      .some((receiver) => words(receiver).some((word) => word === 'cookie' || word === 'cookies'))
  )
    return null;
  if (DELETING.test(name)) {
    const deletion = judgeDeletion(call);
    if (deletion) return deletion;
  }
  if (UPDATING.test(name)) {
    const update = judgeUpdate(call);
    if (update) return update;
    // An update that is handed a record stores what was changed in it before.
    if (call.arguments.length > 0 && name !== 'set') return judgeSave(call);
  }
  if (INSERTING.test(name)) {
    const insertion = judgeInsertion(call);
    if (insertion) return insertion;
  }
  return SAVING.test(name) ? judgeSave(call) : null;
}

/** `db.updateTable('session').set({ … })`: the query was judged at the call that began it. */
function continuesQuery(callee: Value): boolean {
  if (callee.kind !== 'member' || callee.object.kind !== 'call') return false;
  const { callee: before } = callee.object;
  return (
    before.kind === 'member' &&
    isNamed(before.property, /^(?:update|updateTable|insert|insertInto|deleteFrom|set|values)$/)
  );
}

function byName(call: JudgedCall, name: string): EffectKind | null {
  // `new RevokedToken(…)`, `new LogoutCommand(…)`: making the object ends nothing.
  if (call.call.isNew) return null;
  // `logoutUseCase.execute(sid)`: the object is named for what its one method does.
  const told = GENERIC_METHOD.test(name) ? (call.receivers[0] ?? name).replace(ROLE, '') : name;
  if (judgeName(told) === 'may-end' && isOfSomethingElse(call)) return null;
  if (judgeName(told) !== 'no') return judgeCalled(call, told);
  return judgeReceiver(call, name) ?? judgeMessage(call, name) ?? judgeUnread(call, name);
}

/** What a call of a function of this name does, whose body is out of reach; `null` where the name tells nothing. */
export function judgeCalled(call: JudgedCall, told: string): EffectKind | null {
  switch (judgeName(told)) {
    case 'ends':
      return { kind: 'invalidates', how: 'named' };
    case 'logs-out':
      return judgeLogoutCall(call, told);
    case 'may-end':
      return unreadable(call, told);
    case 'spares':
    case 'no':
      return null;
  }
}

const GENERIC_METHOD = /^(?:execute|exec|run|handle|invoke|call|perform|process|apply|mutate|mutateAsync)$/;
const ROLE = /(?:UseCase|Usecase|Service|Handler|Command|Action|Interactor|Operation)$/;

/**
 * `client.send(new RevokeTokenCommand(…))`, `commandBus.execute(new LogoutCommand(req, res))`: who handles the message is
 * not in reach, so its name tells what is done.
 */
function judgeMessage(call: JudgedCall, name: string): EffectKind | null {
  if (!/^(?:execute|dispatch|send|publish|invoke|handle|call|request)$/.test(name)) return null;
  const { project } = call.position.walk;
  const made = call.arguments.flatMap((argument) => alternatives(settle(project, argument)).map(classOf));
  const kind = made.find((found) => found !== null);
  switch (kind === undefined ? 'no' : judgeName(kind.replace(/(?:Command|Message|Request|Event)$/, ''))) {
    case 'ends':
      return { kind: 'invalidates', how: 'named' };
    case 'logs-out':
    case 'may-end':
      return unreadable(call, kind ?? name);
    case 'spares':
    case 'no':
      return null;
  }
}

/** The class that an object was made of; `null` where it is no such object. */
function classOf(settled: Settled): string | null {
  if (settled.kind === 'instance') return settled.facts.name;
  if (settled.kind !== 'path') return null;
  const last = settled.steps.at(-1);
  if (last?.kind !== 'call' || !last.isNew) return null;
  const before = settled.steps.at(-2);
  if (before?.kind === 'member') return before.name;
  const { origin } = settled;
  if (origin.kind === 'package' || origin.kind === 'unread') return origin.export;
  return settled.names[0] ?? null;
}

/** `authService.logout(userId)` ends the session; a bare `logout()` may do anything. */
function judgeLogoutCall(call: JudgedCall, name: string): EffectKind {
  return isHanded(call, ANYTHING_OF_THE_REQUEST)
    ? { kind: 'invalidates', how: 'named' }
    : unreadable(call, name);
}

const ANYTHING_OF_THE_REQUEST =
  /^(?:id|req|request|ctx|context|cookie|cookies|event|headers|authorization|bearer|res|response)$/;

/** Whether a call is handed the session, its token, its user, or a thing with one of these words in its name. */
function isHanded(call: JudgedCall, others: RegExp): boolean {
  const names = call.arguments.flatMap((argument) => namesIn(argument.value, argument.environment));
  return names.some((given) => {
    const subject = subjectOf(given);
    return subject === 'session' || subject === 'user' || words(given).some((word) => others.test(word));
  });
}

/**
 * `tidy(sid)` of a module of the project that could not be opened: what a body that is handed the session does with it
 * is not known, unless its name says that it only looks.
 */
function judgeUnread(call: JudgedCall, name: string): EffectKind | null {
  if (call.path.origin.kind !== 'unread' || words(name).some((word) => ONLY_LOOKS.has(word))) return null;
  return isHanded(call, /^(?:req|request|ctx|sid)$/) ? unreadable(call, name) : null;
}

const ONLY_LOOKS = new Set(
  'get find fetch load read verify validate check decode parse is has can should assert require ensure log logger info warn error debug trace track audit report notify emit format serialize sign encode hash cookie cookies redirect render respond send json use with create build make to from'.split(
    ' ',
  ),
);

/** `sessionService.end(sid)`, `tokens.kill(id)`: the verb is the name, the object is what it is called on. */
function judgeReceiver(call: JudgedCall, name: string): EffectKind | null {
  if (!words(name).some((word) => ENDING_A_RECEIVER.has(word))) return null;
  const [nearest = ''] = call.receivers;
  if (NO_STORE.test(nearest) || words(nearest).includes('cookie')) return null;
  if (isOfSomethingElse(call)) return null;
  return subjectOf(nearest) === 'session' ? { kind: 'invalidates', how: 'named' } : null;
}

const ENDING_A_RECEIVER = new Set(
  'end kill terminate revoke invalidate destroy expire delete remove blacklist blocklist'.split(' '),
);

function unreadable(call: JudgedCall, name: string): EffectKind {
  const { origin } = call.path;
  const why =
    origin.kind === 'unread'
      ? `${origin.specifier}: ${origin.why}`
      : origin.kind === 'package'
        ? `a function of ${origin.name}`
        : 'its body is not in reach';
  return { kind: 'unreadable', name, why };
}
