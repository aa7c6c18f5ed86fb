// The examples in the rules' pages, linted: what a page calls incorrect is reported, what it calls correct is not.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';
import { readExamples, type Example } from './read-examples.js';

const pages = path.resolve(import.meta.dirname, '../../docs/rules');
const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'logout-docs-')));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/**
 * Writes the example as a project of its own, so that the rule can follow its imports, and lints its main file with the
 * config that it names, and with the rule of its page, which may be in no config.
 */
async function lint(example: Example, ruleId: string, folder: string): Promise<Linter.LintMessage[]> {
  const dependencies = Object.fromEntries(example.packages.map((name) => [name, '*']));
  const files = {
    ...example.beside,
    'package.json': JSON.stringify({ name: 'example', private: true, type: 'module', dependencies }),
    [example.filename]: example.code,
  };
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.{js,jsx}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
      { files: ['**/*.{ts,tsx}'], languageOptions: { parser } },
      {
        files: ['**/*.{js,jsx,ts,tsx}'],
        plugins: { logout: plugin },
        rules: { [ruleId]: 'error', ...plugin.configs[example.config].rules },
      },
    ],
  });
  const results = await eslint.lintFiles([path.join(folder, example.filename)]);
  return results.flatMap(({ messages }) => messages);
}

for (const file of readdirSync(pages).filter((name) => name.endsWith('.md'))) {
  const ruleId = `logout/${path.basename(file, '.md')}`;
  const examples = readExamples(readFileSync(path.join(pages, file), 'utf8'));

  describe(`docs/rules/${file}`, () => {
    it('has examples of both kinds', () => {
      expect(new Set(examples.map(({ expected }) => expected))).toEqual(new Set(['incorrect', 'correct']));
    });

    it.each(examples)('line $line, $filename: $expected', async (example) => {
      const folder = path.join(scratch, `${path.basename(file, '.md')}-${example.line}`);
      const messages = await lint(example, ruleId, folder);
      expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
      const own = messages.filter((message) => message.ruleId === ruleId).map(({ message }) => message);
      if (example.expected === 'correct') expect(own).toEqual([]);
      else expect(own).not.toEqual([]);
    });
  });
}
