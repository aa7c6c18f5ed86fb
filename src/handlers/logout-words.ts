import { isNamed } from '../facts/names.js';
/**
 * The words by which a logout is known: in the name of a function, a key or an event, and in the path of a route.
 *
 * A name is read as its words, whatever joins them (`logOut`, `log_out`, `user.logout`). It names a logout when it
 * holds a logout word and says that something is done: `handleLogout`, `logoutUser`, `logoutAction`. It does not when it
 * names a thing about logging out (`logoutUrl`), a question (`isLogout`), another step (`afterLogout`), or a function
 * that makes or calls one (`createLogout`, `useLogout`).
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Two words that mean a logout when they follow each other; written as one they are `ONE_WORD`. */
const PAIRS = words('log.out sign.out log.off sign.off end.session end.sessions');
const ONE_WORD = words('logout signout logoff signoff endsession endsessions');

/** Words that, just before such a pair, make it mean something else: `frontEndSession`, `consoleLogOut`. */
const OTHER_COMPOUND = words('front back week console debug error audit build std');

/** `userlogout`, `logouthandler`: lower-case names whose words nothing separates. Only these neighbours are known. */
const FUSED =
  /^(admin|customer|do|force|get|handle|member|on|post|user)?(logout|signout|logoff|signoff|endsession)(action|all|api|controller|handler|user|users)?$/;

/** First words that ask, make, call, look at, or prepare a logout, or test it. */
const NOT_AN_ACTION = words(`
  are assert auto before after build call can cannot check configure count create define describe did disable dispatch
  display emit enable expect fake fetch find format generate get had has have hide ignore init is it load make mock
  must need needs never no not notify open parse pre prevent record register render require schedule set setup should
  show skip spy stub subscribe test toggle track trigger use validate verify wait was were will with
`);

/** Last words that make the name a thing: `logoutUrl`, `signOutButton`, `logoutSchema`. An English plural counts too. */
const THINGS = words(`
  at attempt audit banner body btn builder button callback card case class client code command completed complete
  component config configuration confirmation const constant context cookie count data date def definition delay
  description dialog disabled doc done dto dropdown duration effect email enabled entity enum epic error
  event exception factory failed failure fixture flag form guard header helper hook href html icon id image input
  interceptor interface interval item key kind label limit limiter link list listener loading log logger manager menu
  message metadata middleware modal mode model module msg name nav notification option output page param path payload
  pending permission plugin popup prompt prop props provider query reason redirect reducer repository requested request
  required response result route router saga schema screen script section selector service slice spec state status
  store story strategy style success successful svg template test text thunk time timeout timer timestamp title toast
  token tooltip type uri url usecase util utility validation validator view warning wrapper mock
`);

/** The same at the front, where nouns that can also be people or places (`clientLogout`, `storeLogout`) are left out. */
const FRONT_THINGS = words(`
  btn button config dialog dto error form href html icon image item label link menu message modal msg nav navbar page
  path reason redirect response route router schema screen state status text timeout title type uri url validator
`);

/** A name that begins with one of these handles the thing that it ends with: `handleLogoutRequest`. */
const HANDLING = words('handle process serve');
const HANDLED = words('request route path event command');

/** Words before the logout that make it an occasion or a goal: `redirectToLogout`, `clearCacheOnLogout`, `onAfterLogout`. */
const OCCASION = words('to for from of on until during upon without before after pre');

/** Words behind the logout that start a condition: `logoutIfExpired`, `logoutOnError`. The user did not ask for it. */
const CONDITION = words('if when unless on until due');

/** Words behind the logout that add a circumstance or a second action: `logoutFromDevice`, `logoutAndClearToken`. */
const CONNECTIVE = words('and or then with by from for to of in via');

/** Last segments behind a logout segment that tell what came of it, or only where it is: `/logout/callback`. */
const OUTCOME = words(`
  callback cb success successful failure failed error complete completed done confirmation url uri link status reason
`);

const SESSION_RESOURCES = words('session sessions login auth');

const WORD = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}]+|\d+/gu;
const ASSET = /\.(?:svg|png|jpe?g|gif|webp|avif|ico|css|scss|map|woff2?|ttf|[cm]?[jt]sx?)$/i;
const PARAMETER = /^(?::.*|\[.*\]|\{[^}]*\}|\$.*|\*.*|\(.*\))$/;

interface Phrase {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** It is `endSession`, which is also how OpenID Connect names an address: `end_session_endpoint`. */
  readonly endsSession: boolean;
}

/** Whether a function, key, method, event or procedure name is the name of a logout. A sentence is never one. */
export function isLogoutName(name: string): boolean {
  if (/\s/.test(name)) return false;
  const phrase = readPhrase(name);
  return phrase !== undefined && namesAnAction(phrase);
}

