/**
 * What names say. Names are the last resort of every judgement, after bodies and origins, and the only thing that
 * tells a record of a session from another record.
 */

const known = new Map<string, readonly string[]>();

/** The words of a name, in lower case: `hashedRefreshToken`, `hashed_refresh-token` → hashed, refresh, token. */
export function words(name: string): readonly string[] {
  const cached = known.get(name);
  if (cached) return cached;
  const split = name
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  if (known.size > 5_000) known.clear();
  known.set(name, split);
  return split;
}

const SESSION_WORDS = new Set(
  (
    'session sessions sess sid sessionid sessid token tokens jwt jwts jti jid refresh refreshtoken refreshtokens accesstoken ' +
    'accesstokens authtoken authtokens usersession usersessions sessiontoken sessiontokens auth auths authentication rt rts ' +
    'authsession authsessions logins passport'
  ).split(' '),
);

/** Words that make a "session" or "token" something else. */
const LOOK_ALIKE_WORDS = new Set(
  (
    'checkout payment billing stripe paypal cart chat game training quiz exam workout study live stream reset password verification verify ' +
    'verified email confirm confirmation activation activate invite invitation csrf xsrf fcm push apns expo onesignal otp mfa totp captcha ' +
    'notification notifications subscription socket sockets websocket typing presence rate limit limiter attempt attempts ' +
    'upload download unsubscribe analytics tracking event webhook mail sms code codes passkey challenge nonce pkce'
  ).split(' '),
);

const BLOCKLIST_WORDS = new Set(
  'blacklist blacklists blacklisted blocklist blocklists blocklisted denylist denylists denied revoked revocation revocations revokedtokens blacklistedtokens invalidated invalidtoken invalidtokens bl blk deny blocked invalid'.split(
    ' ',
  ),
);

const USER_WORDS = new Set(
  'user users account accounts member members customer customers admin admins profile owner employee student patient teacher person people'.split(
    ' ',
  ),
);

export type Subject = 'session' | 'blocklist' | 'look-alike' | 'user' | null;

/** What a table, model, key or variable of this name holds; `null` where the name does not tell. */
export function subjectOf(name: string): Subject {
  const split = words(name);
  if (split.some((word) => LOOK_ALIKE_WORDS.has(word) || LOOK_ALIKE_WORDS.has(word.replace(/s$/, ''))))
    return 'look-alike';
  if (split.includes('device') && split.some((word) => word.startsWith('token'))) return 'look-alike';
  const joined = split.join('');
  if (split.some((word) => BLOCKLIST_WORDS.has(word)) || /(?:black|block|deny)list/.test(joined))
    return 'blocklist';
  if (split.some((word) => SESSION_WORDS.has(word)) || /session|token(?!ize)/.test(joined)) return 'session';
  if (split.some((word) => USER_WORDS.has(word))) return 'user';
  return null;
}

/** Whether a name speaks of a token or session that is none of a login's: `passwordResetToken`, `checkoutSession`. */
export function isOtherToken(name: string): boolean {
  return subjectOf(name) === 'look-alike' && /session|token/i.test(name);
}

/** Whether a field of a record holds a token, a session id or a list of them. */
export function isTokenField(name: string): boolean {
  return subjectOf(name) === 'session' && !/(?:count|limit|type|url|expir|duration|lifetime|ttl)/i.test(name);
}

/** Whether a field says, on the record of a session or token, that it is over. */
export function isEndedField(name: string): boolean {
  return (
    /^(?:is_?)?(?:revoked|valid|active|enabled|alive|expired|expires?|invalid|invalidated|blacklisted|blocked|ended|terminated|deleted|logged_?out|used|status|state|signed_?out|closed|current)(?:_?(?:at|on|date|time|by|reason|token|session))?$/i.test(
      name,
    ) ||
    /^(?:expires?|expir(?:y|es|ation))(?:_?(?:at|in|on|date|time))?$|^(?:end|logout|signout|revocation|invalidation|deletion)_?(?:at|time|date|on)$/i.test(
      name,
    )
  );
}

