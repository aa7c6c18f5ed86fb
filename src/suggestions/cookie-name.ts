import type { TSESTree } from '@typescript-eslint/utils';

import type { Effect } from '../effects/types.js';
import { isSessionCookie, words } from '../effects/words.js';
import { configuredName } from './configured-name.js';
import { settledOf } from './exported.js';
import { callAt, isOnlyNamed } from './name-evidence.js';
import { enclosing, isFunction, nodeAt } from './place.js';
import { importedModules, textOf } from './reach.js';
import { quoted } from './style.js';
import type { Subject } from './types.js';

/** The name of the cookie, as text, or as the expression that the file has for it. */
export interface CookieName {
  readonly text: string | null;
  /** Code that gives the name: a quoted text or a constant of the file. */
  readonly code: string;
}

/** The words that the name of a cookie is told by: its text, or those of the constant that holds it. */
export function wordsOf(name: CookieName | null): string | null {
  return name === null ? null : (name.text ?? name.code);
}

const namesFound = new WeakMap<Subject, readonly CookieName[]>();

/** The cookies that the handler clears, the one that lives longest first. */
export function cookieNames(subject: Subject): readonly CookieName[] {
  const known = namesFound.get(subject) ?? searchNames(subject);
  namesFound.set(subject, known);
  return known;
}

function searchNames(subject: Subject): CookieName[] {
  const { clears } = subject.verdict;
  const written = clears.flatMap((effect) => nameOf(subject, effect));
  const named = written.length > 0 ? written : guessedName(subject);
  const first = new Map(named.map((name) => [name.code, name]));
  return [...first.values()].sort((a, b) => rank(b) - rank(a));
}

