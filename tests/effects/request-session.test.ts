import { describe, expect, it } from 'vitest';

import {
  effectsOf,
  effectTexts,
  judgeModule,
  judgeStatements,
  verdictOf,
  type Surroundings,
} from './harness.js';

type Given = Surroundings & { above?: string };

const SERVER = 'invalidates server-session-ended';
const COOKIE = 'empties-cookie-session';
const KEPT = 'keeps-session';
const UNKNOWN = 'unreadable';

/** The first word or two of what a statement does; `nothing` where it does nothing. */
function does(statements: string, given: Given = {}): string {
  const [first = 'nothing'] = effectsOf(statements, given);
  return /^(?:empties-cookie-session|keeps-session|unreadable)/.exec(first)?.[0] ?? first;
}

const uses = (...packages: string[]): Given => ({ packages });

type Case = readonly [statements: string, does: string];

const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'express-session': [
    ['req.session.destroy();', SERVER],
    ['req.session.destroy((err) => next(err));', SERVER],
    ['await new Promise((done) => req.session.destroy(done));', SERVER],
    ['req.session.regenerate(next);', SERVER],
    ['req.session?.destroy();', SERVER],
    ['const { session } = req; session.destroy();', SERVER],
    ['const s = req.session; s.destroy();', SERVER],
    ['delete req.session.user;', SERVER],
    ['req.session.user = null;', SERVER],
    ['req.session.userId = undefined;', SERVER],
    ["req.session['user'] = null;", SERVER],
    ['delete req.session[key];', SERVER],
    ['req.session[key] = null;', SERVER],
    ['delete req.session.passport.user;', SERVER],
    ['req.session.user = user;', 'nothing'],
    ['delete req.session.cart;', 'nothing'],
    ['req.session.flash = null;', 'nothing'],
    ['req.session.returnTo = null;', 'nothing'],
    ['req.session.cookie.maxAge = 0;', SERVER],
    ['req.session.cookie.expires = new Date(0);', SERVER],
    ['req.session.cookie.maxAge = week;', 'nothing'],
    ['req.session.cookie.httpOnly = false;', 'nothing'],
    ['res.json({}); req.session.user = null;', KEPT],
    ['res.status(200).json({}); delete req.session.user;', KEPT],
    ['res.json({}); req.session.user = null; req.session.save();', SERVER],
    ['if (!x) { res.json({}); return; } req.session.user = null;', SERVER],
    ['req.session.user = null; res.json({});', SERVER],
    ['res.json({}); req.session.destroy();', SERVER],
    ['req.session.cookie.clear();', 'nothing'],
    ['req.session.save();', 'nothing'],
    ['req.session.touch();', 'nothing'],
    ['req.session.other();', 'nothing'],
    ['req.session = null;', KEPT],
    ['delete req.session;', KEPT],
    ['req.session = {};', KEPT],
    ['req.session = other;', 'nothing'],
    ['this.session.destroy();', SERVER],
    ['req.logout(() => { });', SERVER],
    ['req.logOut(next);', SERVER],
  ],
  'cookie-session': [
    ['req.session = null;', COOKIE],
    ['req.session = {};', COOKIE],
    ['delete req.session;', COOKIE],
    ['delete req.session.user;', COOKIE],
    ['req.session.user = null;', COOKIE],
    ['req.logout();', COOKIE],
  ],
  'client-sessions': [
    ['req.session.reset();', COOKIE],
    ['req.session.destroy();', COOKIE],
  ],
  'iron-session': [
    ['req.session.destroy();', COOKIE],
    ['req.session.user = undefined;', COOKIE],
    ['req.session = null;', KEPT],
  ],
  'koa-generic-session': [
    ['ctx.session = null;', SERVER],
    ['ctx.session = {};', SERVER],
    ['delete ctx.session.user;', SERVER],
  ],
  'koa-session': [
    ['ctx.session = null;', UNKNOWN],
    ['delete ctx.session.user;', UNKNOWN],
  ],
  '@fastify/session': [
    ['await request.session.destroy();', SERVER],
    ['await request.session.regenerate();', SERVER],
    ["request.session.set('user', undefined);", SERVER],
    ["request.session.set('user', user);", 'nothing'],
    ['delete request.session.user;', SERVER],
    ['request.session = null;', KEPT],
    ['request.session = {};', KEPT],
  ],
  '@fastify/secure-session': [
    ['request.session.delete();', COOKIE],
    ['request.session.regenerate();', COOKIE],
    ['request.session.user = undefined;', COOKIE],
  ],
  '@hapi/yar': [['request.yar.reset();', UNKNOWN]],
  'next-session': [['await req.session.destroy();', SERVER]],
  astro: [
    ['await Astro.session.destroy();', SERVER],
    ['context.session?.destroy();', SERVER],
    ["context.session.delete('user');", SERVER],
  ],
};

