import { utimesSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import {
  dependenciesOf,
  majorVersion,
  manifestOf,
  manifestsOf,
  workspacePackages,
} from '../../src/modules/manifests.js';
import { project, write } from '../follow/projects.js';

describe('majorVersion', () => {
  it.each<[range: string, major: number | null]>([
    ['8.24.10', 8],
    ['^8.24.10', 8],
    ['~8.2', 8],
    ['8', 8],
    ['8.x', 8],
    ['8.*', 8],
    ['v8.1.0', 8],
    ['=8.1.0', 8],
    ['^ 8.1.0', 8],
    ['9.0.0-rc.1', 9],
    ['10.2.3', 10],
    ['npm:express@^4.18.0', 4],
    ['npm:@scope/express@4.18.0', 4],
    ['workspace:^3.0.0', 3],
    ['', null],
    ['*', null],
    ['latest', null],
    ['workspace:*', null],
    ['>=7', null],
    ['7 || 8', null],
    ['7 - 9', null],
    ['<9', null],
    ['github:owner/name', null],
    ['file:../mongoose', null],
  ])('%j', (range, major) => {
    expect(majorVersion(range)).toBe(major);
  });
});

describe('the manifests of a project', () => {
  const files = {
    'package.json': JSON.stringify({ name: 'root', dependencies: { express: '^4.0.0' } }),
    'apps/web/package.json': JSON.stringify({
      name: 'web',
      dependencies: { next: '15' },
      devDependencies: { vitest: '3', next: '14' },
      peerDependencies: { react: '19' },
    }),
    'apps/bare/package.json': JSON.stringify({ name: 'bare' }),
    'apps/broken/package.json': '{ "name": ',
    'apps/list/package.json': 'null',
    'packages/auth/package.json': JSON.stringify({ name: '@acme/auth' }),
    'node_modules/other/package.json': JSON.stringify({ name: 'other' }),
  };
  const root = project(files);
  const at = (file: string): string => path.join(root, file);

  it('are found from a file up to the root, nearest first', () => {
    expect(manifestsOf(root, at('apps/web/src/a.ts')).map(({ folder }) => folder)).toEqual([
      at('apps/web'),
      root,
    ]);
    expect(manifestOf(root, at('apps/web/src/a.ts'))?.manifest.name).toBe('web');
    expect(manifestOf(root, path.join(path.dirname(root), 'a.ts'))).toBeNull();
  });

  it('are passed over where they are none', () => {
    expect(manifestOf(root, at('apps/broken/a.ts'))?.folder).toBe(root);
    expect(manifestOf(root, at('apps/list/a.ts'))?.folder).toBe(root);
  });

  it('give the dependencies of the nearest that names any', () => {
    expect([...(dependenciesOf(root, at('apps/web/a.ts')) ?? [])].sort()).toEqual([
      ['next', '15'],
      ['react', '19'],
      ['vitest', '3'],
    ]);
    expect(dependenciesOf(root, at('apps/bare/a.ts'))?.get('express')).toBe('^4.0.0');
    expect(dependenciesOf(at('apps/bare'), at('apps/bare/a.ts'))).toBeNull();
  });

  it('are read anew where they changed', () => {
    const folder = project({ 'package.json': JSON.stringify({ dependencies: { koa: '2' } }) });
    const file = path.join(folder, 'a.ts');
    expect(dependenciesOf(folder, file)?.has('koa')).toBe(true);
    write(folder, 'package.json', JSON.stringify({ dependencies: { hono: '4' } }));
    utimesSync(path.join(folder, 'package.json'), 1, 1);
    expect([...(dependenciesOf(folder, file)?.keys() ?? [])]).toEqual(['hono']);
  });

  it('are not read where they are too large', () => {
    const folder = project({ 'package.json': JSON.stringify({ name: 'x'.repeat(1_000_001) }) });
    expect(manifestOf(folder, path.join(folder, 'a.ts'))).toBeNull();
  });

  it('tell the packages of a repository', () => {
    const packages = workspacePackages(root);
    expect(packages.get('@acme/auth')).toBe(at('packages/auth'));
    expect(packages.get('root')).toBe(root);
    expect(packages.has('other')).toBe(false);
  });
});
