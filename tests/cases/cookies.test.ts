// What takes a cookie from the browser: each line stands alone in a logout handler, which fails exactly where it clears.
import { describe, expect, it } from 'vitest';

import { judged, type ProjectCase } from './judged.js';

const handler = (line: string): string => `export async function logout(req, res) { ${line}; }`;
const verdictOf = async (given: ProjectCase): Promise<string> => (await judged(given))[0]?.verdict ?? 'none';

describe('writes of a response', () => {
  it.each([
    `res.clearCookie('sid', { path: '/' })`,
    `res.status(200).clearCookie('sid').json({})`,
    `res.cookie('sid', '')`,
    `res.cookie('sid', '', { maxAge: 0 })`,
    `res.cookie('sid', 'x', { maxAge: -1 })`,
    `res.cookie('jwt', 'loggedout', { expires: new Date(Date.now() + 10 * 1000) })`,
    `res.cookie('token', 'none', { expires: new Date(Date.now() + 10 * 1000) })`,
    `res.cookie('token', null, { expires: new Date(Date.now()) })`,
    `res.cookie('token', token, { expires: new Date(0) })`,
    `res.cookie('token', token, { expires: new Date('1970-01-01') })`,
    `res.cookie('token', token, { expires: new Date() })`,
    `res.cookie('token', token, { expires: new Date(Date.now() - 1000) })`,
    `res.cookie('token', token, { maxAge: 1 })`,
    `const options = { httpOnly: true, maxAge: 0 }; res.cookie('token', token, options)`,
    `const base = { httpOnly: true }; res.cookie('token', token, { ...base, maxAge: 0 })`,
    `res.setHeader('Set-Cookie', 'sid=; Max-Age=0')`,
    `res.setHeader('set-cookie', ['theme=dark', 'sid=x; Expires=Thu, 01 Jan 1970 00:00:00 GMT'])`,
    'res.setHeader("Set-Cookie", `sid=${token}; Path=/; Max-Age=0`)',
    `res.setHeader('Set-Cookie', ['sid=', 'Path=/', 'Max-Age=0'].join('; '))`,
    `res.append('Set-Cookie', 'sid=deleted')`,
    `res.writeHead(302, { 'Set-Cookie': 'sid=; Max-Age=0', Location: '/' })`,
    `res.set({ 'Set-Cookie': 'sid=; Max-Age=0' })`,
    `res.headers['set-cookie'] = 'sid=; Max-Age=0'`,
    `res.setHeader('Clear-Site-Data', '"cookies"')`,
    `for (const name in req.cookies) res.clearCookie(name)`,
    `Object.keys(req.cookies).forEach((name) => res.clearCookie(name))`,
    `const NAME = 'abc'; res.clearCookie(NAME)`,
    `res.clearCookie(process.env.SESSION_COOKIE)`,
    `res.clearCookie(config.cookie.name)`,
    `res.clearCookie('xyz')`,
  ])('%s', async (line) => {
    expect(await verdictOf({ code: handler(line) })).toBe('fail');
  });

  it.each([
    `res.cookie('token', fresh, { maxAge: 900000 })`,
    `res.cookie('token', fresh)`,
    `res.cookie('token', fresh, { maxAge: 900000, expires: new Date(0) })`,
    `res.clearCookie('theme')`,
    `res.cookie('locale', '')`,
    `res.clearCookie('csrf_token')`,
    `res.setHeader('Set-Cookie', 'sid=abc; Max-Age=3600')`,
    `res.setHeader('Location', '/')`,
    `res.setHeader('Clear-Site-Data', '"cache"')`,
    `res.removeHeader('Set-Cookie')`,
    `req.cookies.sid`,
  ])('no clear: %s', async (line) => {
    expect(await verdictOf({ code: handler(line) })).toBe('noop');
  });
});

