// The application that `npm run demo` lints: each of its handlers says what the plugin makes of it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import plugin from '../../src/index.js';

const cwd = path.resolve(import.meta.dirname, '../../docs/example');

it('is reported where its comments say so, and nowhere else', async () => {
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.ts'],
        languageOptions: { parser },
        plugins: { logout: plugin },
        rules: plugin.configs.recommended.rules,
      },
    ],
  });
  const results = await eslint.lintFiles(['**/*.ts']);
  const relative = (file: string): string => path.relative(cwd, file).replaceAll('\\', '/');
  const reported = results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => `${relative(filePath)} ${ruleId ?? message}`),
  );
  const announced = results.flatMap(({ filePath }) =>
    [...readFileSync(filePath, 'utf8').matchAll(/^\/\/ Reported: /gmu)].map(
      () => `${relative(filePath)} logout/invalidates-session`,
    ),
  );
  expect(reported.sort()).toEqual(announced.sort());
  expect(announced).not.toEqual([]);
});
