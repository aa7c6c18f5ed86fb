import type { AccessPath, Origin } from '../paths/types.js';
import { LIBRARIES } from './index.js';
import type { Library, Row } from './types.js';

/** A step of a pattern: names that it accepts, a call, or any steps. */
type PatternStep =
  | { readonly kind: 'names'; readonly names: ReadonlySet<string> | 'any' }
  | { readonly kind: 'call' }
  | { readonly kind: 'any-steps' };

interface CompiledRow {
  readonly row: Row;
  readonly library: Library;
  readonly patterns: readonly (readonly PatternStep[])[];
  readonly isShape: boolean;
}

/** A row that knows a call. `certain` where the origin is a package of the library, not only the shape. */
export interface Match {
  readonly row: Row;
  readonly library: Library;
  readonly certain: boolean;
}

interface CatalogueIndex {
  /** Last name of the pattern → rows. */
  readonly byName: ReadonlyMap<string, readonly CompiledRow[]>;
  readonly anyName: readonly CompiledRow[];
  readonly packages: ReadonlyMap<string, readonly Library[]>;
}

let index: CatalogueIndex | null = null;

/** Built on first need: a file without a logout handler never asks. */
function catalogue(): CatalogueIndex {
  index ??= buildIndex();
  return index;
}

function buildIndex(): CatalogueIndex {
  const byName = new Map<string, CompiledRow[]>();
  const anyName: CompiledRow[] = [];
  const packages = new Map<string, Library[]>();
  for (const library of LIBRARIES) {
    for (const name of library.packages) packages.set(name, [...(packages.get(name) ?? []), library]);
    for (const row of library.rows) {
      for (const compiled of compile(library, row)) {
        const names = lastNames(compiled.patterns[0] ?? []);
        if (names === 'any') anyName.push(compiled);
        else for (const name of names) byName.set(name, [...(byName.get(name) ?? []), compiled]);
      }
    }
  }
  return { byName, anyName, packages };
}

function compile(library: Library, row: Row): CompiledRow[] {
  const read = (patterns: string | readonly string[] | undefined, isShape: boolean): CompiledRow[] =>
    (patterns === undefined ? [] : typeof patterns === 'string' ? [patterns] : patterns).map((pattern) => ({
      row,
      library,
      patterns: [readPattern(pattern)],
      isShape,
    }));
  return [...read(row.path, false), ...read(row.shape, true)];
}

/** Reads `Lucia().invalidateSession`, `…delete|deleteMany`, `*.logout`. */
function readPattern(text: string): readonly PatternStep[] {
  const steps: PatternStep[] = [];
  for (const part of text.split('.')) {
    let rest = part;
    if (rest.startsWith('…')) {
      steps.push({ kind: 'any-steps' });
      rest = rest.slice(1);
    }
    const calls = /(?:\(\))*$/.exec(rest)?.[0].length ?? 0;
    const names = rest.slice(0, rest.length - calls);
    if (names !== '') steps.push({ kind: 'names', names: names === '*' ? 'any' : new Set(names.split('|')) });
    for (let count = 0; count < calls / 2; count += 1) steps.push({ kind: 'call' });
  }
  return steps;
}

function lastNames(pattern: readonly PatternStep[]): ReadonlySet<string> | 'any' {
  const last = pattern.at(-1);
  return last?.kind === 'names' ? last.names : 'any';
}

/** The last names of the calls that rows with an effect of this kind know by their origin, but for `default`. */
export function lastNamesOf(kind: Row['effect']['kind']): ReadonlySet<string> {
  const { byName } = catalogue();
  const names = [...byName].flatMap(([name, rows]) =>
    name !== 'default' && rows.some(({ row, isShape }) => !isShape && row.effect.kind === kind) ? [name] : [],
  );
  return new Set(names);
}

/** The steps of a path, the export of its package first. `require('x')(…)` and `import x` are both `default`. */
function stepsOf(path: AccessPath): readonly (string | null)[] {
  const steps = path.steps.map((step) => (step.kind === 'call' ? '()' : step.name));
  if (path.origin.kind === 'global') return [path.origin.name, ...steps];
  if (path.origin.kind === 'unread') return [path.origin.export, ...steps];
  if (path.origin.kind !== 'package') return steps;
  const { export: exported } = path.origin;
  if (exported !== '*') return [exported, ...steps];
  return steps[0] === '()' || steps.length === 0 ? ['default', ...steps] : steps;
}

