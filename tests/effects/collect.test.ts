import { describe, expect, it } from 'vitest';

import { judgeModule, verdictText } from './harness.js';

describe('a handler', () => {
  it('that is a branch of another function is judged by that branch', () => {
    const { verdict, effects } = judgeModule(
      "export default function handler(req, res) { if (req.method === 'DELETE') { res.clearCookie('sid'); } else { sessions.delete(id); } }",
      { file: 'pages/api/session.ts' },
    );
    expect(effects).toHaveLength(1);
    expect(verdictText(verdict)).toBe('fail: not-invalidated');
  });
});

describe('a lazy query that a handler returns', () => {
  const HEAD = "import express from 'express'; const app = express();";
  const RETURNS =
    "(req, res) => { res.clearCookie('sid'); return prisma.session.delete({ where: { id } }); }";
  const verdictOn = (code: string, packages: Readonly<Record<string, string>>): string =>
    verdictText(judgeModule(`${HEAD} ${code}`, { packages }).verdict);
  const four = { express: '^4.21.2' };

  it.each<[title: string, code: string, packages: Readonly<Record<string, string>>, verdict: string]>([
    ['is dropped by Express 4', `app.post('/logout', ${RETURNS});`, four, 'fail: never-runs'],
    ['is sent by Express 5', `app.post('/logout', ${RETURNS});`, { express: '^5.0.0' }, 'pass'],
    ['may be sent by an unknown version', `app.post('/logout', ${RETURNS});`, { express: '*' }, 'pass'],
    ['may be sent by one of two versions', `app.post('/logout', ${RETURNS});`, { express: '>=4' }, 'pass'],
    ['of an async function is sent by it', `app.post('/logout', async ${RETURNS});`, four, 'pass'],
    ['may be sent by a wrapper', `app.post('/logout', asyncHandler(${RETURNS}));`, four, 'pass'],
    [
      'may be sent by a wrapper of the project',
      `const wrap = (fn) => (req, res, next) => Promise.resolve(fn(req, res)).catch(next); app.post('/logout', wrap(${RETURNS}));`,
      four,
      'pass',
    ],
    [
      'is sent where a package changes Express',
      `app.post('/logout', ${RETURNS});`,
      { ...four, 'express-async-errors': '^3.1.1' },
      'pass',
    ],
    [
      'is sent by what it is chained with',
      `app.post('/logout', (req, res) => { res.clearCookie('sid'); return prisma.session.delete({ where: { id } }).then(() => res.end()); });`,
      four,
      'pass',
    ],
  ])('%s', (_, code, packages, verdict) => {
    expect(verdictOn(code, packages)).toBe(verdict);
  });

  it('may be sent by whoever registers the handler in another file', () => {
    const { verdict } = judgeModule(`export const logout = ${RETURNS};`, { packages: four });
    expect(verdictText(verdict)).toBe('pass');
  });
});
