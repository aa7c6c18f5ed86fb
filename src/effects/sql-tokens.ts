/** A piece of SQL. White space and comments are none. */
export interface SqlToken {
  /** `name` is quoted; `text` is a string; `hole` is a placeholder. */
  readonly kind: 'word' | 'name' | 'text' | 'number' | 'hole' | 'symbol';
  /** Without quotes. */
  readonly text: string;
  /** In capitals for a word, which may be a keyword; else empty. */
  readonly keyword: string;
  readonly start: number;
  readonly end: number;
  /** How many parentheses are open around it; a parenthesis itself stands outside. */
  readonly depth: number;
}

type Lexeme = Pick<SqlToken, 'kind' | 'text' | 'end'>;

const GAP = /\s+|--[^\n]*|#(?![>-])[^\n]*/y;
const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** `?`, `??`, `?1`, `$1`, `$name`, `@name`, `:name`, `%s` */
const HOLE = /\?+\d*|\$\w+|@{1,2}\w+|:\w+|%[sLI](?!\w)/y;
const SYMBOL = /<=>|->>|#>>|<>|!=|<=|>=|==|::|:=|\+=|-=|->|#>|#-|\|\||[^]/y;
/** Only with this is `[` a quote: elsewhere it opens an index or an array. */
const BRACKETS = /\[[A-Za-z_][\w $.-]{0,127}\]/y;
const DOLLAR_QUOTE = /\$(?:[A-Za-z_]\w{0,62})?\$/y;
/** `E'…'`, `N'…'` and their like */
const PREFIXED_TEXT = /[ENBXenbx](?=')/y;

/**
 * The tokens of SQL text in any of the common dialects. Never throws: what is no SQL comes back as words and symbols, and a
 * quote that is not closed runs to the end. Takes time in proportion to the text.
 */
export function sqlTokens(text: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const gapEnd = endOfGap(text, at);
    if (gapEnd > at) {
      at = gapEnd;
      continue;
    }
    const lexeme = readLexeme(text, at);
    const symbol = lexeme.kind === 'symbol' ? lexeme.text : '';
    if (symbol === ')') depth = Math.max(0, depth - 1);
    if (symbol === ';') depth = 0;
    const keyword = lexeme.kind === 'word' ? lexeme.text.toUpperCase() : '';
    tokens.push({ ...lexeme, keyword, start: at, depth });
    if (symbol === '(') depth++;
    at = lexeme.end;
  }
  return tokens;
}

function endOfGap(text: string, at: number): number {
  if (!text.startsWith('/*', at)) return endOf(GAP, text, at);
  const end = text.indexOf('*/', at + 2);
  return end === -1 ? text.length : end + 2;
}

function readLexeme(text: string, at: number): Lexeme {
  const opening = endOf(PREFIXED_TEXT, text, at);
  const quote = text.charAt(opening);
  if (quote === "'" || quote === '"' || quote === '`') return readQuoted(text, opening, quote);
  return readDollarQuoted(text, at) ?? readBracketed(text, at) ?? readPlain(text, at);
}

const PLAIN = [
  ['word', WORD],
  ['number', NUMBER],
  ['hole', HOLE],
] as const;

function readPlain(text: string, at: number): Lexeme {
  const [kind, shape] = PLAIN.find(([, plain]) => endOf(plain, text, at) > at) ?? ['symbol', SYMBOL];
  const end = endOf(shape, text, at);
  return { kind, text: text.slice(at, end), end };
}

/** A doubled quote stands for one; so does one behind a backslash, except in `'\'`, which is what `ESCAPE` takes. */
function readQuoted(text: string, at: number, quote: string): Lexeme {
  const takesBackslash = quote === "'" && !text.startsWith("'\\'", at);
  let end = at + 1;
  while (end < text.length) {
    const char = text.charAt(end);
    if (char === '\\' && takesBackslash) end += 2;
    else if (char !== quote) end += 1;
    else if (text.charAt(end + 1) === quote) end += 2;
    else break;
  }
  const inner = text.slice(at + 1, Math.min(end, text.length)).replaceAll(quote + quote, quote);
  return { kind: quote === "'" ? 'text' : 'name', text: inner, end: Math.min(end + 1, text.length) };
}

function readDollarQuoted(text: string, at: number): Lexeme | null {
  const start = endOf(DOLLAR_QUOTE, text, at);
  if (start === at) return null;
  const tag = text.slice(at, start);
  const close = text.indexOf(tag, start);
  return close === -1
    ? { kind: 'text', text: text.slice(start), end: text.length }
    : { kind: 'text', text: text.slice(start, close), end: close + tag.length };
}

function readBracketed(text: string, at: number): Lexeme | null {
  const end = endOf(BRACKETS, text, at);
  const isIndex = /[\w\])"`]/.test(text.charAt(at - 1));
  return end === at || isIndex ? null : { kind: 'name', text: text.slice(at + 1, end - 1), end };
}

/** Where what has a shape at a place ends; the place itself where nothing there has it. */
function endOf(shape: RegExp, text: string, at: number): number {
  shape.lastIndex = at;
  return shape.test(text) ? shape.lastIndex : at;
}

/** Whether a token is this symbol. */
export function isSymbol(token: SqlToken | undefined, ...symbols: readonly string[]): boolean {
  return token?.kind === 'symbol' && symbols.includes(token.text);
}

/** A test for tokens that are one of some keywords. */
export function keyword(keywords: string): (token: SqlToken | undefined) => boolean {
  const known = new Set(keywords.split(' '));
  return (token) => token !== undefined && known.has(token.keyword);
}

/** The place of the first token outside of inner parentheses that a test accepts; the number of tokens where there is none. */
export function findToken(
  tokens: readonly SqlToken[],
  accepts: (token: SqlToken) => boolean,
  from = 0,
): number {
  const depth = tokens[0]?.depth ?? 0;
  const index = tokens.findIndex((token, at) => at >= from && token.depth === depth && accepts(token));
  return index === -1 ? tokens.length : index;
}

/** The tokens between separators outside of inner parentheses; no groups for no tokens. */
export function splitTokens(
  tokens: readonly SqlToken[],
  isSeparator: (token: SqlToken) => boolean,
): (readonly SqlToken[])[] {
  const groups: (readonly SqlToken[])[] = [];
  for (let from = 0; from < tokens.length;) {
    const depth = tokens[0]?.depth;
    let to = from;
    for (let token = tokens[to]; token && !(token.depth === depth && isSeparator(token)); token = tokens[to])
      to++;
    groups.push(tokens.slice(from, to));
    from = to + 1;
  }
  return groups;
}

/** What stands in the parentheses that open at a place; nothing where none opens there. */
export function insideParentheses(tokens: readonly SqlToken[], at: number): readonly SqlToken[] {
  const open = tokens[at];
  if (!isSymbol(open, '(')) return [];
  return tokens.slice(at + 1, closingParenthesis(tokens, at));
}

/** The place of the parenthesis that closes the one at a place; the number of tokens where it is missing. */
export function closingParenthesis(tokens: readonly SqlToken[], at: number): number {
  const depth = tokens[at]?.depth ?? 0;
  let close = at + 1;
  for (let token = tokens[close]; token && token.depth > depth; token = tokens[close]) close++;
  return close;
}
