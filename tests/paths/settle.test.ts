import { describe, expect, it } from 'vitest';

import { itIs } from './harness.js';

function check(title: string, cases: readonly (readonly [code: string, is: string])[]): void {
  describe(title, () => {
    it.each(cases)('%s', (code, is) => {
      expect(itIs(code)).toBe(is);
    });
  });
}

check('a plain value', [
  ["const it = 'a';", "'a'"],
  ['const it = 1;', '1'],
  ['const it = null;', 'null'],
  ['const it = undefined;', 'undefined'],
  ['const it = { a, b };', '{a, b}'],
  ['const it = [a, b];', 'list of 2'],
  ['const it = () => 1;', 'function it'],
  ['const it = class A {};', 'class A'],
  ['const it = `a${b}`;', 'template'],
  ['const it = a + b;', 'operation'],
  ['const it = /a/;', 'pattern'],
]);

check('a name', [
  ["const a = 'a'; const it = a;", "'a'"],
  ["let it = 'a'; it = 'b';", "'a' or 'b'"],
  ["let it; it = 'a';", "'a'"],
  ["let it = null; it = 'a';", "'a'"],
  ['let it;', 'unknown'],
  ['const a = { b() {} }; let it: typeof a;', '{b}'],
  [
    'interface SessionStore { a(): void } class B implements SessionStore { a() {} } let it: SessionStore;',
    'new B',
  ],
  ['const it = missing;', 'global missing'],
  ['const it = missing.a.b();', 'global missing.a.b()'],
  ['const it = missing[key];', 'global missing.*'],
  ['const it = it;', 'unknown'],
  ['const a = b; const b = a; const it = a;', 'unknown'],
]);

check('what wraps a value', [
  ["const it = 'a' as string;", "'a'"],
  ["const it = ('a' satisfies string)!;", "'a'"],
  ["const it = await 'a';", "'a'"],
  ["const it = (0, 'a');", "'a'"],
  ["const it = a = 'a';", "'a'"],
  ["const it = a ? 'b' : 'c';", "'b' or 'c'"],
  ["const it = a && 'b';", "'b'"],
  ["const it = a ?? 'b';", "global a or 'b'"],
  ["const it = null ?? 'b';", "'b'"],
  ['const it = a?.b;', 'global a.b'],
]);

check('a pattern', [
  ["const { it } = { it: 'a' };", "'a'"],
  ["const { a: it } = { a: 'a' };", "'a'"],
  ["const { a: { it } } = { a: { it: 'a' } };", "'a'"],
  ["const [, it] = ['a', 'b'];", "'b'"],
  ["const { ...it } = { a: 'a' };", '{a}'],
  ['const { it } = missing;', 'global missing.it'],
]);

check('what is stored on a value', [
  ['const it = {}; it.a = () => 1;', '{} with a'],
  // What a literal is replaced by says nothing about what it is elsewhere.
  ["const it = {}; it.a = 'a';", '{}'],
  ['const a = {}; a.b = () => 1; const it = a.b;', 'function b'],
  ['function a() {} a.b = () => 1; const it = a.b;', 'function b'],
]);

describe('a look-up', () => {
  it('ends where the code is endless', () => {
    const chain = Array.from({ length: 3_000 }, (_, at) => `const a${String(at + 1)} = a${String(at)};`);
    expect(itIs(`const a0 = 'a'; ${chain.join(' ')} const it = a3000;`)).toBe('unknown');
    expect(itIs(`const a0 = 'a'; ${chain.slice(0, 100).join(' ')} const it = a100;`)).toBe("'a'");
  });
});
