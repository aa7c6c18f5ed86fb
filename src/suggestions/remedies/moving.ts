import type { TSESTree } from '@typescript-eslint/utils';

import type { Effect } from '../../effects/types.js';
import { childNodes } from '../../facts/reader.js';
import {
  clearPlaces,
  functionAround,
  indentationAt,
  isFunction,
  linesAt,
  nodeAt,
  spotBefore,
} from '../place.js';
import type { Edit, FunctionNode, Rewriting, Subject } from '../types.js';

/** The statement that ends the session, put where every logout comes by. */
export function movedDeletion(subject: Subject, handler: FunctionNode, evidence: Effect): Rewriting[] {
  const { sourceCode, style } = subject;
  const { text } = sourceCode;
  const [clear] = clearPlaces(subject, handler);
  const inner = nodeAt(sourceCode, evidence.at);
  const statement = inner ? statementOf(inner, handler) : null;
  const spot = clear ? spotBefore(sourceCode, clear, handler) : null;
  if (!statement || spot?.kind !== 'before' || contains(statement, spot.statement)) return [];
  if (!seesTheSame(subject, statement, spot.statement) || goesOn(statement)) return [];
  const target = spot.statement.range[0];
  const to = indentationAt(text, target);
  const moved = linesAt(text, statement, to).join(style.eol);
  const insertion: Edit = { start: target, end: target, text: moved + style.eol + to };
  const isMoved = subject.verdict.reason === 'not-reached' && evidence.flow.unreachable;
  const around = functionAround(statement);
  return [
    {
      kind: 'rewriting',
      label: { id: isMoved ? 'moveDeletion' : 'repeatDeletion', data: {}, library: 'this file' },
      edits: isMoved ? [insertion, removal(text, statement)] : [insertion],
      makesAsync: around !== handler && /\bawait\b/.test(moved) ? handler : null,
    },
  ];
}

function statementOf(node: TSESTree.Node, handler: FunctionNode): TSESTree.Node | null {
  for (let at: TSESTree.Node | undefined = node; at && at !== handler; at = at.parent) {
    if (at.type === 'ExpressionStatement') return at;
    if (at.type === 'BlockStatement' || isFunction(at)) return null;
  }
  return null;
}

/** What answers the request, or hands it on, as handlers call it. */
const ANSWER = /^_?(?:res|resp|response|reply|rep|h|next|done|cb|callback)$/;

/**
 * Whether a statement does more than end the session: it names what answers the request, or hands over a function that
 * calls something. Beside the logout's own answer there would be a second one, which throws.
 */
function goesOn(statement: TSESTree.Node): boolean {
  return nodesIn(statement).some(
    (node) =>
      (node.type === 'Identifier' && ANSWER.test(node.name) && !isMemberName(node)) ||
      (isFunction(node) && nodesIn(node.body).some(({ type }) => type === 'CallExpression')),
  );
}

function nodesIn(node: TSESTree.Node): TSESTree.Node[] {
  return [node, ...childNodes(node).flatMap((child) => nodesIn(child))];
}

/** `next` in `queue.next`, or in `{ next: 1 }`. */
function isMemberName(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  return (
    (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
    (parent.type === 'Property' && parent.key === node && !parent.shorthand)
  );
}

function contains(outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** Whether every name in a statement means the same where it is to be put. */
function seesTheSame({ sourceCode }: Subject, statement: TSESTree.Node, target: TSESTree.Node): boolean {
  const scope = sourceCode.getScope(target);
  return nodesIn(statement).every((node) => {
    if (node.type !== 'Identifier' || isMemberName(node)) return true;
    const here = variableNamed(sourceCode.getScope(node), node.name);
    const there = variableNamed(scope, node.name);
    if (here !== there) return false;
    // A constant of the same function must be there already.
    const declared = there?.defs[0]?.name.range[1] ?? 0;
    return there?.scope.type === 'module' || there?.scope.type === 'global' || declared <= target.range[0];
  });
}

type Scope = ReturnType<Subject['sourceCode']['getScope']>;

function variableNamed(scope: Scope, name: string): Scope['variables'][number] | null {
  for (let at: Scope | null = scope; at; at = at.upper) {
    const found = at.set.get(name);
    if (found) return found;
  }
  return null;
}

/** Takes a statement out, with its line where nothing else stands on it. */
function removal(text: string, statement: TSESTree.Node): Edit {
  const [start, end] = statement.range;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const isAlone =
    text.slice(lineStart, start).trim() === '' && lineEnd >= 0 && text.slice(end, lineEnd).trim() === '';
  return isAlone ? { start: lineStart, end: lineEnd + 1, text: '' } : { start, end, text: '' };
}
