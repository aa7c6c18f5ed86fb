import { describe, expect, it } from 'vitest';

import { effectsOf, judgeModule, judgeStatements, verdictOf, type Surroundings } from './harness.js';

type Given = Surroundings & { above?: string };

/** The cookies that are cleared: names, `?` for one of unknown name. */
const cleared = (statements: string, given: Given = {}): string[] =>
  effectsOf(statements, given)
    .filter((text) => text.startsWith('clears-cookie '))
    .map((text) => text.slice('clears-cookie '.length));

const clears = (statements: string, given: Given = {}): boolean => cleared(statements, given).length > 0;

// The value is kept where only the lifetime is in question: an empty one clears by itself.
const EXPRESS = (options: string): string => `res.cookie('sid', value, ${options});`;
const NEXT = (options: string): string => `(await cookies()).set('sid', value, ${options});`;
const NEXT_IMPORT = "import { cookies } from 'next/headers';";
const HONO = (options: string): string => `setCookie(c, 'sid', value, ${options});`;
const HONO_IMPORT = "import { setCookie } from 'hono/cookie';";

describe('a lifetime in milliseconds', () => {
  it.each([
    ['0', true],
    ['1', true],
    ['-1', true],
    ['-60 * 1000', true],
    ['-DAY', true],
    ['DAY', false],
    ['1000', true],
    ['1001', false],
    ['900000', false],
    ['60 * 60 * 24', false],
    ['config.maxAge', false],
    ['undefined', false],
    ['null', false],
    ["'0'", false],
  ])('maxAge: %s', (maxAge, expected) => {
    expect(clears(EXPRESS(`{ maxAge: ${maxAge} }`), { above: 'const DAY = 86400;' })).toBe(expected);
  });
});

describe('a lifetime in seconds', () => {
  it.each([
    ['0', true],
    ['1', true],
    ['-1', true],
    ['2', false],
    ['900', false],
    ['1000 / 1000', true],
    ['10 - 10', true],
    ['5 + 5', false],
    ['8 % 2', false],
    ['1 * unknown', false],
    ['a ? 0 : 10', true],
  ])('maxAge: %s', (maxAge, expected) => {
    expect(clears(NEXT(`{ maxAge: ${maxAge} }`), { above: NEXT_IMPORT })).toBe(expected);
    expect(clears(HONO(`{ maxAge: ${maxAge} }`), { above: HONO_IMPORT })).toBe(expected);
  });

  it.each(["{ 'max-age': 0 }", '{ ttl: 0 }'])('%s', (options) => {
    expect(clears(NEXT(options), { above: NEXT_IMPORT })).toBe(true);
  });
});

