import { describe, expect, it } from 'vitest';

import { AWAITED, BATCHED, DROPPED, KEPT, PASSED, type Usage } from '../../src/effects/context.js';
import { isSent, type Laziness } from '../../src/effects/laziness.js';
import { judgeModule, verdictOf, verdictText } from './harness.js';

const EAGER: Laziness = {};
const THENABLE: Laziness = { lazy: 'thenable', terminators: ['exec'] };
const INERT: Laziness = { lazy: 'inert', terminators: ['execute'] };

const chained = (usage: Usage, ...names: (string | null)[]): Usage => ({
  ...usage,
  chain: names.map((name) => ({ name, arguments: [] })),
});

describe('isSent', () => {
  it.each<[title: string, usage: Usage, eager: boolean, thenable: boolean, inert: boolean]>([
    ['dropped', DROPPED, true, false, false],
    ['awaited', AWAITED, true, true, false],
    ['kept', KEPT, true, true, true],
    ['passed', PASSED, true, true, true],
    ['batched', BATCHED, true, true, true],
    ['dropped behind then', chained(DROPPED, 'then'), true, true, false],
    ['dropped behind catch', chained(DROPPED, 'where', 'catch'), true, true, false],
    ['dropped behind finally', chained(DROPPED, 'finally'), true, true, false],
    ['dropped behind a builder', chained(DROPPED, 'where', null), true, false, false],
    ['awaited behind a builder', chained(AWAITED, 'where'), true, true, false],
    ['behind exec', chained(DROPPED, 'where', 'exec'), true, true, false],
    ['behind execute', chained(DROPPED, 'execute'), true, false, true],
  ])('%s', (_, usage, eager, thenable, inert) => {
    expect([EAGER, THENABLE, INERT].map((query) => isSent(query, usage))).toEqual([eager, thenable, inert]);
  });

  it('by no terminator where there is none', () => {
    expect(isSent({ lazy: 'inert' }, chained(AWAITED, 'execute'))).toBe(false);
  });
});

const DRIZZLE =
  "import { drizzle } from 'drizzle-orm/d1'; const db = drizzle(env.DB); const sessions = table('sessions');";
const DRIZZLE_SQL =
  "import { drizzle } from 'drizzle-orm/node-postgres'; import { sql } from 'drizzle-orm'; const db = drizzle(url);";
const MYSQL =
  "import { drizzle } from 'drizzle-orm/mysql2'; import { sql } from 'drizzle-orm'; const db = drizzle(url);";
const PRISMA =
  "import { Prisma, PrismaClient } from '@prisma/client'; const prisma = new PrismaClient(); const TABLE = 'carts';";
const KNEX = "import knexFactory from 'knex'; const knex = knexFactory({});";
const MONGOOSE =
  "import mongoose from 'mongoose'; const RefreshToken = mongoose.model('RefreshToken', schema);";
const KYSELY = "import { Kysely, sql } from 'kysely'; const db = new Kysely({});";
const PG = "import { Pool } from 'pg'; const pool = new Pool();";
const SUPABASE = "import { createClient } from '@supabase/supabase-js'; const supabase = createClient();";
const RUNS = 'pass';
const NEVER = 'fail: never-runs';

