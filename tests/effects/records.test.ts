import { describe, expect, it } from 'vitest';

import { effectsOf, judgeModule, verdictOf, type Surroundings } from './harness.js';

const DELETED = ['invalidates record-deleted'];
const REVOKED = ['invalidates record-revoked'];
const REMOVED = ['invalidates token-removed'];
const RAISED = ['invalidates version-raised'];
const BLOCKED = ['invalidates blocklisted'];
const OTHERS = ['spares others-only'];
const EXPIRED = ['spares expired-only'];
const NOTHING: readonly string[] = [];
const KNEX = { packages: ['knex'] };
const MONGOOSE = {
  above: "import mongoose from 'mongoose'; const Session = mongoose.model('Session', schema);",
};

type Case = readonly [
  statements: string,
  effects: readonly string[],
  given?: Surroundings & { above?: string },
];

function check(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [statements, effects, given] of cases) {
      it(statements, () => {
        expect(found(statements, given)).toEqual(effects);
      });
    }
  });
}

/** Without what is saved, which is nothing by itself. */
const found = (statements: string, given?: Case[2]): string[] =>
  effectsOf(statements, given).filter((effect) => !effect.startsWith('saves'));

check('what a deletion deletes', [
  ['await store.session.delete({ where: { id } });', DELETED],
  ['await store.refreshToken.deleteMany({ where: { userId } });', DELETED],
  ["await store.collection('sessions').deleteOne({ _id });", DELETED],
  ["await store.from('refresh_tokens').where('id', id).remove();", DELETED, { packages: ['express'] }],
  ["await store.delete('sessions', id);", DELETED],
  ['await store.delete(`session:${id}`);', DELETED],
  ['await store.delete(sessionKey(id));', DELETED],
  ['await store.delete(id).from(sessions);', DELETED],
  ["await store.delete().from('user_sessions').where({ id });", DELETED],
  ["await store.delete(id).from('carts');", NOTHING],
  ['await store.remove({ sessionId: id });', DELETED],
  ['await manager.remove(id).where({ token });', DELETED],
  ['await store.remove({ name });', NOTHING],
  ['await store.user.delete({ where: { id: session.userId } });', NOTHING],
  ['await store.cart.delete({ where: { sessionId } });', NOTHING],
  ['await store.pushSubscription.deleteMany({ where: { token } });', NOTHING],
  ['await store.passwordResetToken.deleteMany({ where: { userId } });', NOTHING],
  ["await redis.del('cart:' + userId);", NOTHING],
  ["await redis.del('sess:' + sid);", DELETED],
  ['await fcmTokens.delete(token);', NOTHING],
  ['await sockets.delete(sessionId);', NOTHING],
]);

check('what the chain names, before the client that it starts from', [
  ["await supabaseAdmin.from('sessions').delete().eq('id', id);", DELETED],
  ["await supabaseAdmin.from('users').delete().eq('id', session.userId);", NOTHING],
  ["await adminDb.collection('sessions').deleteOne({ _id });", DELETED],
  ["await userDb.collection('sessions').deleteOne({ _id });", DELETED],
  ["await userDb.collection('users').deleteOne({ _id: session.userId });", NOTHING],
  ["await adminKnex('sessions').where({ id }).remove();", DELETED],
  ["await adminKnex('admins').where({ id: session.adminId }).remove();", NOTHING],
  ['await adminDb.delete(sessions).where(eq(sessions.id, id));', DELETED],
  ['await memberDb.delete(sessions).where(eq(sessions.id, id));', DELETED],
  ['await memberDb.delete(members).where(eq(members.id, session.memberId));', NOTHING],
  ['await adminPrisma.session.delete({ where: { id } });', DELETED],
  ['await adminPrisma.admin.delete({ where: { id: session.adminId } });', NOTHING],
  ["const table = supabaseAdmin.from('sessions'); await table.delete().eq('id', id);", DELETED],
  ["await user.related('sessions').remove(id);", DELETED],
  ["await session.related('user').remove(id);", NOTHING],
  ['await userRepository.delete(sessionId);', NOTHING],
  [
    "await admin.database().ref('sessions/' + id).remove();",
    DELETED,
    { above: "import admin from 'firebase-admin';" },
  ],
  [
    "await admin.firestore().collection('sessions').doc(id).delete();",
    DELETED,
    { above: "import * as admin from 'firebase-admin';" },
  ],
  [
    "await admin.firestore().collection('users').doc(session.uid).delete();",
    NOTHING,
    { above: "import * as admin from 'firebase-admin';" },
  ],
]);

