import { describe, expect, it } from 'vitest';

import { lint, type Linting } from '../../linting.js';

const found = (text: string, linting: Linting = {}): string[] =>
  lint(text, linting).reports.map(({ messageId, line }) => `${String(messageId)} at ${line}`);

const handler = (body: string): string => `import express from 'express';
const app = express();
app.post('/logout', async (req, res) => {
${body}
});`;

describe('what is reported', () => {
  it.each([
    ['recordNotDeleted at 4', "res.clearCookie('sid');"],
    ['tokenNotRevoked at 4', "res.clearCookie('refreshToken');"],
    [
      'onlyOnFailure at 4',
      "res.clearCookie('sid');\ntry { await a(); } catch { await db.session.delete({ where: { id } }); }",
    ],
    [
      'sparesThisSession at 4',
      "res.clearCookie('sid');\nawait db.session.deleteMany({ where: { expiresAt: { lt: new Date() } } });",
    ],
    [
      'notReached at 4',
      "res.clearCookie('sid');\nreturn res.end();\nawait db.session.delete({ where: { id } });",
    ],
    ['notSaved at 4', "res.clearCookie('token');\nuser.refreshToken = null;"],
  ])('%s', (expected, body) => {
    expect(found(handler(body))).toEqual([expected]);
  });

  it.each([
    ['`await`', 'db.session.delete({ where: { id: req.cookies.sid } });'],
    ['another call', 'Prisma.sql`DELETE FROM sessions WHERE id = ${req.cookies.sid}`;'],
  ])('names what would send a query: %s', (needed, query) => {
    const above = "import { Prisma, PrismaClient } from '@prisma/client'; const db = new PrismaClient();";
    const { reports } = lint(`${above}\n${handler(`${query}\nres.clearCookie('sid');`)}`);
    expect(reports.map(({ message }) => message)).toEqual([
      `Logout handler at /logout clears the session cookie \`sid\`, but the query at line 5 that would end the session is never sent (it needs ${needed}), so a stolen copy stays valid until it expires.`,
    ]);
  });

  it('is one report a handler, at the first cookie that is cleared', () => {
    const { reports } = lint(
      handler("res.clearCookie('sid');\nres.clearCookie('sid.sig');\nres.clearCookie('remember');"),
    );
    expect(reports).toHaveLength(1);
    expect(reports[0]?.line).toBe(4);
    expect(reports[0]?.message).toContain('the cookies `sid`, `sid.sig` and `remember`');
  });

  it('is each of several handlers', () => {
    const text = ['/logout', '/signout', '/auth/sign-off'].map(
      (path) => `app.get('${path}', (req, res) => res.clearCookie('sid'));`,
    );
    expect(found(text.join('\n'))).toEqual([
      'recordNotDeleted at 1',
      'recordNotDeleted at 2',
      'recordNotDeleted at 3',
    ]);
  });

  it('is nothing where the session is ended', () => {
    expect(found(handler("res.clearCookie('sid');\nawait db.session.delete({ where: { id } });"))).toEqual(
      [],
    );
  });
});

describe('what is reported on request', () => {
  const all = { also: ['cookie-left', 'noop', 'client', 'unknown'] } as const;

  it.each([
    ['cookieLeft at 3', handler('await db.session.delete({ where: { id } });\nres.end();'), {}],
    ['doesNothing at 3', handler("res.redirect('/');"), {}],
    [
      'notDecided at 3',
      handler("res.clearCookie('sid');\nawait auth.cleanup(req.session);\nawait logout();"),
      {},
    ],
    [
      'onlyInBrowser at 1',
      "export const logout = () => { localStorage.removeItem('token'); };",
      { file: 'src/store/auth.ts' },
    ],
  ])('%s', (expected, text, linting) => {
    expect(found(text, { ...linting, ...all })).toEqual([expected]);
    expect(found(text, linting)).toEqual([]);
  });
});

describe('settings', () => {
  const text = "app.post('/bye', (req, res) => { res.clearCookie('app'); });";

  it('name own routes', () => {
    expect(found(text)).toEqual([]);
    expect(found(text, { settings: { logoutRoutes: ['/bye'] } })).toEqual(['recordNotDeleted at 1']);
  });

  it('name own files', () => {
    const settings = { logoutFiles: ['app/bye/**'] };
    const route =
      "import { cookies } from 'next/headers';\nexport async function POST() { (await cookies()).delete('sid'); }";
    expect(found(route, { file: 'app/bye/route.ts' })).toEqual([]);
    expect(found(route, { file: 'app/bye/route.ts', settings })).toEqual(['recordNotDeleted at 2']);
  });

  it('name own functions', () => {
    const named = "export const adieu = (req, res) => { res.clearCookie('sid'); };";
    expect(found(named, { settings: { logoutFunctions: ['adieu'] } })).toEqual(['recordNotDeleted at 1']);
    const elsewhere = { logoutFunctions: [{ from: 'src/other', name: 'adieu' }] };
    expect(found(named, { settings: elsewhere })).toEqual([]);
  });

  it('leave test files out', () => {
    const settings = { testFiles: ['src/**'] };
    expect(found("app.post('/logout', (req, res) => res.clearCookie('sid'));", { settings })).toEqual([]);
  });
});
