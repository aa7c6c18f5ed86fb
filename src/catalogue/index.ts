import type { Library } from './types.js';
import { adonis } from './adonis.js';
import { amplify } from './amplify.js';
import { appwrite } from './appwrite.js';
import { astro } from './astro.js';
import { authJs } from './auth-js.js';
import { auth0 } from './auth0.js';
import { betterAuth } from './better-auth.js';
import { bookshelf } from './bookshelf.js';
import { browserCookies } from './browser-cookies.js';
import { bun } from './bun.js';
import { cacheStores } from './cache-stores.js';
import { clerk } from './clerk.js';
import { clientSessions } from './client-sessions.js';
import { cognito } from './cognito.js';
import { cognitoIdentityJs } from './cognito-identity-js.js';
import { convex } from './convex.js';
import { convexAuth } from './convex-auth.js';
import { cookie } from './cookie.js';
import { cookieJars } from './cookie-jars.js';
import { cookieSession } from './cookie-session.js';
import { cookieStore } from './cookie-store.js';
import { cookiesNext } from './cookies-next.js';
import { denoKv } from './deno-kv.js';
import { denoStd } from './deno-std.js';
import { descope } from './descope.js';
import { drizzle } from './drizzle.js';
import { dynamodb } from './dynamodb.js';
import { dynamoose } from './dynamoose.js';
import { electrodb } from './electrodb.js';
import { elysia } from './elysia.js';
import { express } from './express.js';
import { expressJwtBlacklist } from './express-jwt-blacklist.js';
import { expressOpenidConnect } from './express-openid-connect.js';
import { expressSession } from './express-session.js';
import { fastJwt } from './fast-jwt.js';
import { fastifyCookie } from './fastify-cookie.js';
import { fastifyJwt } from './fastify-jwt.js';
import { fastifySecureSession } from './fastify-secure-session.js';
import { fastifySession } from './fastify-session.js';
import { firebase } from './firebase.js';
import { firebaseClient } from './firebase-client.js';
import { firestore } from './firestore.js';
import { fusionauth } from './fusionauth.js';
import { h3 } from './h3.js';
import { hapi } from './hapi.js';
import { hapiCookie } from './hapi-cookie.js';
import { hono } from './hono.js';
import { honoContext } from './hono-context.js';
import { honoJwt } from './hono-jwt.js';
import { honoSessions } from './hono-sessions.js';
import { httpClients } from './http-clients.js';
import { ironSession } from './iron-session.js';
import { jose } from './jose.js';
import { jsonwebtoken } from './jsonwebtoken.js';
import { jwtRedis } from './jwt-redis.js';
import { keycloak } from './keycloak.js';
import { kinde } from './kinde.js';
import { knex } from './knex.js';
import { koa } from './koa.js';
import { koaGenericSession } from './koa-generic-session.js';
import { koaSession } from './koa-session.js';
import { kysely } from './kysely.js';
import { logto } from './logto.js';
import { lucia } from './lucia.js';
import { lucid } from './lucid.js';
import { magic } from './magic.js';
import { mikroOrm } from './mikro-orm.js';
import { mongodb } from './mongodb.js';
import { mongoose } from './mongoose.js';
import { msal } from './msal.js';
import { neon } from './neon.js';
import { nestjsJwt } from './nestjs-jwt.js';
import { next } from './next.js';
import { nextSession } from './next-session.js';
import { nhost } from './nhost.js';
import { nookies } from './nookies.js';
import { nuxtAuthUtils } from './nuxt-auth-utils.js';
import { objection } from './objection.js';
import { okta } from './okta.js';
import { openidClient } from './openid-client.js';
import { orpc } from './orpc.js';
import { ory } from './ory.js';
import { oslo } from './oslo.js';
import { paseto } from './paseto.js';
import { passage } from './passage.js';
import { passport } from './passport.js';
import { pocketbase } from './pocketbase.js';
import { postgresJs } from './postgres-js.js';
import { prisma } from './prisma.js';
import { propelauth } from './propelauth.js';
import { qwik } from './qwik.js';
import { realtimeDatabase } from './realtime-database.js';
import { redis } from './redis.js';
import { remix } from './remix.js';
import { remixAuth } from './remix-auth.js';
import { scalekit } from './scalekit.js';
import { sequelize } from './sequelize.js';
import { sqlDrivers } from './sql-drivers.js';
import { sqliteStatements } from './sqlite-statements.js';
import { stackAuth } from './stack-auth.js';
import { stytch } from './stytch.js';
import { supabase } from './supabase.js';
import { supertokens } from './supertokens.js';
import { sveltekit } from './sveltekit.js';
import { typeorm } from './typeorm.js';
import { unstorage } from './unstorage.js';
import { vercelPostgres } from './vercel-postgres.js';
import { webHeaders } from './web-headers.js';
import { workos } from './workos.js';
import { yar } from './yar.js';
import { zitadel } from './zitadel.js';

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
  lucia,
  authJs,
  clerk,
  betterAuth,
  supertokens,
  firebase,
  firebaseClient,
  openidClient,
  workos,
  auth0,
  expressOpenidConnect,
  kinde,
  stytch,
  descope,
  logto,
  stackAuth,
  cognito,
  amplify,
  cognitoIdentityJs,
  okta,
  keycloak,
  msal,
  appwrite,
  pocketbase,
  nhost,
  convexAuth,
  fusionauth,
  ory,
  propelauth,
  passage,
  magic,
  scalekit,
  zitadel,
  sequelize,
  mikroOrm,
  objection,
  bookshelf,
  lucid,
  convex,
  firestore,
  realtimeDatabase,
  dynamodb,
  electrodb,
  dynamoose,
  redis,
  denoKv,
  unstorage,
  cacheStores,
  jsonwebtoken,
  nestjsJwt,
  jose,
  fastJwt,
  fastifyJwt,
  honoJwt,
  oslo,
  paseto,
  jwtRedis,
  expressJwtBlacklist,
  qwik,
  bun,
  cookieStore,
  honoContext,
  browserCookies,
  webHeaders,
  sqliteStatements,
  sqlDrivers,
  httpClients,
  cookieJars,
];
