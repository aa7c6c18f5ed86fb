import { describe, expect, it } from 'vitest';

import { itIs } from './harness.js';

function check(title: string, cases: readonly (readonly [code: string, is: string])[]): void {
  describe(title, () => {
    it.each(cases)('%s', (code, is) => {
      expect(itIs(code)).toBe(is);
    });
  });
}

check('what a function gives', [
  ["function a() { return 'a'; } const it = a();", "'a'"],
  ["const a = () => 'a'; const it = a();", "'a'"],
  ["const a = async () => 'a'; const it = await a();", "'a'"],
  ["function a(b) { if (b) return 'b'; return 'c'; } const it = a();", "'b' or 'c'"],
  ["function a(b) { return b; } const it = a('b');", "'b'"],
  ["function a({ b }) { return b; } const it = a({ b: 'c' });", "'c'"],
  ["function a(b = 'c') { return b; } const it = a();", "'c'"],
  ["function a(...b) { return b; } const it = a('c', 'd');", 'list of 2'],
  ["function a(b) { return () => b; } const it = a('c')();", "'c'"],
  ['function a(b) { return b.c; } const it = a(missing);', 'global missing.c'],
  ['function a() {} const it = a();', 'undefined'],
  ['function a() { return a(); } const it = a();', 'unknown()'],
]);

check('what methods of the language hand on', [
  ["const it = Promise.resolve('a');", "'a'"],
  ["const it = Object.freeze({ a: 'a' });", '{a}'],
  ["const a = () => 'a'; const it = a.bind(null);", 'function a'],
  ["const a = () => 'a'; const it = a.bind(null)();", "'a'"],
]);

check('what is made', [
  ['class A {} const it = new A();', 'new A'],
  ['function A() { this.b = () => 1; } const it = new A();', 'new A'],
  ['function A() {} A.prototype.b = function () {}; const it = new A().b;', 'function b'],
  ['const it = new Missing(1);', 'global Missing(new)'],
  ["import { Pool } from 'pg'; const it = new Pool().query;", 'pg:Pool(new).query'],
]);

check('what containers hand out', [
  ['class A {} const it = container.resolve(A);', 'new A'],
  ['class A {} const it = inject(A);', 'new A'],
  ['class A {} const it = container.register(A);', 'global container.register()'],
  ['const it = container.get("a");', 'global container.get()'],
]);
