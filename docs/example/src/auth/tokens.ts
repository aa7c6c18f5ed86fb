import { randomBytes } from 'node:crypto';
import type { Response } from 'express';
import jwt from 'jsonwebtoken';
import { db } from '../db.js';

const DAY = 24 * 60 * 60 * 1000;

/** Signs a user in: a JWT for the API, and a refresh token that is kept in the database. */
export async function signIn(res: Response, userId: string): Promise<void> {
  const refreshToken = randomBytes(32).toString('hex');
  await db.refreshToken.create({
    data: { token: refreshToken, userId, expiresAt: new Date(Date.now() + 30 * DAY) },
  });
  const accessToken = jwt.sign({ sub: userId }, process.env.JWT_SECRET!, { expiresIn: '7d' });
  res.cookie('access_token', accessToken, { httpOnly: true, secure: true, sameSite: 'lax' });
  res.cookie('refresh_token', refreshToken, { httpOnly: true, secure: true, sameSite: 'lax', path: '/auth' });
}
