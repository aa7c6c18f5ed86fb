import { Router } from 'express';
import { db } from '../db.js';

export const mobile = Router();

// Reported: Prisma's queries are lazy. Nothing awaits this one, so it never reaches the database.
mobile.post('/logout', (req, res) => {
  db.refreshToken.deleteMany({ where: { token: req.cookies.refresh_token } });
  res.clearCookie('refresh_token', { path: '/auth' });
  res.sendStatus(204);
});
