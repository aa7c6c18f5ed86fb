import { readAliases, readName, readNames, type SqlName } from './sql-names.js';
import { statementsIn } from './sql-statements.js';
import {
  closingParenthesis,
  findToken,
  insideParentheses,
  isSymbol,
  keyword,
  splitTokens,
  sqlTokens,
  type SqlToken,
} from './sql-tokens.js';
import { sqlValue, type SqlValue } from './sql-values.js';

export { spares } from './sql-filter.js';
export type { SqlValue } from './sql-values.js';

export interface SqlColumn {
  readonly name: string;
  readonly value: SqlValue;
}

/** What one statement does to which table. */
export interface SqlStatement {
  /** `insert` is also `REPLACE` and `UPSERT`; `call` is also `EXEC`. */
  readonly verb: 'delete' | 'update' | 'insert' | 'truncate' | 'select' | 'call' | 'other';
  /**
   * Without schema and quotes, an alias resolved, a placeholder left out (`?_sessions` → `_sessions`).
   * `null` where the text does not tell, or a function stands in its place.
   */
  readonly table: string | null;
  /** What an update sets, or what an insert fills and sets on a conflict. */
  readonly columns: readonly SqlColumn[];
  /** The filter's text as written; `null` where there is no filter, and for an insert. */
  readonly where: string | null;
  /** The function that a select or a call runs, without its schema. */
  readonly functionName?: string;
}

/**
 * The statements in SQL text whose variable parts are placeholders, in order; also those in common table expressions, but no subqueries.
 * A statement that ends rows of several tables comes once for each. Reads any of the common dialects, tells as much as it understands,
 * and never throws: what is no SQL comes as `other`, and empty text has no statements. Takes time in proportion to the text.
 */
export function readSql(text: string): SqlStatement[] {
  return splitTokens(sqlTokens(text), (token) => isSymbol(token, ';'))
    .filter((tokens) => tokens.length > 0)
    .flatMap((tokens) => {
      const parts = statementsIn(tokens);
      return parts.length === 0
        ? [statement('other', null)]
        : parts.flatMap((part) => readStatement(part, text));
    });
}

function statement(
  verb: SqlStatement['verb'],
  table: string | null,
  rest: Partial<Pick<SqlStatement, 'columns' | 'where' | 'functionName'>> = {},
): SqlStatement {
  return { verb, table, columns: [], where: null, ...rest };
}

function readStatement(tokens: readonly SqlToken[], text: string): SqlStatement[] {
  switch (tokens[0]?.keyword) {
    case 'DELETE':
      return readDelete(tokens, text);
    case 'UPDATE':
      return [readUpdate(tokens, text)];
    case 'INSERT':
    case 'REPLACE':
    case 'UPSERT':
      return [readInsert(tokens)];
    case 'TRUNCATE':
      return readNames(tokens, skip(tokens, 1)).map(({ name }) => statement('truncate', name));
    case 'SELECT':
      return [readSelect(tokens, text)];
    case 'CALL':
    case 'EXEC':
    case 'EXECUTE':
      return [readCall(tokens)];
    default:
      // MERGE
      return [statement('other', readName(tokens, skip(tokens, 1)).name)];
  }
}

function readDelete(tokens: readonly SqlToken[], text: string): SqlStatement[] {
  const where = whereOf(tokens, text);
  const aliases = readAliases(tokens);
  const targets = readNames(tokens, skip(tokens, 1));
  return targets.map(({ name }) => statement('delete', resolve(name, aliases), { where }));
}

function readUpdate(tokens: readonly SqlToken[], text: string): SqlStatement {
  const set = findToken(tokens, (token) => token.keyword === 'SET');
  const end = findToken(tokens, endsSet, set);
  const assigned = assignments(tokens.slice(set + 1, end));
  const aliases = readAliases(tokens);
  const { name } = readName(tokens, skip(tokens, 1));
  // In an update of joined tables, the first column tells which one is changed.
  const changed = assigned[0]?.target.qualifier?.toLowerCase() ?? '';
  return statement('update', aliases.get(changed) ?? resolve(name, aliases), {
    columns: assigned.flatMap(columnOf),
    where: whereOf(tokens, text),
  });
}

const endsConflict = keyword('WHERE RETURNING');

function readInsert(tokens: readonly SqlToken[]): SqlStatement {
  const table = readName(tokens, skip(tokens, 1));
  const conflict = findToken(tokens, (token) => token.keyword === 'UPDATE', table.end);
  const end = findToken(tokens, endsConflict, conflict);
  const skipped = tokens[conflict + 1]?.keyword === 'SET' ? 2 : 1;
  const replaced = assignments(tokens.slice(conflict + skipped, end)).flatMap(columnOf);
  const filled = filledColumns(tokens.slice(table.end, conflict));
  return statement('insert', table.name, { columns: mergeColumns(filled, replaced) });
}

const endsInsertedSet = keyword('ON RETURNING');
const isValues = keyword('VALUES VALUE');
const opensRows = keyword('VALUES VALUE SELECT WITH TABLE');

