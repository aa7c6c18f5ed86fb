import { describe, expect, it } from 'vitest';

import {
  durationInSeconds,
  matchesGlob,
  matchesName,
  matchesPattern,
  readSettings,
  settingsSchema,
  type FunctionEntry,
  type LogoutSettings,
  type NamedFunction,
  type Settings,
} from '../src/settings.js';

const KEYS = Object.keys(settingsSchema.properties) as (keyof Settings)[];

describe('readSettings: what is left out', () => {
  it('gives defaults where there are no settings, and for empty ones', () => {
    const defaults = readSettings(undefined);
    expect(defaults).toEqual({
      sessionCookies: [],
      otherCookies: [],
      logoutRoutes: [],
      logoutFiles: [],
      logoutFunctions: [],
      invalidates: [],
      clears: [],
      signsOut: [],
      requestSession: null,
      tokenLifetime: null,
      tokenLifetimeLimit: 900,
      testFiles: settingsSchema.properties.testFiles.default,
      followImports: true,
      maxDepth: 5,
      maxFiles: 40,
      maxFileSize: 524_288,
    });
    expect(readSettings({})).toEqual(defaults);
    expect(readSettings(undefined)).toBe(defaults);
  });

  it.each(KEYS)('takes an undefined %s as left out', (key) => {
    expect(readSettings({ [key]: undefined })[key]).toEqual(readSettings(undefined)[key]);
  });

  it('does not look at what an object inherits', () => {
    expect(readSettings(Object.create({ maxDepth: 'deep', foo: 1 })).maxDepth).toBe(5);
    expect(readSettings(Object.assign(Object.create(null) as object, { maxDepth: 2 })).maxDepth).toBe(2);
  });
});

