import type { UpdateExpression } from '../catalogue/types.js';
import { isNamed } from '../facts/names.js';
import type { Value } from '../facts/types.js';
import { textOf } from '../paths/describe.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { Located } from '../paths/types.js';
import type { JudgedCall } from './calls.js';
import { judgeField } from './record-fields.js';
import { recordSubject } from './record-subject.js';
import { argumentOf } from './slots.js';
import type { EffectKind } from './types.js';
import { isTokenField, isVersionField } from './words.js';

/** One action of an update expression of DynamoDB. */
interface Action {
  readonly verb: string;
  /** The attribute and what is in it, as a path; each a name or a placeholder for one. */
  readonly path: readonly string[];
  readonly operand: string;
}

/** What an update expression does to the session: `SET revoked = :true REMOVE refreshToken`. `null` where nothing. */
export function judgeExpression(call: JudgedCall, slots: UpdateExpression): EffectKind | null {
  const text = argumentOf(call, slots.text);
  const written = text ? textOf(call.position.walk.project, text, () => '?') : null;
  if (written === null) return null;
  const names = membersOf(call, argumentOf(call, slots.names));
  const values = membersOf(call, argumentOf(call, slots.values));
  const named = (part: string): string => {
    const given = names.get(part)?.value;
    return given?.kind === 'literal' ? String(given.value) : part;
  };
  return actionsIn(written).reduce<EffectKind | null>(
    (found, { verb, path, operand }) =>
      found ?? judgeAction(call, verb, path.map(named), values.get(operand)),
    null,
  );
}

/** The actions in the text of an update expression, in order. */
export function actionsIn(text: string): Action[] {
  return text.split(/\b(?=(?:SET|REMOVE|ADD|DELETE)\s)/i).flatMap((clause) => {
    const [verb = ''] = clause.split(/\s/, 1);
    // A comma in parentheses belongs to a function.
    const items = clause.slice(verb.length).split(/,(?![^()]*\))/);
    return items.map((item): Action => {
      const [, target = '', operand = ''] = /^([^\s=]+)[\s=]*(.*)$/s.exec(item.trim()) ?? [];
      return { verb: verb.toUpperCase(), path: target.split(/[.[\]]+/).filter(Boolean), operand };
    });
  });
}

function judgeAction(
  call: JudgedCall,
  verb: string,
  path: readonly string[],
  value: Located | undefined,
): EffectKind | null {
  const field = path.at(-1) ?? '';
  const set = value ?? { value: COMPUTED, environment: call.position.environment };
  switch (verb) {
    case 'REMOVE':
    case 'DELETE':
      return path.some((part) => isTokenField(part)) ? { kind: 'invalidates', how: 'token-removed' } : null;
    case 'ADD':
      return isVersionField(field) ? { kind: 'invalidates', how: 'version-raised' } : null;
    case 'SET':
      return judgeField(call.position.walk.project, field, plain(set), recordSubject(call));
    default:
      return null;
  }
}

/** What is worked out by the database says nothing by itself. */
const COMPUTED: Value = { kind: 'other', values: [] };

/** A value without its type: `{ BOOL: true }` of the low-level client is `true`. */
function plain(located: Located): Located {
  const { value, environment } = located;
  const [typed, ...more] = value.kind === 'object' ? value.properties : [];
  if (!typed || more.length > 0 || !isNamed(typed.name, /^(?:S|N|BOOL|NULL|L|SS)$/)) return located;
  if (typed.name === 'NULL') return { value: { kind: 'literal', value: null }, environment };
  if (typed.name === 'N' && typed.value.kind === 'literal')
    return { value: { kind: 'literal', value: Number(typed.value.value) }, environment };
  return { value: typed.value, environment };
}

function membersOf(call: JudgedCall, located: Located | undefined): ReadonlyMap<string, Located> {
  const options = located ? alternatives(settle(call.position.walk.project, located)) : [];
  return new Map(
    options.flatMap((option) =>
      option.kind === 'object'
        ? option.value.properties.map(({ name, value }): [string, Located] => [
            name ?? '',
            { value, environment: option.environment },
          ])
        : [],
    ),
  );
}
