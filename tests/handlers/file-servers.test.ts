import { forms } from './forms.js';

const CLEAR = `(await cookies()).delete('session'); // here
      return Response.json({ ok: true });`;
const NEXT = `import { cookies } from 'next/headers';\n`;
const API = `{
      END
      res.setHeader('Set-Cookie', 'sid=; Path=/; Max-Age=0'); // here
      res.status(204).end();
    }`;

forms('Next.js app router', [
  {
    form: 'an exported function',
    file: 'src/app/api/auth/logout/route.ts',
    handler: 'POST /api/auth/logout',
    code: `${NEXT}export async function POST() {
      END
      ${CLEAR}
    }`,
  },
  {
    form: 'a constant in a wrapper',
    file: 'app/api/logout/route.js',
    handler: 'GET /api/logout',
    code: `${NEXT}import { withAuth } from '@/lib/with-auth';
    export const GET = withAuth(async (request) => {
      END
      ${CLEAR}
    });`,
  },
  {
    form: 'a group of routes and a dynamic segment',
    file: 'app/(auth)/[locale]/sign-out/route.ts',
    handler: 'POST /:locale/sign-out',
    code: `${NEXT}export async function POST(request: NextRequest, { params }: Context) {
      END
      ${CLEAR}
    }`,
  },
  {
    form: 'DELETE of the session',
    file: 'app/api/session/route.ts',
    handler: 'DELETE /api/session',
    code: `${NEXT}
    export async function POST() {
      (await cookies()).set('session', token);
      return new Response();
    }
    export async function DELETE() {
      END
      ${CLEAR}
    }`,
  },
  {
    form: 'one function under two names',
    file: 'app/logout/route.ts',
    handler: 'GET /logout',
    code: `${NEXT}
    async function leave() {
      END
      ${CLEAR}
    }
    export { leave as GET, leave as POST };`,
  },
  {
    form: 'a branch below a catch-all segment',
    file: 'app/api/auth/[...slug]/route.ts',
    handler: '/api/auth/logout',
    code: `${NEXT}
    export async function POST(request: Request, { params }) {
      const { slug } = await params;
      if (slug[0] === 'login') return login(request);
      if (slug[0] === 'logout') {
        END
        ${CLEAR}
      }
      return new Response(null, { status: 404 });
    }`,
  },
  {
    form: 'a router of Hono below a catch-all segment',
    file: 'app/api/[[...route]]/route.ts',
    handler: 'POST /api/logout',
    code: `
    import { Hono } from 'hono';
    import { handle } from 'hono/vercel';
    import { deleteCookie } from 'hono/cookie';
    const app = new Hono().basePath('/api').post('/logout', async (c) => {
      END
      deleteCookie(c, 'session'); // here
      return c.body(null);
    });
    export const POST = handle(app);`,
  },
]);

forms('Next.js middleware and server actions', [
  {
    form: 'a branch of middleware',
    file: 'src/middleware.ts',
    handler: '/logout',
    code: `
    import { NextResponse, type NextRequest } from 'next/server';
    export async function middleware(request: NextRequest) {
      if (request.nextUrl.pathname === '/logout') {
        END
        const response = NextResponse.redirect(new URL('/', request.url));
        response.cookies.delete('session'); // here
        return response;
      }
      return NextResponse.next();
    }`,
  },
  {
    form: 'a module of server actions',
    file: 'app/actions.ts',
    handler: 'logout()',
    code: `'use server';
    ${NEXT}
    export async function logout() {
      END
      (await cookies()).delete('session'); // here
    }`,
  },
  {
    form: 'a module of server actions that is a client of nothing else',
    file: 'src/lib/actions.ts',
    handler: 'signOut()',
    code: `'use server';
    ${NEXT}
    export const signOut = async (formData: FormData) => {
      END
      (await cookies()).delete('session'); // here
    };`,
  },
  {
    form: 'a function that is a server action',
    file: 'components/nav.tsx',
    handler: 'logout()',
    code: `${NEXT}
    export function Nav() {
      async function logout() {
        'use server';
        END
        (await cookies()).delete('session'); // here
      }
      return <form action={logout}><button>Log out</button></form>;
    }`,
  },
  {
    form: 'a server action that a builder wraps',
    file: 'app/actions.ts',
    handler: 'logoutAction()',
    code: `'use server';
    ${NEXT}
    import { authAction } from '@/lib/safe-action';
    export const logoutAction = authAction.schema(z.object({})).action(async () => {
      END
      (await cookies()).delete('session'); // here
    });`,
  },
]);

