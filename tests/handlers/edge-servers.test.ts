import { forms } from './forms.js';

const HONO = `import { Hono } from 'hono';\nimport { deleteCookie } from 'hono/cookie';\n`;
const C = `async (c) => {
  END
  deleteCookie(c, 'session'); // here
  return c.json({ ok: true });
}`;

forms('Hono', [
  {
    form: 'a route that is registered on all methods by name',
    handler: '/logout',
    code: `${HONO}const app = new Hono();\napp.on('ALL', '/logout', ${C});`,
  },
  {
    form: 'a route',
    handler: 'POST /logout',
    code: `${HONO}const app = new Hono();\napp.post('/logout', ${C});`,
  },
  {
    form: 'a chain of routes with middleware',
    handler: 'POST /logout',
    code: `${HONO}export default new Hono().get('/me', me).post('/logout', auth(), ${C});`,
  },
  {
    form: 'a handler chained on the last path',
    handler: 'POST /logout',
    code: `${HONO}const app = new Hono();\napp.get('/logout', page).post(${C});`,
  },
  {
    form: 'on',
    handler: 'POST /logout',
    code: `${HONO}const app = new Hono();\napp.on('POST', '/logout', ${C});`,
  },
  {
    form: 'on with lists',
    handler: 'DELETE /session',
    code: `${HONO}const app = new Hono();\napp.on(['PUT', 'DELETE'], ['/session', '/bye'], ${C});`,
  },
  {
    form: 'basePath',
    handler: 'POST /api/auth/logout',
    code: `${HONO}const app = new Hono().basePath('/api');\napp.post('/auth/logout', ${C});`,
  },
  {
    form: 'basePath of another router',
    handler: 'POST /api/v1/logout',
    code: `${HONO}const app = new Hono().basePath('/api');\nconst v1 = app.basePath('/v1');\nv1.post('/logout', ${C});`,
  },
  {
    form: 'a router in a router',
    handler: 'POST /api/auth/logout',
    code: `${HONO}const auth = new Hono();\nauth.post('/logout', ${C});\nconst app = new Hono().basePath('/api');\napp.route('/auth', auth);`,
  },
  {
    form: 'a router in a router that are both chains',
    handler: 'POST /auth/logout',
    code: `${HONO}const auth = new Hono().get('/me', me).post('/logout', ${C});\nconst app = new Hono().route('/auth', auth);`,
  },
  {
    form: 'a router that is mounted at no prefix',
    handler: 'POST /api/logout',
    code: `${HONO}const auth = new Hono();\nauth.post('/logout', ${C});\nconst app = new Hono().basePath('/api');\napp.route('/', auth);`,
  },
  {
    form: 'createHandlers',
    handler: 'POST /logout',
    code: `${HONO}import { createFactory } from 'hono/factory';
      const handlers = createFactory().createHandlers(logger(), ${C});
      const app = new Hono();
      app.post('/logout', ...handlers);`,
  },
  {
    form: 'OpenAPI',
    handler: 'POST /auth/logout',
    code: `${HONO}import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
      const route = createRoute({ method: 'post', path: '/logout', responses: {} });
      const app = new OpenAPIHono().basePath('/auth');
      app.openapi(route, ${C});`,
  },
  {
    form: 'OpenAPI with the route in the call',
    handler: 'DELETE /session',
    code: `${HONO}import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
      new OpenAPIHono().openapi(createRoute({ method: 'delete', path: '/session', responses: {} }), ${C});`,
  },
]);

const ELYSIA = `import { Elysia } from 'elysia';\n`;
const JAR = `async ({ cookie: { session }, set }) => {
  END
  session.remove(); // here
  set.status = 204;
}`;

forms('Elysia', [
  {
    form: 'a route',
    handler: 'POST /logout',
    code: `${ELYSIA}new Elysia().post('/logout', ${JAR}).listen(3000);`,
  },
  {
    form: 'a route with hooks, below a prefix',
    handler: 'POST /auth/logout',
    code: `${ELYSIA}export const auth = new Elysia({ prefix: '/auth' }).use(jwt()).post('/logout', ${JAR}, { detail: { tags: ['auth'] } });`,
  },
  {
    form: 'a group',
    handler: 'POST /api/auth/logout',
    code: `${ELYSIA}new Elysia({ prefix: '/api' }).group('/auth', (app) => app.post('/login', login).post('/logout', ${JAR}));`,
  },
  {
    form: 'a group with a guard',
    handler: 'POST /auth/logout',
    code: `${ELYSIA}new Elysia().group('/auth', { beforeHandle }, (app) => app.post('/logout', ${JAR}));`,
  },
  {
    form: 'a guard',
    handler: 'POST /logout',
    code: `${ELYSIA}new Elysia().guard({ cookie: schema }, (app) => app.post('/logout', ${JAR}));`,
  },
  {
    form: 'behind a group',
    handler: 'POST /logout',
    code: `${ELYSIA}new Elysia().group('/v1', (app) => app.get('/me', me)).post('/logout', ${JAR});`,
  },
  {
    form: 'a path without a slash',
    handler: 'POST sign-out',
    code: `${ELYSIA}export const signOut = new Elysia().post('sign-out', ${JAR});`,
  },
  {
    form: 'route()',
    handler: 'POST /logout',
    code: `${ELYSIA}new Elysia().route('POST', '/logout', ${JAR});`,
  },
  {
    form: 'a plugin of the file',
    handler: 'POST /api/auth/logout',
    code: `${ELYSIA}const auth = new Elysia({ prefix: '/auth' }).post('/logout', ${JAR});\nnew Elysia({ prefix: '/api' }).use(auth).listen(3000);`,
  },
  {
    form: 'a plugin that is a function',
    handler: 'POST /api/logout',
    code: `${ELYSIA}const auth = (app: Elysia) => app.post('/logout', ${JAR});\nnew Elysia({ prefix: '/api' }).use(auth);`,
  },
]);

