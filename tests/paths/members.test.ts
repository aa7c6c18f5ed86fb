import { describe, expect, it } from 'vitest';

import { itIs } from './harness.js';

function check(title: string, cases: readonly (readonly [code: string, is: string])[]): void {
  describe(title, () => {
    it.each(cases)('%s', (code, is) => {
      expect(itIs(code)).toBe(is);
    });
  });
}

check('a member of an object', [
  ["const it = { a: 'a' }.a;", "'a'"],
  ["const it = { a: 'a' }['a'];", "'a'"],
  ["const it = { a: 'a', a: 'b' }.a;", "'b'"],
  ["const b = { a: 'a' }; const it = { ...b }.a;", "'a'"],
  ["const b = { a: 'a' }; const it = { ...b, a: 'c' }.a;", "'c'"],
  ["const it = { a: 'a', b: 'b' }[key];", "'a' or 'b'"],
  ['const it = {}[key];', 'unknown.*'],
  ['const it = { a() {} }.a;', 'function a'],
  ['const it = { a: 1 }.b;', 'unknown.b'],
]);

check('a member of a list', [
  ["const it = ['a', 'b'][1];", "'b'"],
  ["const it = ['a'][3];", 'unknown.3'],
  ["const it = ['a'][key];", 'unknown.*'],
]);

check('a member of an instance', [
  ['class A { b() {} } const it = new A().b;', 'function b'],
  ["class A { b = 'c'; } const it = new A().b;", "'c'"],
  ["class A { get b() { return 'c'; } } const it = new A().b;", "'c'"],
  ['class A { constructor() { this.b = () => 1; } } const it = new A().b;', 'function b'],
  ["class A { constructor(c) { this.b = c; } } const it = new A('d').b;", "'d'"],
  ["class A { constructor(private b) {} } const it = new A('d').b;", "'d'"],
  ['class B { c() {} } class A { constructor(private b: B) {} } const it = new A(x).b.c;', 'function c'],
  ['class A { constructor(private b: Missing) {} } const it = container.get(A).b.c;', 'field b.c'],
  ['class A { b() {} } class C extends A {} const it = new C().b;', 'function b'],
  ['class A { b() { return this.c; } c = 1; } const it = new A().b();', '1'],
  ["class A { b() { return this.c; } } class D extends A { c = 'd'; } const it = new D().b();", "'d'"],
  ["import { Base } from 'pkg'; class A extends Base {} const it = new A().b;", 'pkg:Base(new).b'],
  ["class A { b = 'c'; } class C extends A {} const it = new C().b;", "'c'"],
  ['class A {} class C extends A {} const it = new C().b;', 'unknown.b'],
  ['function A() {} class C extends A {} const it = new C().b;', 'unknown.b'],
  ["import { Base } from 'pkg'; const it = new (class extends Base {})().b;", 'pkg:Base(new).b'],
  ["import b from 'pkg'; class A { b = b; } const it = new A().b.c;", 'pkg:default.c'],
  ['class A { b; constructor(b) { this.b = b; } } const it = container.get(A).b;', 'field b'],
  ['class A { constructor(b) { this.b = b; } } const it = container.get(A).b;', 'parameter b'],
  ['function A() {} A.c = () => 1; A.prototype.b = () => 2; const it = new A().b;', 'function b'],
  ['class A { b() {} } const it = new A()[key];', 'unknown.*'],
  ['abstract class SessionStore { abstract b(): void } let a: SessionStore; const it = a.b;', 'unknown.b'],
  ['class A { static b() {} } const it = new A().b;', 'unknown.b'],
  ['class A {} const it = new A().b;', 'unknown.b'],
]);

check('a member of a class', [
  ['class A { static b() {} } const it = A.b;', 'function b'],
  ["class A { static b = 'c'; } const it = A.b;", "'c'"],
  ["class A { static get b() { return 'c'; } } const it = A.b;", "'c'"],
  ['class A { static b() {} } class C extends A {} const it = C.b;', 'function b'],
  ['class A { b() {} } const it = A.prototype.b;', 'function b'],
  ["class A { static b = 'c'; } class C extends A {} const it = C.b;", "'c'"],
  ['class A { static b() {} } const it = A[key];', 'unknown.*'],
  ['class A { b() {} } const it = A.b;', 'unknown.b'],
  ["import { Base } from 'pkg'; class A extends Base {} const it = A.find();", 'pkg:Base.find()'],
]);

check('a member of what is not known', [
  ['const it = (a ? { b: 1 } : { b: 2 }).b;', '1 or 2'],
  ['function A() { this.b = () => 1; } const it = new A().c;', 'unknown.c'],
  ['function A() { this.b = () => 1; } const it = new A()[key];', 'unknown.*'],
  ['const a = { b() { return super.c; } }; const it = a.b();', 'unknown.c'],
  ["const it = 'a'.length;", 'unknown.length'],
  ['const it = (() => 1).b;', 'unknown.b'],
]);
