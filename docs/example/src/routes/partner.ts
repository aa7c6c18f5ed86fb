import { Router } from 'express';
import { deleteSession } from '../auth/session-cookie.js';

export const partner = Router();

// Reported: `deleteSession` is judged by its body, in another file, and that only drops the cookies.
partner.post('/logout', (req, res) => {
  deleteSession(res);
  res.redirect('/');
});
