import { mkdirSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { fileSystem } from '../../src/modules/host.js';
import { lint, verdicts, type Linted, type Linting } from '../linting.js';
import { fixture, lintFile } from './fixtures.js';
import { project, write } from './projects.js';

/** A handler that clears the cookie and calls one function of another module. */
const handler = (call: string, from: string): string => `
  import { ${call} } from '${from}';
  app.post('/logout', async (req, res) => {
    res.clearCookie('sid');
    await ${call}(req.cookies.sid);
  });`;

const ENDS = `export async function endSession(id) { await db.session.delete({ where: { id } }); }`;
const CLEARS = `export async function endSession(id) { log(id); }`;

function lintHandler(root: string, text: string, linting: Linting = {}): Linted {
  return lint(text, { root, file: 'src/app.ts', ...linting });
}

/** The verdict on the only handler, and for one that could not be decided what stood in the way. */
function outcome({ analysis }: Linted): string {
  expect(analysis.handlers).toHaveLength(1);
  const [judged] = analysis.handlers;
  const { verdict } = judged!;
  const { evidence } = verdict.kind === 'unknown' ? verdict : { evidence: null };
  return evidence?.kind === 'unreadable' ? `unknown: ${evidence.why}` : verdict.kind;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('how deep calls are followed', () => {
  const steps = Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((step) => [
      `src/step${step}.ts`,
      `import { step as next } from './step${step + 1}.js';\nexport const step = (id) => next(id);`,
    ]),
  );
  const last = `export async function step(id) { await db.session.delete({ where: { id } }); }`;
  const root = project({ ...steps, 'src/step7.ts': last });

  it('is five calls by default', () => {
    expect(outcome(lintHandler(root, handler('step', './step3.js')))).toBe('pass');
    expect(outcome(lintHandler(root, handler('step', './step2.js')))).toBe('unknown: depth limit reached');
  });

  it('is a setting', () => {
    const settings = { maxDepth: 7 };
    expect(outcome(lintHandler(root, handler('step', './step1.js'), { settings }))).toBe('pass');
    const none = { maxDepth: 0 };
    expect(outcome(lintHandler(root, handler('step', './step7.js'), { settings: none }))).toBe(
      'unknown: depth limit reached',
    );
  });
});

describe('how many files are opened', () => {
  const barrels = Object.fromEntries(
    [1, 2, 3, 4, 5].map((step) => [`src/barrel${step}.ts`, `export * from './barrel${step + 1}.js';`]),
  );
  const root = project({
    ...barrels,
    'src/barrel6.ts': CLEARS.replace('log(id)', 'await db.session.delete({ where: { id } })'),
  });

  it('is enough by default', () => {
    const linted = lintHandler(root, handler('endSession', './barrel1.js'));
    expect(outcome(linted)).toBe('pass');
    expect(linted.analysis.opened.size).toBe(6);
  });

  it('is a setting, and no more are opened', () => {
    const linted = lintHandler(root, handler('endSession', './barrel1.js'), { settings: { maxFiles: 3 } });
    expect(linted.analysis.opened.size).toBe(3);
    expect(outcome(linted)).not.toBe('fail');
  });
});

describe('how large a file may be', () => {
  const root = project({
    'src/large.ts': `${CLEARS}\n// ${'x'.repeat(600_000)}`,
    'src/small.ts': CLEARS,
  });

  it('is 512 KB by default', () => {
    expect(outcome(lintHandler(root, handler('endSession', './small.js')))).toBe('fail');
    expect(outcome(lintHandler(root, handler('endSession', './large.js')))).not.toBe('fail');
  });

  it('is a setting', () => {
    const settings = { maxFileSize: 1_000_000 };
    expect(outcome(lintHandler(root, handler('endSession', './large.js'), { settings }))).toBe('fail');
    const small = { maxFileSize: 10 };
    expect(outcome(lintHandler(root, handler('endSession', './small.js'), { settings: small }))).not.toBe(
      'fail',
    );
  });
});

describe('a file that can not be read', () => {
  const root = project({ 'src/broken.ts': `${CLEARS}\nexport const = {` });

  it.each([
    ['is missing', './missing.js'],
    ['can not be parsed', './broken.js'],
  ])('makes no failure where it %s', (_, specifier) => {
    expect(outcome(lintHandler(root, handler('endSession', specifier)))).not.toBe('fail');
  });

  it.each(['tidy', 'clearOwnSession'])('leaves the verdict on %s open, with the reason', (name) => {
    const unread = (specifier: string, settings = {}): string =>
      outcome(lintHandler(root, handler(name, specifier), { settings }));
    expect(unread('./missing.js')).toMatch(/^unknown: /);
    expect(unread('./broken.js')).toBe('unknown: ./broken.js: not parsable');
    expect(unread('./broken.js', { maxFileSize: 10 })).toBe('unknown: ./broken.js: too large');
    expect(unread('./broken.js', { followImports: false })).toBe(
      'unknown: ./broken.js: imports are not followed',
    );
    expect(unread('./broken.js', { maxFiles: 0 })).toBe('unknown: ./broken.js: file limit reached');
  });

  it('counts for nothing where it is a folder', () => {
    mkdirSync(path.join(root, 'src/folder.ts'));
    expect(outcome(lintHandler(root, handler('endSession', './folder.ts')))).not.toBe('fail');
  });
});

describe('followImports', () => {
  it('keeps every other file closed where it is false', () => {
    const read = vi.spyOn(fileSystem, 'read');
    const linted = lintFile(fixture('links-typescript'), 'src/named-import.ts', {
      settings: { followImports: false },
    });
    expect(linted.analysis.opened.size).toBe(0);
    expect(read.mock.calls.filter(([file]) => !file.endsWith('package.json'))).toEqual([]);
  });

  it('still follows calls in the file', () => {
    const text = `${ENDS.replace('export ', '')}
      app.post('/logout', async (req, res) => { res.clearCookie('sid'); await endSession(req.cookies.sid); });`;
    expect(outcome(lint(text, { settings: { followImports: false } }))).toBe('pass');
  });
});

describe('the root', () => {
  const outside = project({ 'lib/store.ts': CLEARS, 'app/package.json': '{}' });
  const root = path.join(outside, 'app');

  it('bounds what is read', () => {
    const read = vi.spyOn(fileSystem, 'read');
    const { analysis } = lintHandler(root, handler('endSession', '../../lib/store.js'));
    expect(analysis.opened.size).toBe(0);
    expect(read.mock.calls.filter(([file]) => !file.startsWith(root + path.sep))).toEqual([]);
  });

  it('bounds it for links too', () => {
    mkdirSync(path.join(root, 'src'), { recursive: true });
    symlinkSync(path.join(outside, 'lib'), path.join(root, 'src/linked'));
    const { analysis } = lintHandler(root, handler('endSession', './linked/store.js'));
    expect(analysis.opened.size).toBe(0);
  });

  it('keeps dependencies closed', () => {
    write(root, 'node_modules/store/index.js', CLEARS);
    write(root, 'node_modules/store/package.json', '{ "name": "store", "main": "index.js" }');
    const { analysis } = lintHandler(root, handler('tidy', 'store'));
    expect(analysis.opened.size).toBe(0);
  });
});

describe('links inside the root', () => {
  const root = project({
    'packages/store/index.ts': ENDS.replace('endSession', 'tidy'),
    'src/lib/store.ts': ENDS,
  });

  it('lead to the file that they stand for', () => {
    symlinkSync(path.join(root, 'src/lib'), path.join(root, 'src/linked'));
    const linted = lintHandler(root, handler('endSession', './linked/store.js'));
    expect(outcome(linted)).toBe('pass');
    expect([...linted.analysis.opened]).toEqual([path.join(root, 'src/lib/store.ts')]);
  });

  it('lead from node_modules to a package of the project', () => {
    mkdirSync(path.join(root, 'node_modules'));
    symlinkSync(path.join(root, 'packages/store'), path.join(root, 'node_modules/store'));
    expect(outcome(lintHandler(root, handler('tidy', 'store')))).toBe('pass');
  });

  it('may lead in a circle', () => {
    symlinkSync(root, path.join(root, 'src/circle'));
    expect(outcome(lintHandler(root, handler('endSession', './circle/src/lib/store.js')))).toBe('pass');
  });
});

describe('what changes between two runs', () => {
  it('is seen at once in a file that is followed', () => {
    const root = project({ 'src/store.ts': CLEARS });
    const text = handler('endSession', './store.js');
    expect(outcome(lintHandler(root, text))).toBe('fail');
    write(root, 'src/store.ts', ENDS);
    expect(outcome(lintHandler(root, text))).toBe('pass');
    write(root, 'src/store.ts', CLEARS);
    expect(outcome(lintHandler(root, text))).toBe('fail');
  });

  it('is seen where the size stays the same', () => {
    const root = project({ 'src/store.ts': ENDS.replace('delete(', 'create(') });
    const text = handler('endSession', './store.js');
    expect(outcome(lintHandler(root, text))).toBe('fail');
    write(root, 'src/store.ts', ENDS);
    const later = new Date(Date.now() + 5_000);
    utimesSync(path.join(root, 'src/store.ts'), later, later);
    expect(outcome(lintHandler(root, text))).toBe('pass');
  });

  it('is seen where a missing file appears, and where one goes', () => {
    const root = project({ 'src/other.ts': '' });
    const text = handler('endSession', './store.js');
    expect(outcome(lintHandler(root, text))).not.toBe('fail');
    write(root, 'src/store.ts', CLEARS);
    expect(outcome(lintHandler(root, text))).toBe('fail');
  });

  it('is taken from the text that is linted, not from its file', () => {
    const root = project({
      'src/app.ts': handler('endSession', './store.js'),
      'src/store.ts': `export { endSession } from './app.js';`,
    });
    const buffer = `${handler('tidy', './store.js').replace('tidy }', 'endSession as tidy }')}\n${ENDS}`;
    const linted = lintHandler(root, buffer);
    expect(outcome(linted)).toBe('pass');
    expect([...linted.analysis.opened]).toEqual([path.join(root, 'src/store.ts')]);
  });
});

describe('a file without a logout handler', () => {
  it.each([
    [
      'that mentions no logout',
      `import { a } from './store.js';\nexport const login = (req, res) => a(req, res);`,
    ],
    [
      'that only mentions one',
      `import { a } from './store.js';\n// After the logout this is called.\nexport const login = (req, res) => a(req, res);`,
    ],
    [
      'that deletes other things',
      `import { a } from './store.js';\napp.delete('/auth/keys/:id', (req, res) => { a(req); });`,
    ],
  ])('%s opens no other file', (_, text) => {
    const root = project({ 'src/store.ts': ENDS, 'package.json': '{}' });
    const calls = (['stat', 'read', 'list', 'real'] as const).map((method) => vi.spyOn(fileSystem, method));
    const { analysis } = lintHandler(root, text);
    expect(analysis.handlers).toEqual([]);
    expect(analysis.opened.size).toBe(0);
    expect(calls.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });

  it('with one opens others only where it has to', () => {
    const root = project({ 'src/store.ts': ENDS, 'package.json': '{}' });
    const text = `import { unused } from './store.js';
      app.post('/logout', async (req, res) => { res.clearCookie('sid'); await db.session.delete({ where: { id } }); });`;
    const { analysis } = lintHandler(root, text);
    expect(verdicts(analysis)).toEqual(['POST /logout: pass']);
    expect(analysis.opened.size).toBe(0);
  });
});
