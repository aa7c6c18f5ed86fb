import { forms } from './forms.js';

const CTX = `({ ctx }) => {
      END
      ctx.res.setHeader('Set-Cookie', 'sid=; Path=/; Max-Age=0'); // here
      return { ok: true };
    }`;

forms('GraphQL resolver maps', [
  {
    form: 'a resolver',
    file: 'src/resolvers.ts',
    handler: 'logout()',
    code: `export const resolvers = {
      Query: { me: () => null },
      Mutation: {
        logout: async (_parent, _args, { res }) => {
          END
          res.clearCookie('sid'); // here
          return true;
        },
      },
    };`,
  },
  {
    form: 'a resolver in CommonJS',
    file: 'resolvers/user.js',
    handler: 'signOut()',
    code: `module.exports = {
      Mutation: {
        async signOut(root, args, ctx, info) {
          END
          ctx.res.clearCookie('sid'); // here
          return true;
        },
      },
    };`,
  },
  {
    form: 'a resolver in a wrapper',
    file: 'src/resolvers.ts',
    handler: 'logout()',
    code: `export default {
      Mutation: {
        logout: authenticated(async (parent, args, context) => {
          END
          context.res.clearCookie('sid'); // here
          return true;
        }),
      },
    };`,
  },
  {
    form: 'an exported resolver with two parameters',
    file: 'src/graphql/session.ts',
    handler: 'logout()',
    code: `export const logout = async (_root, _args) => {
      END
      cookies.set('sid', '', { maxAge: 0 }); // here
      return true;
    };`,
  },
  {
    form: 'a resolver that is declared apart',
    file: 'src/resolvers/logout.ts',
    handler: 'logout()',
    code: `
    const logout: MutationResolvers['logout'] = async (_, __, { res }) => {
      END
      res.clearCookie('sid'); // here
      return true;
    };
    export default logout;`,
  },
  {
    form: 'Yoga with a cookie store',
    file: 'src/schema.ts',
    handler: 'logout()',
    code: `
    import { createSchema } from 'graphql-yoga';
    export const schema = createSchema({
      typeDefs,
      resolvers: {
        Mutation: {
          logout: async (_, args, { request }) => {
            END
            await request.cookieStore?.delete('sid'); // here
            return true;
          },
        },
      },
    });`,
  },
  {
    form: 'a field of graphql-js',
    file: 'src/schema.js',
    handler: 'logout()',
    code: `
    const { GraphQLObjectType, GraphQLBoolean } = require('graphql');
    module.exports = new GraphQLObjectType({
      name: 'Mutation',
      fields: {
        logout: {
          type: GraphQLBoolean,
          resolve: async (root, args, { res }) => {
            END
            res.clearCookie('sid'); // here
            return true;
          },
        },
      },
    });`,
  },
]);

const RESOLVE = `async (root, args, ctx) => {
        END
        ctx.res.clearCookie('sid'); // here
        return true;
      }`;

forms('Relay', [
  {
    form: 'mutationWithClientMutationId',
    file: 'src/mutations.js',
    handler: 'logOutMutation()',
    code: `
    import { mutationWithClientMutationId } from 'graphql-relay';
    const logOutMutation = mutationWithClientMutationId({
      name: 'LogOut',
      mutateAndGetPayload: async (_args, context) => {
        END
        context.res.clearCookie('sid'); // here
        return { ok: true };
      },
    });`,
  },
]);

forms('Pothos and Nexus', [
  {
    form: 'mutationField',
    file: 'src/schema/auth.ts',
    handler: 'logout()',
    code: `builder.mutationField('logout', (t) => t.field({ type: 'Boolean', resolve: ${RESOLVE} }));`,
  },
  {
    form: 'mutationFields',
    file: 'src/schema/auth.ts',
    handler: 'logout()',
    code: `builder.mutationFields((t) => ({ logout: t.field({ type: 'Boolean', resolve: ${RESOLVE} }) }));`,
  },
  {
    form: 'mutationType',
    file: 'src/schema/auth.ts',
    handler: 'signOut()',
    code: `builder.mutationType({ fields: (t) => ({ signOut: t.boolean({ resolve: ${RESOLVE} }) }) });`,
  },
  {
    form: 'Nexus',
    file: 'src/schema/auth.ts',
    handler: 'logout()',
    code: `
    import { mutationField } from 'nexus';
    export const Logout = mutationField('logout', { type: 'Boolean', resolve: ${RESOLVE} });`,
  },
]);

