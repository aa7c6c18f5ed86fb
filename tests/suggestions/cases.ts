import { EXPRESS, express, inMemory, NEXT } from './case-parts.js';
import type { SuggestionCase } from './harness.js';
import { RECORDS } from './record-cases.js';

/** A case, and the ids of the suggestions that it must get, best first. */
export interface FamilyCase extends SuggestionCase {
  readonly ids: readonly string[];
  /** A text that the first suggestion's output must hold. */
  readonly holds: readonly string[];
}

/** One case for each family of libraries. */
export const FAMILIES: Readonly<Record<string, FamilyCase>> = {
  'Drizzle, a table of sessions': {
    filename: 'app/api/logout/route.ts',
    packages: { next: '16.0.0', 'drizzle-orm': '0.45.0', pg: '8.0.0' },
    files: {
      'lib/db.ts': `import { drizzle } from 'drizzle-orm/node-postgres';\nexport const db = drizzle('postgres://localhost/app');\n`,
      'lib/schema.ts': `import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';\nexport const sessions = pgTable('sessions', {\n  id: text('id').primaryKey(),\n  token: text('token').notNull(),\n  expiresAt: timestamp('expires_at'),\n});\n`,
    },
    code: NEXT,
    ids: ['deleteRecord', 'blocklistToken'],
    holds: [
      "import { db } from '../../../lib/db';",
      "import { eq } from 'drizzle-orm';",
      "  const token = jar.get('session')?.value;\n  if (token) {\n    await db.delete(sessions).where(eq(sessions.token, token));\n  }\n  jar.delete('session');",
    ],
  },
  'Drizzle, no table': {
    filename: 'app/api/logout/route.ts',
    packages: { next: '16.0.0', 'drizzle-orm': '0.45.0', pg: '8.0.0' },
    files: {
      'lib/db.ts': `import { drizzle } from 'drizzle-orm/node-postgres';\nexport const db = drizzle('postgres://localhost/app');\n`,
    },
    code: NEXT,
    ids: ['blocklistToken'],
    holds: ['sql`INSERT INTO revoked_tokens (token) VALUES (${token})`'],
  },
  'Prisma, a model of sessions': {
    filename: 'app/api/logout/route.ts',
    packages: { next: '16.0.0', '@prisma/client': '7.0.0' },
    files: {
      'lib/prisma.ts': `import { PrismaClient } from '../generated/client';\nexport const prisma = new PrismaClient({} as never);\n`,
      'prisma/schema.prisma':
        'datasource db {\n  provider = "postgresql"\n}\nmodel Session {\n  id String @id\n  sessionToken String @unique\n  expires DateTime\n}\n',
    },
    code: NEXT,
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ['await prisma.session.deleteMany({\n      where: { sessionToken: token },\n    });'],
  },
  'Prisma, a token of the user': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, '@prisma/client': '7.0.0' },
    files: {
      'src/prisma.ts': `import { PrismaClient } from '../generated/client';\nexport const prisma = new PrismaClient({} as never);\n`,
      'prisma/schema.prisma':
        'datasource db {\n  provider = "postgresql"\n}\nmodel User {\n  id String @id\n  refreshToken String?\n}\n',
    },
    code: express("res.clearCookie('refreshToken');"),
    ids: ['removeToken', 'blocklistToken'],
    holds: [
      'export async function logout(req: Request, res: Response) {',
      '  const refreshToken = req.cookies.refreshToken;\n  if (refreshToken) {\n    await prisma.user.updateMany({\n      where: { refreshToken },\n      data: { refreshToken: null },\n    });\n  }',
    ],
  },
  'Prisma, no model': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, '@prisma/client': '7.0.0' },
    files: {
      'src/prisma.ts': `import { PrismaClient } from '../generated/client';\nexport const prisma = new PrismaClient({} as never);\n`,
    },
    code: express("res.clearCookie('sid');"),
    ids: ['blocklistToken'],
    holds: [
      "import { prisma } from './prisma';",
      'await prisma.$executeRaw`INSERT INTO revoked_tokens (token) VALUES (${sessionId})`;',
    ],
  },
  'Mongoose, a model of refresh tokens': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, mongoose: '9.0.0', jsonwebtoken: '9.0.0' },
    files: {
      'src/models/refresh-token.ts': `import mongoose from 'mongoose';\nconst schema = new mongoose.Schema({ token: String, user: String });\nexport const RefreshToken = mongoose.model('RefreshToken', schema);\n`,
    },
    code: express("res.clearCookie('refreshToken');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ['await RefreshToken.deleteMany({ token: refreshToken });'],
  },
  'Mongoose, tokens of the user': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, mongoose: '9.0.0' },
    files: {
      'src/models/user.ts': `import mongoose from 'mongoose';\nconst schema = new mongoose.Schema({ email: String, refreshToken: [String] });\nexport default mongoose.model('User', schema);\n`,
    },
    code: express("res.clearCookie('refreshToken');"),
    ids: ['removeToken', 'blocklistToken'],
    holds: ['$pull: { refreshToken }'],
  },
  'Mongoose, a JSON Web Token': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, mongoose: '9.0.0', jsonwebtoken: '9.0.0' },
    code: express("res.clearCookie('token');"),
    ids: ['blocklistToken'],
    holds: [
      'const exp = jwt.decode(token, { json: true })?.exp;',
      'expiresAt: exp ? new Date(exp * 1000) : null,',
    ],
  },
  Sequelize: {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, sequelize: '6.0.0' },
    files: {
      'src/db.ts': `import { Sequelize } from 'sequelize';\nexport const sequelize = new Sequelize('sqlite::memory:');\n`,
    },
    code: express("res.clearCookie('sid');"),
    ids: ['blocklistToken'],
    holds: [
      "await sequelize.query('INSERT INTO revoked_tokens (token) VALUES (?)', {\n      replacements: [sessionId],\n    });",
    ],
  },
  'Sequelize, a model': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, sequelize: '6.0.0' },
    files: {
      'src/db.ts': `import { DataTypes, Sequelize } from 'sequelize';\nexport const sequelize = new Sequelize('sqlite::memory:');\nexport const Session = sequelize.define('Session', { sid: DataTypes.STRING });\n`,
    },
    code: express("res.clearCookie('sid');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ['await Session.destroy({\n      where: { sid: sessionId },\n    });'],
  },
  TypeORM: {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, typeorm: '0.3.0', pg: '8.0.0' },
    files: {
      'src/data-source.ts': `import { DataSource } from 'typeorm';\nexport const dataSource = new DataSource({ type: 'postgres' });\n`,
    },
    code: express("res.clearCookie('sid');"),
    ids: ['blocklistToken'],
    holds: ["'INSERT INTO revoked_tokens (token) VALUES ($1)'"],
  },
  'TypeORM, in a controller of Nest': {
    filename: 'src/auth.controller.ts',
    packages: { '@nestjs/common': '11.0.0', '@nestjs/typeorm': '11.0.0', typeorm: '0.3.0', express: '5.0.0' },
    code: `import { Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';

@Controller('auth')
export class AuthController {
  @Post('logout')
  logout(@Res({ passthrough: true }) res: Response) {
    res.clearCookie('sid');
  }
}
`,
    ids: ['blocklistToken'],
    holds: [
      "import { DataSource } from 'typeorm';",
      'constructor(private readonly dataSource: DataSource) {}',
      'async logout(',
      'await this.dataSource.query(',
    ],
  },
  Knex: {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, knex: '3.0.0' },
    files: { 'src/db.ts': `import knex from 'knex';\nexport const db = knex({ client: 'pg' });\n` },
    code: express("res.clearCookie('sid');"),
    ids: ['blocklistToken'],
    holds: ["await db('revoked_tokens').insert({\n      token: sessionId,\n    });"],
  },
  Kysely: {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, kysely: '0.28.0' },
    files: {
      'src/db.ts': `import { Kysely, type Dialect } from 'kysely';\nexport const db = new Kysely<{ user: { id: string } }>({ dialect: {} as Dialect });\n`,
    },
    code: express("res.clearCookie('sid');"),
    ids: ['blocklistToken'],
    holds: ['await revocation.execute(db);'],
  },
  pg: {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, pg: '8.0.0' },
    files: { 'src/db.ts': `import { Pool } from 'pg';\nexport const pool = new Pool();\n` },
    code: express("res.clearCookie('sid');"),
    ids: ['blocklistToken'],
    holds: [
      "await pool.query('INSERT INTO revoked_tokens (token) VALUES ($1)', [\n      sessionId,\n    ]);",
    ],
  },
  mysql2: {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, mysql2: '3.0.0' },
    files: {
      'src/db.ts': `import mysql from 'mysql2/promise';\nexport const pool = mysql.createPool('mysql://localhost/app');\n`,
    },
    code: express("res.clearCookie('sid');"),
    ids: ['blocklistToken'],
    holds: ['INSERT INTO revoked_tokens (token) VALUES (?)'],
  },
  'mysql2 with callbacks': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, mysql2: '3.0.0' },
    files: {
      'src/db.ts': `import mysql from 'mysql2';\nexport const pool = mysql.createPool('mysql://localhost/app');\n`,
    },
    code: express("res.clearCookie('sid');"),
    ids: ['blocklistToken'],
    holds: ['const connection = pool.promise();'],
  },
  'postgres.js': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, postgres: '3.0.0' },
    files: { 'src/db.ts': `import postgres from 'postgres';\nexport const sql = postgres();\n` },
    code: express("res.clearCookie('sid');"),
    ids: ['blocklistToken'],
    holds: ['await sql`INSERT INTO revoked_tokens (token) VALUES (${sessionId})`;'],
  },
  'better-sqlite3': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, 'better-sqlite3': '12.0.0' },
    files: {
      'src/db.ts': `import Database from 'better-sqlite3';\nexport const db = new Database('app.db');\n`,
    },
    code: express("res.clearCookie('sid');"),
    ids: ['blocklistToken'],
    holds: ["db.prepare('INSERT INTO revoked_tokens (token) VALUES (?)').run(sessionId);"],
  },
  libSQL: {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, '@libsql/client': '0.15.0' },
    files: {
      'src/db.ts': `import { createClient } from '@libsql/client';\nexport const client = createClient({ url: 'file:app.db' });\n`,
    },
    code: express("res.clearCookie('sid');"),
    ids: ['blocklistToken'],
    holds: ['args: [sessionId],'],
  },
  MongoDB: {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, mongodb: '7.0.0' },
    files: {
      'src/db.ts': `import { MongoClient } from 'mongodb';\nexport const client = new MongoClient('mongodb://localhost');\n`,
    },
    code: express("res.clearCookie('sid');"),
    ids: ['blocklistToken'],
    holds: ["const revokedTokens = client.db().collection('revokedTokens');"],
  },
  ioredis: {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, ioredis: '5.0.0', jsonwebtoken: '9.0.0' },
    files: { 'src/redis.ts': `import { Redis } from 'ioredis';\nexport const redis = new Redis();\n` },
    code: express("res.clearCookie('token');"),
    ids: ['blocklistToken'],
    holds: [
      "await redis.set(`blocklist:${token}`, '1');\n    if (exp) {\n      await redis.expireat(`blocklist:${token}`, exp);\n    }",
    ],
  },
  'Redis, a key of sessions': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, redis: '5.0.0' },
    files: {
      'src/redis.ts': `import { createClient } from 'redis';\nexport const redis = createClient();\nexport const keep = (sid: string) => redis.set(\`session:\${sid}\`, '1');\n`,
    },
    code: express("res.clearCookie('sid');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ['await redis.del(`session:${sessionId}`);'],
  },
  'Upstash, made here': {
    filename: 'app/api/logout/route.ts',
    packages: { next: '16.0.0', '@upstash/redis': '1.0.0', jose: '6.0.0' },
    code: `import { cookies } from 'next/headers';

export async function POST() {
  (await cookies()).delete('token');
  return Response.json({ ok: true });
}
`,
    ids: ['blocklistToken'],
    holds: [
      "import { Redis } from '@upstash/redis';",
      'const redis = Redis.fromEnv();',
      "const token = (await cookies()).get('token')?.value;",
      'const { exp } = decodeJwt(token);',
    ],
  },
  'Cloudflare KV': {
    filename: 'src/index.ts',
    packages: { hono: '4.0.0' },
    code: `import type { KVNamespace } from '@cloudflare/workers-types';
import { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';

interface Bindings {
  SESSIONS: KVNamespace;
}

const app = new Hono<{ Bindings: Bindings }>();

app.post('/logout', (c) => {
  deleteCookie(c, 'sid');
  return c.redirect('/');
});

export default app;
`,
    ids: ['deleteRecord'],
    holds: [
      "import { deleteCookie, getCookie } from 'hono/cookie';",
      "app.post('/logout', async (c) => {\n  const sessionId = getCookie(c, 'sid');\n  if (sessionId) {\n    await c.env.SESSIONS.delete(sessionId);\n  }",
    ],
  },
  'express-session, the cookie alone': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, 'express-session': '1.18.0' },
    files: { 'src/types.ts': `import 'express-session';\n` },
    code: `import type { Request, Response } from 'express';
import 'express-session';

export function logout(req: Request, res: Response) {
  res.clearCookie('connect.sid');
  res.sendStatus(204);
}
`,
    ids: ['destroySession'],
    holds: ['await new Promise<void>((resolve, reject) => {\n    req.session.destroy((error) => {'],
  },
  'express-session, set to nothing': {
    filename: 'src/app.js',
    packages: { ...EXPRESS, 'express-session': '1.18.0' },
    code: `const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: 's' }));

app.post('/logout', (req, res) => {
  req.session = null;
  res.redirect('/');
});
`,
    ids: ['destroySession'],
    holds: ["app.post('/logout', async (req, res) => {\n  await new Promise((resolve, reject) => {"],
  },
  'express-session, changed after the response': {
    filename: 'src/app.js',
    packages: { ...EXPRESS, 'express-session': '1.18.0' },
    code: `const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: 's' }));

app.post('/logout', (req, res) => {
  res.json({ ok: true });
  req.session.user = null;
});
`,
    ids: ['destroySession'],
    holds: [
      'res.json({ ok: true });\n  await new Promise((resolve, reject) => {\n    req.session.destroy((error) => {',
    ],
  },
  Lucia: {
    filename: 'app/logout/actions.ts',
    packages: { next: '16.0.0', lucia: '3.0.0' },
    files: {
      'lib/auth.ts': `import { Lucia } from 'lucia';\nexport const lucia = new Lucia({} as never);\n`,
    },
    code: `'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { lucia } from '../../lib/auth';

export async function logout() {
  const jar = await cookies();
  jar.delete(lucia.sessionCookieName);
  redirect('/');
}
`,
    ids: ['invalidateSession'],
    holds: ['jar.get(lucia.sessionCookieName)?.value', 'await lucia.invalidateSession('],
  },
  Firebase: {
    filename: 'pages/api/logout.ts',
    packages: { next: '16.0.0', 'firebase-admin': '13.0.0' },
    code: `import type { NextApiRequest, NextApiResponse } from 'next';

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('Set-Cookie', '__session=; Max-Age=0; Path=/');
  res.status(204).end();
}
`,
    ids: ['revokeAtProvider'],
    holds: [
      'const claims = await auth.verifySessionCookie(token).catch(() => null);',
      'await auth.revokeRefreshTokens(claims.sub);',
    ],
  },
  Supabase: {
    filename: 'app/api/logout/route.ts',
    packages: { next: '16.0.0', '@supabase/supabase-js': '2.0.0' },
    files: {
      'lib/supabase.ts': `import { createClient } from '@supabase/supabase-js';\nexport const supabase = createClient('https://example.supabase.co', 'key');\n`,
    },
    code: `import { cookies } from 'next/headers';

export async function POST() {
  const jar = await cookies();
  jar.delete('sb-access-token');
  return Response.json({ ok: true });
}
`,
    ids: ['revokeAtProvider', 'blocklistToken'],
    holds: ['await supabase.auth.admin.signOut(token);'],
  },
  'Fastify with its own Redis': {
    filename: 'src/routes.ts',
    packages: { fastify: '5.0.0', '@fastify/cookie': '11.0.0', '@fastify/redis': '7.0.0' },
    code: `export default async function routes(app: any) {
  app.post('/logout', async (request: any, reply: any) => {
    reply.clearCookie('sid');
    return reply.send({});
  });
}
`,
    ids: ['blocklistToken'],
    holds: ['const sessionId = request.cookies.sid;', 'await app.redis.set('],
  },
  'a sealed session': {
    filename: 'app/routes/logout.ts',
    packages: { 'react-router': '7.0.0', pg: '8.0.0' },
    files: { 'app/db.ts': `import { Pool } from 'pg';\nexport const pool = new Pool();\n` },
    code: `import { createCookieSessionStorage, redirect } from 'react-router';

const storage = createCookieSessionStorage({ cookie: { name: '__session' } });

export async function action({ request }: { request: Request }) {
  const session = await storage.getSession(request.headers.get('Cookie'));
  return redirect('/', {
    headers: { 'Set-Cookie': await storage.destroySession(session) },
  });
}
`,
    ids: ['blocklistSession'],
    holds: ['__session=([^;]*)'],
  },
  'nothing that is known': {
    filename: 'src/logout.ts',
    packages: EXPRESS,
    code: express("res.clearCookie('sid');"),
    ids: ['callRevocation'],
    holds: [
      "import { revokeSession } from './revoke-session';",
      '  if (sessionId) {\n    await revokeSession(sessionId);\n  }',
    ],
  },
  'a token that is signed here': {
    filename: 'src/auth.ts',
    packages: { ...EXPRESS, jsonwebtoken: '9.0.0' },
    code: `import type { Request, Response } from 'express';
import jwt from 'jsonwebtoken';

export function login(req: Request, res: Response) {
  const token = jwt.sign({ sub: req.body.id }, 'secret', { expiresIn: '7d' });
  res.cookie('token', token);
  res.sendStatus(204);
}

export function logout(req: Request, res: Response) {
  res.clearCookie('token');
  res.sendStatus(204);
}
`,
    ids: ['shortenLifetime'],
    holds: ["{ expiresIn: '15m' }"],
  },
  'a query that is not sent, a promise': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, 'drizzle-orm': '0.45.0' },
    files: {
      'src/schema.ts': `import { pgTable, text } from 'drizzle-orm/pg-core';\nexport const sessions = pgTable('sessions', { id: text('id').primaryKey() });\n`,
    },
    code: `import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Request, Response } from 'express';
import { sessions } from './schema';

const db = drizzle('postgres://localhost/app');

export function logout(req: Request, res: Response) {
  db.delete(sessions).where(eq(sessions.id, req.cookies.sid));
  res.clearCookie('sid').sendStatus(204);
}
`,
    ids: ['sendQuery', 'deleteRecord', 'blocklistToken'],
    holds: ['  await db.delete(sessions).where(eq(sessions.id, req.cookies.sid));'],
  },
  'a query that is not sent, inert': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, kysely: '0.28.0' },
    code: `import type { Request, Response } from 'express';
import { Kysely, type Dialect } from 'kysely';

const db = new Kysely<{ session: { id: string } }>({ dialect: {} as Dialect });

export async function logout(req: Request, res: Response) {
  await db.deleteFrom('session').where('id', '=', req.cookies.sid);
  res.clearCookie('sid').sendStatus(204);
}
`,
    ids: ['sendQuery', 'deleteRecord', 'blocklistToken'],
    holds: [".where('id', '=', req.cookies.sid).execute();"],
  },
  'a deletion in catch': {
    filename: 'src/logout.js',
    packages: EXPRESS,
    code: `const sessions = new Map();

exports.logout = (req, res) => {
  try {
    res.clearCookie('sid');
    res.json({});
  } catch (error) {
    sessions.delete(req.cookies.sid);
  }
};
`,
    ids: ['repeatDeletion'],
    holds: ["  try {\n    sessions.delete(req.cookies.sid);\n    res.clearCookie('sid');"],
  },
  'a deletion behind a return': {
    filename: 'src/logout.js',
    packages: EXPRESS,
    code: `const sessions = new Map();

exports.logout = (req, res) => {
  res.clearCookie('sid');
  return res.json({});
  sessions.delete(req.cookies.sid);
};
`,
    ids: ['moveDeletion'],
    holds: ["  sessions.delete(req.cookies.sid);\n  res.clearCookie('sid');\n  return res.json({});\n};"],
  },
  'a record that is not saved': {
    filename: 'src/logout.js',
    packages: { ...EXPRESS, mongoose: '9.0.0' },
    code: `exports.logout = async (req, res) => {
  const user = await User.findById(req.user.id);
  user.refreshToken = null;
  res.clearCookie('refreshToken');
  res.json({});
};
`,
    ids: ['saveRecord'],
    holds: ['  user.refreshToken = null;\n  await user.save();'],
  },
  'Drizzle, a table of this very file': {
    filename: 'src/app.ts',
    packages: EXPRESS,
    code: `import { drizzle } from 'drizzle-orm/better-sqlite3';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import express from 'express';

const db = drizzle('file:app.db');
const sessions = sqliteTable('sessions', { token: text('token').primaryKey() });
const app = express();

app.post('/logout', (req, res) => {
  res.clearCookie('sid').sendStatus(204);
});
`,
    ids: ['deleteRecord', 'blocklistToken'],
    holds: [
      "import { eq } from 'drizzle-orm';",
      'await db.delete(sessions).where(eq(sessions.token, sessionId));',
    ],
  },
  'Knex, a table that is written': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, knex: '3.0.0' },
    files: {
      'src/db.ts': `import knex from 'knex';\nexport const db = knex({ client: 'pg' });\nexport const keep = (token: string) => db('sessions').insert({ token });\n`,
    },
    code: express("res.clearCookie('session');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ["await db('sessions').where({ token }).del();"],
  },
  'Kysely, a table that is written': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, kysely: '0.28.0' },
    files: {
      'src/db.ts': `import { Kysely, type Dialect } from 'kysely';\nexport const db = new Kysely<{ session: { id: string } }>({ dialect: {} as Dialect });\nexport const keep = (id: string) => db.insertInto('session').values({ id }).execute();\n`,
    },
    code: express("res.clearCookie('sid');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ["await db.deleteFrom('session').where('id', '=', sessionId).execute();"],
  },
  'pg, a table that is read': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, pg: '8.0.0' },
    files: {
      'src/db.ts': `import { Pool } from 'pg';\nexport const pool = new Pool();\nexport const find = (token: string) => pool.query('SELECT user_id FROM sessions WHERE token = $1', [token]);\n`,
    },
    code: express("res.clearCookie('session');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ["await pool.query('DELETE FROM sessions WHERE token = $1', [token]);"],
  },
  'pg, a column of the users': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, pg: '8.0.0' },
    files: {
      'src/db.ts': `import { Pool } from 'pg';\nexport const pool = new Pool();\nexport const keep = (id: string, token: string) =>\n  pool.query('UPDATE users SET refresh_token = $1 WHERE id = $2', [token, id]);\n`,
    },
    code: express("res.clearCookie('refreshToken');"),
    ids: ['removeToken', 'blocklistToken'],
    holds: ["'UPDATE users SET refresh_token = NULL WHERE refresh_token = $1'"],
  },
  'postgres.js, a table that is written': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, postgres: '3.0.0' },
    files: {
      'src/db.ts':
        "import postgres from 'postgres';\nexport const sql = postgres();\nexport const keep = (token: string) => sql`INSERT INTO sessions (token) VALUES (${token})`;\n",
    },
    code: express("res.clearCookie('session');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ['await sql`DELETE FROM sessions WHERE token = ${token}`;'],
  },
  'mysql2, a table that is created': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, mysql2: '3.0.0' },
    files: {
      'src/db.ts': `import mysql from 'mysql2/promise';\nexport const pool = mysql.createPool('mysql://localhost/app');\nexport const prepare = () =>\n  pool.query('CREATE TABLE IF NOT EXISTS sessions (id INT PRIMARY KEY, token VARCHAR(64), UNIQUE (token))');\n`,
    },
    code: express("res.clearCookie('session');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ["await pool.query('DELETE FROM sessions WHERE token = ?', [token]);"],
  },
  'libSQL, a table of refresh tokens': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, '@libsql/client': '0.15.0', jsonwebtoken: '9.0.0' },
    files: {
      'src/db.ts': `import { createClient } from '@libsql/client';\nexport const client = createClient({ url: 'file:app.db' });\nexport const keep = (token: string) =>\n  client.execute({ sql: 'INSERT INTO refresh_tokens (token) VALUES (?)', args: [token] });\n`,
    },
    code: express("res.clearCookie('access_token').clearCookie('refresh_token');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: [
      'const refreshToken = req.cookies.refresh_token;',
      "sql: 'DELETE FROM refresh_tokens WHERE token = ?',\n      args: [refreshToken],",
    ],
  },
  'MongoDB, a collection of sessions': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, mongodb: '7.0.0' },
    files: {
      'src/db.ts': `import { MongoClient } from 'mongodb';\nexport const client = new MongoClient('mongodb://localhost');\nexport const find = (token: string) => client.db().collection('sessions').findOne({ token });\n`,
    },
    code: express("res.clearCookie('session');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ["await client.db().collection('sessions').deleteMany({ token });"],
  },
  'Supabase, a table that is read': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, '@supabase/supabase-js': '2.0.0' },
    files: {
      'src/db.ts': `import { createClient } from '@supabase/supabase-js';\nexport const supabase = createClient('https://example.supabase.co', 'key');\nexport const find = (token: string) => supabase.from('sessions').select().eq('token', token);\n`,
    },
    code: express("res.clearCookie('session');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ["await supabase.from('sessions').delete().eq('token', token);"],
  },
  'a session that a library seals under a name of the project': {
    filename: 'src/logout.ts',
    packages: { h3: '1.15.0', pg: '8.0.0' },
    files: {
      'src/db.ts': `import { Pool } from 'pg';\nexport const pool = new Pool();\n`,
      'src/config.ts': `export const config = { name: 'sid', password: 'seals the cookie and is longer than 32' };\n`,
    },
    code: `import { clearSession, createRouter, defineEventHandler } from 'h3';
import { config } from './config';

export const router = createRouter().post(
  '/logout',
  defineEventHandler(async (event) => {
    await clearSession(event, config);
    return { ok: true };
  }),
);
`,
    ids: ['blocklistSession'],
    holds: ["const sessionId = getCookie(event, 'sid');"],
  },
  'a tagged query of Kysely that is not sent': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, kysely: '0.28.0' },
    files: {
      'src/db.ts': `import { Kysely, type Dialect } from 'kysely';\nexport const db = new Kysely<{ user: { id: string } }>({ dialect: {} as Dialect });\n`,
    },
    code: `import type { Request, Response } from 'express';
import { sql } from 'kysely';

export async function logout(req: Request, res: Response) {
  sql\`DELETE FROM session WHERE id = \${req.cookies.sid}\`;
  res.clearCookie('sid').sendStatus(204);
}
`,
    ids: ['sendQuery'],
    holds: [
      "import { db } from './db';",
      '  await sql`DELETE FROM session WHERE id = ${req.cookies.sid}`.execute(db);',
    ],
  },
  'a prepared statement that is not run': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, 'better-sqlite3': '12.0.0' },
    code: `import Database from 'better-sqlite3';
import type { Request, Response } from 'express';

const db = new Database('app.db');

export function logout(req: Request, res: Response) {
  db.prepare('DELETE FROM sessions WHERE id = ?');
  res.clearCookie('sid').sendStatus(204);
}
`,
    ids: ['sendQuery'],
    holds: [
      "export function logout(req: Request, res: Response) {\n  const sessionId = req.cookies.sid;\n  if (sessionId) {\n    db.prepare('DELETE FROM sessions WHERE id = ?').run(sessionId);\n  }\n  res.clearCookie",
    ],
  },
  'a deletion in catch that also answers': {
    filename: 'src/logout.js',
    packages: { ...EXPRESS, 'express-session': '1.18.0' },
    code: `exports.logout = (req, res) => {
  try {
    res.clearCookie('connect.sid');
    res.json({});
  } catch {
    req.session.destroy(() => res.sendStatus(500));
  }
};
`,
    ids: ['destroySession'],
    holds: [
      "    await new Promise((resolve, reject) => {\n      req.session.destroy((error) => {\n        if (error) reject(error);\n        else resolve();\n      });\n    });\n    res.clearCookie('connect.sid');",
    ],
  },
  'TypeORM, an entity of sessions': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, typeorm: '0.3.0', pg: '8.0.0' },
    files: {
      'src/data-source.ts': `import { DataSource } from 'typeorm';\nexport const dataSource = new DataSource({ type: 'postgres' });\n`,
      'src/session.entity.ts': `import { Column, Entity, PrimaryColumn } from 'typeorm';\n@Entity()\nexport class Session {\n  @PrimaryColumn()\n  id!: string;\n  @Column()\n  token!: string;\n}\n`,
    },
    code: express("res.clearCookie('session');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ["import { Session } from './session.entity';", 'dataSource.manager.delete(Session, { token });'],
  },
  'Sequelize, a token of the user': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, sequelize: '6.0.0' },
    files: {
      'src/db.ts': `import { DataTypes, Sequelize } from 'sequelize';\nexport const sequelize = new Sequelize('sqlite::memory:');\nexport const User = sequelize.define('User', { refreshToken: DataTypes.STRING });\n`,
    },
    code: express("res.clearCookie('refreshToken');"),
    ids: ['removeToken', 'blocklistToken'],
    holds: ['await User.update({ refreshToken: null }, { where: { refreshToken } });'],
  },
  'Drizzle, a token of the user': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, 'drizzle-orm': '0.45.0', pg: '8.0.0' },
    files: {
      'src/db.ts': `import { drizzle } from 'drizzle-orm/node-postgres';\nimport { pgTable, text } from 'drizzle-orm/pg-core';\nexport const db = drizzle('postgres://localhost/app');\nexport const users = pgTable('users', { id: text('id'), refreshToken: text('refresh_token') });\n`,
    },
    code: express("res.clearCookie('refreshToken');"),
    ids: ['removeToken', 'blocklistToken'],
    holds: ['.update(users)', '.set({ refreshToken: null })'],
  },
  'Mongoose, a blocklist of the project': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, mongoose: '9.0.0' },
    files: {
      'src/models/blacklisted-token.ts': `import mongoose from 'mongoose';\nconst schema = new mongoose.Schema({ token: { type: String, required: true } });\nexport const BlacklistedToken = mongoose.model('BlacklistedToken', schema);\n`,
    },
    code: express("res.clearCookie('token');"),
    ids: ['blocklistToken', 'blocklistToken'],
    holds: ['await BlacklistedToken.create({ token });'],
  },
  'ioredis, a key of sessions': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, ioredis: '5.0.0' },
    files: {
      'src/redis.ts': `import { Redis } from 'ioredis';\nexport const redis = new Redis();\nexport const keep = (sid: string) => redis.set(\`sess:\${sid}\`, '1');\n`,
    },
    code: express("res.clearCookie('sid');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ['await redis.del(`sess:${sessionId}`);'],
  },
  'Upstash, a key of sessions': {
    filename: 'app/api/logout/route.ts',
    packages: { next: '16.0.0', '@upstash/redis': '1.0.0' },
    files: {
      'lib/redis.ts': `import { Redis } from '@upstash/redis';\nexport const redis = Redis.fromEnv();\nexport const keep = (sessionId: string) => redis.set(\`session:\${sessionId}\`, '1');\n`,
    },
    code: NEXT,
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ['await redis.del(`session:${token}`);'],
  },
  'Cloudflare KV, a namespace of something else': {
    filename: 'src/index.ts',
    packages: { hono: '4.0.0' },
    code: `import type { KVNamespace } from '@cloudflare/workers-types';
import { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';

interface Bindings {
  CACHE: KVNamespace;
}

const app = new Hono<{ Bindings: Bindings }>();

app.post('/logout', (c) => {
  deleteCookie(c, 'sid');
  return c.redirect('/');
});

export default app;
`,
    ids: ['blocklistToken'],
    holds: ["await c.env.CACHE.put(`blocklist:${sessionId}`, '1');"],
  },
  '@fastify/session': {
    filename: 'src/routes.js',
    packages: { fastify: '5.0.0', '@fastify/cookie': '11.0.0', '@fastify/session': '11.0.0' },
    code: `export default async function routes(app) {
  app.post('/logout', async (request, reply) => {
    return reply.clearCookie('sessionId').send({});
  });
}
`,
    ids: ['destroySession'],
    holds: ["    await request.session.destroy();\n    return reply.clearCookie('sessionId').send({});"],
  },
  'koa-session with a store': {
    filename: 'src/app.js',
    packages: { koa: '3.0.0', 'koa-session': '7.0.0', '@koa/router': '14.0.0' },
    code: `import Router from '@koa/router';
import Koa from 'koa';
import session from 'koa-session';
import { store } from './store.js';

const app = new Koa();
const router = new Router();
app.use(session({ key: 'app.sess', store }, app));

router.post('/logout', (ctx) => {
  ctx.cookies.set('app.sess', null);
  ctx.redirect('/');
});
`,
    ids: ['destroySession'],
    holds: ["(ctx) => {\n  ctx.session = null;\n  ctx.cookies.set('app.sess', null);"],
  },
  'express-session under a name of the project': {
    filename: 'src/routes.js',
    packages: { ...EXPRESS, 'express-session': '1.18.0' },
    files: {
      'src/app.js': `const session = require('express-session');\nmodule.exports = (app) => app.use(session({ name: 'app.sid', secret: 's' }));\n`,
    },
    code: `const router = require('express').Router();

router.post('/logout', (req, res) => {
  res.clearCookie('app.sid').redirect('/');
});

module.exports = router;
`,
    ids: ['destroySession'],
    holds: ['    req.session.destroy((error) => {'],
  },
  'a map in memory': {
    filename: 'src/app.ts',
    packages: EXPRESS,
    code: inMemory('res.json(sessions.get(req.cookies.sid));'),
    ids: ['deleteRecord'],
    holds: [
      "app.post('/logout', (req, res) => {\n  const sessionId = req.cookies.sid;\n  if (sessionId) {\n    sessions.delete(sessionId);\n  }\n",
    ],
  },
  'a query function of the project': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, pg: '8.0.0' },
    files: {
      'src/db.ts': `import { Pool } from 'pg';\nconst pool = new Pool();\nexport const query = (text: string, values: unknown[]) => pool.query(text, values);\nexport const find = (token: string) => query('SELECT user_id FROM sessions WHERE token = $1', [token]);\n`,
    },
    code: express("res.clearCookie('session');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ["await query('DELETE FROM sessions WHERE token = $1', [token]);"],
  },
  'a pool that the router was handed': {
    filename: 'src/routes.ts',
    packages: { ...EXPRESS, pg: '8.0.0' },
    code: `import { Router } from 'express';
import type { Pool } from 'pg';

export function routes(database: Pool): Router {
  const router = Router();
  router.post('/logout', (req, res) => {
    res.clearCookie('sid').sendStatus(204);
  });
  return router;
}
`,
    ids: ['blocklistToken'],
    holds: ["await database.query('INSERT INTO revoked_tokens (token) VALUES ($1)', ["],
  },
  'a connection whose address the project names': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, mongodb: '7.0.0' },
    files: { 'src/db.ts': `export const address = process.env.MONGO_URL;\n` },
    code: express("res.clearCookie('sid');"),
    ids: ['blocklistToken'],
    holds: ["const mongoClient = new MongoClient(process.env.MONGO_URL ?? '');"],
  },
  'express-session, of which the handler has the response alone': {
    filename: 'src/auth.controller.js',
    packages: { '@nestjs/common': '11.0.0', express: '5.0.0', 'express-session': '1.18.0' },
    code: `import { Controller, Post, Res } from '@nestjs/common';

@Controller('auth')
export class AuthController {
  @Post('logout')
  logout(@Res({ passthrough: true }) res) {
    res.clearCookie('connect.sid');
  }
}
`,
    ids: ['destroySession'],
    holds: ['      res.req.session.destroy((error) => {'],
  },
  ...RECORDS,
};
