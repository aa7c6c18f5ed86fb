import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { audit, AuditError, type AuditedHandler } from '../../src/audit/index.js';
import { makeProject, removeProjects, SHOP } from './project.js';

afterAll(removeProjects);

const FAILING = "exports.logout = (req, res) => res.clearCookie('sid').end();\n";
const shop = makeProject(SHOP);
const at = (handlers: readonly AuditedHandler[], file: string): AuditedHandler | undefined =>
  handlers.find((handler) => handler.file === file);

describe('the handlers of a project', () => {
  const report = audit({ cwd: shop });

  it('are all found, each with its verdict', async () => {
    const { handlers, unreadable } = await report;
    expect(handlers.map(({ file, verdict, reason }) => [file, verdict, reason])).toEqual([
      ['app/actions.ts', 'skip', 'provider'],
      ['app/api/signout/route.ts', 'noop', 'does-nothing'],
      ['components/Menu.vue', 'client', 'browser-only'],
      ['src/fail.ts', 'fail', 'not-invalidated'],
      ['src/never.ts', 'fail', 'never-runs'],
      ['src/pass.js', 'pass', 'invalidated'],
      ['src/unknown.ts', 'unknown', 'unreadable-call'],
    ]);
    expect(unreadable).toEqual([]);
  });

  it('are counted', async () => {
    const { counts, root, version } = await report;
    expect({ root, version }).toEqual({ root: shop, version: 1 });
    expect(counts).toEqual({
      files: 9,
      read: 9,
      handlers: 7,
      fail: 2,
      unknown: 1,
      pass: 1,
      skip: 1,
      noop: 1,
      client: 1,
      unreadable: 0,
      known: 0,
    });
  });

  it('have their route, place, cookies and evidence with the calls that led to it', async () => {
    expect(at((await report).handlers, 'src/fail.ts')).toMatchObject({
      method: 'POST',
      route: '/auth/logout',
      framework: 'express',
      line: 5,
      endLine: 8,
      session: 'record',
      cookies: ['sid'],
      evidence: [
        {
          kind: 'clears-cookie',
          file: 'src/session.ts',
          line: 2,
          text: 'clears the cookie sid',
          via: [{ file: 'src/fail.ts', line: 6, text: 'calls endSession' }],
        },
      ],
      isKnown: false,
    });
  });

  it('stand at the line of the file, also in a file with markup', async () => {
    expect(at((await report).handlers, 'components/Menu.vue')).toMatchObject({ line: 9, endLine: 12 });
  });
});

it('a handler that is registered in another file stands where its function stands', async () => {
  const root = makeProject({
    'package.json': '{ "dependencies": { "express": "*" } }',
    'routes.js': `const { bye } = require('./bye');
const router = require('express').Router();
router.get('/logout', bye);
router.post('/logout', bye);
module.exports = router;
`,
    'bye.js': "exports.bye = (req, res) => {\n  res.clearCookie('sid').end();\n};\n",
  });
  const { handlers } = await audit({ cwd: root });
  expect(handlers).toHaveLength(1);
  expect(handlers[0]).toMatchObject({ file: 'bye.js', line: 1, verdict: 'fail' });
  expect(handlers[0]?.evidence.at(-1)).toMatchObject({ kind: 'registered', file: 'routes.js', line: 3 });
});

it('what a factory makes stands where it is made', async () => {
  const root = makeProject({
    'package.json': '{ "dependencies": { "next": "*" } }',
    'lib/handle.ts': `export function handle(run: (req: any, res: any) => void) {
  return (req: any, res: any) => {
    run(req, res);
    res.end();
  };
}
`,
    'pages/api/logout.ts': `import { handle } from '../../lib/handle';
export default handle((req, res) => res.clearCookie('sid'));
`,
    'pages/api/admin/logout.ts': `import { handle } from '../../../lib/handle';
export default handle((req, res) => res.clearCookie('admin.sid'));
`,
  });
  const { handlers } = await audit({ cwd: root });
  expect(handlers.map(({ file, verdict, cookies }) => [file, verdict, cookies])).toEqual([
    ['pages/api/admin/logout.ts', 'fail', ['admin.sid']],
    ['pages/api/logout.ts', 'fail', ['sid']],
  ]);
});