check('sessions of something else', [
  ['await stripe.checkout.sessions.expire(id);', NOTHING],
  ['await this.payment.sessions.expire(id);', NOTHING],
  ['await billing.sessions.delete(id);', NOTHING],
  ['await customer.portal.sessions.delete(id);', NOTHING],
  ['await chat.sessions.delete(id);', NOTHING],
  ['await app.billing.tokens.revoke(id);', NOTHING],
  ['await stripe.billingPortal.sessions.delete(id);', NOTHING],
  ['await store.portalSession.delete({ where: { token } });', DELETED],
  ['const { sessions } = stripe.checkout; await sessions.expire(id);', NOTHING],
  ["await stripe.checkout.sessions.update(id, { status: 'expired' });", NOTHING],
  ['await auth.sessions.expire(id);', DELETED],
  ['await account.sessions.delete(id);', DELETED],
  ['await event.session.delete(id);', DELETED],
  ['await event.locals.sessions.delete(id);', DELETED],
  ['await services.sessions.expire(id);', DELETED],
]);

check("a user's own key in a key-value store", [
  ['await redis.del(userId);', DELETED],
  ['await redis.del(user.id);', DELETED],
  ['await redisClient.del(`user:${user.id}`);', DELETED],
  ['await kv.delete(req.user.id);', DELETED],
  ['await redis.del(`user:profile:${userId}`);', NOTHING],
  ['await redis.del(`cache:${userId}`);', NOTHING],
  ['await redis.del(`online:${userId}`);', NOTHING],
  ['await redis.del(`cart:${user.id}`);', NOTHING],
  ['await redis.del(id);', NOTHING],
  ['await redis.del();', NOTHING],
  ['await redis.del({ userId });', NOTHING],
  ['await redis.hdel(userId, field);', NOTHING],
  ['await map.delete(userId);', NOTHING],
]);

