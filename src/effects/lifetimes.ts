import { LIBRARIES } from '../catalogue/index.js';
import { findRows, lastNamesOf, librariesOf } from '../catalogue/match.js';
import type { Library, LifetimeSlot } from '../catalogue/types.js';
import { durationInSeconds } from '../settings/durations.js';
import { callsOf, forEachValue } from '../facts/visit.js';
import type { ModuleFacts, Value } from '../facts/types.js';
import { loginFiles } from '../modules/login-files.js';
import { loadModule, packagesOf, type Project, type Source } from '../modules/project.js';
import { reachableSources } from '../modules/reachable.js';
import { namesIn } from '../paths/describe.js';
import { alternatives } from '../paths/settled.js';
import { moduleEnvironment, scopeOf } from '../paths/environment.js';
import { settle } from '../paths/settle.js';
import type { AccessPath, Located, Settled } from '../paths/types.js';
import type { Lifetime } from '../verdict/types.js';
import { findSetups } from './configuration.js';
import { numberOf, slotValue } from './cookies.js';
import { optionOfArguments } from './options.js';

/** In how many modules calls that issue tokens are looked for. */
const MOST_MODULES = 12;

/**
 * How long the tokens live that the project issues, as far as calls that issue them are in reach: in the module, in what
 * it imports, in what the program's entry files import, and, failing that, in files that log users in by their names. The
 * longest counts. `unknown` where none is in reach, or one has a lifetime that can't be told. `issuer` is the name of the
 * one library that counts, where the session is known to be sealed by it; `null` where any may have issued the token.
 */
export function tokenLifetime(project: Project, from: ModuleFacts, issuer: string | null): Lifetime {
  const known = found.get(project) ?? new Map<string, Lifetime>();
  found.set(project, known);
  const key = `${from.file}\n${issuer ?? ''}`;
  const lifetime = known.get(key) ?? findLifetime(project, from, issuer);
  known.set(key, lifetime);
  return lifetime;
}

/** Every failing handler of a file asks the same. A project is opened anew for each file that is linted. */
const found = new WeakMap<Project, Map<string, Lifetime>>();

function findLifetime(project: Project, from: ModuleFacts, issuer: string | null): Lifetime {
  const lifetimes: (number | null)[] = [];
  let refreshes = false;
  for (const module of modulesToSearch(project, from, lifetimes)) {
    lifetimes.push(...lifetimesIn(project, module, from, issuer));
    refreshes ||= mentionsRefresh(module);
  }
  const known = lifetimes.filter((seconds) => seconds !== null);
  if (known.length === 0 || known.length < lifetimes.length) return { kind: 'unknown' };
  return { kind: 'known', seconds: Math.max(...known), refreshes };
}

/** The modules in reach, and, while they issue no token, those that may log users in by their names. */
function* modulesToSearch(
  project: Project,
  from: ModuleFacts,
  found: readonly unknown[],
): Generator<ModuleFacts> {
  const seen = new Set<string>();
  for (const source of reachableSources(project, from)) {
    if (seen.size >= MOST_MODULES) break;
    seen.add(source.file);
    const loaded = mayIssueToken(source) ? loadModule(project, source.file) : null;
    if (loaded?.kind === 'module') yield loaded.facts;
  }
  if (found.length > 0 || !dependsOnIssuer(project, from)) return;
  for (const file of loginFiles(project, from.file)) {
    const loaded = seen.has(file) ? null : loadModule(project, file);
    if (loaded?.kind === 'module') yield loaded.facts;
  }
}

/** Whether a module may issue a token, or speak of one that renews it, by its text. */
function mayIssueToken({ text, specifiers }: Source): boolean {
  if (text === null || REFRESH.test(text)) return true;
  return (
    issuing().pattern.test(text) || specifiers.some((specifier) => librariesOf(specifier).some(issuesTokens))
  );
}

const REFRESH = /refresh/i;

interface IssuingNames {
  readonly names: ReadonlySet<string>;
  readonly pattern: RegExp;
}

let issuingNames: IssuingNames | null = null;

