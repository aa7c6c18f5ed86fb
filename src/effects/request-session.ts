import { isNamed, variableName } from '../facts/names.js';
import path from 'node:path';

import type { Place, Value } from '../facts/types.js';
import { callsOf } from '../facts/visit.js';
import { packageFolder, packagesOf, resolveFrom, type Project } from '../modules/project.js';
import { namesIn, textOf } from '../paths/describe.js';
import { settle } from '../paths/settle.js';
import type { AccessPath, Located } from '../paths/types.js';
import { record, type Position } from './context.js';
import { isPastDate, numberOf } from './cookies.js';
import { isEmptied } from './records.js';
import {
  ended,
  isConfigured,
  isOnServer,
  kindMadeBy,
  kindOf,
  SESSION_PROPERTIES,
  type Kind,
} from './request-session-kind.js';
import type { EffectKind } from './types.js';
import { subjectOf } from './words.js';

const REQUEST_NAMES =
  /^(?:_?req|request|_?ctx|context|c|event|this|raw|handshake|socket|info|locals|httpContext|evt|Astro|nodeReq|rawRequest|originalRequest|graphqlContext|gqlContext)$/;

/** Where an access path meets a session. */
interface FoundSession {
  /** The member of the request that holds it. */
  readonly property: string;
  /** What follows it in the path. */
  readonly rest: readonly (string | null)[];
  /** Got by `c.get('session')`, where the code of the project may have put something of its own. */
  readonly isGot: boolean;
  /** The kind of a session that a call gave; `null` for one of the request. */
  readonly made: Extract<Kind, { kind: 'known' }> | null;
}

/** The session that a path leads to: `req.session` gives `session` and what follows; `null` for other paths. */
function requestSessionOf(path: AccessPath): FoundSession | null {
  const { origin, steps } = path;
  const members = steps.map((step) => (step.kind === 'call' ? '()' : step.name));
  if (origin.kind === 'package') {
    const made = steps[0]?.kind === 'call' ? kindMadeBy(origin.name, origin.export) : null;
    return made ? { property: 'session', rest: members.slice(1), isGot: false, made } : null;
  }
  if (origin.kind === 'unread') return null;
  const got = gotProperty(path);
  if (got !== null) return { property: got, rest: members.slice(2), isGot: true, made: null };
  const at = members.findIndex((name) => name !== null && SESSION_PROPERTIES.has(name));
  const property = members[at];
  if (at < 0 || property === null || property === undefined) return injectedSession(path, members);
  const holder = at === 0 ? originName(path) : members[at - 1];
  const isGot = holder === 'var';
  const isRequest = holder === null || holder === undefined || isGot || REQUEST_NAMES.test(holder);
  return isRequest && !members.slice(0, at).includes('()')
    ? { property, rest: members.slice(at + 1), isGot, made: null }
    : null;
}

/** `session` in `c.get('session')`. */
function gotProperty({ steps: [get, call] }: AccessPath): string | null {
  if (get?.kind !== 'member' || get.name !== 'get' || call?.kind !== 'call') return null;
  const value = call.arguments[0]?.value;
  return value?.kind === 'literal' && typeof value.value === 'string' && SESSION_PROPERTIES.has(value.value)
    ? value.value
    : null;
}

/** The kind of a session that was found; `null` where something else may hide behind its name. */
function kindOfFound(found: FoundSession, method: string | null, position: Position): Kind | null {
  if (found.made) return found.made;
  const kind = kindOf(position, found.property, method);
  if (!found.isGot) return kind;
  return kind.kind === 'known' && kind.session.gotFromContext === true ? kind : null;
}

/** Nest's `@Session() session` and a parameter whose type says that it is a session. */
function injectedSession(path: AccessPath, members: readonly (string | null)[]): FoundSession | null {
  const { origin } = path;
  if (origin.kind !== 'parameter') return null;
  const parameter = origin.function.parameters[origin.index];
  const isDecorated =
    parameter?.decorators.some(
      (decorator) =>
        decorator.kind === 'call' &&
        calleeName(decorator.callee, origin.environment.module.variables) === 'Session',
    ) ?? false;
  const isTyped = origin.types.some((type) =>
    /^(?:SessionData|SecureSession|FastifySessionObject|CookieSessionObject)$/.test(type.name),
  );
  return isDecorated || isTyped ? { property: 'session', rest: members, isGot: false, made: null } : null;
}

function calleeName(callee: Value, variables: readonly { readonly name: string }[]): string | null {
  if (callee.kind === 'variable') return variableName({ variables }, callee.index);
  return callee.kind === 'global' ? callee.name : null;
}

function originName(path: AccessPath): string | null {
  const { origin } = path;
  if (origin.kind === 'parameter') return null;
  if (origin.kind === 'global') return origin.name;
  return origin.kind === 'field' ? origin.name : null;
}

