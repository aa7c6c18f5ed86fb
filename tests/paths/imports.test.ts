import { describe, expect, it } from 'vitest';

import { itIs } from './harness.js';

type Files = Readonly<Record<string, string>>;

function check(
  title: string,
  cases: readonly (readonly [what: string, code: string, files: Files, is: string])[],
): void {
  describe(title, () => {
    it.each(cases)('%s', (_, code, files, is) => {
      expect(itIs(code, files)).toBe(is);
    });
  });
}

const A = "'a'";

check('what another module exports', [
  ['a name', "import { a as it } from './a.js';", { 'src/a.ts': "export const a = 'a';" }, A],
  ['a function', "import { a as it } from './a';", { 'src/a.ts': 'export function a() {}' }, 'function a'],
  ['a default', "import it from './a.js';", { 'src/a.ts': "export default 'a';" }, A],
  ['everything', "import * as it from './a.js';", { 'src/a.ts': 'export const a = 1;' }, 'module a.ts'],
  [
    'a member',
    "import * as all from './a.js'; const it = all.a;",
    { 'src/a.ts': "export const a = 'a';" },
    A,
  ],
  ['a new name', "import { b as it } from './a.js';", { 'src/a.ts': "const a = 'a'; export { a as b };" }, A],
  [
    'from elsewhere',
    "import { b as it } from './a.js';",
    { 'src/a.ts': "export { a as b } from './b.js';", 'src/b.ts': "export const a = 'a';" },
    A,
  ],
  [
    'through a barrel',
    "import { a as it } from './all/index.js';",
    {
      'src/all/index.ts': "export * from 'express'; export * from './missing.js'; export * from './b.js';",
      'src/all/b.ts': "export const a = 'a';",
    },
    A,
  ],
  [
    'no default through a barrel',
    "import it from './a.js';",
    { 'src/a.ts': "export * from './b.js';", 'src/b.ts': "export default 'a';" },
    'unknown',
  ],
  [
    'nothing of that name',
    "import { b as it } from './a.js';",
    { 'src/a.ts': 'export const a = 1;' },
    'unknown',
  ],
  [
    'from the file itself',
    "import { a as it } from './app.js'; export const a = 'a';",
    { 'src/app.ts': '' },
    A,
  ],
  ['on demand', "const { a: it } = await import('./a.js');", { 'src/a.ts': "export const a = 'a';" }, A],
  [
    'barrels in a circle',
    "import { a as it } from './a.js';",
    { 'src/a.ts': "export * from './b.js';", 'src/b.ts': "export * from './a.js';" },
    'unknown',
  ],
]);

check('what CommonJS exports', [
  ['an object', "const it = require('./a').a;", { 'src/a.js': "module.exports = { a: 'a' };" }, A],
  ['by pattern', "const { a: it } = require('./a');", { 'src/a.js': "exports.a = 'a';" }, A],
  [
    'a function',
    "const it = require('./a');",
    { 'src/a.js': 'module.exports = function a() {};' },
    'function a',
  ],
  [
    'a function with members',
    "const it = require('./a').b;",
    { 'src/a.js': "module.exports = function a() {}; module.exports.b = 'a';" },
    A,
  ],
  ['as a default', "import a from './a.js'; const it = a.b;", { 'src/a.js': "exports.b = 'a';" }, A],
  ['as names', "import { b as it } from './a.js';", { 'src/a.js': "module.exports = { b: 'a' };" }, A],
  [
    'nothing of that name',
    "import { c as it } from './a.js';",
    { 'src/a.js': 'module.exports = { b: 1 };' },
    'unknown',
  ],
]);

check('what is no module of the project', [
  ['a package', "import { a as it } from 'pkg/sub';", {}, 'pkg/sub:a'],
  ['a package by require', "const it = require('pkg');", {}, 'pkg:*'],
  ['a module of Node', "import it from 'node:fs';", {}, 'node:fs:default'],
  ['a missing file', "import { a as it } from './a.js';", {}, 'unread ./a.js:a (missing)'],
  [
    'a file that is no code',
    "import { a as it } from './a.js';",
    { 'src/a.js': 'const = ;' },
    'unread ./a.js:a (not parsable)',
  ],
  [
    'a file that is too large',
    "import { a as it } from './a.js';",
    { 'src/a.js': `export const a = 1; //${'x'.repeat(100_000)}` },
    'unread ./a.js:a (too large)',
  ],
]);

describe('without imports', () => {
  const files = { 'src/a.ts': "export const a = 'a';" };

  it('nothing of another file is known', () => {
    expect(itIs("import { a as it } from './a.js';", files, { followImports: false })).toBe(
      'unread ./a.js:a (imports are not followed)',
    );
    expect(itIs("import { a as it } from 'pkg';", files, { followImports: false })).toBe('pkg:a');
  });

  it('only so many files are opened', () => {
    expect(itIs("import { a as it } from './a.js';", files, { maxFiles: 0 })).toBe(
      'unread ./a.js:a (file limit reached)',
    );
  });
});
