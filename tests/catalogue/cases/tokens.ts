import type { CatalogueCase } from '../harness.js';

/** A project that issues its tokens in one way, and whose logout handler only clears the cookie. */
const issued = (
  row: string,
  packages: readonly string[],
  head: string,
  issue: string,
  is: 'short-lived' | 'long-lived' | 'unknown',
): CatalogueCase => ({
  rows: [row],
  packages,
  code: `${head}\nexport async function login(req, res) { const payload = { sub: 1 }; return ${issue}; }\nexport async function logout(req, res) { res.clearCookie('sid'); }\n`,
  is: is === 'short-lived' ? 'pass' : 'not-invalidated',
});

const JWT = `import jwt from 'jsonwebtoken';`;
const JOSE = `import { SignJWT } from 'jose';`;
const FAST = `import { createSigner } from 'fast-jwt';`;

/** Libraries that issue tokens, and how long these live. */
export const tokens: readonly CatalogueCase[] = [
  // How long the cookie lives says nothing about the token in it.
  {
    rows: [],
    packages: ['express'],
    code: `export function login(req, res) { res.cookie('token', makeToken(req.user), { maxAge: 900000 }); }\nexport function logout(req, res) { res.clearCookie('token'); }`,
    is: 'not-invalidated',
  },
  ...(
    [
      [`jwt.sign(payload, 's', { expiresIn: 900 })`, 'short-lived'],
      [`jwt.sign(payload, 's', { expiresIn: '15m' })`, 'short-lived'],
      [`jwt.sign(payload, 's', { expiresIn: 60 * 15 })`, 'short-lived'],
      [`jwt.sign(payload, 's', { expiresIn: '900' })`, 'short-lived'],
      [`jwt.sign(payload, 's', { expiresIn: '900000' })`, 'short-lived'],
      [`jwt.sign(payload, 's', { expiresIn: 15 * 60 * 1000 })`, 'long-lived'],
      [`jwt.sign(payload, 's', { expiresIn: '1M' })`, 'short-lived'],
      [`jwt.sign({ ...payload, exp: Math.floor(Date.now() / 1000) + 900 }, 's')`, 'short-lived'],
      [`jwt.sign(payload, 's')`, 'long-lived'],
      [`jwt.sign(payload, 's', { expiresIn: process.env.JWT_EXPIRES_IN })`, 'unknown'],
    ] as const
  ).map(([issue, is]) => issued('jsonwebtoken/sign', ['jsonwebtoken'], JWT, issue, is)),
  ...(
    [
      [`new SignJWT(payload).setExpirationTime('15m')`, 'short-lived'],
      [`new SignJWT(payload).setExpirationTime(900)`, 'unknown'],
      [`new SignJWT(payload).setExpirationTime(Math.floor(Date.now() / 1000) + 900)`, 'short-lived'],
      [`new SignJWT(payload).setExpirationTime('2h')`, 'long-lived'],
    ] as const
  ).map(([issue, is]) => issued('jose/expiration', ['jose'], JOSE, issue, is)),
  issued(
    'fast-jwt/signer',
    ['fast-jwt'],
    FAST,
    `createSigner({ key, expiresIn: 900000 })(payload)`,
    'short-lived',
  ),
  issued(
    'fast-jwt/signer',
    ['fast-jwt'],
    FAST,
    `createSigner({ key, expiresIn: '1h' })(payload)`,
    'long-lived',
  ),
  issued(
    'fastify-jwt/sign',
    ['@fastify/jwt', 'fastify'],
    `import Fastify from 'fastify'; const fastify = Fastify();`,
    `fastify.jwt.sign(payload, { expiresIn: 900 })`,
    'short-lived',
  ),
  {
    rows: ['fastify-jwt/reply-sign'],
    packages: ['@fastify/jwt', 'fastify'],
    parameters: 'request, reply, res',
    line: `await reply.jwtSign({}, { expiresIn: 900 })`,
    is: 'not-invalidated',
  },
  issued(
    'nestjs-jwt/sign',
    ['@nestjs/jwt'],
    `import { JwtService } from '@nestjs/jwt'; const jwt = new JwtService({});`,
    `jwt.signAsync(payload, { expiresIn: '60s' })`,
    'short-lived',
  ),
  issued(
    'hono-jwt/sign',
    ['hono'],
    `import { sign } from 'hono/jwt'; const now = Math.floor(Date.now() / 1000);`,
    `sign({ ...payload, exp: now + 60 * 5 }, 's')`,
    'short-lived',
  ),
  issued(
    'oslo/create-jwt',
    ['oslo'],
    `import { TimeSpan } from 'oslo'; import { createJWT } from 'oslo/jwt';`,
    `createJWT('HS256', key, payload, { expiresIn: new TimeSpan(15, 'm') })`,
    'short-lived',
  ),
  issued(
    'paseto/version-3',
    ['paseto'],
    `import { V4 } from 'paseto';`,
    `V4.sign(payload, key, { expiresIn: '15 minutes' })`,
    'short-lived',
  ),
  issued(
    'paseto/version-3',
    ['paseto'],
    `import { V4 } from 'paseto';`,
    `V4.sign(payload, key)`,
    'long-lived',
  ),
  issued(
    'paseto/version-4',
    ['paseto'],
    `import { PublicProtocol } from 'paseto'; import { SignFactory } from 'paseto/v4/public'; const v4 = new PublicProtocol(SignFactory);`,
    `v4.Sign(key, payload, { expiresIn: 900 })`,
    'short-lived',
  ),
  issued(
    'paseto/version-4',
    ['paseto'],
    `import { PublicProtocol } from 'paseto'; import { SignFactory } from 'paseto/v4/public'; const v4 = new PublicProtocol(SignFactory);`,
    `v4.Sign(key, payload)`,
    'long-lived',
  ),
  issued(
    'jwt-redis/sign',
    ['jwt-redis'],
    `import JWTR from 'jwt-redis'; const jwtr = new JWTR(redis);`,
    `jwtr.sign(payload, 's', { expiresIn: '10m' })`,
    'short-lived',
  ),
  issued(
    'firebase/session-cookie',
    ['firebase-admin'],
    `import { getAuth } from 'firebase-admin/auth';`,
    `getAuth().createSessionCookie(idToken, { expiresIn: 60 * 10 * 1000 })`,
    'short-lived',
  ),
  issued(
    'firebase/session-cookie',
    ['firebase-admin'],
    `import { getAuth } from 'firebase-admin/auth';`,
    `getAuth().createSessionCookie(idToken, { expiresIn: 60 * 60 * 24 * 5 * 1000 })`,
    'long-lived',
  ),
  issued(
    'client-sessions/set-up',
    ['client-sessions'],
    `import sessions from 'client-sessions';`,
    `sessions({ secret: 's', duration: 10 * 60 * 1000 })`,
    'short-lived',
  ),
];