forms('Oak', [
  {
    form: 'a route',
    handler: 'POST /auth/logout',
    code: `
      import { Application, Router } from 'https://deno.land/x/oak@v12.6.1/mod.ts';
      const router = new Router({ prefix: '/auth' });
      router.post('/logout', async (ctx) => {
        END
        await ctx.cookies.delete('sid'); // here
        ctx.response.status = 204;
      });`,
  },
  {
    form: 'a named route of the package',
    handler: 'POST /logout',
    code: `
      import { Router } from '@oak/oak';
      const router = new Router();
      router.post('leave', '/logout', async ({ cookies, response }) => {
        END
        await cookies.set('sid', ''); // here
      });`,
  },
]);

const RESPONSE = `return new Response(null, { status: 204, headers: { 'Set-Cookie': 'sid=; Path=/; Max-Age=0' } }); // here`;

forms('itty-router', [
  {
    form: 'Router with a base',
    handler: 'POST /api/logout',
    code: `
      import { Router } from 'itty-router';
      const router = Router({ base: '/api' });
      router.post('/logout', withUser, async (request, env) => {
        END
        ${RESPONSE}
      });`,
  },
  {
    form: 'AutoRouter',
    handler: 'POST /logout',
    code: `
      import { AutoRouter } from 'itty-router';
      const router = AutoRouter();
      router.get('/', home).post('/logout', async (request) => {
        END
        ${RESPONSE}
      });
      export default { ...router };`,
  },
]);

forms('Bun', [
  {
    form: 'a route of Bun.serve',
    handler: '/logout',
    code: `
      Bun.serve({
        routes: {
          '/logout': async (req) => {
            END
            ${RESPONSE}
          },
        },
      });`,
  },
  {
    form: 'a route by method',
    handler: 'POST /api/logout',
    code: `
      import { serve } from 'bun';
      serve({
        routes: {
          '/api/logout': {
            GET: page,
            async POST(req) {
              END
              ${RESPONSE}
            },
          },
        },
        fetch: () => new Response('not found', { status: 404 }),
      });`,
  },
  {
    form: 'a branch of fetch',
    handler: '/logout',
    code: `
      Bun.serve({
        async fetch(req) {
          const url = new URL(req.url);
          if (url.pathname === '/logout') {
            END
            ${RESPONSE}
          }
          return new Response('not found', { status: 404 });
        },
      });`,
  },
]);

forms('Workers and Deno', [
  {
    form: 'fetch of the exported object',
    file: 'src/worker.ts',
    handler: 'POST /logout',
    code: `
      export default {
        async fetch(request, env, ctx) {
          const { pathname } = new URL(request.url);
          if (request.method === 'POST' && pathname === '/logout') {
            END
            ${RESPONSE}
          }
          return new Response('not found', { status: 404 });
        },
      } satisfies ExportedHandler<Env>;`,
  },
  {
    form: 'a switch over the path',
    file: 'src/worker.ts',
    handler: '/api/logout',
    code: `
      export default {
        async fetch(request, env) {
          const url = new URL(request.url);
          switch (url.pathname) {
            case '/api/login':
              return login(request, env);
            case '/api/logout': {
              END
              ${RESPONSE}
            }
            default:
              return new Response('not found', { status: 404 });
          }
        },
      };`,
  },
  {
    form: 'a listener',
    file: 'src/worker.js',
    handler: '/logout',
    code: `
      addEventListener('fetch', (event) => event.respondWith(handleRequest(event.request)));
      async function handleRequest(request) {
        const path = new URL(request.url).pathname;
        if (path.startsWith('/logout')) {
          END
          ${RESPONSE}
        }
        return new Response('hello');
      }`,
  },
  {
    form: 'Deno.serve',
    file: 'main.ts',
    handler: '/logout',
    code: `
      Deno.serve(async (req) => {
        const url = new URL(req.url);
        if (url.pathname === '/logout') {
          END
          ${RESPONSE}
        }
        return new Response('hello');
      });`,
  },
  {
    form: 'a branch that stands for DELETE',
    file: 'src/worker.ts',
    handler: 'DELETE /api/session',
    code: `
      export default {
        async fetch(request, env) {
          const url = new URL(request.url);
          if (url.pathname === '/api/session') {
            if (request.method === 'DELETE') {
              END
              ${RESPONSE}
            }
          }
          return new Response('hello');
        },
      };`,
  },
]);