forms('Next.js pages router', [
  {
    form: 'an API route',
    file: 'pages/api/logout.ts',
    handler: '/api/logout',
    code: `export default async function handler(req: NextApiRequest, res: NextApiResponse) ${API}`,
  },
  {
    form: 'an API route in CommonJS',
    file: 'pages/api/auth/signout.js',
    handler: '/api/auth/signout',
    code: `module.exports = async (req, res) => ${API};`,
  },
  {
    form: 'an API route in wrappers',
    file: 'src/pages/api/logout.ts',
    handler: '/api/logout',
    code: `
    import { withSession } from 'lib/session';
    const handler = async (req, res) => ${API};
    export default withErrors(withSession(handler));`,
  },
  {
    form: 'a page',
    file: 'pages/logout.tsx',
    handler: 'GET /logout',
    code: `
    export async function getServerSideProps({ req, res }) {
      END
      res.setHeader('Set-Cookie', 'sid=; Max-Age=0'); // here
      return { redirect: { destination: '/', permanent: false } };
    }
    export default function Logout() { return null; }`,
  },
  {
    form: 'a branch for DELETE on the session',
    file: 'pages/api/session.ts',
    handler: 'DELETE /api/session',
    code: `export default async function handler(req, res) {
      if (req.method === 'POST') return login(req, res);
      if (req.method === 'DELETE') {
        END
        res.setHeader('Set-Cookie', 'sid=; Path=/; Max-Age=0'); // here
        return res.status(204).end();
      }
      res.status(405).end();
    }`,
  },
  {
    form: 'a case for DELETE on the session',
    file: 'pages/api/auth/session.js',
    handler: 'DELETE /api/auth/session',
    code: `export default async function handler(req, res) {
      const { method } = req;
      switch (method) {
        case 'GET':
          return res.json(await read(req));
        case 'DELETE':
          END
          res.setHeader('Set-Cookie', 'sid=; Path=/; Max-Age=0'); // here
          return res.status(204).end();
        default:
          return res.status(405).end();
      }
    }`,
  },
  {
    form: 'a branch that calls a function of the file',
    file: 'pages/api/session.ts',
    handler: 'DELETE /api/session',
    code: `
    async function end(req, res) ${API}
    export default async function handler(req, res) {
      if (req.method === 'DELETE') {
        return end(req, res);
      }
      res.status(405).end();
    }`
      .replace(' // here', '')
      .replace('return end(req, res);', 'return end(req, res); // here'),
  },
  {
    form: 'a branch below a catch-all segment',
    file: 'pages/api/auth/[...slug].ts',
    handler: '/api/auth/logout',
    code: `export default async function handler(req, res) {
      const action = req.query.slug[0];
      switch (action) {
        case 'login':
          return login(req, res);
        case 'logout': {
          END
          res.setHeader('Set-Cookie', 'sid=; Path=/; Max-Age=0'); // here
          return res.status(204).end();
        }
      }
    }`,
  },
]);

const REMIX = `import { destroySession, getSession } from '~/sessions.server';
import { createCookie, redirect } from '@remix-run/node';
const session = createCookie('session');\n`;
const GONE = `END
      return redirect('/', { headers: { 'Set-Cookie': await session.serialize('', { maxAge: 0 }) } }); // here`;

