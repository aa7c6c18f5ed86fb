import { isOtherToken, subjectOf, words } from '../effects/words.js';

/** What a record holds, as far as its name tells. */
export type RecordKind = 'session' | 'blocklist' | 'user';

/** The kind of a model or table; `null` for one that no remedy is about. */
export function recordKind(name: string): RecordKind | null {
  const subject = subjectOf(name);
  if (subject === 'look-alike' || subject === null || isOtherToken(name)) return null;
  // Tokens of a user that are no login's: `ApiToken`, `VerificationToken`, `AccountToken` of a provider.
  if (
    subject === 'session' &&
    /api|oauth|provider|personal|invite|device|google|github|bot|factor|2fa|magic|csrf/i.test(name)
  )
    return null;
  return subject;
}

const SESSION_FIELDS =
  'sessiontoken refreshtoken token sessionid sid jwt accesstoken tokenid value key session jti'.split(' ');

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
  const known = SESSION_FIELDS.find((name) => plain.some((field) => joined(field) === name));
  if (known !== undefined) return plain.find((field) => joined(field) === known) ?? null;
  return kind === 'session' &&
    /sess|sid/.test(wanted) &&
    fields.includes('id') &&
    plain.length === fields.length
    ? 'id'
    : null;
}

/** The field of a blocklist's record that says until when the entry counts. */
export function expiryField(fields: readonly string[]): string | null {
  return (
    fields.find((field) => /^(?:expires|expiry|exp|expiration)(?:_?(?:at|date|on))?$/i.test(field)) ?? null
  );
}