function fits(
  pattern: readonly PatternStep[],
  steps: readonly (string | null)[],
  fromPattern = 0,
  fromStep = 0,
): boolean {
  const step = pattern[fromPattern];
  if (!step) return fromStep === steps.length;
  if (step.kind === 'any-steps') {
    for (let at = fromStep; at <= steps.length; at += 1)
      if (fits(pattern, steps, fromPattern + 1, at)) return true;
    return false;
  }
  const actual = steps[fromStep];
  if (actual === undefined) return false;
  const isCall = actual === '()';
  if (step.kind === 'call') return isCall && fits(pattern, steps, fromPattern + 1, fromStep + 1);
  if (isCall) return false;
  const accepted = step.names === 'any' || (actual !== null && step.names.has(actual));
  return accepted && fits(pattern, steps, fromPattern + 1, fromStep + 1);
}

/** The libraries whose package this is, by its name or by that of the package whose sub-path it is. */
export function librariesOf(specifier: string): readonly Library[] {
  const { packages } = catalogue();
  const name = packageName(specifier);
  const exact = packages.get(name) ?? [];
  const parts = name.split('/');
  const under = parts.flatMap((_, length) => packages.get(`${parts.slice(0, length + 1).join('/')}/*`) ?? []);
  return [...exact, ...under];
}

/** `https://deno.land/std@0.224.0/http/cookie.ts`, `jsr:@std/http@1`, `npm:hono@4`: the version is no part of the name. */
function packageName(specifier: string): string {
  return specifier.replace(/^(?:npm|jsr):/, '').replace(/(?<=.)@\^?~?v?\d[\w.-]*/, '');
}

export interface Question {
  /** The callee. */
  readonly path: AccessPath;
  /** What the thing is called that the last steps hang on, nearest first. */
  readonly receivers: readonly string[];
  readonly argumentCount: number;
  /** Whether a package is used where the call stands: `null` where that is not known. */
  readonly uses: (packageName: string) => boolean | null;
  /** The major version of a package that the project has: `null`, or nobody to ask, where that is not known. */
  readonly versionOf?: (packageName: string) => number | null;
}

/** The rows that know a call, those that know its origin first. */
export function findRows(question: Question): readonly Match[] {
  const { byName, anyName } = catalogue();
  const steps = stepsOf(question.path);
  const last = steps.at(-1);
  const candidates =
    last === null || last === undefined || last === '()'
      ? anyName
      : [...(byName.get(last) ?? []), ...anyName];
  const { origin } = question.path;
  const libraries = origin.kind === 'package' ? librariesOf(origin.name) : null;
  const found = candidates.flatMap((candidate): Match[] => {
    const { row, library } = candidate;
    if (row.arity && (question.argumentCount < row.arity[0] || question.argumentCount > row.arity[1]))
      return [];
    if (row.versions && !hasVersion(library, row.versions, question)) return [];
    const [pattern = []] = candidate.patterns;
    if (!candidate.isShape) {
      if (!libraries?.includes(library) || !isFrom(row, origin)) return [];
      return fits(pattern, steps) ? [{ row, library, certain: true }] : [];
    }
    // A shape says nothing about what is known to come from another library.
    if (libraries && libraries.length > 0 && !libraries.includes(library)) return [];
    if (row.on && !question.receivers.slice(0, 6).some((name) => row.on?.test(name))) return [];
    if (row.not?.test(question.receivers[0] ?? '')) return [];
    if (row.needsLibrary && !usesLibrary(library, question)) return [];
    const tail = steps.slice(Math.max(0, steps.length - pattern.length));
    return fits(pattern, tail) ? [{ row, library, certain: false }] : [];
  });
  return found.sort((a, b) => Number(b.certain) - Number(a.certain));
}

function isFrom({ from }: Row, origin: Origin): boolean {
  return from === undefined || (origin.kind === 'package' && from.includes(packageName(origin.name)));
}

/** Whether the project is known to have one of these major versions of the library. */
function hasVersion(
  library: Library,
  [least, below]: readonly [least: number, below: number],
  question: Question,
): boolean {
  return library.packages.some((name) => {
    const version = question.versionOf?.(name) ?? null;
    return version !== null && version >= least && version < below;
  });
}

/** Whether the code or its package uses the library; `true` where nothing is known about packages. */
function usesLibrary(library: Library, question: Question): boolean {
  const answers = library.packages.map((name) => question.uses(name.replace(/\/\*$/, '')));
  return answers.includes(true) || answers.every((answer) => answer === null);
}