forms('Remix and React Router', [
  {
    form: 'an action',
    file: 'app/routes/logout.tsx',
    handler: 'POST /logout',
    code: `${REMIX}export async function action({ request }: ActionFunctionArgs) {
      ${GONE}
    }`,
  },
  {
    form: 'a loader',
    file: 'app/routes/logout.tsx',
    handler: 'GET /logout',
    code: `${REMIX}export const loader: LoaderFunction = async ({ request }) => {
      ${GONE}
    };`,
  },
  {
    form: 'flat names',
    file: 'app/routes/_auth.api.logout.ts',
    handler: 'POST /api/logout',
    code: `${REMIX}export const action = async ({ request }) => {
      ${GONE}
    };`,
  },
  {
    form: 'nested folders',
    file: 'app/routes/auth/logout.tsx',
    handler: 'POST /auth/logout',
    code: `${REMIX}export const action = async ({ request }) => {
      ${GONE}
    };`,
  },
  {
    form: 'a folder with route.tsx',
    file: 'app/routes/auth.sign-out/route.tsx',
    handler: 'POST /auth/sign-out',
    code: `${REMIX}export const action = async ({ request }) => {
      ${GONE}
    };`,
  },
  {
    form: 'folders that end in +',
    file: 'app/routes/_auth+/logout.tsx',
    handler: 'POST /logout',
    code: `${REMIX}export const action = async ({ request }) => {
      ${GONE}
    };`,
  },
]);

forms('SvelteKit', [
  {
    form: 'an endpoint',
    file: 'src/routes/(app)/logout/+server.ts',
    handler: 'POST /logout',
    code: `export const POST: RequestHandler = async ({ cookies, locals }) => {
      END
      cookies.delete('sid', { path: '/' }); // here
      return new Response(null, { status: 204 });
    };`,
  },
  {
    form: 'the default form action',
    file: 'src/routes/logout/+page.server.js',
    handler: 'POST /logout',
    code: `export const actions = {
      default: async ({ cookies }) => {
        END
        cookies.delete('sid', { path: '/' }); // here
      },
    };`,
  },
  {
    form: 'a named form action',
    file: 'src/routes/account/+page.server.ts',
    handler: 'POST /account?/logout',
    code: `export const actions: Actions = {
      update: async () => {},
      async logout({ cookies }) {
        END
        cookies.delete('sid', { path: '/' }); // here
      },
    } satisfies Actions;`,
  },
  {
    form: 'load of a page',
    file: 'src/routes/logout/+page.server.ts',
    handler: 'GET /logout',
    code: `export const load: PageServerLoad = async ({ cookies }) => {
      END
      cookies.delete('sid', { path: '/' }); // here
    };`,
  },
  {
    form: 'a remote function',
    file: 'src/routes/auth.remote.ts',
    handler: 'logout()',
    code: `
    import { command, getRequestEvent } from '$app/server';
    export const logout = command(async () => {
      const { cookies } = getRequestEvent();
      END
      cookies.delete('sid', { path: '/' }); // here
    });`,
  },
  {
    form: 'the hook',
    file: 'src/hooks.server.ts',
    handler: '/logout',
    code: `export async function handle({ event, resolve }) {
      if (event.url.pathname === '/logout') {
        END
        event.cookies.delete('sid', { path: '/' }); // here
        return new Response(null, { status: 303, headers: { location: '/' } });
      }
      return resolve(event);
    }`,
  },
]);

forms('SvelteKit, with actions of another module', [
  {
    form: 'a named action beside them',
    file: 'src/routes/account/+page.server.ts',
    handler: 'POST /account?/logout',
    code: `import { shared } from '$lib/actions';
    export const actions = {
      ...shared,
      logout: async ({ cookies }) => {
        END
        cookies.delete('sid', { path: '/' }); // here
      },
    };`,
  },
]);

