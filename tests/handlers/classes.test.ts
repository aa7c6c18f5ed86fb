import { forms } from './forms.js';

const BODY = `{
    END
    res.clearCookie('sid'); // here
    return { ok: true };
  }`;
const NEST = `import { Controller, Delete, Get, Post, Req, Res, UseGuards, Version, All } from '@nestjs/common';
import type { Request, Response } from 'express';\n`;

forms('NestJS', [
  {
    form: 'a controller with a prefix',
    file: 'src/auth/auth.controller.ts',
    handler: 'POST /auth/logout',
    code: `${NEST}
@Controller('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}
  @UseGuards(JwtGuard)
  @Post('logout')
  async logout(@Res({ passthrough: true }) res: Response) ${BODY}
}`,
  },
  {
    form: 'a method whose name says nothing',
    handler: 'GET /sign-out',
    code: `${NEST}
@Controller()
export class Bye {
  @Get('/sign-out')
  async bye(@Req() req: Request, @Res() res: Response) ${BODY}
}`,
  },
  {
    form: 'several prefixes and paths',
    handler: 'POST /auth/logout',
    code: `${NEST}
@Controller(['auth', 'v2/auth'])
export class AuthController {
  @Post(['logout', 'signout'])
  async bye(@Res() res: Response) ${BODY}
}`,
  },
  {
    form: 'a controller with options',
    file: 'src/session/session.controller.ts',
    handler: 'DELETE /auth/session',
    code: `${NEST}
@Controller({ path: 'auth', version: '1' })
export class AuthController {
  @Delete('session')
  async bye(@Res() res: Response) ${BODY}
}`,
  },
  {
    form: 'DELETE on the path of the controller',
    file: 'src/session/session.controller.ts',
    handler: 'DELETE /session',
    code: `${NEST}
@Controller('session')
export class SessionController {
  @Delete()
  async destroy(@Res() res: Response) ${BODY}
}`,
  },
  {
    form: 'a prefix in a constant',
    handler: '/auth/logout',
    code: `${NEST}
const PREFIX = 'auth';
@Controller(PREFIX)
export class AuthController {
  @All('logout')
  async bye(@Res() res: Response) ${BODY}
}`,
  },
  {
    form: 'namespaced decorators',
    handler: 'POST /auth/logout',
    code: `
import * as nest from '@nestjs/common';
@nest.Controller('auth')
export class AuthController {
  @nest.Post('logout')
  async bye(@nest.Res() res: Response) ${BODY}
}`,
  },
  {
    form: 'a GraphQL resolver',
    handler: 'logout()',
    code: `
import { Resolver, Mutation, Context } from '@nestjs/graphql';
@Resolver()
export class AuthResolver {
  @Mutation(() => Boolean)
  async logout(@Context('res') res: Response) ${BODY}
}`,
  },
  {
    form: 'a GraphQL mutation that is named first',
    handler: 'signOut()',
    code: `
import { Resolver, Mutation, Context } from '@nestjs/graphql';
@Resolver()
export class AuthResolver {
  @Mutation('signOut')
  async bye(@Context() { res }: GqlContext) ${BODY}
}`,
  },
  {
    form: 'a GraphQL mutation whose name is a constant',
    handler: 'signOut()',
    code: `
import { Resolver, Mutation, Context } from '@nestjs/graphql';
const NAME = 'signOut';
@Resolver()
export class AuthResolver {
  @Mutation(() => Boolean, { nullable: true, name: NAME })
  async bye(@Context() { res }: GqlContext) ${BODY}
}`,
  },
  {
    form: 'a GraphQL mutation of a decorator without a call',
    handler: 'logout()',
    code: `
import { Resolver, Mutation, Context } from '@nestjs/graphql';
@Resolver()
export class AuthResolver {
  @Mutation
  async logout(@Context() { res }: GqlContext) ${BODY}
}`,
  },
  {
    form: 'decorators that the file makes itself',
    handler: 'POST /auth/logout',
    code: `
const { Controller, Post, Res } = decorators();
@Controller('auth')
export class AuthController {
  @Post('logout')
  async bye(@Res() res: Response) ${BODY}
}`,
  },
  {
    form: 'a route at several paths',
    handler: 'POST /auth/logout',
    code: `
import { Controller, Post, Res } from '@nestjs/common';
@Controller({ path: 'auth' })
export class AuthController {
  @Post(['logout'])
  async bye(@Res() res: Response) ${BODY}
}`,
  },
  {
    form: 'a GraphQL mutation with a name of its own',
    handler: 'signOut()',
    code: `
import { Resolver, Mutation, Context } from '@nestjs/graphql';
@Resolver()
export class AuthResolver {
  @Mutation(() => Boolean, { name: 'signOut' })
  async bye(@Context() { res }: GqlContext) ${BODY}
}`,
  },
]);

forms('type-graphql', [
  {
    form: 'a mutation',
    handler: 'logout()',
    code: `
import { Ctx, Mutation, Resolver } from 'type-graphql';
@Resolver(User)
export class UserResolver {
  @Mutation(() => Boolean)
  async logout(@Ctx() { res }: MyContext) ${BODY}
}`,
  },
  {
    form: 'a mutation in a promise',
    handler: 'logout()',
    code: `
import { Ctx, Mutation, Resolver } from 'type-graphql';
@Resolver()
export class UserResolver {
  @Mutation(() => Boolean, { name: 'logout' })
  async bye(@Ctx() ctx: MyContext) {
    END
    return new Promise((resolve) => {
      ctx.res.clearCookie('qid'); // here
      resolve(true);
    });
  }
}`,
  },
]);

