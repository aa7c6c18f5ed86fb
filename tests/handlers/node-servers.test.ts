import { forms } from './forms.js';

const HANDLER = `async (req, res) => {
  END
  res.clearCookie('sid'); // here
  res.json({ ok: true });
}`;
const IMPORT = `import express from 'express';
const app = express();
const router = express.Router();
`;

forms('Express', [
  {
    form: 'a route of the application',
    handler: 'POST /logout',
    code: `${IMPORT}app.post('/logout', ${HANDLER});`,
  },
  {
    form: 'a route of a router',
    handler: 'GET /signout',
    code: `${IMPORT}router.get('/signout', ${HANDLER});`,
  },
  {
    form: 'a route given as a regular expression',
    handler: 'GET /logout',
    code: `${IMPORT}app.get(/^\\/logout\\/?$/, ${HANDLER});`,
  },
  {
    form: 'a route given as a regular expression in a constant',
    handler: 'POST /auth/log-out',
    code: `${IMPORT}const LOGOUT = /^\\/auth\\/log[-_]?out$/i; app.post(LOGOUT, ${HANDLER});`,
  },
  {
    form: 'a route with an optional dash',
    handler: 'GET /log-?out',
    code: `${IMPORT}app.get('/log-?out', ${HANDLER});`,
  },
  {
    form: 'a route that is joined, with a constant between the parts',
    handler: 'POST /auth/logout',
    code: `${IMPORT}const SLASH = '/'; app.post(['', 'auth', 'logout'].join(SLASH), ${HANDLER});`,
  },
  {
    form: 'a list of a middleware and the handler, in an object',
    handler: 'POST /logout',
    code: `${IMPORT}const bye = ${HANDLER};
      const chains = { open: [bye], guarded: [requireUser, bye] };
      app.post('/logout', chains.guarded);`,
  },
  {
    form: 'a handler that a function of the file wraps',
    handler: 'POST /logout',
    code: `${IMPORT}const caught = (fn) => (req, res, next) => fn(req, res, next).catch(next);
      const safe = caught(${HANDLER});
      const routes = { bye: safe };
      app.post('/logout', routes.bye);`,
  },
  {
    form: 'a branch by the method and the path',
    handler: 'POST /logout',
    code: `import http from 'node:http';
      http.createServer((req, res) => {
        if (req.method === 'POST' && req.url === '/logout') {
          END
          res.setHeader('Set-Cookie', 'sid=; Max-Age=0'); // here
          return res.end();
        }
        if (req.url === pathOf(req) && req.method === methods[0]) return res.end();
        res.statusCode = 404;
        res.end();
      });`,
  },
  {
    form: 'a route for all methods',
    handler: '/logout',
    code: `${IMPORT}router.all('/logout', ${HANDLER});`,
  },
  {
    form: 'CommonJS, with function expressions',
    file: 'routes/auth.js',
    handler: 'POST /logout',
    code: `
      const express = require('express');
      const router = express.Router();
      router.post('/logout', async function (req, res, next) {
        END
        res.clearCookie('sid'); // here
        res.sendStatus(204);
      });
      module.exports = router;`,
  },
  {
    form: 'a router mounted in the file',
    handler: 'POST /api/auth/logout',
    code: `${IMPORT}router.post('/logout', ${HANDLER});\napp.use('/api/auth', router);`,
  },
  {
    form: 'routers mounted in routers',
    handler: 'POST /api/auth/logout',
    code: `${IMPORT}const auth = express.Router();
      auth.post('/logout', ${HANDLER});
      router.use('/auth', auth);
      app.use('/api', router);`,
  },
  {
    form: 'a router mounted behind middleware',
    handler: 'POST /api/logout',
    code: `${IMPORT}router.post('/logout', ${HANDLER});\napp.use('/api', cors(), router);`,
  },
  {
    form: 'router.route()',
    handler: 'POST /logout',
    code: `${IMPORT}router.route('/logout').post(${HANDLER});`,
  },
  {
    form: 'router.route() with other methods before',
    handler: 'DELETE /session',
    code: `${IMPORT}router.route('/session').get(show).post(create).delete(requireUser, ${HANDLER});`,
  },
  {
    form: 'a list of middleware',
    handler: 'POST /logout',
    code: `${IMPORT}app.post('/logout', [requireUser, csrf()], ${HANDLER});`,
  },
  {
    form: 'a list that ends with the handler',
    handler: 'POST /logout',
    code: `${IMPORT}app.post('/logout', [requireUser, [csrf(), ${HANDLER}]]);`,
  },
  {
    form: 'middleware before it that are functions',
    handler: 'POST /logout',
    code: `${IMPORT}app.post('/logout', (req, res, next) => { next(); }, ${HANDLER});`,
  },
  {
    form: 'a wrapper of a package',
    handler: 'POST /logout',
    code: `import asyncHandler from 'express-async-handler';\n${IMPORT}router.post('/logout', asyncHandler(${HANDLER}));`,
  },
  {
    form: 'a wrapper of the file',
    handler: 'POST /logout',
    code: `${IMPORT}
      const wrap = (fn) => (req, res, next) => Promise.resolve(fn(req, res, next)).catch(next);
      router.post('/logout', wrap(${HANDLER}));`,
  },
  {
    form: 'a wrapper around a constant',
    handler: 'POST /logout',
    code: `${IMPORT}const leave = catchAsync(${HANDLER});\nrouter.post('/logout', requireUser, leave);`,
  },
  {
    form: 'a list of paths',
    handler: 'GET /logout',
    code: `${IMPORT}app.get(['/logout', '/signout'], ${HANDLER});`,
  },
  {
    form: 'a path from a constant and a template',
    handler: 'POST /api/v1/logout',
    code: `${IMPORT}const API = '/api/v1';\napp.post(\`\${API}/logout\`, ${HANDLER});`,
  },
  {
    form: 'a path from an object of paths',
    handler: 'POST /auth/logout',
    code: `${IMPORT}const PATHS = { auth: { leave: '/auth/logout' } };\napp.post(PATHS.auth.leave, ${HANDLER});`,
  },
  {
    form: 'a handler declared later, under a name that says nothing',
    handler: 'POST /logout',
    code: `${IMPORT}app.post('/logout', bye);\nasync function bye(req, res) {
      END
      res.clearCookie('sid'); // here
    }`,
  },
  {
    form: 'a member of an object',
    handler: 'POST /logout',
    code: `${IMPORT}const auth = { bye: ${HANDLER} };\napp.post('/logout', auth.bye);`,
  },
  {
    form: 'a bound method of an instance',
    handler: 'POST /logout',
    code: `${IMPORT}
      class Auth {
        async bye(req, res) {
          END
          res.clearCookie('sid'); // here
        }
      }
      const auth = new Auth();
      app.post('/logout', auth.bye.bind(auth));`,
  },
  {
    form: 'a static method',
    handler: 'POST /logout',
    code: `${IMPORT}
      class Auth {
        static async bye(req, res) {
          END
          res.clearCookie('sid'); // here
        }
      }
      app.post('/logout', Auth.bye);`,
  },
  {
    form: 'a method registered in the constructor of its class',
    handler: 'POST /logout',
    code: `${IMPORT}
      class Auth {
        router = express.Router();
        constructor() {
          this.router.post('/logout', this.bye);
        }
        bye = async (req, res) => {
          END
          res.clearCookie('sid'); // here
        };
      }`,
  },
  {
    form: 'a chain of routes',
    handler: 'POST /logout',
    code: `${IMPORT}app.post('/login', login).post('/logout', ${HANDLER}).get('/me', me);`,
  },
  {
    form: 'middleware mounted at the path, that answers',
    handler: '/logout',
    code: `${IMPORT}app.use('/logout', ${HANDLER});`,
  },
  {
    form: 'a function that is handed the application',
    handler: 'POST /logout',
    file: 'routes/auth.js',
    code: `module.exports = function (app) { app.post('/logout', ${HANDLER}); };`,
  },
  {
    form: 'a router in a file called logout',
    handler: 'POST /',
    file: 'src/routes/logout.ts',
    code: `${IMPORT}router.post('/', ${HANDLER});\nexport default router;`,
  },
  {
    form: 'a list of routes',
    handler: 'POST /logout',
    code: `export const routes = [{ method: 'post', path: '/logout', handler: ${HANDLER} }];`,
  },
  {
    form: 'next-connect',
    file: 'pages/api/logout.ts',
    handler: 'POST /api/logout',
    code: `import nc from 'next-connect';\nexport default nc().use(session).post(${HANDLER});`,
  },
]);

