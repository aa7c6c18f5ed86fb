import { describe, expect, it } from 'vitest';

import { effectsOf, judgeStatements, verdictOf } from './harness.js';

const CLEAR = "res.clearCookie('sid');";
const END = 'await sessionStore.delete(id);';

/** What the statements speak of. */
const NAMES = 'let err, error, e, deleteError, terror, token;';

const CLEARED = 'clears-cookie sid';
const ENDED = 'invalidates record-deleted';

type Case = readonly [title: string, statements: string, effects: readonly string[]];

function check(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    it.each(cases)('%s', (_, statements, effects) => {
      expect(effectsOf(statements, { above: NAMES })).toEqual(effects);
    });
  });
}

check('if', [
  ['then', `${CLEAR} if (all) { ${END} }`, [CLEARED, ENDED]],
  ['else', `${CLEAR} if (req.guest) { res.end(); } else { ${END} }`, [CLEARED, ENDED]],
  ['without braces', `${CLEAR} if (all) ${END}`, [CLEARED, ENDED]],
  ['a test that is never true', `${CLEAR} if (false) { ${END} }`, [CLEARED, `${ENDED} unreachable`]],
  ['a test that is always true', `${CLEAR} if (true) { ${END} }`, [CLEARED, ENDED]],
  [
    'the other branch of a test that is always true',
    `if (1) { ${CLEAR} } else { ${END} }`,
    [CLEARED, `${ENDED} unreachable`],
  ],
  ['its test runs', `if (await sessionStore.delete(id)) { ${CLEAR} }`, [ENDED, CLEARED]],
  ['behind a branch that leaves', `if (!req.user) { return res.end(); } ${CLEAR} ${END}`, [CLEARED, ENDED]],
  ['behind an else that leaves', `if (ok) { ${CLEAR} } else { return; } ${END}`, [CLEARED, ENDED]],
  [
    'behind two branches that leave',
    `if (all) { ${CLEAR} return; } else { return; } ${END}`,
    [CLEARED, `${ENDED} unreachable`],
  ],
]);

check('what fails', [
  ['the branch of an error', `${CLEAR} if (err) { ${END} }`, [CLEARED, `${ENDED} on failure`]],
  ['the else of an error', `${CLEAR} if (error) { return next(error); } else { ${END} }`, [CLEARED, ENDED]],
  [
    'the else of no error',
    `${CLEAR} if (!err) { res.end(); } else { ${END} }`,
    [CLEARED, `${ENDED} on failure`],
  ],
  ['doubly negated', `${CLEAR} if (!!err) { ${END} }`, [CLEARED, `${ENDED} on failure`]],
  [
    'behind the branch without an error that leaves',
    `if (!err) { ${CLEAR} return; } ${END}`,
    [CLEARED, `${ENDED} on failure`],
  ],
  [
    'behind the branch of an error that leaves',
    `if (deleteError) { return next(deleteError); } ${CLEAR} ${END}`,
    [CLEARED, ENDED],
  ],
  [
    'behind an error whose else leaves',
    `if (e) { res.status(500); } else { ${CLEAR} return; } ${END}`,
    [CLEARED, `${ENDED} on failure`],
  ],
  ['something else that is negated', `${CLEAR} if (!terror) { ${END} }`, [CLEARED, ENDED]],
]);

check('try', [
  ['its block', `try { ${CLEAR} ${END} } catch (e) { next(e); }`, [CLEARED, ENDED]],
  ['catch', `try { ${CLEAR} } catch { ${END} }`, [CLEARED, `${ENDED} on failure`]],
  ['finally', `try { ${CLEAR} } finally { ${END} }`, [CLEARED, ENDED]],
  ['behind it', `try { ${CLEAR} } catch (e) { next(e); } ${END}`, [CLEARED, ENDED]],
  [
    'behind a block that leaves and an empty catch',
    `try { ${CLEAR} return; } catch { } ${END}`,
    [CLEARED, `${ENDED} on failure`],
  ],
  [
    'behind a block and a catch that leave',
    `try { ${CLEAR} return; } catch (e) { throw e; } ${END}`,
    [CLEARED, `${ENDED} unreachable`],
  ],
  [
    'behind a block that leaves, without catch',
    `try { ${CLEAR} return; } finally { res.end(); } ${END}`,
    [CLEARED, `${ENDED} unreachable`],
  ],
  [
    'behind a finally that leaves',
    `try { ${CLEAR} } finally { return; } ${END}`,
    [CLEARED, `${ENDED} unreachable`],
  ],
  ['a catch that leaves', `try { ${CLEAR} } catch (e) { return next(e); } ${END}`, [CLEARED, ENDED]],
  [
    'a try in a catch',
    `try { ${CLEAR} } catch { try { ${END} } catch { } }`,
    [CLEARED, `${ENDED} on failure`],
  ],
]);

