import { isOtherToken, subjectOf, words } from '../effects/words.js';

/** What a record holds, as far as its name tells. */
export type RecordKind = 'session' | 'blocklist' | 'user';

/** The kind of a model or table; `null` for one that no remedy is about. */
export function recordKind(name: string): RecordKind | null {
  const subject = subjectOf(name);
  if (subject === 'look-alike' || subject === null || isOtherToken(name)) return null;
  if (subject === 'session' && !isLogin(name)) return null;
  return subject;
}

/** Words beside `token` that leave it a login's. */
const LOGIN_WORDS =
  /^(?:(?:auth|refresh|access|user|session|login)*tokens?|refresh|access|auth|jwts?|user|users|account|admin|customer|member|client|login|logins|issued|active|valid|stored|model|entity|schema|table|collection|tbl|db)$/;

/** Whether a name of sessions or tokens is about logins: `ApiToken`, `TwoFactorToken` and `DeviceSession` are not. */
function isLogin(name: string): boolean {
  const split = words(name);
  if (split.some((word) => /^(?:sess|sessions?|usersessions?)$/.test(word)))
    return !/api|oauth|provider|invite|device|bot/i.test(name);
  return split.every((word) => LOGIN_WORDS.test(word));
}

const SESSION_FIELDS =
  'sessiontoken refreshtoken token sessionid sid jwt accesstoken value key session'.split(' ');

/** What kind of value a name speaks of; `null` where it may be any. */
function valueKind(name: string): 'refresh' | 'access' | 'session' | null {
  const split = words(name);
  if (split.some((word) => /^(?:refresh|remember|rt)/.test(word))) return 'refresh';
  if (split.some((word) => word.startsWith('access'))) return 'access';
  return split.some((word) => /^(?:sess|sid)/.test(word)) ? 'session' : null;
}

/** Whether what one name speaks of may be what the other holds: a session's id is no refresh token. */
export function mayHold(field: string, cookie: string | null): boolean {
  const kind = valueKind(field);
  const held = cookie === null ? null : valueKind(cookie);
  return kind === null || kind === held || (held === null && kind === 'session');
}

/**
 * The field of a record that holds what a cookie carries. One that holds a hash does not, and neither does an id that
 * the cookie's name does not speak of. `null` where none is found.
 */
export function tokenField(
  fields: readonly string[],
  kind: RecordKind,
  cookie: string | null,
): string | null {
  const joined = (name: string): string => words(name).join('');
  const plain = fields.filter((field) => !/hash|digest|encrypted/i.test(field));
  const wanted = cookie === null ? '' : joined(cookie.replace(/^__(?:host|secure)-/i, ''));
  const same = plain.find((field) => joined(field) === wanted && field !== 'id');
  if (same !== undefined) return same;
  if (kind === 'user') {
    return wanted.includes('refresh')
      ? (plain.find((field) => /^refreshtokens?$/.test(joined(field))) ?? null)
      : null;
  }
  const fitting = plain.filter((field) => mayHold(field, cookie));
  const known = SESSION_FIELDS.find((name) => fitting.some((field) => joined(field) === name));
  if (known !== undefined) return fitting.find((field) => joined(field) === known) ?? null;
  return kind === 'session' &&
    /sess|sid/.test(wanted) &&
    fields.includes('id') &&
    plain.length === fields.length
    ? 'id'
    : null;
}

/** The field of a blocklist's record that says until when the entry counts. */
export function expiryField(fields: readonly string[]): string | undefined {
  return fields.find((field) => /^(?:expires|expiry|exp|expiration)(?:_?(?:at|date|on))?$/i.test(field));
}
