import { noHandlers } from './forms.js';

noHandlers('a function that ends a session for another reason', [
  {
    what: 'a login of a controller',
    code: `import { Controller, Post, Res } from '@nestjs/common';
@Controller('auth')
export class AuthController { @Post('login') async login(@Res() res: Response) { res.clearCookie('sid'); /* after a logout */ } }`,
  },
  {
    what: 'a branch by a text that is no path',
    code: `export default { fetch(request) { const { pathname } = new URL(request.url); if (pathname === 'logout') { return new Response('', { headers: { 'Set-Cookie': 'sid=; Max-Age=0' } }); } return app(request); } };`,
  },
  {
    what: 'a server route of TanStack whose handlers stand nowhere in reach',
    file: 'src/routes/api/logout.ts',
    code: `import { createFileRoute } from '@tanstack/react-router'; import { handlers } from '~/missing';
      export const Route = createFileRoute('/api/logout')({ server: { handlers } });`,
  },
  {
    what: 'login that clears a stale cookie',
    code: `app.post('/login', async (req, res) => { res.clearCookie('sid'); res.json(await login(req.body)); });`,
  },
  {
    what: 'an exported login',
    file: 'src/controllers/auth.ts',
    code: `export const login = async (req, res) => { res.clearCookie('token'); };`,
  },
  {
    what: 'a refresh that fails',
    code: `app.post('/auth/refresh', async (req, res) => { if (!valid(req)) { res.clearCookie('refreshToken'); return res.sendStatus(401); } });`,
  },
  {
    what: 'middleware that rejects a token',
    file: 'src/middleware/auth.ts',
    code: `export function requireUser(req, res, next) { if (!req.user) { res.clearCookie('sid'); return res.redirect('/logout'); } next(); }`,
  },
  {
    what: 'middleware mounted at the path of the logout',
    code: `app.use('/logout', (req, res, next) => { res.clearCookie('flash'); next(); });`,
  },
  {
    what: 'middleware of Next.js that sends to the logout',
    file: 'middleware.ts',
    code: `export function middleware(request) { const response = NextResponse.redirect(new URL('/logout', request.url)); response.cookies.delete('session'); return response; }`,
  },
  {
    what: 'an account that is deleted',
    code: `app.delete('/account', async (req, res) => { await db.user.delete({ where: { id } }); res.clearCookie('sid'); /* logs out */ });`,
  },
  {
    what: 'an exported deletion of the account',
    file: 'src/controllers/user.ts',
    code: `export async function deleteAccount(req, res) { res.clearCookie('sid'); await logoutEverywhere(req.user); }`,
  },
  {
    what: 'a changed password',
    code: `app.post('/password', async (req, res) => { await change(req); res.clearCookie('sid'); /* signs out */ });`,
  },
  {
    what: 'DELETE of one of many sessions',
    code: `app.delete('/sessions/:id', async (req, res) => { res.clearCookie('sid'); });`,
  },
  {
    what: 'DELETE of a device',
    file: 'app/api/sessions/[id]/route.ts',
    code: `export async function DELETE() { (await cookies()).delete('session'); }`,
  },
  {
    what: 'POST to the session',
    file: 'app/api/session/route.ts',
    code: `export async function POST() { (await cookies()).delete('session'); } // not a logout`,
  },
  {
    what: 'the branch for POST on the session',
    file: 'pages/api/session.ts',
    code: `export default async function handler(req, res) { if (req.method === 'POST') { res.setHeader('Set-Cookie', 'sid=; Max-Age=0'); } /* logout */ }`,
  },
  {
    what: 'the path where the browser lands afterwards',
    code: `app.get('/logout/callback', (req, res) => { res.clearCookie('state'); res.redirect('/'); });`,
  },
  {
    what: 'a question about the logout',
    file: 'src/controllers/auth.ts',
    code: `export function isLogout(req, res) { res.clearCookie('sid'); }`,
  },
  {
    what: 'an effect that follows a logout',
    file: 'src/controllers/auth.ts',
    code: `export function afterLogout(req, res) { res.clearCookie('sid'); }`,
  },
]);

noHandlers('a function that handlers call', [
  {
    what: 'a service',
    file: 'src/services/auth.service.ts',
    code: `export class AuthService { async logout(res: Response) { res.clearCookie('sid'); } }`,
  },
  {
    what: 'a class called a service, elsewhere',
    file: 'src/auth/auth.ts',
    code: `export class AuthService { async logout(req: Request, res: Response) { res.clearCookie('sid'); } }`,
  },
  {
    what: 'a repository',
    file: 'src/repositories/session.ts',
    code: `export async function logout(ctx: Context) { ctx.cookies.set('sid', null); }`,
  },
  {
    what: 'a helper in a folder for them',
    file: 'src/utils/session.ts',
    code: `export function logout(req, res) { res.clearCookie('sid'); }`,
  },
  {
    what: 'a function that takes nothing of a request',
    file: 'src/auth.ts',
    code: `export async function logout(token: string) { jar.delete('sid'); }`,
  },
  {
    what: 'a function inside a function',
    code: `function render() { const logout = (req, res) => res.clearCookie('sid'); return logout; }`,
  },
  {
    what: 'a function that is made into another form',
    code: `const logoutAsync = util.promisify((req, callback) => req.logout(callback));`,
  },
  {
    what: 'a method of the user model',
    file: 'src/models/user.ts',
    code: `UserSchema.methods.logout = async function (req, res) { res.clearCookie('sid'); };`,
  },
]);

