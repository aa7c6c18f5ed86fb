import type { CallValue, Property, Statement, Value } from '../facts/types.js';
import { namesIn, writtenNames } from '../paths/describe.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { Located } from '../paths/types.js';
import type { JudgedCall } from './calls.js';
import { linksBefore, type ChainLink } from './context.js';
import { spares } from './sql-filter.js';
import { words } from './words.js';

const FILTERING = /where|filter|not|^(?:lte?|neq?|nin|eq|find|findOne|query|match)$/i;

/**
 * Whether the filters of a deletion or change leave this session alive: those in its arguments, and those in the calls
 * before and behind it.
 */
export function sparedBy(call: JudgedCall): 'expired-only' | 'others-only' | null {
  const links = [...linksBefore(call.path), ...call.usage.chain];
  const filtering = links.filter((link) => FILTERING.test(link.name ?? ''));
  const filters = [...call.arguments, ...filtering.flatMap((link) => link.arguments)];
  const isNegated = filtering.some((link) => denies(link.name, link.arguments));
  if (isNegated || filters.some((filter) => excepts(filter, call, 0))) return 'others-only';
  return picksExpired(filters, links) ? 'expired-only' : null;
}

const COMPARES = /^(?:lt|lte|\$lt|\$lte|<|<=|LessThan|LessThanOrEqual|before)$/;

function picksExpired(filters: readonly Located[], links: readonly ChainLink[]): boolean {
  const names = filters.flatMap((argument) => writtenNames(argument.value, argument.environment));
  const isExpiry = (name: string): boolean =>
    /^expir/i.test(words(name)[0] ?? '') || /expir(?:es|y|ed|ation)/i.test(name);
  const compares = [...names, ...links.map((link) => link.name ?? '')].some((name) => COMPARES.test(name));
  return names.some(isExpiry) && compares && !names.some(isIdentity);
}

function isIdentity(name: string): boolean {
  const split = words(name);
  if (split.some((word) => word.startsWith('expir'))) return false;
  return (
    split.includes('id') ||
    split.includes('token') ||
    split.includes('sid') ||
    /(?:session|user)id$/.test(split.join(''))
  );
}

const NEGATING =
  /^(?:NOT|not|\$not|\$nor|\$?ne|neq|\$?nin|notIn|Not|notInArray|isNot|(?:and|or)?[wW]hereNot(?:In)?)$/;
const NEGATING_OPERATOR = /^(?:<>|!==?|neq|not in|is not|is distinct from|not\..*)$/i;

const DEEPEST = 8;

/** Whether a filter excepts something that the code worked out, such as the id of this session. */
function excepts(located: Located, call: JudgedCall, depth: number): boolean {
  const { value, environment } = located;
  if (depth > DEEPEST) return false;
  const inner = (part: Value): boolean => excepts({ value: part, environment }, call, depth + 1);
  switch (value.kind) {
    case 'object':
      return value.properties.some((property) => exceptsIn(property, located, call, depth));
    case 'call':
      return (
        denies(
          nameOf(value, located),
          value.arguments.map((part) => ({ value: part, environment })),
        ) ||
        (value.callee.kind === 'member' && inner(value.callee.object)) ||
        value.arguments.some(inner)
      );
    case 'literal':
      return typeof value.value === 'string' && exceptsInSql(value.value);
    case 'template':
      return exceptsInSql(sqlOf(value)) || value.values.some(inner);
    case 'array':
      return value.elements.some(inner);
    case 'operation':
      return /^!==?$/.test(value.operator) ? !value.operands.some(isFixed) : value.operands.some(inner);
    case 'await':
    case 'spread':
      return inner(value.value);
    case 'choice':
      return inner(value.whenTrue) || inner(value.whenFalse);
    case 'logical':
      return inner(value.left) || inner(value.right);
    case 'function':
      return bodyValues(environment.module.functions[value.index]?.body ?? []).some(inner);
    case 'variable':
      return alternatives(settle(call.position.walk.project, located)).some(
        (option) => option.kind === 'object' && excepts(option, call, depth + 1),
      );
    default:
      return false;
  }
}

function exceptsIn(property: Property, { environment }: Located, call: JudgedCall, depth: number): boolean {
  // `[Op.ne]: sid`
  const key = property.name ?? (property.key ? namesIn(property.key, environment)[0] : undefined);
  const isNegated = key !== undefined && NEGATING.test(key) && !isFixed(property.value);
  return isNegated || excepts({ value: property.value, environment }, call, depth + 1);
}

/** Whether a call denies what its last argument says: `ne(sessions.id, sid)`, `where('id', '<>', sid)`. */
function denies(name: string | null, args: readonly Located[]): boolean {
  const last = args.at(-1);
  const isDenial =
    NEGATING.test(name ?? '') ||
    args.some(({ value }) => value.kind === 'literal' && NEGATING_OPERATOR.test(String(value.value)));
  return isDenial && last !== undefined && !isFixed(last.value);
}

function nameOf({ callee }: CallValue, { environment }: Located): string | null {
  return callee.kind === 'member' ? callee.property : (writtenNames(callee, environment)[0] ?? null);
}

/** A template as SQL: what it takes from an object is a column, anything else a placeholder. */
function sqlOf({ parts, values }: Extract<Value, { kind: 'template' }>): string {
  const holes = values.map((value) => (value.kind === 'member' ? (value.property ?? '?') : '?'));
  return parts.map((part, index) => part + (holes[index] ?? '')).join('');
}

function exceptsInSql(text: string): boolean {
  return /[<>!=]|not/i.test(text) && spares(text) === 'others-only';
}

/** Whether a value is fixed in the code, as no session's id is: `{ revoked: { $ne: true } }` excepts no certain session. */
function isFixed(value: Value): boolean {
  switch (value.kind) {
    case 'literal':
      return value.value !== null;
    case 'array':
      return value.elements.every(isFixed);
    case 'object':
      return value.properties.length > 0 && value.properties.every((property) => isFixed(property.value));
    case 'call': {
      const last = value.arguments.at(-1);
      return last !== undefined && isFixed(last);
    }
    default:
      return false;
  }
}

/** What the statements of a short callback say. */
function bodyValues(body: readonly Statement[]): Value[] {
  return body.flatMap((statement) =>
    (statement.kind === 'return' || statement.kind === 'expression') && statement.value
      ? [statement.value]
      : [],
  );
}
