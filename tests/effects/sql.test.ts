import { describe, expect, it } from 'vitest';

import { readSql, spares, type SqlColumn, type SqlStatement, type SqlValue } from '../../src/effects/sql.js';

/** The statements in short: `delete sessions where id = ?`, `update users(token: null)`. */
function inShort(text: string): string[] {
  return readSql(text).map(({ verb, table, columns, where, functionName }: SqlStatement) => {
    const list = columns.map(({ name, value }: SqlColumn) => `${name}: ${value}`).join(', ');
    const call = functionName === undefined ? '' : ` ${functionName}()`;
    return `${verb} ${table}${list && `(${list})`}${call}${where === null ? '' : ` where ${where}`}`;
  });
}

describe('readSql: deletions', () => {
  it.each([
    ['DELETE FROM s USING users u, sessions s', 'delete sessions'],
    ['DELETE s FROM a JOIN b ON x = y, sessions s', 'delete sessions'],
    [
      'DELETE s FROM sessions s WHERE s.id IN (SELECT id FROM other s)',
      'delete sessions where s.id IN (SELECT id FROM other s)',
    ],
    ['DELETE `s` FROM sessions `s`', 'delete sessions'],
    ['DELETE a FROM sessions AS a, other AS b', 'delete sessions'],
    ['DELETE FROM 2fa_sessions', 'delete 2fa_sessions'],
    ['DELETE FROM `a\\` WHERE x = 1', 'delete a\\ where x = 1'],
    ['DELETE FROM sessions WHERE id = ?', 'delete sessions where id = ?'],
    ['delete from Sessions where Id = ?', 'delete Sessions where Id = ?'],
    ['DELETE FROM sessions', 'delete sessions'],
    ['DELETE FROM sessions WHERE', 'delete sessions'],
    ['DELETE FROM sessions;', 'delete sessions'],
    ['\n  DELETE\n  FROM\tsessions\n  WHERE id = $1\n', 'delete sessions where id = $1'],
    ['DELETE FROM public."Session" WHERE "sessionToken" = ?', 'delete Session where "sessionToken" = ?'],
    ['DELETE FROM "public" . "Session"', 'delete Session'],
    ['DELETE FROM "a""b"', 'delete a"b'],
    ['DELETE FROM `app`.`sessions` WHERE `id` = ?', 'delete sessions where `id` = ?'],
    ['DELETE FROM [dbo].[User Sessions] WHERE [Id] = @id', 'delete User Sessions where [Id] = @id'],
    ['DELETE [Sessions] WHERE Id = @id', 'delete Sessions where Id = @id'],
    ['DELETE FROM db..Sessions', 'delete Sessions'],
    ['DELETE TOP (1) FROM Sessions WHERE Id = ?', 'delete Sessions where Id = ?'],
    ['DELETE TOP (10) PERCENT FROM Sessions', 'delete Sessions'],
    ['DELETE TOP 1 Sessions', 'delete Sessions'],
    ['DELETE LOW_PRIORITY QUICK IGNORE FROM sessions', 'delete sessions'],
    ['DELETE FROM ONLY sessions WHERE id = ?', 'delete sessions where id = ?'],
    ['DELETE FROM sessions AS s WHERE s.id = ?', 'delete sessions where s.id = ?'],
    [
      'DELETE s FROM sessions s JOIN users u ON u.id = s.user_id WHERE u.id = ?',
      'delete sessions where u.id = ?',
    ],
    ['DELETE S FROM users u INNER JOIN app.sessions AS s ON u.id = s.uid', 'delete sessions'],
    ['DELETE s.* FROM sessions s', 'delete sessions'],
    ['DELETE FROM s USING sessions AS s, users u WHERE u.id = ?', 'delete sessions where u.id = ?'],
    ['DELETE FROM sessions s USING users u WHERE s.uid = u.id', 'delete sessions where s.uid = u.id'],
    ['DELETE FROM sessions INDEXED BY idx WHERE id = ?', 'delete sessions where id = ?'],
    ['DELETE FROM sessions WHERE id = ? RETURNING id', 'delete sessions where id = ?'],
    ['DELETE FROM sessions WHERE id = ? ORDER BY id LIMIT 1', 'delete sessions where id = ?'],
    ['DELETE FROM sessions WHERE id = ? LIMIT 1', 'delete sessions where id = ?'],
    [
      'DELETE FROM sessions WHERE id IN (SELECT id FROM t WHERE a = 1 LIMIT 2)',
      'delete sessions where id IN (SELECT id FROM t WHERE a = 1 LIMIT 2)',
    ],
    ['DELETE FROM sessions OUTPUT deleted.id WHERE id = ?', 'delete sessions where id = ?'],
    ['DELETE FROM sessions_2', 'delete sessions_2'],
    ['(DELETE FROM sessions)', 'delete sessions'],
  ])('%s', (text, expected) => {
    expect(inShort(text)).toEqual([expected]);
  });

  it('reads one statement for each table that rows are deleted from', () => {
    expect(
      inShort('DELETE s, r FROM sessions s JOIN refresh_tokens r ON r.sid = s.id WHERE s.id = ?'),
    ).toEqual(['delete sessions where s.id = ?', 'delete refresh_tokens where s.id = ?']);
  });
});

