import { isNamed, variableName } from '../facts/names.js';
import { callsOf, forEachValue, returnsOf } from '../facts/visit.js';
import type { ModuleFacts, Value } from '../facts/types.js';
import { loadModule, type Project, type Source } from '../modules/project.js';
import { reachableSources } from '../modules/reachable.js';
import { alternatives } from '../paths/settled.js';
import { callSettled } from '../paths/calls.js';
import { enter, moduleEnvironment, scopeOf } from '../paths/environment.js';
import { settle } from '../paths/settle.js';
import type { AccessPath, Environment, Located, Settled } from '../paths/types.js';

/** Calls that hang a value on the application, the request or the context of every handler. */
const DECORATING = /^(?:decorate|decorateRequest|decorateReply|derive|resolve|set|provide|extend)$/;
const REGISTERS = new RegExp(`\\.\\s*${DECORATING.source.slice(1, -1)}\\b`);

/**
 * The function that the project hangs on its requests, contexts or application under the name that a path ends with:
 * `app.decorate('sessions', service)`, `.derive(() => ({ signOut }))`, `req.logoutUser = …`. `null` where no such
 * registration is in reach of the module.
 */
export function findDecoration(
  project: Project,
  from: ModuleFacts,
  callee: AccessPath,
): Extract<Settled, { kind: 'function' }> | null {
  if (callee.origin.kind === 'package' || callee.origin.kind === 'unread') return null;
  const last = callee.steps.at(-1);
  if (last?.kind === 'call') {
    // `fastify.logout()(req, reply)`: the function that the decoration returns.
    const outer = findDecoration(project, from, { ...callee, steps: callee.steps.slice(0, -1) });
    const returned = outer
      ? alternatives(callSettled({ project, fuel: 400 }, outer, last.arguments, false))
      : [];
    return returned.find((option) => option.kind === 'function') ?? null;
  }
  const names = callee.steps.flatMap((step) =>
    step.kind === 'member' && step.name !== null ? [step.name] : [],
  );
  if (names.length === 0 || names.length > 4 || names.length < callee.steps.length) return null;
  for (const source of reachableSources(project, from)) {
    const loaded = mayRegister(source, names) ? loadModule(project, source.file) : null;
    const target = loaded?.kind === 'module' ? registeredFunction(project, loaded.facts, names) : null;
    if (target) return target;
  }
  return null;
}

/** Whether a module may hang something under one of the names on requests, by its text. */
function mayRegister({ text }: Source, names: readonly string[]): boolean {
  if (text === null) return true;
  const named = names.filter((name) => text.includes(name));
  return named.some((name) => REGISTERS.test(text) || text.includes(`.${name} =`));
}

function registeredFunction(
  project: Project,
  module: ModuleFacts,
  names: readonly string[],
): Extract<Settled, { kind: 'function' }> | null {
  for (const [start, name] of names.entries()) {
    const found = registeredAs(project, module, name);
    const target = found ? memberFunction(project, found, names.slice(start + 1)) : null;
    if (target) return target;
  }
  return null;
}

function memberFunction(
  project: Project,
  located: Located,
  rest: readonly string[],
): Extract<Settled, { kind: 'function' }> | null {
  const value = rest.reduce<Value>(
    (object, property) => ({ kind: 'member', object, property }),
    located.value,
  );
  return (
    alternatives(settle(project, { value, environment: located.environment })).find(
      (option) => option.kind === 'function',
    ) ?? null
  );
}

type Registered = Map<ModuleFacts, ReadonlyMap<string, Located>>;

const registered = new WeakMap<Project, Registered>();

function registeredAs(project: Project, module: ModuleFacts, name: string): Located | null {
  const modules = registered.get(project) ?? new Map<ModuleFacts, ReadonlyMap<string, Located>>();
  registered.set(project, modules);
  const known = modules.get(module) ?? registrationsIn(project, module);
  modules.set(module, known);
  return known.get(name) ?? null;
}

function registrationsIn(project: Project, module: ModuleFacts): ReadonlyMap<string, Located> {
  const found = new Map<string, Located>();
  for (const { value, function: owner } of callsOf(module)) {
    if (value.callee.kind !== 'member' || !isNamed(value.callee.property, DECORATING)) continue;
    const environment = scopeOf(moduleEnvironment(module), owner);
    const [first, second] = value.arguments;
    if (first?.kind === 'literal' && typeof first.value === 'string' && second)
      found.set(first.value, { value: second, environment });
    const last = value.arguments.at(-1);
    if (last && first?.kind !== 'literal') addDerived(project, { value: last, environment }, found);
  }
  // Assignments to the request that every handler gets: `request.logoutUser = function () { … }`.
  forEachValue(module, (value, owner) => {
    if (value.kind !== 'assignment' || value.target.kind !== 'member' || value.target.property === null)
      return;
    if (value.value.kind !== 'function' || !isRequestLike(value.target.object, module)) return;
    found.set(value.target.property, {
      value: value.value,
      environment: scopeOf(moduleEnvironment(module), owner),
    });
  });
  return found;
}

function isRequestLike(object: Value, module: ModuleFacts): boolean {
  if (object.kind === 'variable')
    return /^(?:req|request|ctx|context|res|response|reply|proto|app|fastify)$/.test(
      variableName(module, object.index),
    );
  return object.kind === 'member' && object.property === 'prototype';
}

/** The members of the object that a function returns, or of the object itself. */
function addDerived(project: Project, located: Located, found: Map<string, Located>): void {
  for (const option of alternatives(settle(project, located))) {
    if (option.kind !== 'function') continue;
    const inside: Environment = enter(option, null, null);
    for (const returned of returnsOf(option.facts)) {
      if (returned.kind !== 'object') continue;
      for (const property of returned.properties) {
        if (property.name !== null) found.set(property.name, { value: property.value, environment: inside });
      }
    }
  }
}