check('filters that spare this session', [
  ['await store.session.deleteMany({ where: { expires: { lt: new Date() } } });', EXPIRED],
  ['await store.session.deleteMany({ where: { expiresAt: { lte: now } } });', EXPIRED],
  ['await Session.deleteMany({ expires: { $lt: now } });', EXPIRED],
  ['await db.delete(sessions).where(lt(sessions.expiresAt, now));', EXPIRED],
  ["await store.from('sessions').delete().lt('expires_at', now);", EXPIRED],
  ["await store.from('sessions').delete().where('expires', '<', now);", EXPIRED],
  ['await store.session.deleteMany({ where: { expires: { lt: now }, userId } });', DELETED],
  ['await store.session.deleteMany({ where: { expires: { gt: now } } });', DELETED],
  ['await store.session.deleteMany({ where: { userId, NOT: { id: current } } });', OTHERS],
  ['await store.session.deleteMany({ where: { userId, id: { not: current } } });', OTHERS],
  ['await Session.deleteMany({ user, _id: { $ne: current } });', OTHERS],
  ['await Session.deleteMany({ user, _id: { $nin: [current] } });', OTHERS],
  ['await Session.destroy({ where: { userId, id: { [Op.ne]: current } } });', OTHERS],
  ['await db.delete(sessions).where(and(eq(sessions.userId, id), ne(sessions.id, current)));', OTHERS],
  ["await store.from('sessions').delete().eq('user_id', id).neq('id', current);", OTHERS],
  ["await store.from('sessions').delete().where('id', '<>', current);", OTHERS],
  ["await store.from('sessions').delete().whereNot('id', current);", OTHERS],
  ['await store.session.deleteMany({ where: { userId, endedAt: { not: null } } });', OTHERS],
  ['await db.delete(sessions).where(isNotNull(sessions.userId));', DELETED],
  ["await knex('sessions').whereNot({ sid }).where({ userId }).del();", OTHERS, KNEX],
  ["await knex('sessions').where({ userId }).andWhereNot({ sid }).del();", OTHERS, KNEX],
  ["await knex('sessions').where('sid', '<>', sid).del();", OTHERS, KNEX],
  ["await knex('sessions').where({ userId }).whereNotIn('sid', [sid]).del();", OTHERS, KNEX],
  ["await knex('sessions').whereRaw('sid <> ?', [sid]).del();", OTHERS, KNEX],
  ["await knex('sessions').where('expires', '<', now).del();", EXPIRED, KNEX],
  ["await knex('sessions').where({ userId }).whereNot('revoked', true).del();", DELETED, KNEX],
  ["await knex('sessions').whereNot({ sid }).update({ revoked: true });", OTHERS, KNEX],
  ["await knex('sessions').where(function () { this.whereNot({ sid }); }).del();", OTHERS, KNEX],
  ["const others = knex('sessions').whereNot({ sid }); await others.del();", OTHERS, KNEX],
  ['await Session.find({ userId, _id: { $ne: sid } }).deleteMany();', OTHERS, MONGOOSE],
  ["await Session.where('userId', id).where('_id').ne(sid).deleteMany();", OTHERS, MONGOOSE],
  ['await Session.find({ userId }).deleteMany();', DELETED, MONGOOSE],
  ['await Session.updateMany({ userId, revoked: { $ne: true } }, { revoked: true });', REVOKED, MONGOOSE],
  ['await Session.deleteMany({ $nor: [{ _id: sid }] });', OTHERS, MONGOOSE],
  [
    "await sessions.createQueryBuilder().where('id != :id', { id }).delete().execute();",
    OTHERS,
    { packages: ['typeorm'] },
  ],
  [
    "await sessions.createQueryBuilder().delete().where('userId = :user').andWhere('id != :id').execute();",
    OTHERS,
    { packages: ['typeorm'] },
  ],
  [
    "await sessions.createQueryBuilder().where('id = :id', { id }).delete().execute();",
    DELETED,
    { packages: ['typeorm'] },
  ],
  ['await sessions.delete({ userId, id: Not(id) });', OTHERS, { packages: ['typeorm'] }],
  ["await db.deleteFrom('session').where('userId', '=', user).where('id', '!=', id).execute();", OTHERS],
  ["await db.deleteFrom('session').where((eb) => eb('id', '!=', id)).execute();", OTHERS],
  ["await db.deleteFrom('session').where((eb) => eb.not(eb('id', '=', id))).execute();", OTHERS],
  ["await db.deleteFrom('session').where((eb) => eb('id', '=', id)).execute();", DELETED],
  ['await db.delete(sessions).where(not(eq(sessions.id, id)));', OTHERS],
  ['await db.delete(sessions).where(sql`${sessions.id} <> ${id}`);', OTHERS],
  ['await db.delete(sessions).where(and(eq(sessions.userId, id), ne(sessions.revoked, true)));', DELETED],
  ["await store.from('sessions').delete().eq('user_id', user).not('id', 'eq', current);", OTHERS],
  ["await store.from('sessions').delete().filter('id', 'neq', current);", OTHERS],
  ["await store.from('sessions').delete().neq('revoked', true);", DELETED],
  ['await Session.deleteMany({ user: { $ne: null }, _id: sid });', DELETED],
  ['await Session.updateOne({ _id: sid, endedAt: { $ne: null } }, { revoked: true });', OTHERS],
  ['await store.session.deleteMany({ where: { userId, revoked: { not: true } } });', DELETED],
  ['await store.session.deleteMany({ where: { userId, status: { not: Status.REVOKED } } });', DELETED],
  ['await db.update(sessions).set({ revoked: true }).where(not(sessions.revoked));', REVOKED],
  ["await store.from('sessions').delete().not('revoked_at', 'is', null);", OTHERS],
  ["await store.from('sessions').delete().not('user_id', 'is', null);", DELETED],
  ['await sessions.delete({ userId: Not(IsNull()), id });', DELETED, { packages: ['typeorm'] }],
  ['await User.updateOne({ _id }, { $pull: { tokens: { token: { $ne: token } } } });', OTHERS],
  ['await User.updateOne({ _id }, { $pull: { tokens: { token } } });', REMOVED],
  [
    'const others = { userId, id: { not: current } }; await store.session.deleteMany({ where: others });',
    OTHERS,
  ],
  [
    "await store.session.updateMany({ where: { status: { not: 'revoked' } }, data: { revoked: true } });",
    REVOKED,
  ],
]);

