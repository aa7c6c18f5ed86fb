import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/audit/command.js';
import { createProgress } from '../../src/audit/progress.js';
import { makeProject, removeProjects, SHOP } from './project.js';

afterAll(removeProjects);

const shop = makeProject(SHOP);
const quiet = { 'logout.js': 'exports.logout = (req, res) => req.session.destroy(() => res.end());\n' };
const packages = { 'package.json': '{ "dependencies": { "express": "*", "express-session": "*" } }' };
const passing = makeProject({ ...quiet, ...packages });
const plain = makeProject({ 'index.js': 'export const a = 1;\n' });

interface Result {
  exitCode: number;
  stdout: string;
  stderr: string;
}

async function command(cwd: string, args: string[] = [], env: Record<string, string> = {}): Promise<Result> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({ write: (text: string) => (written[name] += text) });
  const exitCode = await run(args, { cwd, env, stdout: stream('stdout'), stderr: stream('stderr') });
  return { exitCode, ...written };
}

describe('exit codes', () => {
  it('1 where a handler fails', async () => {
    expect(await command(shop)).toMatchObject({ exitCode: 1, stderr: '' });
  });

  it('0 where none fails', async () => {
    expect(await command(passing, ['--require-handler'])).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('0 where there is no handler, which is said; 1 where one is required', async () => {
    expect(await command(plain)).toEqual({
      exitCode: 0,
      stdout: 'No logout handler was found in 1 file.\n',
      stderr: '',
    });
    expect(await command(plain, ['--require-handler'])).toMatchObject({
      exitCode: 1,
      stderr: 'logout-audit: no handler is confirmed to end a session on the server\n',
    });
    expect((await command(plain, ['--format', 'json'])).stderr).toBe(
      'logout-audit: no logout handler was found in 1 file\n',
    );
  });

  it('2 where nothing could be judged', async () => {
    const result = await command(makeProject({ 'logout.js': 'function logout( {\n' }));
    expect(result.exitCode).toBe(2);
    expect(result.stdout).toContain('NOT JUDGED 1');
    expect(result.stderr).toMatch(
      /^logout-audit: logout\.js: line 2 can't be parsed: .*\nlogout-audit: nothing could be judged\n$/u,
    );
  });

  it.each([
    [['nowhere'], 'nowhere: no such file or folder'],
    [['--formt', 'json'], "Unknown option '--formt' (--help lists the options)"],
    [['--format', 'pdf'], 'there is no format pdf: choose table, json, sarif, markdown, html'],
    [['--update-baseline'], '--update-baseline needs the file of --baseline'],
    [['--baseline', 'none.json'], 'none.json: no such file or folder'],
    [['--baseline', 'package.json'], 'package.json is no baseline: --update-baseline writes one'],
    [['--output', 'nowhere/a.html'], "nowhere/a.html can't be written: no such file or folder"],
    [['--output', 'src'], "src can't be written: it is a folder"],
  ])('2 with one line on the error output for %j', async (args, message) => {
    expect(await command(shop, args)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `logout-audit: ${message}\n`,
    });
  });

  it('2 where the config is broken, and it says how to do without', async () => {
    const broken = makeProject({ ...quiet, 'eslint.config.mjs': 'export default [' });
    const { exitCode, stderr } = await command(broken);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^logout-audit: eslint\.config\.mjs can't be loaded: [^\n]*--no-config[^\n]*\n$/u);
    expect((await command(broken, ['--no-config'])).exitCode).toBe(0);
  });
});

it('says in one line that it met with something unexpected, and where with DEBUG', async () => {
  const failing = async (env: Record<string, string>): Promise<Pick<Result, 'exitCode' | 'stderr'>> => {
    let stderr = '';
    const stdout = {
      write: () => {
        throw new TypeError('the pipe is gone\nfor good');
      },
    };
    const exitCode = await run([], {
      cwd: plain,
      env,
      stdout,
      stderr: { write: (text) => (stderr += text) },
    });
    return { exitCode, stderr };
  };
  const line = 'logout-audit: unexpected: the pipe is gone\n';
  expect(await failing({})).toEqual({ exitCode: 2, stderr: line });
  const { exitCode, stderr } = await failing({ DEBUG: '1' });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^logout-audit: unexpected: [^\n]+\nTypeError: the pipe is gone\nfor good\n +at /u);
});

it('colors the table where the terminal has colors', async () => {
  const table = async (isTTY: boolean, hasColors: boolean): Promise<string> => {
    let text = '';
    const stdout = { isTTY, hasColors: () => hasColors, write: (part: string) => (text += part) };
    await run([], { cwd: shop, env: {}, stdout, stderr: { write: () => true } });
    return text;
  };
  const plainTable = await table(false, true);
  expect(plainTable).not.toContain('\u001B');
  expect(await table(true, false)).toBe(plainTable);
  const colored = await table(true, true);
  expect(colored).toContain('\u001B[31m');
  expect(stripVTControlCharacters(colored)).toBe(plainTable);
});

