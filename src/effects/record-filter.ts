import { isNamed } from '../facts/names.js';
import type { CallValue, Property, Statement, Value } from '../facts/types.js';
import type { Project } from '../modules/project.js';
import { namesIn, writtenNames } from '../paths/describe.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { AccessPath, Located } from '../paths/types.js';
import type { JudgedCall } from './calls.js';
import { linksBefore, type ChainLink } from './context.js';
import { spares } from './sql-filter.js';
import { isEndedField, words } from './words.js';

const FILTERING = /where|filter|not|^(?:lte?|neq?|nin|eq|find|findOne|query|match)$/i;

/**
 * Whether the filters of a deletion or change leave this session alive: those in its arguments, those in the calls
 * before and behind it, and those that picked what it is handed.
 */
export function sparedBy(call: JudgedCall): 'expired-only' | 'others-only' | null {
  const { project } = call.position.walk;
  const links = [...linksBefore(call.path), ...call.usage.chain].filter(isFiltering);
  const filters = [...call.arguments, ...links.flatMap((link) => link.arguments)];
  const picked = [...pickingOf(call), ...filters];
  const isDenied = links.some((link) => denies(link.name, link.arguments));
  if (isDenied || picked.some((filter) => excepts(project, filter))) return 'others-only';
  return picksExpired(filters, [...linksBefore(call.path), ...call.usage.chain]) ? 'expired-only' : null;
}

function isFiltering({ name }: ChainLink): boolean {
  return isNamed(name, FILTERING);
}

/** What picked the elements that a loop deletes one by one: the filter of the list, and the conditions in the loop. */
function pickingOf({ arguments: args, callee, path, position }: JudgedCall): Located[] {
  const handed = args.slice(0, 1).map((argument) => settle(position.walk.project, argument));
  const elements = [path, ...handed].filter(
    (settled): settled is AccessPath => settled.kind === 'path' && elementAt(settled) >= 0,
  );
  if (elements.length === 0) return [];
  const lists = elements.map((element) => ({
    ...element,
    steps: element.steps.slice(0, elementAt(element)),
  }));
  const own = [callee, ...args].flatMap(({ value, environment }) => writtenNames(value, environment));
  return [
    ...lists.flatMap((list) =>
      linksBefore(list)
        .filter(isFiltering)
        .flatMap((link) => link.arguments),
    ),
    ...position.conditions.filter(({ value, environment }) =>
      writtenNames(value, environment).some((name) => name !== 'id' && own.includes(name)),
    ),
  ];
}

/** The step by which a path takes each element of a list in turn; -1 where it takes none. */
function elementAt({ steps }: AccessPath): number {
  return steps.findIndex((step) => step.kind === 'member' && step.name === null && !step.key);
}

const COMPARES = /^(?:lt|lte|\$lt|\$lte|<|<=|LessThan|LessThanOrEqual|before)$/;

function picksExpired(filters: readonly Located[], links: readonly ChainLink[]): boolean {
  const names = filters.flatMap((argument) => writtenNames(argument.value, argument.environment));
  const isExpiry = (name: string): boolean =>
    isNamed(words(name)[0], /^expir/i) || /expir(?:es|y|ed|ation)/i.test(name);
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
export function excepts(project: Project, located: Located, depth = 0): boolean {
  const { value, environment } = located;
  if (depth > DEEPEST) return false;
  const inner = (part: Value): boolean => excepts(project, { value: part, environment }, depth + 1);
  switch (value.kind) {
    case 'object':
      return value.properties.some((property) => exceptsIn(project, property, located, depth));
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
      return exceptsByOperator(value.operator, value.operands, inner);
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
      return alternatives(settle(project, located)).some(
        (option) => option.kind === 'object' && excepts(project, option, depth + 1),
      );
    default:
      return false;
  }
}

/** `s.id !== sid`, `!(s.id === sid)` */
function exceptsByOperator(
  operator: string,
  operands: readonly Value[],
  inner: (part: Value) => boolean,
): boolean {
  const [first] = operands;
  if (/^!==?$/.test(operator)) return !operands.some(isFixed);
  if (operator !== '!') return operands.some(inner);
  return first?.kind === 'operation' && /^===?$/.test(first.operator) && !first.operands.some(isFixed);
}

function exceptsIn(project: Project, property: Property, { environment }: Located, depth: number): boolean {
  const { value } = property;
  // `[Op.ne]: sid`
  const key = property.name ?? (property.key ? namesIn(property.key, environment)[0] : undefined);
  if (key !== undefined && NEGATING.test(key) && !isFixed(value)) return true;
  // `{ endedAt: { not: null } }` picks what is over.
  const isOver =
    key !== undefined &&
    isEndedField(key) &&
    value.kind === 'object' &&
    value.properties.some((inner) => isNamed(inner.name, NEGATING) && isNull(inner.value));
  return isOver || excepts(project, { value, environment }, depth + 1);
}

/** Whether a call denies what its last argument says: `ne(sessions.id, sid)`, `where('id', '<>', sid)`. */
function denies(name: string | null, args: readonly Located[]): boolean {
  const last = args.at(-1);
  const isDenial =
    isNamed(name, NEGATING) ||
    args.some(({ value }) => value.kind === 'literal' && NEGATING_OPERATOR.test(String(value.value)));
  if (!isDenial || last === undefined) return false;
  // `.not('revoked_at', 'is', null)` picks what is over.
  if (isNull(last.value))
    return args.some(({ value }) => value.kind === 'literal' && isEndedField(String(value.value)));
  return !isFixed(last.value);
}

function isNull(value: Value): boolean {
  return value.kind === 'literal' && value.value === null;
}

function nameOf({ callee }: CallValue, { environment }: Located): string | null {
  return callee.kind === 'member' ? callee.property : (writtenNames(callee, environment)[0] ?? null);
}

/** A template as SQL: what it takes from an object is a column, anything else a placeholder. */
function sqlOf({ parts, values }: Extract<Value, { kind: 'template' }>): string {
  const holes = values.map((value) => (value.kind === 'member' ? (value.property ?? '?') : '?'));
  return parts.map((part, index) => part + (holes[index] ?? '')).join('');
}

function calledName({ callee }: CallValue): string {
  return callee.kind === 'member' ? (callee.property ?? '') : callee.kind === 'global' ? callee.name : '';
}

function exceptsInSql(text: string): boolean {
  return /[<>!=]|not/i.test(text) && spares(text) === 'others-only';
}

/**
 * Whether a value is fixed in the code, as no session's id is, or says that a session is over: `{ revoked: { $ne: true } }` and
 * `not(sessions.revoked)` except no certain session.
 */
function isFixed(value: Value): boolean {
  switch (value.kind) {
    case 'literal':
      return true;
    case 'member':
      return value.property !== null && isEndedField(value.property);
    case 'array':
      return value.elements.every(isFixed);
    case 'object':
      return value.properties.length > 0 && value.properties.every((property) => isFixed(property.value));
    case 'call': {
      // `IsNull()`
      const last = value.arguments.at(-1);
      return last === undefined ? /null$/i.test(calledName(value)) : isFixed(last);
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
