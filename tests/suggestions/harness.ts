import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import * as parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import * as prettier from 'prettier';
import { afterAll, expect } from 'vitest';

import { invalidatesSession } from '../../src/rules/invalidates-session.js';

/** A project on disk: the file that is linted, further files, and what it depends on. */
export interface SuggestionCase {
  readonly code: string;
  /** From the root of the project. */
  readonly filename: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly packages?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** What one suggestion says and leaves behind. */
export interface Suggested {
  readonly id: string;
  readonly says: string;
  readonly output: string;
  /** How many reports the rule has on the output. */
  readonly left: number;
  /** Whether Prettier leaves the output as it is, where it does so with the input. */
  readonly isFormatted: boolean;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The first suggestion of the first report on a file. It must silence the rule and stay formatted. */
export async function first(given: SuggestionCase): Promise<Suggested> {
  const [suggestion] = await suggested(given);
  if (!suggestion) throw new Error('nothing is suggested');
  expect(suggestion.left).toBe(0);
  expect(suggestion.isFormatted ? '' : suggestion.output).toBe('');
  return suggestion;
}

/** The suggestions of the first report on a file. Throws where the file has none, or an output can't be parsed. */
export async function suggested(given: SuggestionCase): Promise<Suggested[]> {
  const folder = layOut(given);
  const eslint = linter(folder, given);
  const file = path.join(folder, given.filename);
  const reports = await lint(eslint, given.code, file);
  const [report] = reports;
  if (!report) throw new Error(`${given.filename} is not reported`);
  return Promise.all(
    (report.suggestions ?? []).map(async ({ fix, desc, messageId = '' }) => {
      const output = given.code.slice(0, fix.range[0]) + fix.text + given.code.slice(fix.range[1]);
      const left = await lint(eslint, output, file);
      return {
        id: messageId,
        says: desc,
        output,
        left: left.length - (reports.length - 1),
        isFormatted: await staysFormatted(given.code, output, given.filename),
      };
    }),
  );
}

function layOut({ filename, code, files = {}, packages = {} }: SuggestionCase): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'logout-suggestion-'));
  folders.push(folder);
  const all: Record<string, string> = {
    'package.json': JSON.stringify({ name: 'case', private: true, dependencies: packages }),
    ...files,
    [filename]: code,
  };
  for (const [file, text] of Object.entries(all)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return folder;
}

function linter(folder: string, { settings }: SuggestionCase): ESLint {
  return new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
        plugins: { logout: { rules: { 'invalidates-session': invalidatesSession } } as never },
        rules: { 'logout/invalidates-session': 'error' },
        ...(settings && { settings: { logout: settings } }),
      },
    ],
  });
}

async function lint(eslint: ESLint, text: string, filePath: string): Promise<Linter.LintMessage[]> {
  const [result] = await eslint.lintText(text, { filePath });
  const messages = result?.messages ?? [];
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new SyntaxError(`${fatal.message} (line ${String(fatal.line)})\n${text}`);
  return messages;
}

async function staysFormatted(code: string, output: string, filename: string): Promise<boolean> {
  const options = styleOptions(code, filename);
  if ((await prettier.format(code, options)) !== code) return true;
  return (await prettier.format(output, options)) === output;
}

/** The options of Prettier that a case is written in. */
function styleOptions(code: string, filename: string): prettier.Options {
  return {
    filepath: filename,
    singleQuote: !code.includes('"'),
    semi: code.includes(';'),
    useTabs: /^\t/m.test(code),
    tabWidth: /^ {4}(?! )/m.test(code) && !/^ {2}(?! )/m.test(code) ? 4 : 2,
    endOfLine: code.includes('\r\n') ? 'crlf' : 'lf',
  };
}

/** The lines that an output has and its input has not. */
export function added(code: string, output: string): string {
  const before = code.split('\n');
  return output
    .split('\n')
    .filter((line) => !before.includes(line))
    .join('\n');
}
