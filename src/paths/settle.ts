import type {
  CallValue,
  FunctionFacts,
  ModuleFacts,
  Statement,
  TypeFacts,
  Value,
  VariableFacts,
} from '../facts/types.js';
import type { Project } from '../modules/project.js';
import { implementationOf } from './implementations.js';
import { autoImported, declarationOf, importedValue, moduleValue } from './imports.js';
import { memberOf } from './members.js';
import type { AccessPath, Environment, Located, Origin, Settled } from './types.js';

/** The state of one look-up: how much of it may still be done. */
export interface Look {
  readonly project: Project;
  fuel: number;
}

const FUEL = 1_500;
const MOST_OPTIONS = 6;

/** What an expression comes down to. Where nothing is known the answer is a path from the origin `unknown`. */
export function settle(project: Project, located: Located): Settled {
  return settleValue({ project, fuel: FUEL }, located.value, located.environment);
}

export function unknownPath(names: readonly string[] = []): AccessPath {
  return { kind: 'path', origin: { kind: 'unknown' }, steps: [], names };
}

export function pathFrom(origin: Origin, names: readonly string[] = []): AccessPath {
  return { kind: 'path', origin, steps: [], names };
}

/** The environment of a module's own top level. */
export function moduleEnvironment(module: ModuleFacts): Environment {
  return { module, function: null, arguments: null, self: null, parent: null };
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

/** One of several values. Equal alternatives and nested choices are flattened. */
export function choose(options: readonly Settled[]): Settled {
  const flat = options
    .flatMap((option) => (option.kind === 'choice' ? option.options : [option]))
    .slice(0, MOST_OPTIONS);
  const known = flat.filter((option) => !isEmpty(option));
  const [first, ...others] = known.length > 0 ? known : flat;
  if (!first) return unknownPath();
  return others.length === 0 ? first : { kind: 'choice', options: [first, ...others] };
}

/** `null` and `undefined` are what a variable holds before it is filled. */
function isEmpty(option: Settled): boolean {
  return option.kind === 'literal' && (option.value === null || option.value === undefined);
}

/** The alternatives of a settled value, without wrappers. */
export function alternatives(settled: Settled): readonly Exclude<Settled, { kind: 'choice' | 'extended' }>[] {
  if (settled.kind === 'choice') return settled.options.flatMap((option) => alternatives(option));
  if (settled.kind === 'extended') return alternatives(settled.base);
  return [settled];
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

/** The environment of the function that declares a name, seen from inside it. */
export function scopeOf(environment: Environment, functionIndex: number | null): Environment {
  if (functionIndex === null) return moduleEnvironment(environment.module);
  for (let scope: Environment | null = environment; scope; scope = scope.parent) {
    if (scope.function === functionIndex && scope.module === environment.module) return scope;
  }
  return { module: environment.module, function: functionIndex, arguments: null, self: null, parent: null };
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
  const base = settleArgument(look, facts, definition.parameter, scope);
  return definition.path.reduce<Settled>((value, name) => memberOf(look, value, { name, key: null }), base);
}

function settleArgument(look: Look, facts: FunctionFacts, index: number, scope: Environment): Settled {
  const parameter = facts.parameters[index];
  const given = scope.arguments?.[index];
  if (parameter?.isRest && scope.arguments) return { kind: 'array', elements: scope.arguments.slice(index) };
  if (given) {
    const settled = settleValue(look, given.value, given.environment);
    // What the caller hands over may be a plain parameter of its own; a type annotation here may know more.
    if (!isBlank(settled)) return settled;
    return byTypes(look, parameter?.types ?? [], scope) ?? settled;
  }
  if (scope.arguments && parameter?.fallback) return settleValue(look, parameter.fallback, scope);
  const typed = byTypes(look, parameter?.types ?? [], scope);
  if (typed) return typed;
  const origin: Origin = {
    kind: 'parameter',
    function: facts,
    index,
    name: parameter?.name ?? null,
    types: parameter?.types ?? [],
    environment: scope,
  };
  return pathFrom(origin, parameter?.name ? [parameter.name] : []);
}

function isBlank(settled: Settled): boolean {
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

/** What a call gives. A function that can be read gives what it returns. */
function settleCall(look: Look, call: CallValue, environment: Environment): Settled {
  const args = call.arguments.map((value): Located => ({ value, environment }));
  const [first] = call.arguments;
  if (call.callee.kind === 'global' && call.callee.name === 'require' && first?.kind === 'literal') {
    return moduleValue(look, environment.module, String(first.value));
  }
  if (call.callee.kind === 'member') {
    const passed = throughMethod(look, call.callee.property, call.callee.object, args, environment);
    if (passed) return passed;
  }
  return callSettled(look, settleValue(look, call.callee, environment), args, call.isNew);
}

/** Methods of the language that hand a value on: `fn.bind(x)`, `Promise.resolve(x)`, `Object.freeze(x)`. */
function throughMethod(
  look: Look,
  method: string | null,
  object: Value,
  args: readonly Located[],
  environment: Environment,
): Settled | null {
  const [first] = args;
  if (method === 'bind') return settleValue(look, object, environment);
  if (object.kind !== 'global' || !first) return null;
  const passesOn =
    (object.name === 'Promise' && method === 'resolve') ||
    (object.name === 'Object' && (method === 'freeze' || method === 'assign'));
  return passesOn ? settleValue(look, first.value, first.environment) : null;
}

/** What calling a settled value gives. */
export function callSettled(look: Look, callee: Settled, args: readonly Located[], isNew: boolean): Settled {
  switch (callee.kind) {
    case 'extended': {
      const base = callSettled(look, callee.base, args, isNew);
      return isNew
        ? { kind: 'extended', base, members: prototypeOf(callee.members), environment: callee.environment }
        : base;
    }
    case 'choice':
      return choose(callee.options.map((option) => callSettled(look, option, args, isNew)));
    case 'class':
      return { kind: 'instance', facts: callee.facts, environment: callee.environment, arguments: args };
    case 'function':
      return isNew && callee.facts.members.size > 0
        ? { kind: 'constructed', facts: callee.facts, environment: enter(callee, args, null) }
        : returnedBy(look, callee, args);
    case 'path':
      return (
        injected(look, callee, args) ?? {
          ...callee,
          steps: [...callee.steps, { kind: 'call', arguments: args, isNew }],
        }
      );
    default:
      return unknownPath();
  }
}

function prototypeOf(members: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  const prefix = 'prototype.';
  return new Map(
    [...members].flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );
}

/** Containers hand out instances of the class that they are asked for: `container.resolve(SessionService)`. */
function injected(look: Look, callee: AccessPath, args: readonly Located[]): Settled | null {
  const last = callee.steps.at(-1);
  const name = last?.kind === 'member' ? last.name : callee.names.at(-1);
  if (!/^(?:get|resolve|inject|make|use)$/.test(name ?? '')) return null;
  const [first] = args;
  if (!first) return null;
  const asked = settleValue(look, first.value, first.environment);
  return asked.kind === 'class'
    ? { kind: 'instance', facts: asked.facts, environment: asked.environment, arguments: null }
    : null;
}

/** The environment inside a function that is called. */
export function enter(
  callee: { readonly facts: FunctionFacts; readonly environment: Environment },
  args: readonly Located[] | null,
  self: Settled | null,
): Environment {
  const { module } = callee.environment;
  return {
    module,
    function: callee.facts.index,
    arguments: args,
    self: self ?? callee.environment.self,
    parent: callee.environment,
  };
}

function returnedBy(
  look: Look,
  callee: Extract<Settled, { kind: 'function' }>,
  args: readonly Located[],
): Settled {
  const inside = enter(callee, args, null);
  const returned = returnsOf(callee.facts);
  if (returned.length > 0) {
    const settled = choose(returned.slice(0, MOST_OPTIONS).map((value) => settleValue(look, value, inside)));
    if (!isBlank(settled)) return settled;
    return byTypes(look, callee.facts.returns, inside) ?? settled;
  }
  return { kind: 'literal', value: undefined };
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
