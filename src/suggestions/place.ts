import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Place } from '../facts/types.js';
import { sessionClears } from '../verdict/judge.js';
import type { FunctionNode, Subject } from './types.js';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** Where statements can be put: before a statement of a block, or into an arrow function that is one expression. */
export type Spot =
  | { readonly kind: 'before'; readonly statement: TSESTree.Node; readonly function: FunctionNode }
  | {
      readonly kind: 'body';
      readonly body: TSESTree.Expression;
      readonly function: TSESTree.ArrowFunctionExpression;
    };

/** The function of the handler; `null` where it stands in another file. */
export function handlerFunction({ judged, facts, sourceCode }: Subject): FunctionNode | null {
  const { target } = judged.handler;
  return target?.environment.module === facts ? functionAt(sourceCode, target.facts.place) : null;
}

/** The function that a place is of: a method's place begins at its key, a field's ends behind its semicolon. */
function functionAt(sourceCode: SourceCode, place: Place): FunctionNode | null {
  const whole = nodeAt(sourceCode, place);
  if (whole && 'value' in whole && isNode(whole.value) && isFunction(whole.value)) return whole.value;
  let found: FunctionNode | null = null;
  let node: TSESTree.Node | null | undefined = sourceCode.getNodeByRangeIndex(place.end - 1);
  for (; node && node.range[0] >= place.start && node.range[1] <= place.end; node = node.parent) {
    if (isFunction(node) && node.range[1] === place.end) found = node;
  }
  return found;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** A node and the nodes around it, from the inside out. */
export function* enclosing(node: TSESTree.Node): Generator<TSESTree.Node> {
  for (let at: TSESTree.Node | null = node; at; at = at.parent ?? null) yield at;
}

/** Whether a node is a function. */
export function isFunction(node: TSESTree.Node): node is FunctionNode {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

/** The innermost function around a node; `null` at the top of the module. */
export function functionAround(node: TSESTree.Node): FunctionNode | null {
  for (const outer of enclosing(node)) if (outer !== node && isFunction(outer)) return outer;
  return null;
}

/** The places in a handler that take the cookie from the browser, or call what does, in order. */
export function clearPlaces({ judged }: Subject, handler: FunctionNode): Place[] {
  return sessionClears(judged.effects)
    .map((effect) => effect.at)
    .filter((at) => at.start >= handler.range[0] && at.end <= handler.range[1])
    .sort((a, b) => a.start - b.start);
}

/** The spot before the statement of a function that a place belongs to; `null` where there is none. */
export function spotBefore(sourceCode: SourceCode, place: Place, handler: FunctionNode): Spot | null {
  const ancestors = ancestorsIn(sourceCode, place, handler);
  // A function inside the handler, or a loop, may run never or often: the statement around it counts.
  const barrier = ancestors.findLastIndex((node) => isFunction(node) || isLoop(node));
  const statement = ancestors.slice(Math.max(barrier, 0)).find(isListed);
  if (statement) return { kind: 'before', statement, function: handler };
  const { body } = handler;
  return handler.type === 'ArrowFunctionExpression' && body.type !== 'BlockStatement'
    ? { kind: 'body', body, function: handler }
    : null;
}

/** The nodes from a place out to the handler, without the handler. */
function ancestorsIn(sourceCode: SourceCode, place: Place, handler: FunctionNode): TSESTree.Node[] {
  const ancestors: TSESTree.Node[] = [];
  for (let node = nodeAt(sourceCode, place); node && node !== handler; node = node.parent ?? null)
    ancestors.push(node);
  return ancestors;
}

function isLoop({ type }: TSESTree.Node): boolean {
  return /^(?:For|ForIn|ForOf|While|DoWhile)Statement$/.test(type);
}

/** Whether a node is one of the statements of a block or a case. */
function isListed(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type === 'SwitchCase') return node !== parent.test;
  return parent?.type === 'BlockStatement';
}

/** The smallest node that spans a place. */
export function nodeAt(
  sourceCode: SourceCode,
  { start, end }: Pick<Place, 'start' | 'end'>,
): TSESTree.Node | null {
  let node: TSESTree.Node | null = sourceCode.getNodeByRangeIndex(start);
  while (node && node.range[1] < end) node = node.parent ?? null;
  return node;
}

/** The blanks that the line of an offset begins with. */
export function indentationAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** The lines of a node as they read when its first line is indented by `to`. */
export function linesAt(text: string, node: TSESTree.Node, to: string): string[] {
  const from = indentationAt(text, node.range[0]);
  return text
    .slice(...node.range)
    .split(/\r?\n/)
    .map((line, at) => (at === 0 || !line.startsWith(from) ? line : to + line.slice(from.length)));
}
