import { describe, expect, it } from 'vitest';

import { EXPRESS } from './case-parts.js';
import { first, suggested, type SuggestionCase } from './harness.js';

type Files = Readonly<Record<string, string>>;

const PG = { ...EXPRESS, pg: '8.0.0' };
const POOL = `import { Pool } from 'pg';\nexport const pool = new Pool();\n`;
const CLEARS = "(req, res) => {\n  res.clearCookie('sid').end();\n};\n";

/** The id of the first suggestion, a blank and its output. */
async function firstText(given: SuggestionCase): Promise<string> {
  const { id, output } = await first(given);
  return `${id} ${output}`;
}

describe('the API that a logout is forwarded to', () => {
  const route = `import { cookies } from 'next/headers';\n\nexport async function POST() {\n  (await cookies()).delete('token');\n  return Response.json({});\n}\n`;
  const login = (address: string, before = ''): string =>
    `${before}export async function POST(request: Request) {\n  return fetch(${address}, { method: 'POST', body: await request.text() });\n}\n`;
  const at = (text: string, files: Files = {}, code = route): SuggestionCase => ({
    code,
    filename: 'app/api/auth/logout/route.ts',
    packages: { next: '16.0.0' },
    files: { 'app/api/auth/login/route.ts': text, ...files },
  });
  const config = { 'app/config.ts': "export const API = 'http://localhost:3000';\n" };

  it.each<readonly [string, SuggestionCase, string]>([
    [
      'written out',
      at(login("'https://api.example.com/v1/sign-in'")),
      "'https://api.example.com/v1/sign-out'",
    ],
    ['of tokens', at(login('`${process.env.API}/auth/token`')), '`${process.env.API}/auth/logout`'],
    [
      'of a constant that says the environment',
      at(login('`${API}/v1/login`', 'const API = process.env.API_URL;\n')),
      '`${process.env.API_URL}/v1/logout`',
    ],
    [
      'of a constant that is exported',
      at(login('`${API}/v1/login`', "export const API = 'http://localhost:3000';\n")),
      "import { API } from '../login/route';",
    ],
    [
      'of a constant that is imported',
      at(login('`${API}/v1/login`', "import { API } from '../../../config';\n"), config),
      "import { API } from '../../../config';",
    ],
    [
      'of a constant that the file imports too',
      at(
        login('`${API}/v1/login`', "import { API } from '../../../config';\n"),
        config,
        `import { API as host } from '../../../config';\n${route.replace('return', 'console.log(host);\n  return')}`,
      ),
      '`${host}/v1/logout`',
    ],
    [
      'of a package',
      at(login('`${env.API}/v1/login`', "import { env } from 'my-env';\n")),
      "import { env } from 'my-env';",
    ],
    [
      'of the very file',
      {
        filename: 'src/auth.js',
        packages: EXPRESS,
        code: `const API = 'http://localhost:3000';\n\nexport const login = (req, res) => {\n  fetch(\`\${API}/login\`, { method: 'POST' }).then(() => res.end());\n};\n\nexport const logout = (req, res) => {\n  res.clearCookie('token').end();\n};\n`,
      },
      'await fetch(`${API}/logout`, {',
    ],
  ])('is known by its address: %s', async (_, given, text) => {
    const output = await firstText(given);
    expect(output).toMatch(/^forwardLogout /);
    expect(output).toContain(text);
  });

  it.each<readonly [string, SuggestionCase]>([
    ['of this very server', at(login('`/v1/login`'))],
    [
      'of a parameter',
      at("export const login = (base: string) => fetch(`${base}/v1/login`, { method: 'POST' });\n"),
    ],
    ['of the browser', at(login('`${window.location.origin}/v1/login`'))],
    [
      'of a constant that other files can not name',
      at(login('`${API}/v1/login`', "const API = process.env.API_URL ?? 'http://localhost:3000';\n")),
    ],
  ])('is not known by an address %s', async (_, given) => {
    expect(await firstText(given)).toMatch(/^callRevocation /);
  });
});