forms('Nitro and Nuxt', [
  {
    form: 'a route with the method in its name',
    file: 'server/api/auth/logout.post.ts',
    handler: 'POST /api/auth/logout',
    code: `export default defineEventHandler(async (event) => {
      END
      deleteCookie(event, 'sid'); // here
    });`,
  },
  {
    form: 'DELETE of the session',
    file: 'server/api/session.delete.ts',
    handler: 'DELETE /api/session',
    code: `import { eventHandler, deleteCookie } from 'h3';
    export default eventHandler(async (event) => {
      END
      deleteCookie(event, 'sid'); // here
    });`,
  },
  {
    form: 'a route outside /api, with an object',
    file: 'server/routes/logout.ts',
    handler: '/logout',
    code: `export default defineEventHandler({
      onRequest: [requireUser],
      handler: async (event) => {
        END
        setCookie(event, 'sid', '', { maxAge: 0 }); // here
      },
    });`,
  },
]);

forms('Astro', [
  {
    form: 'an endpoint',
    file: 'src/pages/api/logout.ts',
    handler: 'POST /api/logout',
    code: `export const POST: APIRoute = async ({ cookies, redirect }) => {
      END
      cookies.delete('sid', { path: '/' }); // here
      return redirect('/');
    };`,
  },
  {
    form: 'an endpoint for all methods',
    file: 'src/pages/signout.js',
    handler: '/signout',
    code: `export const ALL = async (context) => {
      END
      context.cookies.set('sid', '', { maxAge: 0, path: '/' }); // here
      return context.redirect('/');
    };`,
  },
  {
    form: 'an action',
    file: 'src/actions/index.ts',
    handler: 'logout()',
    code: `import { defineAction } from 'astro:actions';
    export const server = {
      login: defineAction({ handler: async () => {} }),
      logout: defineAction({
        accept: 'form',
        handler: async (input, context) => {
          END
          context.cookies.delete('sid', { path: '/' }); // here
        },
      }),
    };`,
  },
  {
    form: 'an action on its own',
    file: 'src/actions/auth.ts',
    handler: 'signOut()',
    code: `import { defineAction } from 'astro:actions';
    export const signOut = defineAction({
      handler: async (_, { cookies }) => {
        END
        cookies.delete('sid', { path: '/' }); // here
      },
    });`,
  },
]);

forms('SolidStart', [
  {
    form: 'an API route',
    file: 'src/routes/(auth)/logout.ts',
    handler: 'POST /logout',
    code: `import { deleteCookie } from 'vinxi/http';
    export async function POST(event: APIEvent) {
      END
      deleteCookie('sid'); // here
    }`,
  },
  {
    form: 'a server function',
    file: 'src/lib/auth.ts',
    handler: 'logout()',
    code: `import { action, redirect } from '@solidjs/router';
    import { deleteCookie } from 'vinxi/http';
    export const logout = action(async () => {
      'use server';
      END
      deleteCookie('sid'); // here
      throw redirect('/');
    }, 'logout');`,
  },
]);

const TANSTACK = `import { createServerFn } from '@tanstack/react-start';
    import { deleteCookie } from '@tanstack/react-start/server';\n`;

