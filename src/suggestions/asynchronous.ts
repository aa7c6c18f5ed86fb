import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Edit, FunctionNode } from './types.js';

type SourceCode = Readonly<TSESLint.SourceCode>;

/**
 * The edits that make a function async: none where it is already, `null` where it can't be, since it is a getter, a
 * setter, a constructor or a generator.
 */
export function asyncEdits(sourceCode: SourceCode, node: FunctionNode): Edit[] | null {
  if (node.async) return [];
  if (node.generator) return null;
  const { parent } = node;
  const start = isMember(parent) ? memberKeyword(sourceCode, parent) : node.range[0];
  if (start === null) return null;
  return [{ start, end: start, text: 'async ' }, ...returnTypeEdits(sourceCode, node)];
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
  if (/^(?:Promise|PromiseLike)\b|\bPromise<|^(?:any|unknown)$/.test(written)) return [];
  return [
    { start, end: start, text: 'Promise<' },
    { start: end, end, text: '>' },
  ];
}
