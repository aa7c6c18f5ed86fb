// Which functions are logout handlers, and at which method and path: one failing handler for each form of each framework.
import { describe, expect, it } from 'vitest';

import { judged } from './judged.js';

interface FrameworkCase {
  readonly title: string;
  readonly filename?: string;
  readonly packages?: readonly string[];
  readonly code: string;
  readonly route: string | null;
  readonly method?: string | null;
  readonly name?: string;
}

const CLEAR = "res.clearCookie('sid')";

const CASES: Readonly<Record<string, readonly FrameworkCase[]>> = {
  express: [
    {
      title: 'app.post',
      code: `import express from 'express'; const app = express(); app.post('/logout', (req, res) => { ${CLEAR}; });`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'a router with middleware',
      code: `import { Router } from 'express'; import { auth } from './auth.js'; const router = Router(); router.get('/auth/sign-out', auth, (req, res) => { ${CLEAR}; });`,
      route: '/auth/sign-out',
      method: 'GET',
    },
    {
      title: 'router.route()',
      code: `import { Router } from 'express'; const router = Router(); router.route('/session').get((req, res) => res.end()).delete((req, res) => { ${CLEAR}; });`,
      route: '/session',
      method: 'DELETE',
    },
    {
      title: 'a list of handlers',
      code: `import { Router } from 'express'; const router = Router(); router.post('/logoff', [(req, res, next) => next(), (req, res) => { ${CLEAR}; }]);`,
      route: '/logoff',
      method: 'POST',
    },
    {
      title: 'a wrapper',
      code: `import { Router } from 'express'; import asyncHandler from 'express-async-handler'; const router = Router(); router.all('/logout', asyncHandler(async (req, res) => { ${CLEAR}; }));`,
      route: '/logout',
      method: null,
    },
    {
      title: 'a prefix in the same file',
      code: `import express from 'express'; const app = express(); const auth = express.Router(); app.use('/api/auth', auth); auth.post('/logout', (req, res) => { ${CLEAR}; });`,
      route: '/api/auth/logout',
      method: 'POST',
    },
    {
      title: 'a function declared later',
      code: `import express from 'express'; const app = express(); app.post('/logout', end); function end(req, res) { ${CLEAR}; }`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'paths in a list',
      code: `import express from 'express'; const app = express(); app.post(['/bye', '/logout'], (req, res) => { ${CLEAR}; });`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'CommonJS',
      filename: 'routes/auth.js',
      code: `const router = require('express').Router(); router.get('/logout', function (req, res) { ${CLEAR}; }); module.exports = router;`,
      route: '/logout',
      method: 'GET',
    },
    {
      title: 'a router in a file called logout',
      filename: 'routes/logout.js',
      code: `const router = require('express').Router(); router.get('/', (req, res) => { ${CLEAR}; }); module.exports = router;`,
      route: '/',
      method: 'GET',
    },
    {
      title: 'app.del',
      code: `import express from 'express'; const app = express(); app.del('/api/sessions', (req, res) => { ${CLEAR}; });`,
      route: '/api/sessions',
      method: 'DELETE',
    },
  ],
  koa: [
    {
      title: 'router.post',
      packages: ['koa'],
      code: `import Router from '@koa/router'; const router = new Router({ prefix: '/auth' }); router.post('/logout', async (ctx) => { ctx.cookies.set('sid', null); });`,
      route: '/auth/logout',
      method: 'POST',
    },
    {
      title: 'a named route',
      packages: ['koa'],
      code: `import Router from 'koa-router'; const router = new Router(); router.get('logout', '/log-out', (ctx) => { ctx.cookies.set('sid'); });`,
      route: '/log-out',
      method: 'GET',
    },
    {
      title: 'a generator',
      packages: ['koa'],
      code: `const router = require('koa-router')(); router.get('/logout', function* () { this.cookies.set('sid', ''); });`,
      filename: 'routes.js',
      route: '/logout',
      method: 'GET',
    },
    {
      title: 'a path test',
      packages: ['koa'],
      code: `import Koa from 'koa'; const app = new Koa(); app.use(async (ctx) => { if (ctx.path === '/logout') { ctx.cookies.set('sid', null); } });`,
      route: '/logout',
      method: null,
    },
  ],
  fastify: [
    {
      title: 'fastify.post',
      packages: ['fastify', '@fastify/cookie'],
      code: `export default async function routes(fastify) { fastify.post('/logout', async (request, reply) => { reply.clearCookie('sid'); return {}; }); }`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'route()',
      packages: ['fastify'],
      code: `import Fastify from 'fastify'; const app = Fastify(); app.route({ method: 'POST', url: '/auth/logout', handler: async (request, reply) => { reply.setCookie('sid', '', { maxAge: 0 }); } });`,
      route: '/auth/logout',
      method: 'POST',
    },
    {
      title: 'options first',
      packages: ['fastify'],
      code: `import Fastify from 'fastify'; const app = Fastify(); app.get('/logout', { schema: {} }, async function (request, reply) { reply.clearCookie('sid'); });`,
      route: '/logout',
      method: 'GET',
    },
    {
      title: 'options with a handler',
      packages: ['fastify'],
      code: `import Fastify from 'fastify'; const app = Fastify(); app.get('/logout', { schema: {}, handler: async (request, reply) => { reply.clearCookie('sid'); } });`,
      route: '/logout',
      method: 'GET',
    },
  ],
  hapi: [
    {
      title: 'server.route',
      packages: ['@hapi/hapi'],
      code: `import Hapi from '@hapi/hapi'; const server = Hapi.server(); server.route({ method: 'POST', path: '/logout', handler: (request, h) => h.response({}).unstate('sid') });`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'options.handler in a list',
      packages: ['@hapi/hapi'],
      filename: 'routes/auth.js',
      code: `module.exports = [{ method: ['GET', 'POST'], path: '/signout', options: { handler: (request, h) => { h.unstate('sid'); return h.redirect('/'); } } }];`,
      route: '/signout',
      method: 'GET',
    },
  ],
  hono: [
    {
      title: 'app.post',
      packages: ['hono'],
      code: `import { Hono } from 'hono'; import { deleteCookie } from 'hono/cookie'; const app = new Hono(); app.post('/logout', (c) => { deleteCookie(c, 'sid'); return c.json({}); });`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'app.on',
      packages: ['hono'],
      code: `import { Hono } from 'hono'; import { setCookie } from 'hono/cookie'; const app = new Hono(); app.on('POST', '/logout', (c) => { setCookie(c, 'sid', '', { maxAge: 0 }); return c.json({}); });`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'basePath',
      packages: ['hono'],
      code: `import { Hono } from 'hono'; import { deleteCookie } from 'hono/cookie'; const app = new Hono().basePath('/api'); app.post('/logout', (c) => { deleteCookie(c, 'sid'); return c.json({}); });`,
      route: '/api/logout',
      method: 'POST',
    },
    {
      title: 'a sub-app',
      packages: ['hono'],
      code: `import { Hono } from 'hono'; import { deleteCookie } from 'hono/cookie'; const auth = new Hono(); auth.post('/logout', (c) => { deleteCookie(c, 'sid'); return c.json({}); }); const app = new Hono(); app.route('/auth', auth);`,
      route: '/auth/logout',
      method: 'POST',
    },
    {
      title: 'a chain',
      packages: ['hono'],
      code: `import { Hono } from 'hono'; import { deleteCookie } from 'hono/cookie'; export const app = new Hono().get('/me', (c) => c.json({})).post('/sign-out', (c) => { deleteCookie(c, 'sid'); return c.json({}); });`,
      route: '/sign-out',
      method: 'POST',
    },
    {
      title: 'OpenAPI',
      packages: ['hono'],
      code: `import { OpenAPIHono, createRoute } from '@hono/zod-openapi'; import { deleteCookie } from 'hono/cookie'; const route = createRoute({ method: 'post', path: '/logout', responses: {} }); const app = new OpenAPIHono(); app.openapi(route, (c) => { deleteCookie(c, 'sid'); return c.json({}); });`,
      route: '/logout',
      method: 'POST',
    },
  ],
  elysia: [
    {
      title: 'remove',
      packages: ['elysia'],
      code: `import { Elysia } from 'elysia'; new Elysia({ prefix: '/auth' }).post('/logout', ({ cookie }) => { cookie.sid.remove(); return {}; });`,
      route: '/auth/logout',
      method: 'POST',
    },
    {
      title: 'a destructured cookie',
      packages: ['elysia'],
      code: `import { Elysia } from 'elysia'; new Elysia().post('/logout', ({ cookie: { token } }) => { token.remove(); return {}; });`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'maxAge',
      packages: ['elysia'],
      code: `import { Elysia } from 'elysia'; new Elysia().post('/logout', ({ cookie }) => { cookie.sid.maxAge = 0; return {}; });`,
      route: '/logout',
      method: 'POST',
    },
  ],
  'small routers': [
    {
      title: 'oak',
      code: `import { Router } from 'https://deno.land/x/oak/mod.ts'; const router = new Router(); router.post('/logout', async (ctx) => { await ctx.cookies.delete('sid'); });`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'polka',
      code: `import polka from 'polka'; polka().post('/logout', (req, res) => { res.setHeader('Set-Cookie', 'sid=; Max-Age=0'); res.end(); });`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'itty-router',
      code: `import { Router } from 'itty-router'; const router = Router(); router.post('/logout', () => new Response(null, { headers: { 'Set-Cookie': 'sid=; Max-Age=0' } }));`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'h3',
      packages: ['h3'],
      code: `import { createRouter, defineEventHandler, deleteCookie } from 'h3'; const router = createRouter(); router.post('/logout', defineEventHandler((event) => { deleteCookie(event, 'sid'); return {}; }));`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'Bun.serve routes',
      packages: ['@types/bun'],
      code: `Bun.serve({ routes: { '/logout': { POST: (req) => { req.cookies.delete('sid'); return Response.json({}); } } } });`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'a worker',
      code: `export default { async fetch(request, env) { const url = new URL(request.url); if (url.pathname === '/logout' && request.method === 'POST') { return new Response(null, { headers: { 'Set-Cookie': 'sid=; Max-Age=0' } }); } return new Response('ok'); } };`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'a switch in a node server',
      code: `import http from 'node:http'; http.createServer((req, res) => { switch (req.url) { case '/logout': { res.writeHead(302, { 'Set-Cookie': 'sid=; Max-Age=0' }); res.end(); break; } default: res.end(); } });`,
      route: '/logout',
      method: null,
    },
    {
      title: 'Socket.IO',
      code: `import { Server } from 'socket.io'; new Server().on('connection', (socket) => { socket.on('logout', () => { socket.request.res.clearCookie('sid'); }); });`,
      route: null,
      name: 'logout',
      method: null,
    },
  ],
  decorators: [
    {
      title: 'NestJS',
      code: `import { Controller, Post, Res } from '@nestjs/common'; @Controller('auth') export class AuthController { @Post('logout') end(@Res({ passthrough: true }) res) { ${CLEAR}; } }`,
      route: '/auth/logout',
      method: 'POST',
    },
    {
      title: 'NestJS, a controller with a list of paths',
      code: `import { Controller, Delete, Res } from '@nestjs/common'; @Controller({ path: ['session'] }) export class SessionController { @Delete() end(@Res() res) { ${CLEAR}; } }`,
      route: '/session',
      method: 'DELETE',
    },
    {
      title: 'routing-controllers',
      code: `import { JsonController, Get, Res } from 'routing-controllers'; @JsonController('/users') export class UserController { @Get('/sign_out') bye(@Res() res) { ${CLEAR}; return res; } }`,
      route: '/users/sign_out',
      method: 'GET',
    },
    {
      title: 'LoopBack',
      code: `import { post, RestBindings } from '@loopback/rest'; import { inject } from '@loopback/core'; export class UserController { constructor(@inject(RestBindings.Http.RESPONSE) private res) {} @post('/logout') async end() { this.res.clearCookie('sid'); } }`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'type-graphql',
      code: `import { Ctx, Mutation, Resolver } from 'type-graphql'; @Resolver() export class UserResolver { @Mutation(() => Boolean) logout(@Ctx() ctx) { ctx.res.clearCookie('sid'); return true; } }`,
      route: null,
      name: 'logout',
    },
    {
      title: 'Nest GraphQL with a name',
      code: `import { Context, Mutation, Resolver } from '@nestjs/graphql'; @Resolver() export class UserResolver { @Mutation(() => Boolean, { name: 'signOut' }) leave(@Context() ctx) { ctx.res.clearCookie('sid'); return true; } }`,
      route: null,
      name: 'signOut',
    },
  ],
  'file routers': [
    {
      title: 'Next.js app router',
      packages: ['next'],
      filename: 'src/app/(auth)/api/logout/route.ts',
      code: `import { cookies } from 'next/headers'; export async function POST() { (await cookies()).delete('sid'); return Response.json({}); }`,
      route: '/api/logout',
      method: 'POST',
    },
    {
      title: 'Next.js app router, DELETE on a session',
      packages: ['next'],
      filename: 'app/api/session/route.ts',
      code: `import { cookies } from 'next/headers'; export const DELETE = async () => { const jar = await cookies(); jar.set('sid', '', { maxAge: 0 }); return Response.json({}); };`,
      route: '/api/session',
      method: 'DELETE',
    },
    {
      title: 'Next.js pages router',
      packages: ['next'],
      filename: 'pages/api/auth/logout.js',
      code: `import { serialize } from 'cookie'; export default function handler(req, res) { res.setHeader('Set-Cookie', serialize('sid', '', { maxAge: -1, path: '/' })); res.end(); }`,
      route: '/api/auth/logout',
      method: null,
    },
    {
      title: 'next-connect',
      packages: ['next'],
      filename: 'pages/api/session.js',
      code: `import nc from 'next-connect'; const handler = nc(); handler.delete((req, res) => { res.setHeader('Set-Cookie', 'sid=; Max-Age=0'); res.end(); }); export default handler;`,
      route: '/api/session',
      method: 'DELETE',
    },
    {
      title: 'SvelteKit endpoint',
      packages: ['@sveltejs/kit'],
      filename: 'src/routes/api/logout/+server.ts',
      code: `export const POST = async ({ cookies }) => { cookies.delete('sid', { path: '/' }); return new Response(); };`,
      route: '/api/logout',
      method: 'POST',
    },
    {
      title: 'SvelteKit form action',
      packages: ['@sveltejs/kit'],
      filename: 'src/routes/account/+page.server.ts',
      code: `export const actions = { save: async () => {}, logout: async ({ cookies }) => { cookies.set('sid', '', { path: '/', maxAge: 0 }); } };`,
      route: '/account?/logout',
      method: 'POST',
    },
    {
      title: 'SvelteKit default action',
      packages: ['@sveltejs/kit'],
      filename: 'src/routes/logout/+page.server.ts',
      code: `import type { Actions } from './$types'; export const actions: Actions = { default: async ({ cookies }) => { cookies.delete('sid', { path: '/' }); } };`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'Nitro',
      packages: ['nuxt'],
      filename: 'server/api/auth/logout.post.ts',
      code: `export default defineEventHandler(async (event) => { deleteCookie(event, 'sid'); return {}; });`,
      route: '/api/auth/logout',
      method: 'POST',
    },
    {
      title: 'Astro endpoint',
      packages: ['astro'],
      filename: 'src/pages/api/signout.ts',
      code: `import type { APIRoute } from 'astro'; export const POST: APIRoute = ({ cookies, redirect }) => { cookies.delete('sid', { path: '/' }); return redirect('/'); };`,
      route: '/api/signout',
      method: 'POST',
    },
    {
      title: 'Remix action',
      packages: ['@remix-run/node'],
      filename: 'app/routes/auth.logout.tsx',
      code: `import { redirect } from '@remix-run/node'; export async function action() { return redirect('/', { headers: { 'Set-Cookie': 'sid=; Max-Age=0' } }); }`,
      route: '/auth/logout',
      method: 'POST',
    },
    {
      title: 'React Router folder route',
      packages: ['react-router'],
      filename: 'app/routes/_auth.sign-out/route.ts',
      code: `import { redirect } from 'react-router'; export const loader = async () => redirect('/', { headers: { 'Set-Cookie': 'sid=; Max-Age=0' } });`,
      route: '/sign-out',
      method: 'GET',
    },
    {
      title: 'SolidStart',
      packages: ['@solidjs/start'],
      filename: 'src/routes/api/logout.ts',
      code: `import { deleteCookie } from 'vinxi/http'; export async function POST() { deleteCookie('sid'); return new Response(); }`,
      route: '/api/logout',
      method: 'POST',
    },
    {
      title: 'Qwik City',
      packages: ['@builder.io/qwik-city'],
      filename: 'src/routes/logout/index.ts',
      code: `import type { RequestHandler } from '@builder.io/qwik-city'; export const onPost: RequestHandler = async ({ cookie }) => { cookie.delete('sid', { path: '/' }); };`,
      route: '/logout',
      method: 'POST',
    },
    {
      title: 'Fresh',
      filename: 'routes/api/logout.ts',
      code: `import { deleteCookie } from '$std/http/cookie.ts'; export const handler = { POST(req, ctx) { const headers = new Headers(); deleteCookie(headers, 'sid', { path: '/' }); return new Response(null, { headers }); } };`,
      route: '/api/logout',
      method: 'POST',
    },
    {
      title: 'Pages functions',
      filename: 'functions/api/logout.ts',
      code: `export const onRequestPost = async () => new Response(null, { headers: { 'Set-Cookie': 'sid=; Max-Age=0' } });`,
      route: '/api/logout',
      method: 'POST',
    },
    {
      title: 'Vercel function',
      filename: 'api/logout.ts',
      code: `export default function handler(req, res) { res.setHeader('Set-Cookie', 'sid=; Max-Age=0'); res.end(); }`,
      route: '/api/logout',
      method: null,
    },
    {
      title: 'Netlify function',
      filename: 'netlify/functions/logout.js',
      code: `exports.handler = async (event) => ({ statusCode: 200, headers: { 'Set-Cookie': 'sid=; Max-Age=0' } });`,
      route: '/.netlify/functions/logout',
      method: null,
    },
    {
      title: 'Medusa',
      filename: 'src/api/auth/session/route.ts',
      code: `export const DELETE = async (req, res) => { ${CLEAR}; };`,
      route: '/auth/session',
      method: 'DELETE',
    },
  ],
  procedures: [
    {
      title: 'server action of a module',
      packages: ['next'],
      filename: 'app/actions.ts',
      code: `'use server'; import { cookies } from 'next/headers'; export async function signOut() { (await cookies()).delete('sid'); }`,
      route: null,
      name: 'signOut',
    },
    {
      title: 'server action in a component',
      packages: ['next'],
      filename: 'app/page.tsx',
      code: `import { cookies } from 'next/headers'; export default function Page() { return <form action={logout} />; } async function logout() { 'use server'; (await cookies()).delete('sid'); }`,
      route: null,
      name: 'logout',
    },
    {
      title: 'tRPC',
      packages: ['@trpc/server'],
      code: `import { publicProcedure, router } from './trpc.js'; export const auth = router({ logout: publicProcedure.mutation(async ({ ctx }) => { ctx.res.clearCookie('sid'); }) });`,
      route: null,
      name: 'logout',
    },
    {
      title: 'oRPC',
      packages: ['@orpc/server'],
      code: `import { os } from '@orpc/server'; import { deleteCookie } from '@orpc/server/helpers'; export const signout = os.handler(async ({ context }) => { deleteCookie(context.resHeaders, 'sid'); });`,
      route: null,
      name: 'signout',
    },
    {
      title: 'a GraphQL resolver map',
      packages: ['graphql'],
      code: `export const resolvers = { Mutation: { logout: async (parent, args, ctx) => { ctx.res.clearCookie('sid'); return true; } } };`,
      route: null,
      name: 'logout',
    },
    {
      title: 'TanStack server function',
      packages: ['@tanstack/react-start'],
      code: `import { createServerFn } from '@tanstack/react-start'; import { deleteCookie } from '@tanstack/react-start/server'; export const logoutFn = createServerFn({ method: 'POST' }).handler(async () => { deleteCookie('sid'); });`,
      route: null,
      name: 'logoutFn',
    },
    {
      title: 'Firebase',
      packages: ['firebase-functions'],
      code: `import { onRequest } from 'firebase-functions/v2/https'; export const logout = onRequest((req, res) => { res.clearCookie('__session'); res.end(); });`,
      route: null,
      name: 'logout',
    },
    {
      title: 'Lambda',
      filename: 'src/functions/logout.ts',
      code: `export const handler = async (event) => ({ statusCode: 204, cookies: ['sid=; Max-Age=0'] });`,
      route: null,
      name: 'logout',
    },
  ],
  'plain functions': [
    {
      title: 'an exported function',
      code: `export const logoutUser = async (req, res) => { ${CLEAR}; };`,
      route: null,
      name: 'logoutUser',
    },
    {
      title: 'a method of a controller object',
      code: `export const authController = { async logout(req, res) { ${CLEAR}; } };`,
      route: null,
      name: 'logout',
    },
    {
      title: 'a method of a controller class',
      code: `export class AuthController { logout = async (req, res) => { ${CLEAR}; }; }`,
      route: null,
      name: 'logout',
    },
    {
      title: 'a member of an exported object',
      filename: 'controllers/auth.js',
      code: `const authController = module.exports; authController.logout = async function (req, res) { ${CLEAR}; };`,
      route: null,
      name: 'logout',
    },
    {
      title: 'module.exports of a file called logout',
      filename: 'controllers/logout.js',
      code: `module.exports = async (req, res) => { ${CLEAR}; };`,
      route: null,
      name: 'logout',
    },
    {
      title: 'exports.x',
      filename: 'controllers/auth.js',
      code: `exports.signout = (req, res) => { ${CLEAR}; };`,
      route: null,
      name: 'signout',
    },
    {
      title: 'a single-action controller',
      packages: ['@adonisjs/core'],
      code: `export default class LogoutController { async handle({ response }) { response.clearCookie('sid'); } }`,
      route: null,
      name: 'LogoutController',
    },
    {
      title: 'a factory of a handler',
      code: `export function logout(sessions) { return async (req, res) => { ${CLEAR}; }; }`,
      route: null,
      name: 'logout',
    },
  ],
};

