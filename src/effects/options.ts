import { returnsOf } from '../facts/visit.js';
import type { Project } from '../modules/project.js';
import { enter } from '../paths/environment.js';
import { memberOf } from '../paths/members.js';
import { alternatives, choose } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { Located, Settled } from '../paths/types.js';

/** What an options object says of one of its properties. */
export type Option =
  | { readonly kind: 'given'; readonly value: Settled }
  | { readonly kind: 'missing' }
  /** The object, or something that is spread into it, can't be read. */
  | { readonly kind: 'unseen' };

const MISSING: Option = { kind: 'missing' };
const UNSEEN: Option = { kind: 'unseen' };

/** The option at a path such as `stores.redis`. `useFactory().ttl` looks into what the function `useFactory` returns. */
function optionAt(project: Project, options: Settled, path: string): Option {
  return path.split('.').reduce<Option>(
    (at, name) => {
      if (at.kind !== 'given') return at;
      const found = optionIn(project, at.value, name.replace(/\(\)$/, ''));
      return found.kind === 'given' && name.endsWith('()') ? resultOf(project, found.value) : found;
    },
    { kind: 'given', value: options },
  );
}

function optionIn(project: Project, options: Settled, name: string): Option {
  switch (options.kind) {
    case 'literal':
      return MISSING;
    case 'choice': {
      const found = options.options.map((option) => optionIn(project, option, name));
      return (
        found.find(({ kind }) => kind === 'given') ?? found.find(({ kind }) => kind === 'unseen') ?? MISSING
      );
    }
    case 'extended': {
      const added = options.members.get(name);
      return added
        ? given(settle(project, { value: added, environment: options.environment }))
        : optionIn(project, options.base, name);
    }
    case 'object':
      return optionOfObject(project, options, name);
    default:
      return UNSEEN;
  }
}

/** The last of the properties that can give it decides, as in the language. */
function optionOfObject(
  project: Project,
  { value, environment }: Extract<Settled, { kind: 'object' }>,
  name: string,
): Option {
  for (const property of value.properties.toReversed()) {
    if (property.name === name) return given(settle(project, { value: property.value, environment }));
    if (property.value.kind !== 'spread') continue;
    const found = optionIn(project, settle(project, { value: property.value.value, environment }), name);
    if (found.kind !== 'missing') return found;
  }
  return MISSING;
}

/** `{ store: undefined }` gives none. */
function given(value: Settled): Option {
  return value.kind === 'literal' && value.value === undefined ? MISSING : { kind: 'given', value };
}

function resultOf(project: Project, value: Settled): Option {
  const results = alternatives(value).flatMap((option) => {
    if (option.kind !== 'function') return [];
    const environment = enter(option, null, null);
    return returnsOf(option.facts).map((result) => settle(project, { value: result, environment }));
  });
  return results.length === 0 ? UNSEEN : given(choose(results));
}

/** The first of several arguments that has an option. An application or server among them is none of the options. */
export function optionOfArguments(project: Project, args: readonly Located[], path: string): Option {
  let isUnseen = false;
  for (const argument of args) {
    const options = settle(project, argument);
    if (isApplication(options)) continue;
    const found = optionAt(project, options, path);
    if (found.kind === 'given') return found;
    isUnseen ||= found.kind === 'unseen';
  }
  return isUnseen ? UNSEEN : MISSING;
}

/** `app` in `session(options, app)`: what a call of a package made, or a parameter of that name. */
function isApplication(argument: Settled): boolean {
  return alternatives(argument).some(
    (option) =>
      option.kind === 'path' &&
      ((option.origin.kind === 'package' &&
        option.steps.some((step) => step.kind === 'call' && step.isNew)) ||
        option.names.some((name) => /^(?:app|application|server|fastify|instance|koa|router)$/i.test(name))),
  );
}

/** A property of an options object, also through spreads; `null` where it has none that can be seen. */
export function propertyOf(project: Project, settled: Settled, name: string): Settled | null {
  for (const option of alternatives(settled)) {
    if (option.kind !== 'object') continue;
    const value = memberOf({ project, fuel: 400 }, option, { name, key: null });
    // A member of which only the name is known is none that the object has.
    const isMissing = value.kind === 'path' && value.origin.kind === 'unknown';
    if (!isMissing || option.value.properties.some((property) => property.name === name)) return value;
  }
  return null;
}
