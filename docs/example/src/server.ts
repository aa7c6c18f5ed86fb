import cookieParser from 'cookie-parser';
import express from 'express';
import { account } from './routes/account.js';
import { admin } from './routes/admin.js';
import { auth } from './routes/auth.js';
import { mobile } from './routes/mobile.js';
import { partner } from './routes/partner.js';

const app = express();

app.use(express.json());
app.use(cookieParser());
app.use('/auth', auth);
app.use('/auth/account', account);
app.use('/auth/mobile', mobile);
app.use('/auth/partner', partner);
app.use('/admin', admin);

app.listen(3000);
