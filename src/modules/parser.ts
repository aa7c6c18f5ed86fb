import { createRequire } from 'node:module';

import type * as ScopeManagerPackage from '@typescript-eslint/scope-manager';
import type * as EstreePackage from '@typescript-eslint/typescript-estree';
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
  readonly meta?: { readonly name?: string };
  parseForESLint?(text: string, options: object): Parsed;
  parse?(text: string, options: object): TSESTree.Program;
}

/** Answers `null` where it can't read the text. */
type Parse = (file: string, text: string) => Parsed | null;

const requireHere = createRequire(import.meta.url);
const SCRIPT = /\.[cm]?[jt]sx?$/;
const TYPED = /\.[cm]?tsx?$/;

/**
 * Reads the facts of a file that is followed. Returns `null` where no parser at hand can read the text.
 *
 * JavaScript is read by the parser of the linted file, which is loaded and knows the project's syntax. TypeScript, and
 * JavaScript too where that parser is typescript-eslint's, is read by what it is made of: it takes twice as long to
 * make the tokens and comments that a rule may ask for.
 */
export function parseModule(file: string, text: string, setup: ParserSetup): ModuleFacts | null {
  const linted = setup.parser as ParserLike | null | undefined;
  const byLinted: Parse = () => (linted ? parseAsLinted(linted, file, text, setup.parserOptions) : null);
  const isTypescriptFirst = TYPED.test(file) || linted?.meta?.name === 'typescript-eslint/parser';
  for (const parse of isTypescriptFirst ? [parseTypescript, byLinted] : [byLinted, parseTypescript]) {
    const parsed = parse(file, text);
    if (parsed) return readModule(file, parsed.ast, parsed.scopeManager ?? scopesOf(parsed.ast));
  }
  return null;
}

function parseAsLinted(
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
    ecmaFeatures: { jsx: mayHoldJsx(file), globalReturn: true },
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

function mayHoldJsx(file: string): boolean {
  return !/\.[cm]?ts$/.test(file);
}

function parseTypescript(file: string, text: string): Parsed | null {
  if (!SCRIPT.test(file)) return null;
  try {
    const { parse } = requireHere('@typescript-eslint/typescript-estree') as typeof EstreePackage;
    const { analyze } = requireHere('@typescript-eslint/scope-manager') as typeof ScopeManagerPackage;
    const ast = parse(text, {
      // Not every error that the compiler reports makes a program unreadable, and to search for them takes time.
      allowInvalidAST: true,
      filePath: file,
      jsx: mayHoldJsx(file),
      loc: true,
      range: true,
      loggerFn: false,
      suppressDeprecatedPropertyWarnings: true,
    });
    // Without a library: its hundreds of types would be variables of every file.
    return { ast, scopeManager: analyze(ast, { globalReturn: true, lib: [], sourceType: 'module' }) };
  } catch {
    // The text is no TypeScript, or the project has none of which the parser can be made.
    return null;
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