describe.each(Object.entries(KINDS))('%s among the packages', (name, cases) => {
  it.each(cases)('%s', (statements, expected) => {
    expect(does(statements, uses(name))).toBe(expected);
  });
});

describe('a session of which nothing tells the kind', () => {
  it.each<Case>([
    ['req.session.destroy();', SERVER],
    ['req.session.regenerate(next);', SERVER],
    ['req.session.delete();', COOKIE],
    ['req.session.reset();', COOKIE],
    ['req.session.save();', 'saves session'],
    ['req.session = null;', UNKNOWN],
    ['req.session.user = null;', UNKNOWN],
    ['delete req.session[key];', UNKNOWN],
    ['delete req.session.flash;', 'nothing'],
    ['req.session;', 'nothing'],
    ['req.session();', 'nothing'],
    ['getReq().session.user = null;', 'nothing'],
    ['({ session }) => 1; wait(({ session }) => session.delete());', UNKNOWN],
    ['wait(({ session }) => session.reset());', UNKNOWN],
    ['session.user = null;', 'nothing'],
    ['client.session.user = null;', 'nothing'],
    ['req.logout(next);', SERVER],
  ])('%s', (statements, expected) => {
    expect(does(statements)).toBe(expected);
  });

  it('leaves the verdict open', () => {
    expect(verdictOf("res.clearCookie('sid'); req.session = null;")).toBe('unknown');
  });

  it.each(['express-session cookie-session', 'iron-session express-session'])('%s', (packages) => {
    expect(does('req.session.user = null;', uses(...packages.split(' ')))).toBe(UNKNOWN);
  });

  it('is told by a method that only one of two has', () => {
    expect(does('req.session.destroy();', uses('express-session', 'cookie-session'))).toBe(SERVER);
  });

  it('is told by both if they agree', () => {
    expect(does('req.session.user = null;', uses('express-session', '@fastify/session'))).toBe(SERVER);
  });
});

describe('what tells the kind, before the packages', () => {
  const both = ['express-session', 'cookie-session', 'koa-session'];

  it('the settings', () => {
    const packages = both;
    expect(does('req.session = null;', { packages, settings: { requestSession: 'cookie' } })).toBe(COOKIE);
    expect(does('req.session.user = null;', { packages, settings: { requestSession: 'server' } })).toBe(
      SERVER,
    );
    expect(does('req.session.destroy();', { settings: { requestSession: 'cookie' } })).not.toBe(SERVER);
    expect(
      does('request.yar.reset();', { packages: ['@hapi/yar'], settings: { requestSession: 'server' } }),
    ).toBe(UNKNOWN);
  });

  it('what the module imports', () => {
    expect(
      does('req.session = null;', { packages: both, above: "import cookieSession from 'cookie-session';" }),
    ).toBe(COOKIE);
  });

  it('the call that sets it up in the module', () => {
    const above =
      "import session from 'express-session'; import cookieSession from 'cookie-session'; app.use(session({}));";
    expect(does('req.session.user = null;', { packages: both, above })).toBe(SERVER);
  });

  it('the call that sets it up in a file that is imported', () => {
    const files = {
      'src/setup.ts':
        "import cookieSession from 'cookie-session'; export const use = (app) => app.use(cookieSession({}));",
    };
    expect(
      does('req.session.user = null;', { packages: both, files, above: "import { use } from './setup.js';" }),
    ).toBe(COOKIE);
  });

  it('the call that sets it up in an entry file', () => {
    const files = { 'src/server.ts': "import session from 'express-session'; app.use(session({ store }));" };
    expect(does('req.session.user = null;', { packages: both, files })).toBe(SERVER);
  });

  it('the file that the manifest names as entry', () => {
    const manifest = (rest: object): Record<string, string> => ({
      'package.json': JSON.stringify({
        dependencies: { 'express-session': '*', 'cookie-session': '*' },
        ...rest,
      }),
      'src/odd/start.ts': "import cookieSession from 'cookie-session'; app.use(cookieSession({}));",
    });
    expect(does('req.session.user = null;', { files: manifest({ main: 'src/odd/start.ts' }) })).toBe(COOKIE);
    expect(
      does('req.session.user = null;', {
        files: manifest({ scripts: { start: 'node ./src/odd/start.ts' } }),
      }),
    ).toBe(COOKIE);
    expect(does('req.session.user = null;', { files: manifest({}) })).toBe(UNKNOWN);
  });

  it('the wrapper of the handler', () => {
    const wrapped = (wrapper: string): string =>
      effectTexts(
        judgeModule(
          `${wrapper} export default withSession(async function logout(req, res) { req.session.destroy(); });`,
          {
            file: 'pages/api/logout.ts',
            packages: both,
          },
        ).effects,
      ).join();
    expect(
      wrapped(
        "import { getIronSession } from 'iron-session'; const withSession = (handler) => async (req, res) => { req.session = await getIronSession(req, res, {}); return handler(req, res); };",
      ),
    ).toBe('empties-cookie-session iron-session');
    expect(
      wrapped(
        "import { withIronSessionApiRoute } from 'iron-session/next'; function withSession(handler) { return withIronSessionApiRoute(handler, {}); }",
      ),
    ).toBe('empties-cookie-session iron-session');
    expect(wrapped('const withSession = (handler) => (req, res) => handler(req, res);')).toBe(SERVER);
    expect(
      wrapped(
        "import { trace } from 'tracing'; const withSession = (handler) => (req, res) => { trace(req); return handler(req, res); };",
      ),
    ).toBe(SERVER);
  });
});