check('a loop over sessions', [
  ['for (const s of list) await store.session.delete({ where: { id: s.id } });', DELETED],
  ['for (const s of list) if (s.id !== sid) await store.session.delete(s.id);', OTHERS],
  ['for (const s of list) if (!(s.id === sid)) await store.session.delete(s.id);', OTHERS],
  ['for (const s of list) if (s.id === sid) await store.session.delete(s.id);', DELETED],
  [
    'for (const s of list) if (s.id !== sid) { keep(s); } else { await store.session.delete(s.id); }',
    DELETED,
  ],
  ['for (const s of list) if (s.id === sid) { keep(s); } else { await store.session.delete(s.id); }', OTHERS],
  ['for (const s of list) s.id !== sid && (await store.session.delete(s.id));', OTHERS],
  ['for (const s of list) s.id === sid || (await store.session.delete(s.id));', OTHERS],
  ['for (const s of list) if (s.id !== undefined) await store.session.delete(s.id);', DELETED],
  ['for (const s of list) if (other !== sid) await store.session.delete(s.id);', DELETED],
  ['list.filter((s) => s.id !== sid).forEach((s) => sessions.delete(s.id));', OTHERS],
  ['list.filter((s) => s.userId === user).forEach((s) => sessions.delete(s.id));', DELETED],
  ['for (const s of await Session.find({ user, _id: { $ne: sid } })) await s.deleteOne();', OTHERS, MONGOOSE],
  ['for (const s of await Session.find({ user })) await s.deleteOne();', DELETED, MONGOOSE],
  ['if (session.userId !== user) await store.session.delete(session.id);', DELETED],
]);

describe('a deletion that spares this session', () => {
  it('is the reason of a failure', () => {
    expect(
      verdictOf(
        "res.clearCookie('sid'); await store.session.deleteMany({ where: { id: { not: current } } });",
      ),
    ).toBe('fail: spares-this-session');
  });
});

check('fields of a session or token', [
  ['await store.session.update({ where: { id }, data: { revoked: true } });', REVOKED],
  ['await store.session.update({ where: { id }, data: { revoked: false } });', NOTHING],
  ['await store.session.update({ where: { id }, data: { revokedAt: new Date() } });', REVOKED],
  ['await store.session.update({ where: { id }, data: { revokedAt: null } });', NOTHING],
  ['await store.session.update({ where: { id }, data: { isValid: false } });', REVOKED],
  ['await store.session.update({ where: { id }, data: { isValid: true } });', NOTHING],
  ['await store.session.update({ where: { id }, data: { active: null } });', REVOKED],
  ['await store.session.update({ where: { id }, data: { active: isActive } });', NOTHING],
  ['await store.session.update({ where: { id }, data: { expired: 1 } });', REVOKED],
  ['await store.session.update({ where: { id }, data: { active: 0 } });', REVOKED],
  ["await store.session.update({ where: { id }, data: { status: 'revoked' } });", REVOKED],
  ["await store.session.update({ where: { id }, data: { status: 'active' } });", NOTHING],
  ['await store.session.update({ where: { id }, data: { expiresAt: new Date(0) } });', REVOKED],
  ['await store.session.update({ where: { id }, data: { lastSeen: new Date() } });', NOTHING],
  ['await store.session.update({ where: { revoked: true }, data: { name } });', NOTHING],
  ['await store.session.updateMany({ filter: { revoked: true } }, { $set: { name } });', NOTHING],
  ['await Session.updateOne({ _id }, { $set: { revoked: true } });', REVOKED],
  ['await Session.updateOne({ _id }, [{ $set: { revoked: true } }]);', REVOKED],
  ['await db.update(sessions).set({ revoked: true }).where(eq(sessions.id, id));', REVOKED],
  ["await store.from('sessions').update({ revoked: true }).eq('id', id);", REVOKED],
  [
    'await store.session.update({ where: { userId, id: { not: current } }, data: { revoked: true } });',
    OTHERS,
  ],
  ['await store.session.updateMany({ where: { expires: { lt: now } }, data: { revoked: true } });', EXPIRED],
  [
    'await Session.update(changes, { where: { id } });',
    REVOKED,
    { above: 'const changes = { revoked: true };' },
  ],
  [
    'await Session.update({ ...changes }, { where: { id } });',
    REVOKED,
    { above: 'const changes = { revoked: true };' },
  ],
  [
    'await Session.update({ ...changes }, { where: { id } });',
    NOTHING,
    { above: 'const changes = { name: 1 };' },
  ],
  ["await session.set('revoked', true);", REVOKED],
  ["await session.set('isValid', null);", REVOKED],
]);