describe('a date', () => {
  it.each([
    ['new Date(0)', true],
    ['new Date(1)', true],
    ['new Date(1970, 0, 1)', true],
    ["new Date('1970-01-01')", true],
    ["new Date('Thu, 01 Jan 1970 00:00:00 GMT')", true],
    ["new Date('9999-12-31')", false],
    ["new Date('no date')", false],
    ['new Date()', true],
    ['Date()', true],
    ['new Date(Date.now())', true],
    ['new Date(Date.now() - 1)', true],
    ['new Date(Date.now() - DAY)', true],
    ['new Date(Date.now() + 1000)', true],
    ['new Date(Date.now() + 10 * 1000)', true],
    ['new Date(Date.now() + 60 * 1000)', true],
    ['new Date(Date.now() + 61 * 1000)', false],
    ['new Date(Date.now() + 24 * 60 * 60 * 1000)', false],
    ['new Date(Date.now() + DAY)', false],
    ['new Date(Date.now() * 2)', false],
    ['new Date(now - 1)', true],
    ['new Date(new Date().getTime() - 1000)', true],
    ['new Date(999)', true],
    ['new Date(99999999999999)', false],
    ['new Date(true)', false],
    ['new Date(until)', false],
    ['new Date(1 + until)', false],
    ['Date.now() - 1', true],
    ['Date.now() + 5000', true],
    ["'Thu, 01 Jan 1970 00:00:00 GMT'", true],
    ["'Fri, 31 Dec 9999 23:59:59 GMT'", false],
    ["'soon'", false],
    ['Date', false],
    ['new Other(0)', false],
    ['new dates.Past()', false],
    ['until', false],
    ['`${until}`', false],
    ['past()', false],
    ['-until', false],
    ['undefined', false],
    ['a ? new Date(0) : undefined', true],
    ['EPOCH', true],
  ])('expires: %s', (expires, expected) => {
    const given = {
      above: 'import { past } from "dates"; const now = Date.now(); const EPOCH = new Date(0);',
    };
    expect(clears(EXPRESS(`{ expires: ${expires} }`), given)).toBe(expected);
  });

  it('the number 0 expires a cookie only where the writer takes a number', () => {
    expect(clears(NEXT('{ expires: 0 }'), { above: NEXT_IMPORT })).toBe(true);
    expect(clears(HONO('{ expires: 0 }'), { above: HONO_IMPORT })).toBe(false);
    expect(clears(EXPRESS('{ expires: 0 }'))).toBe(false);
  });

  it('counts less than a lifetime, which browsers prefer', () => {
    expect(clears(EXPRESS('{ maxAge: 900000, expires: new Date(0) }'))).toBe(false);
    expect(
      clears(EXPRESS('{ ...LOGIN, expires: new Date(0) }'), { above: 'const LOGIN = { maxAge: 900000 };' }),
    ).toBe(false);
    expect(clears(EXPRESS('{ maxAge: config.age, expires: new Date(0) }'))).toBe(true);
  });
});

describe('options', () => {
  it.each([
    ['in a variable', 'const options = { maxAge: 0 };', 'options'],
    ['in a constant of the module', 'const OPTIONS = { maxAge: 0 } as const;', 'OPTIONS'],
    ['spread', 'const LOGIN = { httpOnly: true, maxAge: 900000 };', '{ ...LOGIN, maxAge: 0 }'],
    ['spread with the lifetime in it', 'const GONE = { maxAge: 0 };', '{ httpOnly: true, ...GONE }'],
    ['spread twice', 'const GONE = { maxAge: 0 }; const BASE = { ...GONE };', '{ ...BASE }'],
    ['from a function', 'const options = () => ({ maxAge: 0 });', 'options()'],
    [
      'from a function that spreads what it gets',
      'const options = (more) => ({ httpOnly: true, ...more });',
      'options({ maxAge: 0 })',
    ],
    ['of an object', 'const config = { gone: { maxAge: 0 } };', 'config.gone'],
    ['one of two', 'const A = { maxAge: 0 }; const B = { path: "/" };', 'all ? B : A'],
    ['frozen', 'const GONE = Object.freeze({ maxAge: 0 });', 'GONE'],
  ])('%s', (_, above, options) => {
    expect(cleared(EXPRESS(options), { above })).toEqual(['sid']);
  });

  it.each([
    ['without a lifetime', '{ httpOnly: true }'],
    ['in a parameter', 'next'],
    ['that are no object', '7'],
  ])('%s', (_, options) => {
    expect(clears(EXPRESS(options))).toBe(false);
  });

  it('in another file', () => {
    const files = { 'src/options.ts': 'export const GONE = { maxAge: 0 };' };
    expect(cleared(EXPRESS('GONE'), { above: "import { GONE } from './options.js';", files })).toEqual([
      'sid',
    ]);
  });
});

