import type { AccessPath, Origin, Settled } from './types.js';

/** How many alternatives of a value are looked at. */
export const MOST_OPTIONS = 6;

/** A path of which nothing is known but the names that led to it. */
export function unknownPath(names: readonly string[] = []): AccessPath {
  return { kind: 'path', origin: { kind: 'unknown' }, steps: [], names };
}

/** A path that begins at an origin. */
export function pathFrom(origin: Origin, names: readonly string[] = []): AccessPath {
  return { kind: 'path', origin, steps: [], names };
}

/** One of several values. Equal alternatives and nested choices are flattened. */
export function choose(options: readonly Settled[]): Settled {
  const flat = options
    .flatMap((option) => (option.kind === 'choice' ? option.options : [option]))
    .slice(0, MOST_OPTIONS);
  const known = flat.filter((option) => !isEmpty(option));
  const [first, ...others] = known.length > 0 ? known : flat;
  if (!first) return unknownPath();
  return others.length === 0 ? first : { kind: 'choice', options: [first, ...others] };
}

/** `null` and `undefined` are what a variable holds before it is filled. */
function isEmpty(option: Settled): boolean {
  return option.kind === 'literal' && (option.value === null || option.value === undefined);
}

/** The alternatives of a settled value, without wrappers. */
export function alternatives(settled: Settled): readonly Exclude<Settled, { kind: 'choice' | 'extended' }>[] {
  if (settled.kind === 'choice') return settled.options.flatMap((option) => alternatives(option));
  if (settled.kind === 'extended') return alternatives(settled.base);
  return [settled];
}