check('switch', [
  ['a case', `${CLEAR} switch (mode) { case 'all': ${END} break; default: }`, [CLEARED, ENDED]],
  [
    'behind cases that leave',
    `switch (mode) { case 1: ${CLEAR} return; default: return; } ${END}`,
    [CLEARED, `${ENDED} unreachable`],
  ],
  [
    'behind a case that breaks',
    `switch (mode) { case 1: ${CLEAR} break; default: return; } ${END}`,
    [CLEARED, ENDED],
  ],
  ['behind cases without default', `switch (mode) { case 1: ${CLEAR} return; } ${END}`, [CLEARED, ENDED]],
  [
    'behind cases that fall through to one that leaves',
    `switch (mode) { case 1: ${CLEAR} default: return; } ${END}`,
    [CLEARED, `${ENDED} unreachable`],
  ],
  [
    'its discriminant and tests run',
    `switch (await sessionStore.delete(id)) { case res.clearCookie('sid'): }`,
    [ENDED, CLEARED],
  ],
]);

check('loops', [
  ['for … of', `for (const id of ids) { ${END} } ${CLEAR}`, [ENDED, CLEARED]],
  ['for', `for (let i = 0; i < 3; i += 1) { ${END} } ${CLEAR}`, [ENDED, CLEARED]],
  ['while', `while (await sessionStore.delete(id)) { } ${CLEAR}`, [ENDED, CLEARED]],
  ['do', `do { ${END} } while (more); ${CLEAR}`, [ENDED, CLEARED]],
  ['for await', `for await (const x of sessionStore.delete(id)) { } ${CLEAR}`, [ENDED, CLEARED]],
  ['behind one that leaves', `for (const id of ids) { return; } ${CLEAR} ${END}`, [CLEARED, ENDED]],
  [
    'behind break and continue',
    `for (const id of ids) { if (x) continue; ${END} if (y) break; } ${CLEAR}`,
    [ENDED, CLEARED],
  ],
]);

check('what stands behind a statement that leaves', [
  ['return', `${CLEAR} return res.end(); ${END}`, [CLEARED, `${ENDED} unreachable`]],
  ['throw', `${CLEAR} throw new Error('no'); ${END}`, [CLEARED, `${ENDED} unreachable`]],
  ['a block', `${CLEAR} { return; } ${END}`, [CLEARED, `${ENDED} unreachable`]],
  ['a label', `${CLEAR} done: { ${END} }`, [CLEARED, ENDED]],
  ['what is returned runs', `${CLEAR} return sessionStore.delete(id);`, [CLEARED, ENDED]],
  ['what is thrown runs', `${CLEAR} throw sessionStore.delete(id);`, [CLEARED, ENDED]],
]);

check('an early return that has cleared', [
  [
    'where there is a session',
    `if (req.session) { ${CLEAR} return; } ${END}`,
    [CLEARED, `${ENDED} bypassed`],
  ],
  [
    'where a token was sent',
    `const token = req.cookies.token; if (token) { ${CLEAR} return res.end(); } ${END}`,
    [CLEARED, `${ENDED} bypassed`],
  ],
  [
    'where the look-up found one',
    `if (await findSession(id)) { ${CLEAR} return; } ${END}`,
    [CLEARED, `${ENDED} bypassed`],
  ],
  [
    'where the other branch has none',
    `if (!token) { res.end(); } else { ${CLEAR} return; } ${END}`,
    [CLEARED, `${ENDED} bypassed`],
  ],
  ['where there is no session', `if (!req.session) { ${CLEAR} return; } ${END}`, [CLEARED, ENDED]],
  [
    'where a question was answered',
    `if (isAuthenticated(req)) { ${CLEAR} return; } ${END}`,
    [CLEARED, ENDED],
  ],
  ['by deployment mode', `if (config.stateless) { ${CLEAR} return; } ${END}`, [CLEARED, ENDED]],
  ['by a comparison', `if (req.user === undefined) { ${CLEAR} return; } ${END}`, [CLEARED, ENDED]],
  ['by a nameless test', `if ((() => 1)()) { ${CLEAR} return; } ${END}`, [CLEARED, ENDED]],
  ['by another operation', `if (-token) { ${CLEAR} return; } ${END}`, [CLEARED, ENDED]],
  ['a negation of something else', `if (!(a && b)) { ${CLEAR} return; } ${END}`, [CLEARED, ENDED]],
  ['that ended the session too', `if (token) { ${END} ${CLEAR} return; } ${END}`, [ENDED, CLEARED, ENDED]],
  [
    'that emptied a session in the cookie',
    `if (req.user) { req.session.delete(); return; } ${END}`,
    ['empties-cookie-session the session', `${ENDED} bypassed`],
  ],
]);

describe('the verdict on paths', () => {
  it.each([
    ['a deletion on a regular path', `${CLEAR} if (x) { ${END} }`, 'pass'],
    ['a deletion on failure alone', `try { ${CLEAR} } catch { ${END} }`, 'fail: only-on-failure'],
    ['a deletion that is never reached', `${CLEAR} return; ${END}`, 'fail: not-reached'],
    ['a deletion that is passed by', `if (token) { ${CLEAR} return; } ${END}`, 'fail: not-reached'],
    ['a deletion in a case that never is', `${CLEAR} if (false) { ${END} }`, 'fail: not-reached'],
  ])('%s', (_, statements, verdict) => {
    expect(verdictOf(statements, { above: NAMES })).toBe(verdict);
  });

  it('says on which line', () => {
    const { verdict } = judgeStatements(`${CLEAR}\nreturn;\n${END}`);
    expect(verdict).toMatchObject({ kind: 'fail', evidence: { site: { place: { line: 3 } } } });
  });
});
