import { describe, expect, it } from 'vitest';

import { added, first, suggested, type SuggestionCase } from './harness.js';

const PG = { express: '5.0.0', 'cookie-parser': '1.4.0', pg: '8.0.0' };
const POOL = { 'src/db.ts': `import { Pool } from 'pg';\nexport const pool = new Pool();\n` };
const COMMON_POOL = {
  'src/db.js': `const { Pool } = require('pg');\nconst pool = new Pool();\nmodule.exports = { pool };\n`,
};

/** The output of the first suggestion. */
const firstOutput = async (given: SuggestionCase): Promise<string> => (await first(given)).output;

describe('the style of the file', () => {
  it('keeps double quotes, tabs and missing semicolons', async () => {
    const code = `import express from "express"

export const router = express.Router()

router.post("/logout", (req, res) => {
\tres.clearCookie("sid")
\tres.sendStatus(204)
})
`;
    expect(added(code, await firstOutput({ code, filename: 'src/routes.ts', packages: PG, files: POOL })))
      .toBe(`import { pool } from "./db"
router.post("/logout", async (req, res) => {
\tconst sessionId = req.cookies.sid
\tif (sessionId) {
\t\tawait pool.query("INSERT INTO revoked_tokens (token) VALUES ($1)", [
\t\t\tsessionId,
\t\t])
\t}`);
  });

  it('keeps line ends of Windows', async () => {
    const code = `const { pool } = require('./db');\r\n\r\nexports.logout = (req, res) => {\r\n  res.clearCookie('sid');\r\n  res.end();\r\n};\r\n`;
    const output = await firstOutput({ code, filename: 'src/logout.js', packages: PG, files: COMMON_POOL });
    expect(output.replaceAll('\r\n', '')).not.toContain('\n');
    expect(output).toContain('if (sessionId) {\r\n    await pool.query(');
  });

  it('requires what it needs in a CommonJS module', async () => {
    const code = `const express = require('express');

const router = express.Router();

router.post('/logout', (req, res) => {
  res.clearCookie('sid').sendStatus(204);
});

module.exports = router;
`;
    const output = await firstOutput({ code, filename: 'src/routes.js', packages: PG, files: COMMON_POOL });
    expect(output).toContain("const express = require('express');\nconst { pool } = require('./db');\n");
  });

  it('puts imports behind directives and writes extensions as the file does', async () => {
    const code = `'use server';

import { cookies } from 'next/headers';
import { log } from './log.js';

export async function logout() {
  log('bye');
  (await cookies()).delete('session');
}
`;
    const output = await firstOutput({
      code,
      filename: 'src/actions.ts',
      packages: { next: '16.0.0', pg: '8.0.0' },
      files: { ...POOL, 'src/log.ts': 'export const log = console.log;\n' },
    });
    expect(output).toContain("import { log } from './log.js';\nimport { pool } from './db.js';\n");
    expect(output).toContain("const token = (await cookies()).get('session')?.value;");
  });

  it('writes the extensions that modules of Node need', async () => {
    const code = `export function logout(req, res) {\n  res.clearCookie('sid').end();\n}\n`;
    const manifest = JSON.stringify({ type: 'module', dependencies: PG });
    const output = await firstOutput({
      code,
      filename: 'api/src/logout.js',
      files: { 'api/package.json': manifest, 'api/src/db.js': POOL['src/db.ts'] },
    });
    expect(output).toContain("import { pool } from './db.js';\n");
  });

  it('writes an import first where the file has none', async () => {
    const code = `'use server';

/** Ends the session. */
export async function logout(req: any, res: any) {
  res.clearCookie('sid');
}
`;
    const output = await firstOutput({ code, filename: 'src/logout.ts', packages: PG, files: POOL });
    expect(output).toMatch(/^'use server';\n\nimport \{ pool \} from '\.\/db';\n\n\/\*\* Ends/);
  });

  it('follows the alias that the file imports by', async () => {
    const code = `import { log } from '@/lib/log';
import { cookies } from 'next/headers';

export async function POST() {
  log('bye');
  const jar = await cookies();
  jar.delete('session');
  return Response.json({});
}
`;
    const output = await firstOutput({
      code,
      filename: 'src/app/api/logout/route.ts',
      packages: { next: '16.0.0', pg: '8.0.0' },
      files: {
        'src/lib/log.ts': 'export const log = console.log;\n',
        'src/lib/db/index.ts': POOL['src/db.ts'],
      },
    });
    expect(output).toContain("import { pool } from '@/lib/db';");
  });
});

