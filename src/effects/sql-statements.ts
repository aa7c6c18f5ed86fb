import { isSymbol, type SqlToken } from './sql-tokens.js';

const VERBS = new Set(
  'DELETE UPDATE INSERT REPLACE UPSERT TRUNCATE SELECT CALL EXEC EXECUTE MERGE'.split(' '),
);

/** What else may come before a verb. Definitions, grants and explanations are missing: they hold verbs that do not run. */
const STARTS = new Set('WITH BEGIN START END COMMIT IF ELSE SET DECLARE USE GO'.split(' '));

/**
 * The statements between two semicolons, each from its verb on: one as a rule, more with common table expressions or in T-SQL,
 * none where no verb is found.
 */
export function statementsIn(tokens: readonly SqlToken[]): SqlToken[][] {
  const [first] = tokens;
  if (first?.kind === 'word' && !VERBS.has(first.keyword) && !STARTS.has(first.keyword)) return [];
  const statements: SqlToken[][] = [];
  let open: SqlToken[] | null = null;
  for (const [at, token] of tokens.entries()) {
    const depth: number | undefined = open?.[0]?.depth;
    if (depth !== undefined && token.depth < depth) open = null;
    // What stands deeper in a statement belongs to it.
    const isInner = open !== null && token.depth !== depth;
    if (!isInner && startsStatement(tokens, at, open !== null)) {
      open = [];
      statements.push(open);
    }
    open?.push(token);
  }
  return statements;
}

/** Whether the verb of a statement stands at a place. */
function startsStatement(tokens: readonly SqlToken[], at: number, isInStatement: boolean): boolean {
  const verb = tokens[at]?.keyword ?? '';
  const previous = tokens[at - 1];
  if (!VERBS.has(verb) || !previous) return VERBS.has(verb);
  // Elsewhere the word is a column or an alias: `SELECT p.read, p.delete FROM p`.
  const isBehindSymbol = previous.kind === 'symbol' && !isSymbol(previous, '(', ')', '{');
  if (isBehindSymbol || /^(?:SELECT|AS|OR)$/.test(previous.keyword)) return false;
  const next = tokens[at + 1];
  switch (verb) {
    case 'DELETE':
      return next?.keyword === 'FROM' || next?.keyword === 'TOP';
    case 'UPDATE':
      // `FOR UPDATE`, `ON CONFLICT … DO UPDATE`, `ON DUPLICATE KEY UPDATE`, `MERGE … THEN UPDATE SET`
      return isOperand(next) && next?.keyword !== 'SET' && !/^(?:FOR|DO|KEY)$/.test(previous.keyword);
    case 'TRUNCATE':
      return next?.keyword === 'TABLE';
    case 'SELECT':
      return !isInStatement && opensQuery(tokens[at - 2], previous);
    case 'CALL':
    case 'EXEC':
    case 'EXECUTE':
      return isOperand(next);
    default:
      return /^(?:INTO|IGNORE|OR)$/.test(next?.keyword ?? '');
  }
}

function isOperand(token: SqlToken | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'name' || token?.kind === 'hole';
}

/** Whether a select behind these tokens is a statement of its own, or that of a common table expression; a subquery is neither. */
function opensQuery(before: SqlToken | undefined, previous: SqlToken): boolean {
  if (isSymbol(previous, '(')) return before === undefined || /^(?:AS|MATERIALIZED)$/.test(before.keyword);
  return true;
}