describe('a value', () => {
  const write = (value: string): string => `res.cookie('sid', ${value});`;

  it.each([
    ["''", true],
    ['""', true],
    ['``', true],
    ['null', true],
    ['undefined', true],
    ['false', true],
    ['0', true],
    ["'deleted'", true],
    ["'none'", true],
    ["'loggedout'", true],
    ["'loggedOut'", true],
    ["'logged out'", true],
    ["'logout'", true],
    ["'invalid'", true],
    ["'null'", true],
    ["'{}'", true],
    ["'0'", true],
    ["'x'", true],
    ['EMPTY', true],
    ["a ? '' : token", true],
    ['blankSession', true],
    ['lucia.createBlankSessionCookie().value', true],
    ['emptyToken', true],
    ['token', false],
    ["'abc'", false],
    ["'nonempty'", false],
    ['{}', false],
    ['true', false],
    ['1', false],
    ['sign(user)', false],
    ['`a${b}`', false],
  ])('%s', (value, expected) => {
    expect(clears(write(value), { above: "const EMPTY = '';" })).toBe(expected);
  });

  it('that is left out deletes the cookie where the writer takes it last', () => {
    const given: Given = { above: "import Cookies from 'cookies';" };
    expect(cleared("new Cookies(req, res).set('sid');", given)).toEqual(['sid']);
    expect(cleared("new Cookies(req, res).set('sid', token);", given)).toEqual([]);
  });

  it('in an object', () => {
    const given: Given = { above: NEXT_IMPORT };
    expect(cleared("(await cookies()).set({ name: 'sid', value: '' });", given)).toEqual(['sid']);
    expect(cleared("(await cookies()).set({ name: 'sid', value: token, maxAge: 0 });", given)).toEqual([
      'sid',
    ]);
    expect(cleared("(await cookies()).set({ name: 'sid', value: token });", given)).toEqual([]);
    expect(cleared("(await cookies()).set({ name: 'sid', maxAge: 60 });", given)).toEqual([]);
  });
});

describe('overwrites as they are often copied', () => {
  it.each([
    "res.cookie('jwt', 'loggedout', { expires: new Date(Date.now() + 10 * 1000), httpOnly: true });",
    "res.cookie('jwt', 'none', { expires: new Date(Date.now() + 10 * 1000) });",
    "res.cookie('jwt', null, { expires: new Date(Date.now()) });",
    "res.cookie('jwt', '', { maxAge: 0 });",
    "res.cookie('jwt', '', { maxAge: 1 });",
    "res.cookie('jwt', '', { expires: new Date(0) });",
    "res.cookie('jwt', '', { maxAge: -60 * 1000 });",
    "res.status(200).cookie('jwt', '', { httpOnly: true }).json({});",
    "const options = { expires: new Date(0) }; res.cookie('jwt', '', options);",
    "res.clearCookie('jwt');",
    "res.clearCookie('jwt', { path: '/' }).json({});",
    "res.clearCookie('jwt').redirect('/');",
  ])('%s', (statements) => {
    expect(cleared(statements)).toEqual(['jwt']);
    expect(verdictOf(statements)).toBe('fail: not-invalidated');
  });

  it('in a chain', () => {
    expect(cleared("res.clearCookie('a').clearCookie('b').json({});")).toEqual(['a', 'b']);
    expect(cleared("res.cookie('a', '').cookie('b', token).cookie('c', '');")).toEqual(['a', 'c']);
  });

  it('on a response of Next.js', () => {
    const code =
      "import { NextResponse } from 'next/server'; export async function logout(req) { const response = NextResponse.json({}); response.cookies.set('sid', '', { expires: new Date(0) }); return response; }";
    expect(judgeModule(code).effects).toMatchObject([
      { kind: 'clears-cookie', cookie: 'sid', row: 'next/response-set' },
    ]);
  });
});

