// Audits real repositories whose logout handlers are labelled, and prints how far all verdicts agree. Build first.
//
//   node scripts/measure-audit.mjs --labels FILE --mirror DIR [--repo TEXT] [--json FILE]
//
// --labels  one JSON object a line: repo, commit, path, line, endLine, name, verdict (fail pass skip noop client), sure
// --mirror  the folder of the repositories' snapshots, each at OWNER+NAME/repo (a git directory)
// --repo    only repositories whose name contains this text
//
// A label counts unless the reviewers were not sure of it. It agrees where a handler with its verdict was found at its
// place; a handler is also found where only its registration stands elsewhere. `pass` and `skip` are kept apart.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { audit } from '../dist/audit/index.js';

const { values: flags } = parseArgs({
  options: {
    labels: { type: 'string' },
    mirror: { type: 'string' },
    repo: { type: 'string', default: '' },
    json: { type: 'string' },
  },
});
if (!flags.labels || !flags.mirror) {
  console.error(
    'usage: node scripts/measure-audit.mjs --labels FILE --mirror DIR [--repo TEXT] [--json FILE]',
  );
  process.exit(2);
}

const SOURCE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;
const CONFIG = /(?:^|\/)(?:\.gitignore|(?:package|[jt]sconfig(?:\.[\w.-]+)?)\.json)$/;
const LEFT_OUT =
  /(?:^|\/)(?:node_modules|\.git|dist|build|out|\.next|coverage|vendor|public\/(?:js|assets))\//;

/** Lays the sources of a repository's snapshot out as files, once, and returns their folder. */
function layOut(repo, commit) {
  const bare = path.join(flags.mirror, repo.replace('/', '+'), 'repo');
  if (!existsSync(bare)) return { missing: 'not fetched' };
  const git = (args, options) =>
    execFileSync('git', ['-C', bare, ...args], { maxBuffer: 2 ** 30, ...options });
  const head = git(['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  if (head !== commit) return { missing: `is at ${head.slice(0, 10)}, its labels at ${commit.slice(0, 10)}` };
  const root = path.join(tmpdir(), 'logout-audit-corpus', `${repo.replace('/', '+')}@${head.slice(0, 10)}`);
  if (existsSync(path.join(root, '.complete'))) return { root };
  const blobs = git(['ls-tree', '-r', '-z', 'HEAD'], { encoding: 'utf8' })
    .split('\0')
    .flatMap((row) => {
      const [, id, file] = /^100\d+ blob (\w+)\t(.*)$/s.exec(row) ?? [];
      return file && !LEFT_OUT.test(file) && (SOURCE.test(file) || CONFIG.test(file)) ? [{ id, file }] : [];
    });
  const out = git(['cat-file', '--batch'], { input: blobs.map(({ id }) => `${id}\n`).join('') });
  let at = 0;
  for (const { file } of blobs) {
    const end = out.indexOf(10, at);
    const [, type, size] = out.toString('utf8', at, end).split(' ');
    at = end + 1;
    // A file that is too large for the snapshot is not in it.
    if (type !== 'blob') continue;
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  mkdirSync(root, { recursive: true });
  writeFileSync(path.join(root, '.complete'), '');
  return { root };
}

const stands = (label, { file, line }) =>
  file === label.path && line >= label.line - 1 && line <= label.endLine;

/** The handler at a label's place: by its function, or by the line that registers it; the nearest where there are several. */
function handlerAt(handlers, label) {
  const near = (handler) => Math.abs(handler.line - label.line);
  const direct = handlers.filter((handler) => stands(label, handler)).sort((a, b) => near(a) - near(b));
  const registered = handlers.filter(({ evidence }) =>
    evidence.some((line) => line.kind === 'registered' && stands(label, line)),
  );
  const around = handlers.filter(
    ({ file, line, endLine }) => file === label.path && line <= label.line && endLine >= label.endLine,
  );
  return direct[0] ?? registered[0] ?? around[0] ?? null;
}

const labels = readFileSync(flags.labels, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .filter(({ repo }) => repo.includes(flags.repo));

const rows = [];
const extra = [];
const skipped = [];
const unreadable = [];
const started = Date.now();
for (const repo of new Set(labels.map((label) => label.repo))) {
  const own = labels.filter((label) => label.repo === repo);
  const { root, missing } = layOut(repo, own[0].commit);
  if (missing) {
    skipped.push(`${repo} ${missing}`);
    continue;
  }
  const report = await audit({ cwd: root, useConfig: false });
  const matched = new Set();
  for (const label of own) {
    const handler = handlerAt(report.handlers, label);
    matched.add(handler);
    rows.push({ ...label, found: handler?.verdict ?? 'not found', handler });
  }
  unreadable.push(...report.unreadable.map(({ file, reason }) => `${repo} ${file}: ${reason}`));
  extra.push(...report.handlers.filter((handler) => !matched.has(handler)).map((h) => ({ repo, ...h })));
}

const counted = rows.filter((row) => row.sure !== false && SOURCE.test(row.path));
const VERDICTS = ['fail', 'pass', 'skip', 'noop', 'client'];
const share = (part, all) => (all === 0 ? '-' : `${((100 * part) / all).toFixed(1)}%`);
console.table(
  Object.fromEntries(
    VERDICTS.map((verdict) => {
      const own = counted.filter((row) => row.verdict === verdict);
      const count = (found) => own.filter((row) => row.found === found).length;
      const cells = [...VERDICTS, 'unknown', 'not found'].map((found) => [`→ ${found}`, count(found)]);
      return [verdict, { ...Object.fromEntries(cells), agreement: share(count(verdict), own.length) }];
    }),
  ),
);
const show = (title, list, text) => {
  if (list.length > 0) console.log(`\n${title}\n${list.map((item) => `  ${text(item)}`).join('\n')}`);
};
const place = (row) => `${row.repo} ${row.path}:${row.line} ${row.name}`;
const agreed = counted.filter((row) => row.found === row.verdict);
show(
  'other than labelled',
  counted.filter((row) => row.found !== row.verdict),
  (row) => {
    const why = row.handler?.evidence[0];
    const shown = why ? ` (${why.file}:${why.line} ${why.text})` : '';
    return `${place(row)} is ${row.verdict}, found ${row.found}${shown} [${row.api}] ${row.why}`;
  },
);
show('found outside every labelled handler', extra, (handler) =>
  [handler.repo, `${handler.file}:${handler.line}`, handler.verdict, handler.name].join(' '),
);
show('could not be read', unreadable, String);
show('repositories left out', skipped, String);
const audited = new Set(rows.map(({ repo }) => repo)).size;
console.log(
  `\nagreement ${share(agreed.length, counted.length)} (${agreed.length} of ${counted.length} handlers) in ` +
    `${audited} repositories, ${((Date.now() - started) / 1000).toFixed(0)} s`,
);
if (flags.json) writeFileSync(flags.json, JSON.stringify({ rows, extra, unreadable, skipped }, null, 1));
