import { describe, expect, it } from 'vitest';

import {
  isLogoutName,
  isLogoutPath,
  isLogoutRoute,
  isSessionEndingRoute,
} from '../../src/handlers/logout-words.js';
import { growth, LINEAR } from '../growth.js';

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

const LOGOUT_NAMES = list(`
  logout logOut log_out Logout LOGOUT LOG_OUT LogOut logoff logOff log-off signout signOut sign_out sign-out SignOut
  signoff signOff endSession end_session end-session EndSession endSessions endUserSession.endSession
  handleLogout handleLogOut handleSignout logoutUser logout_user userLogout user_logout modLogout adminSignOut
  logoutAll logoutAllSessions logoutEverywhere logoutOne logoutDevice logoutOtherDevices logoutSession signOutSession
  getLogout GET_logout get_logout postLogout POST_logout deleteLogout postLogoutAll doLogout performLogout onLogout
  onSignOut logoutHandler logout_handler LogoutController logoutController logoutAction signOutAction logSignOutAction
  logoutResolver logoutMutation logoutProcedure logoutEndpoint logoutApi apiLogout logoutFn logoutOperation logoutJson
  adminLogoutJson user.logout auth.signOut auth/logout auth:logout #logout _logout logout$ logout2 logoutV2
  handleLogoutRequest processLogoutRequest handleLogoutRoute logoutRequestHandler logoutRouteHandler
  logoutAndRedirect logoutAndClearToken logoutFromDevice logoutWithRefreshToken destroySessionAndLogout
  userlogout handlelogout logoutuser clientLogout storeLogout forceLogout oidcLogout nextAuthSignOut
`);

const OTHER_NAMES = list(`
  logoutUrl logoutURL logout_url logoutUri logoutPath logoutLink logoutHref logoutRedirect logoutRedirectUrl
  postLogoutRedirectUri logoutButton signOutButton signOutBtn LogoutPage logoutModal LogoutDialog logoutIcon logoutText
  logoutLabel logoutMessage logoutSchema logoutDto LogoutProps logoutRoute logoutRoutes logoutRouter logoutLimiter
  logoutMiddleware logoutValidation logoutValidator logoutState logoutStatus logoutTime logoutAt logoutReason
  logoutEvent logoutConfig logoutOptions logoutResponse logoutRequest logoutPayload logoutError logoutErrors logoutToken
  logoutSuccess onLogoutSuccess logoutFailed logoutCallback logoutService authLogoutService logoutTest logoutMock
  logoutSpec logoutType LogoutInput logoutUseCase logoutUrl2 logout.success auth.logout.title
  isLogout isLoggingOut isLogoutRoute hasLogout canLogout shouldLogout getLogoutUrl getLogoutHandler buildLogoutUrl
  createLogout createLogoutHandler makeLogout useLogout useSignOut renderLogout showLogout testLogout mockLogout
  withLogout fetchLogout callLogout dispatchLogout beforeLogout afterLogout onBeforeLogout onAfterLogout autoLogout
  displayLogoutPage buttonLogout linkLogout redirectToLogout clearCacheOnLogout urlForLogout
  logoutIfExpired logoutOnError logoutWhenIdle endSessionEndpoint end_session_endpoint endSessionUrl frontEndSession
  catalogOutput blogOut blogout blogoutput dialogOutside layoutOut consoleLogOut logOutput signOutput logger loginOutput
  assignOut designOff signatureOff loggedOut loggedout signedOut logsOut loggingOut weekendSession backendSession
  appendSession sendSession session deleteSession destroySession login signIn logIn loginLogic out log sign constructor
`);

const LOGOUT_PATHS = list(`
  /logout logout /logout/ /LOGOUT /Logout /log-out /log_out /logOut /signout /sign-out /sign_out /signOut /logoff
  /log-off /signoff /sign-off /end-session /endsession /end_session /endSession /api/auth/logout /api/v1/users/log_out
  /logout-all /logoutAll /signout-all /signout-session /user-logout /userlogout /logout.json /logout.php auth.logout
  /trpc/auth.logout /rpc/auth.signOut /logout/all /logout/:id /logout/:id? /:lang?/logout /:lang/auth/logout /[lang]/logout
  /logout/all/current /users/:id/logout /users/{id}:logout /auth/sign/out /auth/log/out ?/logout /account?/signOut
  /?/logout /logout?next=/ /logout#top https://example.com/logout //example.com/logout /oauth2/sign_out /oidc/logout
  /logout/* /admin/logout/device /session/logout /getLogout /log-?out /back-channel-logout \\api\\logout
`);

