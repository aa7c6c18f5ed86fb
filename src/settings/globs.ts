/**
 * Whether a path fits a glob, the way the `files` of an ESLint config read it: `*` and `?` stay within one segment, `**` as a whole
 * segment stands for any number of them, `{a,b}` offers choices, and a leading dot in a name is nothing special.
 * Brackets, parentheses and `!` stand for themselves (`app/[id]/(auth)/route.ts`). Backslashes count as slashes.
 * Paths are meant to be relative to the project's root: a glob for folders called `test` would else fit a project that lies in one.
 * Takes time in proportion to the path's length times the glob's, whatever they are.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const states = compiled(glob);
  let current = reach(states, [0]);
  for (const char of plainPath(path)) {
    const next: number[] = [];
    for (const index of current) {
      const state = states[index];
      if (state && takes(state.takes, char)) for (const following of state.next) next.push(following);
    }
    if (next.length === 0) return false;
    current = reach(states, next);
  }
  return current.has(states.length - 1);
}

function plainPath(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('./') ? slashed.slice(2) : slashed;
}

type Piece =
  | { readonly kind: 'character'; readonly char: string }
  /** `?`, `*`, a `**` at the end, a `**` and the slash behind it */
  | { readonly kind: 'one' | 'some' | 'rest' | 'segments' }
  /** The parts of `{a,b}` */
  | { readonly kind: 'open' | 'or' | 'close' };

function piecesOf(glob: string): Piece[] {
  const chars = Array.from(glob);
  const braces = choiceBraces(chars);
  const pieces: Piece[] = [];
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at] ?? '';
    if (char === '*') {
      const stars = starsFrom(chars, at);
      const kind = kindOfStars(chars, braces, at, stars);
      pieces.push({ kind });
      at += kind === 'segments' ? stars : stars - 1;
    } else {
      pieces.push(braces.get(at) ?? (char === '?' ? { kind: 'one' } : { kind: 'character', char }));
    }
  }
  return pieces;
}

function starsFrom(chars: readonly string[], at: number): number {
  let count = 1;
  while (chars[at + count] === '*') count++;
  return count;
}

/** `**` counts for more than `*` only between slashes, choices or the ends of the glob. */
function kindOfStars(
  chars: readonly string[],
  braces: ReadonlyMap<number, Piece>,
  at: number,
  stars: number,
): 'some' | 'rest' | 'segments' {
  const isEdge = (index: number): boolean =>
    chars[index] === undefined || chars[index] === '/' || braces.has(index);
  if (stars === 1 || !isEdge(at - 1) || !isEdge(at + stars)) return 'some';
  return chars[at + stars] === '/' ? 'segments' : 'rest';
}

/** The braces and commas that offer a choice, by their place. `{a}` and a brace without its partner stand for themselves. */
function choiceBraces(chars: readonly string[]): Map<number, Piece> {
  const places = new Map<number, Piece>();
  const open: { readonly at: number; readonly commas: number[] }[] = [];
  for (const [at, char] of chars.entries()) {
    if (char === '{') open.push({ at, commas: [] });
    if (char === ',') open.at(-1)?.commas.push(at);
    const brace = char === '}' ? open.pop() : undefined;
    if (!brace || brace.commas.length === 0) continue;
    places.set(brace.at, { kind: 'open' });
    for (const comma of brace.commas) places.set(comma, { kind: 'or' });
    places.set(at, { kind: 'close' });
  }
  return places;
}

/** One state of a glob's automaton: a character that it takes before it goes on, or only ways on. */
interface State {
  readonly takes: string | null;
  readonly next: number[];
}

/** Longer than one character, so that no character of a path is mistaken for them. */
const ANY = 'any';
const NOT_SLASH = 'not a slash';

function takes(wanted: string | null, char: string): boolean {
  return wanted === char || wanted === ANY || (wanted === NOT_SLASH && char !== '/');
}

/** The states that can be reached from some without taking a character. */
function reach(states: readonly State[], from: readonly number[]): Set<number> {
  const reached = new Set(from);
  // A set that grows while it is walked is walked to its new end.
  for (const index of reached) {
    const state = states[index];
    if (state?.takes === null) for (const next of state.next) reached.add(next);
  }
  return reached;
}

const KEPT_GLOBS = 200;
const kept = new Map<string, readonly State[]>();

function compiled(glob: string): readonly State[] {
  const known = kept.get(glob);
  if (known) return known;
  const states = compile(plainPath(glob));
  if (kept.size >= KEPT_GLOBS) kept.clear();
  kept.set(glob, states);
  return states;
}

/** A glob as states. The first one starts, the last one accepts. */
function compile(glob: string): State[] {
  const states: State[] = [];
  const add = (wanted: string | null, ...next: number[]): number => states.push({ takes: wanted, next }) - 1;
  const link = (from: number, to: number): void => void states[from]?.next.push(to);
  /** A new state behind an earlier one. */
  const follow = (from: number, wanted: string | null = null): number => {
    const state = add(wanted);
    link(from, state);
    return state;
  };
  /** A new state behind an earlier one that takes any number of characters before it goes on. */
  const repeat = (from: number, wanted: string): number => {
    const state = follow(from);
    link(state, add(wanted, state));
    return state;
  };

  const choices: { readonly start: number; readonly end: number }[] = [];
  let last = add(null);
  for (const piece of piecesOf(glob)) {
    const choice = choices.at(-1);
    switch (piece.kind) {
      case 'character':
        last = follow(last, piece.char);
        break;
      case 'one':
        last = follow(last, NOT_SLASH);
        break;
      case 'some':
        last = repeat(last, NOT_SLASH);
        break;
      case 'rest':
        last = repeat(last, ANY);
        break;
      case 'segments': {
        last = follow(last);
        const inside = repeat(last, ANY);
        link(inside, add('/', last));
        break;
      }
      case 'open': {
        const start = follow(last);
        choices.push({ start, end: add(null) });
        last = follow(start);
        break;
      }
      case 'or':
        if (choice) link(last, choice.end);
        last = follow(choice?.start ?? last);
        break;
      case 'close':
        if (choice) link(last, choice.end);
        last = choice?.end ?? last;
        choices.pop();
        break;
    }
  }
  follow(last);
  return states;
}
