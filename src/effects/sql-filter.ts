import {
  closingParenthesis,
  findToken,
  isSymbol,
  keyword,
  splitTokens,
  sqlTokens,
  type SqlToken,
} from './sql-tokens.js';
import { isNow } from './sql-values.js';

/**
 * What a condition picks: rows that are over anyway (`over`), rows other than a certain one (`others`), a certain session (`session`) or
 * the rows of something else that is named, such as a user (`named`). `null` where it can't be told.
 */
type Picked = 'over' | 'others' | 'session' | 'named' | null;

/**
 * Whether the rows that a filter picks leave the session of the request out: `expired-only` where they are over anyway
 * (`expires_at < now()`), `others-only` where one is excepted (`user_id = ? AND id <> ?`).
 * `null` where the session may be among them, which is also the answer for a filter that can't be understood. An expiry beside a session
 * or user that is named (`token = ? AND expires_at < ?`) is no clean-up.
 */
export function spares(where: string): 'expired-only' | 'others-only' | null {
  const branches = branchesOf(sqlTokens(where), 0);
  if (branches.length === 0 || !branches.every(isSparing)) return null;
  return branches.every((branch) => branch === 'over') ? 'expired-only' : 'others-only';
}

function isSparing(picked: Picked): boolean {
  return picked === 'over' || picked === 'others';
}

const isOr = keyword('OR');
const isAnd = keyword('AND');

/** Deeper parentheses than any filter that a person writes. */
const DEEPEST = 10;

/** What each side of an `OR` picks. */
function branchesOf(tokens: readonly SqlToken[], level: number): Picked[] {
  return splitTokens(tokens, isOr).map((branch) => {
    const picks = splitTokens(branch, isAnd).map((condition) => pickOf(condition, level));
    const strongest = (['session', 'others', 'named', 'over'] as const).find((picked) =>
      picks.includes(picked),
    );
    return strongest ?? null;
  });
}

function pickOf(condition: readonly SqlToken[], level: number): Picked {
  if (level > DEEPEST) return null;
  if (isSymbol(condition[0], '(') && closingParenthesis(condition, 0) === condition.length - 1) {
    return pickOfGroup(condition.slice(1, -1), level + 1);
  }
  if (condition[0]?.keyword !== 'NOT') return pickOfComparison(condition);
  const denied = pickOf(condition.slice(1), level + 1);
  return denied === 'session' || denied === 'named' ? 'others' : null;
}

function pickOfGroup(tokens: readonly SqlToken[], level: number): Picked {
  const branches = branchesOf(tokens, level);
  if (branches.length > 0 && branches.every(isSparing))
    return branches.includes('others') ? 'others' : 'over';
  return (['session', 'named'] as const).find((picked) => branches.includes(picked)) ?? null;
}

function pickOfComparison(condition: readonly SqlToken[]): Picked {
  const at = findToken(condition, isOperator);
  const [left, right] = [condition.slice(0, at), condition.slice(at + 1)];
  const operator = condition[at];
  switch (operator?.keyword === '' ? operator.text : operator?.keyword) {
    case undefined:
      // `WHERE revoked`
      return condition.length === 1 && isFlagOfEnd(left) ? 'over' : null;
    case '<':
    case '<=':
      return isOver(left, right) ? 'over' : null;
    case '>':
    case '>=':
      return isOver(right, left) ? 'over' : null;
    case '<>':
    case '!=':
      return pickOfDifference(left, right);
    case 'NOT':
      // `id NOT IN (…)`, `id NOT LIKE ?`
      return pickOfDifference(left, right.slice(1));
    case 'IS':
      return pickOfIs(left, right);
    default:
      return pickOfEquality(left, right);
  }
}

const OPERATORS = ['<', '<=', '>', '>=', '<>', '!=', '=', '==', '<=>'];
const isWordOperator = keyword('IS IN LIKE ILIKE NOT');

function isOperator(token: SqlToken): boolean {
  return isSymbol(token, ...OPERATORS) || isWordOperator(token);
}

function pickOfEquality(left: readonly SqlToken[], right: readonly SqlToken[]): Picked {
  const isTrue = right.length === 1 && /^(?:true|1)$/i.test(right[0]?.text ?? '');
  if (isTrue && isFlagOfEnd(left)) return 'over';
  return pickedBy(left) ?? pickedBy(right);
}

function pickOfDifference(left: readonly SqlToken[], right: readonly SqlToken[]): Picked {
  if (isConstant(left) || isConstant(right)) return null;
  return (pickedBy(left) ?? pickedBy(right)) === null ? null : 'others';
}