describe('queries of libraries', () => {
  it.each([
    ['await db.delete(sessions).where(eq(sessions.id, sid));', DRIZZLE, RUNS],
    ['db.delete(sessions).where(eq(sessions.id, sid));', DRIZZLE, NEVER],
    ['db.delete(sessions).where(eq(sessions.id, sid)).run();', DRIZZLE, RUNS],
    ["knex('sessions').where({ sid }).del();", KNEX, NEVER],
    ["await knex('sessions').where({ sid }).del();", KNEX, RUNS],
    ["knex('sessions').where({ sid }).del().asCallback(next);", KNEX, RUNS],
    ['RefreshToken.deleteOne({ token });', MONGOOSE, NEVER],
    ['await RefreshToken.deleteOne({ token });', MONGOOSE, RUNS],
    ['RefreshToken.deleteOne({ token }).exec();', MONGOOSE, RUNS],
    ['RefreshToken.deleteOne({ token }, (err) => next(err));', MONGOOSE, RUNS],
    ['RefreshToken.deleteOne({ token }, options);', MONGOOSE, NEVER],
    ['RefreshToken.deleteOne();', MONGOOSE, NEVER],
    ["await db.deleteFrom('session').where('id', '=', sid);", KYSELY, NEVER],
    ["await db.deleteFrom('session').where('id', '=', sid).execute();", KYSELY, RUNS],
    ['await sql`DELETE FROM sessions WHERE id = ${id}`;', KYSELY, NEVER],
    ['await sql`DELETE FROM sessions WHERE id = ${id}`.execute(db);', KYSELY, RUNS],
    ["pool.query('DELETE FROM sessions WHERE sid = $1', [sid]);", PG, RUNS],
    ["pool.query({ text: 'DELETE FROM sessions WHERE sid = $1', values: [sid] });", PG, RUNS],
    ['pool.query({ values: [sid] });', PG, 'fail: not-invalidated'],
    ['pool.query(text);', PG, 'fail: not-invalidated'],
    ['pool.query();', PG, 'fail: not-invalidated'],
    ['await pool.query(`DELETE FROM ${SESSION_TABLE} WHERE id = $1`, [id]);', PG, RUNS],
    ['await pool.query(`DELETE FROM ${other} WHERE id = $1`, [id]);', PG, 'fail: not-invalidated'],
    ["await pool.query('UPDATE users SET refresh_token = $1 WHERE id = $2', [null, id]);", PG, RUNS],
    [
      "await pool.query('UPDATE users SET refresh_token = $1 WHERE id = $2', [token, id]);",
      PG,
      'fail: not-invalidated',
    ],
    ["await repo.createQueryBuilder().delete().from(Session).where('id = :id', { id });", '', NEVER],
    ["await repo.createQueryBuilder().delete().from(Session).where('id = :id', { id }).execute();", '', RUNS],
    ["supabase.from('sessions').delete().eq('id', id);", SUPABASE, NEVER],
    ["await supabase.from('sessions').delete().eq('id', id);", SUPABASE, RUNS],
    ['await supabase.auth.signOut();', SUPABASE, 'skip'],
    ["await supabase.auth.signOut({ scope: 'local' });", SUPABASE, 'skip'],
    ["await supabase.auth.signOut({ scope: 'others' });", SUPABASE, 'fail: spares-this-session'],
    ['await supabase.auth.signOut(options);', SUPABASE, 'skip'],
    ["db.prepare('DELETE FROM sessions WHERE id = ?');", '', NEVER],
    ["db.prepare('DELETE FROM sessions WHERE id = ?').run(id);", '', RUNS],
    ["await env.DB.prepare('DELETE FROM sessions WHERE id = ?').bind(id);", '', NEVER],
    ['prisma.$executeRaw`DELETE FROM sessions WHERE id = ${id}`;', '', NEVER],
    ['await prisma.$executeRaw`DELETE FROM sessions WHERE id = ${id}`;', '', RUNS],
    ['db.execute(sql`DELETE FROM sessions WHERE id = ${id}`);', DRIZZLE_SQL, NEVER],
    ['await db.execute(sql`DELETE FROM sessions WHERE id = ${id}`);', DRIZZLE_SQL, RUNS],
    ["db.execute(sql.raw('DELETE FROM sessions'));", DRIZZLE_SQL, NEVER],
    ["await db.execute(sql.raw('DELETE FROM sessions'));", DRIZZLE_SQL, RUNS],
    ['await db.execute(sql`DELETE FROM carts WHERE id = ${id}`);', DRIZZLE_SQL, 'fail: not-invalidated'],
    ['db.execute(sql`DELETE FROM sessions WHERE id = ${id}`);', MYSQL, RUNS],
    ['await db.execute(sql`DELETE FROM ${sessions} WHERE ${sessions.id} = ${id}`);', DRIZZLE_SQL, RUNS],
    [
      'await db.execute(sql`DELETE FROM ${sessions} WHERE ${sessions.id} <> ${id}`);',
      DRIZZLE_SQL,
      'fail: spares-this-session',
    ],
    ['prisma.$executeRaw(Prisma.sql`DELETE FROM sessions WHERE id = ${id}`);', PRISMA, NEVER],
    ['await prisma.$executeRaw(Prisma.sql`DELETE FROM sessions WHERE id = ${id}`);', PRISMA, RUNS],
    ['prisma.$executeRaw(Prisma.raw(`DELETE FROM ${TABLE}`));', PRISMA, 'fail: not-invalidated'],
    ['prisma.$executeRawUnsafe("DELETE FROM sessions");', PRISMA, NEVER],
    ['pool.query(sql`DELETE FROM sessions WHERE id = ${id}`);', PG, RUNS],
  ])('%s', (statements, above, verdict) => {
    expect(verdictOf(`res.clearCookie('sid'); ${statements}`, { above })).toBe(verdict);
  });

  it('says what would send it', () => {
    expect(verdictOf('prisma.session.delete({ where: { id } });')).toBe('noop');
  });
});

describe('a unit of work that a member of the controller holds', () => {
  const verdictWith = (sent: string): string =>
    verdictText(
      judgeModule(`import { MikroORM } from '@mikro-orm/core';
        import { Controller, Post } from '@nestjs/common';
        const orm = await MikroORM.init(options);
        @Controller()
        export class AuthController {
          private readonly em = orm.em.fork();
          private readonly other = orm.em.fork();
          @Post('logout')
          async logout(req, res) {
            const session = await this.em.findOne(Session, { sid: req.cookies.sid });
            this.em.remove(session);
            ${sent}
            res.clearCookie('sid').end();
          }
        }`).verdict,
    );

  it.each([
    ['await this.em.flush();', 'pass'],
    ["await this['em'].flush();", 'pass'],
    ['', 'fail: never-runs'],
    ['await this.other.flush();', 'fail: never-runs'],
    ['await this[key].flush();', 'fail: never-runs'],
    ['await this.em.find(User);', 'fail: never-runs'],
  ])('%s', (sent, verdict) => {
    expect(verdictWith(sent)).toBe(verdict);
  });
});
