#!/usr/bin/env node
// Measures the suggestions of `logout/invalidates-session` on real repositories whose logout handlers are labelled:
// how many true reports carry one that speaks to a library of the project, and whether each, applied to the real file,
// leaves a file that can be parsed and that the rule has nothing more to say about.
//
//   node scripts/measure-suggestions.mjs --labels FILE --mirror DIR [--repo TEXT] [--show] [--goal 0.9]
//
// --labels   one JSON object a line: repo, commit, path, line, endLine, verdict, sure
// --mirror   the folder of the fetched snapshots, each at OWNER+NAME/repo (a git directory)
// --repo     only repositories whose name contains this text
// --show     print each suggestion as a difference
// --goal     the share of reports with a specific suggestion below which the script fails (default: no goal)
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';

import plugin from '../dist/index.js';

const { values: flags } = parseArgs({
  options: {
    labels: { type: 'string' },
    mirror: { type: 'string' },
    repo: { type: 'string' },
    show: { type: 'boolean', default: false },
    goal: { type: 'string' },
  },
});
if (!flags.labels || !flags.mirror) {
  console.error(
    'usage: measure-suggestions.mjs --labels FILE --mirror DIR [--repo TEXT] [--show] [--goal SHARE]',
  );
  process.exit(2);
}

const RULE = 'logout/invalidates-session';
const SOURCE = /\.(?:[cm]?[jt]sx?)$/;
const KEPT = /\.prisma$|(?:^|\/)(?:package|[jt]sconfig(?:\.[\w.-]+)?)\.json$/;
const IGNORED =
  /(?:^|\/)(?:node_modules|\.git|dist|build|out|\.next|coverage|vendor|public\/(?:js|assets))\//;

/** Packages that store something, frameworks that bring a store along, and libraries that end sessions. */
const STORES =
  /^(?:@prisma\/client|@prisma\/nuxt|drizzle-orm|mongoose|mongodb|sequelize|typeorm|knex|kysely|objection|pg|mysql2?|postgres|@neondatabase\/serverless|@vercel\/(?:kv|postgres)|@libsql\/client|better-sqlite3|sqlite3?|redis|ioredis|@upstash\/redis|@supabase\/\S+|firebase-admin|lucia|express-session|@fastify\/(?:session|mongodb|redis|postgres)|nuxt|nitropack|@?hapi(?:\/hapi)?)$/;

