import { inProject, type CatalogueCase } from '../harness.js';

const clears = false;

/** Writers of cookies and headers, redirects, and what only changes the cookies of a browser. */
export const cookies: readonly CatalogueCase[] = [
  ...inProject(
    { packages: ['express'], clears },
    ['express/clear-cookie', `res.clearCookie('sid')`, 'not-invalidated'],
    ['express/clear-cookie', `res.status(200).clearCookie('sid', { path: '/' }).json({})`, 'not-invalidated'],
    ['express/clear-cookie', `res.clearCookie('theme')`, 'noop'],
    ['express/cookie', `res.cookie('token', '', { maxAge: 1 })`, 'not-invalidated'],
    [
      'express/cookie',
      `res.cookie('token', 'none', { expires: new Date(Date.now() + 10 * 1000) })`,
      'not-invalidated',
    ],
    ['express/cookie', `res.cookie('token', null, { expires: new Date(Date.now()) })`, 'not-invalidated'],
    ['express/cookie', `res.status(200).cookie('jwt', '', { maxAge: 0 }).json({})`, 'not-invalidated'],
    ['express/set-header', `res.setHeader('Set-Cookie', 'sid=; Max-Age=0; Path=/')`, 'not-invalidated'],
    [
      'express/set-header',
      `res.append('Set-Cookie', 'sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT')`,
      'not-invalidated',
    ],
    ['express/set-header', `res.set('Clear-Site-Data', '"cookies"')`, 'not-invalidated'],
    [[], `res.cookie('token', issueToken(), { maxAge: 3600000 })`, 'noop'],
  ),
  ...inProject(
    { packages: ['express'] },
    ['express/redirect', `res.redirect('/')`, 'not-invalidated'],
    ['express/redirect', `res.redirect('https://idp.example.com/oidc/logout')`, 'pass'],
    ['express/redirect-with-status', `res.redirect(302, 'https://idp.example.com/oidc/logout')`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['@tinyhttp/app', '@tinyhttp/cookie'],
      head: `import { serialize } from '@tinyhttp/cookie';`,
      clears,
    },
    [
      'tinyhttp/serialize',
      `res.setHeader('Set-Cookie', serialize('sid', '', { maxAge: 0 }))`,
      'not-invalidated',
    ],
    ['express/clear-cookie', `res.clearCookie('sid')`, 'not-invalidated'],
  ),
  ...inProject(
    { packages: ['@fastify/cookie', 'fastify'], parameters: 'request, reply', clears },
    ['fastify-cookie/clear', `reply.clearCookie('sid', { path: '/' })`, 'not-invalidated'],
    ['fastify-cookie/set', `reply.setCookie('sid', '', { maxAge: 0 })`, 'not-invalidated'],
    ['fastify-cookie/set', `reply.cookie('sid', 'x', { maxAge: 0 })`, 'not-invalidated'],
    ['fastify-cookie/header', `reply.header('set-cookie', 'sid=; Max-Age=0')`, 'not-invalidated'],
    [
      'fastify-cookie/serialize',
      `reply.raw.setHeader('set-cookie', fastify.serializeCookie('sid', '', {}))`,
      'not-invalidated',
    ],
  ),
  ...inProject({ packages: ['@fastify/cookie', 'fastify'], parameters: 'request, response', clears }, [
    'fastify-cookie/set-on-response',
    `response.setCookie('sid', '')`,
    'not-invalidated',
  ]),
  ...inProject(
    { packages: ['koa'], parameters: 'ctx', head: `import Cookies from 'cookies';`, clears },
    ['koa/set', `ctx.cookies.set('sid')`, 'not-invalidated'],
    ['koa/set', `ctx.cookies.set('sid', null)`, 'not-invalidated'],
    ['koa/set', `ctx.cookies.set('sid', '', { signed: true })`, 'not-invalidated'],
    ['koa/cookies-package', `new Cookies(ctx.req, ctx.res).set('sid')`, 'not-invalidated'],
    ['koa/header', `ctx.set('Set-Cookie', 'sid=; Max-Age=0')`, 'not-invalidated'],
    ['express/redirect', `ctx.redirect('https://idp.example.com/oidc/logout')`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['next'],
      head: `import { cookies } from 'next/headers'; import { NextResponse } from 'next/server'; import { notFound, redirect } from 'next/navigation';`,
      parameters: 'request',
      clears,
    },
    ['next/delete', `(await cookies()).delete('sid')`, 'not-invalidated'],
    ['next/delete', `cookies().delete({ name: 'sid', path: '/' })`, 'not-invalidated'],
    ['next/set', `(await cookies()).set('sid', '', { expires: 0 })`, 'not-invalidated'],
    ['next/set-object', `(await cookies()).set({ name: 'sid', value: '', maxAge: 0 })`, 'not-invalidated'],
    [
      'next/response-delete',
      `const res = NextResponse.json({}); res.cookies.delete('sid'); return res`,
      'not-invalidated',
    ],
    [
      'next/response-set',
      `const res = NextResponse.json({}); res.cookies.set('sid', '', { expires: new Date(0) }); return res`,
      'not-invalidated',
    ],
    [
      'next/response-set-object',
      `const res = NextResponse.json({}); res.cookies.set({ name: 'sid', value: '' }); return res`,
      'not-invalidated',
    ],
    [
      'next/response-header',
      `const res = NextResponse.json({}); res.headers.append('Set-Cookie', 'sid=; Max-Age=0'); return res`,
      'not-invalidated',
    ],
    ['next/request-cookies', `request.cookies.delete('sid')`, 'noop'],
    [
      'next/response-redirect',
      `cookies().delete('sid'); return NextResponse.redirect('https://idp.example.com/oidc/logout')`,
      'pass',
    ],
    ['next/redirect', `cookies().delete('sid'); redirect('/'); await revokeSession(sid)`, 'not-reached'],
    ['next/leaves', `cookies().delete('sid'); notFound(); await revokeSession(sid)`, 'not-reached'],
  ),
  ...inProject(
    {
      packages: ['@sveltejs/kit'],
      head: `import { error, redirect } from '@sveltejs/kit';`,
      parameters: '{ cookies }',
      clears,
    },
    [[], `cookies.delete('sid', { path: '/' })`, 'not-invalidated'],
    [
      'sveltekit/serialize',
      `return new Response(null, { headers: { 'set-cookie': cookies.serialize('sid', '', { path: '/', maxAge: 0 }) } })`,
      'not-invalidated',
    ],
    [
      'sveltekit/redirect',
      `cookies.delete('sid', { path: '/' }); redirect(303, '/'); await revokeSession(sid)`,
      'not-reached',
    ],
    [
      'sveltekit/error',
      `cookies.delete('sid', { path: '/' }); error(400); await revokeSession(sid)`,
      'not-reached',
    ],
  ),
  ...inProject(
    { packages: ['@sveltejs/kit'], parameters: 'event', clears },
    ['sveltekit/delete-cookie', `event.cookies.delete('sid', { path: '/' })`, 'not-invalidated'],
    ['sveltekit/set-cookie', `event.cookies.set('sid', '', { path: '/', maxAge: 0 })`, 'not-invalidated'],
  ),
  ...inProject(
    { packages: ['astro'], parameters: 'context', clears },
    ['astro/delete-cookie', `context.cookies.delete('sid', { path: '/' })`, 'not-invalidated'],
    ['astro/set-cookie', `context.cookies.set('sid', '', { maxAge: 0, path: '/' })`, 'not-invalidated'],
  ),
  ...inProject({ packages: ['astro'] }, [
    'astro/redirect',
    `return Astro.redirect('https://idp.example.com/oidc/logout')`,
    'pass',
  ]),
  ...inProject(
    {
      packages: ['h3'],
      head: `import { appendResponseHeader, deleteCookie, sendRedirect, setCookie } from 'h3';`,
      parameters: 'event, res',
      clears,
    },
    ['h3/delete-cookie', `deleteCookie(event, 'sid')`, 'not-invalidated'],
    ['h3/set-cookie', `setCookie(event, 'sid', '', { maxAge: 0 })`, 'not-invalidated'],
    ['h3/header', `appendResponseHeader(event, 'set-cookie', 'sid=; Max-Age=0')`, 'not-invalidated'],
    [
      'h3/redirect',
      `deleteCookie(event, 'sid'); return sendRedirect(event, 'https://idp.example.com/logout')`,
      'pass',
    ],
  ),
  ...inProject(
    { packages: ['nuxt'], parameters: 'event', clears },
    ['h3/delete-cookie-global', `deleteCookie(event, 'sid')`, 'not-invalidated'],
    ['h3/set-cookie-global', `setCookie(event, 'sid', '')`, 'not-invalidated'],
    ['h3/header-global', `setHeader(event, 'Set-Cookie', 'sid=; Max-Age=0')`, 'not-invalidated'],
    [
      'h3/redirect-global',
      `deleteCookie(event, 'sid'); return sendRedirect(event, 'https://idp.example.com/logout')`,
      'pass',
    ],
  ),
  ...inProject(
    {
      packages: ['vinxi'],
      head: `import { appendResponseHeader, deleteCookie, setCookie } from 'vinxi/http';`,
      parameters: 'event',
      clears,
    },
    ['vinxi/delete-cookie', `deleteCookie('sid')`, 'not-invalidated'],
    ['vinxi/delete-cookie', `deleteCookie(event, 'sid')`, 'not-invalidated'],
    ['vinxi/set-cookie', `setCookie('sid', '', { maxAge: 0 })`, 'not-invalidated'],
    ['vinxi/set-cookie-of-event', `setCookie(event, 'sid', '', { maxAge: 0 })`, 'not-invalidated'],
    ['vinxi/header', `appendResponseHeader('set-cookie', 'sid=; Max-Age=0')`, 'not-invalidated'],
    [
      'vinxi/header-of-event',
      `appendResponseHeader(event, 'set-cookie', 'sid=; Max-Age=0')`,
      'not-invalidated',
    ],
  ),
  ...inProject(
    {
      packages: ['@solidjs/start'],
      head: `import { appendResponseHeader, deleteCookie, setCookie } from '@solidjs/start/http';`,
      parameters: 'event',
      clears,
    },
    ['solid-start/delete-cookie', `deleteCookie('sid')`, 'not-invalidated'],
    ['solid-start/set-cookie', `setCookie('sid', '')`, 'not-invalidated'],
    ['solid-start/set-cookie-of-event', `setCookie(event, 'sid', '', {})`, 'not-invalidated'],
    ['solid-start/header', `appendResponseHeader('set-cookie', 'sid=; Max-Age=0')`, 'not-invalidated'],
    [
      'solid-start/header-of-event',
      `appendResponseHeader(event, 'set-cookie', 'sid=; Max-Age=0')`,
      'not-invalidated',
    ],
  ),
  ...inProject(
    {
      packages: ['@tanstack/react-start'],
      head: `import { appendResponseHeader, deleteCookie, setCookie } from '@tanstack/react-start/server';`,
      clears,
    },
    ['tanstack-start/delete-cookie', `deleteCookie('sid')`, 'not-invalidated'],
    ['tanstack-start/set-cookie', `setCookie('sid', '', { maxAge: 0 })`, 'not-invalidated'],
    ['tanstack-start/header', `appendResponseHeader('set-cookie', 'sid=; Max-Age=0')`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['hono'],
      head: `import { deleteCookie, generateCookie, setCookie, setSignedCookie } from 'hono/cookie';`,
      parameters: 'c',
      clears,
    },
    ['hono/delete-cookie', `deleteCookie(c, 'sid')`, 'not-invalidated'],
    ['hono/set-cookie', `setCookie(c, 'sid', '', { maxAge: 0 })`, 'not-invalidated'],
    [
      'hono/set-signed-cookie',
      `await setSignedCookie(c, 'sid', '', secret, { maxAge: 0 })`,
      'not-invalidated',
    ],
    [
      'hono/generate-cookie',
      `c.header('Set-Cookie', generateCookie('sid', '', { maxAge: 0 }))`,
      'not-invalidated',
    ],
    ['hono/header', `c.header('Set-Cookie', 'sid=; Max-Age=0', { append: true })`, 'not-invalidated'],
    ['hono-context/cookie', `c.cookie('sid', '', { maxAge: 0 })`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['@remix-run/node'],
      head: `import { createCookie } from '@remix-run/node'; const token = createCookie('token');`,
      clears,
    },
    [
      'remix/serialize',
      `return new Response(null, { headers: { 'Set-Cookie': await token.serialize('', { maxAge: 0 }) } })`,
      'not-invalidated',
    ],
  ),
  ...inProject(
    { packages: ['elysia'], parameters: '{ cookie }', clears },
    ['elysia/remove', `cookie.session.remove()`, 'not-invalidated'],
    ['elysia/remove', `const { token } = cookie; token.remove()`, 'not-invalidated'],
    ['elysia/set', `cookie.session.set({ value: '', maxAge: 0 })`, 'not-invalidated'],
    ['elysia/set', `cookie.session.update({ value: '', maxAge: 0 })`, 'not-invalidated'],
  ),
  ...inProject(
    { packages: ['@builder.io/qwik-city'], parameters: '{ cookie }', clears },
    ['qwik/delete', `cookie.delete('sid', { path: '/' })`, 'not-invalidated'],
    ['qwik/set', `cookie.set('sid', '', { maxAge: 0 })`, 'not-invalidated'],
  ),
  ...inProject(
    { packages: ['@hapi/hapi'], parameters: 'request, h', clears },
    ['hapi/unstate', `return h.response({}).unstate('sid')`, 'not-invalidated'],
    ['hapi/state', `h.state('sid', 'x', { ttl: 0 })`, 'not-invalidated'],
  ),
  ...inProject(
    { packages: ['@oakserver/oak'], parameters: 'ctx', clears },
    ['oak/delete', `await ctx.cookies.delete('sid')`, 'not-invalidated'],
    ['oak/set', `await ctx.cookies.set('sid', null)`, 'not-invalidated'],
    ['oak/clear', `await ctx.cookies.clear()`, 'not-invalidated'],
  ),
  ...inProject(
    { packages: ['@netlify/functions'], parameters: 'req, context', clears },
    ['netlify/delete', `context.cookies.delete('sid')`, 'not-invalidated'],
    ['netlify/delete', `context.cookies.delete({ name: 'sid', path: '/' })`, 'not-invalidated'],
    [
      'netlify/set',
      `context.cookies.set({ name: 'sid', value: '', expires: new Date(0) })`,
      'not-invalidated',
    ],
  ),
  ...inProject(
    { packages: ['@types/bun'], parameters: 'req', clears },
    ['bun/delete', `req.cookies.delete('sid')`, 'not-invalidated'],
    ['bun/set', `req.cookies.set('sid', 'x', { expires: 0 })`, 'not-invalidated'],
    [
      'bun/cookie',
      `return new Response(null, { headers: { 'Set-Cookie': new Bun.Cookie('sid', '', { maxAge: 0 }).serialize() } })`,
      'not-invalidated',
    ],
  ),
  ...inProject(
    {
      packages: [],
      head: `import { deleteCookie, setCookie } from 'https://deno.land/std@0.224.0/http/cookie.ts'; const headers = new Headers();`,
      clears,
    },
    ['deno-std/delete-cookie', `deleteCookie(headers, 'sid', { path: '/' })`, 'not-invalidated'],
    ['deno-std/set-cookie', `setCookie(headers, { name: 'sid', value: '', maxAge: 0 })`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: [],
      head: `import { deleteCookie } from 'jsr:@std/http@1/cookie'; const headers = new Headers();`,
      clears,
    },
    ['deno-std/delete-cookie', `deleteCookie(headers, 'sid')`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['@orpc/server'],
      head: `import { deleteCookie, setCookie } from '@orpc/server/helpers';`,
      parameters: '{ context }',
      clears,
    },
    ['orpc/delete-cookie', `deleteCookie(context.resHeaders, 'sid')`, 'not-invalidated'],
    ['orpc/set-cookie', `setCookie(context.resHeaders, 'sid', '')`, 'not-invalidated'],
  ),
  ...inProject(
    { packages: ['graphql-yoga'], parameters: 'parent, args, context', clears },
    ['cookie-store/delete', `await context.request.cookieStore?.delete('sid')`, 'not-invalidated'],
    ['cookie-store/set', `await context.request.cookieStore?.set('sid', '')`, 'not-invalidated'],
    [
      'cookie-store/set-object',
      `await context.request.cookieStore?.set({ name: 'sid', value: '', expires: 0 })`,
      'not-invalidated',
    ],
  ),
  ...inProject(
    { packages: ['cookie'], head: `import { serialize, stringifySetCookie } from 'cookie';`, clears },
    [
      'cookie/serialize',
      `res.setHeader('Set-Cookie', serialize('sid', '', { maxAge: 0 }))`,
      'not-invalidated',
    ],
    [
      'cookie/serialize-object',
      `res.setHeader('Set-Cookie', stringifySetCookie({ name: 'sid', value: '', maxAge: 0 }))`,
      'not-invalidated',
    ],
  ),
  ...inProject(
    { packages: ['cookie-es'], head: `import { serialize, serializeCookie } from 'cookie-es';`, clears },
    [
      'cookie-es/serialize',
      `res.setHeader('Set-Cookie', serialize('sid', '', { maxAge: 0 }))`,
      'not-invalidated',
    ],
    [
      'cookie-es/serialize-object',
      `res.setHeader('Set-Cookie', serializeCookie({ name: 'sid', value: '', maxAge: 0 }))`,
      'not-invalidated',
    ],
  ),
  ...inProject(
    { packages: ['nookies'], head: `import nookies, { destroyCookie } from 'nookies';`, clears },
    ['nookies/destroy', `destroyCookie({ res }, 'sid', { path: '/' })`, 'not-invalidated'],
    ['nookies/set', `nookies.set({ res }, 'sid', '', { maxAge: 0 })`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['cookies-next'],
      head: `import { deleteCookie, setCookie } from 'cookies-next/server';`,
      clears,
    },
    ['cookies-next/delete', `await deleteCookie('sid', { req, res })`, 'not-invalidated'],
    ['cookies-next/set', `await setCookie('sid', '', { req, res, maxAge: 0 })`, 'not-invalidated'],
  ),
  ...inProject(
    { packages: ['cookies-next'], head: `import { deleteCookie } from 'cookies-next/client';`, clears },
    ['cookies-next/in-browser', `deleteCookie('sid')`, 'noop'],
  ),
  ...inProject(
    { packages: ['@adonisjs/core'], parameters: '{ response }', clears },
    ['adonis/cookie', `response.plainCookie('token', '')`, 'not-invalidated'],
    ['express/clear-cookie', `response.clearCookie('token')`, 'not-invalidated'],
  ),
  ...inProject({ packages: ['polka'], clears }, [
    'express/set-header',
    `res.writeHead(302, { Location: '/' }); res.setHeader('Set-Cookie', ['sid=; Max-Age=0', 'theme=dark'])`,
    'not-invalidated',
  ]),
  // The jar that a response of unknown making carries.
  ...inProject({ packages: ['express'], parameters: 'req, response', clears }, [
    'cookie-jars/set',
    `response.cookies.set('sid', '', { maxAge: 0 })`,
    'not-invalidated',
  ]),
  ...inProject(
    { packages: ['express'], parameters: '{ cookies }, responseHeaders', clears },
    ['cookie-jars/delete', `cookies.delete('sid')`, 'not-invalidated'],
    ['cookie-jars/set', `cookies.set('sid', '')`, 'not-invalidated'],
    ['cookie-jars/set-object', `cookies.set({ name: 'sid', value: '' })`, 'not-invalidated'],
    ['cookie-jars/clear-all', `cookies.clear()`, 'not-invalidated'],
    ['web-headers/named', `responseHeaders.append('Set-Cookie', 'sid=; Max-Age=0')`, 'not-invalidated'],
  ),
  ...inProject({ packages: ['express'], parameters: 'context', clears }, [
    'web-headers/set',
    `context.resHeaders.append('Set-Cookie', 'sid=; Max-Age=0')`,
    'not-invalidated',
  ]),
  // What stands in the browser is followed only from a handler on the server.
  ...(
    [
      ['js-cookie', `import Cookies from 'js-cookie';`, `Cookies.remove('token')`],
      ['universal-cookie', `import Cookies from 'universal-cookie';`, `new Cookies(header).remove('token')`],
      ['react-cookie', `import { Cookies } from 'react-cookie';`, `new Cookies().remove('token')`],
      ['typescript-cookie', `import { removeCookie } from 'typescript-cookie';`, `removeCookie('token')`],
      ['tiny-cookie', `import { remove } from 'tiny-cookie';`, `remove('token')`],
      [
        'next-client-cookies',
        `import { getCookies } from 'next-client-cookies/server';`,
        `(await getCookies()).remove('token')`,
      ],
      ['vue-cookies', `import cookies from 'vue-cookies';`, `cookies.remove('token')`],
      [
        'tough-cookie',
        `import { CookieJar } from 'tough-cookie'; const jar = new CookieJar();`,
        `await jar.removeAllCookies()`,
      ],
    ] as const
  ).flatMap(([name, head, line]) => {
    const files = { 'src/jar.ts': `${head} export const drop = async (header) => { ${line}; };` };
    return inProject({ packages: [name], files, head: `import { drop } from './jar.js';`, clears }, [
      `${name}/remove`,
      'await drop(req.headers.cookie)',
      'noop',
    ]);
  }),
  ...inProject({ packages: ['js-cookie'], head: `import Cookies from 'js-cookie';`, clears }, [
    [],
    `Cookies.remove('token')`,
    'client',
  ]),
];
