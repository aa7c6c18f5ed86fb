// What ends a session, and what does not: each line stands in a logout handler that also clears the session's cookie.
import { describe, expect, it } from 'vitest';

import { judged } from './judged.js';

interface StoreCase {
  readonly line: string;
  /** What the verdict is; for a failure, its reason. */
  readonly is: string;
}

interface Store {
  readonly packages: readonly string[] | Readonly<Record<string, string>>;
  readonly head: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly cases: readonly StoreCase[];
}

const dead = (line: string): StoreCase => ({ line, is: 'pass' });
const neverRuns = (line: string): StoreCase => ({ line, is: 'never-runs' });
const spares = (line: string): StoreCase => ({ line, is: 'spares-this-session' });
const nothing = (line: string): StoreCase => ({ line, is: 'not-invalidated' });

const STORES: Readonly<Record<string, Store>> = {
  Prisma: {
    packages: ['@prisma/client'],
    head: `import { PrismaClient } from '@prisma/client'; const prisma = new PrismaClient();`,
    cases: [
      dead('await prisma.session.delete({ where: { id } })'),
      neverRuns('prisma.session.delete({ where: { id } })'),
      dead('prisma.session.delete({ where: { id } }).catch(() => {})'),
      neverRuns('void prisma.session.deleteMany({ where: { userId } })'),
      dead('prisma.$transaction([prisma.session.deleteMany({ where: { userId } })])'),
      neverRuns('ids.forEach((id) => prisma.session.delete({ where: { id } }))'),
      dead('await Promise.all(ids.map((id) => prisma.session.delete({ where: { id } })))'),
      spares('await prisma.session.deleteMany({ where: { expires: { lt: new Date() } } })'),
      spares('await prisma.session.deleteMany({ where: { userId, NOT: { id } } })'),
      dead('await prisma.user.update({ where: { id: userId }, data: { refreshToken: null } })'),
      dead('await prisma.user.update({ where: { id: userId }, data: { tokenVersion: { increment: 1 } } })'),
      dead('await prisma.session.update({ where: { id }, data: { revokedAt: new Date() } })'),
      dead('await prisma.revokedToken.create({ data: { token } })'),
      dead('await prisma.$executeRaw`DELETE FROM sessions WHERE id = ${id}`'),
      neverRuns('prisma.$executeRaw`DELETE FROM sessions WHERE id = ${id}`'),
      nothing('await prisma.notification.deleteMany({ where: { userId } })'),
      nothing('await prisma.user.update({ where: { id: userId }, data: { lastLogoutAt: new Date() } })'),
      nothing('await prisma.passwordResetToken.deleteMany({ where: { userId } })'),
      nothing('await prisma.session.findUnique({ where: { id } })'),
    ],
  },
  Drizzle: {
    packages: ['drizzle-orm'],
    head: `import { drizzle } from 'drizzle-orm/node-postgres'; import { eq, ne, lt, sql } from 'drizzle-orm'; import { pgTable, text } from 'drizzle-orm/pg-core'; const sessions = pgTable('sessions', { id: text('id') }); const db = drizzle('');`,
    cases: [
      dead('await db.delete(sessions).where(eq(sessions.id, id))'),
      neverRuns('db.delete(sessions).where(eq(sessions.id, id))'),
      dead('db.delete(sessions).where(eq(sessions.id, id)).run()'),
      dead('await db.update(sessions).set({ revokedAt: new Date() }).where(eq(sessions.id, id))'),
      spares('await db.delete(sessions).where(ne(sessions.id, id))'),
      spares('await db.delete(sessions).where(lt(sessions.expiresAt, new Date()))'),
      dead('const query = db.delete(sessions).where(eq(sessions.id, id)); await query'),
      dead('await db.transaction(async (tx) => { await tx.delete(sessions).where(eq(sessions.id, id)); })'),
    ],
  },
  Mongoose: {
    packages: ['mongoose'],
    head: `import mongoose from 'mongoose'; const RefreshToken = mongoose.model('RefreshToken', new mongoose.Schema({})); const User = mongoose.model('User', new mongoose.Schema({}));`,
    cases: [
      neverRuns('RefreshToken.deleteOne({ token })'),
      dead('await RefreshToken.deleteOne({ token })'),
      dead('RefreshToken.deleteOne({ token }).exec()'),
      dead('await User.findByIdAndUpdate(userId, { $pull: { refreshTokens: token } })'),
      dead('await User.findByIdAndUpdate(userId, { $unset: { refreshToken: 1 } })'),
      dead(`await User.findByIdAndUpdate(userId, { $set: { refreshToken: '' } })`),
      dead('await User.updateOne({ _id: userId }, { $inc: { tokenVersion: 1 } })'),
      nothing('await User.updateOne({ _id: userId }, { lastLogoutAt: new Date() })'),
      { line: 'const user = await User.findById(userId); user.refreshToken = null', is: 'not-saved' },
      dead('const user = await User.findById(userId); user.refreshToken = null; await user.save()'),
      dead(
        'const user = await User.findById(userId); user.tokens = user.tokens.filter((t) => t !== token); user.save()',
      ),
      dead('const found = await RefreshToken.findOne({ token }); await found.deleteOne()'),
    ],
  },
  'the MongoDB driver': {
    packages: ['mongodb'],
    head: `import { MongoClient } from 'mongodb'; const db = new MongoClient('').db();`,
    cases: [
      dead(`await db.collection('sessions').deleteOne({ id })`),
      dead(`db.collection('sessions').deleteOne({ id })`),
      dead(`await db.collection('users').updateOne({ id: userId }, { $unset: { refreshToken: '' } })`),
      nothing(`await db.collection('carts').deleteOne({ userId })`),
    ],
  },
  Sequelize: {
    packages: ['sequelize'],
    head: `import { Model } from 'sequelize'; class Session extends Model {} class User extends Model {}`,
    cases: [
      dead('Session.destroy({ where: { id } })'),
      dead('await User.update({ refreshToken: null }, { where: { id: userId } })'),
      dead('const session = await Session.findByPk(id); await session.destroy()'),
      nothing('await User.update({ online: false }, { where: { id: userId } })'),
    ],
  },
  TypeORM: {
    packages: ['typeorm'],
    head: `import { DataSource } from 'typeorm'; import { Session } from './entities.js'; const repo = new DataSource({}).getRepository(Session);`,
    cases: [
      dead('repo.delete({ id })'),
      dead('await repo.createQueryBuilder().delete().where("id = :id", { id }).execute()'),
      neverRuns('await repo.createQueryBuilder().delete().where("id = :id", { id })'),
    ],
  },
  Knex: {
    packages: ['knex'],
    head: `import createKnex from 'knex'; const knex = createKnex({});`,
    cases: [
      neverRuns(`knex('sessions').where({ id }).del()`),
      dead(`await knex('sessions').where({ id }).del()`),
      dead(`await knex('users').where({ id: userId }).update({ refresh_token: null })`),
      dead(`await knex.raw('DELETE FROM sessions WHERE id = ?', [id])`),
    ],
  },
  Kysely: {
    packages: ['kysely'],
    head: `import { Kysely } from 'kysely'; const db = new Kysely({});`,
    cases: [
      neverRuns(`await db.deleteFrom('session').where('id', '=', id)`),
      dead(`await db.deleteFrom('session').where('id', '=', id).execute()`),
      dead(`await db.updateTable('session').set({ revoked: true }).where('id', '=', id).execute()`),
      neverRuns(`await db.updateTable('session').set({ revoked: true }).where('id', '=', id)`),
    ],
  },
  'SQL drivers': {
    packages: ['pg', 'mysql2'],
    head: `import pg from 'pg'; const pool = new pg.Pool();`,
    cases: [
      dead(`pool.query('DELETE FROM sessions WHERE sid = $1', [id])`),
      dead(`await pool.query('UPDATE users SET refresh_token = NULL WHERE id = $1', [userId])`),
      dead(`await pool.query('UPDATE users SET refresh_token = $1 WHERE id = $2', [null, userId])`),
      dead(`await pool.query('UPDATE users SET token_version = token_version + 1 WHERE id = $1', [userId])`),
      dead(`await pool.query('INSERT INTO token_blacklist (token) VALUES ($1)', [token])`),
      dead(`await pool.query('CALL delete_session($1)', [id])`),
      spares(`await pool.query('DELETE FROM sessions WHERE expires_at < now()')`),
      spares(`await pool.query('DELETE FROM sessions WHERE user_id = $1 AND id <> $2', [userId, id])`),
      nothing(`await pool.query('INSERT INTO audit_log (event) VALUES ($1)', ['logout'])`),
      nothing(`await pool.query('SELECT * FROM sessions WHERE id = $1', [id])`),
      nothing(`await pool.query('DELETE FROM carts WHERE user_id = $1', [userId])`),
    ],
  },
  'prepared statements': {
    packages: ['better-sqlite3'],
    head: `import Database from 'better-sqlite3'; const db = new Database('x'); const remove = db.prepare('DELETE FROM sessions WHERE id = ?'); const end = db.transaction((sid) => { db.prepare('DELETE FROM sessions WHERE id = ?').run(sid); });`,
    cases: [
      dead('remove.run(id)'),
      dead('end(id)'),
      nothing('db.transaction(() => { remove.run(id); })'),
      dead('db.transaction(() => { remove.run(id); })()'),
      neverRuns(`db.prepare('DELETE FROM sessions WHERE id = ?')`),
      dead(`db.prepare('DELETE FROM sessions WHERE id = ?').run(id)`),
      dead(`const statement = db.prepare('DELETE FROM sessions WHERE id = ?'); statement.run(id)`),
    ],
  },
  'postgres.js': {
    packages: ['postgres'],
    head: `import postgres from 'postgres'; const sql = postgres('');`,
    cases: [
      dead('await sql`DELETE FROM sessions WHERE id = ${id}`'),
      neverRuns('sql`DELETE FROM sessions WHERE id = ${id}`'),
    ],
  },
  'Vercel Postgres': {
    packages: ['@vercel/postgres'],
    head: `import { sql } from '@vercel/postgres';`,
    cases: [
      dead('sql`DELETE FROM sessions WHERE id = ${id}`'),
      dead('await sql`DELETE FROM sessions WHERE id = ${id}`'),
    ],
  },
  Supabase: {
    packages: ['@supabase/supabase-js'],
    head: `import { createClient } from '@supabase/supabase-js'; const supabase = createClient('', '');`,
    cases: [
      neverRuns(`supabase.from('sessions').delete().eq('id', id)`),
      dead(`await supabase.from('sessions').delete().eq('id', id)`),
      { line: 'await supabase.auth.signOut()', is: 'skip' },
      spares(`await supabase.auth.signOut({ scope: 'others' })`),
    ],
  },
  'key-value stores': {
    packages: ['redis', 'ioredis'],
    head: `import Redis from 'ioredis'; const redis = new Redis();`,
    cases: [
      dead(`redis.del('sess:' + id)`),
      dead('await redis.del(userId)'),
      nothing(`await redis.del('cart:' + userId)`),
      dead(`await redis.set('bl:' + token, '1', 'EX', 900)`),
      dead('await redis.sadd("revoked-tokens", token)'),
      nothing(`await redis.set('online:' + userId, '0')`),
    ],
  },
  'data in memory': {
    packages: ['express'],
    head: `const sessions = new Map(); const tokenStore = {}; let refreshTokens = []; const blacklist = new Set();`,
    cases: [
      dead('sessions.delete(id)'),
      dead('delete tokenStore[token]'),
      dead('refreshTokens = refreshTokens.filter((t) => t !== token)'),
      dead('refreshTokens.splice(refreshTokens.indexOf(token), 1)'),
      dead('blacklist.add(token)'),
      dead('tokenStore[token] = null'),
    ],
  },
  'requests to the issuer': {
    packages: ['axios'],
    head: `import axios from 'axios'; import { Issuer } from 'openid-client'; const client = new (await Issuer.discover('')).Client({});`,
    cases: [
      dead(`await axios.post('https://idp.example/oauth/revoke', { token })`),
      dead(
        'await fetch(`${process.env.API}/auth/logout`, { method: "POST", headers: { cookie: req.headers.cookie } })',
      ),
      nothing(`await axios.post('https://example.com/metrics', { token })`),
      nothing(`await fetch('https://example.com/logout')`),
      dead('res.redirect(client.endSessionUrl())'),
      nothing('const url = client.endSessionUrl()'),
      dead('res.redirect(`https://${process.env.AUTH0_DOMAIN}/v2/logout?returnTo=/`)'),
      nothing(`res.redirect('/login?from=logout')`),
    ],
  },
  'names, where nothing else is in reach': {
    packages: ['express'],
    head: `import { authService, deleteSession, clearSession, endIt, logout as leave } from '@acme/auth'; import { sessions } from './missing.js';`,
    cases: [
      dead('await deleteSession(id)'),
      dead('await authService.logout(userId)'),
      dead('await authService.revokeRefreshToken(token)'),
      dead('await sessions.end(id)'),
      { line: 'await clearSession(id)', is: 'unknown' },
      { line: 'await authService.logout()', is: 'unknown' },
      nothing('await endIt()'),
      nothing('await authService.deleteExpiredSessions()'),
      nothing('await authService.logoutUrl(token)'),
      nothing('await authService.sendMail(token)'),
    ],
  },
};

for (const [store, { packages, head, files, cases }] of Object.entries(STORES)) {
  describe(store, () => {
    it.each(cases)('$line', async ({ line, is }) => {
      const code = `${head}\nexport async function logout(req, res) {\n  const { sid: id, token } = req.cookies; const userId = req.user.id; const ids = [id];\n  ${line};\n  res.clearCookie('sid');\n}\n`;
      const [seen] = await judged({ code, packages, ...(files ? { files } : {}) });
      expect(seen?.verdict === 'fail' ? seen.reason : seen?.verdict).toBe(is);
    });
  });
}