forms('tRPC', [
  {
    form: 'a procedure',
    file: 'src/server/routers/auth.ts',
    handler: 'logout()',
    code: `export const authRouter = router({ me: publicProcedure.query(() => null), logout: publicProcedure.mutation(async ${CTX}) });`,
  },
  {
    form: 'a procedure with input, in a router in a router',
    file: 'src/server/root.ts',
    handler: 'signOut()',
    code: `export const appRouter = createTRPCRouter({
      auth: createTRPCRouter({ signOut: protectedProcedure.input(z.object({})).output(schema).mutation(async ${CTX}) }),
    });`,
  },
  {
    form: 'an exported procedure',
    file: 'src/server/auth.ts',
    handler: 'logout()',
    code: `export const logout = protectedProcedure.mutation(async ${CTX});`,
  },
  {
    form: 'a procedure in a file called logout',
    file: 'src/server/auth/logout.procedure.ts',
    handler: 'logout()',
    code: `export const procedure = protectedProcedure.mutation(async ${CTX});`,
  },
  {
    form: 'a function of the file',
    file: 'src/server/auth.ts',
    handler: 'logout()',
    code: `
    const bye = async ${CTX};
    export const authRouter = router({ logout: publicProcedure.mutation(bye) });`,
  },
  {
    form: 'a handler that a router imports',
    file: 'src/server/auth/logout.handler.ts',
    handler: 'logoutHandler()',
    code: `export const logoutHandler = async ({ ctx }: LogoutOptions) => {
      END
      ctx.res.setHeader('Set-Cookie', 'sid=; Path=/; Max-Age=0'); // here
    };`,
  },
]);

const CONTEXT = `async ({ context }) => {
      END
      deleteCookie(context.resHeaders, 'sid'); // here
    }`;
const ORPC = `import { os, implement } from '@orpc/server';\nimport { deleteCookie } from '@orpc/server/helpers';\n`;

forms('oRPC', [
  {
    form: 'a procedure',
    file: 'src/router.ts',
    handler: 'logout()',
    code: `${ORPC}export const router = { auth: { logout: os.handler(${CONTEXT}) } };`,
  },
  {
    form: 'a procedure with a route',
    file: 'src/router.ts',
    handler: 'POST /auth/logout',
    code: `${ORPC}export const bye = os.route({ method: 'POST', path: '/auth/logout' }).input(schema).handler(${CONTEXT});`,
  },
  {
    form: 'a procedure with a route for the usual method',
    file: 'src/router.ts',
    handler: 'POST /auth/logout',
    code: `${ORPC}export const bye = os.route({ path: '/auth/logout' }).handler(${CONTEXT});`,
  },
  {
    form: 'a procedure of a contract',
    file: 'src/router.ts',
    handler: 'logout()',
    code: `${ORPC}const server = implement(contract);\nexport const logout = server.auth.logout.handler(${CONTEXT});`,
  },
]);

forms('ts-rest', [
  {
    form: 'a router',
    file: 'src/router.ts',
    handler: 'logout()',
    code: `
    import { initServer } from '@ts-rest/express';
    const s = initServer();
    export const router = s.router(contract, {
      logout: async ({ req, res }) => {
        END
        res.clearCookie('sid'); // here
        return { status: 200, body: {} };
      },
    });`,
  },
  {
    form: 'a handler among options',
    file: 'src/router.ts',
    handler: 'logout()',
    code: `
    import { initServer } from '@ts-rest/fastify';
    const s = initServer();
    export const router = s.router(contract, {
      logout: {
        hooks: { preHandler: [auth] },
        handler: async ({ request, reply }) => {
          END
          reply.clearCookie('sid'); // here
          return { status: 200, body: {} };
        },
      },
    });`,
  },
  {
    form: 'a router whose contract stands in the file',
    file: 'src/router.ts',
    handler: 'logout()',
    code: `
    import { initServer } from '@ts-rest/express';
    import { initContract } from '@ts-rest/core';
    const contract = initContract().router({ logout: { method: 'POST', path: '/logout', body: null, responses: {} } });
    export const router = initServer().router(contract, {
      logout: async ({ res }) => {
        END
        res.clearCookie('sid'); // here
        return { status: 200, body: {} };
      },
    });`,
  },
  {
    form: 'Nest',
    file: 'src/auth.controller.ts',
    handler: 'logout()',
    code: `
    import { Controller, Res } from '@nestjs/common';
    import { TsRestHandler, tsRestHandler } from '@ts-rest/nest';
    @Controller()
    export class AuthController {
      @TsRestHandler(c.logout)
      async logout(@Res({ passthrough: true }) res: Response) {
        return tsRestHandler(c.logout, async () => {
          END
          res.clearCookie('sid'); // here
          return { status: 200, body: {} };
        });
      }
    }`,
  },
]);

forms('Meteor, Feathers', [
  {
    form: 'a handler of connect',
    file: 'server/main.js',
    handler: '/logout',
    code: `
    import { WebApp } from 'meteor/webapp';
    WebApp.connectHandlers.use('/logout', async (req, res, next) => {
      END
      res.setHeader('Set-Cookie', 'sid=; Max-Age=0'); // here
      res.end();
    });`,
  },
]);
