import type { TSESTree } from '@typescript-eslint/utils';

import { childNodes } from '../../facts/reader.js';
import type { Situation } from '../situation.js';
import { quoted } from '../style.js';
import type { Rewriting } from '../types.js';

const LIFETIME = '15m';

/** Shortens the life of the token where the file itself signs it; of no use where a longer-lived one renews it. */
export function shorterLifetimes({ subject, cookieWords }: Situation): Rewriting[] {
  const { sourceCode, style, verdict } = subject;
  if (verdict.reason !== 'not-invalidated' || /refresh|remember/i.test(cookieWords ?? '')) return [];
  const library = subject.facts.specifiers.find((name) => /^(?:jsonwebtoken|jose)$/.test(name));
  if (library === undefined) return [];
  const values = callsIn(sourceCode.ast).flatMap((node) => lifetimeOf(node) ?? []);
  if (values.length === 0) return [];
  return [
    {
      kind: 'rewriting',
      label: { id: 'shortenLifetime', data: { lifetime: '15 minutes' }, library },
      edits: values.map(({ range: [start, end] }) => ({ start, end, text: quoted(LIFETIME, style) })),
      makesAsync: null,
    },
  ];
}

function callsIn(node: TSESTree.Node): TSESTree.CallExpression[] {
  const inner = childNodes(node).flatMap((child) => callsIn(child));
  return node.type === 'CallExpression' ? [node, ...inner] : inner;
}

/** The value that says how long a token lives: `jwt.sign(…, { expiresIn: '7d' })`, `.setExpirationTime('7d')`. */
function lifetimeOf({ callee, arguments: args }: TSESTree.CallExpression): TSESTree.Node[] | null {
  const name =
    callee.type === 'Identifier'
      ? callee.name
      : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
        ? callee.property.name
        : null;
  if (name === 'setExpirationTime') return args[0]?.type === 'Literal' ? [args[0]] : null;
  const options = name === 'sign' ? args[2] : undefined;
  if (options?.type !== 'ObjectExpression') return null;
  return options.properties.flatMap((item) =>
    item.type === 'Property' &&
    item.key.type === 'Identifier' &&
    item.key.name === 'expiresIn' &&
    item.value.type === 'Literal'
      ? [item.value]
      : [],
  );
}
