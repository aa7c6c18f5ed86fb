import { Router } from 'express';
import { deleteSession } from '../auth/session-cookie.js';
import { db } from '../db.js';

export const account = Router();

// Passes: the row goes, and with it what the cookie was good for.
account.post('/logout', async (req, res) => {
  await db.refreshToken.deleteMany({ where: { token: req.cookies.refresh_token } });
  deleteSession(res);
  res.sendStatus(204);
});