forms('Koa', [
  {
    form: 'a route',
    handler: 'POST /logout',
    code: `
      import Router from '@koa/router';
      const router = new Router();
      router.post('/logout', async (ctx) => {
        END
        ctx.cookies.set('sid', null); // here
      });`,
  },
  {
    form: 'a named route',
    handler: 'POST /auth/logout',
    code: `
      import Router from '@koa/router';
      const router = new Router({ prefix: '/auth' });
      router.post('leave', '/logout', requireUser, async (ctx) => {
        END
        ctx.cookies.set('sid'); // here
      });`,
  },
  {
    form: 'del, and a prefix that is set later',
    handler: 'DELETE /api/session',
    file: 'src/routes.js',
    code: `
      const Router = require('koa-router');
      const router = new Router();
      router.prefix('/api');
      router.del('/session', async (ctx) => {
        END
        ctx.cookies.set('sid', '', { maxAge: 0 }); // here
      });`,
  },
  {
    form: 'a router in a router',
    handler: 'POST /auth/logout',
    code: `
      import Router from '@koa/router';
      const router = new Router();
      const child = new Router();
      child.post('/logout', async (ctx) => {
        END
        ctx.cookies.set('sid', null); // here
      });
      router.use('/auth', child.routes(), child.allowedMethods());`,
  },
  {
    form: 'register',
    handler: 'POST /logout',
    code: `
      import Router from '@koa/router';
      const router = new Router();
      router.register('/logout', ['post'], async (ctx) => {
        END
        ctx.cookies.set('sid', null); // here
      });`,
  },
  {
    form: 'a branch of middleware',
    handler: '/logout',
    code: `
      import Koa from 'koa';
      const app = new Koa();
      app.use(async (ctx, next) => {
        if (ctx.path === '/logout') {
          END
          ctx.cookies.set('sid', null); // here
          return;
        }
        await next();
      });`,
  },
]);

