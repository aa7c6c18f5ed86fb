import path from 'node:path';

import * as parser from '@typescript-eslint/parser';

import { readModule } from '../../src/facts/read-module.js';
import type { ModuleFacts } from '../../src/facts/types.js';
import { openProject, type Limits, type Project } from '../../src/modules/project.js';
import { moduleEnvironment } from '../../src/paths/environment.js';
import { settle } from '../../src/paths/settle.js';
import type { AccessPath, Origin, Settled } from '../../src/paths/types.js';
import { project as layOut } from '../follow/projects.js';

const LIMITS: Limits = { followImports: true, maxDepth: 5, maxFiles: 50, maxFileSize: 100_000 };

function read(file: string, text: string): ModuleFacts {
  const { ast, scopeManager } = parser.parseForESLint(text, { range: true, loc: true, sourceType: 'module' });
  return readModule(file, ast, scopeManager);
}

/** A project whose linted file, `src/app.ts`, holds this code. */
export function openWith(
  code: string,
  files: Readonly<Record<string, string>> = {},
  limits: Partial<Limits> = {},
): Project {
  const root = layOut({ 'package.json': '{}', ...files });
  const linted = read(path.join(root, 'src/app.ts'), code);
  return openProject(root, linted, { parser, parserOptions: {} }, { ...LIMITS, ...limits });
}

/** What `it` of the linted file comes down to, in short. */
export function itIs(
  code: string,
  files: Readonly<Record<string, string>> = {},
  limits: Partial<Limits> = {},
): string {
  const project = openWith(code, files, limits);
  const index = project.linted.variables.findIndex(({ name }) => name === 'it');
  if (index < 0) throw new Error('The code declares no `it`.');
  const environment = moduleEnvironment(project.linted);
  return inShort(settle(project, { value: { kind: 'variable', index }, environment }));
}

/** `'a'`, `function end`, `new Store`, `express:default().post`, `a or b`. */
function inShort(settled: Settled): string {
  switch (settled.kind) {
    case 'literal':
      return typeof settled.value === 'string' ? `'${settled.value}'` : String(settled.value);
    case 'function':
    case 'class':
      return `${settled.kind} ${settled.facts.name ?? '…'}`;
    case 'instance':
    case 'constructed':
      return `new ${settled.facts.name ?? '…'}`;
    case 'object':
      return `{${settled.value.properties.map(({ name }) => name ?? '…').join(', ')}}`;
    case 'array':
      return `list of ${String(settled.elements.length)}`;
    case 'module':
      return `module ${path.basename(settled.facts.file)}`;
    case 'extended':
      return `${inShort(settled.base)} with ${[...settled.members.keys()].join(', ')}`;
    case 'choice':
      return settled.options.map(inShort).join(' or ');
    case 'other':
      return settled.located.value.kind;
    case 'path':
      return pathInShort(settled);
  }
}

function pathInShort({ origin, steps }: AccessPath): string {
  const texts = steps.map((step) =>
    step.kind === 'member' ? `.${step.name ?? '*'}` : step.isNew ? '(new)' : '()',
  );
  return originInShort(origin) + texts.join('');
}

function originInShort(origin: Origin): string {
  switch (origin.kind) {
    case 'package':
      return `${origin.name}:${origin.export}`;
    case 'unread':
      return `unread ${origin.specifier}:${origin.export} (${origin.why})`;
    case 'parameter':
      return `parameter ${origin.name ?? String(origin.index)}`;
    case 'field':
      return `field ${origin.name}`;
    case 'global':
      return `global ${origin.name}`;
    case 'unknown':
      return 'unknown';
  }
}
