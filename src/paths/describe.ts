import { isNamed, variableName } from '../facts/names.js';
import type { CallValue, TypeFacts, Value } from '../facts/types.js';
import type { Project } from '../modules/project.js';
import { alternatives } from './settled.js';
import { scopeOf } from './environment.js';
import { settle } from './settle.js';
import type { AccessPath, Environment, Located, Settled } from './types.js';

const DEEPEST = 16;

/**
 * The names in an expression, nearest first: `this.sessions.where('token', x)` gives where, token, x, sessions and the
 * name of the class. A variable also gives the names in what it was made from.
 */
export function namesIn(value: Value, environment: Environment, depth = 0): string[] {
  return collectNames(value, environment, depth, true);
}

/** As {@link namesIn}, with what stands in the expression itself alone: not what its variables were made from. */
export function writtenNames(value: Value, environment: Environment): string[] {
  return collectNames(value, environment, 0, false);
}

function collectNames(value: Value, environment: Environment, depth: number, follows: boolean): string[] {
  if (depth > DEEPEST) return [];
  const inner = (part: Value): string[] => collectNames(part, environment, depth + 1, follows);
  switch (value.kind) {
    case 'literal':
      return typeof value.value === 'string' ? [value.value] : [];
    case 'template':
      return [...value.parts, ...value.values.flatMap(inner)];
    case 'variable':
      if (!follows) return [variableName(environment.module, value.index)];
      return namesOfVariable(value.index, environment, depth);
    case 'global':
      return [value.name];
    case 'this':
      return namesOfThis(value.class, environment);
    case 'member':
      return [
        ...(value.property === null ? (value.key ? inner(value.key) : []) : [value.property]),
        ...inner(value.object),
      ];
    case 'call':
      return [...inner(value.callee), ...value.arguments.flatMap(inner)];
    case 'await':
    case 'spread':
      return inner(value.value);
    case 'object':
      return value.properties.flatMap((property) => [
        ...(property.name === null ? (property.key ? inner(property.key) : []) : [property.name]),
        ...inner(property.value),
      ]);
    case 'array':
      return value.elements.flatMap(inner);
    case 'operation':
      return value.operands.flatMap(inner);
    case 'logical':
      return [...inner(value.left), ...inner(value.right)];
    case 'choice':
      return [...inner(value.whenTrue), ...inner(value.whenFalse)];
    case 'sequence':
    case 'other':
      return value.values.flatMap(inner);
    case 'assignment':
      return inner(value.value);
    default:
      return [];
  }
}

function namesOfVariable(index: number, environment: Environment, depth: number): string[] {
  const variable = environment.module.variables[index];
  if (!variable) return [];
  const types = variable.types.flatMap((type) => namesOfType(type));
  const { definition } = variable;
  if (definition.kind === 'value' && mentions(definition.value)) {
    return [variable.name, ...types, ...namesIn(definition.value, environment, depth + 3)];
  }
  if (definition.kind === 'parameter') {
    const path = definition.path.filter((name) => name !== null);
    const given = scopeArguments(environment, definition.function)?.[definition.parameter];
    return [
      variable.name,
      ...path,
      ...types,
      ...(given ? namesIn(given.value, given.environment, depth + 3) : []),
    ];
  }
  if (definition.kind === 'import' && definition.name !== 'default' && definition.name !== '*')
    return [variable.name, definition.name];
  return [variable.name, ...types];
}

function scopeArguments(environment: Environment, functionIndex: number): readonly Located[] | null {
  for (let scope: Environment | null = environment; scope; scope = scope.parent) {
    if (scope.function === functionIndex) return scope.arguments;
  }
  return null;
}

/** Whether a definition can say more than the variable's own name. */
function mentions(value: Value): boolean {
  switch (value.kind) {
    case 'await':
      return mentions(value.value);
    case 'call':
    case 'member':
    case 'literal':
    case 'template':
    case 'variable':
    case 'logical':
    case 'choice':
      return true;
    default:
      return false;
  }
}

function namesOfThis(classIndex: number | null, environment: Environment): string[] {
  for (let scope: Environment | null = environment; scope; scope = scope.parent) {
    if (scope.self?.kind === 'instance' && scope.self.facts.name !== null) return [scope.self.facts.name];
  }
  const name = classIndex === null ? null : environment.module.classes[classIndex]?.name;
  return name === null || name === undefined ? [] : [name];
}

/** The names in a type: `Repository<Session>` gives Repository and Session. */
function namesOfType(type: TypeFacts): string[] {
  return [type.name, ...type.arguments.flatMap((argument) => namesOfType(argument))];
}

