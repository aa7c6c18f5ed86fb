// Measures what the rule adds to the time that ESLint takes for a whole repository. Build first.
//
//   node scripts/measure-cost.mjs DIR [--runs N] [--bare]
//
// DIR     the repository; its sources are linted as they stand, without its own ESLint configuration
// --runs  how often each of the two is run (default 5); medians are compared
// --bare  no other rules: the files are only parsed. Otherwise typescript-eslint's recommended rules run too
//
// Each run is a process of its own, as `eslint .` is, and the two take turns. Processor time is what counts: it hardly
// depends on what else the machine does.
import { execFileSync } from 'node:child_process';
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

if (flags.once === undefined) compare(path.resolve(folder), Number(flags.runs));
else console.log(JSON.stringify(await runOnce(folder, flags.once === 'with')));

/** Lints the folder in this process and answers how long it took. */
async function runOnce(root, withRule) {
  const { ESLint } = await import('eslint');
  const { default: tseslint } = await import('typescript-eslint');
  const before = process.cpuUsage();
  const started = performance.now();
  const logout = withRule ? (await import('../dist/index.js')).default : null;
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    ignore: false,
    errorOnUnmatchedPattern: false,
    warnIgnored: false,
    overrideConfig: [
      { ignores: ['**/{node_modules,dist,build,out,coverage,.next,vendor}/', '**/*.d.ts'] },
      ...(flags.bare ? [] : tseslint.configs.recommended),
      {
        files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
        languageOptions: {
          parser: tseslint.parser,
          parserOptions: { ecmaFeatures: { jsx: true }, warnOnUnsupportedTypeScriptVersion: false },
        },
        linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
        ...(logout && { plugins: { logout }, rules: { 'logout/invalidates-session': 'error' } }),
      },
    ],
  });
  const results = await eslint.lintFiles(['.']);
  const { user, system } = process.cpuUsage(before);
  const reports = results
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId }) => ruleId?.startsWith('logout/'));
  return {
    processor: (user + system) / 1000,
    wall: performance.now() - started,
    files: results.length,
    reports: reports.length,
  };
}

function compare(root, runs) {
  const times = { with: [], without: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const kind of run % 2 === 0 ? ['without', 'with'] : ['with', 'without']) {
      const args = [fileURLToPath(import.meta.url), root, '--once', kind, ...(flags.bare ? ['--bare'] : [])];
      const output = execFileSync(process.execPath, args, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const result = JSON.parse(output.trim().split('\n').at(-1));
      times[kind].push(result);
      console.log(`${kind.padEnd(8)} ${seconds(result.processor)} processor, ${seconds(result.wall)} wall`);
    }
  }
  const [{ files, reports }] = times.with;
  const middle = (kind, unit) => median(times[kind].map((result) => result[unit]));
  console.log(
    `\n${files} files, ${reports} reports, ${flags.bare ? 'no other rules' : 'recommended rules'}, median of ${runs}`,
  );
  for (const unit of ['processor', 'wall']) {
    const [plain, ruled] = [middle('without', unit), middle('with', unit)];
    const share = (100 * (ruled - plain)) / plain;
    console.log(
      `${unit}: ${seconds(plain)} without, ${seconds(ruled)} with: ${share >= 0 ? '+' : ''}${share.toFixed(2)} %`,
    );
  }
}

function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