/** What calls that issue tokens are called. Asked only for a handler that fails. */
function issuing(): IssuingNames {
  if (issuingNames) return issuingNames;
  const names = lastNamesOf('issues-token');
  issuingNames = { names, pattern: new RegExp(`\\b(?:${[...names].join('|')})\\b`) };
  return issuingNames;
}

function issuesTokens({ rows }: Library): boolean {
  return rows.some(({ effect }) => effect.kind === 'issues-token');
}

function dependsOnIssuer(project: Project, { file }: ModuleFacts): boolean {
  const installed = packagesOf(project, file);
  return LIBRARIES.some(
    (library) => issuesTokens(library) && library.packages.some((name) => installed?.has(name) === true),
  );
}

/** In seconds; `null` for a token whose lifetime can't be told, `Infinity` for one that never expires. */
function lifetimesIn(
  project: Project,
  module: ModuleFacts,
  from: ModuleFacts,
  issuer: string | null,
): (number | null)[] {
  return callsOf(module).flatMap(({ value, function: owner }): (number | null)[] => {
    if (!mayIssue(value.callee, module)) return [];
    const environment = scopeOf(moduleEnvironment(module), owner);
    const args = value.arguments.map((argument): Located => ({ value: argument, environment }));
    const callee = settle(project, { value: value.callee, environment });
    return alternatives(callee).flatMap((option): (number | null)[] => {
      if (option.kind !== 'path') return [];
      const path = typedPath(project, option) ?? option;
      const receivers = value.callee.kind === 'member' ? namesIn(value.callee.object, environment) : [];
      const uses = (name: string): boolean | null => usesPackage(project, module, name);
      const rows = findRows({ path, receivers, argumentCount: args.length, uses });
      const issuing = rows.find(
        ({ row, library, certain }) =>
          (certain || row.needsLibrary === true) &&
          row.effect.kind === 'issues-token' &&
          (issuer === null || library.name === issuer),
      );
      return issuing?.row.effect.kind === 'issues-token'
        ? [lifetimeOf(project, issuing.row.effect.lifetime, args, from)]
        : [];
    });
  });
}

/** Whether a callee may issue a token, by the name that it has where it comes from: to tell what it is may open files. */
function mayIssue(callee: Value, { variables }: ModuleFacts): boolean {
  if (callee.kind === 'member') return callee.property === null || issuing().names.has(callee.property);
  const definition = callee.kind === 'variable' ? variables[callee.index]?.definition : undefined;
  if (definition?.kind !== 'import') return true;
  return issuing().names.has(definition.name) || librariesOf(definition.specifier).some(issuesTokens);
}

/** The path from a package's class, where a type says that an instance is injected: `constructor(private jwt: JwtService)`. */
function typedPath(project: Project, path: AccessPath): AccessPath | null {
  const { origin } = path;
  if (origin.kind !== 'field' && origin.kind !== 'parameter') return null;
  for (const { variable } of origin.types) {
    if (variable === null) continue;
    const environment = moduleEnvironment(origin.environment.module);
    const type = settle(project, { value: { kind: 'variable', index: variable }, environment });
    if (type.kind === 'path' && type.origin.kind === 'package')
      return { ...type, steps: [...type.steps, { kind: 'call', arguments: [], isNew: true }, ...path.steps] };
  }
  return null;
}

function usesPackage(project: Project, { specifiers, file }: ModuleFacts, name: string): boolean | null {
  return specifiers.includes(name) ? true : (packagesOf(project, file)?.has(name) ?? null);
}

function lifetimeOf(
  project: Project,
  slot: LifetimeSlot,
  args: readonly Located[],
  from: ModuleFacts,
): number | null {
  for (const at of slot.slots) {
    const value = slotValue(project, args, at);
    if (value && !isNothing(value)) return secondsOf(project, value, slot);
  }
  return slot.setUp ? setUpLifetime(project, slot, slot.setUp, from) : missingLifetime(slot);
}

function missingLifetime({ missing }: LifetimeSlot): number {
  return missing ?? Number.POSITIVE_INFINITY;
}

