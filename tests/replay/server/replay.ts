import { setTimeout } from 'node:timers/promises';

import { send, type Answer, type Cookies } from './browser.js';
import type { Running } from './run.js';

/** What the old cookie is worth once its user has logged out. */
export type Fate =
  /** The server no longer answers as the user. */
  | 'dead'
  /** It does for a while, but not for longer than a short-lived token may live. */
  | 'short-lived'
  /** It does. */
  | 'alive';

/** A request that logs out. */
export interface Logout {
  readonly method: string;
  readonly path: string;
  /** Whether it is sent by the form of the page at that path, as a server action is. */
  readonly form?: boolean;
}

const USER = { name: 'ada', password: 'correct horse battery staple' };

/** How long what a logout leaves running may take. */
const SETTLING = 300;

/** A token that lives no longer counts as short-lived. */
const SHORT_LIFE = 15 * 60 * 1_000;

/** Logs in, keeps the cookies, logs out, and sends the kept cookies again. Throws where the application is none to ask. */
export async function replay(running: Running, logout: Logout): Promise<Fate> {
  const kept = await logIn(running);
  await logOut(running, kept, logout);
  // What the handler has started and not waited for may still be under way.
  await setTimeout(SETTLING);
  const fate = await fateOf(running, kept);
  // A server that answers nobody any more would make each cookie look dead.
  await logIn(running);
  return fate;
}

async function fateOf(running: Running, kept: Cookies): Promise<Fate> {
  const isAlive = (): Promise<boolean> => answersAsUser(running, kept, { mayRefresh: true });
  const atOnce = await isAlive();
  await running.setClockAhead(SHORT_LIFE + 1_000);
  const later = await isAlive();
  return later ? 'alive' : atOnce ? 'short-lived' : 'dead';
}

async function logOut(running: Running, cookies: Cookies, logout: Logout): Promise<void> {
  const { status, body } = await requestLogout(running.origin, cookies, logout);
  if (status >= 400 && status < 500) throw new Error(`The logout was refused: ${status} ${body}`);
}

async function requestLogout(
  origin: string,
  cookies: Cookies,
  { method, path, form }: Logout,
): Promise<Answer> {
  if (form !== true) return send(origin, { method, path, cookies });
  const page = await send(origin, { method: 'GET', path, cookies });
  const [, attributes] = /<form\b([^>]*)>/u.exec(page.body) ?? [];
  if (attributes === undefined) throw new Error(`There is no form at ${path}: ${page.status} ${page.body}`);
  const [, action = ''] = /\baction="(\?[^"]*)"/u.exec(attributes) ?? [];
  const fields = [...page.body.matchAll(/<input type="hidden" name="([^"]+)"/gu)].map(
    ([, name = '']) => name,
  );
  const parts = fields.map((name) => `--form\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n\r\n`);
  return send(origin, {
    method,
    path: `${path}${action}`,
    cookies,
    headers: { 'content-type': 'multipart/form-data; boundary=form' },
    body: `${parts.join('')}--form--\r\n`,
  });
}

async function logIn(running: Running): Promise<Cookies> {
  const { status, body, cookies } = await send(running.origin, {
    method: 'POST',
    path: '/login',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(USER),
  });
  if (status >= 400 || cookies.size === 0)
    throw new Error(`The login failed: ${status} ${body}\n${running.output()}`);
  const isUser = await answersAsUser(running, cookies, { mayRefresh: false });
  if (!isUser) throw new Error(`The server does not know its user after the login.\n${running.output()}`);
  const nobody = await answersAsUser(running, new Map(), { mayRefresh: false });
  if (nobody) throw new Error('The server answers as the user without a cookie.');
  return cookies;
}

/** Whether the server takes whoever sends these cookies for the user, perhaps with a token that it issues for them. */
async function answersAsUser(
  { origin }: Running,
  cookies: Cookies,
  { mayRefresh }: { readonly mayRefresh: boolean },
): Promise<boolean> {
  const { status, body } = await send(origin, { method: 'GET', path: '/me', cookies });
  if (status === 200 && body.includes(USER.name)) return true;
  if (!mayRefresh) return false;
  const refreshed = await send(origin, { method: 'POST', path: '/refresh', cookies });
  return (
    refreshed.status === 200 && answersAsUser({ origin } as Running, refreshed.cookies, { mayRefresh: false })
  );
}