describe('a kind that depends on its options', () => {
  const koa = (options: string): Given => ({
    packages: ['koa-session'],
    above: `import session from 'koa-session'; app.use(session(${options}, app));`,
  });
  const yar = (registration: string): Given => ({
    packages: ['@hapi/yar'],
    above: `import Yar from '@hapi/yar'; server.register(${registration});`,
  });

  it.each<[options: string, does: string]>([
    ['{}', COOKIE],
    ['{ maxAge: 1 }', COOKIE],
    ['{ store }', SERVER],
    ['{ ContextStore: Store }', SERVER],
    ['{ store: undefined }', COOKIE],
    ['{ ...{ store } }', SERVER],
    ['{ ...shared }', UNKNOWN],
    ['production ? { store } : {}', SERVER],
    ['production ? { maxAge: 1 } : {}', COOKIE],
    ['production ? shared : {}', UNKNOWN],
    ['production ? { store } : shared', SERVER],
  ])('koa-session(%s)', (options, expected) => {
    expect(does('ctx.session = null;', koa(options))).toBe(expected);
    expect(does('delete ctx.session.user;', koa(options))).toBe(expected);
  });

  it('koa-session with a store that is added to its options', () => {
    const added = (line: string): Given => ({
      packages: ['koa-session'],
      above: `import session from 'koa-session'; const options = { maxAge: 1 }; ${line} app.use(session(options, app));`,
    });
    expect(does('ctx.session = null;', added('options.store = new SessionStore(() => db);'))).toBe(SERVER);
    expect(does('ctx.session = null;', added('options.encode = (value) => value;'))).toBe(COOKIE);
  });

  it.each<[store: string, does: string]>([
    ['new CookieStore()', COOKIE],
    ['new MemoryStore()', SERVER],
    ['new OwnStore()', SERVER],
    ['production ? new MemoryStore() : new OwnStore()', SERVER],
    ['chosenStore', UNKNOWN],
    ['undefined', UNKNOWN],
  ])('hono-sessions with the store %s', (store, expected) => {
    const given: Given = {
      packages: ['hono', 'hono-sessions'],
      above: `import { CookieStore, MemoryStore, sessionMiddleware } from 'hono-sessions'; class OwnStore {} app.use('*', sessionMiddleware({ store: ${store} }));`,
    };
    expect(does("req.get('session').deleteSession();", given)).toBe(expected);
  });

  it('an emptied session of Koa is stored', () => {
    expect(does('ctx.session = {};', koa('{ store }'))).toBe(SERVER);
    expect(does('ctx.session = {};', koa('{}'))).toBe(KEPT);
  });

  it.each<[registration: string, does: string]>([
    ['{ plugin: Yar, options: { maxCookieSize: 0 } }', SERVER],
    ['{ plugin: Yar, options: { maxCookieSize: 1024 } }', COOKIE],
    ['{ plugin: Yar, options: {} }', COOKIE],
    ['{ plugin: Yar }', COOKIE],
    ['Yar, { maxCookieSize: 0 }', SERVER],
    ['plugins); const plugins = [{ plugin: Yar, options: { maxCookieSize: 0 } }]; void (0', SERVER],
  ])('server.register(%s)', (registration, expected) => {
    expect(does('request.yar.reset();', yar(registration))).toBe(expected);
  });

  it.each<[options: string, does: string]>([
    ["{ unset: 'destroy' }", SERVER],
    ["{ unset: 'keep' }", KEPT],
    ['{}', KEPT],
  ])('express-session(%s)', (options, expected) => {
    const above = `import session from 'express-session'; app.use(session(${options}));`;
    expect(does('req.session = null;', { above, packages: ['express-session'] })).toBe(expected);
    expect(does('delete req.session;', { above, packages: ['express-session'] })).toBe(expected);
    const files = { 'src/app.ts': above };
    expect(does('req.session = null;', { files, packages: ['express-session'] })).toBe(expected);
  });

  it.each<[config: string, does: string]>([
    ['{ stores: { redis: stores.redis() } }', SERVER],
    ['{ stores: { cookie: stores.cookie() } }', COOKIE],
  ])('the session of Adonis with %s', (config, expected) => {
    const above = `import { defineConfig, stores } from '@adonisjs/session'; defineConfig(${config});`;
    expect(does('ctx.session.clear();', { above, packages: ['@adonisjs/session'] })).toBe(expected);
    expect(does("ctx.session.forget('user');", { above, packages: ['@adonisjs/session'] })).toBe(expected);
  });
});

