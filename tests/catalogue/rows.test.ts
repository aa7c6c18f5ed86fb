// Every row of the catalogue has a case here: a call that the row knows, in a logout handler of a project that depends on
// the library. What the calls lead to is tested with the effects and verdicts; here it is whether the row is found at all.
import { afterAll, describe, expect, it, vi } from 'vitest';

import { LIBRARIES } from '../../src/catalogue/index.js';
import type { Match, Question } from '../../src/catalogue/match.js';
import { judged } from '../cases/judged.js';

const found = vi.hoisted(() => new Set<string>());

vi.mock('../../src/catalogue/match.js', async (importOriginal) => {
  const original = await importOriginal<{ findRows: (question: Question) => readonly Match[] }>();
  return {
    ...original,
    findRows(question: Question): readonly Match[] {
      const matches = original.findRows(question);
      for (const { row } of matches) found.add(row.id);
      return matches;
    },
  };
});

/** Library → what is imported from where, and the line for each of its rows. `head` stands before the handler. */
interface RowCases {
  readonly packages: readonly string[];
  readonly head?: string;
  /** The handler's parameters, `req, res` if left out. */
  readonly parameters?: string;
  readonly lines: Readonly<Record<string, string>>;
}

const CASES: Readonly<Record<string, RowCases>> = {
  'fastify-cookie': {
    packages: ['@fastify/cookie', 'fastify'],
    parameters: 'request, reply',
    lines: {
      clear: `reply.clearCookie('sid')`,
      set: `reply.setCookie('sid', '')`,
      serialize: `fastify.serializeCookie('sid', '', {})`,
      'set-on-response': `response.setCookie('sid', '')`,
      header: `reply.header('set-cookie', 'sid=; Max-Age=0')`,
    },
  },
  express: {
    packages: ['express'],
    lines: {
      'clear-cookie': `res.clearCookie('sid')`,
      cookie: `res.cookie('sid', '')`,
      'set-header': `res.set('Set-Cookie', 'sid=; Max-Age=0')`,
      redirect: `res.redirect('/')`,
      'redirect-with-status': `res.redirect(302, '/')`,
    },
  },
  koa: {
    packages: ['koa', 'cookies'],
    head: `import Cookies from 'cookies';`,
    parameters: 'ctx',
    lines: {
      set: `ctx.cookies.set('sid', null)`,
      'cookies-package': `new Cookies(ctx.req, ctx.res).set('sid')`,
      header: `ctx.set('Set-Cookie', 'sid=; Max-Age=0')`,
      redirect: `ctx.redirect('/')`,
    },
  },
  next: {
    packages: ['next'],
    head: `import { cookies } from 'next/headers'; import { NextResponse } from 'next/server'; import { notFound, redirect } from 'next/navigation';`,
    parameters: 'request',
    lines: {
      'request-cookies': `request.cookies.delete('sid')`,
      delete: `(await cookies()).delete('sid')`,
      'set-object': `(await cookies()).set({ name: 'sid', value: '' })`,
      set: `(await cookies()).set('sid', '')`,
      'response-delete': `NextResponse.json({}).cookies.delete('sid')`,
      'response-set-object': `NextResponse.json({}).cookies.set({ name: 'sid', value: '' })`,
      'response-set': `NextResponse.json({}).cookies.set('sid', '')`,
      'response-header': `NextResponse.json({}).headers.set('Set-Cookie', 'sid=; Max-Age=0')`,
      'response-redirect': `NextResponse.redirect('/')`,
      redirect: `redirect('/')`,
      leaves: `notFound()`,
    },
  },
  sveltekit: {
    packages: ['@sveltejs/kit'],
    head: `import { error, redirect } from '@sveltejs/kit';`,
    parameters: '{ cookies }',
    lines: {
      redirect: `redirect(303, '/')`,
      error: `error(400)`,
      serialize: `cookies.serialize('sid', '', { path: '/' })`,
    },
  },
  h3: {
    packages: ['h3'],
    head: `import { deleteCookie as drop, setCookie as write, setHeader as head, clearSession, sendRedirect as send } from 'h3';`,
    parameters: 'event',
    lines: {
      'delete-cookie': `drop(event, 'sid')`,
      'delete-cookie-global': `deleteCookie(event, 'sid')`,
      'set-cookie': `write(event, 'sid', '')`,
      'set-cookie-global': `setCookie(event, 'sid', '')`,
      header: `head(event, 'Set-Cookie', 'sid=; Max-Age=0')`,
      'header-global': `setHeader(event, 'Set-Cookie', 'sid=; Max-Age=0')`,
      'session-clear': `await clearSession(event, {})`,
      'session-clear-global': `const session = await useSession(event, {}); await session.clear()`,
      redirect: `send(event, '/')`,
      'redirect-global': `sendRedirect(event, '/')`,
    },
  },
  'nuxt-auth-utils': {
    packages: ['nuxt-auth-utils'],
    head: `import { clearUserSession as clear } from '#auth-utils';`,
    parameters: 'event',
    lines: { clear: `await clear(event)`, 'clear-global': `await clearUserSession(event)` },
  },
  hono: {
    packages: ['hono'],
    head: `import { deleteCookie, generateCookie, setCookie, setSignedCookie } from 'hono/cookie';`,
    parameters: 'c',
    lines: {
      'delete-cookie': `deleteCookie(c, 'sid')`,
      'set-cookie': `setCookie(c, 'sid', '')`,
      'set-signed-cookie': `await setSignedCookie(c, 'sid', '', 's')`,
      'generate-cookie': `generateCookie('sid', '')`,
      header: `c.header('Set-Cookie', 'sid=; Max-Age=0')`,
    },
  },
  remix: {
    packages: ['@remix-run/node'],
    head: `import { createCookie, createMemorySessionStorage, redirect } from '@remix-run/node'; import { createCookieSessionStorage } from '@acme/remix'; const own = createMemorySessionStorage(); const other = createCookieSessionStorage({}); const sid = createCookie('sid');`,
    parameters: '{ request }',
    lines: {
      'destroy-session-by-factory': `await other.destroySession(await other.getSession())`,
      'destroy-session': `await own.destroySession(await own.getSession())`,
      serialize: `await sid.serialize('', { maxAge: 0 })`,
      redirect: `redirect('/')`,
    },
  },
  'remix-auth': {
    packages: ['remix-auth'],
    head: `import { Authenticator } from 'remix-auth'; import { storage } from './storage.js'; const authenticator = new Authenticator(storage);`,
    parameters: '{ request }',
    lines: { logout: `await authenticator.logout(request, {})` },
  },
  'iron-session': {
    packages: ['iron-session'],
    head: `import { getIronSession } from 'iron-session';`,
    lines: { destroy: `(await getIronSession(req, res, {})).destroy()` },
  },
  'fastify-session': {
    packages: ['fastify-session'],
    parameters: 'request, reply',
    lines: { 'destroy-session': `request.destroySession(() => {})` },
  },
  'hapi-cookie': {
    packages: ['hapi-auth-cookie'],
    parameters: 'request, reply',
    lines: { 'auth-session': `request.auth.session.clear()` },
  },
  hapi: {
    packages: ['@hapi/hapi'],
    parameters: 'request, h',
    lines: { unstate: `h.response({}).unstate('sid')`, state: `h.state('sid', '', { ttl: 0 })` },
  },
  'next-session': {
    packages: ['next-session'],
    head: `import nextSession from 'next-session'; const getSession = nextSession();`,
    lines: { destroy: `await (await getSession(req, res)).destroy()` },
  },
  'hono-sessions': {
    packages: ['hono-sessions'],
    parameters: 'c',
    lines: { delete: `c.get('session').deleteSession()` },
  },
  elysia: {
    packages: ['elysia'],
    parameters: '{ cookie, cookie: { token } }',
    lines: {
      remove: `cookie.sid.remove()`,
      set: `cookie.sid.set({ value: '', maxAge: 0 })`,
      'remove-destructured': `token.remove()`,
    },
  },
  cookie: {
    packages: ['cookie'],
    head: `import { serialize, stringifySetCookie } from 'cookie';`,
    lines: {
      serialize: `res.setHeader('Set-Cookie', serialize('sid', '', {}))`,
      'serialize-object': `res.setHeader('Set-Cookie', stringifySetCookie({ name: 'sid', value: '' }))`,
    },
  },
  nookies: {
    packages: ['nookies'],
    head: `import nookies, { destroyCookie } from 'nookies';`,
    lines: { destroy: `destroyCookie({ res }, 'sid')`, set: `nookies.set({ res }, 'sid', '')` },
  },
  'cookies-next': {
    packages: ['cookies-next'],
    head: `import { deleteCookie, setCookie } from 'cookies-next';`,
    lines: { delete: `deleteCookie('sid', { req, res })`, set: `setCookie('sid', '', { req, res })` },
  },
  orpc: {
    packages: ['@orpc/server'],
    head: `import { deleteCookie, setCookie } from '@orpc/server/helpers';`,
    lines: {
      'delete-cookie': `deleteCookie(res.headers, 'sid')`,
      'set-cookie': `setCookie(res.headers, 'sid', '')`,
    },
  },
  'deno-std': {
    packages: [],
    head: `import { deleteCookie, setCookie } from 'https://deno.land/std@0.224.0/http/cookie.ts';`,
    lines: {
      'delete-cookie': `deleteCookie(res.headers, 'sid')`,
      'set-cookie': `setCookie(res.headers, { name: 'sid', value: '' })`,
    },
  },
  adonis: {
    packages: ['@adonisjs/core', '@adonisjs/auth'],
    parameters: '{ auth, response }',
    lines: {
      logout: `await auth.use('web').logout()`,
      'invalidate-token': `await auth.use('api').invalidateToken()`,
      'access-tokens': `await User.accessTokens.delete(user, id)`,
      revoke: `await auth.use('api').revoke()`,
    },
  },
  passport: {
    packages: ['passport', 'koa-passport', 'koa'],
    parameters: 'req, ctx',
    lines: { logout: `req.logout(() => {})`, 'koa-logout': `await ctx.logout()` },
  },
  prisma: {
    packages: ['@prisma/client'],
    head: `import { PrismaClient } from '@prisma/client'; import { prismaClient } from '@acme/db'; const prisma = new PrismaClient();`,
    lines: {
      delete: `await prisma.session.delete({})`,
      update: `await prisma.session.update({})`,
      create: `await prisma.session.create({})`,
      raw: 'await prisma.$executeRaw`DELETE FROM sessions`',
      'delete-by-name': `await prismaClient.session.delete({})`,
      'update-by-name': `await prismaClient.session.update({})`,
      'create-by-name': `await prismaClient.session.create({})`,
      'raw-by-name': 'await prismaClient.$executeRaw`DELETE FROM sessions`',
    },
  },
  drizzle: {
    packages: ['drizzle-orm'],
    head: `import { drizzle } from 'drizzle-orm/node-postgres'; import { db } from '@acme/db'; import { sessions } from './schema.js'; const own = drizzle('');`,
    lines: {
      delete: `await own.delete(sessions)`,
      update: `await own.update(sessions)`,
      insert: `await own.insert(sessions)`,
      raw: `await own.execute('DELETE FROM sessions')`,
      'delete-by-shape': `await db.delete(sessions)`,
      'update-by-shape': `await db.update(sessions)`,
      'insert-by-shape': `await db.insert(sessions)`,
    },
  },
  mongoose: {
    packages: ['mongoose'],
    head: `import mongoose from 'mongoose'; const Session = mongoose.model('Session');`,
    lines: {
      delete: `await Session.deleteOne({})`,
      update: `await Session.updateOne({})`,
      create: `await Session.create({})`,
      save: `await (await Session.findOne({})).save()`,
    },
  },
  mongodb: {
    packages: ['mongodb'],
    head: `import { MongoClient } from 'mongodb'; const sessions = new MongoClient('').db().collection('sessions');`,
    lines: {
      delete: `await sessions.deleteOne({})`,
      update: `await sessions.updateOne({}, {})`,
      insert: `await sessions.insertOne({})`,
    },
  },
  kysely: {
    packages: ['kysely'],
    head: `import { Kysely, sql } from 'kysely'; import { db } from '@acme/db'; const own = new Kysely({});`,
    lines: {
      delete: `await own.deleteFrom('s').execute()`,
      update: `await own.updateTable('s').execute()`,
      'delete-by-shape': `await db.deleteFrom('s').execute()`,
      'update-by-shape': `await db.updateTable('s').execute()`,
      sql: 'await sql`DELETE FROM sessions`.execute(own)',
    },
  },
  knex: {
    packages: ['knex'],
    head: `import createKnex from 'knex'; import { where } from '@acme/db'; const knex = createKnex({});`,
    lines: {
      delete: `await knex('s').del()`,
      update: `await knex('s').update({})`,
      insert: `await knex('s').insert({})`,
      raw: `await knex.raw('DELETE FROM sessions')`,
      'delete-by-shape': `await where('s').del()`,
    },
  },
  typeorm: {
    packages: ['typeorm'],
    head: `import { repo } from '@acme/db';`,
    lines: {
      'query-builder-delete': `await repo.createQueryBuilder().delete().execute()`,
      'query-builder-update': `await repo.createQueryBuilder().update({}).execute()`,
    },
  },
  'postgres-js': {
    packages: ['postgres'],
    head: `import postgres from 'postgres'; const sql = postgres('');`,
    lines: { sql: 'await sql`DELETE FROM sessions`' },
  },
  neon: {
    packages: ['@neondatabase/serverless'],
    head: `import { neon, Pool } from '@neondatabase/serverless'; const sql = neon(''); const pool = new Pool();`,
    lines: { sql: 'await sql`DELETE FROM sessions`', pool: `pool.query('DELETE FROM sessions')` },
  },
  'vercel-postgres': {
    packages: ['@vercel/postgres'],
    head: `import { sql } from '@vercel/postgres';`,
    lines: { sql: 'sql`DELETE FROM sessions`' },
  },
  supabase: {
    packages: ['@supabase/supabase-js'],
    head: `import { createClient } from '@supabase/supabase-js'; import { supabaseServer } from '@acme/db'; const client = createClient('', '');`,
    lines: {
      delete: `await client.from('s').delete()`,
      update: `await client.from('s').update({})`,
      insert: `await client.from('s').insert({})`,
      'sign-out': `await client.auth.signOut()`,
      'admin-sign-out': `await client.auth.admin.signOut(jwt)`,
      'sign-out-by-shape': `await supabaseServer.auth.signOut()`,
    },
  },
  lucia: {
    packages: ['lucia'],
    head: `import { lucia } from 'lucia'; const auth = lucia({});`,
    lines: {
      invalidate: `await auth.invalidateSession(id)`,
      'request-invalidate': `auth.handleRequest(req).invalidate()`,
      'set-session-null': `auth.handleRequest(req).setSession(null)`,
    },
  },
  'auth-js': {
    packages: ['next-auth'],
    head: `import NextAuth from 'next-auth'; const { signOut } = NextAuth({});`,
    lines: { 'sign-out': `await signOut()` },
  },
  clerk: {
    packages: ['@clerk/express'],
    head: `import { clerkClient } from '@clerk/express'; import { useClerk } from '@clerk/nextjs';`,
    lines: {
      'revoke-session': `await clerkClient.sessions.revokeSession(id)`,
      'sign-out': `await useClerk().signOut()`,
    },
  },
  'better-auth': {
    packages: ['better-auth'],
    head: `import { betterAuth } from 'better-auth'; const auth = betterAuth({});`,
    lines: {
      'sign-out': `await auth.api.signOut({})`,
      others: `await auth.api.revokeOtherSessions({})`,
      handler: `await auth.handler(new Request('https://x/api/auth/sign-out', { headers: req.headers }))`,
    },
  },
  supertokens: {
    packages: ['supertokens-node'],
    head: `import Session from 'supertokens-node/recipe/session';`,
    lines: { revoke: `await Session.revokeSession(handle)`, request: `await req.session.revokeSession()` },
  },
  firebase: {
    packages: ['firebase-admin'],
    head: `import { getAuth } from 'firebase-admin/auth';`,
    lines: { revoke: `await getAuth().revokeRefreshTokens(uid)` },
  },
  'firebase-client': {
    packages: ['firebase'],
    head: `import { signOut } from 'firebase/auth';`,
    lines: { 'sign-out': `await signOut(auth)` },
  },
  'openid-client': {
    packages: ['openid-client'],
    head: `import * as client from 'openid-client';`,
    lines: {
      revoke: `await client.tokenRevocation(config, token)`,
      'end-session-url': `client.buildEndSessionUrl(config)`,
    },
  },
  workos: {
    packages: ['@workos-inc/node'],
    head: `import { WorkOS } from '@workos-inc/node'; import { signOut } from '@workos-inc/authkit-nextjs'; const workos = new WorkOS('');`,
    lines: {
      'sign-out': `await signOut()`,
      'revoke-session': `await workos.userManagement.revokeSession({})`,
      'logout-url': `workos.userManagement.getLogoutUrl({})`,
    },
  },
  auth0: {
    packages: ['@auth0/nextjs-auth0'],
    head: `import { handleLogout } from '@auth0/nextjs-auth0';`,
    lines: { 'handle-logout': `await handleLogout(req, res)` },
  },
  'express-openid-connect': {
    packages: ['express-openid-connect'],
    lines: { logout: `res.oidc.logout({})` },
  },
  kinde: {
    packages: ['@kinde-oss/kinde-typescript-sdk'],
    head: `import { createKindeServerClient } from '@kinde-oss/kinde-typescript-sdk'; const kinde = createKindeServerClient();`,
    lines: { logout: `await kinde.logout(manager)` },
  },
  stytch: {
    packages: ['stytch'],
    head: `import { Client } from 'stytch'; const stytch = new Client({});`,
    lines: { revoke: `await stytch.sessions.revoke({})` },
  },
  descope: {
    packages: ['@descope/node-sdk'],
    head: `import Descope from '@descope/node-sdk'; const sdk = Descope({});`,
    lines: { logout: `await sdk.logout(token)` },
  },
  logto: {
    packages: ['@logto/next'],
    head: `import { signOut } from '@logto/next/server-actions';`,
    lines: { 'sign-out': `await signOut({})` },
  },
  'stack-auth': {
    packages: ['@stackframe/stack'],
    head: `import { StackServerApp } from '@stackframe/stack'; const app = new StackServerApp({});`,
    lines: { 'sign-out': `await (await app.getUser()).signOut()` },
  },
  cognito: {
    packages: ['@aws-sdk/client-cognito-identity-provider'],
    head: `import { GlobalSignOutCommand } from '@aws-sdk/client-cognito-identity-provider';`,
    lines: { 'global-sign-out': `await client.send(new GlobalSignOutCommand({}))` },
  },
  amplify: {
    packages: ['aws-amplify'],
    head: `import { signOut } from 'aws-amplify/auth';`,
    lines: { 'sign-out': `await signOut()` },
  },
  'cognito-identity-js': {
    packages: ['amazon-cognito-identity-js'],
    head: `import { CognitoUser } from 'amazon-cognito-identity-js'; const user = new CognitoUser({});`,
    lines: {
      global: `user.globalSignOut({})`,
      'with-callback': `user.signOut(() => {})`,
      local: `user.signOut()`,
    },
  },
  okta: {
    packages: ['@okta/okta-sdk-nodejs'],
    head: `import { Client } from '@okta/okta-sdk-nodejs'; import { OktaAuth } from '@okta/okta-auth-js'; const okta = new Client({}); const auth = new OktaAuth({});`,
    lines: {
      revoke: `await okta.userApi.revokeUserSessions({})`,
      'redirect-url': `auth.getSignOutRedirectUrl()`,
    },
  },
  keycloak: {
    packages: ['keycloak-connect'],
    head: `import KcAdminClient from '@keycloak/keycloak-admin-client'; import Keycloak from 'keycloak-connect'; const kc = new KcAdminClient(); const keycloak = new Keycloak({});`,
    lines: { logout: `await kc.users.logout({})`, 'logout-url': `keycloak.logoutUrl('/')` },
  },
  msal: {
    packages: ['@azure/msal-node'],
    head: `import { ConfidentialClientApplication } from '@azure/msal-node'; import { PublicClientApplication } from '@azure/msal-browser'; const cca = new ConfidentialClientApplication({}); const pca = new PublicClientApplication({});`,
    lines: {
      cache: `await cca.getTokenCache().removeAccount(account)`,
      'browser-logout': `await pca.logoutRedirect()`,
    },
  },
  appwrite: {
    packages: ['node-appwrite'],
    head: `import { Account, Client } from 'node-appwrite'; const own = new Account(new Client());`,
    lines: {
      'delete-session': `await own.deleteSession('current')`,
      'by-shape': `await req.account.deleteSession('current')`,
    },
  },
  pocketbase: {
    packages: ['pocketbase'],
    head: `import PocketBase from 'pocketbase'; const pb = new PocketBase('');`,
    lines: { 'auth-store': `pb.authStore.clear()`, 'auth-store-by-shape': `req.pb.authStore.clear()` },
  },
  nhost: {
    packages: ['@nhost/nhost-js'],
    head: `import { NhostClient } from '@nhost/nhost-js'; const nhost = new NhostClient({});`,
    lines: { 'sign-out': `await nhost.auth.signOut({})` },
  },
  'convex-auth': {
    packages: ['@convex-dev/auth'],
    head: `import { convexAuth } from '@convex-dev/auth/server'; const { signOut } = convexAuth({});`,
    lines: { 'sign-out': `await signOut()` },
  },
  fusionauth: {
    packages: ['@fusionauth/typescript-client'],
    head: `import { FusionAuthClient } from '@fusionauth/typescript-client'; const client = new FusionAuthClient('');`,
    lines: { logout: `await client.logout(true, token)` },
  },
  ory: {
    packages: ['@ory/client'],
    head: `import { FrontendApi } from '@ory/client'; const ory = new FrontendApi();`,
    lines: {
      logout: `await ory.performNativeLogout({})`,
      'logout-flow': `await ory.createBrowserLogoutFlow({})`,
      others: `await ory.disableMyOtherSessions({})`,
    },
  },
  propelauth: {
    packages: ['@propelauth/node'],
    head: `import { initBaseAuth } from '@propelauth/node'; const auth = initBaseAuth({});`,
    lines: { logout: `await auth.logoutAllUserSessions(id)` },
  },
  passage: {
    packages: ['@passageidentity/passage-node'],
    head: `import Passage from '@passageidentity/passage-node'; const passage = new Passage({});`,
    lines: { 'sign-out': `await passage.user.signOut(id)` },
  },
  magic: {
    packages: ['@magic-sdk/admin'],
    head: `import { Magic } from '@magic-sdk/admin'; const magic = new Magic('');`,
    lines: { logout: `await magic.users.logoutByIssuer(iss)` },
  },
  scalekit: {
    packages: ['@scalekit-sdk/node'],
    head: `import { Scalekit } from '@scalekit-sdk/node'; const scalekit = new Scalekit('');`,
    lines: { revoke: `await scalekit.session.revokeSession(id)`, 'logout-url': `scalekit.getLogoutUrl({})` },
  },
  zitadel: {
    packages: ['@zitadel/client'],
    head: `import { createSessionServiceClient } from '@zitadel/client/v2'; const service = createSessionServiceClient({});`,
    lines: { 'delete-session': `await service.deleteSession({})` },
  },
  sequelize: {
    packages: ['sequelize'],
    head: `import { Model, Sequelize } from 'sequelize'; class Session extends Model {} const sequelize = new Sequelize('');`,
    lines: {
      destroy: `Session.destroy({})`,
      update: `Session.update({}, {})`,
      create: `Session.create({})`,
      save: `(await Session.findOne({})).save()`,
      query: `sequelize.query('DELETE FROM sessions')`,
    },
  },
  'mikro-orm': {
    packages: ['@mikro-orm/core'],
    head: `import { MikroORM } from '@mikro-orm/core'; const { em } = await MikroORM.init();`,
    lines: {
      'native-delete': `await em.nativeDelete(Session, {})`,
      remove: `em.remove(session)`,
      'native-update': `await em.nativeUpdate(Session, {}, {})`,
      flush: `await em.flush()`,
      'query-builder': `await em.createQueryBuilder(Session).delete().execute()`,
    },
  },
  objection: {
    packages: ['objection'],
    head: `import { Model } from 'objection'; class Session extends Model {}`,
    lines: {
      delete: `await Session.query().deleteById(id)`,
      update: `await Session.query().findById(id).patch({})`,
    },
  },
  bookshelf: {
    packages: ['bookshelf'],
    head: `import createBookshelf from 'bookshelf'; const Session = createBookshelf({}).model('Session', {});`,
    lines: { destroy: `await Session.where({ id }).destroy()` },
  },
  lucid: {
    packages: ['@adonisjs/lucid'],
    head: `import { BaseModel } from '@adonisjs/lucid/orm'; class Session extends BaseModel {}`,
    lines: {
      'query-delete': `await Session.query().where('id', id).delete()`,
      'row-delete': `await (await Session.find(id)).delete()`,
    },
  },
  convex: {
    packages: ['convex'],
    parameters: 'ctx',
    lines: { delete: `await ctx.db.delete(sessionId)`, patch: `await ctx.db.patch(sessionId, {})` },
  },
  firestore: {
    packages: ['firebase-admin'],
    head: `import { getFirestore } from 'firebase-admin/firestore'; import { deleteDoc, updateDoc } from 'firebase/firestore'; const db = getFirestore();`,
    lines: {
      'delete-doc': `await deleteDoc(ref)`,
      'update-doc': `await updateDoc(ref, {})`,
      'ref-delete': `await db.collection('sessions').doc(id).delete()`,
      'batch-delete': `db.batch().delete(ref)`,
    },
  },
  'realtime-database': {
    packages: ['firebase'],
    head: `import { remove } from 'firebase/database';`,
    lines: { remove: `await remove(ref)` },
  },
  dynamodb: {
    packages: ['aws-sdk'],
    head: `import AWS from 'aws-sdk'; import { DynamoDB } from 'aws-sdk'; import { DeleteCommand } from '@aws-sdk/lib-dynamodb'; const client = new DynamoDB.DocumentClient();`,
    lines: {
      'document-client': `await client.delete({}).promise()`,
      'delete-command': `await docs.send(new DeleteCommand({}))`,
    },
  },
  electrodb: {
    packages: ['electrodb'],
    head: `import { Entity } from 'electrodb'; const Session = new Entity({});`,
    lines: { delete: `await Session.delete({}).go()` },
  },
  dynamoose: {
    packages: ['dynamoose'],
    head: `import * as dynamoose from 'dynamoose'; const Session = dynamoose.model('Session');`,
    lines: { delete: `await Session.delete(id)` },
  },
  redis: {
    packages: ['ioredis'],
    head: `import Redis from 'ioredis'; const redis = new Redis();`,
    lines: {
      'transaction-delete': `await redis.multi().del('s').exec()`,
      delete: `await redis.del('s')`,
      write: `await redis.set('bl', '1')`,
    },
  },
  'deno-kv': { packages: [], lines: { atomic: `await req.kv.atomic().delete(['sessions', id]).commit()` } },
  unstorage: {
    packages: ['unstorage'],
    head: `import { createStorage } from 'unstorage'; const storage = createStorage();`,
    lines: { remove: `await storage.removeItem('s')`, 'use-storage': `await useStorage().removeItem('s')` },
  },
  'cache-stores': {
    packages: ['keyv'],
    head: `import Keyv from 'keyv'; const keyv = new Keyv();`,
    lines: { delete: `await keyv.delete('s')` },
  },
  jsonwebtoken: {
    packages: ['jsonwebtoken'],
    head: `import jwt from 'jsonwebtoken';`,
    lines: { sign: `jwt.sign({}, 's', { expiresIn: '15m' })` },
  },
  'nestjs-jwt': {
    packages: ['@nestjs/jwt'],
    head: `import { JwtService } from '@nestjs/jwt'; const jwt = new JwtService({});`,
    lines: { sign: `jwt.sign({}, { expiresIn: '15m' })` },
  },
  jose: {
    packages: ['jose'],
    head: `import { SignJWT } from 'jose';`,
    lines: { expiration: `new SignJWT({}).setExpirationTime('15m')` },
  },
  'fast-jwt': {
    packages: ['fast-jwt'],
    head: `import { createSigner } from 'fast-jwt';`,
    lines: { signer: `createSigner({ expiresIn: 900000 })` },
  },
  'fastify-jwt': { packages: ['@fastify/jwt'], lines: { sign: `fastify.jwt.sign({}, { expiresIn: 900 })` } },
  'hono-jwt': {
    packages: ['hono'],
    head: `import { sign } from 'hono/jwt';`,
    lines: { sign: `await sign({ exp: 1 }, 's')` },
  },
  oslo: {
    packages: ['oslo'],
    head: `import { createJWT } from 'oslo/jwt';`,
    lines: { 'create-jwt': `await createJWT('HS256', key, {}, {})` },
  },
  paseto: {
    packages: ['paseto'],
    head: `import { V4 } from 'paseto';`,
    lines: { encrypt: `await V4.sign({}, key, { expiresIn: '15m' })` },
  },
  'jwt-redis': {
    packages: ['jwt-redis'],
    head: `import JWTR from 'jwt-redis'; const jwtr = new JWTR(redis);`,
    lines: { destroy: `await jwtr.destroy(jti)` },
  },
  'express-jwt-blacklist': {
    packages: ['express-jwt-blacklist'],
    head: `import blacklist from 'express-jwt-blacklist';`,
    lines: { revoke: `blacklist.revoke(req.user)` },
  },
  qwik: {
    packages: ['@builder.io/qwik-city'],
    parameters: '{ cookie }',
    lines: { delete: `cookie.delete('sid', { path: '/' })`, set: `cookie.set('sid', '')` },
  },
  bun: { packages: ['@types/bun'], lines: { cookie: `new Bun.Cookie('sid', '', { maxAge: 0 })` } },
  'cookie-store': {
    packages: ['graphql-yoga'],
    parameters: 'parent, args, context',
    lines: { delete: `await context.request.cookieStore.delete('sid')` },
  },
  'hono-context': {
    packages: ['hono'],
    parameters: 'c',
    lines: { cookie: `c.cookie('sid', '', { maxAge: -1 })` },
  },
  'browser-cookies': {
    packages: ['js-cookie'],
    head: `import Cookies from 'js-cookie';`,
    lines: { remove: `Cookies.remove('sid')` },
  },
  'web-headers': {
    packages: [],
    lines: {
      set: `req.headers.set('Set-Cookie', 'sid=; Max-Age=0')`,
      named: `responseHeaders.append('Set-Cookie', 'sid=; Max-Age=0')`,
    },
  },
  'sqlite-statements': {
    packages: ['better-sqlite3'],
    head: `import Database from 'better-sqlite3'; const own = new Database('x');`,
    lines: {
      prepare: `req.db.prepare('DELETE FROM sessions').run()`,
      'prepare-known': `own.prepare('DELETE FROM sessions').run()`,
      'run-prepared': `req.db.prepare('DELETE FROM sessions').run()`,
      transaction: `own.transaction(() => {})()`,
    },
  },
  'sql-drivers': {
    packages: ['pg'],
    head: `import pg from 'pg'; const pool = new pg.Pool();`,
    lines: {
      query: `pool.query('DELETE FROM sessions')`,
      'query-by-shape': `req.db.query('DELETE FROM sessions')`,
      tagged: 'await req.sql`DELETE FROM sessions`',
    },
  },
  'http-clients': {
    packages: ['axios'],
    head: `import axios from 'axios';`,
    lines: {
      request: `await axios.post('https://x/revoke', { token })`,
      fetch: `await fetch('https://x/revoke', { headers: { cookie } })`,
      prepared: `await req.apiClient.post('/auth/logout')`,
    },
  },
  'cookie-jars': {
    packages: [],
    parameters: '{ cookies }',
    lines: {
      delete: `cookies.delete('sid')`,
      'set-object': `cookies.set({ name: 'sid', value: '' })`,
      set: `cookies.set('sid', '')`,
      'clear-all': `await cookies.clear()`,
    },
  },
};