/** What a method of the request's session does; `null` where it does nothing to it, `undefined` where it is no such session. */
export function judgeSessionMethod(
  path: AccessPath,
  args: readonly Located[],
  place: Place,
  position: Position,
): { readonly effect: EffectKind | null; readonly row: string } | undefined {
  const found = requestSessionOf(path);
  const method = found?.rest.at(-1);
  if (!found || found.made || method === undefined || method === null) return undefined;
  if (found.rest.length !== 1) return undefined;
  const kind = kindOfFound(found, method, position);
  if (!kind) return undefined;
  if (kind.kind === 'unknown') return byMethod(method, args, path);
  const row = kind.session.id;
  if (kind.session.ends.includes(method)) return { effect: ended(position, kind), row };
  const { project } = position.walk;
  const isDropped =
    /^(?:unset|forget|clear|delete|pull)$/.test(method) ||
    (method === 'set' && args[1] !== undefined && isEmptied(project, args[1], 0));
  const member = args[0] ? textOf(project, args[0], () => '') : null;
  if (!isDropped || isNamed(member, INCIDENTAL_MEMBER)) return { effect: null, row };
  return { effect: droppedMember(kind, place, position), row };
}

/** What it does to take a member out of a session, such as the one that says who is logged in. */
function droppedMember(
  kind: Extract<Kind, { kind: 'known' }>,
  place: Place,
  position: Position,
): EffectKind | null {
  const { session, library } = kind;
  const isKept = session.memberDrop === 'keeps' && isOnServer(position, kind) === true;
  if (isKept) return null;
  if (session.storedWithResponse === true && position.flow.answered && !isSavedLater(place, position))
    return {
      kind: 'keeps-session',
      because: `the response is sent before, and ${library.name} stores the session with it`,
    };
  if (
    session.dropNeedsReadBelow !== undefined &&
    isDropLost(session.dropNeedsReadBelow, kind, place, position)
  )
    return {
      kind: 'keeps-session',
      because: `${library.name} below ${String(session.dropNeedsReadBelow)} loses a deletion before anything is read from the session`,
    };
  return ended(position, kind);
}

/** Calls on a session in the same module, told by the name of what they are called on. */
function sessionCalls({ environment }: Position): readonly { readonly name: string; readonly at: Place }[] {
  return callsOf(environment.module).flatMap(({ value: { callee, place } }) =>
    callee.kind === 'member' &&
    callee.property !== null &&
    subjectOf(namesIn(callee.object, environment)[0] ?? '') === 'session'
      ? [{ name: callee.property, at: place }]
      : [],
  );
}

function isSavedLater(place: Place, position: Position): boolean {
  return sessionCalls(position).some(({ name, at }) => name === 'save' && at.start > place.start);
}

/** A middleware of the project, which runs first, may have read the session. */
function isDropLost(
  below: number,
  { library }: Extract<Kind, { kind: 'known' }>,
  place: Place,
  position: Position,
): boolean {
  const { project } = position.walk;
  const { file } = position.environment.module;
  const packages = packagesOf(project, file);
  const range = library.packages.map((name) => packages?.get(name)).find((found) => found !== undefined);
  const major = /\d+/.exec(range ?? '');
  if (!major || Number(major[0]) >= below) return false;
  const manifest = path.join(packageFolder(project, file), 'package.json');
  if (resolveFrom(project, manifest, './src/middleware').kind === 'file') return false;
  return !sessionCalls(position).some(
    ({ name, at }) => at.start < place.start && /^(?:get|has|set|keys|values|entries|load)$/.test(name),
  );
}

/**
 * The session of a request whose library is not known: methods that only one kind has decide. Where the request itself
 * is not named, as in `({ session }) => session.delete()`, the method may be of the project's own making.
 */
function byMethod(
  method: string,
  args: readonly Located[],
  path: AccessPath,
): { readonly effect: EffectKind | null; readonly row: string } | undefined {
  const row = 'request-session/unknown';
  if (method === 'destroy' || method === 'regenerate')
    return { effect: { kind: 'invalidates', how: 'server-session-ended' }, row };
  if ((method !== 'delete' && method !== 'reset') || args.length > 0) return undefined;
  const isNamed =
    path.origin.kind === 'parameter' ? path.origin.name !== null : path.origin.kind === 'global';
  const why = 'which library made the session could not be found';
  // Only cookie-only sessions have `delete()` without arguments (`@fastify/secure-session` 8.4).
  return isNamed
    ? { effect: { kind: 'empties-cookie-session', library: 'the session', cookie: null }, row }
    : { effect: { kind: 'unreadable', name: `session.${method}`, why }, row };
}

