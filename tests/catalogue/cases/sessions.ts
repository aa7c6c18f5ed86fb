import { inProject, type CaseProject, type CatalogueCase } from '../harness.js';

const REMIX = { packages: ['@remix-run/node'], filename: 'app/routes/logout.ts' };

/** A route of Remix that ends the session of a storage. */
const remix = (storage: string, is: string, ...rows: string[]): CatalogueCase => ({
  ...REMIX,
  rows: ['remix/destroy-session', ...rows],
  code: `import { createCookieSessionStorage, createFileSessionStorage, createMemorySessionStorage, createSessionStorage, redirect } from '@remix-run/node'; const { getSession, destroySession } = ${storage}; export const action = async ({ request }) => { const session = await getSession(request.headers.get('Cookie')); return redirect('/', { headers: { 'Set-Cookie': await destroySession(session) } }); };`,
  is,
});

/** A project whose application file sets a middleware up. */
const setUp = (packages: CaseProject['packages'], app: string): CaseProject => ({
  packages,
  files: { 'src/app.ts': app },
});

const honoSessions = (store: string): string =>
  `import { Hono } from 'hono'; import { ${store}, sessionMiddleware } from 'hono-sessions'; import './logout.js'; export const app = new Hono(); app.use('*', sessionMiddleware({ store: new ${store}() }));`;