describe('options that callers hand over', () => {
  const factory = `import session from 'express-session';
export function createApp(options) { app.use(session({ secret: 'x', ...options })); return app; }`;
  const calledWith = (call: string): Given => ({
    packages: ['express-session'],
    above: `import { createApp } from './create-app'; ${call}`,
    files: { 'src/create-app.ts': factory },
  });

  it.each<[call: string, does: string]>([
    ["createApp({ unset: 'destroy' });", SERVER],
    ["const given = { unset: 'destroy' }; createApp(given);", SERVER],
    ["createApp({ unset: 'keep' });", KEPT],
    ['createApp();', KEPT],
    ['createApp(undefined);', KEPT],
    ['createApp({ unset: undefined });', KEPT],
    ['createApp({ unset: process.env.UNSET });', UNKNOWN],
    ['createApp(process.env);', UNKNOWN],
    ['createApp(...all);', UNKNOWN],
    ['const given = {}; given.unset = choose(); createApp(given);', UNKNOWN],
    ['', UNKNOWN],
  ])('%s', (call, expected) => {
    expect(does('req.session = null;', calledWith(call))).toBe(expected);
  });

  it('in a function within the one that is called', () => {
    const inner = `import session from 'express-session';
export const setUp = (options) => { const use = () => app.use(session({ ...options })); use(); };`;
    const given: Given = {
      packages: ['express-session'],
      above: "import { setUp } from './set-up'; setUp({ unset: 'destroy' });",
      files: { 'src/set-up.ts': inner },
    };
    expect(does('req.session = null;', given)).toBe(SERVER);
  });
});

it('the session of a request that Nest hands to the class', () => {
  const { verdict, effects } = judgeModule(
    `import { Controller, Inject, Post } from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
@Controller()
export class AuthController {
  constructor(@Inject(REQUEST) private readonly request: Request) {}
  @Post('logout')
  logout() { this.request.session.destroy(); }
}`,
    { packages: ['express-session'] },
  );
  expect(verdict.kind).toBe('pass');
  expect(effectTexts(effects)).toEqual([SERVER]);
});