const REPLY = `async (request, reply) => {
  END
  reply.clearCookie('sid'); // here
  return { ok: true };
}`;
const FASTIFY = `import fastify from 'fastify';\nconst app = fastify();\n`;

forms('Fastify', [
  { form: 'a route', handler: 'POST /logout', code: `${FASTIFY}app.post('/logout', ${REPLY});` },
  {
    form: 'a route with options',
    handler: 'POST /logout',
    code: `${FASTIFY}app.post('/logout', { preHandler: [app.authenticate], schema }, ${REPLY});`,
  },
  {
    form: 'a handler among the options',
    handler: 'POST /logout',
    code: `${FASTIFY}app.post('/logout', { schema, handler: ${REPLY} });`,
  },
  {
    form: 'a route object',
    handler: 'POST /logout',
    code: `${FASTIFY}app.route({ method: 'POST', url: '/logout', preHandler: authenticate, handler: ${REPLY} });`,
  },
  {
    form: 'a route object with several methods',
    handler: 'GET /logout',
    code: `${FASTIFY}app.route({ method: ['GET', 'POST'], url: '/logout', handler: ${REPLY} });`,
  },
  {
    form: 'a route object for DELETE among others',
    handler: 'DELETE /session',
    code: `${FASTIFY}app.route({ method: ['POST', 'DELETE'], url: '/session', handler: ${REPLY} });`,
  },
  {
    form: 'a plugin that stands in its registration',
    handler: 'POST /auth/logout',
    code: `${FASTIFY}app.register(async (instance) => { instance.post('/logout', ${REPLY}); }, { prefix: '/auth' });`,
  },
  {
    form: 'a plugin of the file',
    handler: 'POST /api/auth/logout',
    code: `${FASTIFY}
      async function auth(instance) { instance.post('/logout', ${REPLY}); }
      async function api(instance) { instance.register(auth, { prefix: '/auth' }); }
      app.register(api, { prefix: '/api' });`,
  },
  {
    form: 'a plugin that is exported',
    handler: 'POST /logout',
    file: 'src/plugins/auth.ts',
    code: `export default async function (app: FastifyInstance) { app.withTypeProvider().post('/logout', { schema }, ${REPLY}); }`,
  },
  {
    form: 'a route below the folder that @fastify/autoload mounts',
    handler: 'POST /auth/logout',
    file: 'routes/auth/index.js',
    code: `module.exports = async function (fastify, opts) { fastify.post('/logout', ${REPLY}); };`,
  },
]);

const TOOLKIT = `async (request, h) => {
  END
  return h.response().unstate('sid'); // here
}`;
const HAPI = `import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\n`;