/** Sessions on the server and sessions that live in a cookie. */
export const sessions: readonly CatalogueCase[] = [
  ...inProject(
    { packages: ['express-session', 'express'] },
    ['express-session/request', `req.session.destroy()`, 'pass'],
    ['express-session/request', `req.session.destroy(() => res.redirect('/'))`, 'pass'],
    ['express-session/request', `req.session.regenerate(() => {})`, 'pass'],
    ['express-session/request', `req.session = null`, 'kept-on-server'],
    ['express-session/request', `req.session.user = null; res.redirect('/')`, 'pass'],
    ['express-session/request', `delete req.session.user`, 'pass'],
    [[], `delete req.session.cart`, 'not-invalidated'],
    [[], `req.user = null`, 'not-invalidated'],
    ['express-session/store-destroy', `req.sessionStore.destroy(req.sessionID)`, 'pass'],
  ),
  ...inProject(
    setUp(
      ['express-session', 'express'],
      `import express from 'express'; import session from 'express-session'; import './logout.js'; express().use(session({ unset: 'destroy' }));`,
    ),
    ['express-session/request', `req.session = null`, 'pass'],
  ),
  ...inProject(
    { packages: ['sails'] },
    ['sails/request', `req.session.destroy()`, 'pass'],
    ['sails/request', `delete req.session.userId`, 'pass'],
  ),
  ...inProject(
    { packages: ['cookie-session', 'express'] },
    ['cookie-session/request', `req.session = null`, 'cookie-only-session'],
    ['cookie-session/request', `req.session.user = null; res.redirect('/')`, 'cookie-only-session'],
    ['cookie-session/request', `delete req.session.user`, 'cookie-only-session'],
    ['cookie-session/request', `req.session = {}`, 'cookie-only-session'],
  ),
  ...inProject(
    { packages: ['client-sessions', 'express'] },
    ['client-sessions/request', `req.session.reset()`, 'cookie-only-session'],
    ['client-sessions/request', `req.session.destroy()`, 'cookie-only-session'],
  ),
  ...inProject(
    { packages: ['iron-session'], head: `import { getIronSession } from 'iron-session';` },
    [
      ['iron-session/destroy', 'iron-session/seal'],
      `const session = await getIronSession(req, res, { cookieName: 'app', password: 'p' }); session.destroy()`,
      'cookie-only-session',
    ],
    ['iron-session/request', `req.session.destroy()`, 'cookie-only-session'],
  ),
  ...inProject({ packages: ['next-iron-session'] }, [
    'next-iron-session/request',
    `req.session.destroy()`,
    'cookie-only-session',
  ]),
  ...inProject(
    {
      packages: ['next-session'],
      head: `import nextSession from 'next-session'; const getSession = nextSession();`,
    },
    ['next-session/destroy', `const session = await getSession(req, res); await session.destroy()`, 'pass'],
    ['next-session/request', `await req.session.destroy()`, 'pass'],
  ),
  ...inProject({ packages: ['passport', 'express-session', 'express'] }, [
    'passport/logout',
    `req.logout((error) => next(error))`,
    'pass',
  ]),
  ...inProject(
    { packages: { passport: '^0.5.3', 'express-session': '*' } },
    ['passport/logout', `req.logout()`, 'pass'],
    ['passport/logout', `req.logOut()`, 'pass'],
  ),
  ...inProject({ packages: { passport: '^0.7.0', 'express-session': '*' } }, [
    'passport/logout',
    `req.logout()`,
    'never-runs',
  ]),
  ...inProject({ packages: ['passport', 'cookie-session', 'express'] }, [
    'passport/logout',
    `req.logout((error) => next(error))`,
    'cookie-only-session',
  ]),
  ...inProject({ packages: ['koa-passport', 'koa-generic-session', 'koa'], parameters: 'ctx, res' }, [
    'passport/koa-logout',
    `await ctx.logout()`,
    'pass',
  ]),
  ...inProject(
    { packages: ['@fastify/passport', '@fastify/secure-session', 'fastify'], parameters: 'request, res' },
    ['passport/logout', `await request.logout()`, 'cookie-only-session'],
  ),
  ...inProject(
    { packages: ['@fastify/passport', '@fastify/session', 'fastify'], parameters: 'request, res' },
    ['passport/logout', `await request.logout()`, 'pass'],
  ),
  ...inProject(
    {
      ...setUp(
        ['koa', 'koa-session'],
        `import Koa from 'koa'; import session from 'koa-session'; import './logout.js'; const app = new Koa(); app.use(session({}, app));`,
      ),
      parameters: 'ctx, res',
    },
    ['koa-session/request', `ctx.session = null`, 'cookie-only-session'],
    ['koa-session/request', `delete ctx.session.user`, 'cookie-only-session'],
  ),
  ...inProject(
    {
      ...setUp(
        ['koa', 'koa-session'],
        `import Koa from 'koa'; import session from 'koa-session'; import { store } from './store.js'; import './logout.js'; const app = new Koa(); app.use(session({ store }, app));`,
      ),
      parameters: 'ctx, res',
    },
    ['koa-session/request', `ctx.session = null`, 'pass'],
    ['koa-session/request', `ctx.session.regenerate()`, 'pass'],
    ['koa-session/request', `ctx.session = {}`, 'pass'],
  ),
  ...inProject(
    { packages: ['koa', 'koa-generic-session'], parameters: 'ctx, res' },
    ['koa-generic-session/request', `ctx.session = null`, 'pass'],
    ['koa-generic-session/regenerate', `await ctx.regenerateSession()`, 'pass'],
  ),
  ...inProject(
    { packages: ['koa', 'koa-session-minimal'], parameters: 'ctx, res' },
    ['koa-session-minimal/request', `ctx.session = null`, 'pass'],
    ['koa-session-minimal/regenerate', `ctx.sessionHandler.regenerateId()`, 'pass'],
  ),
  ...inProject({ packages: ['koa', 'koa-session2'], parameters: 'ctx, res' }, [
    'koa-session2/request',
    `ctx.session = null`,
    'pass',
  ]),
  ...inProject(
    { packages: ['@fastify/session', 'fastify'], parameters: 'request, reply, res' },
    ['fastify-session/request', `await request.session.destroy()`, 'pass'],
    ['fastify-session/request', `request.session.destroy()`, 'pass'],
    ['fastify-session/request', `await request.session.regenerate()`, 'pass'],
    ['fastify-session/request', `request.session = null`, 'kept-on-server'],
    ['fastify-session/request', `request.session.user = null`, 'pass'],
    ['fastify-session/request', `request.session.set('user', undefined)`, 'pass'],
    [[], `reply.clearCookie('sessionId')`, 'not-invalidated'],
  ),
  ...inProject({ packages: ['fastify-session'], parameters: 'request, res' }, [
    'fastify-session/destroy-session',
    `request.destroySession(() => {})`,
    'pass',
  ]),
  ...inProject(
    { packages: ['@fastify/secure-session', 'fastify'], parameters: 'request, res' },
    ['fastify-secure-session/request', `request.session.delete()`, 'cookie-only-session'],
    ['fastify-secure-session/request', `request.session.regenerate()`, 'cookie-only-session'],
  ),
  ...inProject(
    {
      ...setUp(
        ['@hapi/yar', '@hapi/hapi'],
        `import Hapi from '@hapi/hapi'; import Yar from '@hapi/yar'; import './logout.js'; await Hapi.server().register({ plugin: Yar, options: { storeBlank: false } });`,
      ),
      parameters: 'request, res',
    },
    ['yar/request', `request.yar.reset()`, 'cookie-only-session'],
  ),
  ...inProject(
    {
      ...setUp(
        ['@hapi/yar', '@hapi/hapi'],
        `import Hapi from '@hapi/hapi'; import Yar from '@hapi/yar'; import './logout.js'; await Hapi.server().register({ plugin: Yar, options: { maxCookieSize: 0 } });`,
      ),
      parameters: 'request, res',
    },
    ['yar/request', `request.yar.reset()`, 'pass'],
    ['yar/request', `request.yar.clear('user')`, 'pass'],
    ['yar/revoke', `await request.server.yar.revoke(id)`, 'pass'],
  ),
  ...inProject({ packages: ['@hapi/cookie'], parameters: 'request, res' }, [
    'hapi-cookie/request',
    `request.cookieAuth.clear()`,
    'cookie-only-session',
  ]),
  ...inProject({ packages: ['hapi-auth-cookie'], parameters: 'request, res' }, [
    'hapi-cookie/auth-session',
    `request.auth.session.clear()`,
    'cookie-only-session',
  ]),
  remix(`createCookieSessionStorage({ cookie: { name: 's' } })`, 'cookie-only-session', 'remix/redirect'),
  remix(`createMemorySessionStorage({ cookie: { name: 's' } })`, 'pass'),
  remix(`createFileSessionStorage({ cookie: { name: 's' }, dir: 'x' })`, 'pass'),
  remix(`createSessionStorage({ cookie: { name: 's' }, deleteData: (id) => db.session.delete(id) })`, 'pass'),
  remix(`createSessionStorage({ cookie: { name: 's' }, async deleteData() {} })`, 'kept-on-server'),
  {
    ...REMIX,
    rows: ['remix/unset'],
    code: `import { createMemorySessionStorage, redirect } from '@remix-run/node'; const { getSession, commitSession } = createMemorySessionStorage({}); export const action = async ({ request }) => { const session = await getSession(request.headers.get('Cookie')); session.unset('userId'); return redirect('/', { headers: { 'Set-Cookie': await commitSession(session) } }); };`,
    is: 'pass',
  },
  {
    ...REMIX,
    rows: ['remix/unset'],
    code: `import { createCookieSessionStorage, redirect } from '@remix-run/node'; const { getSession, commitSession } = createCookieSessionStorage({}); export const action = async ({ request }) => { const session = await getSession(request.headers.get('Cookie')); session.unset('userId'); return redirect('/', { headers: { 'Set-Cookie': await commitSession(session) } }); };`,
    is: 'cookie-only-session',
  },
  {
    packages: ['@remix-run/node'],
    filename: 'app/routes/logout.ts',
    rows: ['remix/destroy-session-by-factory'],
    code: `import { createCookieSessionStorage } from '@acme/remix'; const storage = createCookieSessionStorage({}); export const action = async ({ request }) => new Response(null, { headers: { 'Set-Cookie': await storage.destroySession(await storage.getSession(request.headers.get('Cookie'))) } });`,
    is: 'cookie-only-session',
  },
  ...inProject(
    {
      packages: ['remix-auth', '@remix-run/node'],
      head: `import { createCookieSessionStorage, createMemorySessionStorage } from '@remix-run/node'; import { Authenticator } from 'remix-auth'; const inCookie = new Authenticator(createCookieSessionStorage({})); const inMemory = new Authenticator(createMemorySessionStorage({}));`,
    },
    ['remix-auth/logout', `await inCookie.logout(req, { redirectTo: '/' })`, 'cookie-only-session'],
    ['remix-auth/logout', `await inMemory.logout(req, { redirectTo: '/' })`, 'pass'],
  ),
  ...inProject({ packages: ['@remix-run/session'], parameters: 'context, res' }, [
    'remix-session/destroy',
    `context.get(Session).destroy()`,
    'unknown',
  ]),
  ...inProject(
    { packages: ['h3'], head: `import { clearSession, useSession } from 'h3';`, parameters: 'event, res' },
    ['h3/session-clear', `await clearSession(event, {})`, 'cookie-only-session'],
    [
      ['h3/session-clear', 'h3/session-seal'],
      `const session = await useSession(event, { password: 'p' }); await session.clear()`,
      'cookie-only-session',
    ],
  ),
  ...inProject({ packages: ['nuxt'], parameters: 'event, res' }, [
    'h3/session-clear-global',
    `const session = await useSession(event, { password: 'p' }); await session.clear()`,
    'cookie-only-session',
  ]),
  ...inProject(
    {
      packages: ['nuxt', 'nuxt-auth-utils'],
      head: `import { clearUserSession as clear } from '#auth-utils';`,
      parameters: 'event, res',
    },
    ['nuxt-auth-utils/clear', `await clear(event)`, 'cookie-only-session'],
    ['nuxt-auth-utils/clear-global', `await clearUserSession(event)`, 'cookie-only-session'],
  ),
  ...inProject({ packages: ['vinxi'], head: `import { clearSession } from 'vinxi/http';` }, [
    'vinxi/session-clear',
    `await clearSession({ password: 'p' })`,
    'cookie-only-session',
  ]),
  ...inProject({ packages: ['@solidjs/start'], head: `import { useSession } from '@solidjs/start/http';` }, [
    'solid-start/session-clear',
    `await (await useSession({ password: 'p' })).clear()`,
    'cookie-only-session',
  ]),
  ...inProject(
    {
      packages: ['@tanstack/react-start'],
      head: `import { useSession } from '@tanstack/react-start/server';`,
    },
    [
      'tanstack-start/session-clear',
      `const session = await useSession({}); await session.clear()`,
      'cookie-only-session',
    ],
  ),
  ...inProject(
    { packages: ['astro'], parameters: '{ session }, res' },
    ['astro/session', `session?.destroy()`, 'pass'],
    ['astro/session', `await session.regenerate()`, 'pass'],
    ['astro/session', `Astro.session?.destroy()`, 'pass'],
  ),
  ...inProject({ packages: ['svelte-kit-sessions'], parameters: '{ locals }, res' }, [
    'svelte-kit-sessions/request',
    `await locals.session.destroy()`,
    'pass',
  ]),
  ...inProject({ packages: ['svelte-kit-cookie-session'], parameters: '{ locals }, res' }, [
    'svelte-kit-cookie-session/request',
    `await locals.session.destroy()`,
    'cookie-only-session',
  ]),
  ...inProject(
    { ...setUp(['hono', 'hono-sessions'], honoSessions('MemoryStore')), parameters: 'c, res' },
    ['hono-sessions/request', `c.get('session').deleteSession()`, 'pass'],
    ['hono-sessions/request', `c.var.session.deleteSession()`, 'pass'],
    ['hono-sessions/request', `const session = c.get('session'); session.forget('user')`, 'pass'],
  ),
  ...inProject(
    { ...setUp(['hono', 'hono-sessions'], honoSessions('CookieStore')), parameters: 'c, res' },
    ['hono-sessions/request', `c.get('session').deleteSession()`, 'cookie-only-session'],
    ['hono-sessions/request', `c.get('session').forget('user')`, 'cookie-only-session'],
    ['hono-sessions/request', `c.get('session').set('user', null)`, 'cookie-only-session'],
  ),
  ...inProject({ packages: ['hono', 'hono-sessions'], parameters: 'c, res' }, [
    'hono-sessions/request',
    `c.get('session').deleteSession()`,
    'unknown',
  ]),
  ...inProject(
    {
      packages: ['@adonisjs/core', '@adonisjs/session', '@adonisjs/auth'],
      files: {
        'config/session.ts': `import { defineConfig, stores } from '@adonisjs/session'; export default defineConfig({ store: 'redis', stores: { redis: stores.redis({}) } });`,
      },
      parameters: '{ auth, session }, res',
    },
    ['adonis/request', `session.clear()`, 'pass'],
    ['adonis/logout', `await auth.use('web').logout()`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['@adonisjs/core', '@adonisjs/session', '@adonisjs/auth'],
      files: {
        'config/session.ts': `import { defineConfig, stores } from '@adonisjs/session'; export default defineConfig({ store: 'cookie', stores: { cookie: stores.cookie() } });`,
      },
      parameters: '{ auth, session }, res',
    },
    ['adonis/request', `session.clear()`, 'cookie-only-session'],
    ['adonis/logout', `await auth.use('web').logout()`, 'cookie-only-session'],
  ),
  ...inProject(
    { packages: ['@adonisjs/core', '@adonisjs/auth'], parameters: '{ auth }, res' },
    ['adonis/invalidate-token', `await auth.use('api').invalidateToken()`, 'pass'],
    ['adonis/access-tokens', `await User.accessTokens.delete(user, id)`, 'pass'],
    ['adonis/revoke', `await auth.use('api').revoke()`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['lucia'],
      head: `import { Lucia, lucia as lucia2 } from 'lucia'; const lucia = new Lucia(adapter); const auth = lucia2({});`,
    },
    ['lucia/invalidate', `await lucia.invalidateSession(session.id)`, 'pass'],
    ['lucia/invalidate', `await auth.invalidateAllUserSessions(userId)`, 'pass'],
    ['lucia/request-invalidate', `auth.handleRequest(req).invalidate()`, 'not-invalidated'],
    ['lucia/set-session-null', `auth.handleRequest(req).setSession(null)`, 'not-invalidated'],
    ['lucia/housekeeping', `await lucia.deleteExpiredSessions()`, 'not-invalidated'],
    [
      'lucia/blank-cookie',
      `const blank = lucia.createBlankSessionCookie(); res.cookie(blank.name, blank.value)`,
      'not-invalidated',
    ],
  ),
  ...inProject({ packages: ['lucia'], parameters: 'req, res, lucia' }, [
    'lucia/invalidate-by-name',
    `await lucia.invalidateSession(session.id)`,
    'pass',
  ]),
  ...inProject(
    {
      packages: [],
      head: `import { Accounts } from 'meteor/accounts-base'; import { Meteor } from 'meteor/meteor';`,
    },
    ['meteor/destroy-token', `Accounts.destroyToken(userId, token)`, 'pass'],
    ['meteor/logout-others', `Meteor.logoutOtherClients()`, 'not-invalidated'],
  ),
  ...inProject({ packages: ['@feathersjs/feathers'], parameters: 'req, res, app' }, [
    'feathers/authentication-remove',
    `await app.service('authentication').remove(null, {})`,
    'not-invalidated',
  ]),
  ...inProject(
    { packages: ['jwt-redis'], head: `import JWTR from 'jwt-redis'; const jwtr = new JWTR(redis);` },
    ['jwt-redis/destroy', `await jwtr.destroy(jti)`, 'pass'],
  ),
  ...inProject(
    { packages: ['express-jwt-blacklist'], head: `import blacklist from 'express-jwt-blacklist';` },
    ['express-jwt-blacklist/revoke', `blacklist.revoke(req.user)`, 'pass'],
  ),
];
