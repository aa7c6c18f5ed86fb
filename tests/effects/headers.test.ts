import { describe, expect, it } from 'vitest';

import { effectsOf, judgeStatements } from './harness.js';

const SID = ['clears-cookie sid'];

type Case = readonly [statements: string, effects: readonly string[], above?: string];

function check(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [statements, effects, above = ''] of cases) {
      it(statements, () => {
        expect(effectsOf(statements, { above })).toEqual(effects);
      });
    }
  });
}

const header = (value: string): string => `res.setHeader('Set-Cookie', ${value});`;

check('a cookie that a function builds', [
  [header('lucia.createBlankSessionCookie().serialize()'), ['clears-cookie ?']],
  [header('createBlankSessionCookie().toString()'), ['clears-cookie ?']],
  [header('lucia.createSessionCookie(id).serialize()'), []],
]);

check('the text of a cookie', [
  [header("'sid=; Max-Age=0'"), SID],
  [header("'sid=abc; Max-Age=0'"), SID],
  [header("'sid=abc; max-age=-1; Path=/'"), SID],
  [header("'sid=abc;MAX-AGE=1'"), SID],
  [header("'sid=abc; Max-Age=2'"), []],
  [header("'sid=abc; Max-Age=900'"), []],
  [header("'sid=abc; Max-Age='"), []],
  [header("'sid=abc; Expires=Thu, 01 Jan 1970 00:00:00 GMT'"), SID],
  [header("'sid=abc; expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly'"), SID],
  [header("'sid=abc; Expires=Fri, 31 Dec 9999 23:59:59 GMT'"), []],
  [header("'sid=abc; Expires=whenever'"), []],
  [header("'sid='"), SID],
  [header("'sid=; Path=/'"), SID],
  [header("'sid=deleted; Path=/'"), SID],
  [header("'sid=abc; Path=/'"), []],
  [header("'sid'"), []],
  [header("''"), []],
]);

check('a text with holes', [
  [header('`sid=; Max-Age=0; Path=${path}`'), SID],
  [header('`sid=${token}; Max-Age=0`'), SID],
  [header('`sid=${token}; Max-Age=${age}`'), []],
  [header('`sid=${token}; Expires=${past}`'), SID],
  [header('`sid=${token}; Expires=${soon}`'), []],
  [header('`sid=; Expires=${new Date(0).toUTCString()}; Path=/`'), SID],
  [header('`sid=${token}; Expires=${new Date(0).toUTCString()}; Path=/`'), SID],
  [header('`sid=${token}; Expires=${new Date().toGMTString()}; Path=/`'), SID],
  [header('`sid=${token}; Expires=${new Date(Date.now() - 1000).toUTCString()}`'), SID],
  [header('`sid=${token}; Expires=${new Date(Date.now() + WEEK).toUTCString()}`'), []],
  [header('`sid=${token}; Expires=${new Date("9999-12-31").toUTCString()}`'), []],
  [header('`sid=${token}; Expires=${epoch.toUTCString()}`'), SID, 'const epoch = new Date(0);'],
  [header('`sid=${token}; Expires=${EPOCH}`'), SID, 'const EPOCH = new Date(0).toUTCString();'],
  [header('`sid=${token}; Expires=${new Date(0)}`'), SID],
  [header('`sid=${token}; Expires=${expires.toUTCString()}`'), []],
  [header("'sid=' + token + '; Expires=' + new Date(0).toUTCString()"), SID],
  [header("['sid=x', 'Expires=' + new Date(0).toUTCString()].join('; ')"), SID],
  [header('[`sid=${token}; Expires=${new Date(0).toUTCString()}`]'), SID],
  [header('`sid=${token}; Max-Age=${0}`'), SID],
  [header('`sid=${token}; Max-Age=${NONE}`'), SID, 'const NONE = 0;'],
  [header('`sid=${token}; Max-Age=${WEEK}`'), [], 'const WEEK = 7 * 24 * 3600;'],
  [header('`${NAME}=; Max-Age=0`'), SID, "const NAME = 'sid';"],
  [
    header('`${SESSION_COOKIE}=; Max-Age=0`'),
    ['clears-cookie SESSION_COOKIE'],
    "import { SESSION_COOKIE } from './missing.js';",
  ],
  [header("['sid=', 'Path=/', 'Max-Age=0'].join('; ')"), SID],
  [header("['sid=', 'Path=/', secure && 'Secure'].filter(Boolean).join('; ')"), SID],
  [header("'sid=' + '' + '; Max-Age=0'"), SID],
  [header('gone'), SID, "const gone = 'sid=; Max-Age=0';"],
  [header('gone()'), SID, "const gone = () => 'sid=; Max-Age=0';"],
  [header("gone('sid')"), SID, 'const gone = (name) => `${name}=; Max-Age=0`;'],
  [header('await gone()'), SID, "const gone = async () => 'sid=; Max-Age=0';"],
  [header("all ? 'sid=; Max-Age=0' : other"), SID],
]);

