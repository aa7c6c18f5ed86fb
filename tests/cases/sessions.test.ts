// What a session is, and whether the same text ends it: `req.session.destroy()` of express-session and of iron-session.
import { describe, expect, it } from 'vitest';

import { judged, type ProjectCase } from './judged.js';

interface SessionCase extends Omit<ProjectCase, 'code'> {
  readonly title: string;
  /** The body of an exported `logout(req, res)`, or a whole module where it has `export` or `module`. */
  readonly body: string;
  /** The verdict; for a failure, its reason. */
  readonly is: string;
}

const CASES: Readonly<Record<string, readonly SessionCase[]>> = {
  'express-session': [
    {
      title: 'destroy',
      packages: ['express-session'],
      body: 'req.session.destroy(() => res.redirect("/"));',
      is: 'pass',
    },
    {
      title: 'regenerate',
      packages: ['express-session'],
      body: 'req.session.regenerate(() => res.end());',
      is: 'pass',
    },
    {
      title: 'a member that is deleted',
      packages: ['express-session'],
      body: 'delete req.session.user;',
      is: 'pass',
    },
    {
      title: 'a member that is emptied',
      packages: ['express-session'],
      body: 'req.session.userId = null;',
      is: 'pass',
    },
    {
      title: 'a member of no account',
      packages: ['express-session'],
      body: 'delete req.session.flash; res.clearCookie("connect.sid");',
      is: 'not-invalidated',
    },
    { title: 'null', packages: ['express-session'], body: 'req.session = null;', is: 'kept-on-server' },
    {
      title: 'the cookie alone',
      packages: ['express-session'],
      body: 'res.clearCookie("connect.sid");',
      is: 'not-invalidated',
    },
    {
      title: 'destroy through a promise',
      packages: ['express-session'],
      body: 'await new Promise((resolve, reject) => req.session.destroy((err) => (err ? reject(err) : resolve())));',
      is: 'pass',
    },
    {
      title: 'destroy, promisified',
      packages: ['express-session'],
      body: 'const { promisify } = require("node:util"); await promisify(req.session.destroy).call(req.session);',
      is: 'pass',
    },
    {
      title: 'destructured',
      packages: ['express-session'],
      body: 'const { session } = req; session.destroy();',
      is: 'pass',
    },
    {
      title: "null with unset: 'destroy' in the app file",
      packages: ['express-session'],
      files: {
        'src/app.ts': `import session from 'express-session'; import express from 'express'; import { logout } from './logout.js'; const app = express(); app.use(session({ secret: 's', unset: 'destroy' })); app.post('/x', logout);`,
      },
      body: 'req.session = null;',
      is: 'pass',
    },
  ],
  'cookie-session': [
    { title: 'null', packages: ['cookie-session'], body: 'req.session = null;', is: 'cookie-only-session' },
    {
      title: 'a member',
      packages: ['cookie-session'],
      body: 'delete req.session.user;',
      is: 'cookie-only-session',
    },
    {
      title: 'passport',
      packages: ['cookie-session', 'passport'],
      body: 'req.logout(() => res.end());',
      is: 'cookie-only-session',
    },
  ],
  'client-sessions': [
    {
      title: 'reset',
      packages: ['client-sessions'],
      body: 'req.session.reset();',
      is: 'cookie-only-session',
    },
  ],
  'iron-session': [
    {
      title: 'getIronSession',
      packages: ['iron-session'],
      body: `export async function logout(req, res) { const { getIronSession } = await import('iron-session'); const session = await getIronSession(req, res, {}); session.destroy(); }`,
      is: 'cookie-only-session',
    },
    {
      title: 'by dependency',
      packages: ['iron-session'],
      body: 'req.session.destroy();',
      is: 'cookie-only-session',
    },
    {
      title: 'a wrapper in another file',
      filename: 'pages/api/logout.ts',
      packages: ['next', 'iron-session', 'express-session'],
      files: {
        'lib/with-session.ts': `import { getIronSession } from 'iron-session'; export const withSession = (handler) => async (req, res) => { req.session = await getIronSession(req, res, {}); return handler(req, res); };`,
      },
      body: `import { withSession } from '../../lib/with-session'; export default withSession(async function handler(req, res) { req.session.destroy(); res.end(); });`,
      is: 'cookie-only-session',
    },
  ],
  passport: [
    {
      title: 'with a callback',
      packages: ['passport', 'express-session'],
      body: 'req.logout((err) => res.redirect("/"));',
      is: 'pass',
    },
    {
      title: '0.5 without a callback',
      packages: { passport: '^0.5.3', 'express-session': '1' },
      body: 'req.logOut(); res.redirect("/");',
      is: 'pass',
    },
    {
      title: '0.7 without a callback',
      packages: { passport: '^0.7.0', 'express-session': '1' },
      body: 'req.logout(); res.clearCookie("connect.sid");',
      is: 'never-runs',
    },
  ],
  koa: [
    {
      title: 'koa-session without a store',
      packages: ['koa-session', 'koa'],
      files: {
        'src/app.ts': `import Koa from 'koa'; import session from 'koa-session'; const app = new Koa(); app.use(session({ key: 's' }, app)); import './logout.js';`,
      },
      body: 'export const logout = async (ctx) => { ctx.session = null; };',
      is: 'cookie-only-session',
    },
    {
      title: 'koa-session with a store',
      packages: ['koa-session', 'koa'],
      files: {
        'src/app.ts': `import Koa from 'koa'; import session from 'koa-session'; import { store } from './store.js'; const app = new Koa(); app.use(session({ key: 's', store }, app));`,
      },
      body: 'export const logout = async (ctx) => { ctx.session = null; };',
      is: 'pass',
    },
    {
      title: 'koa-session, set up out of reach',
      packages: ['koa-session', 'koa'],
      body: 'export const logout = async (ctx) => { ctx.session = null; };',
      is: 'unknown',
    },
    {
      title: 'koa-generic-session',
      packages: ['koa-generic-session', 'koa'],
      body: 'export const logout = async (ctx) => { ctx.session = null; };',
      is: 'pass',
    },
  ],
  fastify: [
    {
      title: '@fastify/session',
      packages: ['@fastify/session'],
      body: 'export const logout = async (request, reply) => { await request.session.destroy(); };',
      is: 'pass',
    },
    {
      title: '@fastify/secure-session',
      packages: ['@fastify/secure-session'],
      body: 'export const logout = async (request, reply) => { request.session.delete(); };',
      is: 'cookie-only-session',
    },
    {
      title: 'delete() of an unknown session',
      packages: ['fastify'],
      body: 'export const logout = async (request, reply) => { request.session.delete(); };',
      is: 'cookie-only-session',
    },
  ],
  hapi: [
    {
      title: 'cookieAuth',
      packages: ['@hapi/cookie'],
      body: 'export const logout = (request, h) => { request.cookieAuth.clear(); return h.redirect("/"); };',
      is: 'cookie-only-session',
    },
    {
      title: 'yar, set up in another file',
      packages: ['@hapi/yar', '@hapi/hapi'],
      files: {
        'src/server.ts': `import Hapi from '@hapi/hapi'; import Yar from '@hapi/yar'; const server = Hapi.server(); await server.register({ plugin: Yar, options: { maxCookieSize: 0 } });`,
      },
      body: 'export const logout = (request, h) => { request.yar.reset(); return h.redirect("/"); };',
      is: 'pass',
    },
    {
      title: 'yar by default',
      packages: ['@hapi/yar', '@hapi/hapi'],
      files: {
        'src/server.ts': `import Hapi from '@hapi/hapi'; import Yar from '@hapi/yar'; const server = Hapi.server(); await server.register({ plugin: Yar, options: { storeBlank: false } });`,
      },
      body: 'export const logout = (request, h) => { request.yar.reset(); return h.redirect("/"); };',
      is: 'cookie-only-session',
    },
  ],
  remix: [
    {
      title: 'a cookie storage in another file',
      filename: 'app/routes/logout.ts',
      packages: ['@remix-run/node'],
      files: {
        'app/sessions.server.ts': `import { createCookieSessionStorage } from '@remix-run/node'; export const { getSession, commitSession, destroySession } = createCookieSessionStorage({ cookie: { name: 's' } });`,
      },
      body: `import { redirect } from '@remix-run/node'; import { destroySession, getSession } from '../sessions.server'; export const action = async ({ request }) => redirect('/', { headers: { 'Set-Cookie': await destroySession(await getSession(request.headers.get('Cookie'))) } });`,
      is: 'cookie-only-session',
    },
    {
      title: 'a storage object',
      filename: 'app/routes/logout.ts',
      packages: ['react-router'],
      body: `import { createMemorySessionStorage, redirect } from 'react-router'; const storage = createMemorySessionStorage(); export const action = async ({ request }) => redirect('/', { headers: { 'Set-Cookie': await storage.destroySession(await storage.getSession()) } });`,
      is: 'pass',
    },
    {
      title: 'deleteData that deletes',
      filename: 'app/routes/logout.ts',
      packages: ['react-router'],
      body: `import { createSessionStorage, redirect } from 'react-router'; const storage = createSessionStorage({ cookie: { name: 's' }, async deleteData(id) { await db.remove(id); } }); export const action = async ({ request }) => redirect('/', { headers: { 'Set-Cookie': await storage.destroySession(await storage.getSession()) } });`,
      is: 'pass',
    },
    {
      title: 'deleteData that does nothing',
      filename: 'app/routes/logout.ts',
      packages: ['react-router'],
      body: `import { createSessionStorage, redirect } from 'react-router'; const storage = createSessionStorage({ cookie: { name: 's' }, async deleteData() {} }); export const action = async ({ request }) => redirect('/', { headers: { 'Set-Cookie': await storage.destroySession(await storage.getSession()) } });`,
      is: 'kept-on-server',
    },
    {
      title: 'remix-auth',
      filename: 'app/routes/logout.ts',
      packages: ['remix-auth', '@remix-run/node'],
      body: `import { createCookieSessionStorage } from '@remix-run/node'; import { Authenticator } from 'remix-auth'; const authenticator = new Authenticator(createCookieSessionStorage({ cookie: { name: 's' } })); export const action = async ({ request }) => { await authenticator.logout(request, { redirectTo: '/' }); };`,
      is: 'cookie-only-session',
    },
    {
      title: 'a storage out of reach',
      filename: 'app/routes/logout.ts',
      packages: ['remix-auth'],
      body: `import { authenticator } from '../missing.server'; export const action = async ({ request }) => { await authenticator.logout(request, { redirectTo: '/' }); };`,
      is: 'pass',
    },
  ],
  h3: [
    {
      title: 'useSession',
      filename: 'server/api/logout.post.ts',
      packages: ['nuxt'],
      body: `export default defineEventHandler(async (event) => { const session = await useSession(event, { password: 'p' }); await session.clear(); });`,
      is: 'cookie-only-session',
    },
    {
      title: 'clearUserSession',
      filename: 'server/api/logout.post.ts',
      packages: ['nuxt', 'nuxt-auth-utils'],
      body: `export default defineEventHandler(async (event) => { await clearUserSession(event); });`,
      is: 'cookie-only-session',
    },
    {
      title: 'a function that Nitro imports',
      filename: 'server/api/logout.post.ts',
      packages: ['nuxt'],
      files: {
        'server/utils/auth.ts': `export async function endAuth(event) { const session = await useSession(event, { password: 'p' }); await session.clear(); }`,
      },
      body: `export default defineEventHandler((event) => endAuth(event));`,
      is: 'cookie-only-session',
    },
  ],
  others: [
    {
      title: 'Lucia',
      packages: ['lucia'],
      body: `import { Lucia } from 'lucia'; const lucia = new Lucia(adapter); export const logout = async (req, res) => { await lucia.invalidateSession(req.session.id); res.clearCookie('auth_session'); };`,
      is: 'pass',
    },
    {
      title: 'Lucia 2, invalidate of the request',
      packages: ['lucia'],
      body: `import { lucia } from 'lucia'; const auth = lucia({}); export const logout = async (req, res) => { const authRequest = auth.handleRequest(req, res); authRequest.invalidate(); authRequest.setSession(null); };`,
      is: 'not-invalidated',
    },
    {
      title: 'Astro',
      filename: 'src/pages/api/logout.ts',
      packages: ['astro'],
      body: `export const POST = ({ session, redirect }) => { session?.destroy(); return redirect('/'); };`,
      is: 'pass',
    },
    {
      title: 'hono-sessions',
      packages: ['hono', 'hono-sessions'],
      body: `import { Hono } from 'hono'; import { MemoryStore, sessionMiddleware } from 'hono-sessions'; const app = new Hono(); app.use('*', sessionMiddleware({ store: new MemoryStore() })); app.post('/logout', (c) => { c.get('session').deleteSession(); return c.json({}); });`,
      is: 'pass',
    },
    {
      title: 'next-session',
      filename: 'pages/api/logout.ts',
      packages: ['next', 'next-session'],
      body: `import nextSession from 'next-session'; const getSession = nextSession(); export default async function handler(req, res) { const session = await getSession(req, res); await session.destroy(); }`,
      is: 'pass',
    },
    {
      title: 'a session of an unknown kind, destroyed',
      packages: ['express'],
      body: 'req.session.destroy();',
      is: 'pass',
    },
    {
      title: 'a session of an unknown kind, set to null',
      packages: ['express'],
      body: 'req.session = null;',
      is: 'unknown',
    },
    {
      title: 'a session whose kind the settings know',
      packages: ['express'],
      settings: { requestSession: 'cookie' },
      body: 'req.session = null;',
      is: 'cookie-only-session',
    },
  ],
  providers: [
    {
      title: 'Auth.js, from a local file',
      packages: ['next-auth'],
      files: { 'src/auth.ts': `import NextAuth from 'next-auth'; export const { signOut } = NextAuth({});` },
      body: `import { signOut } from './auth.js'; export const logout = async (req, res) => { await signOut(); res.clearCookie('sid'); };`,
      is: 'skip',
    },
    {
      title: 'Better Auth',
      packages: ['better-auth'],
      files: {
        'src/auth.ts': `import { betterAuth } from 'better-auth'; export const auth = betterAuth({});`,
      },
      body: `import { auth } from './auth.js'; export const logout = async (req, res) => { await auth.api.signOut({ headers: req.headers }); };`,
      is: 'skip',
    },
    {
      title: 'Better Auth, the others',
      packages: ['better-auth'],
      body: `import { betterAuth } from 'better-auth'; const auth = betterAuth({}); export const logout = async (req, res) => { await auth.api.revokeOtherSessions({ headers: req.headers }); res.clearCookie('sid'); };`,
      is: 'not-invalidated',
    },
    {
      title: 'Clerk',
      packages: ['@clerk/express'],
      body: `import { clerkClient } from '@clerk/express'; export const logout = async (req, res) => { await clerkClient.sessions.revokeSession(req.auth.sessionId); };`,
      is: 'skip',
    },
    {
      title: 'SuperTokens',
      packages: ['supertokens-node'],
      body: `import Session from 'supertokens-node/recipe/session'; export const logout = async (req, res) => { const session = await Session.getSession(req, res); await session.revokeSession(); };`,
      is: 'skip',
    },
    {
      title: 'Firebase',
      packages: ['firebase-admin'],
      body: `import { getAuth } from 'firebase-admin/auth'; export const logout = async (req, res) => { await getAuth().revokeRefreshTokens(req.uid); res.clearCookie('__session'); };`,
      is: 'skip',
    },
    {
      title: 'Firebase, the client',
      packages: ['firebase'],
      body: `import { signOut } from 'firebase/auth'; export const logout = async (req, res) => { await signOut(auth); res.clearCookie('__session'); };`,
      is: 'not-invalidated',
    },
    {
      title: 'a local helper of the same name',
      files: { 'src/session.ts': `export const signOut = (res) => res.clearCookie('sid');` },
      body: `import { signOut } from './session.js'; export const logout = async (req, res) => { signOut(res); };`,
      is: 'not-invalidated',
    },
    {
      title: 'a function that the settings name',
      settings: { signsOut: [{ from: '@acme/sso', name: 'leave' }] },
      body: `import { leave } from '@acme/sso'; export const logout = async (req, res) => { await leave(); res.clearCookie('sid'); };`,
      is: 'skip',
    },
  ],
  'stateless tokens': [
    {
      title: 'short-lived, as the settings say',
      settings: { tokenLifetime: '15m' },
      body: 'res.clearCookie("token");',
      is: 'pass',
    },
    {
      title: 'too long, as the settings say',
      settings: { tokenLifetime: '16m' },
      body: 'res.clearCookie("token");',
      is: 'not-invalidated',
    },
    {
      title: 'another limit',
      settings: { tokenLifetime: '1h', tokenLifetimeLimit: '1h' },
      body: 'res.clearCookie("token");',
      is: 'pass',
    },
    {
      title: 'a refresh token beside it',
      settings: { tokenLifetime: '5m' },
      body: 'res.clearCookie("token"); res.clearCookie("refresh_token");',
      is: 'not-invalidated',
    },
    {
      title: 'a cookie of the settings',
      settings: { sessionCookies: ['acme*'], otherCookies: ['acme-theme'] },
      body: 'res.clearCookie("acme-theme");',
      is: 'noop',
    },
    {
      title: 'a function of the settings',
      settings: { invalidates: ['gateway.close'] },
      body: 'await gateway.close(); res.clearCookie("sid");',
      is: 'pass',
    },
    {
      title: 'a clear of the settings',
      settings: { clears: ['forget'] },
      body: 'forget(res);',
      is: 'not-invalidated',
    },
  ],
};

for (const [kind, cases] of Object.entries(CASES)) {
  describe(kind, () => {
    it.each(cases)('$title', async ({ body, is, ...given }) => {
      const isModule = /\bexport\b|\bnew Hono\b/.test(body);
      const code = isModule
        ? body
        : `import type { Request, Response } from 'express';\nexport async function logout(req: Request, res: Response) {\n  ${body}\n}\n`;
      const seen = await judged({ ...given, code });
      expect(seen.map(({ verdict, reason }) => (verdict === 'fail' ? reason : verdict))).toEqual([is]);
    });
  });
}