const OTHER_PATHS = list(`
  / /login /logout-success /logout-url /logout_redirect /logged-out /loggedout /logout-callback /post-logout
  /post_logout_redirect /postLogout /after-logout /logout/callback /logout/success /auth/logout/url
  /auth/logout/callback/:provider /catalogout /blogout /blog/out /catalog/output /dialog/out /log/output /sign/up
  /signup /sign-in /:logout /[logout] /{logout} /$logout /*logout /users?logout=1 /login?logout /docs#logout
  https://logout.example.com/ /icons/logout.svg /assets/logout-4f2a.js /css/signout.css /session /auth /layout/out
  /can-logout /is-logout /logout-button /logout-token /frontend-session /auto-logout /design/off /outlook
`);

describe('isLogoutName', () => {
  it.each(LOGOUT_NAMES)('%s names a logout', (name) => {
    expect(isLogoutName(name)).toBe(true);
  });

  it.each(OTHER_NAMES)('%s does not', (name) => {
    expect(isLogoutName(name)).toBe(false);
  });

  it.each(['', ' ', '-', '...', '123', 'log out', 'You have been signed out', 'POST /logout', '登出', '💥'])(
    'answers no for %j',
    (name) => {
      expect(isLogoutName(name)).toBe(false);
    },
  );
});

describe('isLogoutPath', () => {
  it.each(LOGOUT_PATHS)('%s leads to a logout', (path) => {
    expect(isLogoutPath(path)).toBe(true);
  });

  it.each(OTHER_PATHS)('%s does not', (path) => {
    expect(isLogoutPath(path)).toBe(false);
  });

  it.each(['', '?', '#', '//', '?/', '*', ':', 'https://', '\\'])('answers no for %j', (path) => {
    expect(isLogoutPath(path)).toBe(false);
  });
});

describe('isSessionEndingRoute', () => {
  it.each([
    ['DELETE', '/session'],
    ['delete', '/api/sessions/'],
    ['DELETE', '/SESSION'],
    ['DELETE', '/login'],
    ['DELETE', 'auth'],
    ['DELETE', '/users/:id/session'],
    ['DELETE', '/:lang?/session'],
    ['DELETE', '/auth?all=1'],
  ])('%s %s ends the session', (method, path) => {
    expect(isSessionEndingRoute(method, path)).toBe(true);
  });

  it.each([
    [undefined, '/session'],
    ['', '/session'],
    ['POST', '/session'],
    ['GET', '/auth'],
    ['ALL', '/session'],
    ['DELETE', ''],
    ['DELETE', '/'],
    ['DELETE', '/sessions/:id'],
    ['DELETE', '/sessions/:id?'],
    ['DELETE', '/sessions/[id]'],
    ['DELETE', '/sessions/{id}'],
    ['DELETE', '/sessions/$id'],
    ['DELETE', '/sessions/*'],
    ['DELETE', '/sessions/42'],
    ['DELETE', '/:session'],
    ['DELETE', '/session-data'],
    ['DELETE', '/author'],
  ])('%s %s does not', (method, path) => {
    expect(isSessionEndingRoute(method, path)).toBe(false);
  });
});

describe('isLogoutRoute', () => {
  it.each([
    ['POST', '/logout', true],
    [undefined, '/logout', true],
    ['DELETE', '/session', true],
    ['DELETE', '/sessions/:id', false],
    ['DELETE', '/sessions/:id/logout', true],
    ['POST', '/session', false],
    [undefined, '/session', false],
  ])('%s %s: %s', (method, path, expected) => {
    expect(isLogoutRoute(method, path)).toBe(expected);
  });
});

describe('long input', () => {
  it.each(['log', '-', 'A', '/[', '?/'])('is read in time in proportion to it: %s', (piece) => {
    expect(growth(piece, isLogoutName)).toBeLessThan(LINEAR);
    expect(growth(piece, isLogoutPath)).toBeLessThan(LINEAR);
  });
});
