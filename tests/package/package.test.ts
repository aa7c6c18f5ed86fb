// The built package, as its users get it. Build first: `npm run build`.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import type * as helpers from 'eslint/config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const entry = path.join(root, 'dist/index.js');
const require = createRequire(import.meta.url);

interface Manifest {
  name: string;
  version: string;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;

const LOGOUT = `
import express from 'express';
const app = express();
app.post('/logout', (req, res) => {
  res.clearCookie('access_token');
  res.json({ ok: true });
});
`;

/** What may be published: the build, the schema of the audit's report, and the papers at the root. */
const PUBLISHED = /^(?:dist\/.+\.(?:js|d\.ts)|audit-report\.schema\.json|[A-Z]+(?:\.md)?|package\.json)$/u;

const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'logout-package-')));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

type Plugin = Omit<ESLint.Plugin, 'configs'> & { configs: Record<'recommended' | 'strict', Linter.Config> };

let built: Plugin;
beforeAll(async () => {
  if (!existsSync(entry)) throw new Error('There is no dist/index.js: run `npm run build` first.');
  built = ((await import(pathToFileURL(entry).href)) as { default: Plugin }).default;
});

const ruleNames = (): string[] => Object.keys(built.rules ?? {});

describe('the entry', () => {
  it('is one and the same plugin to `import` and to `require`', () => {
    expect(require(entry)).toBe(built);
  });

  it('is found by its name', () => {
    expect(require.resolve(manifest.name)).toBe(entry);
    expect(require(`${manifest.name}/package.json`)).toMatchObject({ name: manifest.name });
  });

  it('has the audit and the schema of its report beside it', async () => {
    const { audit, AuditError } = (await import(`${manifest.name}/audit`)) as Record<string, unknown>;
    expect([typeof audit, typeof AuditError]).toEqual(['function', 'function']);
    expect(require(`${manifest.name}/audit-report.schema.json`)).toMatchObject({ type: 'object' });
  });

  it('bears the name and version of package.json', () => {
    expect(built.meta).toMatchObject({ name: manifest.name, version: manifest.version });
  });

  it('has a page for each rule, a rule for each page, and the page as its address', () => {
    const pages = readdirSync(path.join(root, 'docs/rules')).map((file) => path.basename(file, '.md'));
    expect(ruleNames().sort()).toEqual(pages.sort());
    for (const [name, rule] of Object.entries(built.rules ?? {})) {
      expect(rule.meta?.docs?.url).toMatch(new RegExp(`/docs/rules/${name}\\.md$`, 'u'));
    }
  });

  it('has configs that set no rule but its own', () => {
    for (const config of Object.values(built.configs)) {
      const ids = Object.keys(config.rules ?? {});
      expect(ids).not.toEqual([]);
      expect(ruleNames().map((name) => `logout/${name}`)).toEqual(expect.arrayContaining(ids));
    }
  });
});

/** ESLint's helpers for configs, which came with its version 9.22. */
function configHelpers(): Partial<typeof helpers> {
  try {
    return require('eslint/config') as typeof helpers;
  } catch {
    return {};
  }
}

describe('in an ESLint config', () => {
  async function lint(config: Linter.Config[]): Promise<(string | null)[]> {
    const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config });
    const results = await eslint.lintText(LOGOUT, { filePath: path.join(root, 'server.js') });
    return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  }

  it.each(['recommended', 'strict'] as const)('works as `plugin.configs.%s`', async (name) => {
    expect(await lint([built.configs[name]])).toContain('logout/invalidates-session');
  });

  const { defineConfig } = configHelpers();
  it.skipIf(!defineConfig).each(['recommended', 'strict'])('works as `extends: logout/%s`', async (name) => {
    const config = defineConfig?.([{ plugins: { logout: built }, extends: [`logout/${name}`] }]);
    expect(await lint(config ?? [])).toContain('logout/invalidates-session');
  });
});

