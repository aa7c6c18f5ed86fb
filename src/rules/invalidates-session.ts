import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { analyse, mayReport, type Analysis, type JudgedHandler } from '../analysis.js';
import type { Effect } from '../effects/types.js';
import type { Place } from '../facts/types.js';
import type { Handler } from '../handlers/types.js';
import { suggestionsFor, type Suggestion } from '../suggestions/index.js';
import { effectText, siteText, wayText } from '../verdict/describe.js';
import { sessionKind } from '../verdict/session-kind.js';
import type { Verdict } from '../verdict/types.js';
import { createRule } from './create-rule.js';
import { extraMessage, failMessage, MESSAGES, SUGGESTIONS, type Extra, type MessageId } from './messages.js';

interface InvalidatesSessionOptions {
  /** What is reported besides handlers that fail. */
  readonly also?: readonly Extra[];
}

type Options = [InvalidatesSessionOptions];

export const invalidatesSession = createRule<Options, MessageId>({
  name: 'invalidates-session',
  meta: {
    type: 'problem',
    docs: {
      description: 'require logout handlers to end the session on the server',
      recommended: true,
      cwe: 'CWE-613',
    },
    schema: [
      {
        type: 'object',
        properties: {
          also: {
            type: 'array',
            items: { type: 'string', enum: ['cookie-left', 'noop', 'client', 'unknown'] },
            uniqueItems: true,
            description: 'What is reported besides handlers that fail.',
          },
        },
        additionalProperties: false,
      },
    ],
    hasSuggestions: true,
    messages: { ...MESSAGES, ...SUGGESTIONS },
    defaultOptions: [{ also: [] }],
  },
  create(context) {
    if (!mayReport(context)) return {};
    const [{ also = [] }] = context.options;
    return {
      'Program:exit'(program: TSESTree.Program): void {
        const analysis = analyse(context);
        let reported = 0;
        for (const judged of analysis.handlers) {
          const report = reportFor(judged, analysis, also);
          if (!report) continue;
          reported += 1;
          const suggestions =
            reported > MOST_WITH_SUGGESTIONS ? [] : suggestionsFor(judged, analysis, context);
          const suggest = suggestions.map(suggestionOf);
          context.report({ node: program, ...report, suggest });
        }
      },
    };
  },
});

/** Each suggestion is tried on the whole file, so a file of very many failing handlers gets them for its first ones. */
const MOST_WITH_SUGGESTIONS = 30;

interface Report {
  readonly loc: TSESTree.SourceLocation;
  readonly messageId: MessageId;
  readonly data: Record<string, string>;
}

/** What an editor offers. All edits of one suggestion become one. */
function suggestionOf({ label, edits }: Suggestion): TSESLint.ReportSuggestionArray<MessageId>[number] {
  return {
    messageId: label.id,
    data: label.data,
    fix: (fixer) => edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text)),
  };
}

function reportFor(judged: JudgedHandler, analysis: Analysis, also: readonly Extra[]): Report | null {
  const { handler, verdict } = judged;
  if (verdict.kind === 'fail') return failReport(judged, verdict, analysis);
  const extra = extraMessage(verdict);
  if (!extra || !also.includes(extra.extra)) return null;
  const why = verdict.kind === 'unknown' ? `it ${effectText(verdict.evidence)}` : '';
  return { loc: headOf(handler.place), messageId: extra.id, data: { handler: handlerText(handler), why } };
}

function failReport(
  { handler }: JudgedHandler,
  verdict: Extract<Verdict, { kind: 'fail' }>,
  analysis: Analysis,
): Report {
  const { file, root } = analysis;
  const [clear] = verdict.clears;
  const { evidence } = verdict;
  return {
    loc: locationOf(clear?.at ?? handler.place),
    messageId: failMessage(verdict.reason, sessionKind(verdict.clears, analysis.facts ?? { specifiers: [] })),
    data: {
      handler: handlerText(handler),
      cookie: cookieText(verdict.clears),
      place: evidence ? siteText(evidence.site, file, root) : '',
      terminators: evidence?.kind === 'never-runs' ? listText(evidence.terminators) : '',
      because: evidence?.kind === 'keeps-session' ? evidence.because : '',
      way: wayOf(handler, evidence ?? clear, analysis),
    },
  };
}

/** How a handler is called in a message: by its route, or by its name where no route is known. */
function handlerText(handler: Handler): string {
  return handler.route === null ? `\`${handler.name}\`` : `at ${handler.route}`;
}

/** `the session cookie`, with its name where it is known: `the cookies `a` and `b``. */
function cookieText(clears: readonly Effect[]): string {
  const names = clears.flatMap((effect) =>
    'cookie' in effect && effect.cookie !== null ? [effect.cookie] : [],
  );
  if (names.includes('*')) return 'all cookies';
  const marked = [...new Set(names)].slice(0, 3).map((name) => `\`${name}\``);
  if (marked.length === 0) return 'the session cookie';
  return `${marked.length === 1 ? 'the session cookie' : 'the cookies'} ${enumerate(marked, 'and')}`;
}

function enumerate(terms: readonly string[], conjunction: 'and' | 'or'): string {
  const groups = [terms.slice(0, -1).join(', '), ...terms.slice(-1)];
  return groups.filter(Boolean).join(` ${conjunction} `);
}

function listText(terms: readonly string[]): string {
  const marked = terms.map((term) =>
    term === 'await' ? '`await`' : term.includes(' ') ? term : `\`.${term}()\``,
  );
  return marked.length === 0 ? 'another call' : enumerate(marked, 'or');
}

/** The files and lines behind a verdict, where they are not all in the handler itself. */
function wayOf(handler: Handler, effect: Effect | undefined, { file, root }: Analysis): string {
  const target = handler.target?.environment.module.file;
  const stands =
    target !== undefined && target !== file && handler.target
      ? ` The handler stands at ${siteText({ file: target, place: handler.target.facts.place }, file, root)}.`
      : '';
  const followed = effect && effect.trail.length > 0 ? ` Followed ${wayText(effect, file, root)}.` : '';
  return `${stands}${followed}`;
}

function locationOf(place: Place): TSESTree.SourceLocation {
  return {
    start: { line: place.line, column: place.column },
    end: { line: place.endLine, column: place.endColumn },
  };
}

/** The first line of a handler: an editor would underline all of it otherwise. */
function headOf(place: Place): TSESTree.SourceLocation {
  const isOneLine = place.line === place.endLine;
  return {
    start: { line: place.line, column: place.column },
    end: isOneLine
      ? { line: place.endLine, column: place.endColumn }
      : { line: place.line, column: place.column + 1 },
  };
}
