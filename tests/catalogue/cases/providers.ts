import { inProject, type CatalogueCase } from '../harness.js';

/** Sign-outs of managed providers: what ends the session there, what is local only, what keeps this session. */
export const providers: readonly CatalogueCase[] = [
  ...inProject(
    {
      packages: ['next-auth'],
      files: {
        'src/auth.ts': `import NextAuth from 'next-auth'; export const { auth, signOut } = NextAuth({});`,
      },
      head: `import { signOut } from './auth.js';`,
    },
    ['auth-js/sign-out', `await signOut({ redirectTo: '/' })`, 'skip'],
  ),
  ...inProject({ packages: ['next-auth'], head: `import { signOut } from 'next-auth/react';` }, [
    [],
    `await signOut()`,
    'client',
  ]),
  ...inProject(
    { packages: ['next-auth'], head: `import 'server-only'; import { signOut } from 'next-auth/react';` },
    ['auth-js/sign-out-in-browser', `await signOut()`, 'skip'],
  ),
  ...inProject(
    {
      packages: ['@auth/sveltekit'],
      head: `import { SvelteKitAuth } from '@auth/sveltekit'; const { signOut } = SvelteKitAuth({});`,
    },
    ['auth-js/sign-out', `await signOut(req)`, 'skip'],
  ),
  // A helper of the project that only has such a name.
  ...inProject(
    {
      packages: ['next-auth'],
      files: { 'src/session.ts': `export const signOut = async (res) => { res.clearCookie('sid'); };` },
      head: `import { signOut } from './session.js';`,
    },
    [[], `await signOut(res)`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['@clerk/nextjs', '@clerk/express'],
      head: `import { clerkClient } from '@clerk/express'; import { clerkClient as nextClient } from '@clerk/nextjs/server'; import { useClerk } from '@clerk/nextjs';`,
    },
    ['clerk/revoke-session', `await clerkClient.sessions.revokeSession(sessionId)`, 'skip'],
    ['clerk/revoke-session', `await (await nextClient()).sessions.revokeSession(sessionId)`, 'skip'],
    ['clerk/sign-out', `await useClerk().signOut()`, 'skip'],
    ['clerk/other-revocations', `await clerkClient.invitations.revokeInvitation(id)`, 'not-invalidated'],
  ),
  ...inProject({ packages: ['@clerk/express'], parameters: 'req, res, clerk' }, [
    'clerk/revoke-session-by-name',
    `await clerk.sessions.revokeSession(sessionId)`,
    'skip',
  ]),
  ...inProject(
    {
      packages: ['@supabase/supabase-js', '@supabase/ssr'],
      head: `import { createServerClient } from '@supabase/ssr'; const supabase = createServerClient('', '', {});`,
    },
    ['supabase/rpc', `await supabase.rpc('revoke_session', { id })`, 'pass'],
    ['supabase/rpc', `supabase.rpc('revoke_session', { id })`, 'never-runs'],
    ['supabase/rpc', `await supabase.rpc('get_session', { id })`, 'not-invalidated'],
    ['supabase/rpc', `await supabase.rpc('delete_cart', { token })`, 'not-invalidated'],
    ['supabase/sign-out', `await supabase.auth.signOut()`, 'skip'],
    ['supabase/sign-out', `await supabase.auth.signOut({ scope: 'global' })`, 'skip'],
    ['supabase/sign-out', `await supabase.auth.signOut({ scope: 'others' })`, 'spares-this-session'],
    ['supabase/admin-sign-out', `await supabase.auth.admin.signOut(jwt)`, 'skip'],
    ['supabase/admin-sign-out', `await supabase.auth.admin.signOut(jwt, 'others')`, 'spares-this-session'],
  ),
  ...inProject({ packages: ['@supabase/supabase-js'], parameters: 'req, res, supabase' }, [
    'supabase/rpc-by-shape',
    `supabase.rpc('revoke_session', { id })`,
    'never-runs',
  ]),
  ...inProject({ packages: ['@supabase/supabase-js'], parameters: 'req, res, supabase' }, [
    'supabase/sign-out-by-shape',
    `await supabase.auth.signOut()`,
    'skip',
  ]),
  ...inProject(
    {
      packages: ['@auth0/nextjs-auth0'],
      head: `import { handleLogout, initAuth0 } from '@auth0/nextjs-auth0'; import { useAuth0 } from '@auth0/auth0-react'; const auth0 = initAuth0({});`,
    },
    ['auth0/handle-logout', `await handleLogout(req, res, { returnTo: '/' })`, 'skip'],
    ['auth0/handle-logout', `await auth0.handleLogout(req, res)`, 'skip'],
    ['auth0/logout-in-browser', `useAuth0().logout()`, 'skip'],
  ),
  ...inProject(
    {
      packages: ['express-openid-connect', 'express'],
      files: {
        'src/app.ts': `import express from 'express'; import { auth } from 'express-openid-connect'; import './logout.js'; express().use(auth({ authRequired: false }));`,
      },
    },
    ['express-openid-connect/logout', `res.oidc.logout({ returnTo: '/' })`, 'cookie-only-session'],
  ),
  ...inProject(
    {
      packages: ['express-openid-connect', 'express'],
      files: {
        'src/app.ts': `import express from 'express'; import { auth } from 'express-openid-connect'; import './logout.js'; express().use(auth({ authRequired: false, idpLogout: true }));`,
      },
    },
    ['express-openid-connect/logout', `res.oidc.logout({ returnTo: '/' })`, 'pass'],
  ),
  ...inProject({ packages: ['express-openid-connect', 'express'] }, [
    'express-openid-connect/logout',
    `res.oidc.logout({ returnTo: '/' })`,
    'unknown',
  ]),
  ...inProject(
    {
      packages: ['@kinde-oss/kinde-typescript-sdk', '@kinde-oss/kinde-auth-nextjs'],
      head: `import { createKindeServerClient, GrantType } from '@kinde-oss/kinde-typescript-sdk'; import { handleAuth } from '@kinde-oss/kinde-auth-nextjs/server'; const kinde = createKindeServerClient(GrantType.PKCE, {});`,
    },
    ['kinde/logout', `res.redirect(await kinde.logout(manager))`, 'skip'],
    ['kinde/handler', `await handleAuth(req, 'logout')`, 'skip'],
  ),
  ...inProject(
    {
      packages: ['@workos-inc/authkit-nextjs', '@workos-inc/node'],
      head: `import { signOut } from '@workos-inc/authkit-nextjs'; import { WorkOS } from '@workos-inc/node'; const workos = new WorkOS('');`,
    },
    ['workos/sign-out', `await signOut({ returnTo: '/' })`, 'skip'],
    ['workos/revoke-session', `await workos.userManagement.revokeSession({ sessionId })`, 'skip'],
    [
      'workos/logout-url',
      `const url = workos.userManagement.getLogoutUrl({ sessionId }); res.json({ url })`,
      'not-invalidated',
    ],
    ['workos/logout-url', `res.redirect(workos.userManagement.getLogoutUrl({ sessionId }))`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['better-auth'],
      files: {
        'src/auth.ts': `import { betterAuth } from 'better-auth'; export const auth = betterAuth({});`,
      },
      head: `import { auth } from './auth.js';`,
    },
    ['better-auth/sign-out', `await auth.api.signOut({ headers: req.headers })`, 'skip'],
    ['better-auth/sign-out', `await auth.api.revokeSessions({ headers: req.headers })`, 'skip'],
    ['better-auth/others', `await auth.api.revokeOtherSessions({ headers: req.headers })`, 'not-invalidated'],
    [
      'better-auth/handler',
      `await auth.handler(new Request('https://x/api/auth/sign-out', { headers: req.headers }))`,
      'pass',
    ],
  ),
  ...inProject(
    { packages: ['stytch'], head: `import { Client } from 'stytch'; const client = new Client({});` },
    ['stytch/revoke', `await client.sessions.revoke({ session_token: token })`, 'skip'],
  ),
  ...inProject({ packages: ['stytch'], parameters: 'req, res, stytchClient' }, [
    'stytch/revoke-by-name',
    `await stytchClient.sessions.revoke({ session_jwt: jwt })`,
    'skip',
  ]),
  ...inProject(
    {
      packages: ['@descope/node-sdk'],
      head: `import DescopeClient from '@descope/node-sdk'; const sdk = DescopeClient({});`,
    },
    ['descope/logout', `await sdk.logout(refreshToken)`, 'skip'],
    ['descope/logout', `await sdk.management.user.logoutUser(loginId)`, 'skip'],
  ),
  ...inProject(
    {
      packages: ['@logto/next', '@logto/express'],
      head: `import { signOut } from '@logto/next/server-actions'; import LogtoClient from '@logto/next'; const client = new LogtoClient({});`,
    },
    ['logto/sign-out', `await signOut(config)`, 'skip'],
    ['logto/sign-out', `await client.handleSignOut()(req, res)`, 'skip'],
  ),
  ...inProject(
    {
      packages: ['@stackframe/stack'],
      head: `import { StackServerApp } from '@stackframe/stack'; const stack = new StackServerApp({});`,
    },
    ['stack-auth/sign-out', `await (await stack.getUser()).signOut()`, 'skip'],
  ),
  ...inProject(
    {
      packages: ['supertokens-node'],
      head: `import Session from 'supertokens-node/recipe/session'; import { signOut } from 'supertokens-web-js/recipe/session';`,
    },
    ['supertokens/revoke', `await Session.revokeSession(handle)`, 'skip'],
    ['supertokens/revoke', `await Session.revokeAllSessionsForUser(userId)`, 'skip'],
    ['supertokens/request', `await req.session.revokeSession()`, 'skip'],
    ['supertokens/sign-out-in-browser', `await signOut()`, 'skip'],
  ),
  ...inProject({ packages: ['aws-amplify'], head: `import { signOut } from 'aws-amplify/auth';` }, [
    'amplify/sign-out',
    `await signOut({ global: true })`,
    'skip',
  ]),
  ...inProject(
    {
      packages: ['@aws-sdk/client-cognito-identity-provider'],
      head: `import { CognitoIdentityProviderClient, ForgetDeviceCommand, GlobalSignOutCommand, RevokeTokenCommand } from '@aws-sdk/client-cognito-identity-provider'; const client = new CognitoIdentityProviderClient({});`,
    },
    ['cognito/sign-out', `await client.send(new GlobalSignOutCommand({ AccessToken }))`, 'skip'],
    ['cognito/sign-out', `await client.send(new RevokeTokenCommand({ Token, ClientId }))`, 'skip'],
    ['cognito/forget-device', `await client.send(new ForgetDeviceCommand({ DeviceKey }))`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['amazon-cognito-identity-js'],
      head: `import { CognitoUser } from 'amazon-cognito-identity-js'; const user = new CognitoUser({});`,
    },
    ['cognito-identity-js/global', `user.globalSignOut({ onSuccess() {}, onFailure() {} })`, 'skip'],
    ['cognito-identity-js/with-callback', `user.signOut(() => {})`, 'skip'],
    ['cognito-identity-js/local', `user.signOut()`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['@okta/oidc-middleware', '@okta/okta-auth-js', '@okta/okta-sdk-nodejs'],
      head: `import { ExpressOIDC } from '@okta/oidc-middleware'; import { OktaAuth } from '@okta/okta-auth-js'; const oidc = new ExpressOIDC({}); const okta = new OktaAuth({});`,
    },
    ['okta/revoke', `oidc.forceLogoutAndRevoke(req, res, next)`, 'skip'],
    ['okta/sign-out-in-browser', `await okta.signOut()`, 'skip'],
    ['okta/redirect-url', `const url = okta.getSignOutRedirectUrl(); res.json({ url })`, 'not-invalidated'],
    ['okta/redirect-url', `res.redirect(okta.getSignOutRedirectUrl())`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['@keycloak/keycloak-admin-client', 'keycloak-connect'],
      head: `import KcAdminClient from '@keycloak/keycloak-admin-client'; import Keycloak from 'keycloak-connect'; import Browser from 'keycloak-js'; const admin = new KcAdminClient(); const keycloak = new Keycloak({}); const browser = new Browser();`,
    },
    ['keycloak/logout', `await admin.users.logout({ id })`, 'skip'],
    ['keycloak/logout', `await admin.realms.deleteSession({ realm, session })`, 'skip'],
    ['keycloak/logout-in-browser', `browser.logout()`, 'skip'],
    [
      'keycloak-connect/logout-url',
      `const url = keycloak.logoutUrl('/'); res.json({ url })`,
      'not-invalidated',
    ],
    ['keycloak-connect/logout-url', `res.redirect(keycloak.logoutUrl('/'))`, 'pass'],
    ['keycloak-connect/deauthenticated', `keycloak.deauthenticated(req)`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['openid-client'],
      head: `import * as oidc from 'openid-client'; import { Issuer } from 'openid-client'; const client = new (await Issuer.discover('')).Client({});`,
    },
    ['openid-client/revoke', `await client.revoke(token)`, 'pass'],
    ['openid-client/revoke', `await oidc.tokenRevocation(config, token)`, 'pass'],
    ['openid-client/end-session-url', `const url = client.endSessionUrl()`, 'not-invalidated'],
    ['openid-client/end-session-url', `res.redirect(client.endSessionUrl())`, 'pass'],
    ['openid-client/end-session-url', `res.redirect(oidc.buildEndSessionUrl(config, {}).href)`, 'pass'],
  ),
  ...inProject({ packages: ['oauth4webapi'], head: `import * as oauth from 'oauth4webapi';` }, [
    'oauth4webapi/revoke',
    `await oauth.revocationRequest(as, client, auth, token)`,
    'pass',
  ]),
  ...inProject(
    { packages: ['arctic'], head: `import { Google } from 'arctic'; const google = new Google('', '', '');` },
    ['arctic/revoke', `await google.revokeToken(token)`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['simple-oauth2'],
      head: `import { AuthorizationCode } from 'simple-oauth2'; const client = new AuthorizationCode({});`,
    },
    ['simple-oauth2/revoke', `await client.createToken(req.token).revokeAll()`, 'pass'],
  ),
  ...inProject({ packages: ['@fastify/oauth2'], parameters: 'request, res, fastify' }, [
    'fastify-oauth2/revoke',
    `await fastify.googleOAuth2.revokeToken(token, 'refresh_token')`,
    'pass',
  ]),
  ...inProject(
    {
      packages: ['google-auth-library'],
      head: `import { OAuth2Client } from 'google-auth-library'; const client = new OAuth2Client();`,
    },
    ['google-auth/revoke', `client.revokeCredentials()`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['remix-auth-oauth2'],
      head: `import { OAuth2Strategy } from 'remix-auth-oauth2'; const strategy = new OAuth2Strategy({});`,
    },
    ['remix-auth-oauth2/revoke', `await strategy.revokeToken(token)`, 'pass'],
  ),
  ...inProject(
    {
      packages: ['@azure/msal-node'],
      head: `import { ConfidentialClientApplication } from '@azure/msal-node'; import { PublicClientApplication } from '@azure/msal-browser'; const cca = new ConfidentialClientApplication({}); const pca = new PublicClientApplication({});`,
    },
    ['msal/cache', `await cca.getTokenCache().removeAccount(account)`, 'not-invalidated'],
    ['msal/cache', `cca.clearCache()`, 'not-invalidated'],
    ['msal/browser-logout', `await pca.logoutRedirect()`, 'skip'],
  ),
  ...inProject(
    {
      packages: ['next', 'next-firebase-auth'],
      head: `import { unsetAuthCookies } from 'next-firebase-auth';`,
    },
    ['next-firebase-auth/unset-cookies', `await unsetAuthCookies(req, res)`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['firebase-admin', 'firebase'],
      head: `import admin from 'firebase-admin'; import { getAuth } from 'firebase-admin/auth'; import { revokeAccessToken, signOut } from 'firebase/auth';`,
    },
    ['firebase/revoke', `await getAuth().revokeRefreshTokens(uid)`, 'skip'],
    ['firebase/revoke', `await admin.auth().revokeRefreshTokens(uid)`, 'skip'],
    ['firebase-client/sign-out', `await signOut(auth)`, 'not-invalidated'],
    ['firebase-client/revoke-access-token', `await revokeAccessToken(auth, token)`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['node-appwrite'],
      head: `import { Account, Client } from 'node-appwrite'; const account = new Account(new Client());`,
    },
    ['appwrite/delete-session', `await account.deleteSession('current')`, 'skip'],
  ),
  ...inProject({ packages: ['node-appwrite'], parameters: 'req, res, { account }' }, [
    'appwrite/by-shape',
    `await account.deleteSession('current')`,
    'skip',
  ]),
  ...inProject(
    { packages: ['pocketbase'], head: `import PocketBase from 'pocketbase'; const pb = new PocketBase('');` },
    ['pocketbase/auth-store', `pb.authStore.clear()`, 'not-invalidated'],
  ),
  ...inProject({ packages: ['pocketbase'], parameters: 'req, res, pb' }, [
    'pocketbase/auth-store-by-shape',
    `pb.authStore.clear()`,
    'not-invalidated',
  ]),
  ...inProject(
    {
      packages: ['@nhost/nhost-js'],
      head: `import { createClient } from '@nhost/nhost-js'; const nhost = createClient({});`,
    },
    ['nhost/sign-out', `await nhost.auth.signOut({ refreshToken })`, 'skip'],
  ),
  ...inProject(
    {
      packages: ['@convex-dev/auth'],
      head: `import { convexAuth, invalidateSessions } from '@convex-dev/auth/server'; const { signOut } = convexAuth({});`,
    },
    ['convex-auth/sign-out', `await signOut()`, 'skip'],
    ['convex-auth/sign-out', `await invalidateSessions(req, { userId })`, 'skip'],
  ),
  ...inProject(
    {
      packages: ['@fusionauth/typescript-client'],
      head: `import { FusionAuthClient } from '@fusionauth/typescript-client'; const client = new FusionAuthClient('', '');`,
    },
    ['fusionauth/logout', `await client.logout(false, refreshToken)`, 'skip'],
  ),
  ...inProject(
    {
      packages: ['@ory/client'],
      head: `import { FrontendApi } from '@ory/client'; const ory = new FrontendApi();`,
    },
    [
      'ory/logout',
      `await ory.performNativeLogout({ performNativeLogoutBody: { session_token: token } })`,
      'skip',
    ],
    ['ory/logout', `await ory.updateLogoutFlow({ token })`, 'skip'],
    [
      'ory/logout-flow',
      `const { data } = await ory.createBrowserLogoutFlow({ cookie }); res.json(data)`,
      'not-invalidated',
    ],
    [
      'ory/logout-flow',
      `const { data } = await ory.createBrowserLogoutFlow({ cookie }); res.redirect(data.logout_url)`,
      'pass',
    ],
    [
      'ory/logout-flow',
      `const { data: flow } = await ory.createBrowserLogoutFlow({ cookie }); res.json(flow)`,
      'not-invalidated',
    ],
    [[], `const { data } = await ory.toSession({ cookie }); res.redirect(data.home)`, 'not-invalidated'],
    ['ory/others', `await ory.disableMyOtherSessions()`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['@teamhanko/hanko-frontend-sdk'],
      head: `import { Hanko } from '@teamhanko/hanko-frontend-sdk'; const hanko = new Hanko('');`,
    },
    ['hanko/sign-out', `await hanko.logout()`, 'skip'],
  ),
  ...inProject(
    {
      packages: ['@propelauth/node'],
      head: `import { initBaseAuth } from '@propelauth/node'; const auth = initBaseAuth({});`,
    },
    ['propelauth/logout', `await auth.logoutAllUserSessions(userId)`, 'skip'],
  ),
  ...inProject({ packages: ['@corbado/react'], head: `import { useCorbado } from '@corbado/react';` }, [
    'corbado/sign-out',
    `await useCorbado().logout()`,
    'skip',
  ]),
  ...inProject(
    {
      packages: ['@passageidentity/passage-node'],
      head: `import Passage from '@passageidentity/passage-node'; const passage = new Passage({});`,
    },
    ['passage/sign-out', `await passage.user.signOut(userId)`, 'skip'],
  ),
  ...inProject(
    {
      packages: ['@magic-sdk/admin'],
      head: `import { Magic } from '@magic-sdk/admin'; const magic = new Magic('');`,
    },
    ['magic/logout', `await magic.users.logoutByIssuer(issuer)`, 'skip'],
  ),
  ...inProject({ packages: ['@userfront/core'], head: `import Userfront from '@userfront/core';` }, [
    'userfront/sign-out',
    `await Userfront.logout()`,
    'skip',
  ]),
  ...inProject(
    { packages: ['@frontegg/nextjs'], head: `import { buildLogoutRoute } from '@frontegg/nextjs';` },
    ['frontegg/logout-route', `res.redirect(buildLogoutRoute('/').asPath)`, 'pass'],
    ['frontegg/logout-route', `const url = buildLogoutRoute('/'); res.json({ url })`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['@scalekit-sdk/node'],
      head: `import { Scalekit } from '@scalekit-sdk/node'; const scalekit = new Scalekit('', '', '');`,
    },
    ['scalekit/revoke', `await scalekit.session.revokeSession(sessionId)`, 'skip'],
    ['scalekit/logout-url', `res.redirect(scalekit.getLogoutUrl({}))`, 'pass'],
    ['scalekit/logout-url', `scalekit.getLogoutUrl({})`, 'not-invalidated'],
  ),
  ...inProject(
    {
      packages: ['@zitadel/client'],
      head: `import { createSessionServiceClient } from '@zitadel/client/v2'; const service = createSessionServiceClient({});`,
    },
    ['zitadel/delete-session', `await service.deleteSession({ sessionId })`, 'skip'],
  ),
];
