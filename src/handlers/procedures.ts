import { isNamed, variableName } from '../facts/names.js';
import type { CallValue, ModuleFacts, Property, Value } from '../facts/types.js';
import { callsOf, forEachValue, returnsOf } from '../facts/visit.js';
import type { Project } from '../modules/project.js';
import { moduleEnvironment, scopeOf } from '../paths/environment.js';
import { functionsOf } from './functions.js';
import type { Registration } from './registrations.js';

/** Calls of remote-procedure builders whose function argument is the handler. */
const PROCEDURE =
  /^(?:mutation|query|handler|action|resolve|mutateAndGetPayload|server|globalAction\$|routeAction\$|defineAction|form|command|field|mutationField|defineEventHandler|eventHandler|onRequest|onCall|createServerFn|createServerAction|authedProcedure|inputSchema)\$?$/;
/** The options of such a call that hold the handler. */
const HANDLER_KEY = /^(?:handler|resolve|mutateAndGetPayload|run)$/;
/** Calls that are told the name of what they make first: `builder.mutationField('logout', …)`. */
const NAMING = /^(?:mutation|query)Field$/;
/** Objects whose members are the resolvers of GraphQL operations. */
const OPERATIONS = /^(?:Mutation|Query)s?$/;

/** Whether a call makes a remote procedure, a resolver, or something like it. */
export function isProcedure(call: CallValue, facts: ModuleFacts): boolean {
  return isNamed(nameOfCallee(call, facts), PROCEDURE);
}

function nameOfCallee({ callee }: CallValue, facts: ModuleFacts): string | null {
  switch (callee.kind) {
    case 'member':
      return callee.property;
    case 'variable':
      return variableName(facts, callee.index);
    case 'global':
      return callee.name;
    default:
      return null;
  }
}

/** Function → the call that it is handed to. */
export function wrappingCalls(facts: ModuleFacts): ReadonlyMap<number, CallValue> {
  const wrapping = new Map<number, CallValue>();
  for (const { value } of callsOf(facts))
    for (const index of handedFunctions(value, facts)) wrapping.set(index, value);
  return wrapping;
}

/** The functions that a call is handed, also as the handler among its options: `defineAction({ handler: fn })`. */
export function handedFunctions(call: CallValue, facts: ModuleFacts): number[] {
  const handlers = call.arguments.flatMap((argument) =>
    argument.kind === 'object' ? handlerProperties(argument.properties) : [argument],
  );
  return handlers.flatMap((value) => functionIn(value, facts));
}

function handlerProperties(properties: readonly Property[]): Value[] {
  return properties.filter(({ name }) => isNamed(name, HANDLER_KEY)).map(({ value }) => value);
}

function functionIn(value: Value, facts: ModuleFacts): number[] {
  if (value.kind === 'function') return [value.index];
  const definition = value.kind === 'variable' ? facts.variables[value.index]?.definition : undefined;
  return definition?.kind === 'value' && definition.value.kind === 'function' ? [definition.value.index] : [];
}

/**
 * The names under which functions are kept, by what holds the call or the options that they are handed to:
 * `{ logout: procedure.mutation(fn) }`, `{ logout: { resolve: fn } }`, `builder.mutationField('logout', …)`.
 */
export function heldNames(facts: ModuleFacts): ReadonlyMap<number, readonly string[]> {
  const held = new Map<number, string[]>();
  const hold = (name: string | null, functions: readonly number[]): void => {
    if (name !== null) for (const index of functions) held.set(index, [...(held.get(index) ?? []), name]);
  };
  const inside = (value: Value): number[] => {
    if (value.kind === 'call') return handedFunctions(value, facts);
    if (value.kind !== 'object') return [];
    return handlerProperties(value.properties).flatMap((each) => functionIn(each, facts));
  };
  forEachValue(facts, (value) => {
    if (value.kind === 'object')
      for (const property of value.properties) hold(property.name, inside(property.value));
    if (value.kind === 'call') hold(givenName(value, facts), givenFunctions(value, facts));
  });
  for (const { name, definition } of facts.variables) {
    if (definition.kind !== 'value' || definition.value.kind !== 'call') continue;
    const call = definition.value;
    // `const logoutAsync = promisify(fn)` makes another form of a function; options with a handler make a handler.
    const options = call.arguments.filter(({ kind }) => kind === 'object');
    hold(name, isProcedure(call, facts) ? inside(call) : options.flatMap(inside));
  }
  return held;
}

function givenName(call: CallValue, facts: ModuleFacts): string | null {
  const [first] = call.arguments;
  const isNaming = isNamed(nameOfCallee(call, facts), NAMING);
  return isNaming && first?.kind === 'literal' && typeof first.value === 'string' ? first.value : null;
}

/** The resolver itself, or the one that a function builds: `(t) => t.field({ resolve: fn })`. */
function givenFunctions(call: CallValue, facts: ModuleFacts): number[] {
  return handedFunctions(call, facts).flatMap((index) => {
    const item = facts.functions[index];
    const built = item ? returnsOf(item).flatMap((value) => (value.kind === 'call' ? [value] : [])) : [];
    const resolvers = built.flatMap((inner) => handedFunctions(inner, facts));
    return resolvers.length === 0 ? [index] : resolvers;
  });
}

/** Procedures and resolvers of this module whose function another module has: `logout: procedure.mutation(endIt)`. */
export function importedProcedures(project: Project, facts: ModuleFacts): Registration[] {
  const found: Registration[] = [];
  const add = ({ name, value, place }: Property, owner: number | null): void => {
    if (name === null || value.kind === 'function') return;
    const handler = { value, environment: scopeOf(moduleEnvironment(facts), owner) };
    found.push({
      kind: 'procedure',
      method: null,
      path: name,
      handlers: () =>
        functionsOf(project, handler).filter(({ target }) => target.environment.module !== facts),
      framework: () => 'procedure',
      place,
    });
  };
  forEachValue(facts, (value, owner) => {
    if (value.kind !== 'object') return;
    for (const property of value.properties) {
      if (property.value.kind === 'call' && isProcedure(property.value, facts)) add(property, owner);
      if (isNamed(property.name, OPERATIONS) && property.value.kind === 'object')
        for (const operation of property.value.properties) add(operation, owner);
    }
  });
  return found;
}