describe('the name of a sealed cookie', () => {
  it.each([
    ["process.env.SESSION_NAME ?? 'sid'", "getCookie(event, process.env.SESSION_NAME ?? 'sid')"],
    ["process.env.SESSION_NAME || 'sid'", "getCookie(event, process.env.SESSION_NAME || 'sid')"],
    ['process.env.SESSION_NAME', 'await revokeSession();'],
    ["process.env.SESSION_NAME ?? 'a b'", 'await revokeSession();'],
    ["settings.name ?? 'sid'", 'await revokeSession();'],
    ["name ?? 'sid'", 'await revokeSession();'],
    ['process.env.SESSION_NAME ?? usual', 'await revokeSession();'],
    ['makeName()', 'await revokeSession();'],
  ])('is read off the options: %s', async (name, text) => {
    const output = await firstText(sealedBy(`{ name: ${name}, password: 'x' }`));
    expect(output).toContain(text);
  });

  it('is read off options inside the options', async () => {
    expect(await firstText(sealedBy("{ cookie: { name: 'deep' }, password: 'x' }"))).toContain(
      "getCookie(event, 'deep')",
    );
  });

  function sealedBy(config: string): SuggestionCase {
    return {
      filename: 'src/logout.ts',
      packages: { h3: '1.15.0', pg: '8.0.0' },
      files: { 'src/db.ts': POOL, 'src/config.ts': `export const config = ${config};\n` },
      code: `import { clearSession, createRouter, defineEventHandler } from 'h3';\nimport { config } from './config';\n\nexport const router = createRouter().post(\n  '/logout',\n  defineEventHandler(async (event) => {\n    await clearSession(event, config);\n    return { ok: true };\n  }),\n);\n`,
    };
  }
});

describe('a statement that is prepared and not run', () => {
  const prepared = (statement: string): SuggestionCase => ({
    filename: 'src/logout.js',
    packages: { ...EXPRESS, 'better-sqlite3': '12.0.0' },
    code: `import Database from 'better-sqlite3';\n\nconst db = new Database('app.db');\nconst REMOVE = 'DELETE FROM sessions WHERE id = ?';\n\nexport function logout(req, res) {\n  ${statement}\n  res.clearCookie('sid').end();\n}\n`,
  });

  it.each([
    ['db.prepare(`DELETE FROM sessions WHERE id = ?`);', '.run(sessionId);'],
    ["db.prepare('DELETE FROM sessions WHERE id = :id');", '.run({ id: sessionId });'],
    ["db.prepare('DELETE FROM sessions');", "db.prepare('DELETE FROM sessions').run();"],
    [
      "db.prepare('DELETE FROM sessions WHERE id = ?').bind(req.cookies.sid);",
      '.bind(req.cookies.sid).run();',
    ],
  ])('is run: %s', async (statement, text) => {
    const output = await firstText(prepared(statement));
    expect(output).toMatch(/^sendQuery /);
    expect(output).toContain(text);
  });

  it.each([
    'db.prepare(REMOVE);',
    "db.prepare('DELETE FROM sessions WHERE id = ? AND theme = ?');",
    "db.prepare('DELETE FROM sessions WHERE id > ?');",
    "const statement = db.prepare('DELETE FROM sessions WHERE id = ?');",
  ])('is left where it takes more than the cookie, or none can say what: %s', async (statement) => {
    expect(await firstText(prepared(statement))).not.toMatch(/^sendQuery /);
  });

  it('takes its value by `bind` on a database of Cloudflare', async () => {
    const output = await firstText({
      filename: 'src/app.js',
      packages: { hono: '4.0.0' },
      code: `import { Hono } from 'hono';\nimport { deleteCookie } from 'hono/cookie';\n\nconst app = new Hono();\n\napp.post('/logout', async (c) => {\n  await c.env.DB.prepare('DELETE FROM sessions WHERE id = ?');\n  deleteCookie(c, 'sid');\n  return c.text('');\n});\n`,
    });
    expect(output).toContain(
      "    await c.env.DB.prepare('DELETE FROM sessions WHERE id = ?')\n      .bind(sessionId)\n      .run();",
    );
  });

  it('is awaited in place of a `void`', async () => {
    const output = await firstText({
      filename: 'src/logout.js',
      packages: { ...EXPRESS, 'drizzle-orm': '0.45.0' },
      code: `import { eq } from 'drizzle-orm';\nimport { drizzle } from 'drizzle-orm/node-postgres';\nimport { sessions } from './schema.js';\n\nconst db = drizzle('x');\n\nexport function logout(req, res) {\n  void db.delete(sessions).where(eq(sessions.id, req.cookies.sid));\n  res.clearCookie('sid').end();\n}\n`,
    });
    expect(output).toContain('\n  await db.delete(sessions)');
  });
});