describe('readSql: placeholders', () => {
  it.each([
    ['UPDATE sessions SET ? = 1, a = 1', 'update sessions(a: true)'],
    ['DELETE FROM ? WHERE id = ?', 'delete null where id = ?'],
    ['DELETE FROM ?? WHERE id = ?', 'delete null where id = ?'],
    ['DELETE FROM "?" WHERE id = ?', 'delete null where id = ?'],
    ['DELETE FROM ?.sessions', 'delete sessions'],
    ['DELETE FROM ?_sessions', 'delete _sessions'],
    ['DELETE FROM "?_sessions"', 'delete _sessions'],
    ['DELETE FROM sessions_?', 'delete sessions_'],
    ['DELETE FROM app_?_sessions WHERE a = ?', 'delete app__sessions where a = ?'],
    ['DELETE FROM sessions ?', 'delete sessions'],
    ['DELETE FROM sessions WHERE ?', 'delete sessions where ?'],
    ['UPDATE sessions SET ? WHERE id = ?', 'update sessions where id = ?'],
    ['UPDATE sessions SET ?, revoked = true', 'update sessions(revoked: true)'],
    ['INSERT INTO denylist SET ?', 'insert denylist'],
    ['INSERT INTO denylist ?', 'insert denylist'],
    ['INSERT INTO denylist (?) VALUES (?)', 'insert denylist'],
    ['INSERT INTO denylist (jti, exp) VALUES ?', 'insert denylist(jti: hole, exp: hole)'],
    ['? DELETE FROM sessions', 'delete sessions'],
    ['DELETE FROM %I WHERE token = %L', 'delete null where token = %L'],
  ])('%s', (text, expected) => {
    expect(inShort(text)).toEqual([expected]);
  });
});

describe('readSql: updates', () => {
  it.each([
    [
      'UPDATE users SET refresh_token = NULL, token_version = token_version + 1 WHERE id = ?',
      'update users(refresh_token: null, token_version: increment) where id = ?',
    ],
    ['UPDATE ONLY "Session" SET "revokedAt" = now()', 'update Session(revokedAt: now)'],
    ['UPDATE OR IGNORE sessions SET valid = 0 WHERE id = ?', 'update sessions(valid: false) where id = ?'],
    ['UPDATE TOP (1) Sessions SET Valid = 0', 'update Sessions(Valid: false)'],
    ['UPDATE LOW_PRIORITY IGNORE sessions SET a = 1', 'update sessions(a: true)'],
    [
      'UPDATE users u JOIN sessions s ON s.uid = u.id SET s.revoked = 1 WHERE u.id = ?',
      'update sessions(revoked: true) where u.id = ?',
    ],
    ['UPDATE users JOIN sessions ON a = b SET sessions.revoked = 1', 'update sessions(revoked: true)'],
    ['UPDATE users u, sessions s SET s.revoked = 1', 'update sessions(revoked: true)'],
    [
      'UPDATE users, sessions SET token = NULL, sessions.revoked = 1',
      'update users(token: null, revoked: true)',
    ],
    [
      'UPDATE s SET Revoked = 1 FROM dbo.Sessions s WHERE s.Id = @p1',
      'update Sessions(Revoked: true) where s.Id = @p1',
    ],
    ['UPDATE users SET token.value = NULL', 'update users(value: null)'],
    [
      'UPDATE sessions SET (revoked, ended_at) = (TRUE, NOW()) WHERE id = ?',
      'update sessions(revoked: true, ended_at: now) where id = ?',
    ],
    [
      'UPDATE sessions SET (revoked, ended_at) = (SELECT a, b FROM c)',
      'update sessions(revoked: other, ended_at: other)',
    ],
    [
      'UPDATE sessions SET (revoked, ended_at) = ROW(TRUE, NOW())',
      'update sessions(revoked: other, ended_at: other)',
    ],
    ['UPDATE sessions SET a := 1, b == 0', 'update sessions(a: true, b: false)'],
    ['UPDATE sessions SET v += 1, w -= 1', 'update sessions(v: increment, w: other)'],
    [
      'UPDATE sessions SET a = f(1, 2), b = NULL OUTPUT inserted.id WHERE id = ?',
      'update sessions(a: other, b: null) where id = ?',
    ],
    ['UPDATE sessions SET a = NULL RETURNING *', 'update sessions(a: null)'],
    ['UPDATE sessions SET a = NULL ORDER BY b LIMIT 1', 'update sessions(a: null)'],
    ['UPDATE sessions SET a = NULL LIMIT 1', 'update sessions(a: null)'],
    ['UPDATE sessions SET a = NULL OPTION (MAXDOP 1)', 'update sessions(a: null)'],
    ['UPDATE sessions SET "where" = NULL WHERE "set" = 1', 'update sessions(where: null) where "set" = 1'],
    ['UPDATE sessions SET', 'update sessions'],
    ['UPDATE sessions', 'update sessions'],
    ['UPDATE sessions SET a', 'update sessions'],
    ['UPDATE sessions SET a =', 'update sessions(a: other)'],
  ])('%s', (text, expected) => {
    expect(inShort(text)).toEqual([expected]);
  });
});

