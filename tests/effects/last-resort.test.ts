import { describe, expect, it } from 'vitest';

import { effectsOf, judgeStatements, verdictOf, type Surroundings } from './harness.js';

const NAMED = ['invalidates named'];
const NOTHING: readonly string[] = [];

type Case = readonly [
  statements: string,
  effects: readonly string[],
  given?: Surroundings & { above?: string },
];

function check(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [statements, effects, given] of cases) {
      it(statements, () => {
        expect(effectsOf(statements, given)).toEqual(effects);
      });
    }
  });
}

const from = (name: string, source = './missing.js'): { above: string } => ({
  above: `import { ${name} } from '${source}';`,
});

check('a name that ends a session', [
  ['await deleteSession(id);', NAMED],
  ['await deleteSession(id);', NAMED, from('deleteSession')],
  ['await deleteSession(id);', NAMED, from('deleteSession', 'some-package')],
  ['await tools.revokeToken(id);', NAMED],
  ['await this.tokens.revokeRefreshToken(id);', NAMED],
  ['await addToBlacklist(token);', NAMED],
  ['await sessions.end(id);', NAMED],
  ['await tokenService.kill(id);', NAMED],
  ['await things.end(id);', NOTHING],
  ['await sessionCookie.end();', NOTHING],
  ['await deleteUser(id);', NOTHING],
  ['await deleteSessionCookie();', NOTHING],
  ['await clearTokenCache();', NOTHING],
  ['await deleteExpiredSessions();', NOTHING],
  ['await revokeOtherSessions();', NOTHING],
  ['await deletePushToken(id);', NOTHING],
  ['await getSession(id);', NOTHING],
  ['await verifyToken(token);', NOTHING],
  ['await sendMail(user);', NOTHING],
]);

check('a name that may end a session', [
  ['await clearSession(req);', ['unreadable clearSession']],
  ['await clearSession(req);', ['unreadable clearSession'], from('clearSession')],
  ['await tidy(req);', ['unreadable tidy'], from('tidy')],
  ['await tidy(count);', [], from('tidy')],
  ['await bus.execute(new Mystery(req));', []],
  ['const message = new (pick(kind))(req); await bus.publish(message);', []],
  ['await stopSessions(req);', ['unreadable stopSessions']],
  ['await revoke(id);', ['unreadable revoke']],
  ['await tools.invalidate();', ['unreadable invalidate']],
]);

check('a logout of something', [
  ['await authService.logout(userId);', NAMED],
  ['await authService.logout(req.user.id);', NAMED],
  ['await authService.signOut(token);', NAMED],
  ['await authService.logOut(req);', NAMED],
  ['await authService.logout({ sessionId });', NAMED],
  ['await authService.logout(this);', ['unreadable logout']],
  ['await authService.logout(headers);', NAMED],
  ['await authService.logout();', ['unreadable logout']],
  ['await authService.logout(reason);', ['unreadable logout']],
  ['await isLogoutAllowed(user);', NOTHING],
]);

describe('why a call could not be read', () => {
  it.each([
    ['./missing.js', './missing.js: missing'],
    ['some-package', 'a function of some-package'],
  ])('%s', (source, why) => {
    const { effects } = judgeStatements('await clearSession();', from('clearSession', source));
    expect(effects).toMatchObject([{ kind: 'unreadable', name: 'clearSession', why, row: 'shapes/store' }]);
  });

  it('its body is not in reach', () => {
    expect(judgeStatements('await clearSession();').effects).toMatchObject([
      { why: 'its body is not in reach' },
    ]);
  });

  it('leaves the verdict open', () => {
    expect(verdictOf("res.clearCookie('sid'); await clearSession();")).toBe('unknown');
  });
});

