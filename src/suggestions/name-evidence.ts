import type { Effect } from '../effects/types.js';
import type { CallValue, ModuleFacts, Place, Value } from '../facts/types.js';
import { callsOf } from '../facts/visit.js';
import { loadModule } from '../modules/project.js';
import { settledOf } from './exported.js';
import { textOf } from './reach.js';
import type { Subject } from './types.js';

/**
 * Whether a text is that of a variable, whose value is not known: no string says it in the call that clears the cookie, or
 * in those that lead to it.
 */
export function isOnlyNamed(subject: Subject, { site, at, trail }: Effect, text: string): boolean {
  if (!/^[A-Za-z_$][\w$]*$/.test(text)) return false;
  const links = [site, ...trail, { file: subject.file, place: at }];
  return !links.some(({ file, place }) => {
    const facts = file === subject.file ? subject.facts : factsOf(subject, file);
    const call = facts && callAt(facts, place);
    // What is no call is a header of an object, a list or an assignment.
    if (!facts || !call) return isWrittenAt(subject, file, place, text);
    return (
      call.arguments.some((value) => says(subject, facts, value, text)) ||
      isCalledOn(subject, facts, call.callee, text)
    );
  });
}

/** Whether a text stands in a string between two offsets of a file. */
function isWrittenAt({ file: own, sourceCode }: Subject, file: string, place: Place, text: string): boolean {
  const code = (file === own ? sourceCode.text : textOf(file)).slice(place.start, place.end);
  const strings = code.replaceAll(/\$\{[^}]*\}/g, '').matchAll(/(['"`])(.*?)\1/g);
  return [...strings].some(([, , inner = '']) => inner.includes(text));
}

/** Whether what is called is the cookie itself: `cookie.auth.remove()`, or `createCookie('auth')` under a name. */
function isCalledOn(subject: Subject, facts: ModuleFacts, callee: Value, text: string): boolean {
  return settledOf(subject, facts, callee).some(
    (option) =>
      option.kind === 'path' &&
      option.steps.some((step) =>
        step.kind === 'member'
          ? step.name === text
          : step.arguments.some(({ value, environment }) => says(subject, environment.module, value, text)),
      ),
  );
}

function factsOf({ project }: Subject, file: string): ModuleFacts | null {
  const loaded = loadModule(project, file);
  return loaded.kind === 'module' ? loaded.facts : null;
}

/** The call that stands at a place of a module. */
export function callAt(
  facts: ModuleFacts,
  { start, end }: Pick<Place, 'start' | 'end'>,
): CallValue | undefined {
  return callsOf(facts).find(({ value }) => value.place.start === start && value.place.end === end)?.value;
}

/** Whether a value is a string that has a text in it, or comes down to one. */
function says(subject: Subject, facts: ModuleFacts, value: Value, text: string): boolean {
  switch (value.kind) {
    case 'literal':
    case 'template':
      return isText(value, text);
    case 'object':
      return value.properties.some((property) => says(subject, facts, property.value, text));
    case 'array':
      return value.elements.some((element) => says(subject, facts, element, text));
    case 'variable':
      return isHeldBy(facts, value.index, text) || settlesTo(subject, facts, value, text);
    case 'member':
      return settlesTo(subject, facts, value, text);
    case 'logical':
      return says(subject, facts, value.left, text) || says(subject, facts, value.right, text);
    case 'call':
      return value.arguments.some((argument) => says(subject, facts, argument, text));
    default:
      return false;
  }
}

/** Whether a variable was made from a string with a text in it, or falls back on one where it is a parameter. */
function isHeldBy(facts: ModuleFacts, index: number, text: string): boolean {
  const definition = facts.variables[index]?.definition;
  // Only what stands there itself: names may be made of one another in circles.
  if (definition?.kind === 'value') return isText(definition.value, text);
  if (definition?.kind !== 'parameter') return false;
  const fallback = facts.functions[definition.function]?.parameters[definition.parameter]?.fallback;
  if (!fallback) return false;
  const held = fallback.kind === 'variable' ? facts.variables[fallback.index]?.definition : undefined;
  return isText(held?.kind === 'value' ? held.value : fallback, text);
}

function settlesTo(subject: Subject, facts: ModuleFacts, value: Value, text: string): boolean {
  return settledOf(subject, facts, value).some(
    (option) => option.kind === 'literal' && typeof option.value === 'string' && option.value.includes(text),
  );
}

function isText(value: Value, text: string): boolean {
  if (value.kind === 'template') return value.parts.some((part) => part.includes(text));
  return value.kind === 'literal' && typeof value.value === 'string' && value.value.includes(text);
}
