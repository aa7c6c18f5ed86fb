// The page in a real browser. Skipped where no Chromium is found: name one with CHROMIUM.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyBaseline, readBaseline, writeBaseline } from '../../src/audit/baseline.js';
import { chosenLines } from '../../src/audit/formats/html/excerpt.js';
import { highlightedLines } from '../../src/audit/formats/html/highlight.js';
import { formatHtml } from '../../src/audit/formats/html/index.js';
import { format } from '../../src/audit/formats/index.js';
import { audit } from '../../src/audit/index.js';
import type { AuditReport } from '../../src/audit/types.js';
import { makeProject, removeProjects, SHOP } from './project.js';

const executablePath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file !== undefined && existsSync(file));

/** A file whose text tries to become a part of the page. */
const HOSTILE = `exports['</script><img src=x onerror=alert(1)>'] = 1;
exports.logout = (req, res) => {
  // </code></div><script>document.title = 'broken'</script>
  res.clearCookie('<b>sid</b>').end();
};
`;

afterAll(removeProjects);

async function page(files: Readonly<Record<string, string>>): Promise<string> {
  const root = makeProject(files);
  const report = await audit({ cwd: root });
  const readSource = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const target = path.join(root, 'report.html');
  writeFileSync(target, formatHtml(report, { readSource, pluginVersion: '1.2.3' }));
  return pathToFileURL(target).href;
}

if (executablePath === undefined) console.warn('Skipped: the page in a browser. No Chromium is installed.');

describe.skipIf(executablePath === undefined)('the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  async function open(
    files: Readonly<Record<string, string>>,
    scheme: 'light' | 'dark' = 'light',
  ): Promise<Page> {
    const shown = await browser.newPage({ colorScheme: scheme });
    const problems: string[] = [];
    shown.on('pageerror', (error) => problems.push(error.message));
    shown.on('request', (request) => {
      if (!/^(?:file|data):/u.test(request.url())) problems.push(`asks for ${request.url()}`);
    });
    await shown.goto(await page(files));
    expect(problems).toEqual([]);
    return shown;
  }

  const visible = (shown: Page): Promise<string[]> =>
    shown.locator('.handler:not([hidden]) .place').allTextContents();

  it.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (scheme) => {
    const shown = await open(SHOP, scheme);
    await shown.click('#toggle');
    await shown.evaluate(axe.source);
    const found = await shown.evaluate('axe.run()');
    const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('has a tile for each verdict that filters, and tells how many are left', async () => {
    const shown = await open(SHOP);
    expect(await visible(shown)).toHaveLength(7);
    await shown.uncheck('.tile input[value=fail]');
    expect(await visible(shown)).toEqual([
      'src/unknown.ts:1',
      'src/pass.js:1',
      'app/actions.ts:5',
      'app/api/signout/route.ts:1',
      'components/Menu.vue:9',
    ]);
    expect(await shown.textContent('.shown')).toBe('5 of 7 handlers are shown.');
    expect(await shown.isHidden('#verdict-fail')).toBe(true);
  });

  it('filters by framework and by words', async () => {
    const shown = await open(SHOP);
    await shown.selectOption('#framework', 'express');
    expect(await visible(shown)).toEqual(['src/fail.ts:5', 'src/never.ts:6']);
    await shown.fill('#search', 'ADMIN post');
    expect(await visible(shown)).toEqual(['src/never.ts:6']);
  });

  it('shows the code with its evidence, and the way to what stands elsewhere', async () => {
    const shown = await open(SHOP);
    const card = shown.locator('.handler', { hasText: 'POST /auth/logout' });
    expect(await card.locator('.marked').first().textContent()).toContain('endSession(res);');
    expect(await card.locator('.path .where').allTextContents()).toEqual([
      'src/fail.ts:6',
      'src/session.ts:2',
    ]);
    expect(await card.locator('.path .marked').textContent()).toContain("res.clearCookie('sid');");
    expect(await shown.locator('.handler[open]').count()).toBe(3);
    await shown.click('#toggle');
    expect(await shown.locator('.handler[open]').count()).toBe(7);
  });

  it('opens the handler that the address names', async () => {
    const shown = await open(SHOP);
    const id = await shown.getAttribute('.handler[data-verdict=pass]', 'id');
    await shown.evaluate(`location.hash = ${JSON.stringify(id)}`);
    await shown.waitForSelector('.handler[data-verdict=pass][open]');
  });

  it('runs nothing that stands in the code', async () => {
    const shown = await open({ 'logout.js': HOSTILE });
    expect(await shown.title()).toMatch(/^\(1\) Logout handlers of/u);
    expect(await shown.locator('img').count()).toBe(0);
    expect(await shown.locator('.handler').textContent()).toContain("res.clearCookie('<b>sid</b>')");
  });

  it('says that nothing was found', async () => {
    const shown = await open({ 'index.js': '' });
    expect(await shown.textContent('.empty')).toContain('no logout handler was found');
  });
});

