import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import {
  filesIn,
  loadModule,
  packageFolder,
  packagesOf,
  readSource,
  resolveFrom,
  versionOf,
} from '../../src/modules/project.js';
import { project as layOut } from '../follow/projects.js';
import { growth } from '../growth.js';
import { openWith } from '../paths/harness.js';

const FILES = {
  'package.json': '{ "dependencies": { "express": "^4.21.0", "koa": "*" } }',
  'src/a.ts': 'export const a = 1;',
  'src/a.d.ts': '',
  'src/a.css': '',
  'src/deep/b.tsx': '',
  'src/deep/deeper/c.ts': '',
  'src/large.ts': `//${'x'.repeat(100_000)}`,
  'src/broken.ts': 'const = ;',
};

describe('a project', () => {
  const project = openWith('', FILES);
  const at = (file: string): string => path.join(project.root, file);
  const load = (file: string): string => {
    const loaded = loadModule(project, at(file));
    return loaded.kind === 'module' ? 'module' : loaded.why;
  };

  it.each([
    ['src/a.ts', 'module'],
    ['src/app.ts', 'module'],
    ['src/missing.ts', 'missing'],
    ['src/deep', 'missing'],
    ['src/large.ts', 'too large'],
    ['src/broken.ts', 'not parsable'],
    ['../a.ts', 'outside the project'],
    ['node_modules/a/a.ts', 'outside the project'],
  ])('reads %s: %s', (file, expected) => {
    expect(load(file)).toBe(expected);
  });

  it('gives the linted file as the editor has it', () => {
    const loaded = loadModule(project, at('src/app.ts'));
    expect(loaded.kind === 'module' && loaded.facts).toBe(project.linted);
  });

  it('counts the files that it opens, each once', () => {
    const opening = openWith('', FILES, { maxFiles: 1 });
    const one = path.join(opening.root, 'src/a.ts');
    expect([loadModule(opening, one), loadModule(opening, one)].map(({ kind }) => kind)).toEqual([
      'module',
      'module',
    ]);
    expect(loadModule(opening, path.join(opening.root, 'src/deep/b.tsx'))).toMatchObject({
      why: 'file limit reached',
    });
    expect([...opening.opened]).toEqual([one]);
  });

  it('lists the sources in a folder and one level below', () => {
    expect(filesIn(project, at('src')).sort()).toEqual(
      ['src/a.ts', 'src/broken.ts', 'src/deep/b.tsx', 'src/large.ts'].map(at),
    );
    expect(filesIn(project, at('missing'))).toEqual([]);
    expect(filesIn(project, path.dirname(project.root))).toEqual([]);
    expect(filesIn(openWith('', FILES, { followImports: false }), at('src'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('lists no link that leaves it', () => {
    const linked = openWith('', FILES);
    symlinkSync(path.join(layOut({ 'secret.ts': '' }), 'secret.ts'), path.join(linked.root, 'src/secret.ts'));
    expect(filesIn(linked, path.join(linked.root, 'src')).some((file) => file.includes('secret'))).toBe(
      false,
    );
  });

  it('knows its packages and their versions', () => {
    expect(packagesOf(project, at('src/a.ts'))?.get('express')).toBe('^4.21.0');
    expect(packageFolder(project, at('src/a.ts'))).toBe(project.root);
    expect(['express', 'koa', 'hono'].map((name) => versionOf(project, at('src/a.ts'), name))).toEqual([
      4,
      null,
      null,
    ]);
  });

  it('resolves nothing of its own where imports are not followed', () => {
    const closed = openWith('', FILES, { followImports: false });
    const leads = (specifier: string): string => resolveFrom(closed, closed.linted.file, specifier).kind;
    expect(['./a.js', '@/a', '~/a', '#a', '$lib/a', 'express', '@scope/a'].map(leads)).toEqual([
      'missing',
      'missing',
      'missing',
      'missing',
      'missing',
      'package',
      'package',
    ]);
  });
});

describe('the source of a module', () => {
  const IMPORTS = `
    import one from './one.js';
    import './two.js';
    export * from "./three.js";
    const four = require('./four.js'), five = await import(\`./five.js\`);
    const six = await import(
      './six.js'
    );
    import type { Seven } from'./seven.js';
    const none = await import(path), other = important('./none.js');
  `;
  const specifiers = [
    './one.js',
    './two.js',
    './three.js',
    './four.js',
    './five.js',
    './six.js',
    './seven.js',
  ];

  it('tells what it imports before it is parsed, and the same after', () => {
    const project = openWith('', { 'src/imports.ts': IMPORTS });
    const file = path.join(project.root, 'src/imports.ts');
    expect(readSource(project, file)).toEqual({ file, text: IMPORTS, specifiers });
    loadModule(project, file);
    const parsed = readSource(project, file);
    expect(parsed?.text).toBeNull();
    expect(parsed?.specifiers.toSorted()).toEqual(specifiers.toSorted());
  });

  it.each(['from ', 'from"', "import('", 'require (  '])(
    'is read in time in proportion to it: %s',
    (piece) => {
      const project = openWith('', { 'src/long.ts': '' });
      const file = path.join(project.root, 'src/long.ts');
      const limits = { ...project.limits, maxFileSize: 1_000_000 };
      const grown = growth(piece, (text) => {
        writeFileSync(file, text);
        return readSource({ ...project, limits }, file);
      });
      expect(grown).toBeLessThan(30);
    },
  );

  it('is none where the file can not be opened', () => {
    const project = openWith('', {});
    expect(readSource(project, path.join(project.root, 'src/missing.ts'))).toBeNull();
  });
});
