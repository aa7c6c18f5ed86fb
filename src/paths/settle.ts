import type { FunctionFacts, ParameterFacts, TypeFacts, Value, VariableFacts } from '../facts/types.js';
import type { Project } from '../modules/project.js';
import { settleCall } from './calls.js';
import { moduleEnvironment, scopeOf } from './environment.js';
import { implementationOf } from './implementations.js';
import { autoImported, declarationOf, importedValue } from './imports.js';
import { memberOf } from './members.js';
import { alternatives, choose, pathFrom, unknownPath } from './settled.js';
import type { Environment, Located, Origin, Settled } from './types.js';

/** The state of one look-up: how much of it may still be done. */
export interface Look {
  readonly project: Project;
  fuel: number;
}

const FUEL = 1_500;

/** What an expression comes down to. Where nothing is known the answer is a path from the origin `unknown`. */
export function settle(project: Project, located: Located): Settled {
  return settleValue({ project, fuel: FUEL }, located.value, located.environment);
}

/** As {@link settle}, for use while another look-up is under way. */
export function settleValue(look: Look, value: Value, environment: Environment): Settled {
  look.fuel -= 1;
  if (look.fuel <= 0) return unknownPath();
  switch (value.kind) {
    case 'literal':
      return { kind: 'literal', value: value.value };
    case 'variable':
      return settleVariable(look, value.index, environment);
    case 'global':
      return (
        autoImported(look, environment.module, value.name) ??
        pathFrom({ kind: 'global', name: value.name }, [value.name])
      );
    case 'this':
      return settleThis(look, value.function, value.class, environment);
    case 'super':
      return settleSuper(look, value.class, environment);
    case 'function':
      return settleFunction(environment, value.index);
    case 'class': {
      const facts = environment.module.classes[value.index];
      return facts ? { kind: 'class', facts, environment } : unknownPath();
    }
    case 'member':
      return memberOf(look, settleValue(look, value.object, environment), {
        name: value.property,
        key: value.key ? { value: value.key, environment } : null,
      });
    case 'call':
      return settleCall(look, value, environment);
    case 'import':
      return settleImport(look, value.specifier, environment);
    case 'await':
    case 'spread':
      return settleValue(look, value.value, environment);
    case 'object':
      return { kind: 'object', value, environment };
    case 'array':
      return { kind: 'array', elements: value.elements.map((element) => ({ value: element, environment })) };
    case 'logical':
      return settleLogical(look, value, environment);
    case 'choice':
      return choose([
        settleValue(look, value.whenTrue, environment),
        settleValue(look, value.whenFalse, environment),
      ]);
    case 'assignment':
      return settleValue(look, value.value, environment);
    case 'sequence': {
      const last = value.values.at(-1);
      return last ? settleValue(look, last, environment) : unknownPath();
    }
    default:
      return { kind: 'other', located: { value, environment } };
  }
}

function settleLogical(
  look: Look,
  value: Extract<Value, { kind: 'logical' }>,
  environment: Environment,
): Settled {
  const right = settleValue(look, value.right, environment);
  if (value.operator === '&&') return right;
  return choose([settleValue(look, value.left, environment), right]);
}

function settleVariable(look: Look, index: number, environment: Environment): Settled {
  const variable = environment.module.variables[index];
  if (!variable) return unknownPath();
  const settled = named(settleDefinition(look, variable, environment), variable.name);
  // What is stored on a parameter changes the caller's object, and says nothing about where it comes from.
  if (variable.members.size === 0 || variable.definition.kind === 'parameter') return settled;
  return {
    kind: 'extended',
    base: settled,
    members: variable.members,
    environment: scopeOf(environment, variable.function),
  };
}

function named(settled: Settled, name: string): Settled {
  if (settled.kind !== 'path' || settled.names.includes(name)) return settled;
  return { ...settled, names: [...settled.names, name] };
}

function settleDefinition(look: Look, variable: VariableFacts, environment: Environment): Settled {
  const { definition } = variable;
  const scope = scopeOf(environment, variable.function);
  switch (definition.kind) {
    case 'value': {
      const initial = settleValue(look, definition.value, scope);
      if (variable.assignments.length === 0) return initial;
      return choose([initial, ...variable.assignments.map((value) => settleValue(look, value, environment))]);
    }
    case 'import':
      return importedValue(look, environment.module, definition.specifier, definition.name);
    case 'parameter':
      return settleParameter(look, variable, definition, scope);
    default:
      if (variable.assignments.length === 0) return byTypes(look, variable.types, scope) ?? unknownPath();
      return choose(variable.assignments.map((value) => settleValue(look, value, environment)));
  }
}