forms('TanStack Start', [
  {
    form: 'a server function',
    file: 'src/lib/auth.ts',
    handler: 'logoutFn()',
    code: `${TANSTACK}export const logoutFn = createServerFn({ method: 'POST' }).middleware([auth]).handler(async () => {
      END
      deleteCookie('sid'); // here
    });`,
  },
  {
    form: 'a server function that a loader calls',
    file: 'src/routes/logout.tsx',
    handler: 'GET /logout',
    code: `${TANSTACK}import { createFileRoute, redirect } from '@tanstack/react-router';
    const logoutFn = createServerFn({ method: 'POST' }).handler(async () => {
      END
      deleteCookie('sid'); // here
      throw redirect({ to: '/' });
    });
    export const Route = createFileRoute('/logout')({ preload: false, loader: () => logoutFn() });`,
  },
  {
    form: 'a server function beside the component that calls it',
    file: 'src/components/nav.tsx',
    handler: 'logout()',
    code: `${TANSTACK}import { useState } from 'react';
    const logout = createServerFn({ method: 'POST' }).handler(async () => {
      END
      deleteCookie('sid'); // here
    });
    export function Nav() { return <button onClick={() => logout()}>Log out</button>; }`,
  },
  {
    form: 'a server route',
    file: 'src/routes/api/logout.ts',
    handler: 'POST /api/logout',
    code: `${TANSTACK}import { createFileRoute } from '@tanstack/react-router';
    export const Route = createFileRoute('/api/logout')({
      server: {
        handlers: {
          POST: async ({ request }) => {
            END
            deleteCookie('sid'); // here
            return new Response(null, { status: 204 });
          },
        },
      },
    });`,
  },
  {
    form: 'a server route with createHandlers',
    file: 'src/routes/api.sign-out.ts',
    handler: 'GET /api/sign-out',
    code: `${TANSTACK}import { createFileRoute } from '@tanstack/react-router';
    export const Route = createFileRoute('/api/sign-out')({
      server: {
        handlers: ({ createHandlers }) => createHandlers({
          GET: {
            middleware: [auth],
            handler: async ({ request }) => {
              END
              deleteCookie('sid'); // here
              return new Response(null, { status: 204 });
            },
          },
        }),
      },
    });`,
  },
  {
    form: 'an older server route that is named by its file',
    file: 'src/routes/api/logout.ts',
    handler: 'POST /api/logout',
    code: `${TANSTACK}import { createServerFileRoute } from '@tanstack/react-start/server';
    export const ServerRoute = createServerFileRoute().methods({
      POST: async ({ request }) => {
        END
        deleteCookie('sid'); // here
        return new Response(null, { status: 204 });
      },
    });`,
  },
  {
    form: 'a server route for any method',
    file: 'src/routes/api/logout.ts',
    handler: '/api/logout',
    code: `${TANSTACK}import { createFileRoute } from '@tanstack/react-router';
    const ANY = async ({ request }) => {
      END
      deleteCookie('sid'); // here
      return new Response(null, { status: 204 });
    };
    export const Route = createFileRoute('/api/logout')({ server: { handlers: { ANY } } });`,
  },
  {
    form: 'an older server route',
    file: 'src/routes/api/logout.ts',
    handler: 'POST /api/logout',
    code: `${TANSTACK}import { createServerFileRoute } from '@tanstack/react-start/server';
    export const ServerRoute = createServerFileRoute('/api/logout').methods({
      POST: async ({ request }) => {
        END
        deleteCookie('sid'); // here
        return new Response(null, { status: 204 });
      },
    });`,
  },
]);

forms('Qwik', [
  {
    form: 'onPost',
    file: 'src/routes/logout/index.ts',
    handler: 'POST /logout',
    code: `export const onPost: RequestHandler = async ({ cookie, redirect }) => {
      END
      cookie.delete('sid', { path: '/' }); // here
      throw redirect(302, '/');
    };`,
  },
  {
    form: 'onRequest',
    file: 'src/routes/logout/index.ts',
    handler: '/logout',
    code: `export const onRequest: RequestHandler = async ({ cookie, redirect }) => {
      END
      cookie.delete('sid', { path: '/' }); // here
      throw redirect(302, '/');
    };`,
  },
  {
    form: 'routeAction$',
    file: 'src/routes/layout.tsx',
    handler: 'useLogout()',
    code: `import { routeAction$ } from '@builder.io/qwik-city';
    export const useLogout = routeAction$(async (data, { cookie, redirect }) => {
      END
      cookie.delete('sid', { path: '/' }); // here
      throw redirect(302, '/');
    });`,
  },
  {
    form: 'server$',
    file: 'src/routes/account/index.tsx',
    handler: 'logout()',
    code: `import { server$ } from '@builder.io/qwik-city';
    export const logout = server$(async function () {
      END
      this.cookie.delete('sid', { path: '/' }); // here
    });`,
  },
]);

