import { RedisStore } from 'connect-redis';
import { Router } from 'express';
import session from 'express-session';
import { createClient } from 'redis';

export const admin = Router();

const redis = createClient({ url: process.env.REDIS_URL });
await redis.connect();

admin.use(
  session({
    name: 'admin.sid',
    secret: process.env.SESSION_SECRET!,
    store: new RedisStore({ client: redis }),
    resave: false,
    saveUninitialized: false,
  }),
);

// Passes: express-session removes the session from its store.
admin.post('/logout', (req, res, next) => {
  req.session.destroy((error) => {
    if (error) return next(error);
    res.clearCookie('admin.sid');
    res.redirect('/');
  });
});