/**
 * Whether a URL path, with or without parameters, leads to a logout: a segment of it names one, or the action of a
 * SvelteKit form does (`/account?/logout`). The host and the rest of a query don't count, nor do parameters.
 */
export function isLogoutPath(path: string): boolean {
  const segments = staticSegments(path);
  const index = segments.findIndex(
    (segment, at) => isLogoutSegment(segment) || isSplitLogout(segment, segments[at + 1]),
  );
  if (index === -1) return false;
  const last = segments.length - 1;
  return last === index || !OUTCOME.has((segments[last] ?? '').toLowerCase());
}

/**
 * Whether the route deletes the session as a resource: `DELETE /api/session`. A path that goes on with a parameter
 * manages one of many sessions, and an unknown method proves nothing: both answer no.
 */
export function isSessionEndingRoute(method: string | undefined, path: string): boolean {
  if (method?.toUpperCase() !== 'DELETE') return false;
  return SESSION_RESOURCES.has((pathSegments(path).at(-1) ?? '').toLowerCase());
}

/** Whether what is registered at this method and path logs a user out. Without a method only the path can say so. */
export function isLogoutRoute(method: string | undefined, path: string): boolean {
  return isLogoutPath(path) || isSessionEndingRoute(method, path);
}

function pathSegments(path: string): readonly string[] {
  const pathname = path
    .replace(/^[a-z][\w+.-]*:\/\/[^/]*/i, '')
    .replace(/([-_])\?/g, '$1') // an optional dash of an Express pattern: `/log-?out`
    .replace(/\?\//g, '/') // an optional segment, or the action of a SvelteKit form
    .replace(/[?#].*$/s, '');
  return pathname.split('/').filter((segment) => segment !== '');
}

function staticSegments(path: string): readonly string[] {
  return pathSegments(path).filter((segment) => !PARAMETER.test(segment));
}

function isLogoutSegment(segment: string): boolean {
  if (ASSET.test(segment)) return false;
  const phrase = readPhrase(segment);
  // `post-logout` is where the browser lands afterwards, in a path.
  return phrase !== undefined && phrase.before[0] !== 'post' && namesAnAction(phrase);
}

/** `/auth/sign/out`: one word a segment. */
function isSplitLogout(segment: string, next: string | undefined): boolean {
  return /^(?:log|sign)$/i.test(segment) && isNamed(next, /^(?:out|off)$/i);
}

function readPhrase(text: string): Phrase | undefined {
  const all = (text.match(WORD) ?? []).map((word) => word.toLowerCase()).flatMap(unfuse);
  for (const [index, word] of all.entries()) {
    const length = logoutLength(word, all[index + 1]);
    if (length === 0 || (length === 2 && OTHER_COMPOUND.has(all[index - 1] ?? ''))) continue;
    return {
      before: all.slice(0, index),
      after: all.slice(index + length),
      endsSession: word.startsWith('end'),
    };
  }
  return undefined;
}

function unfuse(word: string): readonly string[] {
  return FUSED.exec(word)?.slice(1).filter(Boolean) ?? [word];
}

/** How many words the logout takes that starts here: none if none does. */
function logoutLength(word: string, next: string | undefined): 0 | 1 | 2 {
  if (ONE_WORD.has(word)) return 1;
  return PAIRS.has(`${word}.${next}`) ? 2 : 0;
}

function namesAnAction(phrase: Phrase): boolean {
  const [first] = phrase.before;
  if (isGetHandler(phrase)) return true;
  if (first !== undefined && (NOT_AN_ACTION.has(first) || FRONT_THINGS.has(first))) return false;
  if (phrase.before.some((word, index) => OCCASION.has(word) && !(word === 'on' && index === 0)))
    return false;
  if (CONDITION.has(phrase.after[0] ?? '')) return false;
  return !endsInThing(phrase);
}

/** `getLogout`, `GET_logout`: the method and nothing else. With more words, `get` looks something up. */
function isGetHandler({ before, after }: Phrase): boolean {
  return before.length === 1 && before[0] === 'get' && after.length === 0;
}

function endsInThing({ before, after, endsSession }: Phrase): boolean {
  const connective = after.findIndex((word) => CONNECTIVE.has(word));
  const last = after
    .slice(0, connective === -1 ? undefined : connective)
    .findLast((word) => !/^\d+$/.test(word));
  if (last === undefined) return false;
  if (HANDLING.has(before[0] ?? '') && HANDLED.has(last)) return false;
  return isThing(last) || (endsSession && last === 'endpoint');
}

function isThing(word: string): boolean {
  return THINGS.has(word) || (word.endsWith('s') && THINGS.has(word.slice(0, -1)));
}