describe('the name of a cookie', () => {
  const names = (name: string, given: Given = {}): [cookie: string | null, isSession: boolean | null][] =>
    judgeStatements(`res.clearCookie(${name});`, given).effects.map((effect) => {
      if (effect.kind !== 'clears-cookie') throw new Error(effect.kind);
      return [effect.cookie, effect.isSession];
    });

  it.each<[name: string, above: string, cookie: string | null, isSession: boolean | null]>([
    ["'connect.sid'", '', 'connect.sid', true],
    ["'__Host-session'", '', '__Host-session', true],
    ["'theme'", '', 'theme', false],
    ["'csrf_token'", '', 'csrf_token', false],
    ["'abc'", '', 'abc', null],
    ['NAME', "const NAME = 'sid';", 'sid', true],
    ['SESSION_COOKIE', "const SESSION_COOKIE = 'abc';", 'abc', true],
    ['THEME_COOKIE', "const THEME_COOKIE = 'abc';", 'abc', false],
    ['COOKIE_NAME', "const COOKIE_NAME = 'abc';", 'abc', null],
    ['COOKIES.session', "const COOKIES = { session: 'abc' };", 'abc', true],
    ['COOKIES.x', "const COOKIES = { x: 'refresh' } as const;", 'refresh', true],
    ['Cookie.Session', "enum Cookie { Session = 'abc' }", 'abc', true],
    ['config.sessionCookieName', 'declare const config;', 'sessionCookieName', true],
    ['process.env.SESSION_NAME', '', 'SESSION_NAME', true],
    ['process.env.COOKIE_NAME', '', 'COOKIE_NAME', null],
    ["process.env.COOKIE_NAME ?? 'sid'", '', 'sid', true],
    ["config.get('auth.cookie')", 'declare const config;', 'auth.cookie', true],
    ['`${prefix}-session`', 'declare const prefix;', '{prefix}-session', true],
    ['`${app}_x`', 'declare const app;', '{app}_x', null],
    ["prefix + 'session'", 'declare const prefix;', '{prefix}session', true],
    ['name', 'declare const name;', 'name', null],
    ['getName()', 'declare function getName();', 'getName', null],
    ['sessionCookie.name', 'declare const sessionCookie;', 'sessionCookie', true],
    ['7', '', null, null],
    ['req.body[key]', '', 'key', null],
  ])('%s %s', (name, above, cookie, isSession) => {
    expect(names(name, { above })).toEqual([[cookie, isSession]]);
  });

  it('from another file', () => {
    const files = { 'src/names.ts': "export const NAMES = { A: 'sid' };" };
    expect(names('NAMES.A', { above: "import { NAMES } from './names';", files })).toEqual([['sid', true]]);
  });

  it('from a file that is missing: what the constant is called', () => {
    expect(names('REFRESH_COOKIE', { above: "import { REFRESH_COOKIE } from './missing';" })).toEqual([
      ['REFRESH_COOKIE', true],
    ]);
  });

  it('that says it is no session leaves nothing to report', () => {
    expect(verdictOf("res.clearCookie('theme');")).toBe('noop');
    expect(verdictOf("res.clearCookie('abc');")).toBe('fail: not-invalidated');
  });

  it('is what the settings say it is', () => {
    const settings = { sessionCookies: ['x-*'], otherCookies: ['sid', 'x-theme'] };
    expect(names("'sid'", { settings })).toEqual([['sid', false]]);
    expect(names("'x-y'", { settings })).toEqual([['x-y', true]]);
    expect(names("'x-theme'", { settings })).toEqual([['x-theme', false]]);
    expect(names("'abc'", { settings })).toEqual([['abc', null]]);
    expect(names('7', { settings })).toEqual([[null, null]]);
  });
});