describe('what is imported', () => {
  const h3 = (imports: string, body = ''): SuggestionCase => ({
    filename: 'server/api/logout.post.ts',
    packages: { nitropack: '2.0.0', pg: '8.0.0' },
    files: { 'server/db.ts': POOL },
    code: `${imports}\n\nexport default defineEventHandler((event) => {\n  deleteCookie(event, 'session');\n${body}});\n`,
  });
  const typed = (imports: string, used = ''): SuggestionCase => ({
    filename: 'src/logout.ts',
    packages: PG,
    files: { 'src/db.ts': `${POOL}export type { Pool };\nexport default 1;\n` },
    code: `${imports}\nimport type { Request, Response } from 'express';\n\nexport async function logout(req: Request, res: Response) {\n${used}  res.clearCookie('sid').end();\n}\n`,
  });
  const script = (db: string): SuggestionCase => ({
    filename: 'src/logout.js',
    packages: PG,
    files: { 'src/db.js': db },
    code: `exports.logout = ${CLEARS}`,
  });

  it.each<readonly [string, SuggestionCase, string]>([
    [
      'a list of names over several lines',
      h3(
        "import {\n  defineEventHandler,\n  deleteCookie,\n  setResponseStatus,\n  sendRedirect,\n} from 'h3';",
      ),
      '  sendRedirect,\n  getCookie,\n}',
    ],
    [
      'a list of names that gets too long for a line',
      h3(
        "import { deleteCookie, defineEventHandler, readBody, sendRedirect } from 'h3';",
        "  readBody(event);\n  return sendRedirect(event, '/');\n",
      ),
      'import {\n  deleteCookie,\n  defineEventHandler,\n  readBody,\n  sendRedirect,\n  getCookie,\n}',
    ],
    ['an import of types', typed("import type { Pool } from './db';"), "\nimport { pool } from './db';\n"],
    [
      'an import without braces',
      typed("import version from './db';", '  console.log(version);\n'),
      "\nimport { pool } from './db';\n",
    ],
    [
      'a name in quotes',
      typed("import { 'pool' as held } from './db';", '  console.log(held);\n'),
      'await held.query(',
    ],
    [
      'a whole module',
      {
        filename: 'src/logout.js',
        packages: { ...EXPRESS, mongoose: '9.0.0' },
        code: `import * as odm from 'mongoose';\n\nexport const logout = ${CLEARS}`,
      },
      'const revokedTokens = odm.connection.collection(',
    ],
    [
      'a default that is required',
      script("import { Pool } from 'pg';\nexport default new Pool();\n"),
      "const pool = require('./db').default;",
    ],
    [
      'nothing that can not be required',
      script(`${POOL}export * from './other.js';\n`),
      "const { Pool } = require('pg');",
    ],
    [
      'a module of Node',
      {
        filename: 'src/logout.mjs',
        packages: PG,
        files: { 'src/db.mjs': POOL },
        code: `export const logout = ${CLEARS}`,
      },
      "import { pool } from './db.mjs';",
    ],
    [
      'members of what a module is assigned',
      {
        ...script(''),
        packages: { ...EXPRESS, sequelize: '6.0.0' },
        files: {
          'src/models/index.js': `const { Sequelize } = require('sequelize');\nconst db = { version: 1 };\ndb.sequelize = new Sequelize('x');\nmodule.exports = db;\n`,
        },
      },
      "const { sequelize } = require('./models');",
    ],
    [
      'the name of a decoder, where a name is taken',
      {
        ...typed("import { verify } from 'jsonwebtoken';", '  const exp = verify;\n  console.log(exp);\n'),
        packages: { ...PG, jsonwebtoken: '9.0.0' },
        code: `import { verify } from 'jsonwebtoken';\n\nexport async function logout(req, res) {\n  const exp = verify;\n  res.clearCookie('token').json({ exp });\n}\n`,
      },
      'const expiry = decode(token, { json: true })?.exp;',
    ],
    [
      'the decoder of jose, where a name is taken',
      {
        ...typed(''),
        packages: { ...PG, jose: '6.0.0' },
        code: `export async function logout(req, res) {\n  const exp = 1;\n  res.clearCookie('token').json({ exp });\n}\n`,
      },
      'const { exp: expiry } = decodeJwt(token);',
    ],
  ])('%s', async (_, given, text) => {
    expect(await firstText(given)).toContain(text);
  });
});