const labels = readFileSync(flags.labels, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .filter((label) => label.verdict === 'fail' && label.sure !== false)
  .filter((label) => !flags.repo || label.repo.includes(flags.repo));

const rows = [];
const absent = [];
for (const label of labels) {
  const root = layOut(label);
  if (root === null) absent.push(`${label.repo}: no snapshot at ${label.commit.slice(0, 10)}`);
  else rows.push(...(await measure(label, root)));
}
print();

/** Lays the sources of a snapshot out as files, once, with the schemas of Prisma. */
function layOut({ repo, commit }) {
  const bare = path.join(flags.mirror, repo.replace('/', '+'), 'repo');
  if (!existsSync(bare)) return null;
  const git = (args, options) =>
    execFileSync('git', ['-C', bare, ...args], { maxBuffer: 2 ** 30, ...options });
  const head = git(['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  if (head !== commit) return null;
  const root = path.join(tmpdir(), 'logout-corpus', `${repo.replace('/', '+')}@${head.slice(0, 10)}`);
  const isComplete = existsSync(path.join(root, '.complete'));
  const mark = path.join(root, '.complete-with-schemas');
  if (existsSync(mark)) return root;
  const wanted = (file) =>
    !IGNORED.test(`${file}/`) &&
    (isComplete ? file.endsWith('.prisma') : SOURCE.test(file) || KEPT.test(file));
  const rowsOf = git(['ls-tree', '-r', '-z', 'HEAD'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  const blobs = rowsOf
    .map((row) => /^100\d+ blob (\w+)\t(.*)$/s.exec(row))
    .filter((row) => row && wanted(row[2]));
  if (blobs.length > 0) writeBlobs(root, blobs, git);
  writeFileSync(path.join(root, '.complete'), '');
  writeFileSync(mark, '');
  return root;
}

function writeBlobs(root, blobs, git) {
  const out = git(['cat-file', '--batch'], { input: blobs.map(([, id]) => `${id}\n`).join('') });
  let at = 0;
  for (const [, , file] of blobs) {
    const end = out.indexOf(10, at);
    const [, type, size] = out.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue; // a file too large for the snapshot
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
}

function linter(root) {
  return new ESLint({
    cwd: root,
    overrideConfigFile: true,
    ignore: false,
    warnIgnored: false,
    overrideConfig: [
      {
        files: ['**/*.{js,jsx,ts,tsx,mjs,cjs,mts,cts}'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
        linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
        plugins: { logout: plugin },
        rules: { [RULE]: 'error' },
      },
    ],
  });
}

async function measure(label, root) {
  const file = path.join(root, label.path);
  const text = readFileSync(file, 'utf8');
  const eslint = linter(root);
  const started = performance.now();
  const messages = await lint(eslint, text, file);
  const milliseconds = performance.now() - started;
  const reports = messages.filter(
    ({ ruleId, line }) => ruleId === RULE && line >= label.line - 1 && line <= label.endLine,
  );
  // A report at each of several lines of one handler is one report.
  const [report] = reports;
  if (!report) return [];
  const suggestions = [];
  for (const { desc, messageId, fix } of report.suggestions ?? []) {
    const changed = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
    const after = await lint(eslint, changed, file);
    const left = after.filter(({ ruleId }) => ruleId === RULE).length;
    const before = messages.filter(({ ruleId }) => ruleId === RULE).length;
    suggestions.push({
      desc,
      isSpecific: messageId !== 'callRevocation',
      parses: !after.some(({ fatal }) => fatal),
      isSilent: left < before,
      changed,
    });
  }
  return [{ label, text, report, suggestions, milliseconds, hasStore: namesStore(root, label.path) }];
}

/** Whether the nearest manifest with dependencies names a store; a project without one is Deno's. */
function namesStore(root, file) {
  for (
    let folder = path.dirname(path.join(root, file));
    folder.startsWith(root);
    folder = path.dirname(folder)
  ) {
    const manifest = path.join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8'));
    const names = Object.keys({ ...dependencies, ...devDependencies });
    if (names.length > 0) return names.some((name) => STORES.test(name));
  }
  return true;
}

async function lint(eslint, text, filePath) {
  const [result] = await eslint.lintText(text, { filePath });
  return result?.messages ?? [];
}

function print() {
  const all = rows.flatMap(({ suggestions }) => suggestions);
  const specific = rows.filter(({ suggestions }) => suggestions.some(({ isSpecific }) => isSpecific));
  const share = rows.length === 0 ? 0 : specific.length / rows.length;
  for (const row of rows) printRow(row);
  for (const line of absent) console.log(`left out: ${line}`);
  const kinds = Map.groupBy ? Map.groupBy(all, ({ desc }) => desc) : new Map();
  for (const [desc, list] of [...kinds].sort((a, b) => b[1].length - a[1].length))
    console.log(`${list.length} × ${desc}`);
  const times = rows.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  console.log(
    [
      `true reports: ${rows.length} of ${labels.length} labelled fail`,
      `with a specific suggestion: ${specific.length} (${(100 * share).toFixed(1)} %)`,
      `  of ${rows.filter((row) => row.hasStore).length} in a project that has a store: ${specific.filter((row) => row.hasStore).length}`,
      `with any suggestion: ${rows.filter(({ suggestions }) => suggestions.length > 0).length}`,
      `suggestions: ${all.length}, parse: ${all.filter(({ parses }) => parses).length}, silence the rule: ${all.filter(({ isSilent }) => isSilent).length}`,
      `median time to lint a file: ${(times[Math.floor(times.length / 2)] ?? 0).toFixed(0)} ms`,
    ].join('\n'),
  );
  if (all.some(({ parses, isSilent }) => !parses || !isSilent)) process.exitCode = 1;
  if (flags.goal !== undefined && share < Number(flags.goal)) process.exitCode = 1;
}

function printRow({ label, text, suggestions, report, hasStore }) {
  const marks = suggestions.map(({ isSpecific, parses, isSilent }) =>
    !parses ? '✗ syntax' : !isSilent ? '✗ reported' : isSpecific ? '✓' : '○',
  );
  const store = hasStore ? '' : ' (no store)';
  console.log(
    `${label.repo} ${label.path}:${report.line} [${label.framework}]${store} ${marks.join(' ') || 'none'}`,
  );
  if (!flags.show) return;
  for (const { desc, changed } of suggestions) {
    console.log(`  ${desc}`);
    for (const line of difference(text, changed)) console.log(`    ${line}`);
  }
}

/** The lines that were taken out and put in, by a longest common subsequence. */
function difference(before, after) {
  const a = before.split('\n');
  const b = after.split('\n');
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
  const lines = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1;
      j += 1;
    } else if (j < b.length && (i === a.length || table[i][j + 1] >= table[i + 1][j])) {
      lines.push(`+ ${b[j]}`);
      j += 1;
    } else {
      lines.push(`- ${a[i]}`);
      i += 1;
    }
  }
  return lines;
}
