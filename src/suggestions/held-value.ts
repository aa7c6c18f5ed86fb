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
function declaredFrom({ sourceCode }: Subject, node: TSESTree.Node, cookie: CookieName): string | null {
  if (node.type !== 'VariableDeclaration') return null;
  for (const { id, init } of node.declarations) {
    if (!init) continue;
    const written = sourceCode.getText(init);
    if (!/cookie/i.test(written)) continue;
    if (id.type === 'Identifier' && isWholeRead(init) && readsCookie(written, cookie)) return id.name;
    if (id.type === 'ObjectPattern' && /(?:cookies|Cookies\([^)]*\))$/.test(written)) {
      const property = id.properties.find(
        (item) =>
          item.type === 'Property' &&
          item.key.type === 'Identifier' &&
          item.key.name === cookie.text &&
          item.value.type === 'Identifier',
      );
      if (property?.type === 'Property' && property.value.type === 'Identifier') return property.value.name;
    }
  }
  return null;
}

/** Whether an expression is the cookie's value itself, not what was made of it. */
function isWholeRead(init: TSESTree.Expression): boolean {
  switch (init.type) {
    case 'ChainExpression':
      return isWholeRead(init.expression);
    case 'AwaitExpression':
      return isWholeRead(init.argument);
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return isWholeRead(init.expression);
    case 'MemberExpression':
      return true;
    case 'CallExpression':
      return calledName(init) === 'getCookie';
    default:
      return false;
  }
}

function calledName({ callee }: TSESTree.CallExpression): string | null {
  return callee.type === 'Identifier' ? callee.name : null;
}

function readsCookie(written: string, { text, code }: CookieName): boolean {
  const tail = text === null ? null : text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const byText =
    tail !== null &&
    new RegExp(`(?:cookies\\??\\.${tail}|['"\`]${tail}['"\`]\\)?\\]?(?:\\)?\\??\\.value)?\\)?!?)$`).test(
      written.trim(),
    );
  return (
    byText || written.includes(`(${code})`) || written.includes(`[${code}]`) || written.endsWith(`, ${code})`)
  );
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