describe('the client that a suggestion works with', () => {
  const given = (packages: Files, files: Files = {}, filename = 'src/logout.ts'): SuggestionCase => ({
    filename,
    packages: { ...EXPRESS, ...packages },
    files,
    code: `${filename.endsWith('.ts') ? 'export const logout' : 'exports.logout'} = ${CLEARS}`,
  });
  const made = (text: string): SuggestionCase =>
    given({ pg: '8.0.0' }, { 'src/db.ts': `import { Pool } from 'pg';\n${text}` });

  it.each<readonly [string, SuggestionCase, string]>([
    ['Objection', given({ objection: '3.0.0' }), "await Model.knex()('revoked_tokens').insert({"],
    ['Vercel KV', given({ '@vercel/kv': '3.0.0' }), 'await kv.set('],
    ['Vercel Postgres', given({ '@vercel/postgres': '3.0.0' }), 'await sql`INSERT INTO'],
    ['TypeORM of old', given({ typeorm: '^0.2.45' }), 'await getConnection().query('],
    [
      'mysql',
      given(
        { mysql: '2.0.0' },
        { 'src/db.ts': `import mysql from 'mysql';\nexport const pool = mysql.createPool('x');\n` },
      ),
      'await new Promise<void>((resolve, reject) => {\n      pool.query(query, [sessionId], (error) => {',
    ],
    [
      'mysql, without types',
      given(
        { mysql: '2.0.0' },
        { 'src/db.js': `const mysql = require('mysql');\nmodule.exports = mysql.createPool('x');\n` },
        'src/logout.js',
      ),
      'await new Promise((resolve, reject) => {',
    ],
    [
      'sqlite3',
      given(
        { sqlite3: '5.0.0' },
        { 'src/db.js': `const sqlite3 = require('sqlite3');\nmodule.exports = new sqlite3.Database('x');\n` },
        'src/logout.js',
      ),
      ".run('INSERT INTO revoked_tokens (token) VALUES (?)', [sessionId]);",
    ],
    [
      'a function that makes it',
      made('export function getPool() {\n  return new Pool();\n}\n'),
      'await getPool().query(',
    ],
    [
      'a class that hands it out',
      made('export class Database {\n  static instance() {\n    return new Pool();\n  }\n}\n'),
      'await Database.instance().query(',
    ],
    [
      'a service of Prisma',
      given(
        { '@prisma/client': '7.0.0' },
        {
          'src/prisma.ts': `import { PrismaClient } from '@prisma/client';\nclass PrismaService extends PrismaClient {}\nexport const service = new PrismaService();\n`,
        },
      ),
      'await service.$executeRaw`',
    ],
    [
      'a query function on mysql2',
      given(
        { mysql2: '3.0.0' },
        {
          'src/db.ts': `import mysql from 'mysql2/promise';\nconst pool = mysql.createPool('x');\nexport const ask = async (text: string, values: unknown[]) => pool.execute(text, values);\n`,
        },
      ),
      "await ask('INSERT INTO revoked_tokens (token) VALUES (?)', [sessionId]);",
    ],
    [
      'Prisma on the instance of Fastify',
      {
        filename: 'src/routes.js',
        packages: { fastify: '5.0.0', '@fastify/cookie': '11.0.0' },
        code: `export default async function routes(app) {\n  app.get('/me', () => app.prisma.user.findMany());\n  app.post('/logout', async (request, reply) => {\n    return reply.clearCookie('sid').send({});\n  });\n}\n`,
      },
      'await app.prisma\n        .$executeRaw`',
    ],
    [
      'a field of the class',
      {
        filename: 'src/auth.ts',
        packages: PG,
        code: `import type { Request, Response } from 'express';\nimport type { Pool } from 'pg';\n\nexport class AuthController {\n  private readonly pool: Pool;\n\n  public constructor(pool: Pool) {\n    this.pool = pool;\n  }\n\n  public logout(req: Request, res: Response) {\n    res.clearCookie('sid').end();\n  }\n}\n`,
      },
      'await this.pool.query(',
    ],
    [
      'one of several things that a router was handed',
      {
        filename: 'src/routes.ts',
        packages: PG,
        code: `import { Router } from 'express';\nimport type { Pool } from 'pg';\n\nexport function routes({ database, ...others }: { database: Pool }, [first]: string[]) {\n  const router = Router();\n  router.post('/logout', (req, res) => {\n    res.clearCookie('sid').end();\n  });\n  return router;\n}\n`,
      },
      'await database.query(',
    ],
    [
      'that of Firebase',
      {
        filename: 'src/logout.js',
        packages: { ...EXPRESS, 'firebase-admin': '13.0.0' },
        files: {
          'src/firebase.ts': `import { getAuth } from 'firebase-admin/auth';\nexport const auth = getAuth();\n`,
        },
        code: `export const logout = ${CLEARS.replace('sid', 'auth-token')}`,
      },
      'await auth.verifySessionCookie(token)',
    ],
  ])('%s', async (_, project, text) => {
    expect(await firstText(project)).toContain(text);
  });

  it('is none of Firebase where the project signs tokens of its own', async () => {
    const project = given({ 'firebase-admin': '13.0.0', jose: '6.0.0' });
    expect(await firstText(project)).toMatch(/^callRevocation /);
  });
});

