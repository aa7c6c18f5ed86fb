import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { resolveSpecifier } from '../../src/modules/resolver.js';
import { project, write } from '../follow/projects.js';

type Files = Readonly<Record<string, string>>;

/** Where a specifier in `src/app.ts` leads: a file from the root, a package, or nowhere. */
function leads(root: string, specifier: string, from = 'src/app.ts'): string {
  const found = resolveSpecifier(root, path.join(root, from), specifier);
  switch (found.kind) {
    case 'file':
      return path.relative(root, found.file).replaceAll(path.sep, '/');
    case 'package':
      return `package ${found.name}`;
    case 'missing':
      return 'missing';
  }
}

const BASE: Files = { 'package.json': '{ "name": "app" }', 'src/app.ts': '' };

describe('a relative specifier', () => {
  const root = project({
    ...BASE,
    'src/a.ts': '',
    'src/b.tsx': '',
    'src/c.mts': '',
    'src/d/index.ts': '',
    'src/e.js': '',
    'src/e.ts': '',
    'top.ts': '',
  });

  it.each([
    ['./a', 'src/a.ts'],
    ['./a.js', 'src/a.ts'],
    ['./a.ts', 'src/a.ts'],
    ['./b.jsx', 'src/b.tsx'],
    ['./b.js', 'src/b.tsx'],
    ['./c.mjs', 'src/c.mts'],
    ['./d', 'src/d/index.ts'],
    ['./d/index.js', 'src/d/index.ts'],
    ['./e.js', 'src/e.ts'],
    ['../top', 'top.ts'],
    ['./missing', 'missing'],
    ['../../outside', 'missing'],
  ])('%s', (specifier, file) => {
    expect(leads(root, specifier)).toBe(file);
  });
});

describe('an alias', () => {
  it('of a tsconfig, also of one that it extends', () => {
    const root = project({
      ...BASE,
      'tsconfig.base.json':
        '{ "compilerOptions": { "baseUrl": ".", "paths": { "#auth/*": ["./lib/auth/*"] } } }',
      'tsconfig.json': '{ "extends": "./tsconfig.base.json", "include": ["src"] }',
      'lib/auth/session.ts': '',
    });
    expect(leads(root, '#auth/session')).toBe('lib/auth/session.ts');
    expect(leads(root, '#auth/missing')).toBe('missing');
  });

  it('of the one of several bases that has it, and none of an installed base', () => {
    const root = project({
      ...BASE,
      'tsconfig.paths.json': '{ "compilerOptions": { "paths": { "#auth": ["./lib/auth"] } } }',
      'tsconfig.strict.json': '{ "compilerOptions": { "strict": true } }',
      'tsconfig.json': '{ "extends": ["./tsconfig.paths.json", "./tsconfig.strict", "@tsconfig/node20"] }',
      'lib/auth.ts': '',
    });
    expect(leads(root, '#auth')).toBe('lib/auth.ts');
  });

  it('of a manifest', () => {
    const root = project({
      ...BASE,
      'package.json': JSON.stringify({
        name: 'app',
        imports: { '#session': './lib/session.js', '#lib/*': './lib/*.js' },
      }),
      'lib/session.ts': '',
      'lib/other.js': '',
    });
    expect(leads(root, '#session')).toBe('lib/session.ts');
    expect(leads(root, '#lib/other')).toBe('lib/other.js');
  });

  it.each([
    ['@/lib/a', 'src/lib/a.ts'],
    ['~/lib/a', 'src/lib/a.ts'],
    ['$lib/a', 'src/lib/a.ts'],
    ['~~/top', 'top.ts'],
    ['@@/top', 'top.ts'],
    ['lib/a', 'src/lib/a.ts'],
    ['@/lib/a.js', 'src/lib/a.ts'],
    ['@/lib', 'src/lib/index.ts'],
    ['@/missing', 'missing'],
    ['~/missing', 'missing'],
    ['#missing', 'missing'],
  ])('that frameworks know without one: %s', (specifier, file) => {
    const root = project({ ...BASE, 'src/lib/a.ts': '', 'src/lib/index.ts': '', 'top.ts': '' });
    expect(leads(root, specifier)).toBe(file);
  });
});

