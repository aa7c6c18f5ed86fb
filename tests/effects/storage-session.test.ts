import { describe, expect, it } from 'vitest';

import { effectTexts, judgeModule, verdictText, type Surroundings } from './harness.js';

/** What ending a session does that this storage keeps. */
function ends(storage: string, given: Surroundings = {}): ReturnType<typeof judgeModule> {
  return judgeModule(
    `${storage} export async function action({ request }) { const session = await storage.getSession(request.headers.get('Cookie')); return redirect('/', { headers: { 'Set-Cookie': await storage.destroySession(session) } }); }`,
    { file: 'app/routes/logout.tsx', ...given },
  );
}

const REMIX =
  "import { redirect, createCookieSessionStorage, createMemorySessionStorage, createSessionStorage } from '@remix-run/node';";
const SERVER = ['invalidates server-session-ended'];

describe('destroySession', () => {
  it('only empties the cookie of a cookie storage', () => {
    const { verdict, effects } = ends(
      `${REMIX} const storage = createCookieSessionStorage({ cookie: { name: '__session' } });`,
    );
    expect(verdictText(verdict)).toBe('fail: cookie-only-session');
    expect(effects).toMatchObject([
      { kind: 'empties-cookie-session', cookie: '__session', row: 'remix/destroy-session' },
    ]);
  });

  it.each([
    'createCookieSessionStorage()',
    'createCookieSessionStorage({})',
    'createCookieSessionStorage({ cookie })',
    'createCookieSessionStorage({ cookie: { name } })',
  ])('tells no cookie where none is named: %s', (storage) => {
    expect(ends(`${REMIX} const storage = ${storage};`).effects).toMatchObject([
      { kind: 'empties-cookie-session', cookie: null },
    ]);
  });

  it.each([
    'createMemorySessionStorage()',
    'createSessionStorage({ async deleteData(id) { await store.remove(id); } })',
    'createSessionStorage({ deleteData: (id) => remove(id) })',
    'createSessionStorage({ deleteData })',
    'createSessionStorage(adapter)',
    'createSessionStorage()',
    'createSessionStorage({ ...adapter })',
  ])('ends the session of %s', (storage) => {
    expect(effectTexts(ends(`${REMIX} const storage = ${storage};`).effects)).toEqual(SERVER);
  });

  it.each(['{ async deleteData() { } }', '{ deleteData() { return; } }'])(
    'keeps the session of %s',
    (options) => {
      const { verdict } = ends(`${REMIX} const storage = createSessionStorage(${options});`);
      expect(verdictText(verdict)).toBe('fail: kept-on-server');
    },
  );

  it('is found through a file that hands out its parts', () => {
    const files = {
      'app/sessions.ts':
        "import { createCookieSessionStorage } from 'react-router'; export const { getSession, commitSession, destroySession } = createCookieSessionStorage({ cookie: { name: 'x' } });",
    };
    const { effects } = judgeModule(
      "import { destroySession } from '../sessions'; export async function action() { return new Response(null, { headers: { 'Set-Cookie': await destroySession(session) } }); }",
      { file: 'app/routes/logout.tsx', files },
    );
    expect(effectTexts(effects)).toEqual(['empties-cookie-session createCookieSessionStorage']);
  });

  it('of one or the other storage counts once', () => {
    const storage =
      'const storage = process.env.REDIS ? createMemorySessionStorage() : createCookieSessionStorage();';
    expect(ends(`${REMIX} ${storage}`).effects.length).toBeGreaterThan(0);
  });
});

describe('a storage that an authenticator was built on', () => {
  const logout = (authenticator: string): string[] =>
    effectTexts(
      judgeModule(
        `import { Authenticator } from 'remix-auth'; ${REMIX} ${authenticator} export async function action({ request }) { await auth.logout(request, { redirectTo: '/' }); }`,
        { file: 'app/routes/logout.tsx' },
      ).effects,
    );

  it('decides', () => {
    expect(logout('const auth = new Authenticator(createCookieSessionStorage());')).toEqual([
      'empties-cookie-session createCookieSessionStorage',
    ]);
    expect(logout('const auth = new Authenticator(createMemorySessionStorage());')).toEqual(SERVER);
  });

  it.each([
    'new Authenticator(storage)',
    'new Authenticator()',
    'new Authenticator({})',
    'new Authenticator(make())',
  ])('is not found in %s', (authenticator) => {
    expect(logout(`import { make } from 'other'; const auth = ${authenticator};`)).toEqual([
      'unreadable logout',
    ]);
  });
});
