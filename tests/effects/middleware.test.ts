import { describe, expect, it } from 'vitest';

import { judgeModule } from './harness.js';

const END = 'await db.session.delete({ where: { id: req.cookies.sid } });';

/** The verdict on a logout behind a middleware with these statements. */
function behind(statements: string, register = "app.post('/logout', before, handler);"): string {
  const { verdict } = judgeModule(`import express from 'express';
const app = express();
async function before(req, res, next) { ${statements} }
const handler = (req, res) => { res.clearCookie('sid'); res.end(); };
${register}`);
  return verdict.kind;
}

describe('a middleware that the registration names before the handler', () => {
  it.each<[statements: string, verdict: string]>([
    [`${END} next();`, 'pass'],
    [`if (req.cookies.sid) { ${END} } next();`, 'pass'],
    [`if (!req.user) return res.sendStatus(401); ${END} next();`, 'pass'],
    [`try { ${END} } finally { next(); }`, 'pass'],
    ['req.session.destroy(() => next());', 'pass'],
    [`if (req.cookies.sid) { ${END} return next(); } next();`, 'pass'],
    ['next();', 'fail'],
    [`if (!req.user) { ${END} return res.sendStatus(401); } next();`, 'fail'],
    [`if (!req.user) { ${END} throw new Unauthorized(); } next();`, 'fail'],
    [`if (req.user) return next(); ${END} res.redirect('/login');`, 'fail'],
    [`try { verify(req); next(); } catch { ${END} next(); }`, 'fail'],
    ['checkSession(req); next();', 'fail'],
  ])('%s', (statements, verdict) => {
    expect(behind(statements)).toBe(verdict);
  });

  it.each([
    "app.post('/logout', [before], handler);",
    "app.post('/logout', [before, handler]);",
    "app.route('/logout').post(before, handler);",
    "app.post('/logout', { preHandler: before }, handler);",
    "app.post('/logout', { onRequest: [before] }, handler);",
    "app.route({ method: 'POST', url: '/logout', preHandler: [before], handler });",
    "server.route({ method: 'POST', path: '/logout', options: { pre: [{ method: before, assign: 'x' }], handler } });",
  ])('%s', (register) => {
    expect(behind(`${END} next();`, register)).toBe('pass');
    expect(behind('next();', register)).toBe('fail');
  });

  it('does not make a handler of what only checks the request', () => {
    const check = "if (!req.user) { res.clearCookie('sid'); return res.sendStatus(401); } next();";
    const { verdict } = judgeModule(`import express from 'express';
const app = express();
function before(req, res, next) { ${check} }
app.post('/logout', before, (req, res) => res.redirect('/'));`);
    expect(verdict.kind).toBe('noop');
  });

  it('counts where it clears the cookie itself', () => {
    const { verdict } = judgeModule(`import express from 'express';
const app = express();
app.post('/logout', (req, res, next) => { res.clearCookie('sid'); next(); }, (req, res) => res.redirect('/'));`);
    expect(verdict.kind).toBe('fail');
  });
});