describe('loading it', () => {
  /**
   * The packages of which a fresh process has loaded a file, once it has run `code`. CommonJS files are read off Node's
   * own cache, which holds them whether they were imported or required; ES modules are noted by a load hook.
   */
  function packagesLoadedBy(code: string): string[] {
    const hook = `import { appendFileSync } from 'node:fs';
      export async function load(url, context, next) {
        appendFileSync(${JSON.stringify(path.join(scratch, 'loaded.txt'))}, url + '\\n');
        return next(url, context);
      }`;
    const script = `
      import { createRequire, register } from 'node:module';
      register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hook)}));
      ${code}
      console.log(JSON.stringify(Object.keys(createRequire(import.meta.url).cache)));`;
    writeFileSync(path.join(scratch, 'loaded.txt'), '');
    const commonJs = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd: root,
        encoding: 'utf8',
      }),
    ) as string[];
    const modules = readFileSync(path.join(scratch, 'loaded.txt'), 'utf8').split('\n');
    return [...commonJs, ...modules].flatMap((file) => {
      const [, name] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/u.exec(file) ?? [];
      return name === undefined ? [] : [name.replaceAll('\\', '/')];
    });
  }

  // ESLint itself stands for the main entry of `@typescript-eslint/utils`, which loads it; the light sub-paths don't.
  const heavy = ['typescript', '@typescript-eslint/typescript-estree', 'oxc-resolver', 'eslint'];

  it('loads none of the heavy packages', () => {
    const loaded = packagesLoadedBy(`await import(${JSON.stringify(pathToFileURL(entry).href)});`);
    expect(heavy.filter((name) => loaded.includes(name))).toEqual([]);
  });

  it('would notice if it did', () => {
    const loaded =
      packagesLoadedBy(`await import('@typescript-eslint/parser'); await import('oxc-resolver'); await import('@typescript-eslint/utils');
      await import('vitest/config');`);
    expect(heavy.filter((name) => loaded.includes(name))).toEqual(heavy);
    expect(loaded).toContain('vitest'); // an ES module
  });
});

describe('the packed package', () => {
  const project = path.join(scratch, 'project');
  const installed = path.join(project, 'node_modules', manifest.name);

  /** What `npm pack` would publish, unpacked where an install would put it. Answers the files' paths. */
  function install(): string[] {
    const [packed] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', scratch)) as [
      { filename: string; files: { path: string }[] },
    ];
    mkdirSync(installed, { recursive: true });
    // Relative paths, since GNU's tar takes the `C:` of a Windows path for a host.
    const archive = path.relative(installed, path.join(scratch, packed.filename)).replaceAll('\\', '/');
    execFileSync('tar', ['-xzf', archive, '--strip-components=1'], { cwd: installed });
    return packed.files.map((file) => file.path);
  }

  /** Links the packages that ours declares, and no others: an import of an undeclared one fails. */
  function linkDeclaredPackages(): void {
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
      const link = path.join(project, 'node_modules', name);
      mkdirSync(path.dirname(link), { recursive: true });
      symlinkSync(path.join(root, 'node_modules', name), link, 'junction');
    }
  }

  it('holds the build and its papers, and lints in a project that installs it', () => {
    const files = install();
    expect(files).toEqual(
      expect.arrayContaining(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist/index.d.ts']),
    );
    expect(files.filter((file) => !PUBLISHED.test(file))).toEqual([]);

    linkDeclaredPackages();
    writeFileSync(
      path.join(project, 'package.json'),
      '{ "type": "module", "dependencies": { "express": "*" } }',
    );
    writeFileSync(
      path.join(project, 'eslint.config.js'),
      "import logout from 'eslint-plugin-logout';\nexport default [logout.configs.recommended];\n",
    );
    writeFileSync(path.join(project, 'server.js'), LOGOUT);
    const eslint = path.join(project, 'node_modules/eslint/bin/eslint.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [eslint, 'server.js'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toContain('logout/invalidates-session');
    expect(status).toBe(1);

    const command = path.join(installed, 'dist/audit/bin.js');
    const audited = spawnSync(process.execPath, [command], { cwd: project, encoding: 'utf8' });
    expect(audited.stderr).toBe('');
    expect(audited.stdout).toContain('1 logout handler in 2 files: 1 fail.');
    expect(audited.status).toBe(1);
  }, 60_000);
});

function npm(...args: string[]): string {
  return execFileSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
}
