import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import * as parser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { ESLint, type Rule } from 'eslint';
import { afterAll } from 'vitest';

import { analyse, type Analysis } from '../../src/analysis.js';

/** A project on disk: the file that is linted, further files, and what its package.json depends on. */
export interface ProjectCase {
  readonly code: string;
  /** From the root of the project. */
  readonly filename?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly packages?: readonly string[] | Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Without it, the TypeScript parser is used. */
  readonly espree?: 'module' | 'commonjs' | 'script';
}

/** A handler as the tests look at it. */
export interface Seen {
  readonly verdict: string;
  readonly reason: string | null;
  readonly name: string;
  readonly method: string | null;
  readonly route: string | null;
  readonly framework: string;
  readonly line: number;
  readonly effects: readonly string[];
  readonly rows: readonly string[];
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Lays the project out in a new folder. */
function layOut(given: ProjectCase): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'logout-case-'));
  folders.push(folder);
  const { packages = [] } = given;
  const dependencies = Array.isArray(packages)
    ? Object.fromEntries(packages.map((name: string) => [name, '*']))
    : packages;
  const files: Record<string, string> = { ...given.files, [given.filename ?? 'src/logout.ts']: given.code };
  files['package.json'] ??= JSON.stringify({ name: 'case', private: true, dependencies });
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return folder;
}

/** What the analysis of the linted file says. Fails where something went wrong inside it. */
async function analysed(given: ProjectCase, folder = layOut(given)): Promise<Analysis> {
  let found: Analysis | null = null;
  const rule = {
    create: (context: unknown) => ({
      'Program:exit'(): void {
        found = analyse(context as Readonly<TSESLint.RuleContext<string, readonly unknown[]>>);
      },
    }),
  } satisfies Rule.RuleModule;
  const languageOptions = given.espree
    ? { sourceType: given.espree, parserOptions: { ecmaFeatures: { jsx: true } } }
    : { parser, parserOptions: { ecmaFeatures: { jsx: true } } };
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
        languageOptions,
        plugins: { seen: { rules: { seen: rule } } },
        rules: { 'seen/seen': 'error' },
        ...(given.settings ? { settings: { logout: given.settings } } : {}),
      },
    ],
  });
  const [result] = await eslint.lintFiles([given.filename ?? 'src/logout.ts']);
  const fatal = result?.messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${fatal.message} (line ${String(fatal.line)})`);
  const analysis = found as Analysis | null;
  if (!analysis) throw new Error('The file was not linted.');
  if (analysis.failure) throw analysis.failure as Error;
  return analysis;
}

/** The handlers of the linted file, in the order of their places. */
export async function judged(given: ProjectCase): Promise<Seen[]> {
  const { handlers } = await analysed(given);
  return handlers
    .map(({ handler, verdict, effects }): Seen => ({
      verdict: verdict.kind,
      reason: 'reason' in verdict ? verdict.reason : null,
      name: handler.name,
      method: handler.method,
      route: handler.route,
      framework: handler.framework,
      line: handler.place.line,
      effects: effects.map((effect) => effect.kind),
      rows: effects.flatMap((effect) => (effect.row === null ? [] : [effect.row])),
    }))
    .sort((a, b) => a.line - b.line);
}
