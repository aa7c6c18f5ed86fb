import type { ObjectValue, Value } from '../facts/types.js';
import { returnsOf } from '../facts/visit.js';
import type { Project } from '../modules/project.js';
import { namesIn } from '../paths/describe.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { Environment, Located } from '../paths/types.js';
import { excepts } from './record-filter.js';
import type { EffectKind } from './types.js';
import { isEndedField, isTokenField, isVersionField, words, type Subject } from './words.js';

interface LocatedObject {
  readonly object: ObjectValue;
  readonly environment: Environment;
}

/** The object literals that an argument holds or names. */
export function objectsIn(project: Project, located: Located, depth: number): LocatedObject[] {
  if (depth > 3) return [];
  return alternatives(settle(project, located)).flatMap((option) => {
    if (option.kind === 'object') return [{ object: option.value, environment: option.environment }];
    if (option.kind === 'array')
      return option.elements.flatMap((element) => objectsIn(project, element, depth + 1));
    return [];
  });
}

/** Operators whose members are fields, and what they do to them. */
const FIELD_OPERATORS = new Set([
  'data',
  'set',
  '$set',
  'values',
  'update',
  'changes',
  'attributes',
  'create',
  'fields',
  // The database commands of MongoDB: `{ update: 'sessions', updates: [{ q, u }] }`.
  'updates',
  'u',
]);
const REMOVING_OPERATORS = new Set(['$unset', '$pull', '$pullAll', '$pop']);

/** What writing the fields of an object literal to a record does; `null` where nothing. */
export function judgeFields(
  project: Project,
  located: LocatedObject,
  subject: Subject,
  depth: number,
): EffectKind | null {
  if (depth > 4) return null;
  const { object, environment } = located;
  for (const property of object.properties) {
    const { name } = property;
    const value: Located = { value: property.value, environment };
    if (property.value.kind === 'spread') {
      for (const inner of objectsIn(project, { value: property.value.value, environment }, 1)) {
        const effect = judgeFields(project, inner, subject, depth + 1);
        if (effect) return effect;
      }
    }
    if (name === null) continue;
    const effect =
      judgeField(project, name, value, subject) ?? judgeNested(project, name, value, subject, depth);
    if (effect) return effect;
  }
  return null;
}

/** What writing one field of a record does; `null` where nothing. */
export function judgeField(
  project: Project,
  name: string,
  value: Located,
  subject: Subject,
): EffectKind | null {
  if (isVersionField(name) && !isPlainCopy(value)) return { kind: 'invalidates', how: 'version-raised' };
  if (isTokenField(name) && isEmptied(project, value, 0))
    return { kind: 'invalidates', how: 'token-removed' };
  if (subject === 'session' && isEndedField(name) && saysEnded(name, value))
    return { kind: 'invalidates', how: 'record-revoked' };
  return null;
}

function judgeNested(
  project: Project,
  name: string,
  value: Located,
  subject: Subject,
  depth: number,
): EffectKind | null {
  if (REMOVING_OPERATORS.has(name)) {
    const names = namesIn(value.value, value.environment);
    if (excepts(project, value)) return { kind: 'spares', which: 'others-only' };
    return names.some((inner) => isTokenField(inner)) ? { kind: 'invalidates', how: 'token-removed' } : null;
  }
  if (name === '$inc') {
    return namesIn(value.value, value.environment).some((inner) => isVersionField(inner))
      ? { kind: 'invalidates', how: 'version-raised' }
      : null;
  }
  if (!FIELD_OPERATORS.has(name)) return null;
  for (const inner of objectsIn(project, value, 0)) {
    const effect = judgeFields(project, inner, subject, depth + 1);
    if (effect) return effect;
  }
  return null;
}

/** A version that is written back as it was is not raised. */
function isPlainCopy(value: Located): boolean {
  return value.value.kind === 'literal' && typeof value.value.value === 'string';
}

/** `valid: false` and `revoked: true` say that a session is over, `valid: true` and `revoked: false` do not. */
export function saysEnded(name: string, value: Located): boolean {
  const literal = value.value.kind === 'literal' ? value.value.value : undefined;
  const isPositive = words(name).some((word) => /^(?:valid|active|enabled|alive|current)$/.test(word));
  // An expiry of 0 has passed, whatever the clock says.
  if (literal === 0 && /expir/i.test(name)) return true;
  if (typeof literal === 'boolean' || typeof literal === 'number')
    return isPositive ? !literal : Boolean(literal);
  if (literal === null) return isPositive;
  if (typeof literal === 'string')
    return /revok|invalid|expire|logged|signed|inactive|ended|closed|terminat|delet|block|disabled|out/i.test(
      literal,
    );
  return !isPositive;
}

/** Whether a value takes a token out: nothing, an empty text or list, a filtered list, or a removal marker. */
export function isEmptied(project: Project, located: Located, depth: number): boolean {
  if (depth > 3) return false;
  const { value } = located;
  if (value.kind === 'object') {
    if (value.properties.length === 0) return true;
    return value.properties.some((property) => {
      if (property.name === 'set')
        return isEmptied(project, { value: property.value, environment: located.environment }, depth + 1);
      return property.name !== null && /^(?:disconnect|delete|deleteMany|\$pull|unset)$/.test(property.name);
    });
  }
  if (isFiltering(value)) return true;
  return alternatives(settle(project, located)).some((option) => {
    switch (option.kind) {
      case 'literal':
        return (
          option.value === null || option.value === undefined || option.value === '' || option.value === false
        );
      case 'array':
        return option.elements.length === 0;
      case 'object':
        return option.value.properties.length === 0;
      case 'path':
        return (
          isRemovalMarker(
            option.names,
            option.steps.map((step) => (step.kind === 'member' ? step.name : null)),
          ) || option.steps.some((step) => step.kind === 'member' && step.name === 'filter')
        );
      default:
        return option.kind === 'other' && isFiltering(option.located.value);
    }
  });
}

function isFiltering(value: Value): boolean {
  return (
    value.kind === 'call' &&
    value.callee.kind === 'member' &&
    (value.callee.property === 'filter' || value.callee.property === 'without')
  );
}

/** `tokens.filter((token) => token === current)` takes out the others and leaves this one. */
export function keepsOnlyThis({ value, environment }: Located): boolean {
  if (!isFiltering(value) || value.kind !== 'call') return false;
  const [test] = value.arguments;
  const facts = test?.kind === 'function' ? environment.module.functions[test.index] : undefined;
  return (
    facts !== undefined &&
    returnsOf(facts).some((result) => result.kind === 'operation' && /^={2,3}$/.test(result.operator))
  );
}

/** `FieldValue.delete()`, `deleteField()`, `arrayRemove(token)`, `literal('NULL')`. */
function isRemovalMarker(names: readonly string[], members: readonly (string | null)[]): boolean {
  return (
    [...names, ...members].some(
      (name) => name !== null && /^(?:deleteField|arrayRemove|DELETE_SENTINEL)$/.test(name),
    ) ||
    (names.includes('FieldValue') && members.includes('delete'))
  );
}