describe('a package', () => {
  it.each([
    ['express', 'package express'],
    ['@scope/name/sub', 'package @scope/name/sub'],
    ['node:fs', 'package node:fs'],
    ['npm:hono@4', 'package npm:hono@4'],
    ['#imports', 'package #imports'],
    ['$app/navigation', 'package $app/navigation'],
    ['https://deno.land/std/http/cookie.ts', 'package https://deno.land/std/http/cookie.ts'],
  ])('%s', (specifier, expected) => {
    expect(leads(project(BASE), specifier)).toBe(expected);
  });

  it('that is installed is no file of the project', () => {
    const root = project({
      ...BASE,
      'node_modules/pkg/package.json': '{ "name": "pkg", "main": "index.js" }',
      'node_modules/pkg/index.js': '',
    });
    expect(leads(root, 'pkg')).toBe('package pkg');
  });

  it('of the repository is read from its sources', () => {
    const root = project({
      ...BASE,
      'packages/auth/package.json': JSON.stringify({
        name: '@acme/auth',
        exports: {
          '.': { types: './dist/main.d.ts', default: './dist/main.js' },
          './session': './dist/session.js',
        },
      }),
      'packages/auth/src/main.ts': '',
      'packages/auth/src/session.ts': '',
      'packages/db/package.json': '{ "name": "@acme/db", "main": "./lib/start.js" }',
      'packages/db/src/start.ts': '',
      'packages/text/package.json': '{ "name": "@acme/text", "exports": "./dist/one.js" }',
      'packages/text/src/one.ts': '',
      'packages/conditions/package.json':
        '{ "name": "@acme/conditions", "exports": { "node": null, "import": { "default": "./dist/two.js" } } }',
      'packages/conditions/src/two.ts': '',
      'packages/plain/package.json': '{ "name": "plain" }',
      'packages/plain/index.ts': '',
      'packages/plain/src/deep/a.ts': '',
    });
    expect(leads(root, '@acme/auth')).toBe('packages/auth/src/main.ts');
    expect(leads(root, '@acme/auth/session')).toBe('packages/auth/src/session.ts');
    expect(leads(root, '@acme/db')).toBe('packages/db/src/start.ts');
    expect(leads(root, '@acme/text')).toBe('packages/text/src/one.ts');
    expect(leads(root, '@acme/text/other')).toBe('package @acme/text/other');
    expect(leads(root, '@acme/conditions')).toBe('packages/conditions/src/two.ts');
    expect(leads(root, 'plain')).toBe('packages/plain/index.ts');
    expect(leads(root, 'plain/deep/a')).toBe('packages/plain/src/deep/a.ts');
    expect(leads(root, 'plain/missing')).toBe('package plain/missing');
  });
});

describe.skipIf(process.platform === 'win32')('a link', () => {
  it('that leaves the root leads nowhere', () => {
    const outside = project({ 'secret.ts': '' });
    const root = project(BASE);
    symlinkSync(path.join(outside, 'secret.ts'), path.join(root, 'src/secret.ts'));
    symlinkSync(outside, path.join(root, 'src/folder'));
    expect(leads(root, './secret')).toBe('missing');
    expect(leads(root, './folder/secret')).toBe('missing');
    expect(leads(root, '@/secret')).toBe('missing');
    expect(leads(root, '@/folder/secret')).toBe('missing');
  });

  it('inside the root leads to what it stands for', () => {
    const root = project({
      ...BASE,
      'packages/auth/package.json': '{ "name": "auth", "main": "a.ts" }',
      'packages/auth/a.ts': '',
    });
    mkdirSync(path.join(root, 'node_modules'));
    symlinkSync(path.join(root, 'packages/auth'), path.join(root, 'node_modules/auth'));
    expect(leads(root, 'auth')).toBe('packages/auth/a.ts');
  });
});

describe('what is kept', () => {
  it('gives way to a file that comes, and to one that goes', () => {
    const root = project(BASE);
    expect(leads(root, './late')).toBe('missing');
    write(root, 'src/late.ts', '');
    expect(leads(root, './late')).toBe('src/late.ts');
    rmSync(path.join(root, 'src/late.ts'));
    expect(leads(root, './late')).toBe('missing');
  });
});
