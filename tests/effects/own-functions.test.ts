import { describe, expect, it } from 'vitest';

import type { LogoutSettings } from '../../src/settings.js';
import { effectsOf, judgeStatements, verdictOf } from './harness.js';

const CLEAR = "res.clearCookie('sid');";

describe('a function that the settings name', () => {
  it.each<[settings: LogoutSettings, statements: string, above: string, effect: string]>([
    [{ invalidates: ['bye'] }, 'await bye();', '', 'invalidates named'],
    [{ invalidates: ['auth.bye'] }, 'await auth.bye();', '', 'invalidates named'],
    [{ invalidates: ['bye'] }, 'await bye();', 'const bye = () => { };', 'invalidates named'],
    [
      { invalidates: ['bye'] },
      'await stop();',
      'const bye = () => { }; const stop = bye;',
      'invalidates named',
    ],
    [
      { invalidates: [{ from: '@acme/auth', name: 'bye' }] },
      'await stop();',
      "import { bye as stop } from '@acme/auth';",
      'invalidates named',
    ],
    [
      { invalidates: [{ from: '@acme/auth', name: 'auth.bye' }] },
      'await auth.bye();',
      "import { auth } from '@acme/auth';",
      'invalidates named',
    ],
    [
      { invalidates: [{ from: './missing', name: 'bye' }] },
      'await bye();',
      "import { bye } from './missing';",
      'invalidates named',
    ],
    [{ signsOut: ['bye'] }, 'await bye();', '', 'signs-out bye'],
    [{ clears: ['bye'] }, 'await bye();', '', 'clears-cookie ?'],
    [{ clears: ['res.forget'] }, 'res.forget();', '', 'clears-cookie ?'],
  ])('%o: %s', (settings, statements, above, effect) => {
    const { effects } = judgeStatements(statements, { above, settings });
    expect(effects).toMatchObject([{ row: 'settings' }]);
    expect(effectsOf(statements, { above, settings })).toEqual([effect]);
  });

  it('from a file of the project', () => {
    const files = { 'src/lib/auth.ts': 'export const bye = () => { };' };
    const given = { above: "import { bye } from './lib/auth.js';", files };
    expect(
      effectsOf('bye();', { ...given, settings: { invalidates: [{ from: 'src/lib/auth', name: 'bye' }] } }),
    ).toEqual(['invalidates named']);
    expect(
      effectsOf('bye();', { ...given, settings: { invalidates: [{ from: 'src/lib/other', name: 'bye' }] } }),
    ).toEqual([]);
  });

  it('is believed before its body', () => {
    const above = "function bye() { res.clearCookie('sid'); }";
    expect(verdictOf('bye();', { above })).toBe('fail: not-invalidated');
    expect(verdictOf('bye();', { above, settings: { invalidates: ['bye'] } })).toBe('pass');
  });

  it('may be none', () => {
    const settings = { invalidates: ['bye'], signsOut: ['leave'], clears: ['forget'] };
    expect(effectsOf('other(); (() => 1)(); x[y]();', { settings })).toEqual([]);
    expect(verdictOf(`${CLEAR} leave();`, { settings })).toBe('skip');
  });
});
