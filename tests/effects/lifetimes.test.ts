import { describe, expect, it, vi } from 'vitest';

import type { LIBRARIES } from '../../src/catalogue/index.js';
import type { Library, LifetimeSlot } from '../../src/catalogue/types.js';
import { verdictOf, type Surroundings } from './harness.js';

// What a token's lifetime says is judged here on libraries of the test's own, one for each meaning of a number.
vi.mock('../../src/catalogue/index.js', async (importOriginal) => {
  const original = await importOriginal<{ LIBRARIES: typeof LIBRARIES }>();
  const issuing = (unit: string, lifetime: LifetimeSlot): Library => ({
    name: unit,
    packages: [`tokens-in-${unit}`],
    rows: [
      { id: `${unit}/sign`, path: 'sign', effect: { kind: 'issues-token', lifetime }, evidence: 'made up' },
    ],
  });
  const slots = [
    { argument: 1, property: 'expiresIn' },
    { argument: 0, property: 'exp' },
  ];
  const absolute: Library = {
    ...issuing('epoch-seconds', { slots: [{ argument: 0 }], number: 'epoch-seconds', missing: null }),
    packages: ['tokens-until'],
  };
  return {
    LIBRARIES: [
      ...original.LIBRARIES,
      issuing('seconds', { slots, number: 'seconds', missing: null }),
      issuing('milliseconds', { slots, number: 'milliseconds', missing: null }),
      issuing('words', { slots, number: 'not-allowed', missing: null }),
      issuing('hours', { slots, number: 'seconds', missing: 3600 }),
      absolute,
    ],
  };
});

const SHORT = 'pass: short-lived';
const LONG = 'fail: not-invalidated';

/** The verdict on a handler that clears the cookie of the token which is issued so. */
const issuedBy = (issue: string, given: Surroundings & { from?: string } = {}): string =>
  verdictOf("res.clearCookie('token');", {
    ...given,
    above: `import { sign, TimeSpan } from '${given.from ?? 'tokens-in-seconds'}'; const issue = (user, now, iat) => ${issue};`,
  });

describe('a number', () => {
  it.each([
    ['tokens-in-seconds', '900', SHORT],
    ['tokens-in-seconds', '901', LONG],
    ['tokens-in-seconds', '60 * 15', SHORT],
    ['tokens-in-seconds', '15 * 60 * 1000', LONG],
    ['tokens-in-milliseconds', '900000', SHORT],
    ['tokens-in-milliseconds', '900', SHORT],
    ['tokens-in-milliseconds', '900001', LONG],
    ['tokens-in-words', '900', LONG],
  ])('%s: %s', (from, expiresIn, verdict) => {
    expect(issuedBy(`sign({}, { expiresIn: ${expiresIn} })`, { from })).toBe(verdict);
  });

  it.each([
    ['900', LONG],
    ['Math.floor(Date.now() / 1000) + 900', SHORT],
    ['Math.floor(Date.now() / 1000) + 3600', LONG],
    ['now + 60 * 5', SHORT],
    ['iat + 300', SHORT],
    ['300 + iat', SHORT],
    ['now + later', LONG],
    ['now + now', LONG],
    ['now - 900', LONG],
    ["'15m'", SHORT],
    ["'2h'", LONG],
  ])('until %s', (moment, verdict) => {
    expect(issuedBy(`sign(${moment})`, { from: 'tokens-until' })).toBe(verdict);
  });
});

describe('a lifetime in the options of the set-up', () => {
  const nest = (registration: string, options = ''): string =>
    verdictOf("res.clearCookie('token');", {
      packages: ['@nestjs/jwt'],
      above: `import { JwtModule, JwtService } from '@nestjs/jwt'; JwtModule.${registration}; const issue = (jwt: JwtService) => jwt.sign({}${options});`,
    });

  it.each([
    ["register({ signOptions: { expiresIn: '15m' } })", SHORT],
    ["register({ signOptions: { expiresIn: '7d' } })", LONG],
    ['register({ signOptions: { expiresIn: 900 } })', SHORT],
    ['register({})', LONG],
    ['register({ signOptions: { expiresIn: config.lifetime } })', LONG],
    ['register(options)', LONG],
    ["registerAsync({ useFactory: () => ({ signOptions: { expiresIn: '15m' } }) })", SHORT],
    ["registerAsync({ useFactory: () => ({ signOptions: { expiresIn: '1h' } }) })", LONG],
    ['registerAsync({ useClass: Options })', LONG],
  ])('JwtModule.%s', (registration, verdict) => {
    expect(nest(registration)).toBe(verdict);
  });

  it('comes after that of the call', () => {
    expect(nest("register({ signOptions: { expiresIn: '15m' } })", ", { expiresIn: '7d' }")).toBe(LONG);
    expect(nest("register({ signOptions: { expiresIn: '7d' } })", ", { expiresIn: '15m' }")).toBe(SHORT);
  });

  it.each([
    ["{ sign: { expiresIn: '10m' } }", SHORT],
    ["{ sign: { expiresIn: '10d' } }", LONG],
    ['{}', LONG],
  ])('app.register(jwt, %s)', (options, verdict) => {
    const above = `import jwt from '@fastify/jwt'; app.register(jwt, ${options}); const issue = (app) => app.jwt.sign({});`;
    expect(verdictOf("res.clearCookie('token');", { above, packages: ['@fastify/jwt'] })).toBe(verdict);
  });
});