check('fields of a user', [
  ['await store.user.update({ where: { id }, data: { refreshToken: null } });', REMOVED],
  ["await store.user.update({ where: { id }, data: { refreshToken: '' } });", REMOVED],
  ['await store.user.update({ where: { id }, data: { refreshToken: undefined } });', REMOVED],
  ['await store.user.update({ where: { id }, data: { hashedRt: null } });', REMOVED],
  ['await store.user.update({ where: { id }, data: { refreshToken: { set: null } } });', REMOVED],
  ['await store.user.update({ where: { id }, data: { tokens: { set: [] } } });', REMOVED],
  ['await store.user.update({ where: { id }, data: { sessions: { deleteMany: {} } } });', REMOVED],
  ['await store.user.update({ where: { id }, data: { sessions: { disconnect: { id } } } });', REMOVED],
  ['await store.user.update({ where: { id }, data: { sessions: { create: { id } } } });', NOTHING],
  ['await store.user.update({ where: { id }, data: { refreshToken: token } });', NOTHING],
  [
    'await store.user.update({ where: { id }, data: { refreshTokens: left } });',
    REMOVED,
    { above: 'const left = user.refreshTokens.filter((item) => item !== token);' },
  ],
  [
    'await store.user.update({ where: { id }, data: { refreshTokens: user.refreshTokens.filter((item) => item.id !== id) } });',
    REMOVED,
  ],
  ['await store.user.update({ where: { id }, data: { refreshTokens: without(a).without(b) } });', REMOVED],
  ['await store.user.update({ where: { id }, data: { fcmToken: null } });', NOTHING],
  ['await store.user.update({ where: { id }, data: { pushToken: null } });', NOTHING],
  ['await store.user.update({ where: { id }, data: { socketId: null } });', NOTHING],
  ['await store.user.update({ where: { id }, data: { lastLogoutAt: new Date() } });', NOTHING],
  ["await store.user.update({ where: { id }, data: { status: 'offline', isOnline: false } });", NOTHING],
  ['await User.findByIdAndUpdate(id, { $pull: { refreshTokens: token } });', REMOVED],
  ['await User.findByIdAndUpdate(id, { $pull: { friends: id } });', NOTHING],
  ['await User.findByIdAndUpdate(id, { $pullAll: { tokens: [token] } });', REMOVED],
  ['await User.updateOne({ _id }, { $unset: { refreshToken: 1 } });', REMOVED],
  ["await User.updateOne({ _id }, { $unset: 'refreshToken' });", REMOVED],
  ['await User.updateOne({ _id }, { $set: { refreshToken: null } });', REMOVED],
  ['await User.updateOne({ _id }, { refreshToken: null });', REMOVED],
  ['await User.updateOne({ _id }, { $inc: { tokenVersion: 1 } });', RAISED],
  ['await User.updateOne({ _id }, { $inc: { logins: 1 } });', NOTHING],
  ['await User.updateOne({ _id }, { lastLogoutAt: new Date() });', NOTHING],
  ['await store.user.update({ where: { id }, data: { tokenVersion: { increment: 1 } } });', RAISED],
  ['await store.user.update({ where: { id }, data: { tokenVersion: user.tokenVersion + 1 } });', RAISED],
  ["await store.user.update({ where: { id }, data: { tokenVersion: 'same' } });", NOTHING],
  ['await store.user.update({ where: { id }, data: { jwtSecret: random() } });', RAISED],
  ["await user.increment('tokenVersion');", RAISED],
  ["await user.increment('logins');", NOTHING],
  ["await user.set('refreshToken', null);", REMOVED],
  ["await user.set('name', null);", NOTHING],
  ["await user.set('refreshToken', token);", NOTHING],
  ['await ref.update({ refreshToken: FieldValue.delete() });', REMOVED],
  [
    'await ref.update({ refreshToken: deleteField() });',
    REMOVED,
    { above: "import { deleteField } from 'firebase/firestore';" },
  ],
  ['await ref.update({ tokens: FieldValue.arrayRemove(token) });', REMOVED],
  ['await ref.update({ tokens: FieldValue.serverTimestamp() });', NOTHING],
  ['await ref.update({ refreshToken: none });', REMOVED, { above: 'const none = {};' }],
  ['await ref.update({ refreshToken: some });', NOTHING, { above: 'const some = { a: 1 };' }],
  ['await ref.update({ profile: { refreshToken: null } });', NOTHING],
  ['await ref.update({ data: { data: { data: { data: { data: { refreshToken: null } } } } } });', NOTHING],
  ['await ref.update({ [key]: null });', NOTHING],
  ['await ref.update({ get refreshToken() { return 1; } });', NOTHING],
  ['await store.resetToken.update({ where: { id }, data: { token: null } });', NOTHING],
]);

