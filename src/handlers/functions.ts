import type { Place, Value } from '../facts/types.js';
import { returnsOf } from '../facts/visit.js';
import type { Project } from '../modules/project.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { Environment, Located, Settled } from '../paths/types.js';
import { parameterShape } from './shapes.js';
import type { FunctionTarget } from './types.js';

/** A function and the wrappers that it was handed through. */
export interface Unwrapped {
  readonly target: FunctionTarget;
  readonly wrappers: readonly FunctionTarget[];
  /** Middleware and hooks that the registration runs before it. */
  readonly before?: readonly FunctionTarget[];
  /** Whether it was also handed to something that can't be read, which calls it and does what it likes with the result. */
  readonly isHandedOn?: true;
}

/**
 * The handler functions that an expression gives: the function itself, the last of a list, or what a wrapper such as
 * `asyncHandler(fn)` or `t.procedure.mutation(fn)` was handed. Empty where no function can be seen.
 */
export function functionsOf(project: Project, located: Located, depth = 0): Unwrapped[] {
  if (depth > 6) return [];
  const { value, environment } = located;
  const inner = (part: Value): Unwrapped[] => functionsOf(project, { value: part, environment }, depth + 1);
  switch (value.kind) {
    case 'function':
      return ownFunction(value.index, environment);
    case 'array':
      return controllerMethod(project, value.elements, environment) ?? lastOfChain(value.elements.map(inner));
    case 'spread':
    case 'await':
      return inner(value.value);
    case 'choice':
      return [...inner(value.whenTrue), ...inner(value.whenFalse)];
    case 'logical':
      return [...inner(value.left), ...inner(value.right)];
    case 'assignment':
      return inner(value.value);
    case 'object':
      return handlerProperty(project, located, depth);
    case 'call':
      return throughCall(project, value, environment, depth);
    case 'variable':
      return throughVariable(project, value.index, located, depth);
    default:
      return settledFunctions(project, located, depth);
  }
}

function ownFunction(index: number, environment: Environment): Unwrapped[] {
  const facts = environment.module.functions[index];
  return facts ? [{ target: { facts, environment }, wrappers: [] }] : [];
}

/** Earlier functions of a list are middleware. */
function lastWithFunctions(lists: readonly Unwrapped[][]): Unwrapped[] {
  return lists.findLast((list) => list.length > 0) ?? [];
}

/** The last functions of a chain that a router runs in order; those before run first. */
export function lastOfChain(lists: readonly Unwrapped[][]): Unwrapped[] {
  const at = lists.findLastIndex((list) => list.length > 0);
  const before = lists.slice(0, Math.max(at, 0)).flatMap((list) => list.flatMap(withBefore));
  return (lists[at] ?? []).map((item) => runBefore(item, before));
}

function withBefore({ before = [], target }: Unwrapped): FunctionTarget[] {
  return [...before, target];
}

/** The function, with others that run before it. */
export function runBefore(item: Unwrapped, before: readonly FunctionTarget[]): Unwrapped {
  return before.length === 0 ? item : { ...item, before: [...before, ...(item.before ?? [])] };
}

/** Where a route's options name functions that run before its handler: Fastify's hooks and hapi's prerequisites. */
const HOOKS = ['onRequest', 'preParsing', 'preValidation', 'preHandler', 'beforeHandle', 'pre'];

/** The functions that the hooks in a route's options run, in order; empty where the value is no object. */
export function hooksOf(project: Project, options: Located): FunctionTarget[] {
  return alternatives(settle(project, options)).flatMap((option) =>
    option.kind === 'object'
      ? HOOKS.flatMap((name) =>
          option.value.properties
            .filter((property) => property.name === name)
            .flatMap(({ value }) => hookFunctions(project, { value, environment: option.environment })),
        )
      : [],
  );
}

function hookFunctions(project: Project, { value, environment }: Located): FunctionTarget[] {
  const elements = value.kind === 'array' ? value.elements : [value];
  return elements.flatMap((element) => {
    const method =
      element.kind === 'object' ? element.properties.find(({ name }) => name === 'method') : null;
    const functions = functionsOf(project, { value: method?.value ?? element, environment });
    return functions.flatMap(withBefore);
  });
}

/**
 * `[SessionController, 'destroy']` and `[() => import('#controllers/session'), 'destroy']`, as Adonis takes them; without a
 * name it is the method `handle` (@adonisjs/core 6).
 */