describe('a token that a login issues which nothing imports', () => {
  const routes = (lifetime: string, more = ''): string =>
    verdictOf("res.clearCookie('token');", {
      packages: ['jose'],
      files: {
        'src/routes/login/page.server.ts': `import { SignJWT } from 'jose'; export const login = () => new SignJWT({}).setExpirationTime('${lifetime}'); ${more}`,
      },
    });

  it('counts', () => {
    expect(routes('15 minutes')).toBe(SHORT);
    expect(routes('7 days')).toBe(LONG);
  });

  it('counts by the longest-lived of several, however far that login stands', () => {
    const among = (near: string, far: string): string => {
      const login = (lifetime: string): string =>
        `import { SignJWT } from 'jose'; export const login = () => new SignJWT({}).setExpirationTime('${lifetime}');`;
      const files = { 'src/shop/login.ts': login(near), 'src/admin/login.ts': login(far) };
      return verdictOf("res.clearCookie('token');", { packages: ['jose'], files, file: 'src/shop/end.ts' });
    };
    expect(among('5m', '10m')).toBe(SHORT);
    expect(among('5m', '7d')).toBe(LONG);
    expect(among('7d', '5m')).toBe(LONG);
  });

  it('is not that of a test', () => {
    const files = {
      'src/tests/login.ts':
        "import { SignJWT } from 'jose'; export const login = () => new SignJWT({}).setExpirationTime('5m');",
    };
    expect(verdictOf("res.clearCookie('token');", { packages: ['jose'], files })).toBe(LONG);
  });

  it('is of no use where a longer-lived one renews it', () => {
    expect(routes('15 minutes', 'export const refreshToken = 1;')).toBe(LONG);
  });

  it('is not searched for where no library issues tokens, or imports are not followed', () => {
    const files = {
      'src/login.ts':
        "import { SignJWT } from 'jose'; export const login = () => new SignJWT({}).setExpirationTime('5m');",
    };
    expect(verdictOf("res.clearCookie('token');", { packages: ['express'], files })).toBe(LONG);
    const settings = { followImports: false };
    expect(verdictOf("res.clearCookie('token');", { packages: ['jose'], files, settings })).toBe(LONG);
    expect(verdictOf("res.clearCookie('token');", { packages: ['jose'], files })).toBe(SHORT);
  });
});

describe('a text', () => {
  it.each([
    ['15m', SHORT],
    ['16m', LONG],
    ['1M', SHORT],
    ['1h', LONG],
    ['7d', LONG],
    ['60s', SHORT],
    ['900', SHORT],
    ['900000', SHORT],
    ['900001', LONG],
    ['15 minutes', SHORT],
    ['1 month', LONG],
    ['', LONG],
  ])('"%s"', (text, verdict) => {
    expect(issuedBy(`sign({}, { expiresIn: '${text}' })`)).toBe(verdict);
  });
});