check('what is no store', [
  ["localStorage.removeItem('token');", NOTHING],
  ['sessionStorage.clear();', NOTHING],
  ["this.sessionStorage.removeItem('token');", NOTHING],
  ["params.delete('token');", NOTHING],
  ["url.searchParams.delete('session');", NOTHING],
  ["req.headers.delete('authorization-token');", NOTHING],
  ["queryClient.removeQueries(['session']);", NOTHING],
  ['console.log(token);', NOTHING],
  ['Object.assign(session, {});', NOTHING],
  ['JSON.parse(token);', NOTHING],
  ['fetch(session);', NOTHING],
  ['io.emit("session", token);', NOTHING],
  ["tokenCookies.pull('token');", NOTHING],
]);

check('stores of unknown origin', [
  ['await sessions.deleteMany({ userId });', ['invalidates record-deleted']],
  ['await sessionModel.findByIdAndDelete(id);', ['invalidates record-deleted']],
  ["await cache.del('session:' + id);", ['invalidates record-deleted']],
  ["await redis.expire('sess:' + id, 0);", ['invalidates record-deleted']],
  ['await tokens.updateMany({ userId }, { revoked: true });', ['invalidates record-revoked']],
  ['await tokens.merge({ revoked: true });', ['invalidates record-revoked']],
  ['await store.upsert({ tokenVersion: 2 });', ['invalidates version-raised']],
  ['await blacklist.insertOne({ token });', ['invalidates blocklisted']],
  ['await audits.insertOne({ token });', NOTHING],
  [
    "await db.updateTable('session').set({ revoked: true }).where('id', '=', id).execute();",
    ['invalidates record-revoked'],
    { packages: ['kysely'] },
  ],
  ["await db.updateTable('session').set({ name: 1 }).execute();", ['saves db'], { packages: ['kysely'] }],
  ['await carts.deleteMany({ userId });', NOTHING],
  ['user.setSessions([]);', ['unreadable setSessions']],
]);

check('what else a known package does', [['revokeToken(token);', NOTHING, from('revokeToken', 'express')]]);

check('a call without a name', [
  ['x[y](token);', NOTHING],
  ['(a || b)(token);', NOTHING],
  ['x().y().deleteSession(id);', NAMED],
]);

check('commands and use cases', [
  ['await logoutUseCase.execute(sessionId);', NAMED],
  ['await logoutUseCase.execute();', ['unreadable logout']],
  ['await revokeSessionService.run(id);', NAMED],
  ['await commandBus.execute(new LogoutCommand(req));', ['unreadable LogoutCommand']],
  [
    'const command = new LogoutCommand(req); await commandBus.execute(command);',
    ['unreadable LogoutCommand'],
  ],
  [
    'await client.send(new RevokeTokenCommand({ Token }));',
    NAMED,
    from('RevokeTokenCommand', '@aws-sdk/client-other'),
  ],
  ['await client.send(new aws.RevokeTokenCommand({ Token }));', NAMED],
  ['await bus.dispatch(new EndSession(id));', NAMED, { above: 'class EndSession { }' }],
  ['await bus.dispatch(new ClearSessionEvent(id));', ['unreadable ClearSessionEvent']],
  ['await bus.dispatch(new ExpiredSessionsEvent(id));', NOTHING],
  ['await bus.dispatch({ type: "logout" }, id, make());', NOTHING],
  ['new RevokeTokenCommand({ Token });', NOTHING],
  ['await commandBus.execute(new RenameCommand(req));', NOTHING],
  ['await commandBus.execute(command);', NOTHING],
  ['await bus.post(new LogoutCommand(req));', NOTHING],
  ['execute(id);', NOTHING],
]);

check('a session that the framework hands over', [
  ['session.clear();', ['unreadable session.clear'], { above: 'let session;' }],
  ["session.clear('x');", ['invalidates record-deleted'], { above: 'let session;' }],
  ['(await getSession(req)).clear();', ['invalidates record-deleted']],
  [
    'const session = await load(req); session.delete();',
    ['invalidates record-deleted'],
    { above: "import { load } from './missing.js';" },
  ],
]);
