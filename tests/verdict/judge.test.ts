import { describe, expect, it } from 'vitest';

import type { Effect, EffectKind, Flow } from '../../src/effects/types.js';
import { judge, sessionClears } from '../../src/verdict/judge.js';
import type { Lifetime } from '../../src/verdict/types.js';

const PLACE = { start: 0, end: 1, line: 1, column: 0, endLine: 1, endColumn: 1 };
const REGULAR: Flow = { onFailure: false, unreachable: false, bypassed: false, answered: false };

const effect = (kind: EffectKind, flow: Partial<Flow> = {}, row: string | null = null): Effect => ({
  ...kind,
  site: { file: '/app/logout.ts', place: PLACE },
  at: PLACE,
  trail: [],
  flow: { ...REGULAR, ...flow },
  row,
});

const cleared = effect({ kind: 'clears-cookie', cookie: 'sid', isSession: true });
const themeCleared = effect({ kind: 'clears-cookie', cookie: 'theme', isSession: false });
const unnamed = effect({ kind: 'clears-cookie', cookie: 'abc', isSession: null });
const deleted = (flow: Partial<Flow> = {}): Effect =>
  effect({ kind: 'invalidates', how: 'record-deleted' }, flow);
const signedOut = (flow: Partial<Flow> = {}): Effect =>
  effect({ kind: 'signs-out', provider: 'Clerk' }, flow);
const unreadable = (flow: Partial<Flow> = {}): Effect =>
  effect({ kind: 'unreadable', name: 'clearSession', why: 'missing' }, flow);
const dropped = (row: string | null = null): Effect =>
  effect({ kind: 'drops-token', holders: ['user'], field: 'refreshToken' }, {}, row);
const saved = (names: readonly string[], flow: Partial<Flow> = {}): Effect =>
  effect({ kind: 'saves', names }, flow);

const verdictOf = (effects: readonly Effect[], given: { isClient?: boolean; lifetime?: Lifetime } = {}) =>
  judge({
    effects,
    isClient: given.isClient ?? false,
    lifetime: given.lifetime ?? { kind: 'unknown' },
    lifetimeLimit: 900,
  });

describe('judge', () => {
  it.each<[title: string, effects: Effect[], kind: string]>([
    ['nothing at all', [], 'noop'],
    ['a cookie that carries no session', [themeCleared], 'noop'],
    ['a session cookie', [cleared], 'fail'],
    ['a cookie whose name tells nothing', [unnamed], 'fail'],
    [
      'a session that lives only in the cookie',
      [effect({ kind: 'empties-cookie-session', library: 'iron-session', cookie: null })],
      'fail',
    ],
    ['a cookie and its record', [cleared, deleted()], 'pass'],
    ['a record alone', [deleted()], 'pass'],
    ['a sign-out of a provider', [cleared, signedOut()], 'skip'],
    ['a sign-out before a deletion', [deleted(), signedOut()], 'skip'],
    ['a sign-out on failure alone', [cleared, signedOut({ onFailure: true })], 'fail'],
    ['a call that could not be read', [cleared, unreadable()], 'unknown'],
    ['a call that could not be read, beside a deletion', [cleared, unreadable(), deleted()], 'pass'],
    ['a call that could not be read, on failure alone', [cleared, unreadable({ onFailure: true })], 'fail'],
    ['a call that could not be read, without a clear', [unreadable()], 'unknown'],
    ['a token that is taken out and saved', [cleared, dropped(), saved(['user'])], 'pass'],
    ['a token that is taken out, another record saved', [cleared, dropped(), saved(['audit'])], 'fail'],
    ['a token that is taken out and never saved', [cleared, dropped()], 'fail'],
    [
      'a token that is taken out and saved on failure alone',
      [cleared, dropped(), saved(['user'], { onFailure: true })],
      'fail',
    ],
    ['a token that is taken out before a flush', [cleared, dropped(), saved(['*'])], 'pass'],
    [
      'a record that is copied without its token and stored',
      [cleared, dropped('records/copied-without-token'), saved(['users'])],
      'pass',
    ],
  ])('%s', (_title, effects, kind) => {
    expect(verdictOf(effects).kind).toBe(kind);
  });

  it.each<[title: string, effects: Effect[], reason: string]>([
    ['nothing but the clear', [cleared], 'not-invalidated'],
    ['a deletion on failure alone', [cleared, deleted({ onFailure: true })], 'only-on-failure'],
    ['a deletion behind a return', [cleared, deleted({ unreachable: true })], 'not-reached'],
    ['a deletion that is passed by', [cleared, deleted({ bypassed: true })], 'not-reached'],
    [
      'a lazy query',
      [cleared, effect({ kind: 'never-runs', library: 'prisma', terminators: ['await'] })],
      'never-runs',
    ],
    [
      'a lazy query before a deletion on failure',
      [
        cleared,
        deleted({ onFailure: true }),
        effect({ kind: 'never-runs', library: 'prisma', terminators: ['await'] }),
      ],
      'never-runs',
    ],
    [
      'a deletion of others',
      [cleared, effect({ kind: 'spares', which: 'others-only' })],
      'spares-this-session',
    ],
    ['a token that is not saved', [cleared, dropped()], 'not-saved'],
    [
      'a session that is kept',
      [effect({ kind: 'keeps-session', because: 'unset is keep' })],
      'kept-on-server',
    ],
    [
      'a cookie-only session',
      [effect({ kind: 'empties-cookie-session', library: 'h3', cookie: 'h3' })],
      'cookie-only-session',
    ],
  ])('fails for %s', (_title, effects, reason) => {
    const verdict = verdictOf(effects);
    expect(verdict.kind === 'fail' && verdict.reason).toBe(reason);
  });

  it('calls what runs in the browser by that name, whatever it does', () => {
    expect(verdictOf([cleared, deleted()], { isClient: true }).kind).toBe('client');
  });

  describe('tokens that live shortly', () => {
    const lives = (seconds: number, refreshes = false): Lifetime => ({ kind: 'known', seconds, refreshes });

    it.each<[Lifetime, string]>([
      [lives(900), 'pass'],
      [lives(901), 'fail'],
      [lives(60, true), 'fail'],
      [lives(Number.POSITIVE_INFINITY), 'fail'],
      [{ kind: 'unknown' }, 'fail'],
    ])('%o', (lifetime, kind) => {
      expect(verdictOf([cleared], { lifetime }).kind).toBe(kind);
    });

    it('makes no pass of a handler that clears nothing', () => {
      expect(verdictOf([], { lifetime: lives(60) }).kind).toBe('noop');
    });

    it('says why it passes', () => {
      expect(verdictOf([cleared], { lifetime: lives(60) })).toMatchObject({
        kind: 'pass',
        reason: 'short-lived',
        evidence: [],
      });
      expect(verdictOf([cleared, deleted()])).toMatchObject({ kind: 'pass', reason: 'invalidated' });
    });
  });
});

describe('sessionClears', () => {
  it('leaves out cookies that carry no session', () => {
    expect(sessionClears([cleared, themeCleared, unnamed, deleted()])).toEqual([cleared, unnamed]);
  });
});
