import { describe, expect, it } from 'vitest';

import {
  isEndedField,
  isOtherToken,
  isSessionCookie,
  isTokenField,
  isVersionField,
  judgeName,
  subjectOf,
  words,
} from '../../src/effects/words.js';

describe('words', () => {
  it.each([
    ['hashedRefreshToken', ['hashed', 'refresh', 'token']],
    ['hashed_refresh-token', ['hashed', 'refresh', 'token']],
    ['JWTToken', ['jwt', 'token']],
    ['connect.sid', ['connect', 'sid']],
    ['session2', ['session']],
    ['', []],
  ])('%s', (name, expected) => {
    expect(words(name)).toEqual(expected);
  });

  it('reads no more than the beginning of a huge name', () => {
    expect(words('a'.repeat(1_000_000))).toHaveLength(1);
  });
});

describe('subjectOf', () => {
  it.each([
    ['session', 'session'],
    ['Sessions', 'session'],
    ['user_session', 'session'],
    ['RefreshToken', 'session'],
    ['sess:', 'session'],
    ['authtoken', 'session'],
    ['AuthRefresh', 'session'],
    ['TokenBlacklist', 'blocklist'],
    ['revokedTokens', 'blocklist'],
    ['denyList', 'blocklist'],
    ['passwordResetToken', 'look-alike'],
    ['checkoutSession', 'look-alike'],
    ['csrfToken', 'look-alike'],
    ['fcmToken', 'look-alike'],
    ['deviceToken', 'look-alike'],
    ['pushSubscription', 'look-alike'],
    ['cart', 'look-alike'],
    ['deviceSession', 'session'],
    ['users', 'user'],
    ['account', 'user'],
    ['products', null],
    ['tokenizer', null],
  ])('%s', (name, expected) => {
    expect(subjectOf(name)).toBe(expected);
  });
});

describe('fields', () => {
  it.each([
    ['refreshToken', true],
    ['hashedRt', true],
    ['sessionId', true],
    ['tokens', true],
    ['tokenExpiresAt', false],
    ['tokenType', false],
    ['resetToken', false],
    ['name', false],
  ])('isTokenField %s', (name, expected) => {
    expect(isTokenField(name)).toBe(expected);
  });

  it.each([
    ['revoked', true],
    ['isRevoked', true],
    ['revokedAt', true],
    ['valid', true],
    ['is_valid', true],
    ['expiresAt', true],
    ['endedAt', true],
    ['logoutTime', true],
    ['lastSeen', false],
    ['name', false],
  ])('isEndedField %s', (name, expected) => {
    expect(isEndedField(name)).toBe(expected);
  });

  it.each([
    ['tokenVersion', true],
    ['token_version', true],
    ['sessionEpoch', true],
    ['jwtSecret', true],
    ['securityStamp', true],
    ['tokensValidAfter', true],
    ['version', false],
    ['appVersion', false],
  ])('isVersionField %s', (name, expected) => {
    expect(isVersionField(name)).toBe(expected);
  });

  it('tells tokens of another kind', () => {
    expect(isOtherToken('passwordResetToken')).toBe(true);
    expect(isOtherToken('UserPassword')).toBe(false);
  });
});

describe('judgeName', () => {
  it.each([
    ['deleteSession', 'ends'],
    ['revokeRefreshToken', 'ends'],
    ['invalidateUserSessions', 'ends'],
    ['addToBlacklist', 'ends'],
    ['blacklistToken', 'ends'],
    ['terminateAllSessions', 'ends'],
    ['logout', 'logs-out'],
    ['signOut', 'logs-out'],
    ['logoutUser', 'logs-out'],
    ['clearSession', 'may-end'],
    ['rotateToken', 'may-end'],
    ['revoke', 'may-end'],
    ['deleteSessionCookie', 'spares'],
    ['deleteExpiredSessions', 'spares'],
    ['revokeOtherSessions', 'spares'],
    ['isBlacklisted', 'no'],
    ['getSession', 'no'],
    ['verifyToken', 'spares'],
    ['generateToken', 'no'],
    ['clearTokenCache', 'spares'],
    ['deletePushToken', 'spares'],
    ['end', 'no'],
    ['sendMail', 'spares'],
  ])('%s', (name, expected) => {
    expect(judgeName(name)).toBe(expected);
  });
});

describe('isSessionCookie', () => {
  it.each([
    ['session', true],
    ['connect.sid', true],
    ['__Host-sid', true],
    ['__Secure-authjs.session-token', true],
    ['access_token', true],
    ['jwt', true],
    ['remember_me', true],
    ['userId', true],
    ['mysessid', true],
    ['theme', false],
    ['csrf_token', false],
    ['oauth_state', false],
    ['cart', false],
    ['NEXT_LOCALE', false],
    ['abc', null],
    ['untkca', null],
  ])('%s', (name, expected) => {
    expect(isSessionCookie(name)).toBe(expected);
  });
});
