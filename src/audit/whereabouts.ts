import type { Analysis, JudgedHandler } from '../analysis.js';
import type { Site } from '../effects/types.js';
import type { ModuleFacts, Value } from '../facts/types.js';
import type { Handler } from '../handlers/types.js';
import type { Environment, Located } from '../paths/types.js';

/** The place of the function, or that of its registration where the function is told by what it is handed there. */
export function siteOf({ handler }: JudgedHandler, { file }: Analysis): Site {
  const { target, branch, place } = handler;
  return target && !branch && !callsOf(target.environment).some(handsOverFunction)
    ? { file: target.environment.module.file, place: target.facts.place }
    : { file, place };
}

/** A function that is registered in several places is one handler; what a factory returns is another with each call of it. */
export function keyOf({ target }: Handler, site: Site, registered: Site): string {
  const places = target && callsOf(target.environment).length > 0 ? [site, registered] : [site];
  return JSON.stringify(places.map(({ file, place }) => [file, place.start]));
}

/** The arguments of the calls that a function was made in. */
function callsOf({ arguments: own, parent }: Environment): (readonly Located[])[] {
  return [...(own === null ? [] : [own]), ...(parent === null ? [] : callsOf(parent))];
}

/** `handle((req, res) => …)` and `handle({ POST: logout })`. */
function handsOverFunction(given: readonly Located[]): boolean {
  return given.some(({ value, environment }) => holdsFunction(value, environment.module));
}

function holdsFunction(value: Value, module: ModuleFacts): boolean {
  switch (value.kind) {
    case 'function':
      return true;
    case 'object':
      return value.properties.some((property) => holdsFunction(property.value, module));
    case 'variable': {
      const definition = module.variables[value.index]?.definition;
      return definition?.kind === 'value' && definition.value.kind === 'function';
    }
    default:
      return false;
  }
}