noHandlers('a file that holds none', [
  {
    what: 'a test',
    file: 'src/auth/auth.test.ts',
    code: `app.post('/logout', async (req, res) => { res.clearCookie('sid'); });`,
  },
  {
    what: 'a test in a folder for them',
    file: 'tests/auth.ts',
    code: `export const logout = async (req, res) => { res.clearCookie('sid'); };`,
  },
  {
    what: 'a mock',
    file: 'src/__mocks__/auth.ts',
    code: `export const logout = async (req, res) => { res.clearCookie('sid'); };`,
  },
  {
    what: 'a story',
    file: 'src/nav.stories.tsx',
    code: `export async function logout(req, res) { res.clearCookie('sid'); }`,
  },
  {
    what: 'a type declaration',
    file: 'src/auth.d.ts',
    code: `export declare function logout(req: Request, res: Response): Promise<void>;`,
  },
  {
    what: 'an interface and an abstract method',
    file: 'src/controllers/auth.ts',
    code: `export interface AuthController { logout(req: Request, res: Response): void }
      export abstract class Base { abstract logout(req: Request, res: Response): void }`,
  },
  {
    what: 'a mock server',
    file: 'src/mocks/handlers.ts',
    code: `import { http, HttpResponse } from 'msw';
      export const handlers = [http.post('/logout', () => new HttpResponse(null, { headers: { 'Set-Cookie': 'sid=; Max-Age=0' } }))];`,
  },
]);

noHandlers('code that talks to a server', [
  {
    what: 'a client of an API',
    file: 'src/api/auth.ts',
    code: `import axios from 'axios';\nexport const logout = () => axios.post('/logout');`,
  },
  {
    what: 'a request with a callback',
    code: `$.post('/logout', function (response) { document.cookie = 'sid=; Max-Age=0'; });`,
  },
  {
    what: 'a class that sends requests',
    file: 'src/api/AuthClient.ts',
    code: `export class AuthClient { logout(req: LogoutRequest) { return this.http.post('/logout', req); } }`,
  },
  {
    what: 'a look-up in a map',
    code: `const handlers = new Map(); handlers.get('logout', (req, res) => res.clearCookie('sid'));`,
  },
]);

noHandlers('code for the browser', [
  {
    what: 'a component',
    file: 'src/components/nav.tsx',
    code: `'use client';
      export function Nav() {
        const logout = async () => { document.cookie = 'sid=; Max-Age=0'; };
        return <button onClick={logout}>Log out</button>;
      }`,
  },
  {
    what: 'a hook',
    file: 'src/hooks/use-logout.ts',
    code: `import { useCallback } from 'react';
      export const useLogout = () => useCallback(() => { document.cookie = 'sid=; Max-Age=0'; }, []);`,
  },
  {
    what: 'a store',
    file: 'src/store/auth.ts',
    code: `import { defineStore } from 'pinia';
      export const useAuth = defineStore('auth', { actions: { logout() { Cookies.remove('token'); } } });`,
  },
  {
    what: 'a slice of a store',
    file: 'src/redux/auth.ts',
    code: `import { createSlice } from '@reduxjs/toolkit';
      export default createSlice({ name: 'auth', reducers: { logout(state) { state.user = null; } } });`,
  },
  {
    what: 'a route of the browser',
    file: 'src/routes.tsx',
    code: `import { createBrowserRouter } from 'react-router-dom';
      export const router = createBrowserRouter([{ path: '/logout', action: async () => { localStorage.removeItem('token'); return null; } }]);`,
  },
  {
    what: 'an exported function that is handed an event of the browser',
    file: 'src/menu.ts',
    code: `export function logout(event: React.MouseEvent, response: Settings) { event.preventDefault(); Cookies.remove('token'); }`,
  },
  {
    what: 'an action of a route of the browser in a file of its own',
    file: 'app/routes/logout.tsx',
    code: `import { createBrowserRouter } from 'react-router-dom';
      export const action = async () => { Cookies.remove('token'); return null; };
      export const router = createBrowserRouter([{ path: '/logout', action }]);`,
  },
  {
    what: 'what a framework built',
    file: '.output/server/routes.mjs',
    code: `app.post('/logout', (req, res) => res.clearCookie('sid').end());`,
  },
  {
    what: 'an exported function that reads the storage',
    file: 'src/auth.ts',
    code: `export function logout(event) { localStorage.removeItem('token'); document.cookie = 'token=; Max-Age=0'; }`,
  },
]);

noHandlers("the line that builds or re-exports a provider's sign-out", [
  {
    what: 'Auth.js',
    file: 'src/auth.ts',
    code: `import NextAuth from 'next-auth';\nexport const { handlers, auth, signIn, signOut } = NextAuth({ providers: [] });`,
  },
  {
    what: 'a re-export',
    file: 'src/auth.ts',
    code: `export { signOut } from 'next-auth/react';`,
  },
  {
    what: 'a client of Better Auth',
    file: 'src/lib/auth-client.ts',
    code: `import { createAuthClient } from 'better-auth/react';\nexport const { signIn, signOut, useSession } = createAuthClient();`,
  },
]);