/** Whether a field makes every token issued before its change invalid: a version, an epoch, a signing secret. */
export function isVersionField(name: string): boolean {
  const joined = words(name).join('');
  return (
    /(?:token|session|jwt|auth|refresh|credential)s?(?:version|epoch|generation|nonce|counter|salt|iat)/.test(
      joined,
    ) ||
    /(?:securitystamp|tokensvalidafter|validsince|tokenvalid(?:after|from)|jwtsecret|tokensecret|sessionsecret|signingsecret|logoutall|minimumiat|invalidatebefore|tokenkey)/.test(
      joined,
    )
  );
}

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs that end what they are about. */
const ENDING_VERBS = setOf(
  'delete destroy invalidate revoke remove expire terminate end kill blacklist blocklist denylist del drop purge deactivate disable discard erase wipe unset flush forget evict',
);
/** Verbs that may end it or not. */
const CHANGING_VERBS = setOf(
  'clear clean cleanup reset close finish stop rotate update set save persist store leave exit unauthenticate',
);
/** Verbs that mean a session even without an object. */
const BARE_VERBS = setOf('revoke invalidate terminate unauthenticate deauthenticate deauthorize');
/** Words of functions that only read, build or check. */
const READING_WORDS = setOf(
  'get find fetch is has check verify validate read create build make parse decode sign generate issue use load lookup extract require log track audit exists in',
);
const READING_WORDS_BESIDE_LOGOUT = setOf(
  'get find is has check build make create track audit use can should',
);

/** Words in a function's name that say that it does not end this session on the server. */
const SPARING_WORDS = new Set(
  'cookie cookies expired expiry other others local storage client browser header headers url uri cache query queries csrf flash cart stale old dead inactive state ui store'.split(
    ' ',
  ),
);

/**
 * What the name of a function whose body is out of reach says: that it ends a session or token on the server,
 * that it may, that it ends something else (`spares`), or nothing of the kind.
 */
export function judgeName(name: string): 'ends' | 'logs-out' | 'may-end' | 'spares' | 'no' {
  const split = words(name);
  const subject = subjectOf(name);
  const has = (verbs: ReadonlySet<string>): boolean => split.some((word) => verbs.has(word));
  if (subject === 'look-alike' || has(SPARING_WORDS)) return 'spares';
  const isLogout = /(?:^| )(?:log ?out|sign ?out|log ?off|sign ?off)(?: |$)/.test(split.join(' '));
  if (isLogout) return has(READING_WORDS_BESIDE_LOGOUT) ? 'no' : 'logs-out';
  if (has(READING_WORDS)) return 'no';
  if (/(?:black|block|deny)list/.test(split.join(''))) return 'ends';
  if ((subject === 'session' || subject === 'blocklist') && has(ENDING_VERBS)) return 'ends';
  if (subject === 'session' && has(CHANGING_VERBS)) return 'may-end';
  return split.length === 1 && has(BARE_VERBS) ? 'may-end' : 'no';
}

const NO_SESSION_COOKIE = new Set(
  'theme locale lang language csrf xsrf consent cart flash i18n redirect return returnto callback state nonce pkce verifier oauth banner toast dark mode color sidebar layout currency timezone tz gdpr analytics ga utm ref referrer popup tour onboarding preference preferences prefs view tab filter sort'.split(
    ' ',
  ),
);
const SESSION_COOKIE = new Set(
  'session sessions sess sid sessionid sessid connect token tokens jwt jid auth authorization authenticated access refresh remember rememberme user userid username uid login loggedin logged identity id bearer credentials credential passport account admin role roles rt at email phpsessid customer supabase firebase clerk privy member'.split(
    ' ',
  ),
);

/** Whether a cookie of this name carries a session: yes, no, or `null` where the name does not tell. */
export function isSessionCookie(name: string): boolean | null {
  const split = words(name.replace(/^__(?:host|secure)-/i, ''));
  const joined = split.join('');
  if (split.some((word) => NO_SESSION_COOKIE.has(word))) return false;
  if (split.some((word) => SESSION_COOKIE.has(word)) || /sess|token|jwt|auth|login|user/.test(joined))
    return true;
  return null;
}