describe('other values', () => {
  it.each([
    ['sign({}, { expiresIn: process.env.JWT_EXPIRES_IN })', LONG],
    ["sign({}, { expiresIn: process.env.JWT_EXPIRES_IN ?? '15m' })", LONG],
    ["sign({}, { expiresIn: a ? '5m' : '15m' })", SHORT],
    ["sign({}, { expiresIn: a ? '5m' : '1h' })", LONG],
    ['sign({ exp: now + 300 }, {})', SHORT],
    ['sign({ exp: Math.floor(Date.now() / 1000) + 900 })', SHORT],
    ['sign({ exp: now + 300 }, { expiresIn: undefined })', SHORT],
    ['sign({ exp: now + 300 }, { expiresIn: null })', SHORT],
    ['sign({}, {})', LONG],
    ['sign({})', LONG],
    ['sign()', LONG],
    ['sign({}, { expiresIn: true })', LONG],
    ['sign({}, { expiresIn: a * b })', LONG],
    ["sign({}, { expiresIn: new TimeSpan(15, 'm') })", SHORT],
    ["sign({}, { expiresIn: new TimeSpan(15, 'h') })", LONG],
    ["sign({}, { expiresIn: new TimeSpan(amount, 'm') })", LONG],
    ['sign({}, { expiresIn: new TimeSpan(15, unit) })', LONG],
    ['sign({}, { expiresIn: new TimeSpan(15) })', LONG],
    ['sign({}, { expiresIn: new TimeSpan() })', LONG],
    ["sign({}, { expiresIn: TimeSpan(15, 'm') })", LONG],
    ["sign({}, { expiresIn: new Other(15, 'm') })", LONG],
    ['other({}, { expiresIn: 900 })', LONG],
  ])('%s', (issue, verdict) => {
    expect(issuedBy(issue)).toBe(verdict);
  });

  it('one that the library fills in', () => {
    expect(issuedBy('sign({})', { from: 'tokens-in-hours' })).toBe(LONG);
    expect(issuedBy('sign({})', { from: 'tokens-in-hours', settings: { tokenLifetimeLimit: '1h' } })).toBe(
      SHORT,
    );
  });
});

describe('several tokens', () => {
  it('the longest counts', () => {
    expect(issuedBy("[sign({}, { expiresIn: '5m' }), sign({}, { expiresIn: '10m' })]")).toBe(SHORT);
    expect(issuedBy("[sign({}, { expiresIn: '5m' }), sign({}, { expiresIn: '1h' })]")).toBe(LONG);
    expect(issuedBy("[sign({}, { expiresIn: '5m' }), sign({}, { expiresIn })]")).toBe(LONG);
  });

  it.each([
    "[sign({}, { expiresIn: '5m' }), user.refresh]",
    "[sign({}, { expiresIn: '5m' }), { refreshToken: 1 }]",
    "[sign({}, { expiresIn: '5m' }), 'refresh_token']",
    "((refreshToken) => sign({}, { expiresIn: '5m' }))",
  ])('a refresh token outlives it: %s', (issue) => {
    expect(issuedBy(issue)).toBe(LONG);
  });

  it('a handler that clears one says so too', () => {
    const above =
      "import { sign } from 'tokens-in-seconds'; const issue = () => sign({}, { expiresIn: '5m' });";
    expect(verdictOf("res.clearCookie('token');", { above })).toBe(SHORT);
    const files = { 'src/issue.ts': above };
    const given = { files, above: "import './issue.js';" };
    expect(verdictOf("res.clearCookie('token');", given)).toBe(SHORT);
    expect(verdictOf("res.clearCookie('token'); res.clearCookie('remember_me');", given)).toBe(LONG);
  });
});

describe('where tokens are issued', () => {
  const files = {
    'src/server.ts': "import { sign } from 'tokens-in-seconds'; sign({}, { expiresIn: '5m' });",
  };

  it('in what an entry file does', () => {
    expect(verdictOf("res.clearCookie('token');", { files })).toBe(SHORT);
  });

  it('not in what nothing leads to', () => {
    expect(
      verdictOf("res.clearCookie('token');", { files: { 'src/elsewhere.ts': files['src/server.ts'] } }),
    ).toBe(LONG);
  });

  it('in the nearest modules alone', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 14 }, (_, at) => [
        `src/m${at}.ts`,
        at === 13 ? files['src/server.ts'] : `import './m${at + 1}.js';`,
      ]),
    );
    expect(verdictOf("res.clearCookie('token');", { files: chain, above: "import './m0.js';" })).toBe(LONG);
    expect(verdictOf("res.clearCookie('token');", { files: chain, above: "import './m6.js';" })).toBe(SHORT);
  });
});

