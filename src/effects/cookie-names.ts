import type { Project } from '../modules/project.js';
import { namesIn, textOf } from '../paths/describe.js';
import { settle } from '../paths/settle.js';
import type { AccessPath, Located } from '../paths/types.js';
import { isSessionCookie, words } from './words.js';

/** A text with its unknown parts in braces. */
export const NAMED_HOLES = (names: readonly string[]): string => `{${names[0] ?? '…'}}`;

/** The name of a cookie, and whether it says that the cookie carries a session. */
export interface CookieName {
  /** `null` where it is not known. */
  readonly name: string | null;
  readonly isSession: boolean | null;
}

const UNKNOWN_NAME: CookieName = { name: null, isSession: null };

/** The name of a cookie that an expression gives. Where only a constant or setting names it, that name is judged. */
export function cookieName(project: Project, located: Located | undefined): CookieName {
  // Options without a name among them.
  if (!located || located.value.kind === 'object') return UNKNOWN_NAME;
  const text = textOf(project, located, NAMED_HOLES);
  if (text !== null && !/^\{[^}]*\}$/.test(text)) {
    const bare = text.replace(/[{}]/g, ' ');
    const own = isSessionCookie(bare);
    // `SESSION_COOKIE = 'xyz'`: the constant's name knows what the cookie's does not tell.
    return {
      name: text,
      isSession: own ?? tellingName(namesIn(located.value, located.environment)).isSession,
    };
  }
  const names = namesIn(located.value, located.environment);
  const telling = tellingName(names);
  return {
    name: displayName(telling.name === null ? names : [telling.name, ...names]),
    isSession: telling.isSession,
  };
}

/** Words that say that something is the name of a cookie, not which. */
const NAMING_WORDS = new Set([
  'cookie',
  'cookies',
  'name',
  'key',
  'config',
  'env',
  'process',
  'options',
  'const',
  'constants',
  'default',
  'get',
  'value',
  'names',
  'keys',
  'jar',
  'store',
  'prefix',
]);

/** The nearest name that says whether the cookie carries a session. */
export function tellingName(names: readonly string[]): CookieName {
  for (const name of names.slice(0, 4)) {
    const telling = words(name).filter((word) => !NAMING_WORDS.has(word));
    const isSession = telling.length === 0 ? null : isSessionCookie(telling.join('_'));
    if (isSession !== null) return { name, isSession };
  }
  return UNKNOWN_NAME;
}

function displayName(names: readonly string[]): string | null {
  return names.find((name) => /^[\w$.-]{1,40}$/.test(name)) ?? null;
}

/** Every cookie that the request brought: `req.cookies`, `parse(header)`, `cookies().getAll()`. */
const ALL_COOKIES = /^(?:cookies?|signedCookies|(?:parse|get|all)Cookies?)$/;
const OWN_LIST = /config|setting|option|constant|env/i;

/** Whether a name is that of each of the request's cookies in turn, as in a loop: of `all`, or of `some` that are picked. */
export function enumerates(project: Project, located: Located | undefined): 'all' | 'some' | null {
  const settled = located ? settle(project, located) : null;
  if (settled?.kind !== 'path') return null;
  const at = settled.steps.findIndex((step) => step.kind === 'member' && step.name === null && !step.key);
  if (at < 0 || !holdsCookies(project, { ...settled, steps: settled.steps.slice(0, at) })) return null;
  return settled.steps.some((step) => step.kind === 'member' && step.name === 'filter') ? 'some' : 'all';
}

function holdsCookies(project: Project, path: AccessPath): boolean {
  const { origin, steps } = path;
  const members = steps.flatMap((step) => (step.kind === 'member' ? [step.name ?? ''] : []));
  const exported = origin.kind === 'package' || origin.kind === 'unread' ? [origin.export] : [];
  if ([...exported, ...path.names, ...members].some((name) => OWN_LIST.test(name))) return false;
  if ([...exported, ...members].some((name) => ALL_COOKIES.test(name))) return true;
  if (members.includes('getAll') && path.names.some((name) => /cookie/i.test(name))) return true;
  // `Object.keys(req.cookies)`
  const call = steps.find((step) => step.kind === 'call');
  const [over] = call?.kind === 'call' && origin.kind === 'global' ? call.arguments : [];
  const inner = over ? settle(project, over) : null;
  return inner?.kind === 'path' && holdsCookies(project, inner);
}
