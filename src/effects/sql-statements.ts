import { isSymbol, keyword, type SqlToken } from './sql-tokens.js';

const isVerb = keyword('DELETE UPDATE INSERT REPLACE UPSERT TRUNCATE SELECT CALL EXEC EXECUTE MERGE');

/** What else may come before a verb. Definitions, grants and explanations are missing: they hold verbs that do not run. */
const leadsToVerb = keyword('WITH BEGIN START END COMMIT IF ELSE SET DECLARE USE GO');

/**
 * The statements between two semicolons, each from its verb on: one as a rule, more with common table expressions or in T-SQL,
 * none where no verb is found.
 */
export function statementsIn(tokens: readonly SqlToken[]): SqlToken[][] {
  const [first] = tokens;
  if (first?.kind === 'word' && !isVerb(first) && !leadsToVerb(first)) return [];
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

/** Behind these words a verb is a column or an alias: `SELECT p.read, p.delete FROM p`. */
const takesName = keyword('SELECT AS OR');
/** `FOR UPDATE`, `ON CONFLICT … DO UPDATE`, `ON DUPLICATE KEY UPDATE`, `MERGE … THEN DELETE` */
const takesVerb = keyword('FOR DO KEY THEN');
const followsInsert = keyword('INTO IGNORE OR');
const opensInner = keyword('AS MATERIALIZED');

/** Whether the verb of a statement stands at a place. */
function startsStatement(tokens: readonly SqlToken[], at: number, isInStatement: boolean): boolean {
  const [before, previous, verb, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!isVerb(verb) || !previous) return isVerb(verb);
  const isBehindSymbol = previous.kind === 'symbol' && !isSymbol(previous, '(', ')', '{');
  if (isBehindSymbol || takesName(previous) || takesVerb(previous)) return false;
  switch (verb?.keyword) {
    case 'SELECT': {
      // A subquery is no statement of its own, the query of a common table expression is.
      const isSubquery = isSymbol(previous, '(') && before !== undefined && !opensInner(before);
      return !isInStatement && !isSubquery;
    }
    case 'TRUNCATE':
      return next?.keyword === 'TABLE';
    case 'DELETE':
    case 'UPDATE':
    case 'CALL':
    case 'EXEC':
    case 'EXECUTE':
      return next?.kind === 'word' || next?.kind === 'name' || next?.kind === 'hole';
    default:
      return followsInsert(next);
  }
}
