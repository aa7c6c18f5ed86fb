import type { TSESTree } from '@typescript-eslint/utils';

import type { CookieName } from './cookie-name.js';
import { isFunction } from './place.js';
import type { FunctionNode, Subject } from './types.js';

/** A variable that holds what the cookie carries. */
export interface HeldValue {
  readonly name: string;
  /** Whether the handler has left already where it is empty. */
  readonly isGuarded: boolean;
}

/** The variable of the handler that holds a cookie's value where a statement begins; `null` where there is none. */
export function heldValue(
  subject: Subject,
  statement: TSESTree.Node,
  handler: FunctionNode,
  cookies: readonly CookieName[],
): HeldValue | null {
  const before = statementsBefore(statement, handler);
  for (const cookie of cookies) {
    for (const declaration of before) {
      const name = declaredFrom(subject, declaration, cookie);
      if (name !== null) return { name, isGuarded: before.some((item) => leavesWithout(item, name)) };
    }
  }
  return null;
}

/** The statements of the blocks around a statement that run before it. */
function statementsBefore(statement: TSESTree.Node, handler: FunctionNode): TSESTree.Node[] {
  const found: TSESTree.Node[] = [];
  for (let node: TSESTree.Node | undefined = statement; node && node !== handler; node = node.parent) {
    const { parent } = node;
    if (isFunction(node)) break;
    if (parent?.type !== 'BlockStatement') continue;
    const at = parent.body.findIndex((item) => item === node);
    found.push(...parent.body.slice(0, at));
  }
  return found;
}

/** The name in `const token = req.cookies.token`, `const { token } = req.cookies`, `const token = getCookie(c, 'token')`. */
function declaredFrom(subject: Subject, node: TSESTree.Node, cookie: CookieName): string | null {
  if (node.type !== 'VariableDeclaration') return null;
  for (const { id, init } of node.declarations) {
    if (!init) continue;
    if (id.type === 'Identifier' && isRead(subject, init, cookie)) return id.name;
    const taken = id.type === 'ObjectPattern' && isJar(subject, init) ? takenName(subject, id, cookie) : null;
    if (taken !== null) return taken;
  }
  return null;
}

function takenName(
  subject: Subject,
  { properties }: TSESTree.ObjectPattern,
  cookie: CookieName,
): string | null {
  for (const property of properties) {
    if (property.type !== 'Property' || property.value.type !== 'Identifier') continue;
    if (isNamed(subject, property.key, property.computed, cookie)) return property.value.name;
  }
  return null;
}

/** Whether an expression is the cookie's value itself, or that with something in its absence: not what was made of it. */
function isRead(subject: Subject, node: TSESTree.Expression, cookie: CookieName): boolean {
  switch (node.type) {
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return isRead(subject, node.expression, cookie);
    case 'AwaitExpression':
      return isRead(subject, node.argument, cookie);
    case 'LogicalExpression':
      return node.operator !== '&&' && isRead(subject, node.left, cookie);
    case 'MemberExpression': {
      const { object, property, computed } = node;
      if (isJar(subject, object) && isNamed(subject, property, computed, cookie)) return true;
      // `jar.get('sid')?.value`, `cookie.sid.value`
      const isValue = !computed && property.type === 'Identifier' && property.name === 'value';
      return isValue && isRead(subject, object, cookie);
    }
    case 'CallExpression':
      return isReadingCall(subject, node, cookie);
    default:
      return false;
  }
}

/** `getCookie(c, 'sid')`, `jar.get('sid')` */
function isReadingCall(
  subject: Subject,
  { callee, arguments: args }: TSESTree.CallExpression,
  cookie: CookieName,
): boolean {
  const name = args.at(callee.type === 'Identifier' ? -1 : 0);
  if (!name || !isNamed(subject, name, true, cookie)) return false;
  if (callee.type === 'Identifier') return callee.name === 'getCookie';
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    (callee.property.name === 'get' ? isJar(subject, callee.object) : callee.property.name === 'cookie')
  );
}

/** Whether an expression holds the cookies of the request: `req.cookies`, `await cookies()`, `cookie.parse(…)`, a name of one of these. */
function isJar(subject: Subject, node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'Identifier':
      return /^(?:\w*cookies?|jar|cookieStore)$/i.test(node.name) || isJarName(subject, node);
    case 'MemberExpression':
      return (
        !node.computed &&
        node.property.type === 'Identifier' &&
        /^(?:cookies?|signedCookies|state)$/.test(node.property.name)
      );
    case 'CallExpression':
      return isJar(subject, node.callee) || isParsing(node.callee);
    case 'AwaitExpression':
      return isJar(subject, node.argument);
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return isJar(subject, node.expression);
    case 'LogicalExpression':
      return isJar(subject, node.left);
    default:
      return false;
  }
}

/** `cookie.parse`, `parseCookies` */
function isParsing(callee: TSESTree.Expression): boolean {
  if (callee.type === 'Identifier') return /^parse_?cookies?$/i.test(callee.name);
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'cookie' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'parse'
  );
}

/** `jar` in `const jar = await cookies()` */
function isJarName({ sourceCode }: Subject, node: TSESTree.Identifier): boolean {
  for (let scope: Scope | null = sourceCode.getScope(node); scope; scope = scope.upper) {
    const definition = scope.set.get(node.name)?.defs[0]?.node;
    if (!definition) continue;
    const init = definition.type === 'VariableDeclarator' ? definition.init : null;
    const called = init?.type === 'AwaitExpression' ? init.argument : init;
    return (
      called?.type === 'CallExpression' &&
      called.callee.type === 'Identifier' &&
      called.callee.name === 'cookies'
    );
  }
  return false;
}

type Scope = ReturnType<Subject['sourceCode']['getScope']>;

/** Whether a key or an argument is the cookie's name: its text, or the code that the file has for it. */
function isNamed(
  { sourceCode }: Subject,
  key: TSESTree.Node,
  isComputed: boolean,
  { text, code }: CookieName,
): boolean {
  if (key.type === 'Literal') return text !== null && key.value === text;
  if (key.type === 'Identifier' && !isComputed) return key.name === text;
  return sourceCode.getText(key) === code;
}

/** `if (!token) return …;` */
function leavesWithout(node: TSESTree.Node, name: string): boolean {
  if (node.type !== 'IfStatement') return false;
  const { test, consequent } = node;
  const isMissing =
    test.type === 'UnaryExpression' &&
    test.operator === '!' &&
    test.argument.type === 'Identifier' &&
    test.argument.name === name;
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return isMissing && (last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement');
}