const ids = LIBRARIES.flatMap((library) => library.rows.map((row) => row.id));

describe('rows', () => {
  it.each(ids)('%s', async (id) => {
    const [library = '', name = ''] = id.split('/');
    const given = CASES[library];
    const line = given?.lines[name];
    if (!given || line === undefined)
      throw new Error(`No case exercises the row ${id}: add one to tests/catalogue/rows.test.ts.`);
    found.clear();
    await judged({
      code: `${given.head ?? ''}\nexport async function logout(${given.parameters ?? 'req, res'}) { ${line}; }`,
      packages: given.packages,
    });
    expect([...found]).toContain(id);
  });

  it('have ids of their own', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have no cases left over', () => {
    const cases = Object.entries(CASES).flatMap(([library, { lines }]) =>
      Object.keys(lines).map((name) => `${library}/${name}`),
    );
    expect(cases.filter((id) => !ids.includes(id))).toEqual([]);
  });

  afterAll(() => {
    vi.restoreAllMocks();
  });
});

describe('sessions of a request', () => {
  const SESSIONS: Readonly<Record<string, string>> = {
    'iron-session/request': 'req.session.destroy()',
    'express-session/request': 'req.session.destroy(() => {})',
    'cookie-session/request': 'req.session = null',
    'client-sessions/request': 'req.session.reset()',
    'koa-session/request': 'req.session.regenerate()',
    'koa-generic-session/request': 'req.session = null',
    'fastify-session/request': 'req.session.destroy()',
    'fastify-secure-session/request': 'req.session.delete()',
    'yar/request': 'req.yar.reset()',
    'hapi-cookie/request': 'req.cookieAuth.clear()',
    'next-session/request': 'req.session.destroy()',
    'astro/session': 'req.session.destroy()',
    'adonis/request': 'req.session.clear()',
  };

  it.each(
    LIBRARIES.flatMap((library) =>
      (library.requestSessions ?? []).map((session) => [session.id, library.packages[0] ?? ''] as const),
    ),
  )('%s', async (id, name) => {
    const [seen] = await judged({
      code: `export async function logout(req, res) { ${SESSIONS[id] ?? ''}; }`,
      packages: [name],
    });
    expect(seen?.rows).toEqual([id]);
  });
});
