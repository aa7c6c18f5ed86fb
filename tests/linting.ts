import path from 'node:path';

import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import { analyse, type Analysis } from '../src/analysis.js';
import { createRule } from '../src/rules/create-rule.js';
import { invalidatesSession } from '../src/rules/invalidates-session.js';
import type { LogoutSettings } from '../src/settings.js';

/** A message of the rule, with what its placeholders were filled with. */
interface Report {
  readonly messageId: string | undefined;
  readonly message: string;
  readonly line: number;
}

export interface Linted {
  readonly analysis: Analysis;
  /** What `logout/invalidates-session` reports as `recommended` has it. */
  readonly reports: readonly Report[];
}

export interface Linting {
  /** The path of the file below the root. */
  readonly file?: string;
  /** The folder that ESLint works in. It need not exist. */
  readonly root?: string;
  readonly settings?: LogoutSettings;
  /** What is reported besides failures. */
  readonly also?: readonly ('cookie-left' | 'noop' | 'client' | 'unknown')[];
  readonly sourceType?: 'module' | 'script' | 'commonjs';
  /** Reads JavaScript with the parser for TypeScript, as many projects do. */
  readonly typescript?: boolean;
}

/** A folder that is on no disk: nothing can be read in it. */
export const NOWHERE = path.resolve('/nowhere');

let last: Analysis | null = null;

/** Hands out what the rules share about the file, which no message tells in full. */
const probe = createRule({
  name: 'probe',
  meta: { type: 'problem', docs: { description: 'keep the analysis' }, schema: [], messages: {} },
  create: (context) => ({
    'Program:exit'(): void {
      last = analyse(context);
    },
  }),
});

/** Lints a text as ESLint does. Throws what a rule throws, and where the text has a syntax error. */
export function lint(text: string, linting: Linting = {}): Linted {
  const { file = 'src/app.ts', root = NOWHERE, settings = {}, also = [], sourceType } = linting;
  const isTyped = linting.typescript ?? /\.[cm]?tsx?$/.test(file);
  const linter = new Linter({ cwd: root });
  last = null;
  const messages = linter.verify(
    text,
    [
      {
        files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
        plugins: { logout: { rules: { probe, 'invalidates-session': invalidatesSession } } as never },
        rules: { 'logout/probe': 'error', 'logout/invalidates-session': ['error', { also: [...also] }] },
        settings: { logout: settings },
        languageOptions: {
          sourceType: sourceType ?? (file.endsWith('.cjs') ? 'commonjs' : 'module'),
          parserOptions: { ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(file) } },
          ...(isTyped && { parser: typescriptParser }),
        },
      },
    ],
    { filename: path.join(root, file) },
  );
  const [fatal] = messages.filter((message) => message.fatal);
  if (fatal) throw new SyntaxError(`${file}:${fatal.line}: ${fatal.message}`);
  const analysis = last as Analysis | null;
  if (!analysis) throw new Error(`${file} was not linted`);
  if (analysis.failure !== null)
    throw new Error(`${file} could not be analysed`, { cause: analysis.failure });
  const reports = messages
    .filter(({ ruleId }) => ruleId === 'logout/invalidates-session')
    .map(({ messageId, message, line }) => ({ messageId, message, line }));
  return { analysis, reports };
}

/** Each handler and its verdict in short: `POST /logout: fail`, `logout(): pass`. */
export function verdicts({ handlers }: Analysis): string[] {
  return handlers.map(({ handler, verdict }) => `${handlerText(handler)}: ${verdict.kind}`);
}

/** `POST /logout`, `/logout` for any method, `logout()` where no route is known. */
export function handlerText(handler: {
  readonly method: string | null;
  readonly route: string | null;
  readonly name: string;
}): string {
  const { method, route, name } = handler;
  if (route === null) return `${name}()`;
  return method === null ? route : `${method} ${route}`;
}
