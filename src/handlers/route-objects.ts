import { isNamed } from '../facts/names.js';
import type { ModuleFacts, ObjectValue, Place, Property, Value } from '../facts/types.js';
import { forEachValue } from '../facts/visit.js';
import type { Project } from '../modules/project.js';
import { textOf } from '../paths/describe.js';
import { moduleEnvironment, scopeOf } from '../paths/environment.js';
import { settle } from '../paths/settle.js';
import type { Environment, Located } from '../paths/types.js';
import { functionsOf, hooksOf, runBefore } from './functions.js';
import { joinPaths, prefixOf, propertyOf, type Mounts } from './mounts.js';
import type { Registration } from './registrations.js';

/**
 * Handlers in route objects, wherever these stand: `{ method, path, handler }`, and keys that are paths:
 * `{ '/logout': { POST: h } }`.
 */
export function objectRegistrations(project: Project, facts: ModuleFacts, mounts: Mounts): Registration[] {
  const found: Registration[] = [];
  forEachValue(facts, (value, owner) => {
    if (value.kind !== 'object') return;
    const environment = scopeOf(moduleEnvironment(facts), owner);
    found.push(...routeObject(project, mounts, value, environment));
    for (const property of value.properties) found.push(...pathKey(project, property, environment));
  });
  return found;
}

function routeObject(
  project: Project,
  mounts: Mounts,
  value: ObjectValue,
  environment: Environment,
): Registration[] {
  const property = (name: string): Property | undefined =>
    value.properties.find((item) => item.name === name);
  const pathProperty = property('path') ?? property('url') ?? property('route');
  const handler = handlerOf(project, property, environment);
  if (!pathProperty || !handler) return [];
  const path = textOf(project, { value: pathProperty.value, environment }, () => ':param');
  const place = placeOfObject(value);
  if (path === null || !place) return [];
  const method = property('method');
  const methods = method ? methodTexts(project, { value: method.value, environment }) : [null];
  const receiver = mounts.objects.get(value) ?? { value: { kind: 'literal', value: null }, environment };
  return methods.map((verb) => ({
    kind: 'route',
    method: verb,
    path: joinPaths(prefixOf(project, mounts, receiver), path),
    handlers: () => {
      const options = property('options') ?? property('config');
      const hooks = [value, ...(options ? [options.value] : [])].flatMap((item) =>
        hooksOf(project, { value: item, environment }),
      );
      return functionsOf(project, handler).map((found) => runBefore(found, hooks));
    },
    framework: () => 'route object',
    place,
  }));
}

function handlerOf(
  project: Project,
  property: (name: string) => Property | undefined,
  environment: Environment,
): Located | null {
  const direct = property('handler') ?? property('handle') ?? property('action');
  if (direct) return { value: direct.value, environment };
  const nested = property('options') ?? property('config');
  return nested ? propertyOf(project, { value: nested.value, environment }, 'handler') : null;
}

function placeOfObject(value: ObjectValue): Place | null {
  const place = value.properties[0]?.place;
  const end = value.properties.at(-1)?.place;
  return place && end ? { ...place, end: end.end, endLine: end.endLine, endColumn: end.endColumn } : null;
}

function methodTexts(project: Project, located: Located): (string | null)[] {
  const settled = settle(project, located);
  const list = settled.kind === 'array' ? settled.elements : [located];
  return list.map((item) => {
    const text = textOf(project, item, () => '*')?.toUpperCase() ?? null;
    return text === '*' || text === 'ALL' || text === 'ANY' ? null : text;
  });
}

/** `'/logout': h`, `'POST /logout': h`, `'/logout': { POST: h }`. */
function pathKey(project: Project, property: Property, environment: Environment): Registration[] {
  const found = /^(?:([A-Z]{3,7})\s+)?(\/\S*)$/.exec(property.name ?? '');
  const [, method, path] = found ?? [];
  if (path === undefined) return [];
  const register = (value: Value, verb: string | null, place: Place): Registration => ({
    kind: 'route',
    method: verb,
    path,
    handlers: () => functionsOf(project, { value, environment }),
    framework: () => 'route object',
    place,
  });
  if (property.value.kind === 'object') {
    return property.value.properties
      .filter(({ name }) => isNamed(name, /^[A-Z]{3,7}$/))
      .map((inner) => register(inner.value, inner.name, inner.place));
  }
  return [register(property.value, method ?? null, property.place)];
}
