import type { CallValue, ModuleFacts, Value } from '../facts/types.js';
import { callsOf, forEachValue } from '../facts/visit.js';
import { recordKind, type RecordKind } from './fields.js';
import { importedModules, modulesNaming, storeFiles } from './reach.js';
import { tablesInSql, type NamedTable } from './sql-text.js';
import type { Subject } from './types.js';

/** A table or collection that the project works on without a model of it. */
export interface Table extends NamedTable {
  readonly record: RecordKind;
  /** Whether a query builder works on it, whose types then know it. */
  readonly isBuilt: boolean;
}

const NAMES_TABLE =
  /\b(?:insert\s+into|create\s+table|delete\s+from|select\s[^;]*\bfrom|update\s+\S+\s+set)\b|\.(?:insertInto|selectFrom|createTable|collection|from|into|table|insert|where)\s*(?:<[^>]*>)?\(/i;

/** The tables in reach that a logout may be about, those that the nearest modules speak of first. */
export function findTables(subject: Subject): Table[] {
  const reached = [...importedModules(subject), ...modulesNaming(subject, storeFiles(subject), NAMES_TABLE)];
  const found = reached.flatMap(({ facts }) => tablesOf(facts));
  return [...new Set(found.map(({ name }) => name))].flatMap((name): Table[] => {
    const record = recordKind(name);
    const same = found.filter((table) => table.name === name);
    const columns = [...new Set(same.flatMap((table) => table.columns))];
    return record === null ? [] : [{ name, columns, record, isBuilt: same.some(({ isBuilt }) => isBuilt) }];
  });
}

type Mention = NamedTable & Pick<Table, 'isBuilt'>;

/** The tables that a module speaks of, in SQL or to a query builder. */
function tablesOf(facts: ModuleFacts): Mention[] {
  const found: Mention[] = [];
  forEachValue(facts, (value) => {
    const text = textOf(value);
    if (text !== null) found.push(...tablesInSql(text).map((table) => ({ ...table, isBuilt: false })));
  });
  return [...found, ...callsOf(facts).flatMap(({ value }) => builtTable(facts, value) ?? [])];
}

function textOf(value: Value): string | null {
  if (value.kind === 'template') return value.parts.join('?');
  return value.kind === 'literal' && typeof value.value === 'string' ? value.value : null;
}

/** Calls that name a table in their first argument. */
const TABLE_CALLS =
  /^(?:insertInto|replaceInto|selectFrom|deleteFrom|updateTable|createTable|from|into|table|collection|knex|db|trx)$/;

/** Calls whose arguments name columns. */
const COLUMN_CALLS =
  /^(?:values|insert|where|andWhere|eq|match|addColumn|insertOne|findOne|updateOne|deleteOne|findOneAndDelete|find|first)$/;

/** `sessions` with `id` in `db.insertInto('sessions').values({ id })`; `null` for a call that is none of these. */
function builtTable(facts: ModuleFacts, call: CallValue): Mention | null {
  const own = calledName(facts, call);
  if (own === null || !COLUMN_CALLS.test(own)) return null;
  const table = tableBelow(facts, call.callee);
  return table === null
    ? null
    : { name: table, columns: call.arguments.slice(0, 1).flatMap(columnsOf), isBuilt: true };
}

function columnsOf(value: Value): string[] {
  if (value.kind === 'array') return value.elements.flatMap(columnsOf);
  if (value.kind === 'object') return value.properties.flatMap(({ name }) => (name === null ? [] : [name]));
  return value.kind === 'literal' && typeof value.value === 'string' ? [value.value] : [];
}

/** The table that the calls before a call speak of, also through a constant that holds the collection. */
function tableBelow(facts: ModuleFacts, value: Value): string | null {
  switch (value.kind) {
    case 'member':
      return tableBelow(facts, value.object);
    case 'await':
      return tableBelow(facts, value.value);
    case 'variable': {
      const definition = facts.variables[value.index]?.definition;
      return definition?.kind === 'value' && definition.value.kind === 'call'
        ? tableBelow(facts, definition.value)
        : null;
    }
    case 'call': {
      const name = calledName(facts, value);
      const [first] = value.arguments;
      const text = first?.kind === 'literal' && typeof first.value === 'string' ? first.value : null;
      return text !== null && name !== null && TABLE_CALLS.test(name)
        ? text
        : tableBelow(facts, value.callee);
    }
    default:
      return null;
  }
}

function calledName(facts: ModuleFacts, { callee }: CallValue): string | null {
  if (callee.kind === 'member') return callee.property;
  return callee.kind === 'variable' ? (facts.variables[callee.index]?.name ?? null) : null;
}