it('what a function makes of the name of a cookie is one handler for each place that it is registered in', async () => {
  const routes = (path: string, cookie: string): string => `const { clear } = require('./make');
const router = require('express').Router();
router.post('${path}', clear('${cookie}'));
`;
  const root = makeProject({
    'package.json': '{ "dependencies": { "express": "*" } }',
    'make.js': 'exports.clear = (name) => (req, res) => {\n  res.clearCookie(name).end();\n};\n',
    'user.js': routes('/logout', 'sid'),
    'admin.js': routes('/admin/logout', 'admin.sid'),
  });
  const { handlers } = await audit({ cwd: root });
  expect(handlers.map(({ route, file, line, cookies }) => [route, file, line, cookies])).toEqual([
    ['/admin/logout', 'make.js', 1, ['admin.sid']],
    ['/logout', 'make.js', 1, ['sid']],
  ]);
});

it.each([
  ['a function', 'run: any', 'run(req, res)', 'end'],
  ['an object of functions', 'by: any', 'by[req.method](req, res)', '{ POST: () => undefined }'],
])('what a factory makes of %s stands where it is registered', async (_, parameter, call, given) => {
  const root = makeProject({
    'package.json': '{ "dependencies": { "next": "*" } }',
    'lib/handle.ts': `export const handle = (${parameter}) => (req: any, res: any) => {\n  ${call};\n  res.clearCookie('sid');\n};\n`,
    'pages/api/logout.ts': `import { handle } from '../../lib/handle';
const end = (req: any, res: any) => res.end();
export default handle(${given});
`,
  });
  const { handlers } = await audit({ cwd: root });
  expect(handlers.map(({ route, file }) => [route, file])).toEqual([['/api/logout', 'pages/api/logout.ts']]);
});

it('a function that is registered in several files is one handler', async () => {
  const routes = (path: string): string =>
    `const { bye } = require('./bye');\nconst router = require('express').Router();\nrouter.post('${path}', bye);\n`;
  const root = makeProject({
    'package.json': '{ "dependencies": { "express": "*" } }',
    'bye.js': "exports.bye = (req, res) => res.clearCookie('sid').end();\n",
    'a.js': routes('/logout'),
    'b.js': routes('/signout'),
  });
  const { handlers } = await audit({ cwd: root });
  expect(handlers.map(({ route, file }) => [route, file])).toEqual([['/logout', 'bye.js']]);
});

it('handlers are in the order of their files, and of their lines in one', async () => {
  const root = makeProject({
    'package.json': '{ "dependencies": { "express": "*" } }',
    'z.js': "exports.bye = (req, res) => res.clearCookie('sid').end();\n",
    'app.js': `const { bye } = require('./z');
const router = require('express').Router();
router.post('/logout', bye);
router.post('/b/logout', (req, res) => res.clearCookie('sid').end());
router.post('/a/logout', (req, res) => res.clearCookie('sid').end());
`,
  });
  const { handlers } = await audit({ cwd: root });
  expect(handlers.map(({ route }) => route)).toEqual(['/b/logout', '/a/logout', '/logout']);
});

it.each([
  [
    'record',
    'exports.logout = (req, res) => { db.session.delete({ where: { id: req.cookies.sid } }).then(() => res.end()); };',
  ],
  [
    'token',
    "exports.logout = async (req, res) => { await redis.set(`blocklist:${req.token}`, 1); res.clearCookie('jwt').end(); };",
  ],
  [
    'token',
    'exports.logout = async (req, res) => { await redis.set(`blocklist:${req.token}`, 1); res.end(); };',
  ],
  [
    'cookie-only',
    "import { getIronSession } from 'iron-session';\nexport const logout = async (req, res) => { const session = await getIronSession(req, res, { cookieName: 'sid', password: 'p' }); session.destroy(); res.end(); };",
  ],
])('tells that the session is a %s', async (session, text) => {
  const { handlers } = await audit({ cwd: makeProject({ 'logout.js': `${text}\n` }) });
  expect(handlers).toMatchObject([{ session }]);
});

