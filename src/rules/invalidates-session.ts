import type { TSESTree } from '@typescript-eslint/utils';
import { RuleCreator } from '@typescript-eslint/utils/eslint-utils';

import { analyse } from '../analysis.js';

const createRule = RuleCreator(
  (name) => `https://github.com/eslint-plugin-logout/eslint-plugin-logout/blob/main/docs/rules/${name}.md`,
);

export const invalidatesSession = createRule({
  name: 'invalidates-session',
  meta: {
    type: 'problem',
    docs: { description: 'require logout handlers to end the session on the server' },
    schema: [],
    messages: {
      notInvalidated:
        'Logout handler {{ handler }} clears the session cookie but does not invalidate the session on the server: {{ detail }}.',
    },
  },
  defaultOptions: [],
  create(context) {
    return {
      Program(node: TSESTree.Program): void {
        const analysis = analyse(context);
        if (analysis.failure && process.env['LOGOUT_DEBUG']) throw analysis.failure as Error;
        for (const { handler, verdict, effects } of analysis.handlers) {
          if (process.env['LOGOUT_DEBUG'])
            console.error(
              JSON.stringify({
                f: context.filename,
                name: handler.name,
                fw: handler.framework,
                route: handler.route,
                line: handler.place.line,
                verdict: verdict.kind,
                effects: effects.map((e) => ({
                  ...e,
                  site: `${e.site.file}:${e.site.place.line}`,
                  at: e.at.line,
                  trail: e.trail.map((t) => `${t.name}@${t.place.line}`),
                })),
              }),
            );
          if (verdict.kind !== 'fail') continue;
          const place = verdict.clears[0]?.at ?? handler.place;
          context.report({
            node,
            loc: {
              start: { line: place.line, column: place.column },
              end: { line: place.endLine, column: place.endColumn },
            },
            messageId: 'notInvalidated',
            data: { handler: handler.route ?? handler.name, detail: verdict.reason },
          });
        }
      },
    };
  },
});
