import type { TSESTree } from '@typescript-eslint/utils';

import type { Effect } from '../../effects/types.js';
import { functionAround, indentationAt, isFunction, nodeAt } from '../place.js';
import type { Rewriting, Subject } from '../types.js';

/** Stores the record that the token was taken out of. */
export function saving(subject: Subject, evidence: Effect): Rewriting[] {
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
