import type { Response } from 'express';

/** Its name promises more than it does: the browser forgets the cookies, the server forgets nothing. */
export function deleteSession(res: Response): void {
  res.clearCookie('access_token');
  res.clearCookie('refresh_token', { path: '/auth' });
}
