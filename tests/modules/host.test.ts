import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { fileSystem, isOwnFile, isOwnWhereLinksLead, relativePath } from '../../src/modules/host.js';
import { project } from '../follow/projects.js';

const root = project({ 'src/a.ts': 'abc', 'src/b/c.ts': '' });
const at = (file: string): string => path.join(root, file);

describe('the file system', () => {
  it('tells what a path is', () => {
    expect(fileSystem.stat(at('src/a.ts'))).toMatchObject({ size: 3, isFolder: false });
    expect(fileSystem.stat(at('src'))?.isFolder).toBe(true);
    expect(fileSystem.stat(at('src/missing.ts'))).toBeNull();
  });

  it('reads text, and nothing where there is none', () => {
    expect(fileSystem.read(at('src/a.ts'))).toBe('abc');
    expect(fileSystem.read(at('src'))).toBeNull();
    expect(fileSystem.read(at('src/missing.ts'))).toBeNull();
  });

  it('reads no file that it may not', ({ skip }) => {
    skip(process.platform === 'win32', 'Windows has other permissions');
    skip(process.getuid?.() === 0, 'root may read every file');
    const folder = project({ 'a.ts': 'abc' });
    chmodSync(path.join(folder, 'a.ts'), 0);
    expect(fileSystem.read(path.join(folder, 'a.ts'))).toBeNull();
  });

  it('lists a folder, with a slash behind the folders in it', () => {
    expect([...fileSystem.list(at('src'))].sort()).toEqual(['a.ts', 'b/']);
    expect(fileSystem.list(at('src/a.ts'))).toEqual([]);
    expect(fileSystem.list(at('missing'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('follows links', () => {
    const folder = project({ 'real.ts': '' });
    symlinkSync(path.join(folder, 'real.ts'), path.join(folder, 'link.ts'));
    symlinkSync(path.join(folder, 'gone.ts'), path.join(folder, 'broken.ts'));
    expect(fileSystem.real(path.join(folder, 'link.ts'))).toBe(path.join(folder, 'real.ts'));
    expect(fileSystem.real(path.join(folder, 'broken.ts'))).toBeNull();
    expect(fileSystem.stat(path.join(folder, 'broken.ts'))).toBeNull();
  });
});

describe('isOwnFile', () => {
  it.each([
    ['/app', '/app/src/a.ts', true],
    ['/app', '/app/a.ts', true],
    ['/app', '/app/..a.ts', false],
    ['/app', '/other/a.ts', false],
    ['/app', '/a.ts', false],
    ['/app', '/application/a.ts', false],
    ['/app', '/app/node_modules/pkg/a.ts', false],
    ['/app', '/app/packages/x/node_modules/pkg/a.ts', false],
    ['/app', '/app/node_modules_old/a.ts', true],
    ['/node_modules/app', '/node_modules/app/a.ts', true],
  ])('%s holds %s: %s', (folder, file, expected) => {
    expect(isOwnFile(path.resolve(folder), path.resolve(file))).toBe(expected);
  });
});

describe('relativePath', () => {
  it('has forward slashes', () => {
    expect(relativePath(path.resolve('/app'), path.resolve('/app/src/a/b.ts'))).toBe('src/a/b.ts');
    expect(relativePath(path.resolve('/app'), path.resolve('/app'))).toBe('');
  });
});

describe.skipIf(process.platform === 'win32')('isOwnWhereLinksLead', () => {
  const outside = project({ 'a.ts': '' });
  const inside = project({ 'real/a.ts': '' });
  symlinkSync(path.join(outside, 'a.ts'), path.join(inside, 'out.ts'));
  symlinkSync(outside, path.join(inside, 'out'));
  symlinkSync(path.join(inside, 'real'), path.join(inside, 'in'));

  it.each([
    ['real/a.ts', true],
    ['in/a.ts', true],
    ['out.ts', false],
    ['out/a.ts', false],
    ['missing.ts', false],
    ['../a.ts', false],
  ])('%s: %s', (file, expected) => {
    expect(isOwnWhereLinksLead(inside, path.join(inside, file))).toBe(expected);
  });

  it('where the root itself is a link', () => {
    const link = path.join(project({}), 'root');
    symlinkSync(inside, link);
    expect(isOwnWhereLinksLead(link, path.join(link, 'real/a.ts'))).toBe(true);
    expect(isOwnWhereLinksLead(link, path.join(link, 'out/a.ts'))).toBe(false);
  });
});
