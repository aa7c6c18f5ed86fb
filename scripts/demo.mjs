// Lints the application in docs/example with the built plugin and prints what it finds.
// Findings are what the example is for: the script fails only if there are none, or if a file can't be read.
import { fileURLToPath } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import logout from '../dist/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const cwd = fileURLToPath(new URL('../docs/example', import.meta.url));

const eslint = new ESLint({
  cwd,
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parser } },
    { files: ['**/*.ts'], plugins: { logout }, rules: logout.configs.recommended.rules },
  ],
});

/** The path as it is typed at the root of the repository, with forward slashes everywhere. */
const shown = (path) => path.slice(root.length).replaceAll('\\', '/');

const results = await eslint.lintFiles(['**/*.ts']);
const findings = results.flatMap(({ filePath, messages }) =>
  messages.map((message) => ({ ...message, at: `${shown(filePath)}:${message.line}:${message.column}` })),
);

for (const { at, message, ruleId, suggestions = [] } of findings) {
  console.log(`${at}\n  ${message}  (${ruleId ?? 'parse error'})`);
  for (const { desc } of suggestions) console.log(`  💡 ${desc}`);
  console.log();
}

const reported = new Set(findings.map(({ at }) => at.replace(/:\d+:\d+$/, '')));
console.log(
  `${findings.length} findings in ${reported.size} of ${results.length} files. They are what the example is for.`,
);
if (findings.length === 0 || findings.some(({ fatal }) => fatal)) process.exitCode = 1;
