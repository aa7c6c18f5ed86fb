import type { FunctionFacts, ModuleFacts } from '../facts/types.js';
import type { Environment, Located, Settled } from './types.js';

/** The environment of a module's own top level. */
export function moduleEnvironment(module: ModuleFacts): Environment {
  return { module, function: null, arguments: null, self: null, parent: null };
}

/** The environment of the function that declares a name, seen from inside it. */
export function scopeOf(environment: Environment, functionIndex: number | null): Environment {
  if (functionIndex === null) return moduleEnvironment(environment.module);
  for (let scope: Environment | null = environment; scope; scope = scope.parent) {
    if (scope.function === functionIndex && scope.module === environment.module) return scope;
  }
  return { module: environment.module, function: functionIndex, arguments: null, self: null, parent: null };
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