it('--help and --version', async () => {
  expect((await command(plain, ['--help'])).stdout).toMatch(/^Usage: logout-audit/u);
  const { version } = JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
  ) as { version: string };
  expect((await command(plain, ['-v'])).stdout).toBe(`${version}\n`);
});

it.each(['json', 'sarif', 'markdown', 'html', 'table'])('writes %s to a file', async (format) => {
  const file = path.join(makeProject({}), `report.${format}`);
  const { exitCode, stdout } = await command(shop, ['--format', format, '--output', file]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(readFileSync(file, 'utf8')).toContain('src/fail.ts');
});

it('writes over a report that is there', async () => {
  const file = path.join(makeProject({ 'report.json': 'old' }), 'report.json');
  await command(shop, ['--format', 'json', '--output', file]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1 });
});

it('sets the table as wide as COLUMNS says', async () => {
  const { stdout } = await command(shop, [], { COLUMNS: '160' });
  expect(stdout).toContain('EVIDENCE');
});

describe('a baseline', () => {
  it('makes only new findings fail, and tells which are gone', async () => {
    const root = makeProject(SHOP);
    const base = ['--baseline', 'baseline.json'];
    expect((await command(root, [...base, '--update-baseline'])).exitCode).toBe(0);
    const known = await command(root, base);
    expect(known.exitCode).toBe(0);
    expect(known.stdout).toContain('2 fail (2 of them in the baseline)');

    writeFileSync(
      path.join(root, 'src/new.js'),
      "exports.logout = (req, res) => res.clearCookie('sid').end();\n",
    );
    expect((await command(root, base)).exitCode).toBe(1);

    writeFileSync(path.join(root, 'src/new.js'), '');
    writeFileSync(path.join(root, 'src/never.ts'), '');
    const gone = await command(root, base);
    expect(gone.exitCode).toBe(0);
    expect(gone.stderr).toBe(
      'logout-audit: 1 finding of baseline.json is no longer there: --update-baseline takes it out\n',
    );

    writeFileSync(path.join(root, 'src/fail.ts'), '');
    expect((await command(root, base)).stderr).toBe(
      'logout-audit: 2 findings of baseline.json are no longer there: --update-baseline takes them out\n',
    );
  });
});

describe('progress', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  function progressOn(isTTY: boolean): string {
    vi.useFakeTimers();
    let text = '';
    const progress = createProgress({ isTTY, write: (part) => (text += part) });
    for (let done = 0; done < 20; done++) {
      progress.show(done, 20);
      vi.advanceTimersByTime(60);
    }
    progress.clear();
    return text;
  }

  it('is shown on a terminal when it takes long, not too often, and cleared', () => {
    const lines = progressOn(true).split('\r\u001B[2K');
    expect(lines.slice(0, 3)).toEqual([
      '',
      '9 of 20 files that mention a logout',
      '11 of 20 files that mention a logout',
    ]);
    expect(lines.at(-1)).toBe('');
  });

  it('is not shown, and nothing cleared, where the work is soon done', () => {
    let text = '';
    const progress = createProgress({ isTTY: true, write: (part) => (text += part) });
    progress.show(0, 1);
    progress.clear();
    expect(text).toBe('');
  });

  it('is not shown elsewhere', () => {
    expect(progressOn(false)).toBe('');
  });
});

describe('the built command', () => {
  const bin = path.resolve(import.meta.dirname, '../../dist/audit/bin.js');
  const built = existsSync(bin);

  it('was built', () => {
    expect(built).toBe(true);
  });

  it('runs by both of its names', () => {
    const { bin: names } = JSON.parse(
      readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
    ) as { bin: Record<string, string> };
    expect(names).toEqual({
      'eslint-plugin-logout': './dist/audit/bin.js',
      'logout-audit': './dist/audit/bin.js',
    });
    const { status, stdout } = spawnSync(process.execPath, [bin], { cwd: passing, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain('PASS 1');
  });

  it.skipIf(process.platform === 'win32')(
    'ends at once when it is interrupted, and writes nothing',
    async () => {
      const rows = Array.from({ length: 400 }, (_, row) => `export const a${row} = { b: [${row}] };\n`).join(
        '',
      );
      const files = Array.from({ length: 80 }, (_, file) => [
        `src/${file}.ts`,
        `export function logout(req: any, res: any) { res.clearCookie('sid').end(); }\n${rows}`,
      ]);
      const root = makeProject(Object.fromEntries(files) as Record<string, string>);
      const process_ = spawn(process.execPath, [bin, '--output', 'report.txt'], { cwd: root });
      setTimeout(() => process_.kill('SIGINT'), 300);
      const signal = await new Promise((resolve) =>
        process_.on('close', (_, name) => {
          resolve(name);
        }),
      );
      expect(signal).toBe('SIGINT');
      expect(existsSync(path.join(root, 'report.txt'))).toBe(false);
    },
  );

  it('bears that nobody reads to the end', async () => {
    const process_ = spawn(process.execPath, [bin, '--format', 'html'], { cwd: shop });
    process_.stdout.destroy();
    let stderr = '';
    process_.stderr.on('data', (text) => (stderr += String(text)));
    const code = await new Promise((resolve) => process_.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });
});