/** `IS NULL`, `IS TRUE`, `IS DISTINCT FROM ?`, and SQLite's `IS ?` */
function pickOfIs(left: readonly SqlToken[], right: readonly SqlToken[]): Picked {
  const [first, ...rest] = right;
  if (first?.keyword === 'DISTINCT') return pickOfDifference(left, rest.slice(1));
  if (first?.keyword !== 'NOT') return rest.length === 0 ? pickOfEquality(left, right) : null;
  if (rest[0]?.keyword === 'DISTINCT') return pickOfEquality(left, rest.slice(2));
  // `revoked_at IS NOT NULL`
  if (rest[0]?.keyword === 'NULL') return isFlagOfEnd(left) ? 'over' : null;
  return pickOfDifference(left, rest);
}

const isConstantName = keyword('NULL TRUE FALSE');

/** Whether a comparison's side is fixed in the text: no session's id is. */
function isConstant(side: readonly SqlToken[]): boolean {
  return side.every(
    (token) =>
      token.kind === 'text' ||
      token.kind === 'number' ||
      isSymbol(token, '(', ')', ',') ||
      isConstantName(token),
  );
}

const SESSION_COLUMN =
  /^_?(?:id|uuid|hash|key)$|(?:token|session|sess|sid|jti)(?:_?(?:id|uuid|hash|key|value|digest))?$/i;
const NAMED_COLUMN =
  /(?:^|[_.])u?u?id$|[a-z]I[dD]$|user|account|member|owner|customer|email|phone|device|family/i;

/** What an equality with a column picks: a session, or the rows of something that is named; `null` for a column that identifies nothing. */
function pickedBy(side: readonly SqlToken[]): 'session' | 'named' | null {
  const column = columnOf(side);
  if (column === null) return null;
  if (SESSION_COLUMN.test(column)) return 'session';
  return NAMED_COLUMN.test(column) ? 'named' : null;
}

const isNoColumn = keyword('NULL TRUE FALSE FROM BINARY');

/** The name of the column in a side of a comparison, for JSON with the keys to the value; `null` where there is none. */
function columnOf(side: readonly SqlToken[]): string | null {
  const keys = side.filter(
    (token, at) => token.kind === 'text' && isSymbol(side[at - 1], '->', '->>', '#>>'),
  );
  if (keys.length > 0) return ['json', ...keys.map((key) => key.text)].join('.');
  const column = side.find((token, at) => {
    const isName = token.kind === 'name' || (token.kind === 'word' && !isNoColumn(token));
    // `EXTRACT(EPOCH FROM expires_at)`
    const isUnit = side[at + 1]?.keyword === 'FROM';
    return isName && !isUnit && !isSymbol(side[at - 1], '::') && !isSymbol(side[at + 1], '(', '.');
  });
  return column?.text ?? null;
}

const END_COLUMN =
  /^(?:is_?)?(?:revoked|expired|invalid|invalidated|inactive|blacklisted|blocked|ended|terminated|logged_?out)(?:_?(?:at|on))?$/i;
const EXPIRY_COLUMN =
  /expir|(?:^|_)exp$|valid_?(?:until|till|to)$|not_?after|end(?:s|ed)?_?(?:at|on|date)$|^ttl$/i;
const AGE_COLUMN = /created|issued|updated|modified|started|last_?(?:seen|used|active|activity|access)/i;

/** Whether a column says that a session is over, by a flag or by the time of its end. */
function isFlagOfEnd(side: readonly SqlToken[]): boolean {
  return END_COLUMN.test(columnOf(side) ?? '');
}

/** Whether the first side is a time that a session is over by, and the second one is the past: an expiry that went by, or a great age. */
function isOver(time: readonly SqlToken[], limit: readonly SqlToken[]): boolean {
  const column = columnOf(time) ?? '';
  if (EXPIRY_COLUMN.test(column) || isFlagOfEnd(time)) return !time.some(isMinus) && isPast(limit);
  return AGE_COLUMN.test(column) && (time.some(isPlus) ? isPast(limit) : isLongPast(limit));
}

function isPast(side: readonly SqlToken[]): boolean {
  return isNow(side) || isLongPast(side) || (side.length === 1 && side[0]?.kind === 'number');
}

const takesTime = keyword('DATE_SUB SUBDATE');

/** Whether a side takes something from the present, or is a moment that the code works out. */
function isLongPast(side: readonly SqlToken[]): boolean {
  if (side.some(isPlus)) return false;
  return side.some((token) => token.kind === 'hole' || isMinus(token) || takesTime(token));
}

function isPlus(token: SqlToken): boolean {
  return isSymbol(token, '+') || token.keyword === 'DATE_ADD';
}

function isMinus(token: SqlToken): boolean {
  return isSymbol(token, '-') || (token.kind === 'text' && /^\s*-\d/.test(token.text));
}
