import type { CallValue, ModuleFacts, Place, Value } from '../facts/types.js';
import { callsOf, returnsOf } from '../facts/visit.js';
import type { Project } from '../modules/project.js';
import { calleeText, namesIn, textOf } from '../paths/describe.js';
import { moduleEnvironment, scopeOf } from '../paths/environment.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { Environment, Located } from '../paths/types.js';
import { functionsOf, type Unwrapped } from './functions.js';
import { propertyOf } from './mounts.js';
import type { Registration } from './registrations.js';

const FACTORY = /^create(?:Server|API)?FileRoute$/;

/**
 * Handlers in the route objects of TanStack Start: the server's own, keyed by method, and the server functions that the
 * route's loader calls, which run when somebody opens the route.
 */
export function tanstackRegistrations(project: Project, facts: ModuleFacts): Registration[] {
  if (!facts.specifiers.some((specifier) => /^@tanstack\/.*(?:router|start)/.test(specifier))) return [];
  return callsOf(facts).flatMap(({ value: call, function: owner }) => {
    const environment = scopeOf(moduleEnvironment(facts), owner);
    const created = factoryCall(call, environment);
    const options = call.arguments[0];
    if (!created || !options) return [];
    const served = { value: options, environment };
    const [first] = created.arguments;
    const path = first ? textOf(project, { value: first, environment }, () => ':param') : null;
    return [
      ...handlersByMethod(project, serverHandlers(project, served), path),
      ...['beforeLoad', 'loader'].flatMap((name) => calledByLoader(project, served, name, path)),
    ];
  });
}

/** The call that made the route in `createFileRoute('/logout')({ … })` and `createServerFileRoute('/logout').methods({ … })`. */
function factoryCall({ callee }: CallValue, environment: Environment): CallValue | null {
  const created = callee.kind === 'member' && callee.property === 'methods' ? callee.object : callee;
  return created.kind === 'call' && FACTORY.test(calleeText(created.callee, environment)) ? created : null;
}

/** The object of handlers: that of `server.handlers`, also where `createHandlers` makes it, or the options themselves. */
function serverHandlers(project: Project, route: Located): Located {
  const server = propertyOf(project, route, 'server');
  const handlers = server ? propertyOf(project, server, 'handlers') : null;
  if (!handlers) return route;
  if (handlers.value.kind !== 'function') return handlers;
  const builder = handlers.environment.module.functions[handlers.value.index];
  const [returned] = builder ? returnsOf(builder) : [];
  const [made] = returned?.kind === 'call' ? returned.arguments : [];
  return made ? { value: made, environment: handlers.environment } : handlers;
}

function registered(
  project: Project,
  handler: Located,
  method: string | null,
  path: string | null,
  place: Place,
): Registration {
  const handlers = (): readonly Unwrapped[] => functionsOf(project, handler);
  return { kind: 'route', method, path, handlers, framework: () => 'tanstack', place };
}

function handlersByMethod(project: Project, handlers: Located, path: string | null): Registration[] {
  return alternatives(settle(project, handlers)).flatMap((option) => {
    if (option.kind !== 'object') return [];
    return option.value.properties.flatMap(({ name, value, place }): Registration[] => {
      if (name === null || !/^[A-Z]{3,7}$/.test(name)) return [];
      const handler = { value, environment: option.environment };
      const method = name === 'ANY' || name === 'ALL' ? null : name;
      return [registered(project, handler, method, path, place)];
    });
  });
}

function calledByLoader(project: Project, route: Located, name: string, path: string | null): Registration[] {
  const loader = propertyOf(project, route, name);
  const [found] = loader ? functionsOf(project, loader) : [];
  if (found?.target.environment.module !== route.environment.module) return [];
  const { facts, environment } = found.target;
  const inside = scopeOf(environment, facts.index);
  return callsOf(environment.module)
    .filter(({ function: owner }) => owner === facts.index)
    .flatMap(({ value: call }): Registration[] => {
      const handler = { value: call.callee, environment: inside };
      return isServerFunction(project, handler)
        ? [registered(project, handler, 'GET', path, call.place)]
        : [];
    });
}

/** Whether a value was made by `createServerFn(…).handler(fn)`. */
function isServerFunction(project: Project, located: Located): boolean {
  return alternatives(settle(project, located)).some(
    (option) =>
      option.kind === 'path' &&
      (option.origin.kind === 'package' ? option.origin.export === 'createServerFn' : false),
  );
}

/** Whether a call makes a function that runs on the server only, wherever it is written. */
export function makesServerFunction(call: Value, environment: Environment): boolean {
  return namesIn(call, environment).some((name) =>
    /^(?:createServerFn|server\$|routeAction\$|globalAction\$|defineAction)$/.test(name),
  );
}