/** The part of the page that one handler has. */
const cardOf = (page: string, title: string): string =>
  page.split('<details class="handler').find((part) => part.includes(`class="title">${title}<`)) ?? '';

describe('the code on the page', () => {
  it('is shown whole where it is short, and around the notes where it is long', () => {
    expect(chosenLines(10, 12, [])).toEqual([10, 11, 12]);
    expect(chosenLines(1, 100, [50])).toEqual([1, 2, 3, 47, 48, 49, 50, 51, 52, 53, 100]);
  });

  it('is left out where the file is gone since, and cut where a line is endless', async () => {
    const root = makeProject({
      'bye.js': `exports.bye = (req, res) => {\n  // ${'x'.repeat(900)}\n\n  res.clearCookie('sid').end();\n};\n`,
      'routes.js':
        "const { bye } = require('./bye');\nconst router = require('express').Router();\nrouter.get('/logout', bye);\n",
      'package.json': '{ "dependencies": { "express": "*" } }',
    });
    const report = await audit({ cwd: root });
    const readSource = (file: string): string => readFileSync(path.join(root, file), 'utf8');
    const page = formatHtml(report, { readSource, pluginVersion: '1.2.3' });
    expect(page).toContain('Where it is registered');
    expect(page).not.toContain('x'.repeat(500));
    const without = formatHtml(report, { readSource: () => null, pluginVersion: '1.2.3' });
    expect(without).not.toContain('class="code"');
    expect(without).toContain('bye.js:1');
  });

  const DEEP = {
    'package.json': '{ "dependencies": { "express": "*", "@prisma/client": "*" } }',
    'app.ts': `import { Router } from 'express';
import { end } from './a';

const router = Router();
router.post('/logout', async (req, res) => {
${'  step();\n'.repeat(60)}  await end(req, res);
  res.end();
});
router.post('/admin/logout', async (req, res) => {
  res.clearCookie('sid');
  try {
    check(req);
  } catch {
    await db.session.delete({ where: { id: req.cookies.sid } });
  }
});
`,
    'a.ts':
      "import { both } from './b';\n\nexport const end = async (req, res) => {\n  await both(req, res);\n};\n",
    'b.ts': `export const both = async (req, res) => {
  await db.session.delete({ where: { id: req.cookies.sid } });
  res.clearCookie('sid');
};
`,
    'broken.ts': 'export function logout( {\n',
  };

  async function deep(change: (report: AuditReport) => AuditReport = (report) => report): Promise<string> {
    return format(change(await audit({ cwd: makeProject(DEEP) })), 'html', { width: 100, isColored: false });
  }

  it('shows each call on the way to another file, and leaves out what nobody speaks of', async () => {
    const card = cardOf(await deep(), 'POST /logout');
    expect(card).toContain('data-verdict="pass"');
    expect(card).toContain('<div class="gap">');
    expect(card).toContain('<div class="note good">calls end, which ');
    expect(card).toContain('Code of a.ts, lines 4 to 4');
    // Both lines that the same calls lead to stand in one piece of code.
    expect(card.match(/Code of b\.ts/gu)).toHaveLength(1);
    expect(card).toMatch(/How it [^<]+ and clears the cookie sid<\/h3>/u);
  });

  it('marks a deletion that helps nobody as bad', async () => {
    const card = cardOf(await deep(), 'POST /admin/logout');
    expect(card).toContain('data-verdict="fail"');
    expect(card).toMatch(/<div class="note bad">[^<]+ only where the logout itself fails<\/div>/u);
  });

  it('tells what could not be judged, and what a baseline holds', async () => {
    expect(await deep()).toContain('broken.ts');
    const marked = cardOf(
      await deep((report) => applyBaseline(report, readBaseline(writeBaseline(report), ''))),
      'POST /admin/logout',
    );
    expect(marked).toContain(', known: the baseline holds it</span>');
    expect(cardOf(await deep(), 'POST /admin/logout')).not.toContain('known:');
  });

  it('has one line for each line of the file, whatever the tokens are', () => {
    const text = 'const a = `x\n${b}\ny`; /* c\r\nd */\n<p>\n"\'';
    for (const file of ['a.ts', 'a.tsx', 'a.vue']) expect(highlightedLines(file, text)).toHaveLength(6);
    expect(highlightedLines('a.ts', "if (a < 'b') f(1);")).toEqual([
      '<span class="t-keyword">if</span> (a &lt; <span class="t-string">&#39;b&#39;</span>) <span class="t-call">f</span>(<span class="t-number">1</span>);',
    ]);
  });
});
