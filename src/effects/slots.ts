import type { Slot } from '../catalogue/types.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { Located } from '../paths/types.js';
import type { JudgedCall } from './calls.js';

/** The argument of a call, or the property of one, that a row speaks of; `undefined` where the call has none. */
export function argumentOf(call: JudgedCall, slot: Slot): Located | undefined {
  const argument = call.arguments[slot.argument];
  if (!argument || slot.property === undefined) return argument;
  for (const option of alternatives(settle(call.position.walk.project, argument))) {
    if (option.kind !== 'object') continue;
    const property = option.value.properties.find((item) => item.name === slot.property);
    if (property) return { value: property.value, environment: option.environment };
  }
  return undefined;
}