for (const [framework, cases] of Object.entries(CASES)) {
  describe(framework, () => {
    it.each(cases)('$title', async ({ code, filename, packages, route, method, name }) => {
      const seen = await judged({
        code,
        ...(filename ? { filename } : {}),
        ...(packages ? { packages } : {}),
      });
      expect(seen.map((handler) => handler.verdict)).toEqual(['fail']);
      expect(seen[0]?.route).toBe(route);
      if (method !== undefined) expect(seen[0]?.method).toBe(method);
      if (name !== undefined) expect(seen[0]?.name).toBe(name);
    });
  });
}

describe('what is no handler', () => {
  it.each<[title: string, code: string, filename?: string]>([
    ['a login that clears a stale cookie', `export async function login(req, res) { ${CLEAR}; }`],
    [
      'a refresh that fails',
      `export const refresh = (req, res) => { try { check(req); } catch { ${CLEAR}; } };`,
    ],
    [
      'a middleware that rejects a token',
      `export const requireAuth = (req, res, next) => { if (!req.user) { ${CLEAR}; return res.redirect('/logout'); } next(); };`,
    ],
    [
      'the deletion of an account',
      `import { Router } from 'express'; Router().delete('/account', (req, res) => { ${CLEAR}; });`,
    ],
    [
      'a managed session of an id',
      `import { Router } from 'express'; Router().delete('/sessions/:id', (req, res) => { ${CLEAR}; });`,
    ],
    ['a service', `export class AuthService { logout(req, res) { ${CLEAR}; } }`],
    [
      'a helper without a request',
      `export function logout(userId) { return db.session.delete({ where: { userId } }); }`,
    ],
    [
      'a test',
      `it('logs out', async () => {}); export const logout = (req, res) => { ${CLEAR}; };`,
      'src/logout.test.ts',
    ],
    [
      'a redirect to a logout page',
      `import { Router } from 'express'; Router().get('/logged-out', (req, res) => { ${CLEAR}; });`,
    ],
    ['an address of a logout', `export const logoutUrl = (req, res) => { ${CLEAR}; };`],
    [
      'a request to a logout',
      `import axios from 'axios'; export const save = () => axios.post('/logout', {});`,
    ],
    ['the line that re-exports a provider', `export { signOut } from './auth.js';`],
  ])('%s', async (_title, code, filename) => {
    expect(await judged({ code, ...(filename ? { filename } : {}) })).toEqual([]);
  });

  it.each<[title: string, code: string, filename?: string]>([
    [
      'a component',
      `'use client'; export function Menu() { const logout = async () => { await fetch('/api/logout'); document.cookie = 'token=; Max-Age=0'; }; return <a onClick={logout} />; }`,
      'src/Menu.tsx',
    ],
    [
      'a store',
      `import { defineStore } from 'pinia'; export const useAuth = defineStore('auth', { actions: { logout() { localStorage.removeItem('token'); } } });`,
      'src/stores/auth.ts',
    ],
    [
      'an Angular service',
      `import { Injectable } from '@angular/core'; @Injectable() export class AuthApi { logout() { localStorage.clear(); } }`,
      'src/app/auth.ts',
    ],
  ])('in the browser: %s', async (_title, code, filename) => {
    const seen = await judged({ code, ...(filename ? { filename } : {}) });
    expect(seen.map((handler) => handler.verdict)).toEqual(['client']);
  });
});