describe('packages', () => {
  it.each<[head: string, line: string, packages: string[]]>([
    [
      `import { serialize } from 'cookie'`,
      `res.setHeader('Set-Cookie', serialize('sid', '', { maxAge: 0 }))`,
      ['cookie'],
    ],
    [
      `import * as cookie from 'cookie'`,
      `res.setHeader('Set-Cookie', cookie.serialize('sid', 'x', { expires: new Date(0) }))`,
      ['cookie'],
    ],
    [
      `import { stringifySetCookie } from 'cookie'`,
      `res.setHeader('Set-Cookie', stringifySetCookie({ name: 'sid', value: '', maxAge: 0 }))`,
      ['cookie'],
    ],
    [`import { destroyCookie } from 'nookies'`, `destroyCookie({ res }, 'sid')`, ['nookies']],
    [`import nookies from 'nookies'`, `nookies.set({ res }, 'sid', '', {})`, ['nookies']],
    [`import { deleteCookie } from 'cookies-next'`, `deleteCookie('sid', { req, res })`, ['cookies-next']],
    [`import Cookies from 'cookies'`, `new Cookies(req, res).set('sid')`, ['cookies']],
    [
      `import { createCookie } from '@remix-run/node'; const sid = createCookie('sid')`,
      `res.setHeader('Set-Cookie', await sid.serialize('', { maxAge: 0 }))`,
      ['@remix-run/node'],
    ],
    [`import { setCookie } from 'hono/cookie'`, `setCookie(req, 'sid', '', { maxAge: 0 })`, ['hono']],
    [
      `import { setSignedCookie } from 'hono/cookie'`,
      `await setSignedCookie(req, 'sid', '', 'secret', { maxAge: 0 })`,
      ['hono'],
    ],
    [`import { setCookie } from 'h3'`, `setCookie(req, 'sid', '', { maxAge: -1 })`, ['h3']],
    [`import { setHeader } from 'h3'`, `setHeader(req, 'Set-Cookie', 'sid=; Max-Age=0')`, ['h3']],
    [
      `import { cookies } from 'next/headers'`,
      `(await cookies()).set({ name: 'sid', value: '', maxAge: 0 })`,
      ['next'],
    ],
    [
      `import { cookies as jar } from 'next/headers'`,
      `const store = await jar(); store.delete({ name: 'sid' })`,
      ['next'],
    ],
    [
      `import { NextResponse } from 'next/server'`,
      `const response = NextResponse.json({}); response.cookies.set('sid', '', { maxAge: 0 })`,
      ['next'],
    ],
    [
      `import { NextResponse } from 'next/server'`,
      `const response = NextResponse.redirect('/'); response.headers.append('Set-Cookie', 'sid=; Max-Age=0')`,
      ['next'],
    ],
  ])('%s: %s', async (head, line, packages) => {
    expect(await verdictOf({ code: `${head};\n${handler(line)}`, packages })).toBe('fail');
  });

  it('knows the cookies of a NextRequest as those of the request', async () => {
    expect(
      await verdictOf({
        code: `export async function logout(request) { request.cookies.delete('sid'); }`,
        packages: ['next'],
      }),
    ).toBe('noop');
  });
});

describe('results of functions', () => {
  it.each([
    `return { statusCode: 200, headers: { 'Set-Cookie': 'sid=; Max-Age=0' } }`,
    `return { statusCode: 200, multiValueHeaders: { 'Set-Cookie': ['sid=; Max-Age=0'] } }`,
    `return { statusCode: 200, cookies: ['sid=; Max-Age=0'] }`,
    `return { status: '200', headers: { 'set-cookie': [{ key: 'Set-Cookie', value: 'sid=; Max-Age=0' }] } }`,
    `return new Response(null, { headers: { 'Set-Cookie': 'sid=; Max-Age=0' } })`,
    `const headers = new Headers(); headers.append('Set-Cookie', 'sid=; Max-Age=0'); return new Response(null, { headers })`,
    `const headers = new Headers(); headers.set('set-cookie', clearSessionCookie()); return new Response(null, { headers })`,
  ])('%s', async (line) => {
    expect(await verdictOf({ code: `export const logout = async (event) => { ${line}; };` })).toBe('fail');
  });
});
