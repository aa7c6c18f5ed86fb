// On which paths a deletion counts.
import { describe, expect, it } from 'vitest';

import { judged } from './judged.js';

const HEAD = `import { PrismaClient } from '@prisma/client'; const prisma = new PrismaClient();`;
const DELETE = 'await prisma.session.delete({ where: { id } })';
const CLEAR = `res.clearCookie('sid')`;

async function outcome(body: string, isAsync = true): Promise<string | null | undefined> {
  const code = `${HEAD}\nexport ${isAsync ? 'async ' : ''}function logout(req, res) { const id = req.cookies.sid; ${body} }`;
  const [seen] = await judged({ code, packages: ['@prisma/client', 'express'] });
  return seen?.verdict === 'fail' ? seen.reason : seen?.verdict;
}

describe('a deletion that counts', () => {
  it.each([
    `${DELETE}; ${CLEAR};`,
    `${CLEAR}; ${DELETE};`,
    `if (id) { ${DELETE}; } ${CLEAR};`,
    `if (process.env.MODE === 'db') { ${DELETE}; } else { other(); } ${CLEAR};`,
    `if (!id) { ${CLEAR}; return res.end(); } ${DELETE}; ${CLEAR};`,
    `const session = await find(id); if (session === null) { ${CLEAR}; return; } ${DELETE}; ${CLEAR};`,
    `try { ${DELETE}; } catch (error) { console.error(error); } ${CLEAR};`,
    `try { await other(); } finally { ${DELETE}; } ${CLEAR};`,
    `try { ${DELETE}; ${CLEAR}; return res.end(); } catch { return res.status(500).end(); }`,
    `switch (req.method) { case 'POST': ${DELETE}; break; default: } ${CLEAR};`,
    `for (const key of [id]) { await prisma.session.delete({ where: { id: key } }); } ${CLEAR};`,
    `do { ${DELETE}; } while (false); ${CLEAR};`,
    `await other().then(() => prisma.session.delete({ where: { id } })); ${CLEAR};`,
    `req.user.load((err, user) => { if (err) return res.status(500).end(); prisma.session.delete({ where: { id } }).then(() => ${CLEAR}); });`,
    `id && (${DELETE}); ${CLEAR};`,
    `id ? ${DELETE} : null; ${CLEAR};`,
    `await (async () => { ${DELETE}; })(); ${CLEAR};`,
    `const end = async () => { ${DELETE}; }; await end(); ${CLEAR};`,
    `await end(); ${CLEAR}; async function end() { ${DELETE}; }`,
    `const run = (query) => query; await run(prisma.session.delete({ where: { id } })); ${CLEAR};`,
    `const query = () => prisma.session.delete({ where: { id } }); await query(); ${CLEAR};`,
    `setTimeout(async () => { ${DELETE}; }, 0); ${CLEAR};`,
    `label: { ${DELETE}; } ${CLEAR};`,
  ])('%s', async (body) => {
    expect(await outcome(body)).toBe('pass');
  });
});

describe('a deletion on failure alone', () => {
  it.each([
    `try { ${CLEAR}; } catch { ${DELETE}; }`,
    `await other().catch(() => prisma.session.delete({ where: { id } })); ${CLEAR};`,
    `await other().then(() => ${CLEAR}, () => prisma.session.delete({ where: { id } }));`,
    `req.user.load(async (err) => { if (err) { ${DELETE}; } ${CLEAR}; });`,
    `req.user.load(async (err) => { if (!err) { ${CLEAR}; } else { ${DELETE}; } });`,
    `req.user.load(async (err) => { if (!err) { ${CLEAR}; return; } ${DELETE}; });`,
    `try { ${CLEAR}; return res.end(); } catch {} ${DELETE};`,
  ])('%s', async (body) => {
    expect(await outcome(body)).toBe('only-on-failure');
  });
});

describe('a deletion that is not reached', () => {
  it.each([
    `${CLEAR}; return res.end(); ${DELETE};`,
    `${CLEAR}; throw new Error('x'); ${DELETE};`,
    `${CLEAR}; if (false) { ${DELETE}; }`,
    `if (id) { ${CLEAR}; return; } else { ${CLEAR}; return; } ${DELETE};`,
    `if (id) { ${CLEAR}; return res.end(); } ${DELETE};`,
    `${CLEAR}; try { return res.end(); } finally { other(); } ${DELETE};`,
    `${CLEAR}; switch (req.method) { default: return res.end(); } ${DELETE};`,
  ])('%s', async (body) => {
    expect(await outcome(body)).toBe('not-reached');
  });

  it('stands behind a redirect that throws', async () => {
    const code = `'use server'; import { cookies } from 'next/headers'; import { redirect } from 'next/navigation'; import { db } from '@/db'; export async function logout() { (await cookies()).delete('sid'); redirect('/'); await db.session.deleteMany({}); }`;
    const [seen] = await judged({ code, filename: 'app/actions.ts', packages: ['next'] });
    expect(seen?.reason).toBe('not-reached');
  });
});

describe('a query that is never sent', () => {
  it.each([
    `prisma.session.delete({ where: { id } }); ${CLEAR};`,
    `const query = prisma.session.delete({ where: { id } }); ${CLEAR};`,
    `const end = () => { prisma.session.delete({ where: { id } }); }; end(); ${CLEAR};`,
    `setTimeout(() => prisma.session.delete({ where: { id } })); ${CLEAR};`,
    `res.on('finish', () => prisma.session.delete({ where: { id } })); ${CLEAR};`,
    `[id].map((key) => prisma.session.delete({ where: { id: key } })); ${CLEAR};`,
    `void prisma.session.delete({ where: { id } }); ${CLEAR};`,
  ])('%s', async (body) => {
    expect(await outcome(body)).toBe('never-runs');
  });
});

describe('depth', () => {
  it('follows no deeper than the setting says, and says so', async () => {
    const code = `${HEAD} const a = (id) => b(id); const b = (id) => c(id); const c = (id) => prisma.session.delete({ where: { id } }); export async function logout(req, res) { await a(req.id); ${CLEAR}; }`;
    const verdicts = await Promise.all(
      [0, 2, 3].map(
        async (maxDepth) =>
          (await judged({ code, packages: ['@prisma/client'], settings: { maxDepth } }))[0]?.verdict,
      ),
    );
    expect(verdicts).toEqual(['unknown', 'unknown', 'pass']);
  });

  it('survives functions that call each other', async () => {
    const code = `const a = (res) => b(res); const b = (res) => a(res); export function logout(req, res) { a(res); ${CLEAR}; }`;
    expect((await judged({ code }))[0]?.verdict).toBe('fail');
  });
});