describe('fingerprints', () => {
  it('stay the same when lines move and when the verdict changes, and differ between handlers', async () => {
    const before = await audit({ cwd: makeProject(SHOP) });
    const after = await audit({
      cwd: makeProject({
        ...SHOP,
        'src/fail.ts': `// A comment.\n\n${SHOP['src/fail.ts']?.replace('endSession(res)', 'res.end()') ?? ''}`,
      }),
    });
    const prints = (handlers: readonly AuditedHandler[]): string[] =>
      handlers.map(({ fingerprint }) => fingerprint);
    expect(at(after.handlers, 'src/fail.ts')).toMatchObject({ verdict: 'noop', line: 7 });
    expect(prints(after.handlers)).toEqual(prints(before.handlers));
    expect(new Set(prints(before.handlers)).size).toBe(before.handlers.length);
  });
});

describe('which files are read', () => {
  it('those that git does not ignore, by the files of folders above as well', async () => {
    const root = makeProject({
      '.git/HEAD': '',
      '.git/info/exclude': 'private/\n',
      '.gitignore': '*.gen.js\nout/\n',
      'app/.gitignore': '!kept.gen.js\n',
      'app/kept.gen.js': FAILING,
      'app/other.gen.js': FAILING,
      'app/out/a.js': FAILING,
      'app/private/a.js': FAILING,
      'app/node_modules/x/index.js': FAILING,
      'app/types.d.ts': 'export function logout(): void;\n',
      'app/all.min.js': FAILING,
    });
    const { handlers } = await audit({ cwd: path.join(root, 'app') });
    expect(handlers.map(({ file }) => file)).toEqual(['kept.gen.js']);
  });

  it('those that are named, even if git ignores them', async () => {
    const { handlers } = await audit({ cwd: shop, paths: ['dist', 'src/api.generated.ts'] });
    expect(handlers.map(({ file }) => file)).toEqual(['dist/fail.js', 'src/api.generated.ts']);
  });

  it('those in a folder that is named, even if git ignores it, but not what its own rules ignore', async () => {
    const root = makeProject({
      '.git/HEAD': '',
      '.gitignore': 'dist/\n',
      'dist/.gitignore': 'old.js\n',
      'dist/logout.js': FAILING,
      'dist/old.js': FAILING,
    });
    const { handlers } = await audit({ cwd: root, paths: ['dist'] });
    expect(handlers.map(({ file }) => file)).toEqual(['dist/logout.js']);
    expect((await audit({ cwd: root, paths: ['.', 'dist'] })).counts.handlers).toBe(1);
  });

  it('not those that a pattern leaves out', async () => {
    const { handlers } = await audit({ cwd: shop, ignore: ['src', '!src/pass.js', '*.vue'] });
    expect(handlers.map(({ file }) => file)).toEqual(['app/actions.ts', 'app/api/signout/route.ts']);
  });

  it('those outside the current folder, told from the package around them', async () => {
    const { handlers, root } = await audit({ cwd: makeProject({}), paths: [path.join(shop, 'src/pass.js')] });
    expect(root).toBe(shop);
    expect(handlers.map(({ file, verdict }) => [file, verdict])).toEqual([['src/pass.js', 'pass']]);
  });

  it('no link in a circle', async () => {
    const root = makeProject({ 'a/logout.js': FAILING });
    symlinkSync(root, path.join(root, 'a/again'), 'junction');
    expect((await audit({ cwd: root })).counts.files).toBe(1);
  });
});