/** Judges `req.session = null` and `req.session.user = null`; answers whether it was one of them. */
export function judgeSessionAssignment(
  target: Extract<Value, { kind: 'member' }>,
  value: Located,
  place: Place,
  position: Position,
): boolean {
  const session = targetSession(target, position);
  if (!session) return false;
  const { found, kind } = session;
  const { project } = position.walk;
  if (found.rest[0] === 'cookie' && found.rest.length > 1) {
    const isOver = kind.kind === 'known' && endsWithCookie(kind, found.rest[1], value, project);
    if (isOver) record(position, place, ended(position, kind), kind.session.id);
    return true;
  }
  if (!isEmptied(project, value, 0)) return true;
  if (found.rest.length === 0) recordNull(found.property, kind, value, place, position);
  else dropMember(found, kind, place, position);
  return true;
}

/** Judges `delete req.session` and `delete req.session.user`; answers whether it was one of them. */
export function judgeSessionMember(
  target: Extract<Value, { kind: 'member' }>,
  place: Place,
  position: Position,
): boolean {
  const session = targetSession(target, position);
  if (!session) return false;
  const { found, kind } = session;
  if (found.rest.length === 0) recordNull(found.property, kind, null, place, position);
  else dropMember(found, kind, place, position);
  return true;
}

function targetSession(
  target: Extract<Value, { kind: 'member' }>,
  position: Position,
): { readonly found: FoundSession; readonly kind: Kind } | null {
  const settled = settle(position.walk.project, { value: target, environment: position.environment });
  const found = settled.kind === 'path' ? requestSessionOf(settled) : null;
  const kind = found ? kindOfFound(found, null, position) : null;
  return found && kind ? { found, kind } : null;
}

/** `req.session.cookie.maxAge = 0`: the store drops a record whose cookie has expired. */
function endsWithCookie(
  { session }: Extract<Kind, { kind: 'known' }>,
  member: string | null | undefined,
  value: Located,
  project: Project,
): boolean {
  if (!session.endsWithCookie?.includes(member ?? '')) return false;
  const settled = settle(project, value);
  const amount = numberOf(project, settled);
  return member === 'expires' ? isPastDate(project, settled, false) : amount !== null && amount <= 1;
}

function recordNull(
  property: string,
  kind: Kind,
  value: Located | null,
  place: Place,
  position: Position,
): void {
  if (kind.kind === 'unknown') recordUndecided(`${property} = null`, place, position);
  else record(position, place, nullEffect(property, kind, value, position), kind.session.id);
}

/** What it does to put nothing, or an empty object, in the place of a session. */
function nullEffect(
  property: string,
  kind: Extract<Kind, { kind: 'known' }>,
  value: Located | null,
  position: Position,
): EffectKind {
  const { assignNull, assignEmpty, store, cookie } = kind.session;
  const library = kind.library.name;
  const isObject = value?.value.kind === 'object';
  if (isObject && store === 'cookie') return { kind: 'empties-cookie-session', library, cookie };
  if (assignNull === 'ends' && !isObject) return ended(position, kind);
  if (typeof assignNull === 'object') {
    const endsIt = isConfigured(kind, assignNull.endsIf, position);
    if (endsIt === true) return { kind: 'invalidates', how: 'server-session-ended' };
    const why = `how ${library} is set up could not be read`;
    if (endsIt === null) return { kind: 'unreadable', name: `${property} = null`, why };
  }
  if (isObject && assignEmpty === 'ends' && isOnServer(position, kind) === true)
    return { kind: 'invalidates', how: 'server-session-ended' };
  return {
    kind: 'keeps-session',
    because: `${library} keeps the stored session when ${property} is only set to nothing`,
  };
}

/** A session of which nothing tells the kind may have ended, or may not. */
function recordUndecided(name: string, place: Place, position: Position): void {
  const why = 'which session middleware the project uses could not be found';
  record(position, place, { kind: 'unreadable', name, why }, 'request-session/unknown');
}

/** Members of a session that say who is logged in, rather than what to show. */
const INCIDENTAL_MEMBER =
  /^(?:flash|messages?|returnTo|redirectTo|redirect|cart|csrf\w*|locale|lang\w*|error\w*|success\w*|notice|oauth\w*|state|nonce|verifier|cookie|views|count\w*|otp\w*|captcha\w*)$/i;

function dropMember(found: FoundSession, kind: Kind, place: Place, position: Position): void {
  const [member] = found.rest;
  if (member !== null && member !== undefined && INCIDENTAL_MEMBER.test(member)) return;
  if (kind.kind === 'unknown') {
    recordUndecided(`${found.property}.${member ?? '[…]'}`, place, position);
    return;
  }
  const effect = droppedMember(kind, place, position);
  if (effect) record(position, place, effect, kind.session.id);
}

/** What `req.logout()` of Passport does, by the kind of the request's session. */
export function judgePassportLogout(position: Position): EffectKind {
  const kind = kindOf(position, 'session', null);
  if (kind.kind === 'unknown') return { kind: 'invalidates', how: 'server-session-ended' };
  return ended(position, kind);
}