/** Code that says what the session's cookie is called, where the call that clears it does not. */
const COOKIE_NAMES: readonly RegExp[] = [
  /\bcookieName\s*:\s*['"`]([\w.:@-]+)['"`]/,
  /\bcookie\s*:\s*\{[^}]*?\bname\s*:\s*['"`]([\w.:@-]+)['"`]/,
  /\b\w*cookie\w*(?:\s*:\s*\w+)?\s*=\s*['"`]([\w.:@-]+)['"`]/i,
  /\bcookies?(?:\(\)\))?\.get\(\s*['"`]([\w.:@-]+)['"`]/,
  /\bcookie\s*:\s*\{\s*(\w+)\s*[,}]/,
  /\bcookies\??\.(\w*(?:sess|token|sid|jwt|auth)\w*)\b/i,
];

function guessedName(subject: Subject): CookieName[] {
  const files = new Set(subject.verdict.clears.map(({ site }) => site.file));
  const near = importedModules(subject).filter(({ distance }) => distance <= 2);
  const texts = [...files, ...near.map(({ facts }) => facts.file)].map((file) =>
    file === subject.file ? subject.sourceCode.text : textOf(file),
  );
  for (const pattern of COOKIE_NAMES) {
    for (const text of texts) {
      const found = pattern.exec(text)?.[1];
      if (found !== undefined && isSessionCookie(found) !== false)
        return [{ text: found, code: quoted(found, subject.style) }];
    }
  }
  return [];
}

/** A refresh token renews the others; a name that only may be a session's, such as a user's, comes last. */
function rank({ text, code }: CookieName): number {
  const split = words(text ?? code);
  const has = (pattern: RegExp): boolean => split.some((word) => pattern.test(word));
  if (has(/^(?:expir|expires|type|data|info|name)/)) return 0;
  if (has(/^refresh/)) return 4;
  if (has(/^(?:tokens?|jwt|jid|sid|sess|session|sessions|sessionid|auth|bearer|connect)$/)) return 3;
  if (text !== null && isSessionCookie(text) === true) return 2;
  return text === null ? 1 : 0;
}

function nameOf(subject: Subject, effect: Effect): CookieName[] {
  const isHere = effect.site.file === subject.file && effect.trail.length === 0;
  const argument = isHere && effect.kind === 'clears-cookie' ? nameArgument(subject, effect) : null;
  const text = writtenName(subject, effect);
  if (argument) return [{ text: valueOf(subject, argument), code: subject.sourceCode.getText(argument) }];
  const handed = handedCookie(subject, effect)?.name ?? text;
  return handed === null || /[{}]|^cookies?$|^[^A-Za-z]*$/.test(handed)
    ? environmentName(subject, effect)
    : [{ text: handed, code: quoted(handed, subject.style) }];
}

/** The text of an argument, also of a constant; `null` where only runs tell. */
function valueOf(subject: Subject, argument: TSESTree.Node): string | null {
  const call = callAround(argument);
  const known = call && callAt(subject.facts, { start: call.range[0], end: call.range[1] });
  const at = call?.arguments.findIndex(({ range }) => range[1] >= argument.range[1]) ?? -1;
  const handed = known?.arguments[at];
  const value =
    handed?.kind === 'object' ? handed.properties.find(({ name }) => name === 'name')?.value : handed;
  const [option] = value ? settledOf(subject, subject.facts, value) : [];
  return option?.kind === 'literal' && typeof option.value === 'string' ? option.value : null;
}

/** The call that has a node among its arguments, or in one of them. */
function callAround(argument: TSESTree.Node): TSESTree.CallExpression | null {
  for (const node of enclosing(argument))
    if (node !== argument && node.type === 'CallExpression') return node;
  return null;
}

/** The name that an effect knows; that of a sealed session is asked of the options that its library is handed. */
function writtenName(subject: Subject, effect: Effect): string | null {
  const text = 'cookie' in effect && effect.cookie !== '*' ? effect.cookie : null;
  if (effect.kind !== 'empties-cookie-session')
    return text === null || isOnlyNamed(subject, effect, text) ? null : text;
  const configured = configuredName(subject, effect.library);
  if (configured.kind === 'default') return text;
  return configured.kind === 'text' ? configured.text : null;
}

/** The name of a sealed session's cookie that the environment has. */
function environmentName(subject: Subject, effect: Effect): CookieName[] {
  if (effect.kind !== 'empties-cookie-session') return [];
  const configured = configuredName(subject, effect.library);
  return configured.kind === 'code' ? [{ text: null, code: configured.code }] : [];
}

/** A cookie of a jar that has its cookies as members, as it is handed to what clears it. */
export interface HandedCookie {
  readonly code: string;
  readonly name: string;
}

/** `cookie.auth` in `removeCookie(cookie.auth)`; `null` where the handler hands over none. */
export function handedCookie({ sourceCode }: Subject, { at }: Effect): HandedCookie | null {
  const call = nodeAt(sourceCode, at);
  if (call?.type !== 'CallExpression') return null;
  for (const argument of call.arguments) {
    if (argument.type !== 'MemberExpression' || argument.computed) continue;
    const { object, property } = argument;
    const jar = object.type === 'MemberExpression' && !object.computed ? object.property : object;
    if (jar.type === 'Identifier' && jar.name === 'cookie' && property.type === 'Identifier')
      return { code: sourceCode.getText(argument), name: property.name };
  }
  return null;
}

/** The argument of a clearing call that names the cookie, where it reads the same anywhere in the function. */
function nameArgument({ sourceCode }: Subject, effect: Effect): TSESTree.Node | null {
  const call = nodeAt(sourceCode, effect.site.place);
  if (call?.type !== 'CallExpression') return null;
  const written = 'cookie' in effect ? effect.cookie : null;
  for (const argument of call.arguments) {
    const candidate = argument.type === 'ObjectExpression' ? nameProperty(argument) : argument;
    if (candidate && names(candidate, written) && isInReach(sourceCode, candidate, call)) return candidate;
  }
  return null;
}

/** Whether an expression reads the same before the statement of its call: it names nothing that a loop or callback declares. */
function isInReach(
  sourceCode: Subject['sourceCode'],
  expression: TSESTree.Node,
  call: TSESTree.Node,
): boolean {
  const root = rootOf(expression);
  if (root.type !== 'Identifier') return true;
  for (let scope: Scope | null = sourceCode.getScope(root); scope; scope = scope.upper) {
    if (!scope.set.has(root.name)) continue;
    return scope.type === 'module' || scope.type === 'global' || !isInner(scope.block, call);
  }
  return true;
}

type Scope = ReturnType<Subject['sourceCode']['getScope']>;

/** Whether a scope is that of a loop, or of a callback that another function is around. */
function isInner(block: TSESTree.Node, call: TSESTree.Node): boolean {
  if (/^(?:For|While|DoWhile)/.test(block.type)) return true;
  const functions = [...enclosing(call)].filter(isFunction);
  return (
    isFunction(block) &&
    functions.indexOf(block) === 0 &&
    block.parent.type === 'CallExpression' &&
    isEach(block.parent)
  );
}

/** `names.forEach((name) => …)` */
function isEach({ callee }: TSESTree.CallExpression): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    /^(?:forEach|map)$/.test(callee.property.name)
  );
}

function rootOf(node: TSESTree.Node): TSESTree.Node {
  return node.type === 'MemberExpression' ? rootOf(node.object) : node;
}

function nameProperty(object: TSESTree.ObjectExpression): TSESTree.Node | null {
  const property = object.properties.find(
    (item) => item.type === 'Property' && item.key.type === 'Identifier' && item.key.name === 'name',
  );
  return property?.type === 'Property' ? property.value : null;
}

/** Whether an argument names the cookie: its text, or a constant whose own name speaks of a cookie or a session. */
function names(node: TSESTree.Node, written: string | null): boolean {
  if (node.type === 'Literal') return written !== null && node.value === written;
  if (node.type === 'Identifier') return isNaming(node.name);
  if (node.type === 'MemberExpression' && !node.computed)
    return node.property.type === 'Identifier' && isNaming(node.property.name);
  // `this.config.get('COOKIE_NAME')`
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.arguments.length === 1 &&
    node.arguments[0]?.type === 'Literal'
  );
}

function isNaming(name: string): boolean {
  return (
    /cookie|session|token|jwt|auth|sid|key|name/i.test(name) &&
    !/^(?:cookies?|cookie_?opt\w*|session|auth)$/i.test(name)
  );
}
