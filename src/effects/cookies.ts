import type { LifetimeUnit, Model, Slot } from '../catalogue/types.js';
import type { Project } from '../modules/project.js';
import { namesIn } from '../paths/describe.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { Located, Settled } from '../paths/types.js';
import { tellingName, type CookieName } from './cookie-names.js';
import { propertyOf } from './options.js';
import type { EffectKind } from './types.js';
import { words } from './words.js';

/** The value in an argument, or in a property of it; `null` where there is none. */
export function slotValue(project: Project, args: readonly Located[], slot: Slot): Settled | null {
  const argument = args[slot.argument];
  if (!argument) return null;
  const settled = settle(project, argument);
  return slot.property === undefined ? settled : propertyOf(project, settled, slot.property);
}

type CookieWrite = Extract<Model, { kind: 'writes-cookie' }>;

/** What writing a cookie does: a clear where the value is empty or a dummy, or its lifetime is over; else `null`. */
export function judgeCookieWrite(
  project: Project,
  model: CookieWrite,
  args: readonly Located[],
  name: CookieName,
): EffectKind | null {
  const value = model.value ? slotValue(project, args, model.value) : null;
  const options = model.options ? slotValue(project, args, model.options) : null;
  const valueLocated =
    model.value && model.value.property === undefined ? args[model.value.argument] : undefined;
  const isCleared = isEmptyValue(value, valueLocated, model) || isOver(project, options, model);
  return isCleared ? { kind: 'clears-cookie', cookie: name.name, isSession: name.isSession } : null;
}

const DUMMY =
  /^(?:|deleted?|none|null|undefined|logged-?_?\s?out|loggedout|logout|invalid|invalidated|expired?|removed?|cleared?|empty|false|0|x|-|\{\}|""|dummy|bye|destroyed|revoked)$/i;

function isEmptyValue(value: Settled | null, located: Located | undefined, model: CookieWrite): boolean {
  // Writers that take the value as their last argument delete where it is left out.
  if (!value)
    return (
      model.value !== null &&
      model.value.argument === 1 &&
      model.value.property === undefined &&
      located === undefined
    );
  if (
    alternatives(value).some(
      (option) =>
        option.kind === 'literal' &&
        (typeof option.value !== 'string' ? !option.value : DUMMY.test(option.value)),
    )
  ) {
    return true;
  }
  const names = located ? namesIn(located.value, located.environment) : [];
  return names
    .slice(0, 6)
    .some((name) =>
      words(name).some(
        (word) => word === 'blank' || word === 'empty' || word === 'expired' || word === 'removal',
      ),
    );
}

/** Whether options say that the cookie's lifetime is over. */
function isOver(project: Project, options: Settled | null, model: CookieWrite): boolean {
  if (!options) return false;
  const lifetime =
    propertyOf(project, options, 'maxAge') ??
    propertyOf(project, options, 'max-age') ??
    propertyOf(project, options, 'ttl');
  const seconds = lifetime ? numberOf(project, lifetime) : null;
  if (seconds !== null) return isPastLifetime(seconds, model.unit);
  const expires = propertyOf(project, options, 'expires');
  return expires !== null && isPastDate(project, expires, model.zeroExpires === true);
}

/** One second is the shortest lifetime that a person could use a cookie for. */
function isPastLifetime(amount: number, unit: LifetimeUnit): boolean {
  return amount <= (unit === 'milliseconds' ? 1_000 : 1);
}

/** A date that has passed, or is about to: `new Date(0)`, `new Date()`, `new Date(Date.now() + 10 * 1000)`. */
export function isPastDate(project: Project, settled: Settled, zeroExpires: boolean): boolean {
  return alternatives(settled).some((option) => {
    if (option.kind === 'literal') {
      if (typeof option.value === 'string') return isPastText(option.value);
      return option.value === 0 && zeroExpires;
    }
    if (option.kind !== 'path') return option.kind === 'other' && isAboutNow(project, option.located);
    if (option.origin.kind !== 'global') return false;
    const call = option.steps.find((step) => step.kind === 'call');
    if (option.origin.name !== 'Date' || call?.kind !== 'call') return false;
    const [first] = call.arguments;
    return !first || isPastMoment(project, first);
  });
}