describe('readSettings: what is right', () => {
  const all: Required<LogoutSettings> = {
    sessionCookies: ['sid', 'app-*', '__Host-x', 'koa:sess'],
    otherCookies: ['*-seen'],
    logoutRoutes: ['/bye', '/users/:id/leave', '*/leave'],
    logoutFiles: ['app/(auth)/bye/[id]/route.ts', 'a'.repeat(500)],
    logoutFunctions: ['bye', { from: './src/lib/auth.ts', name: 'leave' }],
    invalidates: ['authService.end', '#end', 'end*'],
    clears: [{ from: '@acme/*', name: 'dropCookie' }],
    signsOut: [],
    requestSession: 'cookie',
    tokenLifetime: '1h',
    tokenLifetimeLimit: 60,
    testFiles: ['**/*.check.ts'],
    followImports: false,
    maxDepth: 0,
    maxFiles: 0,
    maxFileSize: 1,
  };

  it('keeps every key, with durations in seconds', () => {
    expect(readSettings(all)).toEqual({ ...all, tokenLifetime: 3600 });
    expect(Object.keys(all).sort()).toEqual([...KEYS].sort());
  });

  it.each([
    ['requestSession', 'server', 'server'],
    ['requestSession', 'cookie', 'cookie'],
    ['tokenLifetime', 900, 900],
    ['tokenLifetime', '900', 900],
    ['tokenLifetime', 0.5, 0.5],
    ['tokenLifetimeLimit', '15 minutes', 900],
    ['followImports', true, true],
    ['maxDepth', 7, 7],
    ['maxFileSize', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ] as const)('reads %s: %j as %j', (key, value, expected) => {
    expect(readSettings({ [key]: value })[key]).toBe(expected);
  });

  it('reads an object once, and freezes what it read, not what it was given', () => {
    const raw = { sessionCookies: ['sid'], clears: [{ from: 'a', name: 'b' }] };
    const settings = readSettings(raw);
    raw.sessionCookies.push('other');
    expect(readSettings(raw)).toBe(settings);
    expect(settings.sessionCookies).toEqual(['sid']);
    expect(readSettings({ ...raw })).not.toBe(settings);
    for (const part of [settings, settings.sessionCookies, settings.clears, settings.clears[0]]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(Object.isFrozen(raw.clears[0])).toBe(false);
  });
});

describe('readSettings: what is refused', () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;

  const cases: readonly (readonly [string, unknown, string])[] = [
    ['null', null, 'settings.logout: expected an object, got null.'],
    ['false', false, 'settings.logout: expected an object, got false.'],
    ['a string', 'sid', 'settings.logout: expected an object, got "sid".'],
    ['an array', [], 'settings.logout: expected an object, got an array.'],
    ['a function', () => 1, 'settings.logout: expected an object, got a function.'],
    ['a symbol', Symbol('s'), 'settings.logout: expected an object, got a symbol.'],
    ['a bigint', 5n, 'settings.logout: expected an object, got 5.'],
    [
      'a near miss',
      { sessionCookie: [] },
      'settings.logout: there is no key "sessionCookie". Did you mean "sessionCookies"?',
    ],
    [
      'a near miss by case',
      { MAXFILES: 1 },
      'settings.logout: there is no key "MAXFILES". Did you mean "maxFiles"?',
    ],
    [
      'two changes',
      { maxFilez2: 1 },
      'settings.logout: there is no key "maxFilez2". Did you mean "maxFiles"?',
    ],
    ['a swap', { claers: [] }, 'settings.logout: there is no key "claers". Did you mean "clears"?'],
    [
      'two more at the end',
      { maxFilesxx: 1 },
      'settings.logout: there is no key "maxFilesxx". Did you mean "maxFiles"?',
    ],
    [
      'two more at the start',
      { xxclears: 1 },
      'settings.logout: there is no key "xxclears". Did you mean "clears"?',
    ],
    [
      'two less at the start',
      { ssionCookies: 1 },
      'settings.logout: there is no key "ssionCookies". Did you mean "sessionCookies"?',
    ],
    [
      'two other characters',
      { laxFilez: 1 },
      'settings.logout: there is no key "laxFilez". Did you mean "maxFiles"?',
    ],
    [
      'three other characters',
      { laxFibez: 1 },
      `settings.logout: there is no key "laxFibez". Known are ${KEYS.join(', ')}.`,
    ],
    [
      'three others at the start',
      { xxxears: 1 },
      `settings.logout: there is no key "xxxears". Known are ${KEYS.join(', ')}.`,
    ],
    [
      'three less',
      { sionCookies: 1 },
      `settings.logout: there is no key "sionCookies". Known are ${KEYS.join(', ')}.`,
    ],
    [
      'a key of sixty characters',
      { ['x'.repeat(60)]: 1 },
      `settings.logout: there is no key "${'x'.repeat(60)}". Known are ${KEYS.join(', ')}.`,
    ],
    [
      'a path with a host',
      { logoutRoutes: ['x/bye'] },
      'settings.logout.logoutRoutes[0]: expected a path such as "/bye" or "/users/*/bye", got "x/bye".',
    ],
    [
      'a module with a space',
      { clears: [{ from: 'a b', name: 'c' }] },
      'settings.logout.clears[0].from: expected a module such as "@acme/auth" or "src/lib/auth", got "a b".',
    ],
    [
      'a module behind a space',
      { clears: [{ from: ' a', name: 'c' }] },
      'settings.logout.clears[0].from: expected a module such as "@acme/auth" or "src/lib/auth", got " a".',
    ],
    [
      'three changes',
      { maxFil123: 1 },
      `settings.logout: there is no key "maxFil123". Known are ${KEYS.join(', ')}.`,
    ],
    [
      'an unknown key',
      { cookies: [] },
      `settings.logout: there is no key "cookies". Known are ${KEYS.join(', ')}.`,
    ],
    [
      'an inherited name',
      { constructor: 1 },
      `settings.logout: there is no key "constructor". Known are ${KEYS.join(', ')}.`,
    ],
    [
      'an own __proto__',
      JSON.parse('{"__proto__":1}'),
      `settings.logout: there is no key "__proto__". Known are ${KEYS.join(', ')}.`,
    ],
    [
      'a key that goes on and on',
      { ['x'.repeat(1e6)]: 1 },
      `settings.logout: there is no key "${'x'.repeat(60)}…". Known are ${KEYS.join(', ')}.`,
    ],
    ['a cyclic object', cyclic, `settings.logout: there is no key "self". Known are ${KEYS.join(', ')}.`],

    [
      'a list that is none',
      { sessionCookies: 'sid' },
      'settings.logout.sessionCookies: expected an array, got "sid".',
    ],
    [
      'a cyclic value',
      { sessionCookies: cyclic },
      'settings.logout.sessionCookies: expected an array, got an object.',
    ],
    ['a null', { otherCookies: null }, 'settings.logout.otherCookies: expected an array, got null.'],
    [
      'a number among names',
      { sessionCookies: ['a', 5] },
      'settings.logout.sessionCookies[1]: expected a cookie name such as "sid" or "app-*" (no regular expression), got 5.',
    ],
    [
      'a hole in a list',
      { otherCookies: new Array(1) },
      'settings.logout.otherCookies[0]: expected a cookie name such as "sid" or "app-*" (no regular expression), got undefined.',
    ],
    [
      'an empty name',
      { sessionCookies: [''] },
      'settings.logout.sessionCookies[0]: expected a cookie name such as "sid" or "app-*" (no regular expression), got "".',
    ],
    [
      'a regular expression in a string',
      { sessionCookies: ['/sess.*/'] },
      'settings.logout.sessionCookies[0]: expected a cookie name such as "sid" or "app-*" (no regular expression), got "/sess.*/".',
    ],
    [
      'a regular expression',
      { sessionCookies: [/sess/] },
      'settings.logout.sessionCookies[0]: expected a cookie name such as "sid" or "app-*" (no regular expression), got an object.',
    ],
    [
      'a cookie with a value',
      { sessionCookies: ['sid=1'] },
      'settings.logout.sessionCookies[0]: expected a cookie name such as "sid" or "app-*" (no regular expression), got "sid=1".',
    ],
    [
      'a name with a space',
      { sessionCookies: ['s id'] },
      'settings.logout.sessionCookies[0]: expected a cookie name such as "sid" or "app-*" (no regular expression), got "s id".',
    ],
    [
      'a huge name',
      { sessionCookies: ['x'.repeat(501)] },
      `settings.logout.sessionCookies[0]: expected a cookie name such as "sid" or "app-*" (no regular expression), got "${'x'.repeat(60)}…".`,
    ],
    [
      'a relative path',
      { logoutRoutes: ['bye'] },
      'settings.logout.logoutRoutes[0]: expected a path such as "/bye" or "/users/*/bye", got "bye".',
    ],
    [
      'a path with a method',
      { logoutRoutes: ['/a', '/bye POST'] },
      'settings.logout.logoutRoutes[1]: expected a path such as "/bye" or "/users/*/bye", got "/bye POST".',
    ],
    [
      'a negated glob',
      { logoutFiles: ['!a'] },
      'settings.logout.logoutFiles[0]: expected a glob such as "src/bye/**/*.ts" (no negation), got "!a".',
    ],
    [
      'an empty glob',
      { testFiles: [''] },
      'settings.logout.testFiles[0]: expected a glob such as "src/bye/**/*.ts" (no negation), got "".',
    ],
    [
      'a huge glob',
      { testFiles: ['*'.repeat(501)] },
      `settings.logout.testFiles[0]: expected a glob such as "src/bye/**/*.ts" (no negation), got "${'*'.repeat(60)}…".`,
    ],
    [
      'a function itself',
      { invalidates: [() => 1] },
      `settings.logout.invalidates[0]: expected a function's name such as "endSession" or "authService.end", got a function.`,
    ],
    [
      'a call',
      { clears: ['end()'] },
      `settings.logout.clears[0]: expected a function's name such as "endSession" or "authService.end", got "end()".`,
    ],
    [
      'a module in a name',
      { clears: ['@acme/auth'] },
      `settings.logout.clears[0]: expected a function's name such as "endSession" or "authService.end", got "@acme/auth".`,
    ],
    [
      'an array for a function',
      { signsOut: [['a', 'b']] },
      `settings.logout.signsOut[0]: expected a function's name such as "endSession" or "authService.end", got an array.`,
    ],
    [
      'a function without its module',
      { signsOut: [{ name: 'a' }] },
      'settings.logout.signsOut[0].from: expected a module such as "@acme/auth" or "src/lib/auth", got undefined.',
    ],
    [
      'a function without a name',
      { logoutFunctions: [{ from: 'a' }] },
      `settings.logout.logoutFunctions[0].name: expected a function's name such as "endSession" or "authService.end", got undefined.`,
    ],
    [
      'a misspelt part of a function',
      { invalidates: [{ form: 'a', name: 'b' }] },
      'settings.logout.invalidates[0]: there is no key "form". Did you mean "from"?',
    ],
    [
      'an unknown part of a function',
      { invalidates: [{ from: 'a', name: 'b', argument: 0 }] },
      'settings.logout.invalidates[0]: there is no key "argument". Known are from, name.',
    ],
    [
      'another session',
      { requestSession: 'redis' },
      'settings.logout.requestSession: expected "server" or "cookie", got "redis".',
    ],
    [
      'a true lifetime',
      { tokenLifetime: true },
      'settings.logout.tokenLifetime: expected a duration such as "15m" or a number of seconds, got true.',
    ],
    [
      'no duration',
      { tokenLifetime: 'soon' },
      'settings.logout.tokenLifetime: expected a duration such as "15m" or a number of seconds, got "soon".',
    ],
    [
      'a lifetime of nothing',
      { tokenLifetime: 0 },
      'settings.logout.tokenLifetime: expected a duration such as "15m" or a number of seconds, got 0.',
    ],
    [
      'a negative lifetime',
      { tokenLifetimeLimit: -1 },
      'settings.logout.tokenLifetimeLimit: expected a duration such as "15m" or a number of seconds, got -1.',
    ],
    [
      'a NaN lifetime',
      { tokenLifetimeLimit: NaN },
      'settings.logout.tokenLifetimeLimit: expected a duration such as "15m" or a number of seconds, got NaN.',
    ],
    [
      'a null lifetime',
      { tokenLifetime: null },
      'settings.logout.tokenLifetime: expected a duration such as "15m" or a number of seconds, got null.',
    ],
    [
      'a word for a boolean',
      { followImports: 'false' },
      'settings.logout.followImports: expected true or false, got "false".',
    ],
    [
      'half a call',
      { maxDepth: 0.5 },
      'settings.logout.maxDepth: expected a number of calls such as 5, got 0.5.',
    ],
    [
      'less than no calls',
      { maxDepth: -1 },
      'settings.logout.maxDepth: expected a number of calls such as 5, got -1.',
    ],
    [
      'endless files',
      { maxFiles: Infinity },
      'settings.logout.maxFiles: expected a number of files such as 40, got Infinity.',
    ],
    [
      'a number in a string',
      { maxFiles: '40' },
      'settings.logout.maxFiles: expected a number of files such as 40, got "40".',
    ],
    [
      'files of no size',
      { maxFileSize: 0 },
      'settings.logout.maxFileSize: expected a number of bytes such as 524288, got 0.',
    ],
    [
      'a NaN size',
      { maxFileSize: NaN },
      'settings.logout.maxFileSize: expected a number of bytes such as 524288, got NaN.',
    ],
  ];

  it.each(cases)('refuses %s', (_, raw, message) => {
    expect(() => readSettings(raw)).toThrow(new Error(message));
    // A refusal is not remembered as an answer.
    expect(() => readSettings(raw)).toThrow(new Error(message));
  });

  it('names the key in the message for each key', () => {
    for (const key of KEYS)
      expect(() => readSettings({ [key]: Symbol('s') })).toThrow(`settings.logout.${key}: expected `);
  });
});

describe('settingsSchema', () => {
  it('describes every key of the settings, and no other', () => {
    expect([...KEYS].sort()).toEqual(Object.keys(readSettings(undefined)).sort());
    for (const { description } of Object.values(settingsSchema.properties))
      expect(description).toMatch(/^[A-Z].*\.$/s);
  });

  it('has defaults that are what a project could write itself', () => {
    const written = Object.entries(settingsSchema.properties).flatMap(([key, schema]) =>
      'default' in schema ? [[key, schema.default]] : [],
    );
    expect(readSettings(Object.fromEntries(written))).toEqual(readSettings(undefined));
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(settingsSchema))).toEqual(settingsSchema);
  });
});

