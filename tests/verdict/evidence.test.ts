import { describe, expect, it } from 'vitest';

import { proofs } from '../../src/verdict/evidence.js';
import type { Verdict } from '../../src/verdict/types.js';
import { cleared, effect, site } from './effects.js';

const deleted = effect({ kind: 'invalidates', how: 'record-deleted' }, { site: site(3) });
const lazy = effect({ kind: 'never-runs', library: 'prisma', terminators: ['await'] }, { site: site(4) });
const unreadable = effect({ kind: 'unreadable', name: 'end', why: 'missing' }, { site: site(5) });
const signedOut = effect({ kind: 'signs-out', provider: 'Clerk' }, { site: site(6) });
const saved = effect({ kind: 'saves', names: ['user'] }, { site: site(7) });

const lines = (verdict: Verdict, effects: readonly (typeof cleared)[]): string[] =>
  proofs(verdict, effects).map((proof) => `${proof.kind} ${proof.site.place.line}`);

const clears = [cleared];

describe('proofs', () => {
  it.each<[title: string, verdict: Verdict, lines: string[]]>([
    [
      'pass',
      { kind: 'pass', reason: 'invalidated', evidence: [deleted], clears },
      ['invalidates 3', 'clears-cookie 1'],
    ],
    ['pass, short-lived', { kind: 'pass', reason: 'short-lived', evidence: [], clears }, ['clears-cookie 1']],
    [
      'skip',
      { kind: 'skip', provider: 'Clerk', evidence: signedOut, clears },
      ['signs-out 6', 'clears-cookie 1'],
    ],
    [
      'unknown',
      { kind: 'unknown', evidence: unreadable, clears },
      ['unreadable 5', 'clears-cookie 1', 'never-runs 4'],
    ],
    [
      'fail',
      { kind: 'fail', reason: 'never-runs', evidence: lazy, clears },
      ['never-runs 4', 'clears-cookie 1', 'unreadable 5'],
    ],
    [
      'fail without a line of its own',
      { kind: 'fail', reason: 'not-invalidated', evidence: null, clears },
      ['clears-cookie 1', 'never-runs 4', 'unreadable 5'],
    ],
    ['noop', { kind: 'noop' }, ['never-runs 4', 'unreadable 5']],
    ['client', { kind: 'client' }, []],
  ])('%s', (_, verdict, expected) => {
    expect(lines(verdict, [cleared, lazy, unreadable, saved])).toEqual(expected);
  });

  it('names each line once', () => {
    const verdict: Verdict = {
      kind: 'fail',
      reason: 'not-invalidated',
      evidence: null,
      clears: [cleared, cleared],
    };
    expect(lines(verdict, [lazy, lazy])).toEqual(['clears-cookie 1', 'never-runs 4']);
  });

  it.each([
    [{}, 'deletes the record of the session or token'],
    [
      { unreachable: true, onFailure: true },
      'deletes the record of the session or token, which is never reached',
    ],
    [{ onFailure: true }, 'deletes the record of the session or token, only where the logout itself fails'],
    [
      { bypassed: true },
      'deletes the record of the session or token, which is passed by once the cookie is cleared',
    ],
  ])('says on which paths it counts: %o', (flow, text) => {
    const [proof] = proofs({ kind: 'noop' }, [
      effect({ kind: 'invalidates', how: 'record-deleted' }, { flow }),
    ]);
    expect(proof?.text).toBe(text);
  });

  it('keeps the calls that led there', () => {
    const trail = [{ name: 'end', ...site(2) }];
    const found = effect({ kind: 'invalidates', how: 'named' }, { trail });
    expect(proofs({ kind: 'pass', reason: 'invalidated', evidence: [found], clears: [] }, [])).toMatchObject([
      { trail },
    ]);
  });
});
