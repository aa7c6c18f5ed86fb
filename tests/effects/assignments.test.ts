import { describe, expect, it } from 'vitest';

import { effectsOf, judgeStatements, verdictOf } from './harness.js';

const DELETED = ['invalidates record-deleted'];

type Case = readonly [statements: string, effects: readonly string[], above?: string];

function check(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [statements, effects, above = ''] of cases) {
      it(statements, () => {
        expect(effectsOf(statements, { above })).toEqual(effects);
      });
    }
  });
}

check('records that a module keeps in a map or list', [
  ['users.get(id).tokenVersion += 1;', ['invalidates version-raised'], 'const users = new Map();'],
  ['users.get(id).refreshToken = null;', ['invalidates token-removed'], 'const users = new Map();'],
  [
    'const user = users.get(id); user.tokenVersion++;',
    ['invalidates version-raised'],
    'const users = new Map();',
  ],
  [
    'const user = users.get(id); user.refreshToken = null;',
    ['invalidates token-removed'],
    'const users = new Map();',
  ],
  [
    'const user = users.find((u) => u.id === id); user.refreshToken = "";',
    ['invalidates token-removed'],
    'const users = [];',
  ],
  [
    'const user = users.get(id); user.tokens = user.tokens.filter((t) => t !== token);',
    ['invalidates token-removed'],
    'const users = new Map();',
  ],
  [
    'const user = users.get(id); user.tokens = user.tokens.filter((t) => t === token);',
    ['spares others-only'],
    'const users = new Map();',
  ],
  ['const user = await users.get(id); user.refreshToken = null;', ['drops-token refreshToken']],
]);

check('what a module remembers', [
  ['delete sessions[sid];', DELETED, 'const sessions = {};'],
  ['delete sessions.current;', DELETED, 'const sessions = { current: 1 };'],
  ['delete sessions[sid].user;', DELETED, 'const sessions = {};'],
  ['sessions[sid] = null;', DELETED, 'const sessions = {};'],
  ['sessions[sid] = undefined;', DELETED, 'const sessions = {};'],
  ['sessions[sid] = {};', DELETED, 'const sessions = {};'],
  ['sessions[sid] = { user };', [], 'const sessions = {};'],
  ['sessions.delete(sid);', DELETED, 'const sessions = new Map();'],
  ['tokens.delete(token);', DELETED, 'const tokens = new Set<string>();'],
  ['sessions = sessions.filter((item) => item.id !== id);', DELETED, 'let sessions = [];'],
  ['refreshTokens = [];', DELETED, 'let refreshTokens = [];'],
  ['sessions = {};', DELETED, 'let sessions = {};'],
  ['currentSession = null;', DELETED, 'let currentSession;'],
  ['currentSession = next();', [], 'let currentSession;'],
  ['refreshTokens.splice(refreshTokens.indexOf(token), 1);', DELETED, 'const refreshTokens = [];'],
  ['blacklist.add(token);', ['invalidates blocklisted'], 'const blacklist = new Set();'],
  ['revokedTokens.push(token);', ['invalidates blocklisted'], 'const revokedTokens = [];'],
  ['blacklist[token] = true;', ['invalidates blocklisted'], 'const blacklist = {};'],
  ['delete globalThis.sessions[sid];', DELETED],
  ['delete store.refreshToken;', [], 'const store = {};'],
  ['delete memory.refreshToken;', DELETED, 'const memory = {};'],
  ['memory.token = null;', DELETED, 'const memory = {};'],
  ['memory.name = null;', [], 'const memory = {};'],
  ['delete carts[id];', [], 'const carts = {};'],
  ['carts = {};', [], 'let carts = {};'],
]);

check('what only the handler has', [
  ['let session = await load(); session = null;', []],
  ['const sessions = {}; delete sessions[sid];', ['drops-token sessions']],
  ['let tokens = user.tokens; tokens = [];', []],
  ['req.token = null;', []],
  ['res.token = null;', []],
  ['delete req.token;', []],
  ['ctx.token = null;', ['drops-token token']],
  ['req.cookies.token = null;', []],
  ['req.headers.authorization = null;', []],
  ['delete localStorage.token;', []],
  ['window.token = null;', []],
  ['process.env.TOKEN = "";', []],
  ['resetToken.value.token = null;', []],
]);

const HELD = 'let user;';

