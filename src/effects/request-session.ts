import type { Place, Value } from '../facts/types.js';
import { settle } from '../paths/settle.js';
import type { AccessPath, Located } from '../paths/types.js';
import { record, type Position } from './context.js';
import { isEmptied } from './records.js';
import { ended, isConfigured, isOnServer, kindOf, SESSION_PROPERTIES } from './request-session-kind.js';
import type { EffectKind } from './types.js';

const REQUEST_NAMES =
  /^(?:_?req|request|_?ctx|context|c|event|this|raw|handshake|socket|info|locals|httpContext|evt|Astro|nodeReq|rawRequest|originalRequest|graphqlContext|gqlContext)$/;

/**
 * The member of the request that holds its session, where a path leads from a request to it: `req.session` gives
 * `session` and what follows; `null` for other paths.
 */
function requestSessionOf(
  path: AccessPath,
): { readonly property: string; readonly rest: readonly (string | null)[] } | null {
  if (path.origin.kind === 'package' || path.origin.kind === 'unread') return null;
  const members = path.steps.map((step) => (step.kind === 'call' ? '()' : step.name));
  const at = members.findIndex((name) => name !== null && SESSION_PROPERTIES.has(name));
  const property = members[at];
  if (at < 0 || property === null || property === undefined) {
    return injectedSession(path, members);
  }
  const holder = at === 0 ? originName(path) : members[at - 1];
  const isRequest = holder === null || holder === undefined || REQUEST_NAMES.test(holder);
  return isRequest && !members.slice(0, at).includes('()') ? { property, rest: members.slice(at + 1) } : null;
}

/** Nest's `@Session() session` and a parameter whose type says that it is a session. */
function injectedSession(
  path: AccessPath,
  members: readonly (string | null)[],
): { readonly property: string; readonly rest: readonly (string | null)[] } | null {
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
  return isDecorated || isTyped ? { property: 'session', rest: members } : null;
}

function calleeName(callee: Value, variables: readonly { readonly name: string }[]): string | null {
  if (callee.kind === 'variable') return variables[callee.index]?.name ?? null;
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
  position: Position,
): { readonly effect: EffectKind | null; readonly row: string } | undefined {
  const found = requestSessionOf(path);
  const method = found?.rest.at(-1);
  if (!found || method === undefined || method === null) return undefined;
  if (found.rest.length !== 1) return undefined;
  const kind = kindOf(position, found.property, method);
  if (kind.kind === 'unknown') return byMethod(method, args, path);
  const row = kind.session.id;
  if (kind.session.ends.includes(method)) return { effect: ended(position, kind), row };
  if (/^(?:save|touch|reload|resetMaxAge|get|flash|has|all|commit|manuallyCommit)$/.test(method))
    return { effect: null, row };
  const drops =
    /^(?:unset|forget|clear|delete|pull)$/.test(method) ||
    (method === 'set' && args[1] !== undefined && isEmptied(position.walk.project, args[1], 0));
  if (!drops) return { effect: null, row };
  return {
    effect:
      kind.session.memberDrop === 'ends' || isOnServer(position, kind) === true
        ? ended(position, kind)
        : null,
    row,
  };
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
  const settled = settle(position.walk.project, { value: target, environment: position.environment });
  const found = settled.kind === 'path' ? requestSessionOf(settled) : null;
  if (!found) return false;
  const { project } = position.walk;
  if (found.rest.length === 0) {
    if (isEmptied(project, value, 0)) recordNull(found.property, value, place, position);
    return true;
  }
  if (found.rest[0] === 'cookie') return true;
  if (isEmptied(project, value, 0)) dropMember(found.property, found.rest, place, position);
  return true;
}

/** Judges `delete req.session` and `delete req.session.user`; answers whether it was one of them. */
export function judgeSessionMember(
  target: Extract<Value, { kind: 'member' }>,
  place: Place,
  position: Position,
): boolean {
  const settled = settle(position.walk.project, { value: target, environment: position.environment });
  const found = settled.kind === 'path' ? requestSessionOf(settled) : null;
  if (!found) return false;
  if (found.rest.length === 0) recordNull(found.property, null, place, position);
  else dropMember(found.property, found.rest, place, position);
  return true;
}

function recordNull(property: string, value: Located | null, place: Place, position: Position): void {
  const kind = kindOf(position, property, null);
  if (kind.kind === 'unknown') {
    const why = 'which session middleware the project uses could not be found';
    record(
      position,
      place,
      { kind: 'unreadable', name: `${property} = null`, why },
      'request-session/unknown',
    );
    return;
  }
  const { assignNull, id } = kind.session;
  const isObject = value?.value.kind === 'object';
  if (isObject && kind.session.store === 'cookie') {
    record(
      position,
      place,
      { kind: 'empties-cookie-session', library: kind.library.name, cookie: kind.session.cookie },
      id,
    );
  } else if (assignNull === 'ends' && !isObject) {
    record(position, place, ended(position, kind), id);
  } else if (typeof assignNull === 'object' && isConfigured(kind, assignNull.endsIf, position) !== false) {
    const isKnown = isConfigured(kind, assignNull.endsIf, position) === true;
    const why = `how ${kind.library.name} is set up could not be read`;
    record(
      position,
      place,
      isKnown
        ? { kind: 'invalidates', how: 'server-session-ended' }
        : { kind: 'unreadable', name: `${property} = null`, why },
      id,
    );
  } else if (
    isObject &&
    isOnServer(position, kind) === true &&
    kind.session.memberDrop === 'ends' &&
    kind.library.name.startsWith('koa')
  ) {
    record(position, place, { kind: 'invalidates', how: 'server-session-ended' }, id);
  } else {
    record(
      position,
      place,
      {
        kind: 'keeps-session',
        because: `${kind.library.name} keeps the stored session when ${property} is only set to nothing`,
      },
      id,
    );
  }
}

/** Members of a session that say who is logged in, rather than what to show. */
const INCIDENTAL_MEMBER =
  /^(?:flash|messages?|returnTo|redirectTo|redirect|cart|csrf\w*|locale|lang\w*|error\w*|success\w*|notice|oauth\w*|state|nonce|verifier|cookie|views|count\w*|otp\w*|captcha\w*)$/i;

function dropMember(
  property: string,
  rest: readonly (string | null)[],
  place: Place,
  position: Position,
): void {
  const [member] = rest;
  if (member !== null && member !== undefined && INCIDENTAL_MEMBER.test(member)) return;
  const kind = kindOf(position, property, null);
  if (kind.kind === 'unknown') {
    const why = 'which session middleware the project uses could not be found';
    record(
      position,
      place,
      { kind: 'unreadable', name: `${property}.${member ?? '[…]'}`, why },
      'request-session/unknown',
    );
    return;
  }
  if (kind.session.memberDrop === 'ends' || kind.session.store === 'cookie')
    record(position, place, ended(position, kind), kind.session.id);
}

/** What `req.logout()` of Passport does, by the kind of the request's session. */
export function judgePassportLogout(position: Position): EffectKind {
  const kind = kindOf(position, 'session', null);
  if (kind.kind === 'unknown') return { kind: 'invalidates', how: 'server-session-ended' };
  return ended(position, kind);
}