function controllerMethod(
  project: Project,
  [controller, named, ...others]: readonly Value[],
  environment: Environment,
): Unwrapped[] | null {
  if (!controller || others.length > 0) return null;
  const found = alternatives(settle(project, { value: controller, environment }));
  const method = named
    ? named.kind === 'literal' && typeof named.value === 'string'
      ? named.value
      : null
    : found.some(isController)
      ? 'handle'
      : null;
  if (method === null) return null;
  const call = (callee: Value, isNew: boolean): Value => ({
    kind: 'call',
    callee,
    arguments: [],
    isNew,
    isTagged: false,
    place: NOWHERE,
  });
  const member = (object: Value, property: string): Value => ({ kind: 'member', object, property });
  const isLazy = found.some(({ kind }) => kind === 'function');
  const type = isLazy ? member(call(controller, false), 'default') : controller;
  const settled = settle(project, { value: member(call(type, true), method), environment });
  return alternatives(settled).flatMap((option): Unwrapped[] =>
    option.kind === 'function' ? [{ target: option, wrappers: [] }] : [],
  );
}

/** A class, or a function that only imports one. */
function isController(settled: Settled): boolean {
  if (settled.kind === 'class') return true;
  return settled.kind === 'function' && returnsOf(settled.facts).some(({ kind }) => kind === 'import');
}

const NOWHERE: Place = { start: 0, end: 0, line: 1, column: 0, endLine: 1, endColumn: 0 };

/** `{ handler: fn }`, as ts-rest, hapi and h3 take it; `{ fetch: fn }` of a worker. */
function handlerProperty(project: Project, located: Located, depth: number): Unwrapped[] {
  if (located.value.kind !== 'object') return [];
  const wanted = ['handler', 'resolve', 'handle', 'fetch', 'action', 'mutateAndGetPayload', 'fn'];
  for (const name of wanted) {
    const property = located.value.properties.find((item) => item.name === name);
    if (property)
      return functionsOf(project, { value: property.value, environment: located.environment }, depth + 1);
  }
  return [];
}

function throughCall(
  project: Project,
  call: Extract<Value, { kind: 'call' }>,
  environment: Environment,
  depth: number,
): Unwrapped[] {
  if (call.callee.kind === 'member' && call.callee.property === 'bind') {
    return functionsOf(project, { value: call.callee.object, environment }, depth + 1);
  }
  // `middleware.push(fn)`-like chains put what matters last: `nc().use(a).post(b)`, `procedure.input(x).mutation(fn)`.
  const handed = lastWithFunctions(
    call.arguments.map((argument) => functionsOf(project, { value: argument, environment }, depth + 1)),
  );
  if (handed.length > 0) {
    const wrapper = alternatives(settle(project, { value: call.callee, environment })).find(
      (option) => option.kind === 'function',
    );
    return handed.map((item) =>
      wrapper ? { ...item, wrappers: [...item.wrappers, wrapper] } : { ...item, isHandedOn: true },
    );
  }
  return settledFunctions(project, { value: call, environment }, depth);
}

function throughVariable(project: Project, index: number, located: Located, depth: number): Unwrapped[] {
  const definition = located.environment.module.variables[index]?.definition;
  // The code behind a constant still shows which function a wrapper was handed; what it settles to does not.
  if (definition?.kind === 'value' && definition.value.kind !== 'function') {
    const found = functionsOf(
      project,
      { value: definition.value, environment: located.environment },
      depth + 1,
    );
    if (found.length > 0) return found;
  }
  return settledFunctions(project, located, depth);
}

function settledFunctions(project: Project, located: Located, depth: number): Unwrapped[] {
  return alternatives(settle(project, located)).flatMap((option): Unwrapped[] => {
    switch (option.kind) {
      case 'function':
        return wrappedBy(project, option, depth) ?? [{ target: option, wrappers: [] }];
      case 'array':
        return lastWithFunctions(option.elements.map((element) => functionsOf(project, element, depth + 1)));
      case 'object':
        return handlerProperty(project, { value: option.value, environment: option.environment }, depth);
      case 'path': {
        // A wrapper of a package was called on a function: `asyncHandler(async (req, res) => …)` in another module.
        const handed = option.steps.flatMap((step) => (step.kind === 'call' ? step.arguments : []));
        const found = lastWithFunctions(handed.map((argument) => functionsOf(project, argument, depth + 1)));
        return found.map((item) => ({ ...item, isHandedOn: true }));
      }
      default:
        return [];
    }
  });
}

/**
 * A function that a wrapper of the project returns hands everything on to the function that the wrapper was given:
 * that one is the handler. `null` where the function was not built by such a wrapper.
 */
function wrappedBy(project: Project, built: FunctionTarget, depth: number): Unwrapped[] | null {
  for (let frame: Environment | null = built.environment; frame; frame = frame.parent) {
    const given = lastWithFunctions(
      (frame.arguments ?? []).map((argument) => functionsOf(project, argument, depth + 1)),
    );
    const handlers = given.filter(({ target }) => {
      const shape = parameterShape(target.facts);
      return target.facts !== built.facts && shape !== null && shape !== 'none';
    });
    if (handlers.length > 0)
      return handlers.map((item) => ({ ...item, wrappers: [...item.wrappers, built] }));
  }
  return null;
}
