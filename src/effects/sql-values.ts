import { isSymbol, keyword, type SqlToken } from './sql-tokens.js';

/**
 * What a column is set to.
 * - `empty`: an empty string, array or object
 * - `false`, `true`: also 0 and 1, which is how many databases write them
 * - `now`: this moment, or one before it
 * - `increment`: more than the column's own value
 * - `removed`: the column's own value with something taken out, as `array_remove(tokens, ?)`
 * - `hole`: a parameter
 * - `other`: anything that is not one of these, or can't be told
 */
export type SqlValue =
  | 'null'
  | 'empty'
  | 'false'
  | 'true'
  | 'now'
  | 'increment'
  | 'removed'
  | 'number'
  | 'text'
  | 'hole'
  | 'other';

/** What the tokens of an expression come to, for a column of this name. */
export function sqlValue(expression: readonly SqlToken[], column: string): SqlValue {
  const tokens = withoutParentheses(withoutCast(expression));
  const [first, second] = tokens;
  if (!first) return 'other';
  if (!second) return valueOfOne(first);
  if (tokens.some((token) => token.keyword === 'CASE')) return 'other';
  if (isNow(tokens)) return 'now';
  if (isEmptyList(tokens)) return 'empty';
  return changeOfOwnValue(tokens, column) ?? signedNumber(tokens) ?? 'other';
}

function withoutCast(tokens: readonly SqlToken[]): readonly SqlToken[] {
  const depth = tokens[0]?.depth;
  const cast = tokens.findIndex((token) => token.depth === depth && isSymbol(token, '::'));
  // `a::int + 1` is no mere cast.
  const isLast = tokens.slice(cast + 1).every((token) => !isSymbol(token, '+', '-', '||', '#-'));
  return cast > 0 && isLast ? tokens.slice(0, cast) : tokens;
}

function withoutParentheses(tokens: readonly SqlToken[]): readonly SqlToken[] {
  const [open, ...inner] = tokens.length === 3 ? tokens : [];
  return isSymbol(open, '(') && isSymbol(inner[1], ')') ? inner.slice(0, 1) : tokens;
}

const CONSTANTS: ReadonlyMap<string, SqlValue> = new Map([
  ['NULL', 'null'],
  ['FALSE', 'false'],
  ['TRUE', 'true'],
  ['0', 'false'],
  ['1', 'true'],
]);
const TEXTS: ReadonlyMap<string, SqlValue> = new Map([
  ['', 'empty'],
  ['{}', 'empty'],
  ['[]', 'empty'],
  ['false', 'false'],
  ['true', 'true'],
  ['now', 'now'],
  ['epoch', 'now'],
  ['-infinity', 'now'],
]);
/** A date that was over before there was a Web to log in to. */
const PAST_DATE = /^(?:0\d|1[0-8]|19[0-8])\d+-\d\d-\d\d/;

function valueOfOne(token: SqlToken): SqlValue {
  switch (token.kind) {
    case 'number':
      return CONSTANTS.get(token.text) ?? 'number';
    case 'hole':
      return 'hole';
    case 'text':
      return TEXTS.get(token.text.trim().toLowerCase()) ?? (PAST_DATE.test(token.text) ? 'now' : 'text');
    case 'name':
      // MySQL and SQLite read "…" as a string where no column has that name.
      return token.text === '' ? 'empty' : 'text';
    case 'word':
      return CONSTANTS.get(token.keyword) ?? (isMomentName(token) ? 'now' : 'other');
    case 'symbol':
      return 'other';
  }
}

const isMomentName = keyword(
  'NOW CURRENT_TIMESTAMP CURRENT_DATE CURRENT_TIME LOCALTIMESTAMP LOCALTIME GETDATE GETUTCDATE SYSDATE SYSDATETIME SYSUTCDATETIME ' +
    'SYSTIMESTAMP UTC_TIMESTAMP UTC_DATE UNIX_TIMESTAMP UNIXEPOCH CLOCK_TIMESTAMP STATEMENT_TIMESTAMP TRANSACTION_TIMESTAMP CURDATE',
);
const isLaterName = keyword('DATEADD DATE_ADD ADDDATE ADDTIME TIMESTAMPADD');

/** Whether an expression is the present moment or one before it. `now() + interval '1 day'` is neither. */
export function isNow(tokens: readonly SqlToken[]): boolean {
  const isLater = tokens.some(
    (token) =>
      isSymbol(token, '+') || isLaterName(token) || (token.kind === 'text' && /^\s*\+/.test(token.text)),
  );
  return !isLater && (tokens.some(isMoment) || isEpoch(tokens));
}

function isMoment(token: SqlToken): boolean {
  return isMomentName(token) || (token.kind === 'text' && token.text === 'now');
}

const isEpochCall = keyword('TO_TIMESTAMP FROM_UNIXTIME');

/** `to_timestamp(0)`, `FROM_UNIXTIME(1)` */
function isEpoch([call, open, argument, close, ...rest]: readonly SqlToken[]): boolean {
  const isCall = isSymbol(open, '(') && isSymbol(close, ')') && rest.length === 0;
  return isCall && isEpochCall(call) && /^[01]$/.test(argument?.text ?? '');
}

const isListName = keyword(
  'ARRAY JSON_ARRAY JSON_OBJECT JSON_BUILD_ARRAY JSON_BUILD_OBJECT JSONB_BUILD_ARRAY JSONB_BUILD_OBJECT',
);

/** `ARRAY[]`, `JSON_ARRAY()`, `ARRAY[]::text[]` */
function isEmptyList([first, open, close, ...rest]: readonly SqlToken[]): boolean {
  const isPair =
    (isSymbol(open, '[') && isSymbol(close, ']')) || (isSymbol(open, '(') && isSymbol(close, ')'));
  return isPair && rest.length === 0 && isListName(first);
}

const isRemoval = keyword('ARRAY_REMOVE ARRAY_EXCEPT JSON_REMOVE REPLACE');

function changeOfOwnValue(tokens: readonly SqlToken[], column: string): SqlValue | null {
  const own = column.toLowerCase();
  const isOwn = (token: SqlToken): boolean =>
    (token.kind === 'word' || token.kind === 'name') && token.text.toLowerCase() === own;
  if (!tokens.some(isOwn)) return null;
  if (tokens.some((token) => isSymbol(token, '+'))) return 'increment';
  // `data - 'token'` takes a key out of JSON, `n - 1` only counts down.
  const minus = tokens.findIndex((token) => isSymbol(token, '-'));
  const taken = minus > 0 ? tokens[minus + 1] : undefined;
  const takesKey = taken?.kind === 'text' || taken?.kind === 'hole';
  const removes = takesKey || tokens.some((token) => isSymbol(token, '#-') || isRemoval(token));
  return removes ? 'removed' : null;
}

function signedNumber([sign, amount, ...rest]: readonly SqlToken[]): SqlValue | null {
  return isSymbol(sign, '+', '-') && amount?.kind === 'number' && rest.length === 0 ? 'number' : null;
}
