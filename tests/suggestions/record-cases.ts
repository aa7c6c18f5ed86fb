import { EXPRESS, express, inMemory } from './case-parts.js';
import type { FamilyCase } from './cases.js';

const PRISMA = {
  'src/prisma.ts': `import { PrismaClient } from '../generated/client';\nexport const prisma = new PrismaClient({} as never);\n`,
};

const prismaSchema = (models: string, provider = 'postgresql'): Record<string, string> => ({
  ...PRISMA,
  'prisma/schema.prisma': `datasource db {\n  provider = "${provider}"\n}\n${models}`,
});

/** Cases about the records, tables and keys that a project keeps its sessions and tokens in. */
export const RECORDS: Readonly<Record<string, FamilyCase>> = {
  'Prisma, a blocklist of the project': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, '@prisma/client': '7.0.0' },
    files: prismaSchema(
      'model RevokedToken {\n  id String @id @default(uuid())\n  token String @unique\n  reason String?\n  createdAt DateTime @default(now())\n}\n',
    ),
    code: express("res.clearCookie('token');"),
    ids: ['blocklistToken', 'blocklistToken'],
    holds: ['await prisma.revokedToken.create({\n      data: { token },\n    });'],
  },
  'Prisma, a blocklist whose entries end': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, '@prisma/client': '7.0.0', jsonwebtoken: '9.0.0' },
    files: prismaSchema('model BlockedToken {\n  token String @id\n  expiresAt DateTime\n}\n'),
    code: express("res.clearCookie('token');"),
    ids: ['blocklistToken', 'blocklistToken'],
    holds: [
      'const exp = jwt.decode(token, { json: true })?.exp;',
      'data: { token, expiresAt: new Date((exp ?? 0) * 1000) },',
    ],
  },
  'Prisma, a blocklist whose entries end, a token that may not': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, '@prisma/client': '7.0.0' },
    files: prismaSchema('model BlockedToken {\n  token String @id\n  expiresAt DateTime\n}\n'),
    code: express("res.clearCookie('token');"),
    ids: ['blocklistToken'],
    holds: ['await prisma.$executeRaw`INSERT INTO revoked_tokens (token) VALUES (${token})`;'],
  },
  'Prisma, a blocklist that asks for more': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, '@prisma/client': '7.0.0' },
    files: prismaSchema('model RevokedToken {\n  token String @id\n  userId String\n}\n'),
    code: express("res.clearCookie('token');"),
    ids: ['blocklistToken'],
    holds: ['await prisma.$executeRaw`INSERT'],
  },
  'Prisma, fields that hold no such token': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, '@prisma/client': '7.0.0' },
    files: prismaSchema(
      'model User {\n  id String @id\n  refreshToken String\n}\nmodel Session {\n  key Int @id\n  tokens String[]\n}\nmodel Post {\n  id String @id\n}\n',
    ),
    code: express("res.clearCookie('refreshToken');"),
    ids: ['blocklistToken'],
    holds: ['await prisma.$executeRaw`INSERT'],
  },
  'Prisma on MongoDB': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, '@prisma/client': '7.0.0' },
    files: prismaSchema('model Post {\n  id String @id\n}\n', 'mongodb'),
    code: express("res.clearCookie('sid');"),
    ids: ['blocklistToken'],
    holds: [
      "await prisma.$runCommandRaw({\n      insert: 'revokedTokens',\n      documents: [{ token: sessionId }],\n    });",
    ],
  },
  'Prisma, a session and its user': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, '@prisma/client': '7.0.0' },
    files: prismaSchema(
      'model User {\n  id String @id\n  refreshToken String?\n}\nmodel Session {\n  id String @id\n  refreshToken String\n}\n',
    ),
    code: express("res.clearCookie('refreshToken');"),
    ids: ['deleteRecord', 'removeToken', 'blocklistToken'],
    holds: ['await prisma.session.deleteMany({\n      where: { refreshToken },'],
  },
  'Prisma, a service that Nest hands over': {
    filename: 'src/auth.controller.ts',
    packages: { '@nestjs/common': '11.0.0', '@prisma/client': '7.0.0', express: '5.0.0' },
    files: {
      'src/prisma.service.ts': `import { PrismaClient } from '../generated/client';\nexport const TOKEN = 'prisma';\nexport class PrismaService extends PrismaClient {}\n`,
      'prisma/schema.prisma':
        'model Session {\n  id String @id\n  sessionToken String @unique\n  expires DateTime\n}\n',
    },
    code: `import { Controller, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';

@Controller('auth')
export class AuthController {
  constructor(@Inject('config') private readonly config: { name: string }) {}

  @Post('logout')
  logout(@Res({ passthrough: true }) res: Response) {
    res.clearCookie('session');
    return this.config.name;
  }
}
`,
    ids: ['deleteRecord', 'blocklistToken'],
    holds: [
      "import { PrismaService } from './prisma.service';",
      "  constructor(\n    @Inject('config') private readonly config: { name: string },\n    private readonly prisma: PrismaService,\n  ) {}",
      'await this.prisma.session.deleteMany({',
    ],
  },
  'Sequelize, a blocklist of the project': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, sequelize: '6.0.0' },
    files: {
      'src/db.ts': `import { DataTypes, Sequelize } from 'sequelize';\nexport const sequelize = new Sequelize('sqlite::memory:');\nexport const RevokedToken = sequelize.define('RevokedToken', { token: { type: DataTypes.STRING, allowNull: false }, reason: DataTypes.STRING });\n`,
    },
    code: express("res.clearCookie('token');"),
    ids: ['blocklistToken', 'blocklistToken'],
    holds: ['await RevokedToken.create({ token });'],
  },
  'Sequelize, a blocklist that asks for more': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, sequelize: '6.0.0' },
    files: {
      'src/db.ts': `import { DataTypes, Sequelize } from 'sequelize';\nexport const sequelize = new Sequelize('sqlite::memory:');\nexport const RevokedToken = sequelize.define('RevokedToken', { token: DataTypes.STRING, user: { type: DataTypes.STRING, allowNull: false } });\n`,
    },
    code: express("res.clearCookie('token');"),
    ids: ['blocklistToken'],
    holds: ['await sequelize.query('],
  },
  'Sequelize, a connection with a long name': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, sequelize: '6.0.0' },
    files: {
      'src/db.ts': `import { Sequelize } from 'sequelize';\nexport const connectionOfTheApplication = new Sequelize('sqlite::memory:');\n`,
    },
    code: express("res.clearCookie('sid');"),
    ids: ['blocklistToken'],
    holds: [
      "await connectionOfTheApplication.query(\n      'INSERT INTO revoked_tokens (token) VALUES (?)',\n      {\n        replacements: [sessionId],\n      },\n    );",
    ],
  },
  'pg, a pool with a long name and a token that ends': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, pg: '8.0.0', jsonwebtoken: '9.0.0' },
    files: {
      'src/db.ts': `import { Pool } from 'pg';\nexport const connectionPoolOfTheApplication = new Pool();\n`,
    },
    code: express("res.clearCookie('token');"),
    ids: ['blocklistToken'],
    holds: ['      [token, expiresAt],\n    );'],
  },
  'TypeORM, a token of the user': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, typeorm: '0.3.0', pg: '8.0.0' },
    files: {
      'src/data-source.ts': `import { DataSource } from 'typeorm';\nexport const dataSource = new DataSource({ type: 'postgres' });\n`,
      'src/user.entity.ts': `import { Column, Entity, PrimaryColumn } from 'typeorm';\n@Entity()\nexport class User {\n  @PrimaryColumn()\n  id!: string;\n  @Column({ nullable: true })\n  refreshToken!: string;\n}\n`,
    },
    code: express("res.clearCookie('refreshToken');"),
    ids: ['removeToken', 'blocklistToken'],
    holds: ["      { refreshToken },\n      { refreshToken: '' },"],
  },
  'TypeORM, an entity of sessions in a controller of Nest': {
    filename: 'src/auth.controller.ts',
    packages: { '@nestjs/common': '11.0.0', '@nestjs/typeorm': '11.0.0', typeorm: '0.3.0', express: '5.0.0' },
    files: {
      'src/session.entity.ts': `import { Column, Entity, PrimaryColumn } from 'typeorm';\n@Entity()\nexport class Session {\n  @PrimaryColumn()\n  id!: string;\n  @Column()\n  token!: string;\n}\n`,
    },
    code: `import { Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';

@Controller('auth')
export class AuthController {
  constructor() {}

  @Post('logout')
  logout(@Res({ passthrough: true }) res: Response) {
    res.clearCookie('session');
  }
}
`,
    ids: ['deleteRecord', 'blocklistToken'],
    holds: [
      '  constructor(private readonly dataSource: DataSource) {}\n',
      'await this.dataSource.manager.delete(Session, { token });',
    ],
  },
  'Mongoose, models of sessions and of users': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, mongoose: '9.0.0' },
    files: {
      'src/models/user.ts': `import mongoose from 'mongoose';\nconst schema = new mongoose.Schema({ refreshToken: String });\nexport const User = mongoose.model('User', schema);\n`,
      'src/models/session.ts': `import mongoose from 'mongoose';\nconst schema = new mongoose.Schema({ refreshToken: String });\nexport const Session = mongoose.model('Session', schema);\n`,
      'src/models/token.ts': `import mongoose from 'mongoose';\nconst schema = new mongoose.Schema({ refreshToken: String });\nexport const RefreshToken = mongoose.model('RefreshToken', schema);\n`,
    },
    code: express("res.clearCookie('refreshToken');"),
    ids: ['deleteRecord', 'deleteRecord', 'removeToken'],
    holds: ['await RefreshToken.deleteMany({ refreshToken });'],
  },
  'Mongoose, a model without a schema that can be read': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, mongoose: '9.0.0' },
    files: {
      'src/models/session.ts': `import mongoose from 'mongoose';\nimport { schemas } from './schemas';\nconst name: string = process.env.MODEL ?? '';\nexport const Session = mongoose.model('Session', schemas.session);\nexport const Other = mongoose.model(name, new mongoose.Schema({ token: String }));\n`,
      'src/models/schemas.ts': `import mongoose from 'mongoose';\nexport const schemas: Record<string, mongoose.Schema> = {};\n`,
    },
    code: express("res.clearCookie('session');"),
    ids: ['blocklistToken'],
    holds: ["const revokedTokens = mongoose.connection.collection('revokedTokens');"],
  },
  'Drizzle, a table but no connection': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, 'drizzle-orm': '0.45.0' },
    files: {
      'src/schema.ts': `import { pgTable, text } from 'drizzle-orm/pg-core';\nexport const sessions = pgTable('sessions', { token: text('token') });\n`,
    },
    code: express("res.clearCookie('session');"),
    ids: ['callRevocation'],
    holds: ['await revokeSession(token);'],
  },
  'Kysely, a column of the users': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, kysely: '0.28.0' },
    files: {
      'src/db.ts': `import { Kysely, type Dialect } from 'kysely';\nexport const db = new Kysely<{ users: { id: string; refresh_token: string | null } }>({ dialect: {} as Dialect });\nexport const keep = (refresh_token: string) => db.insertInto('users').values({ id: '1', refresh_token }).execute();\n`,
    },
    code: express("res.clearCookie('refreshToken');"),
    ids: ['removeToken', 'blocklistToken'],
    holds: ["      .updateTable('users')\n      .set({ refresh_token: null })\n"],
  },
  'Knex, a column of the users': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, knex: '3.0.0' },
    files: {
      'src/db.ts': `import knex from 'knex';\nexport const db = knex({ client: 'pg' });\nexport const find = (refreshToken: string) => db('users').where({ refreshToken }).first();\n`,
    },
    code: express("res.clearCookie('refreshToken');"),
    ids: ['removeToken', 'blocklistToken'],
    holds: ["await db('users').where({ refreshToken }).update({ refreshToken: null });"],
  },
  'Knex, rows of a table': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, knex: '3.0.0' },
    files: {
      'src/db.ts': `import knex from 'knex';\nexport const db = knex({ client: 'pg' });\nexport const keep = (token: string) => db('sessions').insert([{ token }]);\nexport const seed = (rows: object) => db('sessions').insert([rows, 1]);\n`,
    },
    code: express("res.clearCookie('session');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ["await db('sessions').where({ token }).del();"],
  },
  'Supabase, a column of the users': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, '@supabase/supabase-js': '2.0.0' },
    files: {
      'src/db.ts': `import { createClient } from '@supabase/supabase-js';\nexport const supabase = createClient('https://example.supabase.co', 'key');\nexport const find = (token: string) => supabase.from('users').select().eq('refresh_token', token);\n`,
    },
    code: express("res.clearCookie('refreshToken');"),
    ids: ['removeToken', 'blocklistToken'],
    holds: ["    await supabase\n      .from('users')\n      .update({ refresh_token: null })"],
  },
  'MongoDB, a field of the users': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, mongodb: '7.0.0' },
    files: {
      'src/db.ts': `import { MongoClient } from 'mongodb';\nexport const clientPromise = new MongoClient('mongodb://localhost').connect();\nexport const find = async (refreshToken: string) => (await clientPromise).db().collection('users').findOne({ refreshToken });\n`,
    },
    code: express("res.clearCookie('refreshToken');"),
    ids: ['removeToken', 'blocklistToken'],
    holds: [
      "    const client = await clientPromise;\n    await client\n      .db()\n      .collection('users')\n      .updateMany({ refreshToken }, { $unset: { refreshToken: 1 } });",
    ],
  },
  'MongoDB, a collection under a name': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, mongodb: '7.0.0' },
    files: {
      'src/db.ts': `import { MongoClient } from 'mongodb';\nexport const client = new MongoClient('mongodb://localhost');\nconst sessions = client.db().collection('sessions');\nexport const keep = (token: string) => sessions.insertOne({ token });\n`,
    },
    code: express("res.clearCookie('session');"),
    ids: ['deleteRecord', 'blocklistToken'],
    holds: ["await client.db().collection('sessions').deleteMany({ token });"],
  },
  'MongoDB, a blocklist on a connection that is awaited': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, mongodb: '7.0.0' },
    files: {
      'src/db.ts': `import { MongoClient } from 'mongodb';\nexport const clientPromise = new MongoClient('mongodb://localhost').connect();\n`,
    },
    code: express("res.clearCookie('session');"),
    ids: ['blocklistToken'],
    holds: [
      "    const client = await clientPromise;\n    const revokedTokens = client.db().collection('revokedTokens');",
    ],
  },
  'Supabase, a blocklist of tokens that end': {
    filename: 'src/logout.ts',
    packages: { ...EXPRESS, '@supabase/supabase-js': '2.0.0', jsonwebtoken: '9.0.0' },
    files: {
      'src/db.ts': `import { createClient } from '@supabase/supabase-js';\nexport const supabase = createClient('https://example.supabase.co', 'key');\n`,
    },
    code: express("res.clearCookie('token');"),
    ids: ['blocklistToken'],
    holds: ['expires_at: exp ? new Date(exp * 1000) : null,'],
  },
  'Cloudflare KV, a token that ends': {
    filename: 'src/index.ts',
    packages: { hono: '4.0.0', jose: '6.0.0' },
    code: `import type { KVNamespace } from '@cloudflare/workers-types';
import { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';

interface Bindings {
  NAME: string;
  CACHE: KVNamespace;
}

const app = new Hono<{ Bindings: Bindings }>();

app.post('/logout', (c) => {
  deleteCookie(c, 'token');
  return c.redirect('/');
});

export default app;
`,
    ids: ['blocklistToken'],
    holds: ["await c.env.CACHE.put(`blocklist:${token}`, '1', { expiration: exp });"],
  },
  'a map in memory, looked up by what was read before': {
    filename: 'src/app.ts',
    packages: EXPRESS,
    code: inMemory(`const sid: string = req.cookies.sid;
  res.json(sessions.has(sid) && sessions.get(req.cookies.sid ?? sid));`),
    ids: ['deleteRecord'],
    holds: ['sessions.delete(sessionId);'],
  },
  'a map in memory, looked up by the user': {
    filename: 'src/app.ts',
    packages: EXPRESS,
    code: inMemory('res.json(sessions.get(req.body.userId));'),
    ids: ['callRevocation'],
    holds: ['await revokeSession(sessionId);'],
  },
  'a set in memory of another module': {
    filename: 'src/logout.ts',
    packages: EXPRESS,
    files: {
      'src/sessions.ts': `export const sessions = new Set<string>();\nexport const keep = (sid: string) => sessions.add(sid);\nexport const find = (sid: string) => sessions.has(sid);\n`,
    },
    code: `import type { Request, Response } from 'express';
import { find } from './sessions';

export function logout(req: Request, res: Response) {
  console.log(find('1'));
  res.clearCookie('sid').sendStatus(204);
}
`,
    ids: ['deleteRecord'],
    holds: ["import { find, sessions } from './sessions';", 'sessions.delete(sessionId);'],
  },
};