describe('readSql: the value that a column is set to', () => {
  const values: Record<SqlValue, string[]> = {
    null: ['NULL', 'null', '(NULL)', 'NULL::text'],
    empty: [
      '$$$$',
      "''",
      '""',
      "' '",
      "'{}'",
      "'[]'",
      "'{}'::text[]",
      'ARRAY[]',
      'ARRAY[]::text[]',
      'JSON_ARRAY()',
      'jsonb_build_array()',
      'JSON_OBJECT()',
      "E''",
      "N''",
    ],
    false: ['FALSE', 'false', '0', "'false'", '0::boolean'],
    true: ['TRUE', 'true', '1', "'true'", '(1)'],
    now: [
      'NOW()',
      "now() - interval '1 day'",
      'CURRENT_TIMESTAMP',
      'CURRENT_TIMESTAMP(3)',
      'GETDATE()',
      'GETUTCDATE()',
      'SYSUTCDATETIME()',
      'UNIX_TIMESTAMP()',
      "datetime('now')",
      "datetime('now', '-1 day')",
      "strftime('%s', 'now')",
      "strftime('%s','now') * 1000",
      'unixepoch()',
      "'now'",
      "timezone('utc', now())",
      "now() AT TIME ZONE 'utc'",
      'EXTRACT(EPOCH FROM now())',
      'COALESCE(col, now())',
      'NOW()::date',
      "'epoch'",
      "'-infinity'",
      "'1970-01-01'",
      "'1970-01-01 00:00:00+00'",
      "'0001-01-01'",
      'to_timestamp(0)',
      'FROM_UNIXTIME(1)',
      'DATE_SUB(NOW(), INTERVAL 1 DAY)',
      '(now())',
    ],
    increment: [
      'col + 1',
      '(col) + 1',
      'COL+1',
      's.col + 1',
      '"col" + ?',
      '1 + col',
      'COALESCE(col, 0) + 1',
      'COALESCE(col + 1, 1)',
      'col::int + 1',
    ],
    removed: [
      'array_remove(col, ?)',
      "col - 'token'",
      'col - ?',
      'col - $1::text',
      "col #- '{tokens,0}'",
      "JSON_REMOVE(col, '$.a')",
      "REPLACE(col, ?, '')",
    ],
    number: ['2', '-1', '-1::int', '+1', '1.5', '1e3', '42::int'],
    text: [
      "'revoked'",
      '"revoked"',
      "'it''s'",
      "'a\\'b'",
      "E'a'",
      '$$a$$',
      '$t$a$t$',
      "'2001-01-01'",
      "'1990-01-01'",
      "'no, WHERE x'",
      "'null'",
      "'inactive'::status",
    ],
    hole: ['?', '$1', '@p1', ':token', '%s', '?::uuid', '(?)', '?1', '$name'],
    other: [
      'col',
      'col - 1',
      'other_col + 1',
      'array_remove(other, ?)',
      "now() + interval '1 day'",
      'DATEADD(day, 1, GETDATE())',
      'DATE_ADD(NOW(), INTERVAL 1 DAY)',
      "datetime('now', '+1 day')",
      'CASE WHEN a THEN now() END',
      'gen_random_uuid()',
      'DEFAULT',
      'ARRAY[1]',
      'to_timestamp(0, 1)',
      'to_timestamp(10)',
      'to_timestamp(20)',
      'to_timestamp(0) * 2',
      'my_timestamp(0)',
      'ARRAY_AGG()',
      'JSON_ARRAY() || x',
      'foo()',
      "'col' + 1",
      '? || col',
      '-?',
      '-1 * x',
      '2 * 3',
      'JSON_ARRAY(1)',
      'to_timestamp(?)',
      'to_timestamp(0) + col2',
      '(SELECT 1)',
      'NOT col',
      '*',
      '',
    ],
  };

  it.each(Object.entries(values).flatMap(([value, texts]) => texts.map((text) => [text, value])))(
    '%s is %s',
    (text, value) => {
      const between = readSql(`UPDATE s SET col = ${text}, b = NULL WHERE id = ?`);
      expect(between).toMatchObject([
        {
          columns: [
            { name: 'col', value },
            { name: 'b', value: 'null' },
          ],
          where: 'id = ?',
        },
      ]);
    },
  );
});

