import type { Library } from './types.js';
import { adonis } from './adonis.js';
import { amplify } from './amplify.js';
import { appwrite } from './appwrite.js';
import { arctic } from './arctic.js';
import { astro } from './astro.js';
import { authJs } from './auth-js.js';
import { auth0 } from './auth0.js';
import { awsSdk } from './aws-sdk.js';
import { axios } from './axios.js';
import { betterAuth } from './better-auth.js';
import { betterSqlite3 } from './better-sqlite3.js';
import { bookshelf } from './bookshelf.js';
import { bun } from './bun.js';
import { bunSql } from './bun-sql.js';
import { bunSqlite } from './bun-sqlite.js';
import { cacheManager } from './cache-manager.js';
import { clerk } from './clerk.js';
import { clientSessions } from './client-sessions.js';
import { cloudflareKv } from './cloudflare-kv.js';
import { cognito } from './cognito.js';
import { cognitoIdentityJs } from './cognito-identity-js.js';
import { convex } from './convex.js';
import { convexAuth } from './convex-auth.js';
import { cookie } from './cookie.js';
import { cookieEs } from './cookie-es.js';
import { cookieJars } from './cookie-jars.js';
import { cookieSession } from './cookie-session.js';
import { cookieStore } from './cookie-store.js';
import { cookiesNext } from './cookies-next.js';
import { corbado } from './corbado.js';
import { d1 } from './d1.js';
import { denoKv } from './deno-kv.js';
import { denoStd } from './deno-std.js';
import { descope } from './descope.js';
import { drizzle } from './drizzle.js';
import { durableObjects } from './durable-objects.js';
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
import { fastifyOauth2 } from './fastify-oauth2.js';
import { fastifySecureSession } from './fastify-secure-session.js';
import { fastifySession } from './fastify-session.js';
import { feathers } from './feathers.js';
import { fetch } from './fetch.js';
import { firebase } from './firebase.js';
import { firebaseClient } from './firebase-client.js';
import { firestore } from './firestore.js';
import { frontegg } from './frontegg.js';
import { fusionauth } from './fusionauth.js';
import { googleAuth } from './google-auth.js';
import { got } from './got.js';
import { h3 } from './h3.js';
import { hanko } from './hanko.js';
import { hapi } from './hapi.js';
import { hapiCookie } from './hapi-cookie.js';
import { hono } from './hono.js';
import { honoContext } from './hono-context.js';
import { honoJwt } from './hono-jwt.js';
import { honoSessions } from './hono-sessions.js';
import { ioredis } from './ioredis.js';
import { ironSession } from './iron-session.js';
import { jose } from './jose.js';
import { jsCookie } from './js-cookie.js';
import { jsonwebtoken } from './jsonwebtoken.js';
import { jwtRedis } from './jwt-redis.js';
import { keycloak } from './keycloak.js';
import { keycloakConnect } from './keycloak-connect.js';
import { keyv } from './keyv.js';
import { kinde } from './kinde.js';
import { knex } from './knex.js';
import { koa } from './koa.js';
import { koaGenericSession } from './koa-generic-session.js';
import { koaSession } from './koa-session.js';
import { koaSessionMinimal } from './koa-session-minimal.js';
import { koaSession2 } from './koa-session2.js';
import { ky } from './ky.js';
import { kysely } from './kysely.js';
import { libsql } from './libsql.js';
import { logto } from './logto.js';
import { lruCache } from './lru-cache.js';
import { lucia } from './lucia.js';
import { lucid } from './lucid.js';
import { magic } from './magic.js';
import { memcached } from './memcached.js';
import { memjs } from './memjs.js';
import { meteor } from './meteor.js';
import { mikroOrm } from './mikro-orm.js';
import { mongodb } from './mongodb.js';
import { mongoose } from './mongoose.js';
import { msal } from './msal.js';
import { mysql } from './mysql.js';
import { mysql2 } from './mysql2.js';
import { needle } from './needle.js';
import { neon } from './neon.js';
import { nestjsAxios } from './nestjs-axios.js';
import { nestjsJwt } from './nestjs-jwt.js';
import { netlify } from './netlify.js';
import { next } from './next.js';
import { nextClientCookies } from './next-client-cookies.js';
import { nextFirebaseAuth } from './next-firebase-auth.js';
import { nextIronSession } from './next-iron-session.js';
import { nextSession } from './next-session.js';
import { nhost } from './nhost.js';
import { nodeCache } from './node-cache.js';
import { nodeFetch } from './node-fetch.js';
import { nodeSqlite } from './node-sqlite.js';
import { nookies } from './nookies.js';
import { nuxtAuthUtils } from './nuxt-auth-utils.js';
import { oak } from './oak.js';
import { oauth4webapi } from './oauth4webapi.js';
import { objection } from './objection.js';
import { ofetch } from './ofetch.js';
import { okta } from './okta.js';
import { openidClient } from './openid-client.js';
import { orpc } from './orpc.js';
import { ory } from './ory.js';
import { oslo } from './oslo.js';
import { paseto } from './paseto.js';
import { passage } from './passage.js';
import { passport } from './passport.js';
import { pg } from './pg.js';
import { pgPromise } from './pg-promise.js';
import { planetscale } from './planetscale.js';
import { pocketbase } from './pocketbase.js';
import { postgresJs } from './postgres-js.js';
import { prisma } from './prisma.js';
import { propelauth } from './propelauth.js';
import { qwik } from './qwik.js';
import { reactCookie } from './react-cookie.js';
import { realtimeDatabase } from './realtime-database.js';
import { redis } from './redis.js';
import { remix } from './remix.js';
import { remixAuth } from './remix-auth.js';
import { remixAuthOauth2 } from './remix-auth-oauth2.js';
import { remixSession } from './remix-session.js';
import { request } from './request.js';
import { sails } from './sails.js';
import { scalekit } from './scalekit.js';
import { sequelize } from './sequelize.js';
import { simpleOauth2 } from './simple-oauth2.js';
import { solidStart } from './solid-start.js';
import { sqlDrivers } from './sql-drivers.js';
import { sqliteStatements } from './sqlite-statements.js';
import { sqlite3 } from './sqlite3.js';
import { stackAuth } from './stack-auth.js';
import { stytch } from './stytch.js';
import { supabase } from './supabase.js';
import { superagent } from './superagent.js';
import { supertokens } from './supertokens.js';
import { svelteKitCookieSession } from './svelte-kit-cookie-session.js';
import { svelteKitSessions } from './svelte-kit-sessions.js';
import { sveltekit } from './sveltekit.js';
import { tanstackStart } from './tanstack-start.js';
import { tinyCookie } from './tiny-cookie.js';
import { tinyhttp } from './tinyhttp.js';
import { toughCookie } from './tough-cookie.js';
import { typeorm } from './typeorm.js';
import { typescriptCookie } from './typescript-cookie.js';
import { undici } from './undici.js';
import { universalCookie } from './universal-cookie.js';
import { unstorage } from './unstorage.js';
import { upstashRedis } from './upstash-redis.js';
import { userfront } from './userfront.js';
import { vercelKv } from './vercel-kv.js';
import { vercelPostgres } from './vercel-postgres.js';
import { vinxi } from './vinxi.js';
import { vueCookies } from './vue-cookies.js';
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
  tinyhttp,
  koa,
  next,
  sveltekit,
  h3,
  vinxi,
  solidStart,
  tanstackStart,
  nuxtAuthUtils,
  hono,
  remix,
  remixSession,
  remixAuth,
  ironSession,
  nextIronSession,
  expressSession,
  sails,
  cookieSession,
  clientSessions,
  koaSession,
  koaGenericSession,
  koaSessionMinimal,
  koaSession2,
  fastifySession,
  fastifySecureSession,
  yar,
  hapiCookie,
  hapi,
  nextSession,
  astro,
  svelteKitSessions,
  nextFirebaseAuth,
  svelteKitCookieSession,
  oak,
  netlify,
  honoSessions,
  elysia,
  cookie,
  cookieEs,
  nookies,
  cookiesNext,
  orpc,
  denoStd,
  adonis,
  meteor,
  feathers,
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
  oauth4webapi,
  arctic,
  simpleOauth2,
  fastifyOauth2,
  googleAuth,
  remixAuthOauth2,
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
  keycloakConnect,
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
  hanko,
  corbado,
  userfront,
  frontegg,
  sequelize,
  mikroOrm,
  objection,
  bookshelf,
  lucid,
  convex,
  firestore,
  realtimeDatabase,
  awsSdk,
  dynamodb,
  electrodb,
  dynamoose,
  redis,
  ioredis,
  upstashRedis,
  vercelKv,
  cloudflareKv,
  durableObjects,
  denoKv,
  unstorage,
  keyv,
  cacheManager,
  lruCache,
  nodeCache,
  memcached,
  memjs,
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
  jsCookie,
  universalCookie,
  reactCookie,
  typescriptCookie,
  tinyCookie,
  nextClientCookies,
  vueCookies,
  toughCookie,
  webHeaders,
  betterSqlite3,
  bunSqlite,
  nodeSqlite,
  d1,
  sqliteStatements,
  pg,
  pgPromise,
  mysql,
  mysql2,
  sqlite3,
  libsql,
  planetscale,
  bunSql,
  sqlDrivers,
  axios,
  got,
  ky,
  nodeFetch,
  undici,
  superagent,
  ofetch,
  request,
  needle,
  nestjsAxios,
  fetch,
  cookieJars,
];