describe('settings', () => {
  const config = (settings: string): string => `export default [{ settings: { logout: ${settings} } }];\n`;
  const files = {
    'package.json': '{ "type": "module" }',
    'bye.ts': "export const bye = (req: any, res: any) => {\n  res.clearCookie('sid').end();\n};\n",
  };
  const own = "{ logoutFunctions: ['bye'] }";

  it('come from the flat config of the project, for any kind of file', async () => {
    const root = makeProject({ ...files, 'eslint.config.mjs': config(own) });
    expect((await audit({ cwd: root })).counts.fail).toBe(1);
    expect((await audit({ cwd: root, useConfig: false })).counts.handlers).toBe(0);
  });

  it('are the usual ones where the config has none', async () => {
    const root = makeProject({ 'logout.js': FAILING, 'eslint.config.mjs': 'export default [{}];\n' });
    expect((await audit({ cwd: root })).counts.fail).toBe(1);
  });

  it('come from the caller, instead of the config', async () => {
    const root = makeProject({ ...files, 'eslint.config.mjs': 'throw new Error("not to be loaded");\n' });
    const report = await audit({ cwd: root, settings: { logoutFunctions: ['bye'] } });
    expect(report.counts.fail).toBe(1);
  });

  it('are refused where they are wrong, with where they stand', async () => {
    const root = makeProject({ ...files, 'eslint.config.mjs': config('{ logoutRoute: [] }') });
    await expect(audit({ cwd: root })).rejects.toThrow(
      /^eslint\.config\.mjs: settings\.logout: there is no key "logoutRoute"/u,
    );
    await expect(audit({ cwd: root, settings: { maxDepth: -1 } })).rejects.toThrow(
      /^settings: settings\.logout\.maxDepth: expected/u,
    );
  });

  it('are refused where the config is broken', async () => {
    const root = makeProject({ ...files, 'eslint.config.mjs': 'export default [' });
    const failure = audit({ cwd: root });
    await expect(failure).rejects.toThrow(AuditError);
    await expect(failure).rejects.toThrow(/^eslint\.config\.mjs can't be loaded: /u);
  });
});

describe('what can not be judged', () => {
  it('is listed: a file that does not parse, and one that is too large', async () => {
    const root = makeProject({
      'broken.ts': 'export function logout( {\n',
      'other.ts': 'export function broken( {\n',
      'large.js': `${FAILING}// ${'x'.repeat(600_000)}\n`,
      'logout.js': FAILING,
    });
    const { unreadable, counts } = await audit({ cwd: root });
    expect(unreadable).toEqual([
      { file: 'large.js', reason: 'larger than maxFileSize (524288 bytes)' },
      { file: 'broken.ts', reason: expect.stringMatching(/^line 2 can't be parsed: /u) as string },
    ]);
    expect(counts).toMatchObject({ files: 4, read: 2, handlers: 1, unreadable: 2 });
  });

  it('is listed: a file that may not be read', async ({ skip }) => {
    skip(process.platform === 'win32', 'Windows has other permissions');
    skip(process.getuid?.() === 0, 'root may read every file');
    const root = makeProject({ 'logout.js': FAILING, 'secret.js': FAILING });
    chmodSync(path.join(root, 'secret.js'), 0);
    expect((await audit({ cwd: root })).unreadable).toEqual([
      { file: 'secret.js', reason: 'permission denied' },
    ]);
  });

  it('is refused: a path that is not there, and a place without source files', async () => {
    const root = makeProject({ 'readme.md': '' });
    await expect(audit({ cwd: root, paths: ['nowhere'] })).rejects.toThrow(
      new AuditError('nowhere: no such file or folder'),
    );
    await expect(audit({ cwd: root })).rejects.toThrow(/^this folder: no JavaScript/u);
    await expect(audit({ cwd: root, paths: ['.'] })).rejects.toThrow(/^\.: no JavaScript/u);
  });
});

it('a comment that disables rules hides nothing', async () => {
  const root = makeProject({ 'logout.js': `/* eslint-disable */\n${FAILING}` });
  expect((await audit({ cwd: root })).counts.fail).toBe(1);
});

it('tells how far it is', async () => {
  const seen: [number, number][] = [];
  writeFileSync(path.join(shop, 'nothing.js'), '');
  await audit({ cwd: shop, onProgress: (done, total) => seen.push([done, total]) });
  expect(seen).toEqual(Array.from({ length: 9 }, (_, index) => [index, 9]));
});