describe('readSql: insertions', () => {
  it.each([
    ['INSERT INTO denylist SET at = 1 RETURNING id', 'insert denylist(at: true)'],
    [
      'INSERT INTO s (id) VALUES (?) ON CONFLICT (id) WHERE a DO UPDATE SET b = 1',
      'insert s(id: hole, b: true)',
    ],
    [
      'INSERT INTO s (id) VALUES (?) ON CONFLICT (id) DO UPDATE SET b = 1 RETURNING id',
      'insert s(id: hole, b: true)',
    ],
    [
      'INSERT INTO s (id) VALUES (?) ON CONFLICT (id) DO UPDATE SET b = 1 WHERE c',
      'insert s(id: hole, b: true)',
    ],
    ['INSERT INTO s (SELECT) VALUES (?)', 'insert s'],
    [
      'INSERT INTO revoked_tokens (jti, expires_at) VALUES (?, NOW())',
      'insert revoked_tokens(jti: hole, expires_at: now)',
    ],
    ['INSERT INTO auth."RevokedToken" ("jti") VALUES ($1)', 'insert RevokedToken(jti: hole)'],
    ['INSERT [Denylist] ([Jti]) VALUES (@jti)', 'insert Denylist(Jti: hole)'],
    ['INSERT IGNORE INTO denylist (token) VALUE (?)', 'insert denylist(token: hole)'],
    ['INSERT OR REPLACE INTO denylist (token) VALUES (?)', 'insert denylist(token: hole)'],
    ['INSERT OR IGNORE INTO denylist (token) VALUES (?)', 'insert denylist(token: hole)'],
    ['REPLACE INTO denylist (token) VALUES (?)', 'insert denylist(token: hole)'],
    ['REPLACE denylist (token) VALUES (?)', 'insert denylist(token: hole)'],
    ['UPSERT INTO denylist (token) VALUES (?)', 'insert denylist(token: hole)'],
    ['INSERT INTO denylist VALUES (?, ?)', 'insert denylist'],
    ['INSERT INTO denylist DEFAULT VALUES', 'insert denylist'],
    ['INSERT INTO denylist AS d (token) VALUES (?)', 'insert denylist(token: hole)'],
    ['INSERT INTO denylist (token) VALUES (?), (NULL)', 'insert denylist(token: hole)'],
    ['INSERT INTO denylist (a, b) VALUES (f(1, 2), NULL)', 'insert denylist(a: other, b: null)'],
    ['INSERT INTO denylist (a, b) VALUES (1)', 'insert denylist(a: true, b: other)'],
    ['INSERT INTO denylist (token) SELECT token FROM sessions WHERE id = ?', 'insert denylist(token: other)'],
    ['INSERT INTO denylist (SELECT token FROM sessions)', 'insert denylist'],
    ['INSERT INTO denylist SELECT f(token) FROM sessions', 'insert denylist'],
    ['INSERT INTO denylist (token, at) SELECT ?, NOW()', 'insert denylist(token: other, at: other)'],
    ['INSERT INTO denylist (token) WITH a AS (SELECT 1) SELECT ?', 'insert denylist(token: other)'],
    ['INSERT INTO denylist SET token = ?, at = NOW()', 'insert denylist(token: hole, at: now)'],
    [
      'INSERT INTO denylist SET token = ? ON DUPLICATE KEY UPDATE at = NOW()',
      'insert denylist(token: hole, at: now)',
    ],
    ['INSERT INTO denylist (token) OUTPUT inserted.id VALUES (?)', 'insert denylist(token: hole)'],
    [
      'INSERT INTO s (id, revoked) VALUES (?, false) ON CONFLICT (id) DO UPDATE SET revoked = true',
      'insert s(id: hole, revoked: true)',
    ],
    [
      'INSERT INTO s (id) VALUES (?) ON CONFLICT (id) DO UPDATE SET revoked = true, id = EXCLUDED.id WHERE s.a = 1 RETURNING id',
      'insert s(id: hole, revoked: true)',
    ],
    [
      'INSERT INTO s (id) VALUES (?) ON CONFLICT DO UPDATE SET a = EXCLUDED.a',
      'insert s(id: hole, a: other)',
    ],
    ['INSERT INTO s (id) VALUES (?) ON CONFLICT (id) DO NOTHING RETURNING id', 'insert s(id: hole)'],
    [
      'INSERT INTO s (token) VALUES (?) ON DUPLICATE KEY UPDATE token = VALUES(token), n = n + 1',
      'insert s(token: hole, n: increment)',
    ],
    ['INSERT INTO', 'insert null'],
    ['INSERT', 'insert null'],
  ])('%s', (text, expected) => {
    expect(inShort(text)).toEqual([expected]);
  });
});

