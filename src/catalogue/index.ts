import type { Library } from './types.js';
import { adonis } from './adonis.js';
import { astro } from './astro.js';
import { authJs } from './auth-js.js';
import { betterAuth } from './better-auth.js';
import { clerk } from './clerk.js';
import { clientSessions } from './client-sessions.js';
import { cookie } from './cookie.js';
import { cookieJars } from './cookie-jars.js';
import { cookieSession } from './cookie-session.js';
import { cookiesNext } from './cookies-next.js';
import { denoStd } from './deno-std.js';
import { drizzle } from './drizzle.js';
import { elysia } from './elysia.js';
import { express } from './express.js';
import { expressSession } from './express-session.js';
import { fastifyCookie } from './fastify-cookie.js';
import { fastifySecureSession } from './fastify-secure-session.js';
import { fastifySession } from './fastify-session.js';
import { firebase } from './firebase.js';
import { firebaseClient } from './firebase-client.js';
import { h3 } from './h3.js';
import { hapi } from './hapi.js';
import { hapiCookie } from './hapi-cookie.js';
import { hono } from './hono.js';
import { honoSessions } from './hono-sessions.js';
import { httpClients } from './http-clients.js';
import { ironSession } from './iron-session.js';
import { knex } from './knex.js';
import { koa } from './koa.js';
import { koaGenericSession } from './koa-generic-session.js';
import { koaSession } from './koa-session.js';
import { kysely } from './kysely.js';
import { lucia } from './lucia.js';
import { mongodb } from './mongodb.js';
import { mongoose } from './mongoose.js';
import { neon } from './neon.js';
import { next } from './next.js';
import { nextSession } from './next-session.js';
import { nookies } from './nookies.js';
import { nuxtAuthUtils } from './nuxt-auth-utils.js';
import { openidClient } from './openid-client.js';
import { orpc } from './orpc.js';
import { passport } from './passport.js';
import { postgresJs } from './postgres-js.js';
import { prisma } from './prisma.js';
import { remix } from './remix.js';
import { remixAuth } from './remix-auth.js';
import { sqlDrivers } from './sql-drivers.js';
import { sqliteStatements } from './sqlite-statements.js';
import { supabase } from './supabase.js';
import { supertokens } from './supertokens.js';
import { sveltekit } from './sveltekit.js';
import { typeorm } from './typeorm.js';
import { vercelPostgres } from './vercel-postgres.js';
import { webHeaders } from './web-headers.js';
import { yar } from './yar.js';

/**
 * Every library that the catalogue knows. Where several shapes fit a call, the library that stands first is asked first.
 */
export const LIBRARIES: readonly Library[] = [
  fastifyCookie,
  express,
  koa,
  next,
  sveltekit,
  h3,
  nuxtAuthUtils,
  hono,
  remix,
  remixAuth,
  ironSession,
  expressSession,
  cookieSession,
  clientSessions,
  koaSession,
  koaGenericSession,
  fastifySession,
  fastifySecureSession,
  yar,
  hapiCookie,
  hapi,
  nextSession,
  astro,
  honoSessions,
  elysia,
  cookie,
  nookies,
  cookiesNext,
  orpc,
  denoStd,
  webHeaders,
  adonis,
  passport,
  prisma,
  drizzle,
  mongoose,
  mongodb,
  kysely,
  knex,
  typeorm,
  postgresJs,
  neon,
  vercelPostgres,
  supabase,
  sqliteStatements,
  sqlDrivers,
  lucia,
  authJs,
  clerk,
  betterAuth,
  supertokens,
  firebase,
  firebaseClient,
  openidClient,
  httpClients,
  cookieJars,
];
