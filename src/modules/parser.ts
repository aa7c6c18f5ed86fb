import { createRequire } from 'node:module';
import path from 'node:path';

import type { TSESTree } from '@typescript-eslint/utils';

import { readModule } from '../facts/read-module.js';
import type { ScopeManagerLike } from '../facts/reader.js';
import type { ModuleFacts } from '../facts/types.js';

/** The parser of the linted file and its options, as ESLint hands them to a rule. */
export interface ParserSetup {
  readonly parser: unknown;
  readonly parserOptions: Readonly<Record<string, unknown>>;
}

interface Parsed {
  readonly ast: TSESTree.Program;
  readonly scopeManager?: ScopeManagerLike | null;
}

interface ParserLike {
  parseForESLint?(text: string, options: object): Parsed;
  parse?(text: string, options: object): TSESTree.Program;
}

const requireHere = createRequire(import.meta.url);
const TYPED = /\.[cm]?tsx?$/;

/**
 * Reads the facts of a file that is followed.
 *
 * The parser of the linted file is tried first, then `@typescript-eslint/parser` as the project or this plugin has it.
 * Returns `null` where no parser at hand can read the text.
 */
export function parseModule(file: string, text: string, setup: ParserSetup): ModuleFacts | null {
  for (const parser of [setup.parser as ParserLike | null | undefined, typescriptParser(file)]) {
    const parsed = parser ? tryParse(parser, file, text, setup.parserOptions) : null;
    if (parsed) return readModule(file, parsed.ast, parsed.scopeManager ?? scopesOf(parsed.ast));
  }
  return null;
}

function tryParse(
  parser: ParserLike,
  file: string,
  text: string,
  given: ParserSetup['parserOptions'],
): Parsed | null {
  const options = {
    ...given,
    // Type information costs seconds and changes no verdict.
    project: undefined,
    projectService: undefined,
    programs: undefined,
    EXPERIMENTAL_useProjectService: undefined,
    ecmaVersion: 'latest',
    sourceType: 'module',
    ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(file), globalReturn: true },
    filePath: file,
    loc: true,
    range: true,
    tokens: false,
    comment: false,
    suppressDeprecatedPropertyWarnings: true,
  };
  try {
    if (parser.parseForESLint) return parser.parseForESLint(text, options);
    // espree knows no types, and its error for them would only cost time.
    if (parser.parse && !TYPED.test(file)) return parsePlain(parser.parse.bind(parser), text, options);
  } catch {
    return null;
  }
  return null;
}

/** espree takes a number or `latest`; a script that is no valid module is read as a script. */
function parsePlain(parse: NonNullable<ParserLike['parse']>, text: string, options: object): Parsed {
  try {
    return { ast: parse(text, options) };
  } catch {
    return { ast: parse(text, { ...options, sourceType: 'script' }) };
  }
}

interface ScopeAnalysis {
  readonly analyze: (ast: object, options: object) => ScopeManagerLike;
}

/** Scopes for a tree whose parser gives none, as ESLint itself makes them. */
function scopesOf(ast: TSESTree.Program): ScopeManagerLike {
  const { analyze } = requireHere('eslint-scope') as ScopeAnalysis;
  return analyze(ast, {
    ecmaVersion: 2022,
    sourceType: ast.sourceType,
    nodejsScope: ast.sourceType === 'script',
    fallback: 'iteration',
  });
}

const parsers = new Map<string, ParserLike | null>();

function typescriptParser(file: string): ParserLike | null {
  const folder = path.dirname(file);
  const known = parsers.get(folder);
  if (known !== undefined) return known;
  const found = load(createRequire(path.join(folder, 'noop.js'))) ?? load(requireHere);
  parsers.set(folder, found);
  return found;
}

function load(require: NodeJS.Require): ParserLike | null {
  try {
    return require('@typescript-eslint/parser') as ParserLike;
  } catch {
    return null;
  }
}