describe('the settings', () => {
  it.each([
    [{ tokenLifetime: '15m' }, "res.clearCookie('token');", SHORT],
    [{ tokenLifetime: 901 }, "res.clearCookie('token');", LONG],
    [{ tokenLifetime: 901, tokenLifetimeLimit: '20m' }, "res.clearCookie('token');", SHORT],
    [{ tokenLifetime: '15m' }, "res.clearCookie('refreshToken');", LONG],
    [{ tokenLifetime: '15m' }, "res.clearCookie('token'); res.clearCookie('remember_me');", LONG],
    [{ tokenLifetime: '15m' }, 'res.clearCookie(7);', SHORT],
    [{ tokenLifetime: '15m' }, 'res.end();', 'noop'],
  ])('%o: %s', (settings, statements, verdict) => {
    expect(verdictOf(statements, { settings })).toBe(verdict);
  });

  it('are believed before the code', () => {
    expect(issuedBy("sign({}, { expiresIn: '7d' })", { settings: { tokenLifetime: '5m' } })).toBe(SHORT);
  });
});

describe('libraries', () => {
  const lives = (issue: string, imports: string): string =>
    verdictOf("res.clearCookie('token');", { above: `${imports} const issue = (p, s, now) => ${issue};` });
  const JSONWEBTOKEN = "import jwt from 'jsonwebtoken';";
  const JOSE = "import { SignJWT } from 'jose';";
  const FAST_JWT = "import { createSigner } from 'fast-jwt';";

  it.each([
    ['jwt.sign(p, s, { expiresIn: 900 })', JSONWEBTOKEN, SHORT],
    ["jwt.sign(p, s, { expiresIn: '15m' })", JSONWEBTOKEN, SHORT],
    ['jwt.sign(p, s, { expiresIn: 60 * 15 })', JSONWEBTOKEN, SHORT],
    ["jwt.sign(p, s, { expiresIn: '900' })", JSONWEBTOKEN, SHORT],
    ["jwt.sign(p, s, { expiresIn: '900000' })", JSONWEBTOKEN, SHORT],
    ['jwt.sign(p, s, { expiresIn: 15 * 60 * 1000 })', JSONWEBTOKEN, LONG],
    ["jwt.sign(p, s, { expiresIn: '1M' })", JSONWEBTOKEN, SHORT],
    ['jwt.sign({ ...p, exp: Math.floor(Date.now() / 1000) + 900 }, s)', JSONWEBTOKEN, SHORT],
    ['jwt.sign(p, s)', JSONWEBTOKEN, LONG],
    ['jwt.sign(p, s, { expiresIn: process.env.JWT_EXPIRES_IN })', JSONWEBTOKEN, LONG],
    ["new SignJWT(p).setExpirationTime('15m')", JOSE, SHORT],
    ['new SignJWT(p).setExpirationTime(900)', JOSE, LONG],
    ['new SignJWT(p).setExpirationTime(Math.floor(Date.now() / 1000) + 900)', JOSE, SHORT],
    ["new SignJWT(p).setExpirationTime('2h')", JOSE, LONG],
    ['createSigner({ key: s, expiresIn: 900000 })', FAST_JWT, SHORT],
    ["createSigner({ key: s, expiresIn: '1h' })", FAST_JWT, LONG],
    ['sign({ ...p, exp: now + 60 * 5 }, s)', "import { sign } from 'hono/jwt';", SHORT],
  ])('%s', (issue, imports, verdict) => {
    expect(lives(issue, imports)).toBe(verdict);
  });

  it('the lifetime of a cookie says nothing about its token', () => {
    expect(lives("res.cookie('token', p, { maxAge: 900000 })", '')).toBe(LONG);
  });
});

describe('a sealed session', () => {
  const iron = (ttl: string, more = ''): string =>
    verdictOf('const session = await getIronSession(req, res, options); session.destroy();', {
      packages: ['iron-session', 'jsonwebtoken'],
      above: `import { getIronSession } from 'iron-session'; ${more} const options = { cookieName: 'sid', password: 'x' ${ttl} };`,
    });

  it('that is sealed for a short time passes', () => {
    expect(iron(', ttl: 900')).toBe(SHORT);
    expect(iron(', ttl: 3600')).toBe('fail: cookie-only-session');
    expect(iron('')).toBe('fail: cookie-only-session');
  });

  it('lives no shorter for other tokens of the project', () => {
    const reset =
      "import jwt from 'jsonwebtoken'; const reset = () => jwt.sign({}, 's', { expiresIn: '5m' });";
    expect(iron('', reset)).toBe('fail: cookie-only-session');
    expect(iron(', ttl: 900', reset.replace('5m', '9d'))).toBe(SHORT);
  });
});
