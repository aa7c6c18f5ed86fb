import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import * as parser from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { verdicts } from '../linting.js';
import { fixture, lintFile } from './fixtures.js';
import { project } from './projects.js';

/** Each source file of a project: its path from the root, and its text. */
type Sources = ReadonlyMap<string, string>;

function sourcesOf(root: string): Sources {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const files = names.filter(
    (name) => /\.[cm]?[jt]sx?$/.test(name) && statSync(path.join(root, name)).isFile(),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

const parse = (text: string): TSESTree.Program =>
  parser.parse(text, { range: true, loc: true, tokens: true, sourceType: 'module' });

/** Calls back for each node of a tree. */
function walk(node: unknown, visit: (node: TSESTree.Node) => void): void {
  if (Array.isArray(node)) for (const item of node) walk(item, visit);
  if (typeof node !== 'object' || node === null || !('type' in node)) return;
  visit(node as TSESTree.Node);
  for (const [key, value] of Object.entries(node))
    if (key !== 'parent' && key !== 'tokens') walk(value, visit);
}

const isFunction = (node: TSESTree.Node | null | undefined): boolean =>
  node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression';

/** The names of the functions that a module declares, or imports from another module of the project. */
function functionNames(text: string): string[] {
  const names: string[] = [];
  const add = (node: TSESTree.Node | null | undefined): void => {
    if (node?.type === 'Identifier' && node.name !== 'constructor' && !/^[A-Z]/.test(node.name))
      names.push(node.name);
  };
  walk(parse(text), (node) => {
    if (node.type === 'FunctionDeclaration') add(node.id);
    if (node.type === 'VariableDeclarator' && isFunction(node.init)) add(node.id);
    if (node.type === 'MethodDefinition') add(node.key);
    if (node.type === 'Property' && isFunction(node.value)) add(node.key);
    if (node.type === 'ImportDeclaration' && node.source.value.startsWith('.'))
      for (const item of node.specifiers) add(item.local);
  });
  return names;
}

/** The file that a relative specifier leads to. */
function target(sources: Sources, from: string, specifier: string): string | undefined {
  const bare = path.posix.join(path.posix.dirname(from), specifier).replace(/\.js$/, '');
  return ['.ts', '.tsx', '.js', '/index.ts', '/index.js']
    .map((end) => bare + end)
    .find((file) => sources.has(file));
}

/** Gives every function and every file of a project a name that means nothing. Routes, records and cookies keep theirs. */
function renamed(root: string): { readonly root: string; readonly files: ReadonlyMap<string, string> } {
  const sources = sourcesOf(root);
  const functions = [...new Set([...sources.values()].flatMap(functionNames))];
  const names = new Map(functions.map((name, index) => [name, `f${index}`]));
  const files = new Map(
    [...sources.keys()].map((file, index) => [file, `src/m${index}${path.extname(file)}`]),
  );
  const texts = [...sources].map(([file, text]): [string, string] => {
    const rewritten = (parse(text).tokens ?? []).toReversed().reduce((result, { type, value, range }) => {
      const replacement = type === 'String' ? specifier(sources, files, file, value) : names.get(value);
      return replacement === undefined
        ? result
        : result.slice(0, range[0]) + replacement + result.slice(range[1]);
    }, text);
    return [files.get(file)!, rewritten];
  });
  const kept = ['package.json', 'tsconfig.json'].filter((file) => existsSync(path.join(root, file)));
  const settings = kept.map((file): [string, string] => [file, readFileSync(path.join(root, file), 'utf8')]);
  return { root: project(Object.fromEntries([...texts, ...settings])), files };
}

function specifier(
  sources: Sources,
  files: ReadonlyMap<string, string>,
  from: string,
  quoted: string,
): string | undefined {
  const text = quoted.slice(1, -1);
  const found = text.startsWith('.') ? target(sources, from, text) : undefined;
  if (found === undefined) return undefined;
  return `'./${path.basename(files.get(found)!).replace(/\.tsx?$/, '.js')}'`;
}

/** Files in which a name is all that there is to go by: a handler that only its own name tells, and how it is registered. */
const BY_NAME = [/handlers\.ts$/, /registrations\.ts$/, /delegates\.ts$/];
/** What an application hangs on its requests is searched for by names that say something. */
const BY_TELLING_NAME = [/fastify-decorate\.ts$/, /elysia-derive\.ts$/];

describe('verdicts stay the same under names that mean nothing', () => {
  const projects = ['links-typescript', 'links-commonjs', 'cycles'].map((name) => ({
    name,
    ...renamed(fixture(name)),
  }));
  const rows = projects.flatMap(({ name, root, files }) =>
    [...files].map(([file, other]) => ({ name, file, other, to: root })),
  );

  it.each(rows.filter(({ file }) => ![...BY_NAME, ...BY_TELLING_NAME].some((pattern) => pattern.test(file))))(
    '$name: $file',
    ({ name, file, other, to }) => {
      const before = lintFile(fixture(name), file, { typescript: true });
      const after = lintFile(to, other, { typescript: true });
      expect(verdicts(after.analysis)).toEqual(verdicts(before.analysis));
      expect(after.reports.map(({ messageId }) => messageId)).toEqual(
        before.reports.map(({ messageId }) => messageId),
      );
    },
  );

  it('renames what there is', () => {
    const { files, root } = projects[0]!;
    const text = readFileSync(path.join(root, files.get('src/named-import.ts')!), 'utf8');
    expect(text).not.toMatch(/tidy|deleteSession|store/);
    expect(text).toContain("router.post('/logout'");
  });
});