describe('a project that hashes what it keeps', () => {
  const keeping = (hash: string): SuggestionCase => ({
    filename: 'src/logout.ts',
    packages: PG,
    files: {
      'src/db.ts': `import { createHash } from 'node:crypto';\nimport { sha256 } from 'oslo';\n${POOL}export const digest = ${hash};\nexport const keep = (sid: string) => pool.query('INSERT INTO sessions (sid) VALUES ($1)', [sid]);\n`,
    },
    code: `export const logout = ${CLEARS}`,
  });

  it('finds no record by the cookie', async () => {
    const project = keeping('(token: string) => sha256(new TextEncoder().encode(token))');
    expect(await firstText(project)).toMatch(/^blocklistToken /);
  });

  it('finds one where the token that it hashes is that of a link', async () => {
    const project = keeping("(req: any) => createHash('sha256').update(req.query.token)");
    expect(await firstText(project)).toMatch(/^deleteRecord /);
  });
});

describe('the commas of a file', () => {
  it('stay away behind the last of a list', async () => {
    const code = `const { pool } = require('./db');\n\nconst options = {\n    path: '/',\n    domain: 'example.com'\n};\n\nexports.logout = (req, res) => {\n    console.log(pool, options);\n    res.clearCookie('sid').end();\n};\n`;
    const [suggestion] = await suggested({
      code,
      filename: 'src/logout.js',
      packages: { ...EXPRESS, sequelize: '6.0.0' },
      files: {
        'src/db.js': `const { Sequelize } = require('sequelize');\nmodule.exports = { pool: new Sequelize('x') };\n`,
      },
    });
    expect(suggestion?.output).toContain('            replacements: [sessionId]\n        });');
  });
});