describe('the handler', () => {
  const imports = `import type { Request, Response } from 'express';\nimport { pool } from './db';\n\n`;
  const withPool = { filename: 'src/logout.ts', packages: PG, files: POOL };

  it('gets a block where it is one expression', async () => {
    const code = `${imports}export const logout = (req: Request, res: Response) =>
  res.clearCookie('sid').sendStatus(204);
`;
    expect(await firstOutput({ ...withPool, code }))
      .toBe(`${imports}export const logout = async (req: Request, res: Response) => {
  const sessionId = req.cookies.sid;
  if (sessionId) {
    await pool.query('INSERT INTO revoked_tokens (token) VALUES ($1)', [
      sessionId,
    ]);
  }
  return res.clearCookie('sid').sendStatus(204);
};
`);
  });

  it('promises what it returned', async () => {
    const code = `${imports}export function logout(request: Request, response: Response): void {
  response.clearCookie('sid');
}
`;
    expect(await firstOutput({ ...withPool, code })).toContain(
      'export async function logout(\n  request: Request,\n  response: Response,\n): Promise<void> {',
    );
  });

  it.each([
    [
      'a method',
      `export const controller = {\n  logout(req: Request, res: Response) {\n    res.clearCookie('sid');\n  },\n};\n`,
      '  async logout(req: Request, res: Response) {',
    ],
    [
      'a field of a class',
      `export class Controller {\n  public logout = (req: Request, res: Response) => {\n    res.clearCookie('sid');\n  };\n}\n`,
      '  public logout = async (req: Request, res: Response) => {',
    ],
    [
      'a method of a class',
      `export class Controller {\n  public static logout(req: Request, res: Response) {\n    res.clearCookie('sid');\n  }\n}\n`,
      '  public static async logout(req: Request, res: Response) {',
    ],
    [
      'a method whose name is computed',
      `export const controller = {\n  ['logout'](req: Request, res: Response) {\n    res.clearCookie('sid');\n  },\n};\n`,
      "  async ['logout'](req: Request, res: Response) {",
    ],
  ])('becomes async: %s', async (_, body, head) => {
    expect(await firstOutput({ ...withPool, code: imports + body })).toContain(head);
  });

  it('re-uses the variable that holds the token, and its guard', async () => {
    const code = `${imports}export async function logout(req: Request, res: Response) {
  const refreshToken = req.cookies.refreshToken;
  if (!refreshToken) return res.sendStatus(204);
  res.clearCookie('refreshToken');
  return res.sendStatus(204);
}
`;
    expect(added(code, await firstOutput({ ...withPool, code }))).toBe(
      `  await pool.query('INSERT INTO revoked_tokens (token) VALUES ($1)', [\n    refreshToken,\n  ]);`,
    );
  });

  it.each([
    ['req.cookies.sid ?? req.body.sid', '  if (held) {'],
    ['req.cookies!.sid!', '  if (held) {'],
    ['req.cookies?.sid', '  if (held) {'],
    ['(req.cookies as Record<string, string>).sid', '  if (held) {'],
    ['(req.cookies || {}).sid', '  if (held) {'],
    ["cookie.parse(req.headers.cookie ?? '').sid", '  if (held) {'],
    ['parseCookies(req).sid', '  if (held) {'],
    ["getCookie(req, 'sid')", '  if (held) {'],
    ["req.cookie('sid')", '  if (held) {'],
    ["jar.get('sid')", '  if (held) {'],
    ['cookie.stringify(req.cookies).sid', 'const sessionId = req.cookies.sid;'],
    ["cookie['parse'](req.headers.cookie).sid", 'const sessionId = req.cookies.sid;'],
    ["readCookie(req, 'sid')", 'const sessionId = req.cookies.sid;'],
    ['(async () => 1)().sid', 'const sessionId = req.cookies.sid;'],
    ["req.cookies['sid'] as string", '  if (held) {'],
    ['parse(req.cookies.sid)', 'const sessionId = req.cookies.sid;'],
    ['req.cookies.other', 'const sessionId = req.cookies.sid;'],
  ])('tells by the code whether a variable holds the cookie: %s', async (read, text) => {
    const code = `${imports}export async function logout(req: Request, res: Response) {
  const held = ${read};
  console.log(held);
  res.clearCookie('sid');
}
`;
    expect(await firstOutput({ ...withPool, code })).toContain(text);
  });

  it('re-uses what a jar with a name of its own gave', async () => {
    const code = `import { cookies } from 'next/headers';

export async function POST() {
  const store = await cookies();
  const held = store.get('session')?.value;
  if (!held) return Response.json({}, { status: 401 });
  store.delete('session');
  return Response.json({});
}
`;
    const output = await firstOutput({
      code,
      filename: 'app/api/logout/route.ts',
      packages: { next: '16.0.0', pg: '8.0.0' },
      files: { 'lib/db.ts': POOL['src/db.ts'] },
    });
    expect(added(code, output)).toContain('  await pool.query(');
    expect(output).not.toContain('const token');
  });

  it('re-uses a variable out of a pattern', async () => {
    const code = `${imports}export async function logout(req: Request, res: Response) {
  const { sid } = req.cookies;
  console.log(sid);
  res.clearCookie('sid');
}
`;
    expect(added(code, await firstOutput({ ...withPool, code }))).toContain('  if (sid) {');
  });

  it.each([
    ['const { theme, sid: held } = req.cookies;', '  if (held) {'],
    ['const { theme: held, ...others } = req.cookies;', 'const sessionId = req.cookies.sid;'],
    ["const { sid: held = '' } = req.cookies;", 'const sessionId = req.cookies.sid;'],
  ])('tells by the pattern whether a variable holds the cookie: %s', async (declared, text) => {
    const code = `${imports}export async function logout(req: Request, res: Response) {
  ${declared}
  console.log(held);
  res.clearCookie('sid');
}
`;
    expect(await firstOutput({ ...withPool, code })).toContain(text);
  });

  it.each([
    ['{\n    res.sendStatus(401);\n    return;\n  }', '\n  await pool.query('],
    ["throw new Error('no session');", '\n  await pool.query('],
    ["console.log('no session');", '\n  if (held) {\n    await pool.query('],
  ])('asks for the token where the guard goes on without it: %s', async (leaving, text) => {
    const code = `${imports}export async function logout(req: Request, res: Response) {
  const held = req.cookies.sid;
  if (!held) ${leaving}
  res.clearCookie('sid').end();
}
`;
    expect(await firstOutput({ ...withPool, code })).toContain(text);
  });

  it('re-uses the variable of a handler whose clear stands in a callback', async () => {
    const code = `${imports}export async function logout(req: Request, res: Response) {
  const held = req.cookies.sid;
  req.on('end', () => {
    res.clearCookie('sid').end();
  });
}
`;
    expect(await firstOutput({ ...withPool, code })).toContain('  if (held) {\n    await pool.query(');
  });

  it.each([
    ['Promise<void>', 'Promise<void>'],
    ['unknown', 'Promise<unknown>'],
    ['void | Promise<void>', 'Promise<void | Promise<void>>'],
  ])('promises what it returned: %s', async (type, promised) => {
    const code = `${imports}export function logout(req: Request, res: Response): ${type} {
  res.clearCookie('sid');
  return Promise.resolve();
}
`;
    expect((await firstOutput({ ...withPool, code })).replaceAll(/\s+/g, ' ')).toContain(`): ${promised} {`);
  });

  it('never takes a name that the file has', async () => {
    const code = `${imports}export async function logout(req: Request, res: Response) {
  const token = 1;
  const sessionId = 2;
  res.clearCookie('sid');
  res.json({ token, sessionId });
}
`;
    expect(await firstOutput({ ...withPool, code })).toContain('const sid = req.cookies.sid;');
  });

  it('names no variable of a loop before it', async () => {
    const code = `${imports}const COOKIES = ['token', 'theme'];

export async function logout(req: Request, res: Response) {
  for (const cookieName of COOKIES) res.clearCookie(cookieName);
  res.end();
}
`;
    const [suggestion] = await suggested({ ...withPool, code });
    const [before = ''] = suggestion?.output.split('for (const') ?? [];
    expect(before).not.toContain('cookieName');
  });

  it('reads the cookie before it leaves, outside loops and callbacks', async () => {
    const code = `${imports}export async function logout(req: Request, res: Response) {
  ['sid', 'user'].forEach((name) => res.clearCookie(name));
  res.end();
}
`;
    const output = await firstOutput({ ...withPool, code });
    expect(output.indexOf('pool.query')).toBeLessThan(output.indexOf('forEach'));
  });
});

