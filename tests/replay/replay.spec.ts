import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { allKinds, type Case, type Kind } from './cases.js';
import { judge, type Judged } from './lint.js';
import { REDIS, startRedis, type Redis } from './server/redis.js';
import { replay, type Fate, type Logout } from './server/replay.js';
import { run } from './server/run.js';
import { agrees, section, summary, truthPage, type Row } from './truth.js';

const TRUTH = path.resolve(import.meta.dirname, '../../docs/truth.md');
const kinds = allKinds();
const rows: Row[] = [];
const skipped: string[] = [];
let redis: Redis | null = null;

beforeAll(async () => {
  if (isInstalled(REDIS)) redis = await startRedis();
});

for (const kind of kinds) {
  const missing = kind.needs !== null && !isInstalled(kind.needs) ? kind.needs : null;
  if (missing !== null) skipped.push(`${kind.title} (${missing} is not installed)`);
  describe.skipIf(missing !== null)(kind.title, () => {
    beforeAll(() => build(kind), 180_000);
    for (const application of kind.cases) {
      it(application.title, () => compare(kind, application), 60_000);
    }
  });
}

afterAll(async () => {
  await redis?.stop();
  console.log(summary(rows, skipped));
  if (process.env.REPLAY_WRITE === '1') writeFileSync(TRUTH, await truthPage(rows));
  else await expectPage(existsSync(TRUTH) ? readFileSync(TRUTH, 'utf8') : '');
});

/** A run of some of the handlers says nothing of the rest of the page. */
async function expectPage(page: string): Promise<void> {
  const said = 'docs/truth.md, which `npm run truth` writes';
  for (const kind of kinds) {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === kind.cases.length) expect(page, said).toContain(await section(kind, own));
  }
  if (rows.length === kinds.flatMap(({ cases }) => cases).length)
    expect(page, said).toBe(await truthPage(rows));
}

/** The rule and the server have to say the same. Neither is told what the other said. */
async function compare(kind: Kind, application: Case): Promise<void> {
  const text = readFileSync(path.join(kind.folder, application.file), 'utf8');
  const judged = await judge(kind.folder, application.file, text);
  const fate = await fateOf(kind, application, application.file, judged);
  const repaired = await repair(kind, application, judged);
  rows.push({ kind, application, judged, fate, repaired });
  const said = judged.report ?? `not reported: ${judged.verdict}`;
  expect(agrees({ judged, fate }), `${application.file}: the old cookie is ${fate}. The rule: ${said}`).toBe(
    true,
  );
  expect(repaired, 'the old cookie, with the suggestion applied').not.toBe('alive');
}

/** Runs one file of the case, itself or a repaired one beside it. */
async function fateOf(
  kind: Kind,
  { started, file, logout }: Case,
  tried: string,
  judged: Judged,
): Promise<Fate> {
  const running = await run(path.join(kind.folder, started === file ? tried : started), {
    CASE: tried,
    ...(redis && { REDIS_URL: redis.url }),
  });
  try {
    return await replay(running, logout ?? logoutOf(judged));
  } finally {
    await running.stop();
  }
}

/** What becomes of the old cookie with the suggestion applied; `null` where there is none that runs as it is. */
async function repair(kind: Kind, application: Case, judged: Judged): Promise<Fate | null> {
  const { file } = application;
  const { suggestion } = judged;
  if (!suggestion || suggestion.isForReader || judged.file !== file || kind.isServedBuilt) return null;
  const { dir, name, ext } = path.parse(file);
  const tried = path.join(dir, `${name}.repaired${ext}`);
  writeFileSync(path.join(kind.folder, tried), suggestion.text);
  try {
    const again = await judge(kind.folder, tried, suggestion.text);
    expect(again.report, 'what the rule says of its own suggestion').toBeNull();
    return await fateOf(kind, application, tried, again);
  } finally {
    rmSync(path.join(kind.folder, tried));
  }
}

/** The request that the inventory names, a POST where it knows no method or no route. */
function logoutOf({ handler }: Judged): Logout {
  const [, method = 'POST', route = '/logout'] = /^(?:([A-Z]+) )?(\/\S*)$/u.exec(handler) ?? [];
  return { method, path: route };
}

async function build({ isBuilt, folder }: Kind): Promise<void> {
  if (isBuilt) await promisify(execFile)('npm', ['run', 'build'], { cwd: folder });
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
