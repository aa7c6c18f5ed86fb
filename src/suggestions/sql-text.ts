import { readSql } from '../effects/sql.js';
import { sqlTokens, type SqlToken } from '../effects/sql-tokens.js';

/** A value that SQL text leaves open. */
export interface SqlParameter {
  /** The column that it is compared with; `null` where the text does not say. */
  readonly column: string | null;
  /** `id` in `:id`; `null` for one that goes by its place. */
  readonly name: string | null;
}

/** The values that SQL text leaves open, in order. */
export function parametersOf(text: string): SqlParameter[] {
  const tokens = sqlTokens(text);
  return tokens.flatMap(({ kind, text: written }, at): SqlParameter[] =>
    kind === 'hole'
      ? [
          {
            column: tokens[at - 1]?.text === '=' ? columnBefore(tokens, at - 1) : null,
            name: /^[:@$][A-Za-z_]\w*$/.test(written) ? written.slice(1) : null,
          },
        ]
      : [],
  );
}

function columnBefore(tokens: readonly SqlToken[], at: number): string | null {
  const column = tokens[at - 1];
  return column?.kind === 'word' || column?.kind === 'name' ? column.text : null;
}

/** A table and those of its columns that a text speaks of. */
export interface NamedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

const IS_SQL = /\b(?:insert\s+into|select\s|delete\s+from|update\s|create\s+table)/i;

/** The tables that SQL text works on; empty for a text that is no SQL. */
export function tablesInSql(text: string): NamedTable[] {
  if (!IS_SQL.test(text)) return [];
  const worked = readSql(text).flatMap(({ table, columns, where }): NamedTable[] =>
    table === null
      ? []
      : [{ name: table, columns: [...columns.map(({ name }) => name), ...comparedColumns(where ?? '')] }],
  );
  return [...createdTables(text), ...worked];
}

/** The columns that a filter compares; one behind a dot may be another table's. */
function comparedColumns(where: string): string[] {
  const tokens = sqlTokens(where);
  return tokens.flatMap(({ text }, at) => {
    const column = text === '=' && tokens[at - 2]?.text !== '.' ? columnBefore(tokens, at) : null;
    return column === null ? [] : [column];
  });
}

const NO_COLUMN = /^(?:PRIMARY|FOREIGN|UNIQUE|CONSTRAINT|CHECK|INDEX|KEY|EXCLUDE|LIKE)$/;

/** `CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, …)` */
function createdTables(text: string): NamedTable[] {
  const tokens = sqlTokens(text);
  return tokens.flatMap((token, at): NamedTable[] => {
    if (token.keyword !== 'TABLE') return [];
    const open = tokens.findIndex(({ text: written }, index) => index > at && written === '(');
    const name = tokens[open - 1];
    if (open < 0 || !name || /[(;]/.test(text.slice(token.end, name.start))) return [];
    const inside = tokens.slice(open + 1).filter(({ depth }) => depth === token.depth + 1);
    return [{ name: name.text, columns: firstWords(inside) }];
  });
}

/** The first word of each item of a list. */
function firstWords(tokens: readonly SqlToken[]): string[] {
  return tokens
    .filter((_, at) => at === 0 || tokens[at - 1]?.text === ',')
    .filter(({ kind, keyword }) => kind === 'name' || (kind === 'word' && !NO_COLUMN.test(keyword)))
    .map(({ text }) => text);
}