forms('Fresh', [
  {
    form: 'handlers by method',
    file: 'routes/api/logout.ts',
    handler: 'POST /api/logout',
    code: `
    import { deleteCookie } from 'https://deno.land/std@0.216.0/http/cookie.ts';
    export const handler: Handlers = {
      async POST(req, ctx) {
        const headers = new Headers({ location: '/' });
        END
        deleteCookie(headers, 'sid', { path: '/' }); // here
        return new Response(null, { status: 303, headers });
      },
    };`,
  },
  {
    form: 'one handler',
    file: 'routes/logout.ts',
    handler: '/logout',
    code: `
    import { deleteCookie } from '@std/http/cookie';
    export const handler = async (req: Request): Promise<Response> => {
      const headers = new Headers({ location: '/' });
      END
      deleteCookie(headers, 'sid', { path: '/' }); // here
      return new Response(null, { status: 303, headers });
    };`,
  },
  {
    form: 'define.handlers',
    file: 'routes/logout.ts',
    handler: 'GET /logout',
    code: `
    import { deleteCookie } from '@std/http/cookie';
    import { define } from '../utils.ts';
    export const handler = define.handlers({
      async GET(ctx) {
        const headers = new Headers({ location: '/' });
        END
        deleteCookie(headers, 'sid', { path: '/' }); // here
        return new Response(null, { status: 303, headers });
      },
    });`,
  },
]);

const GONE_RESPONSE = `END
      return new Response(null, { status: 204, headers: { 'Set-Cookie': 'sid=; Path=/; Max-Age=0' } }); // here`;

forms('functions of Vercel, Netlify and Cloudflare Pages', [
  {
    form: 'a Vercel function',
    file: 'api/logout.ts',
    handler: '/api/logout',
    code: `export default async function (req: VercelRequest, res: VercelResponse) ${API}`,
  },
  {
    form: 'a Vercel function by method',
    file: 'api/auth/logout.js',
    handler: 'POST /api/auth/logout',
    code: `export async function POST(request) {
      ${GONE_RESPONSE}
    }`,
  },
  {
    form: 'a Vercel function with fetch',
    file: 'api/logout.ts',
    handler: '/api/logout',
    code: `export default {
      async fetch(request: Request) {
        ${GONE_RESPONSE}
      },
    };`,
  },
  {
    form: 'a Netlify function at several paths',
    file: 'netlify/functions/bye.ts',
    handler: '/auth/logout',
    code: `export default async (request, context) => {
      END
      context.cookies.delete('sid'); // here
    };
    export const config = { path: ['/auth/logout', '/bye'] };`,
  },
  {
    form: 'a Netlify function',
    file: 'netlify/functions/logout.ts',
    handler: '/.netlify/functions/logout',
    code: `export default async (req: Request, context: Context) => {
      END
      context.cookies.delete('sid'); // here
      return new Response(null, { status: 204 });
    };`,
  },
  {
    form: 'a Netlify function of the first kind',
    file: 'netlify/functions/logout/logout.js',
    handler: '/.netlify/functions/logout',
    code: `exports.handler = async (event, context) => {
      END
      return { statusCode: 204, headers: { 'Set-Cookie': 'sid=; Max-Age=0' } }; // here
    };`,
  },
  {
    form: 'a Netlify function with a path of its own',
    file: 'netlify/functions/bye.ts',
    handler: 'POST /api/logout',
    code: `
    export default async (req: Request, context: Context) => {
      END
      context.cookies.delete('sid'); // here
      return new Response(null, { status: 204 });
    };
    export const config: Config = { path: '/api/logout', method: 'POST' };`,
  },
  {
    form: 'a function of Cloudflare Pages',
    file: 'functions/api/logout.ts',
    handler: 'POST /api/logout',
    code: `export const onRequestPost: PagesFunction<Env> = async ({ request, env }) => {
      ${GONE_RESPONSE}
    };`,
  },
  {
    form: 'a function of Cloudflare Pages for all methods',
    file: 'functions/logout.js',
    handler: '/logout',
    code: `export async function onRequest(context) {
      ${GONE_RESPONSE}
    }`,
  },
  {
    form: 'a route of Medusa',
    file: 'src/api/auth/session/route.ts',
    handler: 'DELETE /auth/session',
    code: `export const DELETE = async (req: MedusaRequest, res: MedusaResponse) => {
      END
      res.clearCookie('sid'); // here
      res.sendStatus(204);
    };`,
  },
]);
