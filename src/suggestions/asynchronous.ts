import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { indentationAt } from './place.js';
import type { Style } from './style.js';
import type { Edit, FunctionNode } from './types.js';

type SourceCode = Readonly<TSESLint.SourceCode>;

/**
 * The edits that make a function async: none where it is already, `null` where it can't be, since it is a getter, a
 * setter, a constructor or a generator.
 */
export function asyncEdits(sourceCode: SourceCode, node: FunctionNode, style: Style): Edit[] | null {
  return headEdits(sourceCode, node, style, { isAsync: true, parameter: null });
}

/** What the head of a function has to become. */
export interface Head {
  readonly isAsync: boolean;
  /** A parameter that it takes behind the others; `null` for none. */
  readonly parameter: string | null;
}

/** The edits that make a function async, where it has to be, and give it a parameter; `null` where it can't be so. */
export function headEdits(
  sourceCode: SourceCode,
  node: FunctionNode,
  style: Style,
  head: Head,
): Edit[] | null {
  const isMade = head.isAsync && !node.async;
  if (isMade && node.generator) return null;
  const { parent } = node;
  const start = isMember(parent) ? memberKeyword(sourceCode, parent) : node.range[0];
  if (start === null) return null;
  const returned = isMade ? returnTypeEdits(sourceCode, node) : [];
  const growth = (isMade ? 'async '.length : 0) + (returned.length > 0 ? 'Promise<>'.length : 0);
  const parameters = parameterEdits(sourceCode, node, style, { growth, parameter: head.parameter });
  if (!parameters) return null;
  return [...(isMade ? [{ start, end: start, text: 'async ' }] : []), ...parameters, ...returned];
}

type MemberNode = TSESTree.MethodDefinition | TSESTree.Property;

/** Whether a function is written as a method, without the word `function`. */
function isMember(parent: TSESTree.Node): parent is MemberNode {
  return (
    parent.type === 'MethodDefinition' ||
    (parent.type === 'Property' && (parent.method || parent.kind !== 'init'))
  );
}

/** Where `async` goes in a method: before its key, behind its modifiers. */
function memberKeyword(sourceCode: SourceCode, parent: MemberNode): number | null {
  if (parent.kind !== 'method' && parent.kind !== 'init') return null;
  if (!parent.computed) return parent.key.range[0];
  return sourceCode.getTokenBefore(parent.key)?.range[0] ?? null;
}

/** `: Response` becomes `: Promise<Response>`. */
function returnTypeEdits(sourceCode: SourceCode, { returnType }: FunctionNode): Edit[] {
  const annotation = returnType?.typeAnnotation;
  if (!annotation) return [];
  const [start, end] = annotation.range;
  const written = sourceCode.text.slice(start, end);
  if (/^Promise\b/.test(written)) return [];
  return [
    { start, end: start, text: 'Promise<' },
    { start: end, end, text: '>' },
  ];
}

interface Growth {
  /** By how much the head gets longer besides the parameter. */
  readonly growth: number;
  readonly parameter: string | null;
}

/** Adds a parameter, and puts each on a line of its own where the head of the function no longer fits on one. */
function parameterEdits(
  sourceCode: SourceCode,
  node: FunctionNode,
  style: Style,
  { growth, parameter }: Growth,
): Edit[] | null {
  const { text } = sourceCode;
  const last = node.params.at(-1);
  if (!last) return parameter === null ? [] : onlyParameter(sourceCode, node, parameter);
  const added = parameter === null ? '' : `, ${parameter}`;
  if (!outgrowsLine(text, node, style, growth + added.length))
    return added === '' ? [] : [{ start: last.range[1], end: last.range[1], text: added }];
  return onOwnLines(sourceCode, node, style, parameter);
}

/** Puts each parameter of a function on a line of its own, and one more behind them. */
export function onOwnLines(
  { text }: SourceCode,
  { params, range }: FunctionNode,
  style: Style,
  parameter: string | null,
): Edit[] {
  const outer = indentationAt(text, range[0]);
  const inner = style.eol + outer + style.unit;
  const between = params.map((item, at): Edit => {
    const end = params[at - 1]?.range[1];
    return { start: end ?? startOf(item), end: startOf(item), text: end === undefined ? inner : `,${inner}` };
  });
  const closing = `${style.argumentComma}${style.eol}${outer}`;
  const behind = parameter === null ? closing : `,${inner}${parameter}${closing}`;
  const end = params.at(-1)?.range[1] ?? range[1];
  return [...between, { start: end, end, text: behind }];
}

/** Gives a function without parameters one. */
export function onlyParameter(sourceCode: SourceCode, node: FunctionNode, parameter: string): Edit[] | null {
  const close = sourceCode.getTokenBefore(node.returnType ?? node.body, ({ value }) => value === ')');
  return close ? [{ start: close.range[0], end: close.range[0], text: parameter }] : null;
}

/** Whether the head of a function stands on one line, and no longer fits there. */
function outgrowsLine(text: string, node: FunctionNode, style: Style, growth: number): boolean {
  const [first] = node.params;
  const isArgument = node.parent.type === 'CallExpression';
  if (!first || isArgument || first.loc.start.line !== node.body.loc.start.line) return false;
  const lineStart = text.lastIndexOf('\n', first.range[0]) + 1;
  const lineEnd = text.indexOf('\n', first.range[0]);
  const width = (lineEnd < 0 ? text.length : lineEnd) - lineStart;
  return width <= style.width && width + growth > style.width;
}

/** Where a parameter begins: with its decorators. */
function startOf(parameter: TSESTree.Parameter): number {
  const [decorator] = parameter.decorators;
  return Math.min(parameter.range[0], decorator?.range[0] ?? parameter.range[0]);
}