check('several cookies', [
  [header("['sid=; Max-Age=0', 'theme=dark', 'rt=; Max-Age=0']"), ['clears-cookie sid', 'clears-cookie rt']],
  [header('[a, b]'), SID, "const a = 'sid=; Max-Age=0'; declare const b;"],
  [header('gone'), SID, "const gone = ['sid=; Max-Age=0'];"],
  [header('[]'), []],
  [
    header("[serialize('sid', '', { maxAge: 0 }), serialize('rt', token)]"),
    SID,
    "import { serialize } from 'cookie';",
  ],
]);

check('what a function builds that can not be read', [
  [header('clearSessionCookie()'), ['clears-cookie ?'], "import { clearSessionCookie } from './missing.js';"],
  [header('await expireCookie()'), ['clears-cookie ?'], "import { expireCookie } from './missing.js';"],
  [header('blankCookie'), ['clears-cookie ?'], "import { blankCookie } from './missing.js';"],
  [header('buildCookie()'), [], "import { buildCookie } from './missing.js';"],
  [
    header('await destroySession(session)'),
    ['invalidates named'],
    "import { destroySession } from 'remix-utils';",
  ],
  [header('cookies.cleared'), []],
  [header('7'), []],
]);

check('writers of a header', [
  ["res.appendHeader('set-cookie', 'sid=; Max-Age=0');", SID],
  ["res.set('Set-Cookie', 'sid=; Max-Age=0');", SID],
  ["res.header('Set-Cookie2', 'sid=; Max-Age=0');", SID],
  ["res.append('Set-Cookie', 'sid=; Max-Age=0').end();", SID],
  ["res.set({ 'Set-Cookie': 'sid=; Max-Age=0' });", SID],
  ["res.setHeader('X-Other', 'sid=; Max-Age=0');", []],
  ['res.setHeader(name, value);', []],
  ["res.setHeader('Set-Cookie');", []],
  ['res.setHeader();', []],
  ["const headers = new Headers(); headers.append('Set-Cookie', 'sid=; Max-Age=0');", SID],
  ["response.headers.set('Set-Cookie', 'sid=; Max-Age=0');", SID],
  ["return new Response(null, { headers: { 'Set-Cookie': 'sid=; Max-Age=0' } });", SID],
  ["return new Response(null, { headers: [['Set-Cookie', 'sid=; Max-Age=0'], ['X-A', 'b']] });", SID],
  ["res.writeHead(302, { 'Set-Cookie': ['sid=; Max-Age=0'], Location: '/' });", SID],
  ["res.writeHead(302, ['Set-Cookie', 'sid=; Max-Age=0', 'Location', '/']);", SID],
  ['return new Response(null, { headers: list });', []],
  ["cors({ exposedHeaders: ['Set-Cookie', 'Authorization'] }, ['Set-Cookie'], ['Set-Cookie', 7]);", []],
  ["res.setHeaders(new Map([['Set-Cookie', 'sid=; Max-Age=0']]));", SID],
  ["return { statusCode: 200, headers: { 'set-cookie': 'sid=; Max-Age=0' } };", SID],
  ["return { statusCode: 200, multiValueHeaders: { 'Set-Cookie': ['sid=; Max-Age=0'] } };", SID],
  [
    "return { statusCode: 200, cookies: ['sid=; Max-Age=0', 'rt=; Max-Age=0'] };",
    ['clears-cookie sid', 'clears-cookie rt'],
  ],
  ['return { cookies: jar };', []],
  ["return { headers: { 'set-cookie': [{ key: 'Set-Cookie', value: 'sid=; Max-Age=0' }] } };", SID],
  [
    "return { headers: { 'set-cookie': [{ key: 'Set-Cookie', value: gone }, { key: 'Set-Cookie' }, other] } };",
    [],
  ],
  ["return { headers: { ['Set-Cookie']: 'sid=; Max-Age=0' } };", SID],
  ["return { headers: { [name]: 'sid=; Max-Age=0' } };", []],
  ["res.headers['Set-Cookie'] = 'sid=; Max-Age=0';", SID],
  ["res.headers['set-cookie'] = ['sid=; Max-Age=0'];", SID],
]);

check('Clear-Site-Data', [
  [`res.setHeader('Clear-Site-Data', '"cookies"');`, ['clears-cookie *']],
  [`res.setHeader('clear-site-data', '"cache", "cookies"');`, ['clears-cookie *']],
  [`res.setHeader('Clear-Site-Data', '"*"');`, ['clears-cookie *']],
  [`res.setHeader('Clear-Site-Data', '"cache"');`, []],
  ["res.setHeader('Clear-Site-Data', value);", []],
  [`return new Response(null, { headers: { 'Clear-Site-Data': '"cookies"' } });`, ['clears-cookie *']],
]);

describe('a header', () => {
  it('is shown where it stands', () => {
    const { effects } = judgeStatements(
      "return new Response(null, {\n headers: {\n  'Set-Cookie': 'sid=; Max-Age=0' } });",
    );
    expect(effects).toMatchObject([{ row: 'headers/object', site: { place: { line: 3 } } }]);
  });
});
