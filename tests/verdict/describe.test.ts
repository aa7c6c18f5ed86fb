import { describe, expect, it } from 'vitest';

import type { EffectKind } from '../../src/effects/types.js';
import { effectText, siteText, wayText } from '../../src/verdict/describe.js';
import { effect, LINTED, ROOT, site } from './effects.js';

describe('siteText', () => {
  it('names a line, and the file where it is another', () => {
    expect(siteText(site(7), LINTED, ROOT)).toBe('line 7');
    expect(siteText(site(7, '/app/src/lib/session.ts'), LINTED, ROOT)).toBe('src/lib/session.ts:7');
  });
});

describe('wayText', () => {
  it('names the calls that led to an effect', () => {
    const trail = [
      { name: 'end', ...site(3) },
      { name: 'store.end', ...site(9, '/app/src/lib/session.ts') },
    ];
    const found = effect(
      { kind: 'invalidates', how: 'named' },
      { trail, site: site(12, '/app/src/lib/store.ts') },
    );
    expect(wayText(found, LINTED, ROOT)).toBe(
      'end (line 3) → store.end (src/lib/session.ts:9) → src/lib/store.ts:12',
    );
    expect(wayText(effect({ kind: 'invalidates', how: 'named' }), LINTED, ROOT)).toBe('line 1');
  });
});

describe('effectText', () => {
  it.each<[EffectKind, string]>([
    [{ kind: 'clears-cookie', cookie: 'sid', isSession: true }, 'clears the cookie sid'],
    [{ kind: 'clears-cookie', cookie: '*', isSession: true }, 'clears all cookies'],
    [{ kind: 'clears-cookie', cookie: null, isSession: null }, 'clears a cookie'],
    [
      { kind: 'empties-cookie-session', library: 'h3', cookie: null },
      'empties a session that lives only in the cookie (h3)',
    ],
    [{ kind: 'drops-token', holders: ['user'], field: 'token' }, 'takes token out of user'],
    [{ kind: 'drops-token', holders: [], field: 'token' }, 'takes token out of a record'],
    [{ kind: 'saves', names: ['user'] }, 'saves user'],
    [{ kind: 'saves', names: [] }, 'saves a record'],
    [{ kind: 'signs-out', provider: 'Clerk' }, 'signs out of Clerk'],
    [
      { kind: 'never-runs', library: 'knex', terminators: ['await', 'exec'] },
      'builds a deletion that is never sent (knex: await, exec would send it)',
    ],
    [{ kind: 'spares', which: 'expired-only' }, 'deletes only what has expired'],
    [{ kind: 'spares', which: 'others-only' }, 'deletes only the other sessions'],
    [{ kind: 'keeps-session', because: 'unset is keep' }, 'keeps the session: unset is keep'],
    [
      { kind: 'unreadable', name: 'end', why: 'missing' },
      'calls end, which may end the session and could not be read (missing)',
    ],
    [{ kind: 'invalidates', how: 'record-deleted' }, 'deletes the record of the session or token'],
    [{ kind: 'invalidates', how: 'record-revoked' }, 'marks the session or token as over'],
    [{ kind: 'invalidates', how: 'token-removed' }, 'removes the token from its record'],
    [
      { kind: 'invalidates', how: 'version-raised' },
      'makes earlier tokens invalid by their version or secret',
    ],
    [{ kind: 'invalidates', how: 'blocklisted' }, 'puts the token on a blocklist'],
    [{ kind: 'invalidates', how: 'server-session-ended' }, 'ends the session that is kept on the server'],
    [{ kind: 'invalidates', how: 'revoked-upstream' }, 'revokes the token where it was issued'],
    [{ kind: 'invalidates', how: 'named' }, 'calls a function whose name says that it ends the session'],
  ])('%o', (kind, text) => {
    expect(effectText(effect(kind))).toBe(text);
  });
});
