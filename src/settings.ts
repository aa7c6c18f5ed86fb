import { durationInSeconds } from './settings/durations.js';
import type { FunctionEntry } from './settings/patterns.js';
import { settingsSchema } from './settings/schema.js';

export { durationInSeconds } from './settings/durations.js';
export { matchesGlob } from './settings/globs.js';
export { matchesName, matchesPattern, type FunctionEntry, type NamedFunction } from './settings/patterns.js';
export { settingsSchema } from './settings/schema.js';

/** What a project writes as `settings.logout` in its ESLint config. `settingsSchema` says what each key means. */
export interface LogoutSettings {
  readonly sessionCookies?: readonly string[];
  readonly otherCookies?: readonly string[];
  readonly logoutRoutes?: readonly string[];
  readonly logoutFiles?: readonly string[];
  readonly logoutFunctions?: readonly FunctionEntry[];
  readonly invalidates?: readonly FunctionEntry[];
  readonly clears?: readonly FunctionEntry[];
  readonly signsOut?: readonly FunctionEntry[];
  readonly requestSession?: 'server' | 'cookie';
  readonly tokenLifetime?: string | number;
  readonly tokenLifetimeLimit?: string | number;
  readonly testFiles?: readonly string[];
  readonly followImports?: boolean;
  readonly maxDepth?: number;
  readonly maxFiles?: number;
  readonly maxFileSize?: number;
}

/** The settings as they are used: checked, complete and frozen. */
export interface Settings {
  readonly sessionCookies: readonly string[];
  readonly otherCookies: readonly string[];
  readonly logoutRoutes: readonly string[];
  readonly logoutFiles: readonly string[];
  readonly logoutFunctions: readonly FunctionEntry[];
  readonly invalidates: readonly FunctionEntry[];
  readonly clears: readonly FunctionEntry[];
  readonly signsOut: readonly FunctionEntry[];
  /** `null`: not said. */
  readonly requestSession: 'server' | 'cookie' | null;
  /** In seconds; `null`: not said. */
  readonly tokenLifetime: number | null;
  /** In seconds. */
  readonly tokenLifetimeLimit: number;
  readonly testFiles: readonly string[];
  readonly followImports: boolean;
  /** In calls. */
  readonly maxDepth: number;
  readonly maxFiles: number;
  /** In bytes. */
  readonly maxFileSize: number;
}

/** Takes a value if it is right; complains with what is accepted there if it is not. `at` is where the value stands. */
type Reader<T> = (value: unknown, at: string) => T;

const ROOT = 'settings.logout';
/** Patterns longer than this are mistakes, or meant to keep the process busy. */
const LONGEST_PATTERN = 500;

