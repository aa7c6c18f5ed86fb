import { describe, expect, it } from 'vitest';

import type { Effect } from '../../src/effects/types.js';
import { sessionKind } from '../../src/verdict/session-kind.js';
import { effect } from './effects.js';

const cookie = (name: string | null): Effect =>
  effect({ kind: 'clears-cookie', cookie: name, isSession: null });
const emptied = effect({ kind: 'empties-cookie-session', library: 'h3', cookie: null });

describe('sessionKind', () => {
  it.each<[cookies: (string | null)[], specifiers: string[], kind: string]>([
    [['connect.sid'], [], 'record'],
    [['session'], [], 'record'],
    [['sessionToken'], [], 'record'],
    [['SID'], [], 'record'],
    [['jwt'], [], 'token'],
    [['access_token'], [], 'token'],
    [['refreshToken'], [], 'token'],
    [['rt', 'theme'], [], 'token'],
    [['jid'], [], 'token'],
    [['auth'], [], 'record'],
    [['abc'], [], 'record'],
    [[null], [], 'record'],
    [[], [], 'record'],
    [['session'], ['jsonwebtoken'], 'token'],
    [['session'], ['jose'], 'token'],
    [['session'], ['@nestjs/jwt'], 'token'],
    [['session'], ['./jose.js', 'express'], 'record'],
  ])('%o, with imports from %o', (cookies, specifiers, kind) => {
    expect(sessionKind(cookies.map(cookie), { specifiers })).toBe(kind);
  });

  it('a session that lives only in its cookie comes first', () => {
    expect(sessionKind([cookie('jwt'), emptied], { specifiers: ['jose'] })).toBe('cookie-only');
  });

  it('other effects say nothing', () => {
    expect(sessionKind([effect({ kind: 'keeps-session', because: '' })], { specifiers: [] })).toBe('record');
  });
});