describe('how frameworks read a cookie', () => {
  const files = {
    'src/db.ts': POOL['src/db.ts'],
    'lib/session.ts': `export const clear = (res: any) => res.setHeader('Set-Cookie', 'session=; Max-Age=0; Path=/');\n`,
  };
  /** A route whose answer clears the cookie by its header. */
  const header = (name: string, parameters: string): string =>
    `export const ${name} = async (${parameters}) => {\n  return new Response(null, { headers: { 'Set-Cookie': 'session=; Max-Age=0; Path=/' } });\n};\n`;
  const read = async (code: string, filename: string, packages: Record<string, string>): Promise<string> =>
    firstOutput({ code, filename, files, packages: { ...packages, pg: '8.0.0' } });

  it.each<readonly [string, string, string, Record<string, string>, string]>([
    [
      'Koa',
      `import Router from '@koa/router';\nconst router = new Router();\nrouter.post('/logout', (ctx) => {\n  ctx.cookies.set('sid', null);\n});\n`,
      'src/routes.ts',
      { koa: '3.0.0' },
      "ctx.cookies.get('sid')",
    ],
    [
      'Fastify',
      `import fastify from 'fastify';\nconst app = fastify();\napp.post('/logout', (request, reply) => {\n  reply.clearCookie('sid').send();\n});\n`,
      'src/routes.ts',
      { fastify: '5.0.0' },
      'request.cookies.sid',
    ],
    [
      'Next before 15',
      `import { cookies } from 'next/headers';\nexport async function POST() {\n  cookies().delete('session');\n  return Response.json({});\n}\n`,
      'app/api/logout/route.ts',
      { next: '14.0.0' },
      "cookies().get('session')?.value",
    ],
    [
      'Next, without a request',
      `import { NextResponse } from 'next/server';\nexport async function POST() {\n  const response = NextResponse.json({});\n  response.cookies.set('session', '', { maxAge: 0 });\n  return response;\n}\n`,
      'app/api/logout/route.ts',
      { next: '16.0.0' },
      "(await cookies()).get('session')?.value",
    ],
    [
      'Next, with a request',
      `import { NextResponse, type NextRequest } from 'next/server';\nexport async function POST(request: NextRequest) {\n  const response = NextResponse.json({});\n  response.cookies.set('session', '', { maxAge: 0 });\n  return response;\n}\n`,
      'app/api/logout/route.ts',
      { next: '16.0.0' },
      "request.cookies.get('session')?.value",
    ],
    [
      'SvelteKit',
      `export const actions = {\n  logout: async ({ cookies }) => {\n    cookies.delete('session', { path: '/' });\n  },\n};\n`,
      'src/routes/+page.server.ts',
      { '@sveltejs/kit': '2.0.0' },
      "cookies.get('session')",
    ],
    [
      'Astro',
      `export const POST = async ({ cookies, redirect }) => {\n  cookies.delete('session', { path: '/' });\n  return redirect('/');\n};\n`,
      'src/pages/api/logout.ts',
      { astro: '5.0.0' },
      "cookies.get('session')?.value",
    ],
    [
      'Nitro',
      `export default defineEventHandler((event) => {\n  deleteCookie(event, 'session');\n});\n`,
      'server/api/logout.post.ts',
      { nuxt: '4.0.0' },
      "getCookie(event, 'session')",
    ],
    [
      'h3',
      `import { deleteCookie, defineEventHandler } from 'h3';\nexport default defineEventHandler((event) => {\n  deleteCookie(event, 'session');\n});\n`,
      'server/api/logout.post.ts',
      { nitropack: '2.0.0' },
      "import { deleteCookie, defineEventHandler, getCookie } from 'h3';",
    ],
    [
      'Hono',
      `import { Hono } from 'hono';\nimport { deleteCookie } from 'hono/cookie';\nconst app = new Hono();\napp.post('/logout', (c) => {\n  deleteCookie(c, 'sid');\n  return c.text('');\n});\n`,
      'src/app.ts',
      { hono: '4.0.0' },
      "getCookie(c, 'sid')",
    ],
    [
      'Elysia',
      `import { Elysia } from 'elysia';\nnew Elysia().post('/logout', ({ cookie: { auth } }) => {\n  auth.remove();\n});\n`,
      'src/app.ts',
      { elysia: '1.4.0' },
      "String(auth.value ?? '')",
    ],
    [
      'a plain request',
      `import { createCookie, redirect } from 'react-router';\nconst sid = createCookie('sid');\nexport async function action({ request }: { request: Request }) {\n  return redirect('/', { headers: { 'Set-Cookie': await sid.serialize('', { maxAge: 0 }) } });\n}\n`,
      'app/routes/logout.ts',
      { 'react-router': '7.0.0', '@react-router/node': '7.0.0' },
      '?.match(/(?:^|; )sid=([^;]*)/)?.[1]',
    ],
    [
      'Express without a parser of cookies',
      `import express from 'express';\nconst app = express();\napp.post('/logout', (req, res) => {\n  res.clearCookie('sid').end();\n});\n`,
      'src/app.ts',
      { express: '5.0.0' },
      'req.headers.cookie?.match(/(?:^|; )sid=([^;]*)/)?.[1]',
    ],
    [
      'Express without a parser, a name from elsewhere',
      `import express from 'express';\nexport const routes = (config: { cookieName: string }) => {\n  const app = express();\n  app.post('/logout', (req, res) => {\n    res.clearCookie(config.cookieName).end();\n  });\n};\n`,
      'src/app.ts',
      { express: '5.0.0' },
      'new RegExp(`(?:^|; )${config.cookieName}=([^;]*)`)',
    ],
    [
      'hapi',
      `import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.route({\n  method: 'POST',\n  path: '/logout',\n  handler: (request, h) => h.response({}).unstate('sid'),\n});\n`,
      'src/server.ts',
      { '@hapi/hapi': '21.0.0' },
      'request.state.sid',
    ],
    [
      'Adonis',
      `import type { HttpContext } from '@adonisjs/core/http';\nexport default class SessionController {\n  async logout({ request, response }: HttpContext) {\n    response.clearCookie('sid');\n    return response.redirect('/');\n  }\n}\n`,
      'app/controllers/session_controller.ts',
      { '@adonisjs/core': '6.0.0' },
      "request.cookie('sid')",
    ],
    [
      'TanStack Start',
      `import { createServerFn } from '@tanstack/react-start';\nimport { deleteCookie } from '@tanstack/react-start/server';\nexport const logout = createServerFn({ method: 'POST' }).handler(async () => {\n  deleteCookie('session');\n});\n`,
      'src/server/auth.ts',
      { '@tanstack/react-start': '1.0.0' },
      "getCookie('session')",
    ],
    [
      'Qwik',
      `import type { RequestHandler } from '@builder.io/qwik-city';\nexport const onPost: RequestHandler = async ({ cookie, redirect }) => {\n  cookie.delete('session', { path: '/' });\n  throw redirect(302, '/');\n};\n`,
      'src/routes/logout/index.ts',
      { '@builder.io/qwik-city': '1.0.0' },
      "cookie.get('session')?.value",
    ],
    [
      'a route of Pages in Next',
      `export default function handler(req, res) {\n  res.setHeader('Set-Cookie', 'session=; Max-Age=0; Path=/');\n  res.end();\n}\n`,
      'pages/api/logout.ts',
      { next: '16.0.0' },
      'req.cookies.session',
    ],
    [
      'a page of Next that is made on the server',
      `import { clear } from '../lib/session';\nexport async function getServerSideProps(context) {\n  clear(context.res);\n  return { props: {} };\n}\nexport default function Logout() {\n  return null;\n}\n`,
      'pages/logout.tsx',
      { next: '16.0.0' },
      'context.req.cookies.session',
    ],
    [
      'a procedure of tRPC',
      `import { publicProcedure } from './trpc';\nexport const logout = publicProcedure.mutation(({ ctx }) => {\n  ctx.res.setHeader('Set-Cookie', 'session=; Max-Age=0; Path=/');\n});\n`,
      'src/server/logout.ts',
      { '@trpc/server': '11.0.0', next: '16.0.0' },
      'ctx.req.cookies.session',
    ],
    [
      'Bun',
      `Bun.serve({\n  routes: {\n    '/logout': {\n      POST: (request: Bun.BunRequest) => {\n        request.cookies.delete('session');\n        return Response.json({});\n      },\n    },\n  },\n});\n`,
      'src/server.ts',
      {},
      "request.cookies.get('session')",
    ],
    [
      'the context of Elysia',
      `import { Elysia } from 'elysia';\n\nnew Elysia().post('/logout', (context) => {\n  context.cookie.auth.remove();\n});\n`,
      'src/app.ts',
      { elysia: '1.4.0' },
      "String(context.cookie.auth.value ?? '')",
    ],
    [
      'the jar of Elysia under a name of its own',
      `import { Elysia } from 'elysia';\n\nnew Elysia().post('/logout', ({ cookie: jar }) => {\n  jar.auth.remove();\n});\n`,
      'src/app.ts',
      { elysia: '1.4.0' },
      "String(jar.auth.value ?? '')",
    ],
    [
      'a handler of Elysia without the jar',
      `import { Elysia } from 'elysia';\n\nnew Elysia().post('/logout', ({ set }) => {\n  set.headers['Set-Cookie'] = 'auth=; Max-Age=0; Path=/';\n});\n`,
      'src/app.ts',
      { elysia: '1.4.0' },
      "async ({ set, cookie }) => {\n  const token = String(cookie.auth.value ?? '');",
    ],
    [
      'the event of SvelteKit',
      `import { clear } from '../../../lib/session';\n\nexport const POST = async (event) => {\n  clear({ res: event });\n  return new Response();\n};\n`,
      'src/routes/logout/+server.ts',
      { '@sveltejs/kit': '2.0.0' },
      "event.cookies.get('session')",
    ],
    [
      'the jar of SvelteKit under a name of its own',
      `import { clear } from '../../../lib/session';\n\nexport const POST = async ({ cookies: jar }) => {\n  clear(jar);\n  return new Response();\n};\n`,
      'src/routes/logout/+server.ts',
      { '@sveltejs/kit': '2.0.0' },
      "jar.get('session')",
    ],
    [
      'a handler of SvelteKit without the jar',
      `export const POST = async ({ setHeaders }) => {\n  setHeaders({ 'set-cookie': 'session=; Max-Age=0; Path=/' });\n  return new Response();\n};\n`,
      'src/routes/logout/+server.ts',
      { '@sveltejs/kit': '2.0.0' },
      "async ({ setHeaders, cookies }) => {\n  const token = cookies.get('session');",
    ],
    [
      'a handler of Astro without the jar',
      header('POST', '{ redirect }'),
      'src/pages/api/logout.ts',
      { astro: '5.0.0' },
      "cookies.get('session')?.value",
    ],
    [
      'Hono, of which the file imports nothing',
      `import { clear } from '../lib/session';\nimport { app } from './app';\n\napp.post('/logout', (c) => {\n  clear({ res: c });\n  return c.text('');\n});\n`,
      'src/routes.ts',
      { hono: '4.0.0' },
      "getCookie(c, 'session')",
    ],
    [
      'a route of Next before 15',
      header('POST', 'request: Request'),
      'app/api/logout/route.ts',
      { next: '14.0.0' },
      "const token = cookies().get('session')?.value",
    ],
    [
      'a route of Next with a request of its own type',
      header('POST', 'request: AuthRequest'),
      'app/api/logout/route.ts',
      { next: '16.0.0' },
      "(await cookies()).get('session')?.value",
    ],
    [
      'an action of Next that calls what clears',
      `'use server';\n\nimport { clear } from '../lib/session';\n\nexport async function logout() {\n  clear(null);\n}\n`,
      'src/actions.ts',
      { next: '16.0.0' },
      "session')?.value",
    ],
    [
      'the context of Adonis',
      `export default class SessionController {\n  async logout(ctx) {\n    ctx.response.clearCookie('sid');\n    return ctx.response.redirect('/');\n  }\n}\n`,
      'app/controllers/session_controller.ts',
      { '@adonisjs/core': '6.0.0' },
      "ctx.request.cookie('sid')",
    ],
    [
      'a function of Lambda',
      `import type { APIGatewayProxyEvent } from 'aws-lambda';\n\nexport const logout = async (event: APIGatewayProxyEvent) => {\n  return { statusCode: 204, headers: { 'Set-Cookie': 'sid=; Max-Age=0; Path=/' } };\n};\n`,
      'src/logout.ts',
      {},
      'event.headers.cookie?.match(',
    ],
    [
      'a function of Pages',
      header('onRequestPost', 'context'),
      'functions/api/logout.ts',
      { wrangler: '4.0.0' },
      'context.request.headers',
    ],
    [
      'parameters with defaults',
      `export const logout = (req = {}, res = {}) => {\n  res.clearCookie('sid');\n};\n`,
      'src/logout.js',
      { 'cookie-parser': '1.4.0' },
      'req.cookies.sid',
    ],
    [
      'a request with a name of its own',
      `export const logout = (incoming, res) => {\n  res.clearCookie('sid');\n};\n`,
      'src/logout.js',
      { 'cookie-parser': '1.4.0' },
      'incoming.cookies.sid',
    ],
    [
      'a procedure of tRPC that takes the request out',
      `import { procedure } from './trpc';\n\nexport const logout = procedure.mutation(({ ctx: { req, res } }) => {\n  console.log(req);\n  res.setHeader('Set-Cookie', 'session=; Max-Age=0; Path=/');\n});\n`,
      'src/server/logout.js',
      { '@trpc/server': '11.0.0', next: '16.0.0' },
      'req.cookies.session',
    ],
    [
      'a jar that has its cookies as members, handed on',
      `import { Elysia, type Cookie } from 'elysia';\nconst drop = (held: Cookie<unknown>) => held.remove();\nnew Elysia().post('/logout', ({ cookie }) => {\n  drop(cookie.auth);\n});\n`,
      'src/app.ts',
      { elysia: '1.4.0' },
      "String(cookie.auth.value ?? '')",
    ],
    [
      'a resolver that has the response alone',
      `export const resolvers = {\n  Mutation: {\n    logout: (_, __, { res }) => {\n      res.clearCookie('sid');\n      return true;\n    },\n  },\n};\n`,
      'src/resolvers.ts',
      { graphql: '16.0.0' },
      'res.req.cookies.sid',
    ],
    [
      'a controller without the request',
      `import { Controller, Post, Session } from '@nestjs/common';\n@Controller('auth')\nexport class AuthController {\n  @Post('logout')\n  logout(@Session() session: any) {\n    session.user = null;\n  }\n}\n`,
      'src/auth.controller.ts',
      {
        '@nestjs/common': '11.0.0',
        'cookie-session': '2.0.0',
        '@nestjs/typeorm': '11.0.0',
        typeorm: '0.3.0',
      },
      '@Req() request: { headers: { cookie?: string } }',
    ],
  ])('%s', async (_, code, filename, packages, text) => {
    expect(await read(code, filename, packages)).toContain(text);
  });
});