const cookies = listOf(
  pattern(/^[^\s/;,="]+$/, 'a cookie name such as "sid" or "app-*" (no regular expression)'),
);
const routes = listOf(pattern(/^[/*]\S*$/, 'a path such as "/bye" or "/users/*/bye"'));
const globs = listOf(pattern(/^[^!]/, 'a glob such as "src/bye/**/*.ts" (no negation)'));
const functionName = pattern(
  /^[^\s()[\]{}'"`,;:/\\]+$/,
  'a function\'s name such as "endSession" or "authService.end"',
);
const moduleName = pattern(/^\S+$/, 'a module such as "@acme/auth" or "src/lib/auth"');
const functions = listOf(readFunction);
const duration: Reader<number> = (value, at) => {
  const seconds = typeof value === 'string' || typeof value === 'number' ? durationInSeconds(value) : null;
  return seconds !== null && seconds > 0
    ? seconds
    : refuse(at, 'a duration such as "15m" or a number of seconds', value);
};

const READERS: { readonly [Key in keyof Settings]: Reader<Settings[Key]> } = {
  sessionCookies: cookies,
  otherCookies: cookies,
  logoutRoutes: routes,
  logoutFiles: globs,
  logoutFunctions: functions,
  invalidates: functions,
  clears: functions,
  signsOut: functions,
  requestSession: (value, at) =>
    value === 'server' || value === 'cookie' ? value : refuse(at, '"server" or "cookie"', value),
  tokenLifetime: duration,
  tokenLifetimeLimit: duration,
  testFiles: globs,
  followImports: (value, at) => (typeof value === 'boolean' ? value : refuse(at, 'true or false', value)),
  maxDepth: wholeNumber(0, 'a number of calls such as 5'),
  maxFiles: wholeNumber(0, 'a number of files such as 40'),
  maxFileSize: wholeNumber(1, 'a number of bytes such as 524288'),
};

const DEFAULTS = read({});
const known = new WeakMap<object, Settings>();

/**
 * The settings of a project, from what its ESLint config has under `settings.logout`; defaults for what it leaves out, or where it has nothing.
 * Each object is read once: what changes in it afterwards is not seen.
 * Throws an error that names the key and what it accepts, for an unknown key or a wrong value.
 */
export function readSettings(raw: unknown): Settings {
  if (raw === undefined) return DEFAULTS;
  if (!isObject(raw)) return refuse(ROOT, 'an object', raw);
  const settings = known.get(raw) ?? read(raw);
  known.set(raw, settings);
  return settings;
}

function read(raw: Readonly<Record<string, unknown>>): Settings {
  refuseUnknownKeys(raw, Object.keys(READERS), ROOT);
  const settings = Object.entries<Reader<unknown>>(READERS).map(([key, reader]) => {
    const given = Object.hasOwn(raw, key) ? raw[key] : undefined;
    const value = given === undefined ? defaultOf(key) : given;
    return [key, value === undefined ? null : reader(value, `${ROOT}.${key}`)];
  });
  // Each value went through the reader of its own key.
  return Object.freeze(Object.fromEntries(settings) as Settings);
}

function defaultOf(key: string): unknown {
  const properties: Readonly<Record<string, object>> = settingsSchema.properties;
  const schema = properties[key];
  return schema && 'default' in schema ? schema.default : undefined;
}

function listOf<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) return refuse(at, 'an array', value);
    return Object.freeze(Array.from(value, (item: unknown, index) => reader(item, `${at}[${index}]`)));
  };
}

function pattern(shape: RegExp, expected: string): Reader<string> {
  return (value, at) => {
    const isRight = typeof value === 'string' && value.length <= LONGEST_PATTERN && shape.test(value);
    return isRight ? value : refuse(at, expected, value);
  };
}

function wholeNumber(least: number, expected: string): Reader<number> {
  return (value, at) =>
    Number.isSafeInteger(value) && Number(value) >= least ? Number(value) : refuse(at, expected, value);
}

function readFunction(value: unknown, at: string): FunctionEntry {
  if (!isObject(value)) return functionName(value, at);
  refuseUnknownKeys(value, ['from', 'name'], at);
  return Object.freeze({
    from: moduleName(value.from, `${at}.from`),
    name: functionName(value.name, `${at}.name`),
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(at: string, expected: string, value: unknown): never {
  throw new Error(`${at}: expected ${expected}, got ${describe(value)}.`);
}

function refuseUnknownKeys(value: object, keys: readonly string[], at: string): void {
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown === undefined) return;
  const near = nearest(unknown, keys);
  const hint = near === null ? `Known are ${keys.join(', ')}.` : `Did you mean "${near}"?`;
  throw new Error(`${at}: there is no key ${describe(unknown)}. ${hint}`);
}

const LONGEST_SHOWN = 60;

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value);
    case 'object':
      return value === null ? 'null' : 'an object';
    case 'function':
      return 'a function';
    case 'symbol':
      return 'a symbol';
    default:
      return String(value);
  }
}

/** More changes than these make another word. */
const MOST_CHANGES = 2;

/** The key that a misspelt one was meant to be; `null` where none is near. */
function nearest(misspelt: string, keys: readonly string[]): string | null {
  const distances = keys.map((key) => ({
    key,
    changes: changesBetween(misspelt.toLowerCase(), key.toLowerCase()),
  }));
  const [best] = distances.sort((one, other) => one.changes - other.changes);
  return best && best.changes <= MOST_CHANGES ? best.key : null;
}

/** How many characters must be put in, taken out or replaced to turn one word into another; infinite where the lengths alone say too many. */
function changesBetween(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > MOST_CHANGES) return Infinity;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [done, char] of Array.from(from).entries()) {
    const next = [done + 1];
    for (const [index, other] of Array.from(to).entries()) {
      const [left = 0, above = 0, before = 0] = [next[index], row[index + 1], row[index]];
      next.push(Math.min(left + 1, above + 1, before + (char === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