describe('other places of the name', () => {
  it.each<[title: string, statements: string, above: string, cookie: string]>([
    [
      'always the same',
      'auth.handleRequest(req).setSession(null);',
      "import { auth } from './auth';",
      'auth_session',
    ],
    [
      'what the method is called on',
      "await sessionCookie.serialize('', { maxAge: 0 });",
      "import { createCookie } from 'react-router'; const sessionCookie = createCookie('sid');",
      'sessionCookie',
    ],
    [
      'an argument',
      "deleteCookie(res.headers, 'sid');",
      "import { deleteCookie } from '@std/http/cookie';",
      'sid',
    ],
    ['the first text', "deleteCookie(event, 'sid');", "import { deleteCookie } from 'h3';", 'sid'],
    [
      'the second argument, where there is no text',
      'deleteCookie(event, sessionName);',
      "import { deleteCookie } from 'h3'; declare const sessionName;",
      'sessionName',
    ],
    [
      'the first argument, where there is but one',
      'deleteCookie(sessionName);',
      "import { deleteCookie } from 'h3'; declare const sessionName;",
      'sessionName',
    ],
    ['every cookie', 'ctx.cookies.clear();', '', '*'],
    ['in an object', "(await cookies()).delete({ name: 'sid', path: '/' });", NEXT_IMPORT, 'sid'],
  ])('%s', (_, statements, above, cookie) => {
    const files = { 'src/auth.ts': "import { lucia } from 'lucia'; export const auth = lucia({});" };
    expect(cleared(statements, { above, files })).toEqual([cookie]);
  });
});

describe('all cookies of the request', () => {
  const ALL = ['*'];
  const NEXT = { above: "import { cookies } from 'next/headers';" };

  it.each<[statements: string, cookies: readonly string[], given?: Given]>([
    ['for (const name in req.cookies) res.clearCookie(name);', ALL],
    ['for (const name of Object.keys(req.cookies)) res.clearCookie(name);', ALL],
    ['for (const [name] of Object.entries(req.signedCookies)) res.clearCookie(name);', ALL],
    ['Object.keys(req.cookies).forEach((name) => res.clearCookie(name));', ALL],
    ['Object.keys(req.cookies).forEach((name) => { res.cookie(name, "", { maxAge: 0 }); });', ALL],
    ['const names = Object.keys(req.cookies); for (const name of names) res.clearCookie(name);', ALL],
    ['(await cookies()).getAll().forEach((c) => cookies().delete(c.name));', ALL, NEXT],
    ['const jar = await cookies(); for (const { name } of jar.getAll()) jar.delete(name);', ALL, NEXT],
    ['const cookieJar = open(req); for (const { name } of cookieJar.getAll()) res.clearCookie(name);', ALL],
    [
      "const jar = await cookies(); jar.getAll().map((c) => jar.set({ name: c.name, value: '' }));",
      ALL,
      NEXT,
    ],
    ['if (req.cookies) for (const name in req.cookies) res.clearCookie(name);', ['*']],
    ['for (const name in req.cookies) { if (debug) log(1); res.clearCookie(name); }', ALL],
    ['Object.keys(req.cookies).filter(isOwn).forEach((name) => res.clearCookie(name));', ['?']],
    ['for (const name in req.cookies) if (name.startsWith("sb-")) res.clearCookie(name);', ['?']],
    ['for (const name in req.cookies) name.startsWith("sb-") && res.clearCookie(name);', ['?']],
    ['config.cookies.forEach((name) => res.clearCookie(name));', ['name']],
    ['names.forEach((name) => res.clearCookie(name));', ['name']],
    ['const { name } = req.body; res.clearCookie(req.cookies[name]);', ['name']],
  ])('%s', (statements, cookies, given) => {
    expect(cleared(statements, given)).toEqual(cookies);
  });

  it('tell what they carry by what is asked of them', () => {
    const loop = (prefix: string): string =>
      `for (const name in req.cookies) if (name.startsWith('${prefix}')) res.clearCookie(name);`;
    expect(judgeStatements(loop('auth-token')).effects).toMatchObject([{ isSession: true }]);
    expect(judgeStatements(loop('theme')).effects).toMatchObject([{ isSession: false }]);
    expect(judgeStatements(loop('x')).effects).toMatchObject([{ isSession: null }]);
  });
});