forms('hapi', [
  {
    form: 'a route without a method',
    handler: '/logout',
    code: `${HAPI}server.route({ path: '/logout', handler: ${TOOLKIT} });`,
  },
  {
    form: 'a route object',
    handler: 'POST /logout',
    code: `${HAPI}server.route({ method: 'POST', path: '/logout', handler: ${TOOLKIT} });`,
  },
  {
    form: 'a handler among the options',
    handler: 'GET /logout',
    code: `${HAPI}server.route({ method: 'GET', path: '/logout', options: { auth: 'session', handler: ${TOOLKIT} } });`,
  },
  {
    form: 'a list of routes, with the older key',
    handler: 'GET /logout',
    code: `${HAPI}server.route([{ method: 'GET', path: '/', handler: home }, { method: 'GET', path: '/logout', config: { handler: ${TOOLKIT} } }]);`,
  },
  {
    form: 'any method',
    handler: '/logout',
    code: `${HAPI}server.route({ method: '*', path: '/logout', handler: ${TOOLKIT} });`,
  },
  {
    form: 'a plugin of the file',
    handler: 'POST /api/logout',
    code: `${HAPI}
      const auth = {
        name: 'auth',
        register: (plugin) => { plugin.route({ method: 'POST', path: '/logout', handler: ${TOOLKIT} }); },
      };
      server.register(auth, { routes: { prefix: '/api' } });`,
  },
]);

forms('AdonisJS', [
  {
    form: 'a route with a function',
    file: 'start/routes.ts',
    handler: 'POST /logout',
    code: `
      import router from '@adonisjs/core/services/router';
      router.post('/logout', async ({ response }) => {
        END
        response.clearCookie('token'); // here
      });`,
  },
  {
    form: 'a route in a group',
    file: 'start/routes.ts',
    handler: 'POST /api/auth/logout',
    code: `
      import router from '@adonisjs/core/services/router';
      router.group(() => {
        router.group(() => {
          router.post('/logout', async ({ response }) => {
            END
            response.clearCookie('token'); // here
          });
        }).prefix('/auth');
      }).prefix('/api').use(middleware.auth());`,
  },
  {
    form: 'a controller and its method',
    file: 'start/routes.ts',
    handler: 'DELETE /session',
    code: `
      import router from '@adonisjs/core/services/router';
      class SessionController {
        async destroy({ response }: HttpContext) {
          END
          response.clearCookie('token'); // here
        }
      }
      router.delete('/session', [SessionController, 'destroy']);`,
  },
  {
    form: 'a controller with one method',
    file: 'start/routes.ts',
    handler: 'DELETE /logout',
    code: `
      import router from '@adonisjs/core/services/router';
      class LogoutController {
        async handle({ response }: HttpContext) {
          END
          response.clearCookie('token'); // here
        }
      }
      router.delete('/logout', [LogoutController]).use(middleware.auth());`,
  },
  {
    form: 'router.route()',
    file: 'start/routes.ts',
    handler: 'POST /logout',
    code: `
      import router from '@adonisjs/core/services/router';
      router.route('/logout', ['POST'], async ({ response }) => {
        END
        response.clearCookie('token'); // here
      });`,
  },
  {
    form: 'a method of a controller',
    file: 'app/controllers/auth_controller.ts',
    handler: 'logout()',
    code: `
      import type { HttpContext } from '@adonisjs/core/http';
      export default class AuthController {
        async logout({ response }: HttpContext) {
          END
          response.clearCookie('token'); // here
        }
      }`,
  },
]);

forms('polka, tinyhttp, Feathers, Sails, Meteor and others', [
  {
    form: 'polka',
    handler: 'POST /logout',
    code: `
      import polka from 'polka';
      polka().use(json()).post('/logout', async (req, res) => {
        END
        res.setHeader('Set-Cookie', 'sid=; Max-Age=0; Path=/'); // here
        res.end();
      }).listen(3000);`,
  },
  {
    form: 'tinyhttp',
    handler: 'POST /logout',
    code: `import { App } from '@tinyhttp/app';\nconst app = new App();\napp.post('/logout', ${HANDLER});`,
  },
  {
    form: 'a Sails action',
    file: 'api/controllers/account/logout.js',
    handler: 'logout()',
    code: `
      module.exports = {
        friendlyName: 'Logout',
        fn: async function (inputs, exits) {
          END
          this.res.clearCookie('sid'); // here
        },
      };`,
  },
  {
    form: 'a Sails controller',
    file: 'api/controllers/AuthController.js',
    handler: 'logout()',
    code: `
      module.exports = {
        logout: async function (req, res) {
          END
          res.clearCookie('sid'); // here
        },
      };`,
  },
  {
    form: 'a node server',
    handler: 'POST /logout',
    code: `
      import http from 'node:http';
      http.createServer(async (req, res) => {
        if (req.method === 'POST' && req.url === '/logout') {
          END
          res.writeHead(204, { 'Set-Cookie': 'sid=; Max-Age=0' }); // here
          return res.end();
        }
      });`,
  },
]);
