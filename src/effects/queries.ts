import type { Match } from '../catalogue/match.js';
import type { Model, Slot } from '../catalogue/types.js';
import { textOf, writtenNames } from '../paths/describe.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { AccessPath, Located, Settled } from '../paths/types.js';
import type { CallOutcome, JudgedCall } from './calls.js';
import { record } from './context.js';
import { judgeCalled } from './last-resort.js';
import { isSentLater } from './later.js';
import { isSent, type Laziness } from './laziness.js';
import { judgeDeletion, judgeInsertion, judgeSave, judgeUpdate } from './records.js';
import { argumentOf } from './slots.js';
import { readSql, type SqlStatement } from './sql.js';
import { judgeSql } from './sql-effects.js';
import type { EffectKind } from './types.js';
import { judgeExpression } from './update-expression.js';

export type QueryModel = Extract<Model, { kind: 'record' | 'sql' | 'command' | 'calls-named' }>;

/** Applies a row about a query to a call: what it does, and whether it is sent. `null` where the row does not speak of this call. */
export function applyQuery(match: Match, model: QueryModel, call: JudgedCall): CallOutcome | null {
  // Whoever it was handed to ran it, or did not.
  if (model.kind === 'sql' && call.usage.kind === 'taken') return 'takes';
  const effects = queryEffects(model, call);
  const found = effects?.filter((effect) => effect !== null) ?? [];
  if (effects === null) return null;
  if (found.length === 0) return match.certain ? 'judged' : null;
  const callbackSends = model.kind === 'record' && model.callbackSends === true && isCallback(call);
  const query: Laziness = model.kind === 'command' ? {} : model;
  const sent = callbackSends || isSent(query, call.usage) || isSentLater(query, call);
  for (const effect of found) {
    record(call.position, call.call.place, sent ? effect : neverRuns(match, query), match.row.id);
  }
  return model.kind === 'sql' ? 'takes' : 'judged';
}

function neverRuns(match: Match, query: Laziness): EffectKind {
  const terminators = query.terminators ?? [];
  return {
    kind: 'never-runs',
    library: match.library.name,
    terminators: query.lazy === 'thenable' ? ['await', ...terminators] : terminators,
  };
}

function isCallback(call: JudgedCall): boolean {
  const last = call.arguments.at(-1);
  const settled: Settled | null = last ? settle(call.position.walk.project, last) : null;
  return settled?.kind === 'function';
}

/** What a query does; `null` where it is not the one that the row is about. */
function queryEffects(model: QueryModel, call: JudgedCall): readonly (EffectKind | null)[] | null {
  switch (model.kind) {
    case 'sql':
      return sqlEffects(model.text, call);
    case 'command':
      return [commandEffect(model, call)];
    case 'calls-named':
      return [judgeCalled(call, calledFunction(call, model.name))];
    case 'record': {
      const table = model.table && argumentOf(call, model.table);
      if (model.table && !table) return null;
      return [recordEffect(model.verb, table ? { ...call, table } : call, model.expression)];
    }
  }
}

/** The function that a call names by a text, or by a reference such as `api.sessions.remove`. */
function calledFunction(call: JudgedCall, slot: Slot): string {
  const name = argumentOf(call, slot);
  if (!name) return '';
  const text = textOf(call.position.walk.project, name, () => '');
  return text ?? writtenNames(name.value, name.environment).slice(0, 3).join('_');
}

/** `redis.call('DEL', key)`, `client.sendCommand(['DEL', key])`: as the method of that name. */
function commandEffect(model: Extract<Model, { kind: 'command' }>, call: JudgedCall): EffectKind | null {
  const { project } = call.position.walk;
  const [first, ...rest] = model.words === 'list' ? listed(call) : call.arguments;
  const name = first ? (textOf(project, first, () => '')?.toLowerCase() ?? '') : '';
  const command = { ...call, name, arguments: rest };
  if (model.deletes.includes(name)) return judgeDeletion(command);
  return model.inserts.includes(name) ? judgeInsertion(command) : null;
}

/** The elements of the list that a call is handed. */
function listed(call: JudgedCall): readonly Located[] {
  const [list] = call.arguments;
  const options = list ? alternatives(settle(call.position.walk.project, list)) : [];
  return options.flatMap((option) => (option.kind === 'array' ? option.elements : []));
}

type RecordModel = Extract<Model, { kind: 'record' }>;

function recordEffect(
  verb: RecordModel['verb'],
  call: JudgedCall,
  expression: RecordModel['expression'],
): EffectKind | null {
  switch (verb) {
    case 'delete':
      return judgeDeletion(call);
    case 'update':
      return (expression && judgeExpression(call, expression)) ?? judgeUpdate(call);
    case 'insert':
      return judgeInsertion(call);
    case 'save':
      return judgeSave(call);
  }
}

function sqlEffects(at: number | 'prepared', call: JudgedCall): (EffectKind | null)[] {
  const argument = at === 'prepared' ? preparedText(call) : call.arguments[at];
  const text = argument ? sqlText(call, argument) : null;
  return text === null ? [] : readSql(text).map((statement: SqlStatement) => judgeSql(statement, call));
}

/** What the statement was prepared with that `run()` is called on. */
function preparedText(call: JudgedCall): Located | undefined {
  const prepared = call.path.steps.findLast((step) => step.kind === 'call' && step.arguments.length > 0);
  return prepared?.kind === 'call' ? prepared.arguments[0] : undefined;
}

function sqlText(call: JudgedCall, argument: Located): string | null {
  const { project } = call.position.walk;
  const text = textOf(project, argument, sqlHole);
  if (text !== null) return text;
  for (const option of alternatives(settle(project, argument))) {
    const made = option.kind === 'path' ? fragmentText(option) : undefined;
    if (made) return sqlText(call, made);
    if (option.kind !== 'object') continue;
    const inner = option.value.properties.find(
      (property) => property.name !== null && /^(?:sql|text|query|Statement)$/.test(property.name),
    );
    if (inner) return textOf(project, { value: inner.value, environment: option.environment }, () => '?');
  }
  return null;
}

/**
 * What SQL says in place of a part: the name of a table that stands in a constant (`DELETE FROM ${TABLE}`), or of its column
 * (`${sessions.id} = …`), or else a placeholder.
 */
function sqlHole([name = '', owner = '']: readonly string[], { value }: Located): string {
  if (!/^[A-Za-z_]\w*$/.test(name)) return '?';
  const isColumn =
    value.kind === 'member' &&
    /^(?:variable|global)$/.test(value.object.kind) &&
    /table|sessions|tokens/i.test(owner);
  return isColumn || /table|session|token/i.test(name) ? name : '?';
}

/** What a fragment was made of: sql`…`, `sql.raw('…')`, `Prisma.sql`…``. */
function fragmentText({ steps }: AccessPath): Located | undefined {
  const last = steps.at(-1);
  const [text] = last?.kind === 'call' ? last.arguments : [];
  return text && (text.value.kind === 'template' || text.value.kind === 'literal') ? text : undefined;
}