/** The columns of `(a, b) VALUES (1, 2)` with what the first row holds, or those of `SET a = 1, b = 2`. */
function filledColumns(tokens: readonly SqlToken[]): SqlColumn[] {
  const set = findToken(tokens, (token) => token.keyword === 'SET');
  if (set < tokens.length) {
    const end = findToken(tokens, endsInsertedSet, set);
    return assignments(tokens.slice(set + 1, end)).flatMap(columnOf);
  }
  const source = findToken(tokens, opensRows);
  const list = findToken(tokens, (token) => isSymbol(token, '('));
  if (list > source) return [];
  const isRow = isValues(tokens[source]);
  const row = isRow ? splitTokens(insideParentheses(tokens, source + 1), isComma) : [];
  // `VALUES ?` takes whole rows.
  const missing = isRow && tokens[source + 1]?.kind === 'hole' ? 'hole' : 'other';
  return splitTokens(insideParentheses(tokens, list), isComma).flatMap((group, index) => {
    const { name } = readName(group, 0);
    const value = row[index];
    return name === null ? [] : [{ name, value: value ? sqlValue(value, name) : missing }];
  });
}

/** On a conflict the row that is there counts; `token = EXCLUDED.token` sets what the insert fills in. */
function mergeColumns(filled: readonly SqlColumn[], replaced: readonly SqlColumn[]): SqlColumn[] {
  const columns = new Map(filled.map((column) => [column.name, column]));
  for (const column of replaced) {
    if (column.value !== 'other' || !columns.has(column.name)) columns.set(column.name, column);
  }
  return [...columns.values()];
}

function readSelect(tokens: readonly SqlToken[], text: string): SqlStatement {
  const where = whereOf(tokens, text);
  const from = findToken(tokens, (token) => token.keyword === 'FROM');
  const table = readName(tokens, skip(tokens, from + 1));
  const first = readName(tokens, skip(tokens, 1));
  const called = [first, table].find(({ name, end }) => name !== null && isSymbol(tokens[end], '('));
  const functionName = called?.name ?? null;
  return statement('select', called === table ? null : table.name, {
    where,
    ...(functionName !== null && { functionName }),
  });
}

function readCall(tokens: readonly SqlToken[]): SqlStatement {
  // `EXEC @result = EndSession`
  const start = tokens[1]?.kind === 'hole' && isSymbol(tokens[2], '=') ? 3 : 1;
  const { name } = readName(tokens, start);
  return statement('call', null, name === null ? {} : { functionName: name });
}

const isModifier = keyword(
  'LOW_PRIORITY HIGH_PRIORITY DELAYED QUICK IGNORE OVERWRITE INTO FROM TABLE ONLY DISTINCT ALL',
);

/** The place behind words that may stand between a verb and its table. `OR` brings one more word, `TOP` a number. */
function skip(tokens: readonly SqlToken[], from: number): number {
  let at = from;
  for (let token = tokens[at]; token; token = tokens[at]) {
    if (isModifier(token)) at++;
    else if (token.keyword === 'OR') at += 2;
    else if (token.keyword === 'TOP') at = endOfTop(tokens, at);
    else break;
  }
  return at;
}

function endOfTop(tokens: readonly SqlToken[], at: number): number {
  const amount = isSymbol(tokens[at + 1], '(') ? closingParenthesis(tokens, at + 1) : at + 1;
  return tokens[amount + 1]?.keyword === 'PERCENT' ? amount + 2 : amount + 1;
}

const endsSet = keyword('WHERE FROM RETURNING ORDER LIMIT OUTPUT OPTION');
const endsWhere = keyword(
  'RETURNING ORDER GROUP HAVING LIMIT OFFSET FETCH FOR OPTION UNION INTERSECT EXCEPT WINDOW',
);

function whereOf(tokens: readonly SqlToken[], text: string): string | null {
  const where = findToken(tokens, (token) => token.keyword === 'WHERE');
  const end = findToken(tokens, endsWhere, where);
  const filter = text.slice(tokens[where + 1]?.start, tokens[end - 1]?.end);
  return where + 1 < end ? filter : null;
}

function resolve(name: string | null, aliases: ReadonlyMap<string, string>): string | null {
  return name === null ? null : (aliases.get(name.toLowerCase()) ?? name);
}

interface Assignment {
  readonly target: SqlName;
  readonly value: readonly SqlToken[];
  readonly operator: string;
}

const ASSIGNS = ['=', ':=', '+=', '-=', '=='];

function assignments(tokens: readonly SqlToken[]): Assignment[] {
  return splitTokens(tokens, isComma).flatMap((group) => {
    const equals = findToken(group, (token) => isSymbol(token, ...ASSIGNS));
    const operator = group[equals];
    if (!operator) return [];
    const value = group.slice(equals + 1);
    if (!isSymbol(group[0], '(')) return [{ target: readName(group, 0), value, operator: operator.text }];
    // `SET (a, b) = (1, 2)`
    const values = splitTokens(insideParentheses(value, 0), isComma);
    return splitTokens(insideParentheses(group, 0), isComma).map((name, index) => {
      return { target: readName(name, 0), value: values[index] ?? [], operator: '=' };
    });
  });
}

function columnOf({ target, value, operator }: Assignment): SqlColumn[] {
  if (target.name === null) return [];
  if (operator === '+=') return [{ name: target.name, value: 'increment' }];
  return [{ name: target.name, value: operator === '-=' ? 'other' : sqlValue(value, target.name) }];
}

function isComma(token: SqlToken): boolean {
  return isSymbol(token, ',');
}