describe('readSql: other verbs', () => {
  it.each([
    ['SELECT (1) FROM f(2)', ['select null f()']],
    ['(SELECT f(1))', ['select null f()']],
    ['CALL ?(?)', ['call null']],
    ['EXEC a = 1', ['call null a()']],
    ['TRUNCATE sessions', ['truncate sessions']],
    ['TRUNCATE TABLE ONLY app.sessions RESTART IDENTITY CASCADE', ['truncate sessions']],
    ['TRUNCATE sessions, "RefreshToken"', ['truncate sessions', 'truncate RefreshToken']],
    ['SELECT revoke_session(?)', ['select null revoke_session()']],
    ['SELECT auth.revoke_session(?) AS ok', ['select null revoke_session()']],
    ['SELECT DISTINCT "revokeSession"(?)', ['select null revokeSession()']],
    ['SELECT * FROM auth.revoke_session(?)', ['select null revoke_session()']],
    ['SELECT count(*) FROM ONLY sessions WHERE id = ?', ['select sessions count() where id = ?']],
    ['SELECT id FROM sessions WHERE id = ? FOR UPDATE', ['select sessions where id = ?']],
    ['SELECT id FROM sessions WHERE id = ? GROUP BY id', ['select sessions where id = ?']],
    ['SELECT id FROM a WHERE b = 1 UNION SELECT id FROM c WHERE d = 2', ['select a where b = 1']],
    ['SELECT 1', ['select null']],
    ['CALL end_session(?)', ['call null end_session()']],
    ['{ CALL app.end_session(?) }', ['call null end_session()']],
    ['EXEC dbo.EndSession @id = ?', ['call null EndSession()']],
    ['EXECUTE EndSession', ['call null EndSession()']],
    ['EXEC @rc = [dbo].[EndSession] @id', ['call null EndSession()']],
    ["EXEC ('DELETE FROM a')", ['call null']],
    ['CALL', ['call null']],
    ['MERGE INTO sessions AS t USING s ON t.id = s.id WHEN MATCHED THEN DELETE', ['other sessions']],
    [
      'MERGE sessions USING s ON 1 = 1 WHEN MATCHED THEN UPDATE SET a = 1 WHEN NOT MATCHED THEN INSERT (a) VALUES (1)',
      ['other sessions'],
    ],
    ['BEGIN', ['other null']],
    ['COMMIT', ['other null']],
    ['DROP TABLE sessions', ['other null']],
    ['EXPLAIN DELETE FROM sessions', ['other null']],
    ['CREATE TRIGGER t AFTER DELETE ON users DELETE FROM sessions', ['other null']],
    ['GRANT DELETE ON sessions TO a', ['other null']],
    ['CREATE FUNCTION f() AS $body$ DELETE FROM a; $body$', ['other null']],
    ['ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES c ON DELETE CASCADE', ['other null']],
  ])('%s', (text, expected) => {
    expect(inShort(text)).toEqual(expected);
  });

  it('leaves the function out where there is none', () => {
    expect(readSql('SELECT id FROM sessions')[0]).not.toHaveProperty('functionName');
    expect(readSql('CALL')[0]).not.toHaveProperty('functionName');
  });
});

