import { isNamed } from '../facts/names.js';
import type { Place, Property, Value } from '../facts/types.js';
import type { Project } from '../modules/project.js';
import { namesIn, textOf } from '../paths/describe.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { Located } from '../paths/types.js';
import { record, type Position } from './context.js';
import { NAMED_HOLES } from './cookie-names.js';
import { isPastDate, judgeSetCookieText, numberOf } from './cookies.js';
import { words } from './words.js';

/** Judges a header that is written by a call: `Set-Cookie` in all its forms, and `Clear-Site-Data`. */
export function judgeHeader(
  name: Located | undefined,
  value: Located | undefined,
  place: Place,
  position: Position,
  row: string | null,
): void {
  if (!name) return;
  const { project } = position.walk;
  const text = textOf(project, name, NAMED_HOLES);
  // An object in place of the name holds several headers; its properties are met while it is walked.
  if (text === null || !value) return;
  judgeNamedHeader(text, value, place, position, row);
}

/** Judges a property of an object literal that looks like a header, or a list of cookies in a function's result. */
export function judgeHeaderProperty(property: Property, position: Position): void {
  if (property.name === null) return;
  const value = { value: property.value, environment: position.environment };
  if (/^set-cookie2?$|^clear-site-data$/i.test(property.name)) {
    judgeNamedHeader(property.name, value, property.place, position, 'headers/object');
  } else if (property.name === 'cookies' && property.value.kind === 'array') {
    // The result of a Lambda function behind an HTTP API.
    judgeNamedHeader('set-cookie', value, property.place, position, 'headers/lambda-cookies');
  } else if (property.name === 'headers') {
    judgeHeaderList(property.value, property.place, position);
  }
}

/** Judges headers in a list: `[['Set-Cookie', '…']]` of the fetch standard, and Node's flat `['Set-Cookie', '…']`. */
export function judgeHeaderList(list: Value, place: Place, position: Position): void {
  if (list.kind !== 'array') return;
  const { environment } = position;
  list.elements.forEach((element, index) => {
    judgeHeaderList(element, place, position);
    const value = list.elements[index + 1];
    if (element.kind !== 'literal' || typeof element.value !== 'string' || !value) return;
    judgeNamedHeader(element.value, { value, environment }, place, position, 'headers/list');
  });
}

function judgeNamedHeader(
  name: string,
  value: Located,
  place: Place,
  position: Position,
  row: string | null,
): void {
  const { project } = position.walk;
  if (/^clear-site-data$/i.test(name)) {
    const text = textOf(project, value, NAMED_HOLES) ?? '';
    if (/cookies|\*/.test(text))
      record(position, place, { kind: 'clears-cookie', cookie: '*', isSession: true }, row);
    return;
  }
  if (!/^set-cookie2?$/i.test(name)) return;
  const texts = cookieTexts(value, position);
  for (const text of texts) {
    const effect = judgeSetCookieText(text);
    if (effect) record(position, place, effect, row);
  }
  const removal = texts.length === 0 ? removalName(value) : null;
  if (removal !== null) {
    const isSession = words(removal).includes('session') ? true : null;
    record(position, place, { kind: 'clears-cookie', cookie: null, isSession }, row);
  }
}

/** What turns a cookie into the text of a header, and says nothing of it. */
const SERIALIZERS = new Set(['serialize', 'toString', 'join']);

/** `headers.append('Set-Cookie', clearSessionCookie())`: the name tells what a function builds that can't be read. */
function removalName(value: Located): string | null {
  const call = value.value.kind === 'await' ? value.value.value : value.value;
  if (call.kind !== 'call' && call.kind !== 'variable') return null;
  const named = call.kind === 'call' ? call.callee : call;
  const nearest = namesIn(named, value.environment).find((name) => !SERIALIZERS.has(name)) ?? '';
  const isRemoval = words(nearest).some((word) =>
    /^(?:clear|cleared|expire|expired|delete|deleted|destroy|remove|blank|empty|logout)$/.test(word),
  );
  return isRemoval && !nearest.includes('destroySession') ? nearest : null;
}

/** What a `Set-Cookie` text says in place of a part: a number, or the date of a lifetime that is over. */
function cookieHole(project: Project): Parameters<typeof textOf>[2] {
  return (names, part) => {
    const number = numberOf(project, settle(project, part));
    if (number !== null) return String(number);
    return isPastDateText(project, part) ? new Date(0).toUTCString() : NAMED_HOLES(names);
  };
}

/** `new Date(0).toUTCString()`, and the same date without a method. */
function isPastDateText(project: Project, { value, environment }: Located): boolean {
  const method = value.kind === 'call' && value.callee.kind === 'member' ? value.callee : null;
  const date = method && isNamed(method.property, /^to\w*String$/) ? method.object : value;
  const settled = settle(project, { value: date, environment });
  return settled.kind !== 'literal' && isPastDate(project, settled, false);
}

function cookieTexts(value: Located, position: Position): string[] {
  const { project } = position.walk;
  const hole = cookieHole(project);
  const text = textOf(project, value, hole);
  if (text !== null) return [text];
  return alternatives(settle(project, value)).flatMap((option) => {
    if (option.kind === 'array') {
      return option.elements.flatMap((element) => {
        const inner = textOf(project, element, hole) ?? keyedCookie(element, position);
        return inner === null ? [] : [inner];
      });
    }
    return [];
  });
}

/** CloudFront's form: `{ key: 'Set-Cookie', value: '…' }`. */
function keyedCookie(element: Located, position: Position): string | null {
  if (element.value.kind !== 'object') return null;
  const value = element.value.properties.find((property) => property.name === 'value')?.value;
  const { project } = position.walk;
  return value ? textOf(project, { value, environment: element.environment }, cookieHole(project)) : null;
}