describe('a store that is written back to', () => {
  const resaving = (options: string): Given => ({
    packages: ['express-session'],
    above: `import session from 'express-session'; app.use(session(${options}));`,
  });

  it.each<[options: string, does: string]>([
    ['{ resave: false }', SERVER],
    ['{ resave: true }', KEPT],
    ['{}', KEPT],
    ['{ resave: process.env.RESAVE }', SERVER],
  ])('req.sessionStore.destroy() with session(%s)', (options, expected) => {
    expect(does('req.sessionStore.destroy(req.sessionID);', resaving(options))).toBe(expected);
  });

  it('is not judged without its set-up', () => {
    expect(does('req.sessionStore.destroy(req.sessionID);', uses('express-session'))).toBe(SERVER);
  });
});

describe("a member that Astro's session loses", () => {
  const astro = (version: string, files: Readonly<Record<string, string>> = {}): Given => ({
    packages: { astro: version },
    files,
  });

  it.each<[statements: string, given: Given, does: string]>([
    ["context.session.delete('user');", astro('^5.18.2'), KEPT],
    ["context.session?.delete('user');", astro('6.0.5'), KEPT],
    ["context.session.delete('user');", astro('^7.0.0'), SERVER],
    ["await context.session.get('user'); context.session.delete('user');", astro('^5.18.2'), SERVER],
    ["context.session.delete('user');", astro('^5.18.2', { 'src/middleware.ts': '' }), SERVER],
    ['context.session.destroy();', astro('^5.18.2'), SERVER],
  ])('%s', (statements, given, expected) => {
    expect(does(statements, given)).toBe(expected);
  });
});

describe('an iron-session that is emptied', () => {
  const IRON = "import { getIronSession } from 'iron-session';";

  it.each<[statements: string, does: string]>([
    [
      'const session = await getIronSession(req, res, o); session.user = undefined; await session.save();',
      COOKIE,
    ],
    [
      'const session = await getIronSession(req, res, o); session.isLoggedIn = false; await session.save();',
      COOKIE,
    ],
    ['const session = await getIronSession(req, res, o); delete session.user; await session.save();', COOKIE],
    ['const session = await getIronSession(req, res, o); session.flash = undefined;', 'nothing'],
    ['const session = await getIronSession(req, res, o); session.user = user;', 'nothing'],
  ])('%s', (statements, expected) => {
    expect(does(statements, { above: IRON, packages: ['iron-session'] })).toBe(expected);
  });
});

describe('a session that is handed over', () => {
  const given: Given = { packages: ['express-session'] };
  const controller = (parameter: string, statement: string): string =>
    effectTexts(
      judgeModule(
        `import { Controller, Post, Session, Req } from '@nestjs/common'; @Controller() class AuthController { @Post('logout') async logout(@Req() req, ${parameter}) { ${statement} } }`,
        given,
      ).effects,
    ).join();

  it.each([
    ['@Session() session', 'session.destroy();', SERVER],
    ['@Session() session', 'delete session.user;', SERVER],
    ['@Session() session', 'session.user = null;', SERVER],
    ['session: SessionData', 'session.user = null;', SERVER],
    ['@Session session', 'session.flash = null;', ''],
    ['@Other() other', 'other.user = null;', ''],
    ['@lib.Session() other', 'other.user = null;', ''],
    ['other: Thing', 'other.user = null;', ''],
  ])('%s: %s', (parameter, statement, expected) => {
    expect(controller(parameter, statement)).toBe(expected);
  });
});

describe("passport's logout", () => {
  const statement = 'req.logout();';

  it.each<[versions: Record<string, string>, effect: string]>([
    [{ passport: '^0.5.3' }, SERVER],
    [{ passport: '0.6.0' }, 'never-runs passport'],
    [{ passport: '~0.7' }, 'never-runs passport'],
    [{ passport: '1.0.0' }, 'never-runs passport'],
    [{ passport: 'latest' }, SERVER],
    [{}, SERVER],
  ])('without a callback, %o', (packages, effect) => {
    expect(does(statement, { packages })).toBe(effect);
    expect(does('req.logout(next);', { packages })).toBe(SERVER);
  });

  it('is promised to whoever takes it', () => {
    expect(does('use(req.logout());', { packages: { passport: '0.7.0' } })).toBe(SERVER);
  });
});

describe('what is not told in the wrong place', () => {
  it('shows the line of the session that is kept', () => {
    const { verdict } = judgeStatements('\n\nreq.session = null;', uses('express-session'));
    expect(verdict).toMatchObject({
      kind: 'fail',
      reason: 'kept-on-server',
      evidence: { site: { place: { line: 3 } } },
    });
  });
});
