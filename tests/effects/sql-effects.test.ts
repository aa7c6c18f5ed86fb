import { describe, expect, it } from 'vitest';

import { effectsOf } from './harness.js';

const DELETED = ['invalidates record-deleted'];
const REVOKED = ['invalidates record-revoked'];
const REMOVED = ['invalidates token-removed'];
const RAISED = ['invalidates version-raised'];
const BLOCKED = ['invalidates blocklisted'];
const NAMED = ['invalidates named'];
const NOTHING: readonly string[] = [];

function check(title: string, cases: readonly (readonly [sql: string, effects: readonly string[]])[]): void {
  describe(title, () => {
    it.each(cases)('%s', (sql, effects) => {
      expect(effectsOf(`await pool.query(${JSON.stringify(sql)}, [id]);`)).toEqual(effects);
    });
  });
}

check('a deletion', [
  ['DELETE FROM sessions WHERE id = $1', DELETED],
  ['delete from "refresh_tokens" where token = ?', DELETED],
  ['DELETE FROM devices WHERE refresh_token = $1', DELETED],
  ['DELETE FROM logins WHERE id = $1', DELETED],
  ['DELETE FROM devices WHERE id = $1', NOTHING],
  ['DELETE FROM carts WHERE session_id = $1', NOTHING],
  ['DELETE FROM password_reset_tokens WHERE user_id = $1', NOTHING],
  ['TRUNCATE sessions', DELETED],
  ['TRUNCATE carts', NOTHING],
  ['DELETE FROM sessions WHERE expires_at < now()', ['spares expired-only']],
  ['DELETE FROM sessions WHERE user_id = $1 AND id <> $2', ['spares others-only']],
  ['DELETE FROM sessions', DELETED],
  ['DELETE FROM users WHERE id = $1; DELETE FROM sessions WHERE user_id = $1', DELETED],
]);

check('an update of a session', [
  ['UPDATE sessions SET revoked = true WHERE id = $1', REVOKED],
  ['UPDATE sessions SET revoked = 1 WHERE id = $1', REVOKED],
  ['UPDATE sessions SET revoked = false WHERE id = $1', NOTHING],
  ['UPDATE sessions SET revoked = NULL WHERE id = $1', NOTHING],
  ['UPDATE sessions SET revoked_at = now() WHERE id = $1', REVOKED],
  ['UPDATE sessions SET expires_at = $1 WHERE id = $2', REVOKED],
  ['UPDATE sessions SET is_valid = false WHERE id = $1', REVOKED],
  ['UPDATE sessions SET is_valid = 0 WHERE id = $1', REVOKED],
  ['UPDATE sessions SET is_valid = true WHERE id = $1', NOTHING],
  ['UPDATE sessions SET active = NULL WHERE id = $1', REVOKED],
  ['UPDATE sessions SET active = now() WHERE id = $1', NOTHING],
  ['UPDATE sessions SET invalid = true WHERE id = $1', REVOKED],
  ['UPDATE sessions SET last_seen = now() WHERE id = $1', NOTHING],
  ['UPDATE sessions SET revoked = true WHERE user_id = $1 AND id <> $2', ['spares others-only']],
]);

check('an update of a user', [
  ['UPDATE users SET refresh_token = NULL WHERE id = $1', REMOVED],
  ["UPDATE users SET refresh_token = '' WHERE id = $1", REMOVED],
  ["UPDATE users SET refresh_token = 'abc' WHERE id = $1", NOTHING],
  ['UPDATE users SET refresh_tokens = array_remove(refresh_tokens, $1) WHERE id = $2', REMOVED],
  ['UPDATE users SET token_version = token_version + 1 WHERE id = $1', RAISED],
  ["UPDATE users SET token_version = 'x' WHERE id = $1", NOTHING],
  ['UPDATE users SET revoked = true WHERE id = $1', NOTHING],
  ['UPDATE users SET fcm_token = NULL WHERE id = $1', NOTHING],
  ['UPDATE users SET last_logout = now() WHERE id = $1', NOTHING],
  ['UPDATE verification_tokens SET token = NULL WHERE id = $1', NOTHING],
]);