describe('readSql: several statements', () => {
  it.each([
    ['BEGIN UPDATE [s] SET a = 1', ['update s(a: true)']],
    ['BEGIN UPDATE ? SET a = 1', ['update null(a: true)']],
    ['BEGIN UPDATE 5', ['other null']],
    ['BEGIN TRAN DELETE Sessions WHERE Id = @id', ['delete Sessions where Id = @id']],
    ['SELECT a FROM p ORDER BY truncate (x)', ['select p']],
    ['SELECT a FROM OLD TABLE (DELETE FROM b)', ['select OLD']],
    ['DELETE FROM a WHERE x = 1; UPDATE b SET t = NULL;', ['delete a where x = 1', 'update b(t: null)']],
    [';;DELETE FROM a;;', ['delete a']],
    ['DELETE FROM a WHERE x = (1; DELETE FROM b', ['delete a where x = (1', 'delete b']],
    ['BEGIN; DELETE FROM a; COMMIT', ['other null', 'delete a', 'other null']],
    ['BEGIN TRAN DELETE FROM a WHERE x = 1 DELETE FROM b COMMIT TRAN', ['delete a where x = 1', 'delete b']],
    ['SET NOCOUNT ON DELETE TOP (1) FROM a', ['delete a']],
    ['SET NOCOUNT ON EXEC EndSession @id', ['call null EndSession()']],
    ['IF EXISTS (SELECT 1 FROM a) DELETE FROM a ELSE UPDATE b SET c = 1', ['delete a', 'update b(c: true)']],
    ['DECLARE @x INT TRUNCATE TABLE a INSERT INTO b (c) VALUES (1)', ['truncate a', 'insert b(c: true)']],
    ['BEGIN SELECT f(1) END', ['select null f()']],
    [
      'WITH gone AS (DELETE FROM sessions WHERE id = ? RETURNING *) SELECT * FROM gone',
      ['delete sessions where id = ?', 'select gone'],
    ],
    [
      'WITH a AS MATERIALIZED (UPDATE s SET r = TRUE WHERE i = 1), b AS (DELETE FROM t) SELECT 1',
      ['update s(r: true) where i = 1', 'delete t', 'select null'],
    ],
    [
      'WITH x AS (SELECT id FROM s WHERE t = ?) DELETE FROM s WHERE id IN (SELECT id FROM x)',
      ['select s where t = ?', 'delete s where id IN (SELECT id FROM x)'],
    ],
    ['WITH RECURSIVE x (a) AS (SELECT 1) UPDATE s SET r = 1 FROM x', ['select null', 'update s(r: true)']],
    ['WITH x AS (SELECT 1) INSERT INTO d (a) SELECT 1', ['select null', 'insert d(a: other)']],
    ['SELECT p.read, p.update, p.delete FROM p', ['select p']],
    ['SELECT delete FROM p', ['select p']],
    ['SELECT a AS delete FROM p', ['select p']],
    ['SELECT a FROM p WHERE update = 1', ['select p where update = 1']],
    ['SELECT replace(a, b, c) FROM p', ['select p replace()']],
    ['SELECT a FROM (SELECT b FROM c) d', ['select null']],
    ['SELECT a FROM p FOR NO KEY UPDATE OF p', ['select p']],
  ])('%s', (text, expected) => {
    expect(inShort(text)).toEqual(expected);
  });
});

describe('readSql: comments, strings and quotes', () => {
  it.each([
    ['DELETE /*/ FROM a */ FROM b', ['delete b']],
    ['/* DELETE FROM a; */ -- DELETE FROM b;\n# DELETE FROM c;\nDELETE /* x */ FROM d', ['delete d']],
    ['DELETE FROM d -- WHERE a = 1', ['delete d']],
    ['DELETE FROM d WHERE a = 1 -- b', ['delete d where a = 1']],
    ['DELETE FROM d /* not closed WHERE a = 1', ['delete d']],
    ["DELETE FROM d WHERE a = ';--' AND b = 'it''s; x'", ["delete d where a = ';--' AND b = 'it''s; x'"]],
    ["DELETE FROM d WHERE a = 'x\\'; DELETE FROM e'", ["delete d where a = 'x\\'; DELETE FROM e'"]],
    [
      "DELETE FROM d WHERE a LIKE ? ESCAPE '\\'; DELETE FROM e",
      ["delete d where a LIKE ? ESCAPE '\\'", 'delete e'],
    ],
    ['DELETE FROM d WHERE a = "; x"', ['delete d where a = "; x"']],
    ['DELETE FROM d WHERE a = `; x`', ['delete d where a = `; x`']],
    ['DELETE FROM d WHERE a = $$; x$$', ['delete d where a = $$; x$$']],
    ['DELETE FROM d WHERE a = $t$; $$ x$t$; DELETE FROM e', ['delete d where a = $t$; $$ x$t$', 'delete e']],
    ['DELETE FROM d WHERE a = $$; DELETE FROM e', ['delete d where a = $$; DELETE FROM e']],
    ["DELETE FROM d WHERE a = 'not closed; DELETE FROM e", ["delete d where a = 'not closed; DELETE FROM e"]],
    ["DELETE FROM d WHERE a #> '{x}' = 1 AND b #- c", ["delete d where a #> '{x}' = 1 AND b #- c"]],
    ['DELETE FROM d WHERE a[1] = 2', ['delete d where a[1] = 2']],
    ["DELETE FROM d WHERE sess -> 'user' ->> 'id' = $1", ["delete d where sess -> 'user' ->> 'id' = $1"]],
    ['DELETE FROM d WHERE a = ?::uuid', ['delete d where a = ?::uuid']],
    ['DELETE FROM naïve_sessions', ['delete naïve_sessions']],
  ])('%s', (text, expected) => {
    expect(inShort(text)).toEqual(expected);
  });
});

