import { isNamed } from '../facts/names.js';
import type { Value } from '../facts/types.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { JudgedCall } from './calls.js';
import { spares, type SqlStatement } from './sql.js';
import type { EffectKind } from './types.js';
import { isEndedField, isTokenField, isVersionField, judgeName, subjectOf } from './words.js';

/** What a statement of SQL does to the session; `null` where nothing. */
export function judgeSql(statement: SqlStatement, call: JudgedCall): EffectKind | null {
  const subject = subjectOf(statement.table ?? '');
  switch (statement.verb) {
    case 'delete':
    case 'truncate':
      return judgeSqlDeletion(statement, subject);
    case 'update':
      return judgeSqlUpdate(statement, subject, call);
    case 'insert':
      return subject === 'blocklist' ||
        (subject === 'session' &&
          statement.columns.some((column) => isEndedField(column.name) && column.value === 'true'))
        ? { kind: 'invalidates', how: 'blocklisted' }
        : null;
    case 'call':
    case 'select':
      return statement.functionName !== undefined && judgeName(statement.functionName) === 'ends'
        ? { kind: 'invalidates', how: 'named' }
        : null;
    case 'other':
      return null;
  }
}

function judgeSqlDeletion(statement: SqlStatement, subject: ReturnType<typeof subjectOf>): EffectKind | null {
  const byToken = subject === null && /\b\w*(?:token|session|sid)\w*\s*=/i.test(statement.where ?? '');
  if (subject !== 'session' && !byToken) return null;
  const spared = spares(statement.where ?? '');
  return spared ? { kind: 'spares', which: spared } : { kind: 'invalidates', how: 'record-deleted' };
}

function judgeSqlUpdate(
  statement: SqlStatement,
  subject: ReturnType<typeof subjectOf>,
  call: JudgedCall,
): EffectKind | null {
  if (subject === 'look-alike') return null;
  for (const { name, value } of statement.columns) {
    if (isVersionField(name) && value !== 'text') return { kind: 'invalidates', how: 'version-raised' };
    if (
      isTokenField(name) &&
      (value === 'null' ||
        value === 'empty' ||
        value === 'removed' ||
        (value === 'hole' && bindsNothing(call)))
    )
      return { kind: 'invalidates', how: 'token-removed' };
    if (subject === 'session' && isEndedField(name) && endsColumn(name, value)) {
      const spared = spares(statement.where ?? '');
      return spared ? { kind: 'spares', which: spared } : { kind: 'invalidates', how: 'record-revoked' };
    }
  }
  return null;
}

function endsColumn(name: string, value: string): boolean {
  const isPositive = /valid|active|enabled|alive|current/i.test(name) && !/invalid|inactive/i.test(name);
  if (value === 'true' || value === 'number') return !isPositive || value === 'number';
  if (value === 'false' || value === 'null') return isPositive;
  return !isPositive || value !== 'now';
}

/** Whether `null` or an empty text is bound to a placeholder: `query('UPDATE … SET token = ?', [null, id])`, `.run(null, id)`. */
function bindsNothing(call: JudgedCall): boolean {
  const { project } = call.position.walk;
  const later = call.usage.chain.filter((link) => isNamed(link.name, /^(?:bind|run|get|all|execute)$/));
  const bound = [...call.arguments.slice(1), ...later.flatMap((link) => link.arguments)];
  return bound.some((argument) =>
    alternatives(settle(project, argument)).some((option) => {
      if (option.kind === 'array') return option.elements.some((element) => isNothing(element.value));
      if (option.kind === 'object')
        return option.value.properties.some((property) => isNothing(property.value));
      return option.kind === 'literal' && isNothing(option);
    }),
  );
}

function isNothing(value: Value): boolean {
  return value.kind === 'literal' && (value.value === null || value.value === '');
}
