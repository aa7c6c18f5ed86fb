// Measures what the rule adds to the time that ESLint takes for a whole repository. Build first.
//
//   node scripts/measure-cost.mjs DIR [--runs N] [--bare]
//
// DIR     the repository; its sources are linted as they stand, without its own ESLint configuration
// --runs  in how many processes it is measured, one after another (default 5); the median counts
// --bare  no other rules: the files are only parsed. Otherwise typescript-eslint's recommended rules run too
//
// A machine that does other things is faster and slower by turns, by far more than the rule costs. So each file is
// linted twice in a row, with the rule and without it; which comes first changes from file to file and from run to run.
// The time that it takes to load the plugin is added.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    bare: { type: 'boolean', default: false },
    once: { type: 'string' },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: node scripts/measure-cost.mjs DIR [--runs N] [--bare]');
  process.exit(2);
}

/** Whatever is linted first pays for loading and warming up the parser, which both share. */
const WARM_UP = 20;

const root = path.resolve(folder);
if (flags.once === undefined) measure(Number(flags.runs));
else console.log(JSON.stringify(await runOnce(Number(flags.once))));

/** Lints the repository in this process and answers how long it took, in milliseconds. */
async function runOnce(run) {
  const { ESLint } = await import('eslint');
  const { default: tseslint } = await import('typescript-eslint');
  const started = performance.now();
  const { default: logout } = await import('../dist/index.js');
  const load = performance.now() - started;
  const files = ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'];
  const parserOptions = { ecmaFeatures: { jsx: true }, warnOnUnsupportedTypeScriptVersion: false };
  const plain = [
    ...(flags.bare ? [] : tseslint.configs.recommended),
    {
      files,
      languageOptions: { parser: tseslint.parser, parserOptions },
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    },
  ];
  const ruled = { files, plugins: { logout }, rules: { 'logout/invalidates-session': 'error' } };
  const linter = (overrideConfig) =>
    new ESLint({ cwd: root, overrideConfigFile: true, ignore: false, overrideConfig });
  const linters = { without: linter(plain), with: linter([...plain, ruled]) };
  const times = { without: 0, with: 0 };
  const sources = sourcesOf(root);
  for (const filePath of sources.slice(0, WARM_UP))
    await linters.without.lintText(readFileSync(filePath, 'utf8'), { filePath });
  let reports = 0;
  for (const [index, filePath] of sources.entries()) {
    const text = readFileSync(filePath, 'utf8');
    for (const kind of (index + run) % 2 === 0 ? ['without', 'with'] : ['with', 'without']) {
      const before = performance.now();
      const [{ messages }] = await linters[kind].lintText(text, { filePath });
      times[kind] += performance.now() - before;
      reports += messages.filter(({ ruleId }) => ruleId?.startsWith('logout/')).length;
    }
  }
  return { ...times, load, reports, files: sources.length };
}

function sourcesOf(directory) {
  const skipped = /(?:^|\/)(?:node_modules|dist|build|out|coverage|\.next|vendor)\/|\.d\.[cm]?ts$/;
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.[cm]?[jt]sx?$/.test(item.name))
    .map((item) => path.join(item.parentPath, item.name))
    .filter((file) => !skipped.test(path.relative(directory, file).replaceAll(path.sep, '/')))
    .sort();
}

function measure(runs) {
  const results = Array.from({ length: runs }, (_, run) => {
    const args = [fileURLToPath(import.meta.url), root, '--once', String(run)];
    const output = execFileSync(process.execPath, flags.bare ? [...args, '--bare'] : args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const result = JSON.parse(output.trim().split('\n').at(-1));
    console.log(
      `${seconds(result.without)} without, ${seconds(result.with)} with, ${seconds(result.load)} to load: ${percent(shareOf(result))}`,
    );
    return result;
  });
  const [{ files, reports }] = results;
  const rules = flags.bare ? 'no other rules' : 'recommended rules';
  const share = percent(median(results.map(shareOf)));
  console.log(`\n${files} files, ${reports} reports, ${rules}: ${share}, the median of ${runs}`);
}

/** What is added, as a share of the time without the rule. */
function shareOf(result) {
  return (result.with + result.load - result.without) / result.without;
}

function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function percent(share) {
  return `${share >= 0 ? '+' : ''}${(100 * share).toFixed(2)} %`;
}