describe('readSql: what is no SQL', () => {
  it.each([
    ['', []],
    ['  \n', []],
    [';', []],
    ['-- only a comment', []],
    ['hello', ['other null']],
    ['Please delete from the list', ['other null']],
    ['?', ['other null']],
    [')))(((', ['other null']],
    ['🙂', ['other null']],
    ['\0\0', ['other null']],
    ['{"a": 1}', ['other null']],
    ['DELETE', ['delete null']],
    ['UPDATE', ['update null']],
    ['TRUNCATE', ['truncate null']],
    ['SELECT', ['select null']],
    ['DELETE FROM WHERE id = 1', ['delete null where id = 1']],
    ['UPDATE SET a = 1', ['update null(a: true)']],
    ['DELETE FROM a,', ['delete a', 'delete null']],
    ['DELETE FROM a.', ['delete null']],
  ])('%j', (text, expected) => {
    expect(inShort(text)).toEqual(expected);
  });
});

describe('spares', () => {
  it.each([
    'expires_at < now()',
    '"expiresAt" < NOW()',
    'expires_at BETWEEN ? AND ? AND expires_at < now()',
    "sess->>'theme' = ? AND expires_at < now()",
    'expires_at < now() AND ?::uuid = tenant',
    'DATE_ADD(created_at, INTERVAL 30 DAY) < NOW()',
    'created_at < SUBDATE(NOW(), 30)',
    's.expires_at <= CURRENT_TIMESTAMP',
    'expires < ?',
    'expire < to_timestamp($1)',
    'expires < 1700000000',
    "expires < datetime('now')",
    "datetime(expires) < datetime('now', '-1 day')",
    'expires_at < NOW() - INTERVAL 7 DAY',
    'now() > expires_at',
    '? >= exp',
    'token_exp < ?',
    'valid_until < GETDATE()',
    'EXTRACT(EPOCH FROM expires_at) < EXTRACT(EPOCH FROM now())',
    "expires_at + interval '1 day' < now()",
    '(expires_at < now())',
    '((expires_at < now()))',
    "type = 'refresh' AND expires_at < now()",
    'tenant = ? AND expires_at < now()',
    'expires_at < now() OR revoked = true',
    'expires_at < now() OR revoked_at IS NOT NULL',
    '(expires_at < now() OR is_revoked) AND archived = false',
    'revoked = 1',
    'revoked IS TRUE',
    'revoked_at < now()',
    "created_at < now() - interval '30 days'",
    'created_at < DATE_SUB(NOW(), INTERVAL 30 DAY)',
    "created_at + interval '30 days' < now()",
    "last_used < datetime('now', '-30 days')",
    'last_seen_at < ?',
    'expires_at < ? -- old ones',
  ])('only expired rows: %s', (where) => {
    expect(spares(where)).toBe('expired-only');
  });

  it.each([
    'id <> ?',
    'id != $1',
    'NOT user_id = ?',
    'id IS DISTINCT FROM current_session()',
    '"id" <> @id',
    '? <> id',
    'NOT id = ?',
    'NOT (id = ?)',
    'NOT id IN (?)',
    'id NOT IN (?)',
    'id NOT IN (SELECT id FROM keep)',
    'id IS DISTINCT FROM ?',
    'id IS NOT ?',
    'user_id = ? AND id <> ?',
    'id <> ? AND user_id = ?',
    '"userId" = ? AND "sessionToken" != ?',
    'user_id = ? AND (id <> ?)',
    '(user_id = ? AND id <> ?)',
    'user_id = ? AND id <> ? AND expires_at > now()',
    'user_id = ? AND NOT token = ?',
    'user_id = ? AND token_hash <> digest(?)',
    "sess->'user'->>'id' = $1 AND sid <> $2",
    'user_id <> ?',
    'id <> ? OR expires_at < now()',
    '(id <> ? OR expires_at < now()) AND a = 1',
    'family = ? AND jti <> ?',
  ])('only other sessions: %s', (where) => {
    expect(spares(where)).toBe('others-only');
  });

  it.each([
    '',
    '?',
    'id = ?',
    '(expires_at < now()) = false',
    '(expires_at < now() OR a = 1) AND b = 2',
    '(a = 1 OR expires_at < now()) AND b = 2',
    'revoked ?',
    'revoked = 10',
    "revoked = 'untrue'",
    'revoked = 1 - a',
    'revoked IS TRUE x',
    'expires_at < 5 * other',
    'revoked IS',
    'revoked IS NOT',
    'revoked =',
    'id <>',
    'expires_at <',
    'token IS DISTINCT FROM NULL',
    'id NOT LIKE NULL',
    'id = 5',
    'token = ? AND expires_at < now()',
    'expires_at < now() AND token = ?',
    'user_id = ? AND expires_at < now()',
    'expires_at < now() AND user_id IN (?)',
    'expires_at < now() AND email LIKE ?',
    'expires_at < now() AND ? = token',
    'expires_at < now() AND BINARY token = ?',
    'expires_at < now() AND id IS NOT DISTINCT FROM ?',
    'expires_at < now() AND id IS ?',
    'expires_at < now() AND (token = ? OR refresh = ?)',
    'expires_at < now() AND (user_id = ? OR a = 1)',
    "expires_at < now() AND sess->'user'->>'id' = ?",
    'expires_at < now() OR token = ?',
    'token = ? OR expires_at < now()',
    'id <> ? OR id = ?',
    'id = ? AND token <> ?',
    'user_id = ?',
    'expires_at > now()',
    'expires_at >= ?',
    'now() < expires_at',
    "expires_at < now() + interval '7 days'",
    "expires_at - interval '7 days' < now()",
    "expires_at < datetime('now', '+7 days')",
    'expires_at < DATE_ADD(NOW(), INTERVAL 7 DAY)',
    'expires_at < ? + 60',
    'expires_at = ?',
    'expires_at <> ?',
    'expires_at IS NULL',
    'expires_at IS NOT NULL',
    'expires_at BETWEEN ? AND ?',
    'expires_at NOT BETWEEN ? AND ?',
    "status BETWEEN 'a' AND 'b' OR expires_at < now()",
    'expires_at',
    'expires_at < other_column',
    'created_at < now()',
    'created_at < 5',
    'revoked = false',
    'revoked = 0',
    'revoked = ?',
    'revoked IS NULL',
    'revoked_at IS NULL',
    'NOT revoked',
    'NOT (expires_at < now())',
    "token <> ''",
    "token != 'deleted'",
    'token <> NULL',
    'token IS NOT NULL',
    "id NOT IN ('a', 'b')",
    'id <> 0',
    "'' <> token",
    'token_type <> ?',
    'status <> ?',
    'NOT status = ?',
    'role <> ?',
    'NOT EXISTS (SELECT 1 FROM a)',
    'valid = ?',
    'id',
    'AND OR NOT',
    '(((',
    ')))',
    "'",
    'a b c',
    '()',
    '( ) OR ( )',
    '(expires_at < now()) OR (a = 1)',
    `${'('.repeat(20)}expires_at < now()${')'.repeat(20)}`,
    `${'NOT '.repeat(21)}id = ?`,
  ])('not known to spare this session: %s', (where) => {
    expect(spares(where)).toBeNull();
  });
});

