import { isSymbol, keyword, type SqlToken } from './sql-tokens.js';

/** A name in SQL, such as `public."Session"` or `s.revoked`. */
export interface SqlName {
  /** The last part; `null` where a placeholder takes its place. */
  readonly name: string | null;
  /** The part before it; `null` where there is none. */
  readonly qualifier: string | null;
  /** The place of the token behind it. */
  readonly end: number;
}

/** Words that begin the next clause, so they are neither a table nor its alias. */
const opensClause = keyword(
  'WHERE SET FROM USING ON JOIN INNER LEFT RIGHT FULL CROSS OUTER NATURAL ORDER GROUP LIMIT RETURNING OUTPUT WITH VALUES VALUE DEFAULT ' +
    'SELECT INDEXED NOT FORCE USE IGNORE PARTITION OPTION CASCADE RESTRICT RESTART CONTINUE AND OR',
);

/** The name that starts at a place; one without parts, and an end that is the place, where none does. */
export function readName(tokens: readonly SqlToken[], at: number): SqlName {
  if (opensClause(tokens[at])) return { name: null, qualifier: null, end: at };
  let qualifier: string | null = null;
  let part = readPart(tokens, at);
  while (isSymbol(tokens[part.end], '.')) {
    const next = readPart(tokens, part.end + 1);
    // `DELETE s.* FROM …`: the star adds nothing.
    const isStar = isSymbol(tokens[next.end], '*');
    if (!isStar) qualifier = part.name;
    part = isStar ? { name: part.name, end: next.end + 1 } : next;
  }
  return { name: part.name === '' ? null : part.name, qualifier, end: part.end };
}

/** One part of a name. Placeholders that touch it are left out of it: `?_sessions`, `"?_sessions"`. */
function readPart(tokens: readonly SqlToken[], at: number): { readonly name: string; readonly end: number } {
  const pieces: string[] = [];
  let end = at;
  for (let token = tokens[end]; token && isPiece(token); token = tokens[end]) {
    if (end > at && token.start !== tokens[end - 1]?.end) break;
    if (token.kind !== 'hole') pieces.push(token.text.replaceAll('?', ''));
    end++;
  }
  return { name: pieces.join(''), end };
}

function isPiece(token: SqlToken): boolean {
  return token.kind === 'word' || token.kind === 'name' || token.kind === 'hole' || token.kind === 'number';
}

/** The names in a list with commas that starts at a place; at least one, which may be without parts. */
export function readNames(tokens: readonly SqlToken[], at: number): readonly SqlName[] {
  const names = [readName(tokens, at)];
  for (let end = names[0]?.end ?? at; isSymbol(tokens[end], ',');) {
    const next = readName(tokens, end + 1);
    names.push(next);
    end = next.end;
  }
  return names;
}

const opensTables = keyword('FROM JOIN USING UPDATE');

/** The tables of a statement by their aliases in lower case, and by their own names. */
export function readAliases(tokens: readonly SqlToken[]): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  const tables: string[] = [];
  const depth = tokens[0]?.depth;
  let isTableList = false;
  for (const [at, token] of tokens.entries()) {
    if (token.depth !== depth) continue;
    const opensList = opensTables(token);
    if (opensList) isTableList = true;
    else if (opensClause(token) && token.keyword !== 'ON') isTableList = false;
    if (!opensList && !(isTableList && isSymbol(token, ','))) continue;
    const { name, end } = readName(tokens, at + (tokens[at + 1]?.keyword === 'ONLY' ? 2 : 1));
    if (name === null) continue;
    tables.push(name);
    const alias = tokens[end]?.keyword === 'AS' ? tokens[end + 1] : tokens[end];
    const isAlias = (alias?.kind === 'word' || alias?.kind === 'name') && !opensClause(alias);
    if (isAlias) aliases.set(alias.text.toLowerCase(), name);
  }
  // An alias hides a table of the same name.
  for (const table of tables) if (!aliases.has(table.toLowerCase())) aliases.set(table.toLowerCase(), table);
  return aliases;
}
