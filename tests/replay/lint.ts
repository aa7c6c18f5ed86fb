import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, Linter } from 'eslint';

import plugin from '../../dist/index.js';

/** What the published plugin says of the one logout handler of an application. */
export interface Judged {
  /** The file that the handler stands in: the linted one, or one that it imports. */
  readonly file: string;
  /** As the inventory has it: `POST /logout`, or its name where no route is known. */
  readonly handler: string;
  readonly verdict: string;
  /** The message of `logout/invalidates-session` in its recommended form; `null` where it reports nothing. */
  readonly report: string | null;
  /** What the rule suggests first; `null` where it suggests nothing. */
  readonly suggestion: Suggestion | null;
}

interface Suggestion {
  readonly description: string;
  /** The file with the suggestion applied. */
  readonly text: string;
  /** Whether the reader has to complete it: it uses what is not there, or says itself that there is more to write. */
  readonly isForReader: boolean;
}

const linters = new Map<string, ESLint>();

/** ESLint as it works in an application's own folder. */
function linterIn(folder: string): ESLint {
  const known = linters.get(folder);
  if (known) return known;
  const config: Linter.Config[] = [
    {
      files: ['**/*.{js,ts}'],
      plugins: { logout: plugin },
      rules: { 'logout/invalidates-session': 'error', 'logout/inventory': 'warn' },
    },
    { files: ['**/*.js'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
    { files: ['**/*.ts'], languageOptions: { parser: typescriptParser } },
  ];
  const made = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config });
  linters.set(folder, made);
  return made;
}

/**
 * Lints a text as the file that it is, or is to be, in an application's folder, and where it has no logout handler the
 * files that it imports: one that is imported from there is judged where it stands. Throws unless there is just one.
 */
export async function judge(folder: string, file: string, text: string): Promise<Judged> {
  const found = await handlersIn(folder, file, text);
  if (found.length === 0) {
    for (const imported of importsOf(folder, file, text)) {
      const source = readFileSync(path.join(folder, imported), 'utf8');
      found.push(...(await handlersIn(folder, imported, source)));
    }
  }
  const [judged] = found;
  if (!judged || found.length > 1) {
    throw new Error(
      `${file} has ${found.length} logout handlers: ${found.map(({ handler }) => handler).join(', ')}`,
    );
  }
  return judged;
}

async function handlersIn(folder: string, file: string, text: string): Promise<Judged[]> {
  const results = await linterIn(folder).lintText(text, { filePath: path.join(folder, file) });
  const messages = results.flatMap((result) => result.messages);
  const [fatal] = messages.filter((message) => message.fatal);
  if (fatal) throw new SyntaxError(`${file}:${fatal.line}: ${fatal.message}`);
  const [report] = messages.filter(({ ruleId }) => ruleId === 'logout/invalidates-session');
  return messages
    .filter(({ ruleId }) => ruleId === 'logout/inventory')
    .map(({ message }) => {
      const [, handler = '', verdict = ''] = /^Logout handler (?:at )?(.+?): (\w+)/u.exec(message) ?? [];
      return {
        file,
        handler,
        verdict,
        report: report?.message ?? null,
        suggestion: report ? suggestionIn(folder, file, text, report) : null,
      };
    });
}

function importsOf(folder: string, file: string, text: string): string[] {
  return relativeImports(file, text).flatMap((target) => sourceOf(folder, target) ?? []);
}

function relativeImports(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from |require\()'(\.[^']+)'/gu)]
    .map(([, specifier = '']) => path.join(path.dirname(file), specifier))
    .map((target) => (path.extname(target) === '' ? `${target}.js` : target));
}

/** A function to be written, a blocklist to be looked up. */
const MORE_TO_WRITE = /, and write it\.$|, to be looked up /u;

function suggestionIn(
  folder: string,
  file: string,
  text: string,
  { suggestions }: Linter.LintMessage,
): Suggestion | null {
  const [suggestion] = suggestions ?? [];
  if (!suggestion) return null;
  const { range, text: inserted } = suggestion.fix;
  const repaired = text.slice(0, range[0]) + inserted + text.slice(range[1]);
  const missing = [
    ...undefinedNames(file, repaired).filter((name) => !undefinedNames(file, text).includes(name)),
    ...relativeImports(file, repaired).filter((target) => sourceOf(folder, target) === null),
  ];
  const { desc: description } = suggestion;
  return { description, text: repaired, isForReader: missing.length > 0 || MORE_TO_WRITE.test(description) };
}

/** The file that an import leads to, which may be written in TypeScript; `null` where there is none. */
function sourceOf(folder: string, target: string): string | null {
  const candidates = [target, target.replace(/\.js$/u, '.ts')];
  return candidates.find((candidate) => existsSync(path.join(folder, candidate))) ?? null;
}

/** Names that a file uses and that neither it nor Node declares. */
function undefinedNames(file: string, text: string): string[] {
  const messages = new Linter().verify(text, {
    rules: { 'no-undef': 'error' },
    languageOptions: file.endsWith('.ts') ? { parser: typescriptParser } : {},
  });
  return messages
    .map(({ message }) => /^'(.+)' is not defined/u.exec(message)?.[1] ?? message)
    .filter((name) => !(name in globalThis));
}