forms('routing-controllers, LoopBack, tsoa, Inversify and others', [
  {
    form: 'routing-controllers',
    handler: 'POST /auth/logout',
    code: `
import { JsonController, Post, Res } from 'routing-controllers';
@JsonController('/auth')
export class AuthController {
  @Post('/logout')
  async bye(@Res() res: Response) ${BODY}
}`,
  },
  {
    form: 'LoopBack',
    handler: 'POST /auth/logout',
    code: `
import { api, post, inject, RestBindings } from '@loopback/rest';
@api({ basePath: '/auth', paths: {} })
export class SessionController {
  @post('/logout', { responses: {} })
  async bye(@inject(RestBindings.Http.RESPONSE) res: Response) ${BODY}
}`,
  },
  {
    form: "LoopBack's del",
    handler: 'DELETE /session',
    code: `
import { del, inject, RestBindings } from '@loopback/rest';
export class SessionController {
  @del('/session')
  async bye(@inject(RestBindings.Http.RESPONSE) res: Response) ${BODY}
}`,
  },
  {
    form: "LoopBack's operation",
    handler: 'POST /logout',
    code: `
import { operation, inject, RestBindings } from '@loopback/rest';
export class SessionController {
  @operation('post', '/logout')
  async bye(@inject(RestBindings.Http.RESPONSE) res: Response) ${BODY}
}`,
  },
  {
    form: 'tsoa',
    handler: 'POST /auth/logout',
    code: `
import { Controller, Post, Route, Request } from 'tsoa';
@Route('auth')
export class AuthController extends Controller {
  @Post('logout')
  async bye(@Request() req: ExpressRequest, @Res() res: Response) ${BODY}
}`,
  },
  {
    form: 'Inversify',
    handler: 'POST /auth/logout',
    code: `
import { controller, httpPost, response } from 'inversify-express-utils';
@controller('/auth')
export class AuthController {
  @httpPost('/logout')
  async bye(@response() res: Response) ${BODY}
}`,
  },
]);

forms('controllers and exported functions', [
  {
    form: 'a method without parameters of a controller that holds the response',
    file: 'src/auth.ts',
    handler: 'logout()',
    code: `export class AuthController {
      async logout() {
        END
        this.response.clearCookie('sid'); // here
      }
    }`,
  },
  {
    form: 'an exported function',
    file: 'src/controllers/auth.ts',
    handler: 'logout()',
    code: `export const logout = async (req: Request, res: Response) => ${BODY};`,
  },
  {
    form: 'an exported function declaration',
    file: 'src/controllers/auth.js',
    handler: 'signOut()',
    code: `export async function signOut(req, res, next) ${BODY}`,
  },
  {
    form: 'an exported function in a wrapper',
    file: 'controllers/authController.js',
    handler: 'logoutUser()',
    code: `
      const catchAsync = require('../utils/catchAsync');
      exports.logoutUser = catchAsync(async (req, res, next) => ${BODY});`,
  },
  {
    form: 'a list of exports',
    file: 'controllers/authController.js',
    handler: 'handleLogout()',
    code: `
      const handleLogout = async (req, res) => ${BODY};
      module.exports = { login, handleLogout };`,
  },
  {
    form: 'a default export in a file called logout',
    file: 'src/handlers/logout.ts',
    handler: 'logout()',
    code: `export default async (req: Request, res: Response) => ${BODY}`,
  },
  {
    form: 'a member of an exported object',
    file: 'src/controllers/auth.ts',
    handler: 'logout()',
    code: `export const authController = { async login(req, res) {}, async logout(req, res) ${BODY} };`,
  },
  {
    form: 'a member that is added to an object',
    file: 'controllers/auth.js',
    handler: 'logout()',
    code: `
      const auth = {};
      auth.logout = async (req, res) => ${BODY};
      module.exports = auth;`,
  },
  {
    form: 'a method of a class',
    file: 'src/auth/AuthController.ts',
    handler: 'logout()',
    code: `export class AuthController { async logout(req: Request, res: Response) ${BODY} }`,
  },
  {
    form: 'a static method',
    file: 'src/auth/AuthController.ts',
    handler: 'logout()',
    code: `export default class AuthController { static async logout(req: Request, res: Response) ${BODY} }`,
  },
  {
    form: 'a field of a class',
    file: 'src/auth/AuthController.ts',
    handler: 'logout()',
    code: `export class AuthController { logout = async (req: Request, res: Response): Promise<void> => ${BODY} }`,
  },
  {
    form: 'a field in a wrapper',
    file: 'src/auth/AuthController.ts',
    handler: 'logout()',
    code: `export class AuthController { public logout = asyncHandler(async (req: Request, res: Response) => ${BODY}); }`,
  },
  {
    form: 'the only method of a class',
    file: 'src/auth/LogoutController.ts',
    handler: 'LogoutController()',
    code: `export class LogoutController { async handle(req: Request, res: Response) ${BODY} }`,
  },
  {
    form: 'a function that builds the handler',
    file: 'src/auth/logout.ts',
    handler: 'logout()',
    code: `
      export function createAuth(deps: Deps) {
        return { logout: async (req: Request, res: Response) => ${BODY} };
      }`,
  },
  {
    form: 'a factory of handlers',
    file: 'src/auth/handlers.ts',
    handler: 'logout()',
    code: `
      export const createAuthHandlers = (db: Database) => ({
        login: async (req: Request, res: Response) => {},
        logout: async (req: Request, res: Response) => ${BODY},
      });`,
  },
  {
    form: 'a middleware-like function that takes a context',
    file: 'src/auth/handlers.ts',
    handler: 'logout()',
    code: `
      export async function logout(ctx: Context) {
        END
        ctx.cookies.set('sid', null); // here
      }`,
  },
]);
