import * as parser from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';

import { readModule } from '../../src/facts/read-module.js';
import type { ModuleFacts } from '../../src/facts/types.js';

function read(text: string): ModuleFacts {
  const { ast, scopeManager } = parser.parseForESLint(text, { range: true, loc: true, sourceType: 'module' });
  return readModule('/project/a.ts', ast, scopeManager);
}

const exported = (text: string): string[] =>
  read(text).exports.map((item) =>
    item.kind === 'all' ? `* from ${item.specifier}` : `${item.name} (${item.kind})`,
  );

describe('the facts of a module', () => {
  it('name what is exported', () => {
    expect(
      exported(
        'export const a = 1, { b, c: [d] } = e; export function f() {} export class G {} export enum H {}',
      ),
    ).toEqual(['a (value)', 'b (value)', 'd (value)', 'f (value)', 'G (value)', 'H (value)']);
    expect(
      exported(
        "const a = 1; export { a as b, a as default }; export { c as d } from 'x'; export * from 'y'; export * as e from 'z';",
      ),
    ).toEqual(['b (value)', 'default (value)', 'd (from)', '* from y', 'e (from)']);
  });

  it('hold what CommonJS exports', () => {
    expect(read('module.exports = { a };').exportsAssignment?.kind).toBe('object');
    expect(exported('exports.a = 1; module.exports.b = 2;')).toEqual(['a (value)', 'b (value)']);
    expect(read('const a = 1; export = a;').exportsAssignment?.kind).toBe('variable');
  });

  it('list every constant specifier once', () => {
    const { specifiers } = read(
      "import a from 'a'; import 'b'; export * from 'c'; const d = require('d'); import('e'); require(f); import a2 from 'a'; import g = require('g');",
    );
    expect([...specifiers].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'g']);
  });

  it('name functions by what holds them', () => {
    const { functions } = read(`
      function a() {}
      const b = () => {};
      const o = { c() {}, d: () => {}, 'e-f': function () {} };
      class G { h() {} i = () => {}; static j() {} }
      k.l = async () => {};
      const m = wrap(async () => {});
      export default () => {};
    `);
    expect(functions.map(({ name }) => name)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e-f',
      'h',
      'i',
      'j',
      'l',
      'm',
      null,
    ]);
  });

  it('tell which directives stand at the top of a module and of a function', () => {
    const facts = read(`'use server'; async function a() { 'use cache'; 'use server'; b(); 'not one'; }`);
    expect(facts.directives).toEqual(['use server']);
    expect(facts.functions[0]?.directives).toEqual(['use cache', 'use server']);
  });

  it('tell parameters by name, pattern, type and decorator', () => {
    const [facts] = read('class A { a(b: C<D>, { e, f: g }, ...h) {} i(@J() k?: L | M) {} }').functions;
    expect(
      facts?.parameters.map(({ name, properties, isRest, types }) => [
        name,
        properties,
        isRest,
        types.map((type) => type.name),
      ]),
    ).toEqual([
      ['b', [], false, ['C']],
      [null, ['e', 'f'], false, []],
      ['h', [], true, []],
    ]);
  });

  it('tell which part of a parameter a name of a pattern holds', () => {
    const { functions, variables } = read('function f({ a, [b]: c, ...d }, [, e]) {}');
    expect(functions[0]?.parameters[0]?.properties).toEqual(['a']);
    const parts = variables.map(({ name, definition }) => [
      name,
      definition.kind === 'parameter' ? [definition.parameter, ...definition.path] : null,
    ]);
    expect(parts.filter(([, part]) => part !== null)).toEqual([
      ['a', [0, 'a']],
      ['c', [0, null]],
      ['d', [0]],
      ['e', [1, '1']],
    ]);
  });

  it('put joined texts together, whatever quotes they have', () => {
    const { variables } = read("const a = 'b' + `c${d}e` + 'f';");
    expect(variables.find(({ name }) => name === 'a')?.definition).toMatchObject({
      value: { kind: 'template', parts: ['bc', 'ef'], values: [{ kind: 'global', name: 'd' }] },
    });
  });

  it('know the members of an interface that have a plain name', () => {
    const { shapes } = read('interface A { b: C; d(): void; [e]: F; [g: string]: H; i: typeof j.k }');
    expect(
      shapes.map(({ members }) => [...members].map(([name, types]) => [name, ...types.map((t) => t.name)])),
    ).toEqual([[['b', 'C'], ['d'], ['i']]]);
  });

  it('resolve names by scope', () => {
    const { variables } = read('const a = 1; function f(a) { { const a = 2; } return a; }');
    expect(variables.filter(({ name }) => name === 'a').map(({ definition }) => definition.kind)).toEqual([
      'value',
      'parameter',
      'value',
    ]);
  });

  it('hold no syntax tree, so that they can be kept', () => {
    const seen = new Set<unknown>();
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null || seen.has(value)) return;
      seen.add(value);
      expect(Object.keys(value)).not.toContain('range');
      if (value instanceof Map || Array.isArray(value)) for (const item of value.values()) visit(item);
      else Object.values(value).forEach(visit);
    };
    visit(read('class A { b(c) { return { d: [c?.e, h`f`], ...g }; } } export default new A();'));
    expect(seen.size).toBeGreaterThan(20);
  });
});