describe('hostile text', () => {
  const units = [
    "'",
    '"',
    '`',
    '(',
    ')',
    '[',
    '[a ',
    '{',
    '/*',
    '--',
    '--\n',
    '#',
    '\\',
    "'\\",
    '$',
    '$$',
    '$a$ $b$ ',
    '?',
    '@',
    ':',
    '::',
    '%',
    '.',
    'a.',
    'a,',
    'a ',
    '1e',
    ' ',
    ';',
    'DELETE FROM a WHERE b = ? ',
    'DELETE FROM a (AS (',
    'WITH a AS (',
    'UPDATE a SET a = b, ',
    'SET a = (b + 1), ',
    'INSERT INTO a (b) VALUES (',
    'SELECT (',
    'CASE ',
    'NOT ',
    'a = ? AND ',
    'id <> ? OR ',
    'a BETWEEN ',
    ' JOIN a b',
    '(a OR (',
    '\ud800',
    '\0',
  ];
  const starts = [
    '',
    'DELETE FROM s WHERE ',
    'DELETE FROM ',
    'UPDATE s SET a = ',
    'INSERT INTO s (a) VALUES (',
  ];

  it.each(units)('reads %j over and over without throwing, and without taking long', (unit) => {
    const long = unit.repeat(Math.ceil(10_000 / unit.length));
    const start = performance.now();
    for (const text of starts) expect(Array.isArray(readSql(text + long))).toBe(true);
    expect(spares(long)).toBeOneOf([null, 'expired-only', 'others-only']);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('reads a text of a million characters', () => {
    expect(readSql(`DELETE FROM s WHERE id = '${'x'.repeat(1e6)}'`)).toMatchObject([
      { verb: 'delete', table: 's' },
    ]);
    expect(inShort(`${' '.repeat(1e6)}DELETE FROM s`)).toEqual(['delete s']);
    expect(inShort(`/*${'*'.repeat(1e6)}*/DELETE FROM s`)).toEqual(['delete s']);
  });
});
