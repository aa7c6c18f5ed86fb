import type { TSESTree } from '@typescript-eslint/utils';

import { analyse, mayReport, type Analysis, type JudgedHandler } from '../analysis.js';
import type { Place } from '../facts/types.js';
import type { Handler } from '../handlers/types.js';
import { siteText } from '../verdict/describe.js';
import { proofs, type Proof } from '../verdict/evidence.js';
import type { Verdict } from '../verdict/types.js';
import { createRule } from './create-rule.js';

const MESSAGES = {
  fail: 'Logout handler {{handler}}: fail, the session stays alive on the server.{{evidence}}',
  pass: 'Logout handler {{handler}}: pass, the session is ended on the server.{{evidence}}',
  shortLived: 'Logout handler {{handler}}: pass, the token that is left is short-lived.{{evidence}}',
  skip: 'Logout handler {{handler}}: skip, {{provider}} ends the session.{{evidence}}',
  unknown: 'Logout handler {{handler}}: unknown, it could not be judged.{{evidence}}',
  noop: 'Logout handler {{handler}}: noop, it neither clears a session cookie nor ends a session.{{evidence}}',
  client: 'Logout handler {{handler}}: client, it runs only in the browser.{{evidence}}',
} as const;

type MessageId = keyof typeof MESSAGES;

export const inventory = createRule<[], MessageId>({
  name: 'inventory',
  meta: {
    type: 'suggestion',
    docs: { description: 'require a look at every logout handler, each listed with its verdict' },
    schema: [],
    messages: MESSAGES,
  },
  create(context) {
    if (!mayReport(context)) return {};
    return {
      'Program:exit'(program: TSESTree.Program): void {
        const analysis = analyse(context);
        for (const judged of analysis.handlers) context.report({ node: program, ...entry(judged, analysis) });
      },
    };
  },
});

interface Entry {
  readonly loc: TSESTree.SourceLocation;
  readonly messageId: MessageId;
  readonly data: Record<string, string>;
}

function entry({ handler, verdict, effects }: JudgedHandler, analysis: Analysis): Entry {
  const lines = proofs(verdict, effects).map((proof) => proofText(proof, analysis));
  return {
    loc: firstLineOf(handler.place),
    messageId: messageFor(verdict),
    data: {
      handler: handlerText(handler),
      provider: verdict.kind === 'skip' ? verdict.provider : '',
      evidence: lines.length === 0 ? '' : ` Evidence: ${lines.join('; ')}.`,
    },
  };
}

function handlerText({ method, route, name }: Handler): string {
  if (route === null) return `\`${name}\``;
  return method === null ? `at ${route}` : `at ${method} ${route}`;
}

function messageFor(verdict: Verdict): MessageId {
  return verdict.kind === 'pass' && verdict.reason === 'short-lived' ? 'shortLived' : verdict.kind;
}

/** `line 8 calls endSession → src/session.ts:5 clears the cookie sid`. */
function proofText({ text, site, trail }: Proof, { file, root }: Analysis): string {
  const calls = trail.map((link) => `${siteText(link, file, root)} calls ${link.name}`);
  return [...calls, `${siteText(site, file, root)} ${text}`].join(' → ');
}

/** An editor would underline all of a handler otherwise. */
function firstLineOf({ line, column, endLine, endColumn }: Place): TSESTree.SourceLocation {
  const end = line === endLine ? { line, column: endColumn } : { line, column: column + 1 };
  return { start: { line, column }, end };
}