/** Names that the place where a path begins adds: the type of a parameter or field, the arguments of a decorator. */
export function namesOfOrigin(path: AccessPath): string[] {
  const { origin } = path;
  switch (origin.kind) {
    case 'package':
      return origin.export === '*' || origin.export === 'default' ? [] : [origin.export];
    case 'unread':
      return [origin.export, ...origin.specifier.split('/').slice(-1)];
    case 'parameter':
      return origin.types.flatMap((type) => namesOfType(type));
    case 'field':
      return [
        ...origin.types.flatMap((type) => namesOfType(type)),
        ...origin.decorators.flatMap((decorator) =>
          decorator.kind === 'call'
            ? decorator.arguments.flatMap((value) => namesIn(value, origin.environment))
            : [],
        ),
      ];
    default:
      return [];
  }
}

/** What stands in a text for a part that is no text: by the names in it, or by what it is. */
type Hole = (names: readonly string[], part: Located) => string;

/** The text that an expression gives, with `hole` in place of what is not known; `null` where it is no text at all. */
export function textOf(project: Project, located: Located, hole: Hole, depth = 0): string | null {
  const { value, environment } = located;
  if (depth > DEEPEST) return null;
  const inner = (part: Value): string =>
    textOf(project, { value: part, environment }, hole, depth + 1) ??
    hole(namesIn(part, environment), { value: part, environment });
  switch (value.kind) {
    case 'literal':
      return typeof value.value === 'string' ? value.value : null;
    case 'template':
      return value.parts
        .map((part, index) => part + (value.values[index] ? inner(value.values[index]) : ''))
        .join('');
    case 'await':
      return textOf(project, { value: value.value, environment }, hole, depth + 1);
    case 'call':
      return textOfCall(project, value, environment, hole, depth);
    case 'variable':
      return textOfVariable(project, value.index, located, hole, depth);
    case 'member':
    case 'choice':
    case 'logical':
      return textOfSettled(project, settle(project, located), hole, depth);
    default:
      return null;
  }
}

/** The text of a constant: what it is defined as still shows how it was put together. */
function textOfVariable(
  project: Project,
  index: number,
  located: Located,
  hole: Hole,
  depth: number,
): string | null {
  const variable = located.environment.module.variables[index];
  if (variable?.definition.kind === 'value' && variable.assignments.length === 0) {
    const environment = scopeOf(located.environment, variable.function);
    const text = textOf(project, { value: variable.definition.value, environment }, hole, depth + 1);
    if (text !== null) return text;
  }
  return textOfSettled(project, settle(project, located), hole, depth);
}

/** `[…].filter(Boolean)` leaves out what is empty, which adds nothing to a text. */
function unfiltered(value: Value): Value {
  if (value.kind !== 'call' || value.callee.kind !== 'member') return value;
  return isNamed(value.callee.property, /^(?:filter|flat|concat)$/) ? unfiltered(value.callee.object) : value;
}

const ENCODERS = new Set(['encodeURIComponent', 'encodeURI', 'String', 'escape']);

function textOfCall(
  project: Project,
  call: CallValue,
  environment: Environment,
  hole: Hole,
  depth: number,
): string | null {
  const { callee } = call;
  const [first] = call.arguments;
  if (callee.kind === 'global' && ENCODERS.has(callee.name) && first) {
    return textOf(project, { value: first, environment }, hole, depth + 1);
  }
  if (callee.kind === 'member' && callee.property === 'join') {
    for (const option of alternatives(settle(project, { value: unfiltered(callee.object), environment }))) {
      if (option.kind !== 'array') continue;
      const between = first ? textOf(project, { value: first, environment }, hole, depth + 1) : ',';
      if (between === null) return null;
      const parts = option.elements.map(
        (part) => textOf(project, part, hole, depth + 1) ?? hole(namesIn(part.value, part.environment), part),
      );
      return parts.join(between);
    }
  }
  // `text.trim()`, `url.toString()` hand the text on.
  if (
    callee.kind === 'member' &&
    isNamed(callee.property, /^(?:trim|toString|toLowerCase|toUpperCase|trimEnd|trimStart|normalize)$/)
  ) {
    return textOf(project, { value: callee.object, environment }, hole, depth + 1);
  }
  return textOfSettled(project, settle(project, { value: call, environment }), hole, depth);
}

function textOfSettled(project: Project, settled: Settled, hole: Hole, depth: number): string | null {
  for (const option of alternatives(settled)) {
    if (option.kind === 'literal' && typeof option.value === 'string') return option.value;
    if (
      option.kind === 'other' &&
      (option.located.value.kind === 'template' || option.located.value.kind === 'call')
    ) {
      return textOf(project, option.located, hole, depth + 1);
    }
  }
  return null;
}

/** How a call's callee reads in a message: `authService.logout`. */
export function calleeText(value: Value, environment: Environment): string {
  switch (value.kind) {
    case 'variable':
      return variableName(environment.module, value.index);
    case 'global':
      return value.name;
    case 'this':
      return 'this';
    case 'super':
      return 'super';
    case 'member':
      return `${calleeText(value.object, environment)}.${value.property ?? '[…]'}`;
    case 'call':
      return `${value.isNew ? 'new ' : ''}${calleeText(value.callee, environment)}()`;
    case 'await':
      return calleeText(value.value, environment);
    default:
      return '…';
  }
}