function isPastMoment(project: Project, located: Located): boolean {
  const settled = settle(project, located);
  return alternatives(settled).some((option) => {
    if (option.kind === 'literal') {
      if (typeof option.value === 'string') return isPastText(option.value);
      return (
        typeof option.value === 'number' && (option.value < 1_000_000_000_000 || option.value < Date.now())
      );
    }
    if (option.kind === 'path') return option.origin.kind === 'global' && option.origin.name === 'Date';
    return option.kind === 'other' && isAboutNow(project, option.located);
  });
}

function isPastText(text: string): boolean {
  const time = Date.parse(text);
  return Number.isFinite(time) && time < Date.now();
}

/** `Date.now() - n`, or plus at most a minute. */
function isAboutNow(project: Project, located: Located): boolean {
  const { value, environment } = located;
  if (value.kind !== 'operation') return false;
  const [left, right] = value.operands;
  if (!left || !right || !namesIn(left, environment).some((name) => name === 'Date' || name === 'now'))
    return false;
  if (value.operator === '-') return true;
  const offset =
    value.operator === '+' ? numberOf(project, settle(project, { value: right, environment })) : null;
  return offset !== null && offset <= 60_000;
}

/** The number that a value comes down to, products and sums of constants included; `null` where it is not known. */
export function numberOf(project: Project, settled: Settled, depth = 0): number | null {
  if (depth > 8) return null;
  for (const option of alternatives(settled)) {
    if (option.kind === 'literal' && typeof option.value === 'number') return option.value;
    if (option.kind !== 'other' || option.located.value.kind !== 'operation') continue;
    const { operator, operands } = option.located.value;
    const { environment } = option.located;
    const numbers = operands.map((operand) =>
      numberOf(project, settle(project, { value: operand, environment }), depth + 1),
    );
    const known = numbers.filter((number) => number !== null);
    if (known.length !== numbers.length || known.length === 0) continue;
    const result = compute(operator, known);
    if (result !== null) return result;
  }
  return null;
}

function compute(operator: string, numbers: readonly number[]): number | null {
  const [first = 0, ...rest] = numbers;
  switch (operator) {
    case '*':
      return rest.reduce((product, number) => product * number, first);
    case '+':
      return rest.reduce((sum, number) => sum + number, first);
    case '-':
      return rest.length === 0 ? -first : rest.reduce((difference, number) => difference - number, first);
    case '/':
      return rest.reduce((quotient, number) => quotient / number, first);
    default:
      return null;
  }
}

/** The effect of a `Set-Cookie` text: a clear where it empties the cookie or lets it expire; else `null`. */
export function judgeSetCookieText(text: string): EffectKind | null {
  const [pair = '', ...attributes] = text.split(';');
  const equals = pair.indexOf('=');
  if (equals < 0) return null;
  const name = pair.slice(0, equals).trim();
  const value = pair.slice(equals + 1).trim();
  const isOver_ = attributes.some((attribute) => {
    const [key = '', setting = ''] = attribute.split('=').map((part) => part.trim());
    if (/^max-age$/i.test(key)) return /^-?\d+$/.test(setting) && Number(setting) <= 1;
    return (
      /^expires$/i.test(key) && (isPastText(setting) || /^\{(?:Date|now|past|epoch|expired)/i.test(setting))
    );
  });
  if (!isOver_ && !DUMMY.test(value)) return null;
  const bare = name.replace(/[{}]/g, '');
  return { kind: 'clears-cookie', cookie: bare, isSession: tellingName([bare]).isSession };
}
