import type { TSESTree } from '@typescript-eslint/utils';

import type { Effect } from '../../effects/types.js';
import type { Subject, FunctionNode, Rewriting, Edit } from '../types.js';
import { indentationAt, isFunction, nodeAt, spotBefore, clearPlaces } from '../place.js';

/** What makes a deletion that the handler has already do its work; empty where there is none. */
export function repairs(subject: Subject, handler: FunctionNode): Rewriting[] {
  const { reason, evidence } = subject.verdict;
  if (evidence?.site.file !== subject.file) return [];
  switch (reason) {
    case 'never-runs':
      return evidence.kind === 'never-runs' ? sending(subject, evidence) : [];
    case 'only-on-failure':
    case 'not-reached':
      return movedDeletion(subject, handler, evidence);
    case 'not-saved':
      return saving(subject, evidence);
    default:
      return [];
  }
}

type NeverRuns = Extract<Effect, { kind: 'never-runs' }>;

/** `await` before a query that is a promise, `.execute()` behind one that is none. */
function sending(subject: Subject, evidence: NeverRuns): Rewriting[] {
  const { sourceCode } = subject;
  const query = wholeQuery(nodeAt(sourceCode, evidence.site.place));
  const around = query ? functionAround(query) : null;
  if (!query || !around) return [];
  const isThenable = evidence.terminators.includes('await');
  const terminator = evidence.terminators.find((name) =>
    /^(?:execute|exec|run|go|commit|promise)$/.test(name),
  );
  const added = isThenable ? '`await`' : terminator === undefined ? null : `\`.${terminator}()\``;
  if (added === null) return [];
  const edits: Edit[] = [];
  const start = startOfQuery(query);
  const isSync = terminator === 'run' && !isThenable && evidence.library.includes('sqlite');
  if (!isSync && query.parent?.type !== 'AwaitExpression')
    edits.push({ start: start.start, end: start.end, text: 'await ' });
  if (!isThenable) edits.push({ start: query.range[1], end: query.range[1], text: `.${terminator ?? ''}()` });
  return [
    {
      kind: 'rewriting',
      label: { id: 'sendQuery', data: { what: added }, library: evidence.library },
      edits,
      makesAsync: isSync ? null : around,
    },
  ];
}

/** The query with all that is called on it. */
function wholeQuery(node: TSESTree.Node | null): TSESTree.Node | null {
  let whole = node;
  while (whole?.parent) {
    const { parent } = whole;
    const goesOn =
      (parent.type === 'MemberExpression' && parent.object === whole) ||
      (parent.type === 'CallExpression' && parent.callee === whole) ||
      parent.type === 'ChainExpression';
    if (!goesOn) break;
    whole = parent;
  }
  return whole;
}

/** Where `await` goes; it takes the place of a `void`. */
function startOfQuery(query: TSESTree.Node): { readonly start: number; readonly end: number } {
  const { parent } = query;
  if (parent?.type === 'UnaryExpression' && parent.operator === 'void')
    return { start: parent.range[0], end: query.range[0] };
  return { start: query.range[0], end: query.range[0] };
}

function functionAround(node: TSESTree.Node): FunctionNode | null {
  for (let at: TSESTree.Node | undefined = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return null;
}

/** The statement that ends the session, put where every logout comes by. */
function movedDeletion(subject: Subject, handler: FunctionNode, evidence: Effect): Rewriting[] {
  const { sourceCode, style } = subject;
  const { text } = sourceCode;
  const [clear] = clearPlaces(subject, handler);
  const inner = nodeAt(sourceCode, evidence.at);
  const statement = inner ? statementOf(inner, handler) : null;
  const spot = clear ? spotBefore(sourceCode, clear, handler) : null;
  if (!statement || spot?.kind !== 'before' || contains(statement, spot.statement)) return [];
  if (!seesTheSame(subject, statement, spot.statement)) return [];
  const target = spot.statement.range[0];
  const from = indentationAt(text, statement.range[0]);
  const to = indentationAt(text, target);
  const moved = text
    .slice(...statement.range)
    .split(/\r?\n/)
    .map((line, at) => (at === 0 || !line.startsWith(from) ? line : to + line.slice(from.length)))
    .join(style.eol);
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

function contains(outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** Whether every name in a statement means the same where it is to be put. */
function seesTheSame({ sourceCode }: Subject, statement: TSESTree.Node, target: TSESTree.Node): boolean {
  const scope = sourceCode.getScope(target);
  const identifiers = sourceCode
    .getTokens(statement)
    .filter((token) => (token.type as string) === 'Identifier')
    .map((token) => sourceCode.getNodeByRangeIndex(token.range[0]));
  return identifiers.every((node) => {
    if (node?.type !== 'Identifier') return true;
    const isProperty =
      node.parent.type === 'MemberExpression' && node.parent.property === node && !node.parent.computed;
    const isKey = node.parent.type === 'Property' && node.parent.key === node && !node.parent.shorthand;
    if (isProperty || isKey) return true;
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

/** Stores the record that the token was taken out of. */
function saving(subject: Subject, evidence: Effect): Rewriting[] {
  const { sourceCode, style, packages, facts } = subject;
  const saves = ['mongoose', 'sequelize'].find(
    (name) => packages.has(name) || facts.specifiers.includes(name),
  );
  const node = nodeAt(sourceCode, evidence.site.place);
  const statement = node ? expressionStatement(node) : null;
  const around = node ? functionAround(node) : null;
  const record = node ? recordOf(node) : null;
  if (saves === undefined || !statement || !around || !record) return [];
  const name = sourceCode.getText(record);
  const indentation = indentationAt(sourceCode.text, statement.range[0]);
  const end = statement.range[1];
  return [
    {
      kind: 'rewriting',
      label: { id: 'saveRecord', data: { record: name }, library: saves },
      edits: [{ start: end, end, text: `${style.eol}${indentation}await ${name}.save()${style.semicolon}` }],
      makesAsync: around,
    },
  ];
}

function expressionStatement(node: TSESTree.Node): TSESTree.ExpressionStatement | null {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    if (at.type === 'ExpressionStatement') return at;
    if (isFunction(at)) return null;
  }
  return null;
}

/** The record in `user.refreshToken = null`. */
function recordOf(node: TSESTree.Node): TSESTree.Node | null {
  const target =
    node.type === 'AssignmentExpression'
      ? node.left
      : node.type === 'UnaryExpression' && node.operator === 'delete'
        ? node.argument
        : null;
  return target?.type === 'MemberExpression' && target.object.type === 'Identifier' ? target.object : null;
}
