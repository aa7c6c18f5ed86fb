import { Linter, type Rule } from 'eslint';

import { analyse, type Analysis } from '../analysis.js';
import type { LogoutSettings } from '../settings.js';
import { firstLine } from './audit-error.js';
import type { SourceParser } from './source-parser.js';

/** What came of one file. */
type Judged =
  | { readonly kind: 'judged'; readonly analysis: Analysis }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Judges the handlers of a file. */
export type Judge = (file: string, text: string, settings: LogoutSettings | undefined) => Judged;

/**
 * Judges files by ESLint's own engine, with a rule that keeps the analysis instead of reporting it: a comment that
 * disables rules hides nothing from an audit.
 */
export function createJudge(root: string, parser: SourceParser): Judge {
  const linter = new Linter({ cwd: root });
  let analysis: Analysis | null = null;
  const keep: Rule.RuleModule = {
    create: (context) => ({
      'Program:exit': () => {
        analysis = analyse(context as unknown as Parameters<typeof analyse>[0]);
      },
    }),
  };
  return (file, text, logout) => {
    analysis = null;
    const config: Linter.Config = {
      // `**/*` would leave it to ESLint which kinds of files it lints.
      files: ['**/?*'],
      languageOptions: { parser, ecmaVersion: 'latest', sourceType: 'module' },
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
      plugins: { audit: { rules: { keep } } },
      rules: { 'audit/keep': 'error' },
      settings: { logout },
    };
    try {
      const problem = linter.verify(text, [config], { filename: file }).find(({ fatal }) => fatal);
      return problem ? { kind: 'unreadable', reason: problemText(problem) } : outcomeOf(analysis);
    } catch (error) {
      return { kind: 'unreadable', reason: firstLine(error) };
    }
  };
}

function outcomeOf(analysis: Analysis | null): Judged {
  if (!analysis) return { kind: 'unreadable', reason: 'ESLint did not read it' };
  if (analysis.failure === null) return { kind: 'judged', analysis };
  return { kind: 'unreadable', reason: `the analysis failed: ${firstLine(analysis.failure)}` };
}

function problemText({ line, message }: Linter.LintMessage): string {
  const what = firstLine(message).replace(/^Parsing error: /, '');
  return line > 0 ? `line ${line} can't be parsed: ${what}` : what;
}
