import jsTokens, { type JSXToken, type Token } from 'js-tokens';

import { escapeHtml } from './escape.js';

const KEYWORDS = new Set(
  (
    'as async await break case catch class const continue debugger default delete do else enum export extends false ' +
    'finally for from function if implements import in instanceof interface let new null of private protected public ' +
    'readonly return satisfies static super switch this throw true try type typeof undefined var void while yield'
  ).split(' '),
);

/** The lines of a source file as HTML, with the classes of its tokens. A file with markup of its own stays plain. */
export function highlightedLines(file: string, text: string): string[] {
  if (!/\.[cm]?[jt]sx?$/.test(file)) return text.split(/\r?\n/).map(escapeHtml);
  const isJsx = !/\.[cm]?ts$/.test(file);
  const tokens: (Token | JSXToken)[] = [...(isJsx ? jsTokens(text, { jsx: true }) : jsTokens(text))];
  const lines = [''];
  tokens.forEach((token, index) => {
    const name = className(token, tokens[index + 1]);
    token.value.split(/\r?\n/).forEach((part, number) => {
      if (number > 0) lines.push('');
      const at = lines.length - 1;
      const code = escapeHtml(part);
      lines[at] =
        (lines[at] ?? '') + (name === null || part === '' ? code : `<span class="${name}">${code}</span>`);
    });
  });
  return lines;
}

function className(token: Token | JSXToken, next: Token | JSXToken | undefined): string | null {
  switch (token.type) {
    case 'SingleLineComment':
    case 'MultiLineComment':
    case 'HashbangComment':
      return 't-comment';
    case 'StringLiteral':
    case 'NoSubstitutionTemplate':
    case 'TemplateHead':
    case 'TemplateMiddle':
    case 'TemplateTail':
    case 'RegularExpressionLiteral':
    case 'JSXString':
      return 't-string';
    case 'NumericLiteral':
      return 't-number';
    case 'IdentifierName':
      if (KEYWORDS.has(token.value)) return 't-keyword';
      return next?.value === '(' ? 't-call' : null;
    default:
      return null;
  }
}