function settleParameter(
  look: Look,
  variable: VariableFacts,
  definition: Extract<VariableFacts['definition'], { kind: 'parameter' }>,
  scope: Environment,
): Settled {
  const facts = scope.module.functions[definition.function];
  const parameter = facts?.parameters[definition.parameter];
  if (!facts || !parameter) return unknownPath([variable.name]);
  const base = settleArgument(look, { facts, index: definition.parameter, parameter }, scope);
  return definition.path.reduce<Settled>((value, name) => memberOf(look, value, { name, key: null }), base);
}

interface Position {
  readonly facts: FunctionFacts;
  readonly index: number;
  readonly parameter: ParameterFacts;
}

function settleArgument(look: Look, { facts, index, parameter }: Position, scope: Environment): Settled {
  const given = scope.arguments?.[index];
  if (parameter.isRest && scope.arguments) return { kind: 'array', elements: scope.arguments.slice(index) };
  if (given) {
    const settled = settleValue(look, given.value, given.environment);
    // What the caller hands over may be a plain parameter of its own; a type annotation here may know more.
    if (!isBlank(settled)) return settled;
    return byTypes(look, parameter.types, scope) ?? settled;
  }
  if (scope.arguments && parameter.fallback) return settleValue(look, parameter.fallback, scope);
  const typed = byTypes(look, parameter.types, scope);
  if (typed) return typed;
  // What a call does not hand over is `undefined`, unless it spreads a list of unknown length.
  if (scope.arguments && !scope.arguments.some(({ value }) => value.kind === 'spread'))
    return { kind: 'literal', value: undefined };
  const origin: Origin = {
    kind: 'parameter',
    function: facts,
    index,
    name: parameter.name,
    types: parameter.types,
    environment: scope,
  };
  return pathFrom(origin, parameter.name ? [parameter.name] : []);
}

/** Whether nothing is known of a value but that somebody handed it over. */
export function isBlank(settled: Settled): boolean {
  return (
    settled.kind === 'path' &&
    settled.steps.length === 0 &&
    (settled.origin.kind === 'unknown' || settled.origin.kind === 'parameter')
  );
}

/** An instance of the class that a type annotation names, where the class can be read; else `null`. */
export function byTypes(look: Look, types: readonly TypeFacts[], environment: Environment): Settled | null {
  for (const type of types) {
    if (type.variable === null) continue;
    const { module } = environment;
    const settled = settleVariable(look, type.variable, moduleEnvironment(module));
    for (const option of alternatives(settled)) {
      if (option.kind === 'class')
        return { kind: 'instance', facts: option.facts, environment: option.environment, arguments: null };
      // `typeof sessions` names a value.
      if (option.kind === 'object' || option.kind === 'instance') return option;
      // An interface is no value: nothing settles to it.
      if (option.kind !== 'path' || option.origin.kind !== 'unknown') continue;
      const implementation = implementationOf(
        look,
        type.name,
        declarationOf(look, module, type.variable) ?? module,
      );
      if (implementation) return implementation;
    }
  }
  return null;
}

function settleThis(
  look: Look,
  functionIndex: number | null,
  classIndex: number | null,
  environment: Environment,
): Settled {
  const scope = functionIndex === null ? environment : scopeOf(environment, functionIndex);
  for (let at: Environment | null = scope; at; at = at.parent) if (at.self) return at.self;
  const { module } = environment;
  const facts = functionIndex === null ? undefined : module.functions[functionIndex];
  if (facts?.home)
    return { kind: 'object', value: facts.home, environment: scope.parent ?? moduleEnvironment(module) };
  const own = module.classes[(facts ? facts.class : classIndex) ?? -1];
  if (own) return { kind: 'instance', facts: own, environment: moduleEnvironment(module), arguments: null };
  if (facts && facts.members.size > 0) return { kind: 'constructed', facts, environment: scope };
  return look.fuel > 0 ? pathFrom({ kind: 'global', name: 'this' }) : unknownPath();
}

function settleSuper(look: Look, classIndex: number | null, environment: Environment): Settled {
  const parent = environment.module.classes[classIndex ?? -1]?.superClass;
  if (!parent) return unknownPath();
  const settled = settleValue(look, parent, environment);
  for (const option of alternatives(settled)) {
    if (option.kind === 'class')
      return { kind: 'instance', facts: option.facts, environment: option.environment, arguments: null };
  }
  return settled;
}

function settleFunction(environment: Environment, index: number): Settled {
  const facts = environment.module.functions[index];
  return facts ? { kind: 'function', facts, environment } : unknownPath();
}

function settleImport(look: Look, specifier: Value, environment: Environment): Settled {
  if (specifier.kind !== 'literal' || typeof specifier.value !== 'string') return unknownPath();
  return importedValue(look, environment.module, specifier.value, '*');
}