/** The lifetime in the options that the library is set up with; `null` where no set-up is in reach. */
function setUpLifetime(
  project: Project,
  slot: LifetimeSlot,
  { packages, options }: NonNullable<LifetimeSlot['setUp']>,
  from: ModuleFacts,
): number | null {
  const found = findSetups(project, from, packages).map((setup): number | null => {
    for (const path of options) {
      const option = optionOfArguments(project, setup.arguments, path);
      if (option.kind === 'given') return secondsOf(project, option.value, slot);
      if (option.kind === 'unseen') return null;
    }
    return missingLifetime(slot);
  });
  const known = found.filter((seconds) => seconds !== null);
  return known.length > 0 && known.length === found.length ? Math.max(...known) : null;
}

function isNothing(value: Settled): boolean {
  return value.kind === 'literal' && (value.value === undefined || value.value === null);
}

function secondsOf(project: Project, value: Settled, slot: LifetimeSlot): number | null {
  const found = alternatives(value).map((option) => secondsOfOption(project, option, slot));
  const known = found.filter((seconds) => seconds !== null);
  return known.length === found.length && known.length > 0 ? Math.max(...known) : null;
}

function secondsOfOption(project: Project, option: Settled, slot: LifetimeSlot): number | null {
  if (option.kind === 'literal' && typeof option.value === 'string') return secondsOfText(option.value);
  const fromNow = option.kind === 'other' ? offsetFromNow(project, option.located) : null;
  if (fromNow !== null) return fromNow;
  const span = option.kind === 'path' ? timeSpan(project, option) : null;
  if (span !== null) return span;
  const amount = numberOf(project, option);
  if (amount === null) return null;
  switch (slot.number) {
    case 'seconds':
      return amount;
    case 'milliseconds':
      return amount / 1_000;
    // A fixed moment says nothing about how long a token lives.
    case 'epoch-seconds':
    case 'not-allowed':
      return null;
  }
}

/** A bare number in a text is in milliseconds, where a number is in seconds (jsonwebtoken 9.0.3, run). */
function secondsOfText(text: string): number | null {
  return /^\s*-?\d+\s*$/.test(text) ? Number(text) / 1_000 : durationInSeconds(text);
}

/** `Math.floor(Date.now() / 1000) + 900`: the seconds that are added to now. */
function offsetFromNow(project: Project, { value, environment }: Located): number | null {
  if (value.kind !== 'operation' || value.operator !== '+') return null;
  const isNow = (part: (typeof value.operands)[number]): boolean =>
    namesIn(part, environment).some((name) => name === 'Date' || /^(?:now|iat)/i.test(name));
  const now = value.operands.filter(isNow);
  const added = value.operands.filter((operand) => !isNow(operand));
  if (now.length !== 1) return null;
  const numbers = added.map((operand) => numberOf(project, settle(project, { value: operand, environment })));
  const known = numbers.filter((number) => number !== null);
  return known.length === numbers.length ? known.reduce((sum, number) => sum + number, 0) : null;
}

/** oslo's `new TimeSpan(15, 'm')` (oslo 1.2.1 `dist/index.js`). */
function timeSpan(project: Project, path: Extract<Settled, { kind: 'path' }>): number | null {
  const last = path.steps.at(-1);
  if (
    last?.kind !== 'call' ||
    !last.isNew ||
    path.origin.kind !== 'package' ||
    path.origin.export !== 'TimeSpan'
  )
    return null;
  const [amount, unit] = last.arguments;
  const number = amount ? numberOf(project, settle(project, amount)) : null;
  const name = unit ? settle(project, unit) : null;
  return number !== null && name?.kind === 'literal'
    ? durationInSeconds(`${String(number)}${String(name.value)}`)
    : null;
}

/** Whether a module speaks of refresh tokens: one of them would outlive the token that it renews. */
function mentionsRefresh(module: ModuleFacts): boolean {
  const tells = (name: string | null): boolean => name !== null && /refresh/i.test(name);
  const names: (string | null)[] = module.variables.map((variable) => variable.name);
  forEachValue(module, (value) => {
    if (value.kind === 'member') names.push(value.property);
    if (value.kind === 'literal' && typeof value.value === 'string') names.push(value.value);
    if (value.kind === 'object') names.push(...value.properties.map((property) => property.name));
  });
  return names.some(tells);
}
