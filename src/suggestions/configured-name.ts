import type { CallValue, ObjectValue, Value } from '../facts/types.js';
import { callsOf } from '../facts/visit.js';
import { moduleEnvironment } from '../paths/environment.js';
import { settle } from '../paths/settle.js';
import { alternatives } from '../paths/settled.js';
import type { Environment, Located } from '../paths/types.js';
import { settledOf } from './exported.js';
import { entryFiles, importedModules, modulesNaming, type Reached } from './reach.js';
import { quoted } from './style.js';
import type { Subject } from './types.js';

/** What the project tells a session library to call its cookie. */
export type ConfiguredName =
  /** No options name it: the library's own name holds. */
  | { readonly kind: 'default' }
  | { readonly kind: 'text'; readonly text: string }
  /** By code that reads the same in any file: what the environment says. */
  | { readonly kind: 'code'; readonly code: string }
  /** By something else that only runs tell. */
  | { readonly kind: 'unreadable' };

/** What the nearest module that hands options to a session library calls the cookie. */
export function configuredName(subject: Subject, library: string): ConfiguredName {
  const reached = [...importedModules(subject), ...modulesNaming(subject, entryFiles(subject), /session/i)];
  for (const { facts } of reached) {
    if (!facts.specifiers.some((specifier) => isOf(library, specifier))) continue;
    for (const { value } of callsOf(facts)) {
      const found = configures(subject, facts, value, library) ? nameIn(subject, facts, value) : null;
      if (found) return found;
    }
  }
  return { kind: 'default' };
}

/** Whether a package is the one that the catalogue calls so: `@fastify/secure-session` is `fastify-secure-session`. */
function isOf(library: string, specifier: string): boolean {
  return specifier.replace('@', '').replaceAll('/', '-') === library;
}

/** Whether a call is one of a library, or is handed the library's plugin. */
function configures(subject: Subject, facts: Reached['facts'], call: CallValue, library: string): boolean {
  return [call.callee, ...call.arguments.flatMap(handedOver)].some((value) =>
    settledOf(subject, facts, value).some(
      (option) =>
        option.kind === 'path' && option.origin.kind === 'package' && isOf(library, option.origin.name),
    ),
  );
}

/** An argument, or the plugin that it wraps: `{ plugin: Yar, options }`. */
function handedOver(value: Value): Value[] {
  const plugin = value.kind === 'object' ? value.properties.find(({ name }) => name === 'plugin') : undefined;
  return value.kind === 'variable' ? [value] : plugin ? [plugin.value] : [];
}

function nameIn(subject: Subject, facts: Reached['facts'], call: CallValue): ConfiguredName | null {
  for (const value of call.arguments) {
    const found = nameOfOptions(subject, { value, environment: moduleEnvironment(facts) }, 2);
    if (found) return found;
  }
  return null;
}

/** The name in options, or in those inside them: `{ cookie: { name } }`. */
function nameOfOptions(
  { project, style }: Projected,
  located: Located,
  depth: number,
): ConfiguredName | null {
  for (const option of alternatives(settle(project, located))) {
    if (option.kind !== 'object') continue;
    const property = ['cookieName', 'key', 'name']
      .map((name) => propertyOf(option.value, name))
      .find(Boolean);
    if (property) return textOf({ project, style }, { value: property, environment: option.environment });
    const inner = depth > 0 ? insideOf({ project, style }, option.value, option.environment, depth) : null;
    if (inner) return inner;
  }
  return null;
}

type Projected = Pick<Subject, 'project' | 'style'>;

function insideOf(
  { project, style }: Projected,
  object: ObjectValue,
  environment: Environment,
  depth: number,
): ConfiguredName | null {
  for (const name of ['options', 'cookie']) {
    const value = propertyOf(object, name);
    const found = value ? nameOfOptions({ project, style }, { value, environment }, depth - 1) : null;
    if (found) return found;
  }
  return null;
}

function propertyOf({ properties }: ObjectValue, name: string): Value | undefined {
  return properties.find((property) => property.name === name)?.value;
}

function textOf({ project, style }: Projected, located: Located): ConfiguredName {
  const [option] = alternatives(settle(project, located));
  return option?.kind === 'literal' && typeof option.value === 'string'
    ? { kind: 'text', text: option.value }
    : (environmentCode(located.value, style) ?? { kind: 'unreadable' });
}

/** `process.env.SESSION_NAME || 'sid'`; `null` for a value that other files can't read so, or that may be missing. */
function environmentCode(value: Value, style: Subject['style']): ConfiguredName | null {
  if (value.kind !== 'logical' || value.operator === '&&') return null;
  const { left, right, operator } = value;
  if (left.kind !== 'member' || left.property === null || right.kind !== 'literal') return null;
  const { object } = left;
  const isEnvironment =
    object.kind === 'member' &&
    object.property === 'env' &&
    object.object.kind === 'global' &&
    object.object.name === 'process';
  const fallback = String(right.value);
  return isEnvironment && /^[\w.:@-]+$/.test(fallback)
    ? { kind: 'code', code: `process.env.${left.property} ${operator} ${quoted(fallback, style)}` }
    : null;
}