check('a token that is taken out of a record', [
  ['user.refreshToken = null;', ['drops-token refreshToken'], HELD],
  ["user.refreshToken = '';", ['drops-token refreshToken'], HELD],
  ['user.refreshToken = undefined;', ['drops-token refreshToken'], HELD],
  ['user.refreshTokens = [];', ['drops-token refreshTokens'], HELD],
  ['user.tokens = user.tokens.filter((item) => item !== token);', ['drops-token tokens'], HELD],
  ['user.auth.token = null;', ['drops-token token'], HELD],
  ['delete user.refreshToken;', ['drops-token refreshToken'], HELD],
  ['(await load()).refreshToken = null;', ['drops-token refreshToken']],
  ['user.token = token;', [], HELD],
  ['user.name = null;', [], HELD],
  ['user.fcmToken = null;', [], HELD],
  ['user.tokenExpiresAt = null;', [], HELD],
  ['delete user.name;', [], HELD],
  ['user.tokenVersion += 1;', ['drops-token tokenVersion'], HELD],
  ['user.tokenVersion = user.tokenVersion + 1;', ['drops-token tokenVersion'], HELD],
  ['user.tokenVersion++;', ['drops-token tokenVersion'], HELD],
  ['session.revoked = true;', ['drops-token revoked'], 'let session;'],
  ['session.revokedAt = new Date();', ['drops-token revokedAt'], 'let session;'],
  ['session.isValid = false;', ['drops-token isValid'], 'let session;'],
  ['session.revoked = false;', [], 'let session;'],
  ['user.active = false;', [], HELD],
]);

describe('a token that is taken out of what the module keeps itself needs no saving', () => {
  const above = 'const users = {}; const copies = new Map();';

  it.each([
    ['const user = users[req.userId]; user.refreshToken = null;', 'pass'],
    ['users[req.userId].refreshToken = null;', 'pass'],
    ['const user = copies.get(req.userId); user.refreshToken = null;', 'pass'],
    ['const user = { ...users[req.userId] }; user.refreshToken = null;', 'fail: not-saved'],
    ['const user = copies[load](req.userId); user.refreshToken = null;', 'fail: not-saved'],
  ])('%s', (statements, expected) => {
    expect(verdictOf(`${statements} res.clearCookie('refreshToken').end();`, { above })).toBe(expected);
  });
});

describe('a token that is taken out counts once it is saved', () => {
  it.each([
    ['user.refreshToken = null;', 'fail: not-saved'],
    ['user.refreshToken = null; await user.save();', 'pass'],
    ['user.refreshToken = null; user.save();', 'pass'],
    ['user.refreshToken = null; await users.save(user);', 'pass'],
    ['user.refreshToken = null; await em.flush();', 'pass'],
    ['user.refreshToken = null; await audit.save(entry);', 'fail: not-saved'],
    ['user.refreshToken = null; try { x(); } catch { await user.save(); }', 'fail: not-saved'],
    ['user.tokens.pull(token); await user.save();', 'pass'],
    ['session.revoked = true; await session.save();', 'pass'],
    ['session.revoked = true;', 'fail: not-saved'],
    ["const copy = { ...user, refreshToken: '' }; await users.update(copy);", 'pass'],
    ["const copy = { ...user, refreshToken: '' };", 'fail: not-saved'],
    ['delete user.sessions[sid]; await user.save();', 'pass'],
    ['user.tokenVersion += 1; await user.save();', 'pass'],
  ])('%s', (statements, verdict) => {
    expect(
      verdictOf(`res.clearCookie('sid'); ${statements}`, { above: 'let user, session, users, em, audit;' }),
    ).toBe(verdict);
  });
});

check("a cookie's own members", [
  ['cookie.auth.maxAge = 0;', ['clears-cookie auth']],
  ['cookie.auth.expires = new Date(0);', ['clears-cookie auth']],
  ['cookie.visits.expires = 0;', []],
  ['cookie.auth.maxAge = 900;', []],
  ['cookie.auth.maxAge = age;', []],
  ['cookie.auth.domain = "x";', []],
  ['ctx.cookie.auth.maxAge = 0;', ['clears-cookie auth']],
  ['jar.auth.maxAge = 0;', []],
  ['cookie[name].maxAge = 0;', []],
]);

describe('an assignment', () => {
  it('in a class speaks of what the instance keeps', () => {
    const above =
      'class Auth { sessions = {}; token = null; end(sid) { delete this.sessions[sid]; } forget() { this.token = null; } } const auth = new Auth();';
    expect(effectsOf('auth.end(sid);', { above })).toEqual(DELETED);
    expect(effectsOf('auth.forget();', { above })).toEqual(['drops-token token']);
  });

  it('is shown where it stands', () => {
    const { effects } = judgeStatements('\ndelete\nsessions[sid];', { above: 'const sessions = {};' });
    expect(effects).toMatchObject([{ row: 'memory/removed', site: { place: { line: 2 } } }]);
  });

  it.each(['[a, b] = [b, a];', '({ a } = b);', 'a = b = c;', 'delete a;', 'a += 1;'])(
    '%s says nothing',
    (statements) => {
      expect(effectsOf(statements, { above: 'let a, b, c;' })).toEqual([]);
    },
  );
});