forms('h3 in code', [
  {
    form: 'a router of h3 1',
    handler: 'POST /logout',
    code: `
      import { createApp, createRouter, defineEventHandler, deleteCookie } from 'h3';
      const router = createRouter();
      router.post('/logout', defineEventHandler(async (event) => {
        END
        deleteCookie(event, 'sid'); // here
      }));`,
  },
  {
    form: 'a chain on createRouter',
    handler: 'GET /logout',
    code: `
      import { createRouter, eventHandler, deleteCookie } from 'h3';
      export default createRouter().get('/', eventHandler(home)).get('/logout', eventHandler(async (event) => {
        END
        deleteCookie(event, 'sid'); // here
      }));`,
  },
  {
    form: 'a plain function',
    handler: 'GET /logout',
    code: `
      import { createRouter, deleteCookie } from 'h3';
      createRouter().get('/logout', async (event) => {
        END
        deleteCookie(event, 'sid'); // here
      });`,
  },
  {
    form: 'app.use',
    handler: '/logout',
    code: `
      import { createApp, eventHandler, deleteCookie } from 'h3';
      const app = createApp();
      app.use('/logout', eventHandler(async (event) => {
        END
        deleteCookie(event, 'sid'); // here
        return 'bye';
      }));`,
  },
  {
    form: 'add',
    handler: 'POST /logout',
    code: `
      import { createRouter, eventHandler, deleteCookie } from 'h3';
      createRouter().add('/logout', eventHandler(async (event) => {
        END
        deleteCookie(event, 'sid'); // here
      }), 'post');`,
  },
  {
    form: 'h3 2',
    handler: 'POST /logout',
    code: `
      import { H3, deleteCookie } from 'h3';
      new H3().on('POST', '/logout', async (event) => {
        END
        deleteCookie(event, 'sid'); // here
      });`,
  },
  {
    form: 'defineRoute',
    handler: 'POST /logout',
    code: `
      import { defineRoute, deleteCookie } from 'h3';
      export const leave = defineRoute({
        method: 'POST',
        route: '/logout',
        handler: async (event) => {
          END
          deleteCookie(event, 'sid'); // here
        },
      });`,
  },
]);

forms('Lambda, Firebase', [
  {
    form: 'an exported handler in a file called logout',
    file: 'src/functions/logout.ts',
    handler: 'logout()',
    code: `
      import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
      export const handler: APIGatewayProxyHandlerV2 = async (event) => {
        END
        return { statusCode: 204, cookies: ['sid=; Max-Age=0; Path=/'] }; // here
      };`,
  },
  {
    form: 'an export called logout',
    file: 'src/auth.js',
    handler: 'logout()',
    code: `
      module.exports.logout = async (event, context) => {
        END
        return { statusCode: 204, multiValueHeaders: { 'Set-Cookie': ['sid=; Max-Age=0; Path=/'] } }; // here
      };`,
  },
  {
    form: 'a branch on the route key',
    file: 'src/api.ts',
    handler: 'POST /logout',
    code: `
      export const handler = async (event) => {
        switch (event.routeKey) {
          case 'POST /logout': {
            END
            return { statusCode: 204, cookies: ['sid=; Max-Age=0; Path=/'] }; // here
          }
        }
      };`,
  },
  {
    form: 'a branch on the raw path',
    file: 'src/api.ts',
    handler: '/logout',
    code: `
      export async function handler(event) {
        if (event.rawPath === '/logout') {
          END
          return { statusCode: 204, headers: { 'Set-Cookie': 'sid=; Max-Age=0; Path=/' } }; // here
        }
      }`,
  },
  {
    form: 'onRequest of Firebase',
    file: 'functions/src/index.ts',
    handler: 'logout()',
    code: `
      import { onRequest } from 'firebase-functions/v2/https';
      export const logout = onRequest({ cors: true }, async (req, res) => {
        END
        res.clearCookie('__session'); // here
      });`,
  },
  {
    form: 'the first generation of Firebase functions',
    file: 'functions/index.js',
    handler: 'logout()',
    code: `
      const functions = require('firebase-functions');
      exports.logout = functions.region('europe-west1').https.onRequest(async (req, res) => {
        END
        res.clearCookie('__session'); // here
      });`,
  },
]);

forms('Socket.IO', [
  {
    form: 'an event',
    handler: 'logout()',
    code: `
      io.on('connection', (socket) => {
        socket.on('logout', async (data, done) => {
          END
          socket.request.res.setHeader('Set-Cookie', 'sid=; Max-Age=0'); // here
          done();
        });
      });`,
  },
]);