describe('nothing is suggested', () => {
  it('where the handler stands in another file', async () => {
    const found = await suggested({
      filename: 'src/routes.ts',
      packages: PG,
      files: {
        ...POOL,
        'src/leave.ts': `export const leave = (req: any, res: any) => {\n  res.clearCookie('sid').end();\n};\n`,
      },
      code: `import express from 'express';\nimport { leave } from './leave';\nexpress().post('/logout', leave);\n`,
    });
    expect(found).toEqual([]);
  });

  it('where the handler is a generator, which can await nothing', async () => {
    const found = await suggested({
      filename: 'src/routes.js',
      packages: { koa: '1.0.0', pg: '8.0.0' },
      code: `const router = require('koa-router')();\nrouter.get('/logout', function* () {\n  this.cookies.set('sid', null);\n});\n`,
    });
    expect(found).toEqual([]);
  });
});

describe('no record is deleted', () => {
  const ids = async (given: SuggestionCase): Promise<string[]> =>
    (await suggested(given)).map(({ id }) => id);
  const code = `exports.logout = (req, res) => {\n  res.clearCookie('refreshToken').end();\n};\n`;
  const table = (name: string, rest = ''): Record<string, string> => ({
    'src/db.js': `const { Pool } = require('pg');\nconst pool = new Pool();\nconst keep = (token) => pool.query('INSERT INTO ${name} (token) VALUES ($1)', [token]);\n${rest}module.exports = { pool };\n`,
  });

  it.each<readonly [string, Record<string, string>]>([
    [
      'by a token of which the project stores a hash',
      table(
        'refresh_tokens',
        'exports.hash = (token) => createHash("sha256").update(token).digest("hex");\n',
      ),
    ],
    ['out of a table of other tokens', table('two_factor_tokens')],
    ['out of a table of tokens for an API', table('api_tokens')],
  ])('%s', async (_, files) => {
    expect(await ids({ code, filename: 'src/logout.js', packages: PG, files })).toEqual(['blocklistToken']);
  });

  it('out of a table of refresh tokens by another token', async () => {
    const files = table('refresh_tokens');
    const other = code.replace('refreshToken', 'access_token');
    expect(await ids({ code: other, filename: 'src/logout.js', packages: PG, files })).toEqual([
      'blocklistToken',
    ]);
  });

  it('under a key of sessions by a refresh token', async () => {
    const files = {
      'src/redis.js': `const { createClient } = require('redis');\nconst redis = createClient();\nconst keep = (sessionId) => redis.set(\`session:\${sessionId}\`, '1');\nmodule.exports = { redis, keep };\n`,
    };
    const packages = { express: '5.0.0', 'cookie-parser': '1.4.0', redis: '5.0.0' };
    expect(await ids({ code, filename: 'src/logout.js', packages, files })).toEqual(['blocklistToken']);
  });
});