check('blocklists', [
  ['await store.blacklist.create({ data: { token } });', BLOCKED],
  ['await TokenBlacklist.create({ token });', BLOCKED],
  ['await new BlacklistedToken({ token }).save();', BLOCKED],
  ['new BlacklistedToken({ token });', NOTHING],
  ["await store.collection('revoked_tokens').insertOne({ token });", BLOCKED],
  ["await redis.set('bl:' + token, '1', 'EX', ttl);", BLOCKED],
  ['await redis.set(`blacklist:${token}`, 1);', BLOCKED],
  ['await redis.setex(`revoked_${jti}`, ttl, 1);', BLOCKED],
  ["await redis.sadd('denylist', token);", BLOCKED],
  ['await redis.set(`logout:${token}`, 1);', BLOCKED],
  ['await redis.set(`logout:${userId}`, 1);', NOTHING],
  ['await redis.set(`online:${userId}`, 1);', NOTHING],
  ['await store.blacklist.update({ where: { id }, data: { tokens } });', BLOCKED],
  ['await store.audit.create({ data: { token } });', NOTHING],
  ["await store.insert(row).into('token_blacklist');", BLOCKED],
  ['blacklist.push(token);', BLOCKED],
  ['await blacklist.persist(token);', BLOCKED],
]);

check('keys that are overwritten', [
  ["await cache.set('session:' + id, '');", REVOKED],
  ['await cache.set(`session:${id}`, null);', REVOKED],
  ["await cache.set('session:' + id, user);", NOTHING],
  ["await cache.set('theme:' + id, '');", NOTHING],
  ['await cache.set();', NOTHING],
]);

describe('what is saved', () => {
  it.each<[statements: string, effects: readonly string[]]>([
    ['await user.save();', ['saves user']],
    ['await em.flush();', ['saves *']],
    ['await em.persistAndFlush(user);', ['saves *']],
    ['await users.save(user);', ['saves users']],
    ['await users.save({ id, refreshToken: null });', REMOVED],
    ['await sessions.save({ id, revoked: true });', REVOKED],
    ['await users.update(user);', ['saves users']],
    ['await users.update();', NOTHING],
    ["fs.writeFileSync('users.json', JSON.stringify(users));", NOTHING],
  ])('%s', (statements, effects) => {
    expect(effectsOf(statements)).toEqual(effects);
  });
});

check('a record that is copied without its token', [
  ['use({ ...user, refreshToken: null });', ['drops-token refreshToken']],
  ['use({ ...user, refreshToken: token });', NOTHING],
  ['use({ ...user, name: null });', NOTHING],
  ['use({ refreshToken: null });', NOTHING],
  ['use({ ...user, [key]: null });', NOTHING],
]);

describe('an entity of an ORM', () => {
  it('is known by the type of a repository', () => {
    const { effects } = judgeModule(
      'class AuthController { constructor(private readonly repo: Repository<RefreshToken>) {} @Post("logout") async logout(@Req() req, @Res() res) { await this.repo.delete({ id: req.user.id }); } }',
    );
    expect(effects).toMatchObject([{ kind: 'invalidates', how: 'record-deleted' }]);
  });

  it('is known by the decorator of a repository', () => {
    const { effects } = judgeModule(
      'class AuthController { constructor(@InjectRepository(Session) private readonly repo: Repository<any>) {} @Post("logout") async logout(@Req() req, @Res() res) { await this.repo.delete(req.user.id); } }',
    );
    expect(effects).toMatchObject([{ kind: 'invalidates', how: 'record-deleted' }]);
  });
});