describe('the default test files', () => {
  const isTestFile = (path: string): boolean =>
    readSettings(undefined).testFiles.some((glob) => matchesGlob(glob, path));

  it.each([
    'src/auth.test.ts',
    'auth.spec.js',
    'src/logout.stories.tsx',
    'src/logout.cy.ts',
    'logout.e2e.ts',
    'src/__tests__/logout.ts',
    'src/__mocks__/next/headers.ts',
    'test/logout.js',
    'packages/api/tests/a/b/logout.ts',
    'e2e/logout.ts',
    'cypress/support/commands.ts',
    'types/express.d.ts',
    'types/express.d.mts',
  ])('has %s among them', (path) => {
    expect(isTestFile(path)).toBe(true);
  });

  it.each([
    'src/logout.ts',
    'src/app/api/auth/logout/route.ts',
    'src/testing.ts',
    'src/latest/logout.ts',
    'src/contest/logout.ts',
    'src/test.ts',
    'src/spec.ts',
    'src/logout.d.s.ts',
  ])('does not have %s among them', (path) => {
    expect(isTestFile(path)).toBe(false);
  });
});

describe('durationInSeconds', () => {
  it.each([
    [0, 0],
    [900, 900],
    [0.25, 0.25],
    ['0', 0],
    ['900', 900],
    ['900s', 900],
    ['1sec', 1],
    ['2 secs', 2],
    ['1 second', 1],
    ['2 seconds', 2],
    ['15m', 900],
    ['15M', 900],
    ['15 min', 900],
    ['15  mins', 900],
    ['1 minute', 60],
    ['15 Minutes', 900],
    ['0.25h', 900],
    ['.25h', 900],
    ['1.1h', 3960],
    ['1hr', 3600],
    ['2 hrs', 7200],
    ['1 hour', 3600],
    ['2 hours', 7200],
    ['1d', 86_400],
    ['1 day', 86_400],
    ['2 days', 172_800],
    ['1w', 604_800],
    ['1 week', 604_800],
    ['2 weeks', 1_209_600],
    ['1y', 31_557_600],
    ['1yr', 31_557_600],
    ['2 yrs', 63_115_200],
    ['1 year', 31_557_600],
    ['2 years', 63_115_200],
    ['500ms', 0.5],
    ['1msec', 0.001],
    ['1500 msecs', 1.5],
    ['1 millisecond', 0.001],
    ['1000 milliseconds', 1],
    [' 15m ', 900],
    [`${'0'.repeat(98)}1m`, 60],
  ])('reads %j as %d', (text, seconds) => {
    expect(durationInSeconds(text)).toBe(seconds);
  });

  it.each([
    -1,
    NaN,
    Infinity,
    -Infinity,
    '',
    ' ',
    '.',
    's',
    'm15',
    '-1',
    '-15m',
    '15 m s',
    '15mm',
    '15x',
    '1 month',
    '1mo',
    'P15M',
    'PT15M',
    '1h30m',
    '1.h',
    '1..5h',
    '1e3',
    '0x10',
    '٣m',
    '15m!',
    'Infinity',
    `${'0'.repeat(99)}1m`,
    '9'.repeat(1e6),
  ])('has no answer for %j', (text) => {
    expect(durationInSeconds(text)).toBeNull();
  });
});