check('an insertion', [
  ['INSERT INTO token_blacklist (token) VALUES ($1)', BLOCKED],
  ['INSERT INTO revoked_tokens VALUES ($1)', BLOCKED],
  ['INSERT INTO tokens (jti, revoked) VALUES ($1, true)', BLOCKED],
  ['INSERT INTO tokens (jti, revoked) VALUES ($1, false)', NOTHING],
  ['INSERT INTO tokens (jti) VALUES ($1)', NOTHING],
  ['INSERT INTO audit_log (token) VALUES ($1)', NOTHING],
]);

check('a function of the database', [
  ['SELECT revoke_session($1)', NAMED],
  ['CALL delete_session($1)', NAMED],
  ['SELECT count(*) FROM sessions', NOTHING],
  ['CALL refresh_statistics()', NOTHING],
  ['SELECT * FROM sessions WHERE id = $1', NOTHING],
  ['BEGIN', NOTHING],
  ['nonsense', NOTHING],
]);

describe('what is bound to a placeholder', () => {
  it.each([
    ["await pool.query('UPDATE users SET refresh_token = ? WHERE id = ?', [null, id]);", REMOVED],
    ["await pool.query('UPDATE users SET refresh_token = ? WHERE id = ?', ['', id]);", REMOVED],
    ["await pool.query('UPDATE users SET refresh_token = ? WHERE id = ?', null, id);", REMOVED],
    ["await pool.query('UPDATE users SET refresh_token = ? WHERE id = ?', values);", NOTHING],
    ["await pool.query('UPDATE users SET refresh_token = ? WHERE id = ?', [token, id]);", NOTHING],
    ["await pool.query('UPDATE users SET refresh_token = ? WHERE id = ?');", NOTHING],
    [
      'const values = [null, id]; await pool.query("UPDATE users SET refresh_token = ? WHERE id = ?", values);',
      REMOVED,
    ],
    [
      "await pool.query('UPDATE users SET refresh_token = :token WHERE id = :id', { token: null, id });",
      REMOVED,
    ],
    ["await pool.query('UPDATE users SET refresh_token = :token WHERE id = :id', { token, id });", NOTHING],
    ["db.prepare('UPDATE users SET refresh_token = ? WHERE id = ?').run(null, id);", REMOVED],
    ["await db.prepare('UPDATE users SET refresh_token = ? WHERE id = ?').bind(null, id).run();", REMOVED],
  ])('%s', (statements, effects) => {
    expect(effectsOf(statements)).toEqual(effects);
  });
});

describe('where the text stands', () => {
  it.each([
    ['await sql`DELETE FROM sessions WHERE id = ${id}`;', '', DELETED],
    ['await pool.query(QUERY, [id]);', "const QUERY = 'DELETE FROM sessions WHERE id = $1';", DELETED],
    [
      'await pool.query(queries.end, [id]);',
      "const queries = { end: 'DELETE FROM sessions WHERE id = $1' };",
      DELETED,
    ],
    ['await pool.query(`DELETE FROM ${TABLE} WHERE id = $1`, [id]);', "const TABLE = 'sessions';", DELETED],
    [
      'await pool.query(`DELETE FROM ${SESSIONS} WHERE id = $1`, [id]);',
      "import { SESSIONS } from './missing.js';",
      DELETED,
    ],
    ['await pool.query(`DELETE FROM ${name} WHERE id = $1`, [id]);', '', NOTHING],
    ["await client.execute({ sql: 'DELETE FROM sessions WHERE id = ?', args: [id] });", '', DELETED],
    ["await client.query({ query: 'DELETE FROM sessions WHERE id = ?' });", '', DELETED],
    ['await client.query({ text: text });', '', NOTHING],
    ['await client.query({ name: 1 });', '', NOTHING],
    ['await client.query(7);', '', NOTHING],
  ])('%s', (statements, above, effects) => {
    expect(effectsOf(statements, { above })).toEqual(effects);
  });
});
