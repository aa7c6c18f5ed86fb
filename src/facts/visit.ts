import type { CallValue, FunctionFacts, ModuleFacts, Statement, Value } from './types.js';

/** An expression of a module and the function that it stands in; `null` at the top. */
export interface Occurrence<Kind extends Value = Value> {
  readonly value: Kind;
  readonly function: number | null;
}

const calls = new WeakMap<ModuleFacts, readonly Occurrence<CallValue>[]>();

/** Every call of a module, in all its functions, outer calls before the ones in them. */
export function callsOf(facts: ModuleFacts): readonly Occurrence<CallValue>[] {
  const known = calls.get(facts);
  if (known) return known;
  const found: Occurrence<CallValue>[] = [];
  forEachValue(facts, (value, functionIndex) => {
    if (value.kind === 'call') found.push({ value, function: functionIndex });
  });
  calls.set(facts, found);
  return found;
}

type Visit = (value: Value, functionIndex: number | null) => void;

/** Visits every expression of a module once. */
export function forEachValue(facts: ModuleFacts, visit: Visit): void {
  visitStatements(facts.body, null, visit);
  for (const item of facts.functions) {
    for (const parameter of item.parameters) {
      if (parameter.fallback) visitValue(parameter.fallback, item.index, visit);
    }
    visitStatements(item.body, item.index, visit);
  }
  for (const item of facts.classes) {
    for (const member of item.members) {
      if (member.value && member.value.kind !== 'function') visitValue(member.value, item.function, visit);
    }
  }
  // `export default defineHandler(…)` is a statement too; `module.exports = {…}` is an assignment. Both were visited.
}

/** Visits every expression in a list of statements, functions inside excluded. */
export function visitStatements(
  statements: readonly Statement[],
  functionIndex: number | null,
  visit: Visit,
): void {
  const inner = (value: Value): void => {
    visitValue(value, functionIndex, visit);
  };
  const body = (list: readonly Statement[]): void => {
    visitStatements(list, functionIndex, visit);
  };
  for (const statement of statements) {
    switch (statement.kind) {
      case 'expression':
      case 'declaration':
      case 'throw':
        inner(statement.value);
        break;
      case 'return':
        if (statement.value) inner(statement.value);
        break;
      case 'if':
        inner(statement.test);
        body(statement.whenTrue);
        body(statement.whenFalse);
        break;
      case 'loop':
        statement.head.forEach(inner);
        body(statement.body);
        break;
      case 'switch':
        inner(statement.discriminant);
        for (const item of statement.cases) {
          if (item.test) inner(item.test);
          body(item.body);
        }
        break;
      case 'try':
        body(statement.block);
        body(statement.handler);
        body(statement.finalizer);
        break;
      case 'block':
        body(statement.body);
        break;
      case 'jump':
        break;
    }
  }
}

function visitValue(value: Value, functionIndex: number | null, visit: Visit): void {
  visit(value, functionIndex);
  const inner = (part: Value): void => {
    visitValue(part, functionIndex, visit);
  };
  switch (value.kind) {
    case 'template':
    case 'sequence':
    case 'other':
      value.values.forEach(inner);
      break;
    case 'member':
      inner(value.object);
      if (value.key) inner(value.key);
      break;
    case 'call':
      inner(value.callee);
      value.arguments.forEach(inner);
      break;
    case 'import':
      inner(value.specifier);
      break;
    case 'await':
    case 'spread':
      inner(value.value);
      break;
    case 'object':
      for (const property of value.properties) {
        if (property.key) inner(property.key);
        inner(property.value);
      }
      break;
    case 'array':
      value.elements.forEach(inner);
      break;
    case 'operation':
      value.operands.forEach(inner);
      break;
    case 'logical':
      inner(value.left);
      inner(value.right);
      break;
    case 'choice':
      inner(value.test);
      inner(value.whenTrue);
      inner(value.whenFalse);
      break;
    case 'assignment':
      inner(value.target);
      inner(value.value);
      break;
    case 'deletion':
      inner(value.target);
      break;
    default:
      break;
  }
}

const returns = new WeakMap<FunctionFacts, readonly Value[]>();

/** The values that a function returns itself, not through a function inside it. */
export function returnsOf(facts: FunctionFacts): readonly Value[] {
  const known = returns.get(facts) ?? facts.body.flatMap((statement) => returnsIn(statement));
  returns.set(facts, known);
  return known;
}

function returnsIn(statement: Statement): Value[] {
  const inside = (statements: readonly Statement[]): Value[] =>
    statements.flatMap((inner) => returnsIn(inner));
  switch (statement.kind) {
    case 'return':
      return statement.value ? [statement.value] : [];
    case 'if':
      return [...inside(statement.whenTrue), ...inside(statement.whenFalse)];
    case 'loop':
    case 'block':
      return inside(statement.body);
    case 'switch':
      return statement.cases.flatMap((item) => inside(item.body));
    case 'try':
      return [...inside(statement.block), ...inside(statement.handler), ...inside(statement.finalizer)];
    default:
      return [];
  }
}
