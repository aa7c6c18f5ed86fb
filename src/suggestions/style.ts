import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { childNodes } from '../facts/reader.js';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** How a file is written. */
export interface Style {
  readonly quote: "'" | '"';
  readonly semicolon: ';' | '';
  /** One step of indentation. */
  readonly unit: string;
  readonly eol: '\n' | '\r\n';
  /** The longest line that inserted code may have. */
  readonly width: number;
  /** Behind the last of several lines of an object or an array. */
  readonly trailingComma: ',' | '';
  /** Behind the last of several lines of arguments or parameters. */
  readonly argumentComma: ',' | '';
  readonly bracketSpacing: ' ' | '';
  readonly isTyped: boolean;
  /** Whether modules are imported with `require`. */
  readonly isCommonJs: boolean;
}

/** Reads how a file is written off its text. */
export function styleOf(sourceCode: SourceCode, file: string): Style {
  const { text, ast } = sourceCode;
  return {
    quote: quoteOf(ast),
    semicolon: endsWithSemicolons(sourceCode) ? ';' : '',
    unit: unitOf(text),
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    width: widthOf(text),
    ...commasOf(sourceCode),
    bracketSpacing: /[{]\w[^}\n]*\w[}] (?:from|=)/.test(text) ? '' : ' ',
    isTyped: /\.[cm]?tsx?$/.test(file),
    isCommonJs: isCommonJs(sourceCode, file),
  };
}

/** Puts a text between the quotes of the file. */
export function quoted(text: string, { quote }: Pick<Style, 'quote'>): string {
  const other = quote === "'" ? '"' : "'";
  const mark = text.includes(quote) && !text.includes(other) ? other : quote;
  return `${mark}${text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)}${mark}`;
}

/** Whether lists over several lines end with a comma, as Prettier has it where the file does not say. */
function commasOf(sourceCode: SourceCode): Pick<Style, 'trailingComma' | 'argumentComma'> {
  const lists = listsIn(sourceCode.ast);
  const answer = (kinds: RegExp): boolean | null => {
    const last = lists.filter(({ type }) => kinds.test(type)).map((node) => endsWithComma(sourceCode, node));
    const known = last.filter((item) => item !== null);
    return known.length === 0 ? null : known.filter(Boolean).length * 2 >= known.length;
  };
  const inLists = answer(/^(?:Object|Array)/);
  const inArguments = answer(/^(?:Call|New)/) ?? inLists;
  return { trailingComma: inLists === false ? '' : ',', argumentComma: inArguments === false ? '' : ',' };
}

function listsIn(node: TSESTree.Node): TSESTree.Node[] {
  const inner = childNodes(node).flatMap((child) => listsIn(child));
  return /^(?:Object|Array|Call|New)Expression$/.test(node.type) ? [node, ...inner] : inner;
}

/** `null` for a list whose end does not stand on a line of its own. */
function endsWithComma(sourceCode: SourceCode, node: TSESTree.Node): boolean | null {
  const close = sourceCode.getLastToken(node);
  const last = close ? sourceCode.getTokenBefore(close) : null;
  if (!close || !last || /^[[({]$/.test(last.value) || last.loc.end.line === close.loc.start.line)
    return null;
  return last.value === ',';
}

function quoteOf(ast: TSESTree.Program): "'" | '"' {
  const counts = { "'": 0, '"': 0 };
  for (const token of ast.tokens ?? []) {
    const mark = token.value[0];
    if ((token.type as string) === 'String' && (mark === "'" || mark === '"')) counts[mark] += 1;
  }
  return counts['"'] > counts["'"] ? '"' : "'";
}

function endsWithSemicolons({ ast, text }: SourceCode): boolean {
  const ends = ast.body
    .filter(
      ({ type }) =>
        type === 'ImportDeclaration' || type === 'ExpressionStatement' || type === 'VariableDeclaration',
    )
    .map(({ range }) => text[range[1] - 1] === ';');
  if (ends.length === 0) return /;[ \t]*$/m.test(text) || !/[\w)'"][ \t]*$/m.test(text);
  return ends.filter(Boolean).length * 2 >= ends.length;
}

/** The step by which most lines stand deeper than the line that opens their block. */
function unitOf(text: string): string {
  const counts = new Map<string, number>();
  for (const [, outer = '', inner = ''] of text.matchAll(/^([ \t]*)\S.*[{([]\r?\n([ \t]+)(?=\S)/gm)) {
    const step = inner.startsWith(outer) ? inner.slice(outer.length) : '';
    if (step !== '' && step.length <= 8) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? '  ';
}

/** Prettier's own width, or that of the file's widest lines of code. */
function widthOf(text: string): number {
  const widest = Math.max(
    ...text
      .split(/\r?\n/)
      .filter((line) => !/['"`]|\/\/|^\s*\*/.test(line))
      .map((line) => line.replaceAll('\t', '  ').length),
  );
  return [80, 90, 100, 110, 120].find((width) => widest <= width) ?? 120;
}

function isCommonJs({ ast, text }: SourceCode, file: string): boolean {
  if (/\.m[jt]s$/.test(file)) return false;
  const isModule = ast.body.some(({ type }) => /^(?:Import|Export)\w*Declaration$/.test(type));
  return !isModule && (/\brequire\s*\(|\bmodule\.exports\b|\bexports\./.test(text) || /\.c[jt]s$/.test(file));
}