describe('matchesPattern', () => {
  it.each([
    ['', ''],
    ['*', ''],
    ['*', 'a/b.c'],
    ['**', 'ab'],
    ['sid', 'sid'],
    ['app-*', 'app-'],
    ['app-*', 'app-sid'],
    ['*-sid', 'app-sid'],
    ['*sid*', 'a-sid-b'],
    ['*sid*', 'sid'],
    ['a*b*c', 'abc'],
    ['a*b*c', 'a-b-b-c'],
    ['a*a', 'aa'],
    ['a*ab', 'aab'],
    ['*ab*ab', 'abab'],
    ['/users/*/bye', '/users/1/devices/bye'],
    ['a.c', 'a.c'],
    ['a[b]?+(c)', 'a[b]?+(c)'],
  ])('%j fits %j', (pattern, text) => {
    expect(matchesPattern(pattern, text)).toBe(true);
  });

  it.each([
    ['', 'a'],
    ['sid', 'sid2'],
    ['sid', 'SID'],
    ['*ab*ba*', 'aba'],
    ['sid', 'asid'],
    ['app-*', 'xapp-sid'],
    ['*-sid', 'app-sid2'],
    ['a*a', 'a'],
    ['ab*ba', 'aba'],
    ['a*b*c', 'acb'],
    ['*ab*ab', 'aab'],
    ['*ab*', 'a-b'],
    ['a*b*b', 'ab'],
    ['a.c', 'abc'],
    ['a?c', 'abc'],
  ])('%j does not fit %j', (pattern, text) => {
    expect(matchesPattern(pattern, text)).toBe(false);
  });

  it('is quick with a hostile pattern', () => {
    const start = performance.now();
    expect(matchesPattern('*a'.repeat(50) + 'b', 'a'.repeat(100_000))).toBe(false);
    expect(matchesPattern('*a'.repeat(50), 'a'.repeat(100_000))).toBe(true);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('matchesGlob', () => {
  it.each([
    ['a.ts', 'a.ts'],
    ['a.ts', './a.ts'],
    ['./a.ts', 'a.ts'],
    ['*', ''],
    ['*.ts', 'a.ts'],
    ['*.ts', '.ts'],
    ['*', '.hidden'],
    ['a?c', 'abc'],
    ['a*b', 'ab'],
    ['a**b', 'axxb'],
    ['a/*/c', 'a/b/c'],
    ['**', ''],
    ['**', 'a/b/.c'],
    ['a/**', 'a/b'],
    ['a/**', 'a/b/c'],
    ['**/a', 'a'],
    ['**/a', 'x/y/a'],
    ['a/**/b', 'a/b'],
    ['a/**/b', 'a/x/b'],
    ['a/**/b', 'a/x/y/b'],
    ['a/***/b', 'a/x/y/b'],
    ['**/a/**/b', 'x/a/a/y/b'],
    ['*.{ts,tsx}', 'a.ts'],
    ['*.{ts,tsx}', 'a.tsx'],
    ['{a,b/c}/d', 'b/c/d'],
    ['{a,{b,c}x}y', 'ay'],
    ['{a,{b,c}x}y', 'cxy'],
    ['{,x/}y', 'y'],
    ['{,x/}y', 'x/y'],
    ['x/{**/q,z}', 'x/1/2/q'],
    ['x/{a,**}', 'x/1/2'],
    ['{a}', '{a}'],
    ['a{b,c', 'a{b,c'],
    ['a}b', 'a}b'],
    ['a,b', 'a,b'],
    ['{a,b}}', 'b}'],
    ['{{a,b}', '{b'],
    ['app/[id]/(auth)/+page.ts', 'app/[id]/(auth)/+page.ts'],
    ['a.[jt]s', 'a.[jt]s'],
    ['src/**/*.ts', 'src\\lib\\a.ts'],
    ['src\\*.ts', 'src/a.ts'],
    ['😀?', '😀😀'],
  ])('%j fits %j', (glob, path) => {
    expect(matchesGlob(glob, path)).toBe(true);
  });

  it.each([
    ['a.ts', 'b/a.ts'],
    ['a.ts', 'a.tsx'],
    ['a.ts', 'xa.ts'],
    ['a.ts', 'A.ts'],
    ['a.ts', 'aXts'],
    ['*', 'a/b'],
    ['?', '/'],
    ['?', ''],
    ['a?c', 'ac'],
    ['a?c', 'abbc'],
    ['a/*/c', 'a/c'],
    ['a/*/d', 'a/b/c/d'],
    ['*/a', 'a'],
    ['a*b', 'a/b'],
    ['a**b', 'a/b'],
    ['**a', 'x/a'],
    ['a**', 'a/b'],
    ['a/*', 'a'],
    ['a/**', 'a'],
    ['a/**', 'b/a/c'],
    ['**/a', 'xa'],
    ['**/a', 'a/b'],
    ['a/**/b', 'ab'],
    ['a/**/b', 'a/xb'],
    ['{a,b}', 'ab'],
    ['{a,b}', 'c'],
    ['{a,b}', '{a,b}'],
    ['{a}', 'a'],
    ['a.[jt]s', 'a.js'],
  ])('%j does not fit %j', (glob, path) => {
    expect(matchesGlob(glob, path)).toBe(false);
  });

  it.each([
    ['stars', '*a'.repeat(50), false],
    ['double stars', '**/'.repeat(50) + 'b', false],
    ['choices', '{a,aa}'.repeat(80) + 'b', false],
    ['nested choices', '{a,'.repeat(100) + 'b' + '}'.repeat(100), false],
    ['open braces', '{'.repeat(500), false],
  ])('is quick with many %s', (_, glob, expected) => {
    const start = performance.now();
    expect(matchesGlob(glob, 'a'.repeat(3000) + '/c')).toBe(expected);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('gives the same answers after it saw many globs', () => {
    for (let count = 0; count < 500; count++) expect(matchesGlob(`${count}/*`, `${count}/a`)).toBe(true);
    expect(matchesGlob('0/*', '1/a')).toBe(false);
  });
});

describe('matchesName', () => {
  const unknown = (name: string): NamedFunction => ({ name, from: null });
  const from = (module: NamedFunction['from'], name = 'end'): NamedFunction => ({ name, from: module });

  const fits: readonly (readonly [FunctionEntry, NamedFunction])[] = [
    ['end', unknown('end')],
    ['end', unknown('this.end')],
    ['end', from('anything')],
    ['end*', unknown('endSession')],
    ['auth.end', unknown('auth.end')],
    ['auth.end', unknown('this.auth.end')],
    ['auth.end', unknown('services.auth.end')],
    ['auth.*', unknown('this.auth.end')],
    [{ from: '@acme/auth', name: 'end' }, from('@acme/auth')],
    [{ from: '@acme/*', name: 'end' }, from('@acme/auth/server')],
    [{ from: 'src/lib/auth', name: 'end' }, from('src/lib/auth.ts')],
    [{ from: './src/lib/auth/index.ts', name: 'end' }, from('src/lib/auth')],
    [{ from: 'src/lib/auth', name: 'end' }, from('src\\lib\\auth\\index.mts')],
    [{ from: '@/lib/auth', name: 'end' }, from('src/lib/auth.ts')],
    [{ from: '../../lib/auth', name: 'end' }, from('src/lib/auth.ts')],
    [{ from: '~/lib/auth', name: 'end' }, from('app/lib/auth.tsx')],
    [{ from: '../lib/auth', name: 'end' }, from(['../../lib/auth', 'src/lib/auth.js'])],
    [{ from: '@acme/auth', name: 'end' }, from(['x', '@acme/auth'])],
    [{ from: '@acme/auth', name: 'session.end' }, from('@acme/auth', 'client.session.end')],
  ];

  it.each(fits)('%j fits %j', (entry, called) => {
    expect(matchesName(entry, called)).toBe(true);
  });

  const misses: readonly (readonly [FunctionEntry, NamedFunction])[] = [
    ['end', unknown('ended')],
    ['end', unknown('res.end')],
    ['end', unknown('this.res.end')],
    ['end', unknown('End')],
    ['auth.end', unknown('end')],
    ['auth.end', unknown('oauth.end')],
    ['auth.end', unknown('auth.ending')],
    [{ from: '@acme/auth', name: 'end' }, unknown('end')],
    [{ from: '@acme/auth', name: 'end' }, from([])],
    [{ from: '@acme/auth', name: 'end' }, from('@acme/auth', 'start')],
    [{ from: '@acme/auth', name: 'end' }, from('@acme/auth/server')],
    [{ from: '@acme/auth', name: 'end' }, from('x/@acme/auth')],
    [{ from: 'lib/auth', name: 'end' }, from('src/lib/auth')],
    [{ from: 'x@/lib/auth', name: 'end' }, from('x/lib/auth')],
    [{ from: 'x../lib/auth', name: 'end' }, from('xlib/auth')],
    [{ from: 'a.ts/b', name: 'end' }, from('a/b')],
    [{ from: 'a/index/b', name: 'end' }, from('a/b')],
    [{ from: './lib/auth', name: 'end' }, from('src/glib/auth')],
  ];

  it.each(misses)('%j does not fit %j', (entry, called) => {
    expect(matchesName(entry, called)).toBe(false);
  });
});