describe('a query that is not sent', () => {
  it('is left where its database is not known', async () => {
    const found = await suggested({
      filename: 'src/logout.js',
      packages: { express: '5.0.0', 'cookie-parser': '1.4.0', kysely: '0.28.0' },
      code: "import { sql } from 'kysely';\n\nexport async function logout(req, res) {\n  await sql`DELETE FROM session WHERE id = ${req.cookies.sid}`;\n  res.clearCookie('sid').end();\n}\n",
    });
    expect(found.map(({ id }) => id)).toEqual(['callRevocation']);
  });

  it('is left where its statement asks for what no cookie holds', async () => {
    const found = await suggested({
      filename: 'src/logout.js',
      packages: { express: '5.0.0', 'cookie-parser': '1.4.0', 'better-sqlite3': '12.0.0' },
      code: "import Database from 'better-sqlite3';\n\nconst db = new Database('app.db');\n\nexport function logout(req, res) {\n  db.prepare('DELETE FROM sessions WHERE user_id = ?');\n  res.clearCookie('sid').end();\n}\n",
    });
    expect(found.map(({ id }) => id)).not.toContain('sendQuery');
  });
});

describe('a logout that is forwarded', () => {
  it('goes to the API that the project logs in at, with its token', async () => {
    const code = `import { cookies } from 'next/headers';

export async function POST() {
  const jar = await cookies();
  jar.delete('token');
  return Response.json({});
}
`;
    const output = await firstOutput({
      code,
      filename: 'app/api/auth/logout/route.ts',
      packages: { next: '16.0.0' },
      files: {
        'app/api/auth/login/route.ts':
          'export async function POST(request: Request) {\n  return fetch(`${process.env.API_URL}/v1/login`, { method: "POST", body: await request.text() });\n}\n',
      },
    });
    expect(output).toContain('await fetch(`${process.env.API_URL}/v1/logout`, {');
  });

  it('never goes to the handler itself', async () => {
    const suggestions = await suggested({
      code: `import { cookies } from 'next/headers';\n\nexport async function POST() {\n  (await cookies()).delete('token');\n  return Response.json({});\n}\n`,
      filename: 'app/api/logout/route.ts',
      packages: { next: '16.0.0' },
      files: {
        'app/auth/login.ts':
          'export const login = () => fetch(`${process.env.HOST}/api/login`, { method: "POST" });\n',
      },
    });
    expect(suggestions.map(({ id }) => id)).toEqual(['callRevocation']);
  });
});
