import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { resolveSpecifier } from '../../src/modules/resolver.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function layOut(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'logout-tsconfig-'));
  folders.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

/** Where a specifier in `src/from.ts` leads, from the root; what kind of nowhere else. */
function leads(files: Readonly<Record<string, string>>, specifier: string): string {
  const root = layOut({ 'package.json': '{"name":"app"}', 'src/from.ts': '', ...files });
  const found = resolveSpecifier(root, path.join(root, 'src/from.ts'), specifier);
  return found.kind === 'file' ? path.relative(root, found.file).replaceAll(path.sep, '/') : found.kind;
}

/** What SvelteKit and Nuxt generate, or an installed package holds, is missing in a fresh checkout. */
const MISSING = '"extends": "./.svelte-kit/tsconfig.json"';

describe('a tsconfig whose base is missing', () => {
  it.each<[specifier: string, file: string]>([
    ['./session', 'src/session.ts'],
    ['./session.js', 'src/session.ts'],
    ['./auth', 'src/auth/index.ts'],
    ['../server', 'server.ts'],
  ])('leaves %s alone', (specifier, file) => {
    expect(leads({ 'tsconfig.json': `{ ${MISSING} }`, [file]: '' }, specifier)).toBe(file);
  });

  it('leaves what does not exist missing', () => {
    expect(leads({ 'tsconfig.json': `{ ${MISSING} }` }, './nothing')).toBe('missing');
    expect(leads({ 'tsconfig.json': `{ ${MISSING} }` }, 'express')).toBe('package');
  });

  it.each<[title: string, config: string]>([
    ['paths', '"compilerOptions": { "paths": { "#lib/*": ["./library/*"] } }'],
    ['paths from a base', '"compilerOptions": { "baseUrl": "./library", "paths": { "#lib/*": ["*"] } }'],
    ['the second of several', '"compilerOptions": { "paths": { "#lib/*": ["./none/*", "./library/*"] } }'],
    [
      'comments and commas',
      '/* why */ "compilerOptions": { // here\n "paths": { "#lib/*": ["./library/*",], }, },',
    ],
  ])('has %s of its own', (_, config) => {
    const files = { 'tsconfig.json': `{ ${MISSING}, ${config} }`, 'library/session.ts': '' };
    expect(leads(files, '#lib/session')).toBe('library/session.ts');
  });

  it('has a path without a star, and the longest match first', () => {
    const paths = '{ "db": ["./data/db.ts"], "x/*": ["./far/*"], "x/y/*": ["./near/*"] }';
    const files = {
      'tsconfig.json': `{ ${MISSING}, "compilerOptions": { "paths": ${paths} } }`,
      'data/db.ts': '',
      'far/y/a.ts': '',
      'near/a.ts': '',
    };
    expect(leads(files, 'db')).toBe('data/db.ts');
    expect(leads(files, 'x/y/a')).toBe('near/a.ts');
  });

  it('has the paths of a base that is there', () => {
    const files = {
      'tsconfig.json': '{ "extends": ["@tsconfig/node20/tsconfig.json", "./tsconfig.base.json"] }',
      'tsconfig.base.json': '{ "compilerOptions": { "paths": { "#lib/*": ["./library/*"] } } }',
      'library/session.ts': '',
    };
    expect(leads(files, '#lib/session')).toBe('library/session.ts');
  });

  it('is read from a jsconfig as well', () => {
    const config = `{ ${MISSING}, "compilerOptions": { "paths": { "#lib/*": ["./library/*"] } } }`;
    expect(leads({ 'jsconfig.json': config, 'library/session.js': '' }, '#lib/session')).toBe(
      'library/session.js',
    );
  });

  it.each([
    '{ "extends": "./tsconfig.json" }',
    '{',
    '[]',
    '{ "compilerOptions": { "paths": 1 } }',
    '{ "compilerOptions": { "paths": { "a/*": "b" } } }',
  ])('does no harm as %s', (config) => {
    expect(leads({ 'tsconfig.json': config, 'src/session.ts': '' }, './session')).toBe('src/session.ts');
    expect(leads({ 'tsconfig.json': config }, 'a/b')).toBe('package');
  });

  it('leads to no file outside the root', () => {
    const config = `{ ${MISSING}, "compilerOptions": { "paths": { "#out/*": ["../*"] } } }`;
    expect(leads({ 'tsconfig.json': config }, '#out/passwd')).toBe('missing');
  });
});
