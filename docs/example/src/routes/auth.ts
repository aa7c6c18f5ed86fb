import { timingSafeEqual, scryptSync } from 'node:crypto';
import { Router } from 'express';
import { db } from '../db.js';
import { signIn } from '../auth/tokens.js';

export const auth = Router();

auth.post('/login', async (req, res) => {
  const user = await db.user.findUnique({ where: { email: req.body.email } });
  const [salt = '', hash = ''] = user?.passwordHash.split(':') ?? [];
  const given = scryptSync(String(req.body.password), salt, 64);
  const known = Buffer.from(hash, 'hex');
  if (!user || known.length !== given.length || !timingSafeEqual(known, given)) {
    res.status(401).json({ error: 'Wrong email or password' });
    return;
  }
  await signIn(res, user.id);
  res.json({ id: user.id });
});

auth.post('/refresh', async (req, res) => {
  const record = await db.refreshToken.findUnique({ where: { token: req.cookies.refresh_token } });
  if (!record || record.expiresAt < new Date()) {
    // No logout: an expired token has nothing left to end.
    res.clearCookie('refresh_token', { path: '/auth' });
    res.sendStatus(401);
    return;
  }
  await db.refreshToken.delete({ where: { id: record.id } });
  await signIn(res, record.userId);
  res.sendStatus(204);
});

// Reported: only the browser forgets. The refresh token's row stays, and so does a stolen copy of the token.
auth.post('/logout', (req, res) => {
  res.clearCookie('access_token');
  res.clearCookie('refresh_token', { path: '/auth' });
  res.json({ ok: true });
});
