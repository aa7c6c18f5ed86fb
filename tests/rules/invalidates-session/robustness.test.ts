import { describe, expect, it } from 'vitest';

import { lint, type Linting } from '../../linting.js';
import { JAVASCRIPT, SCRIPTS, TYPESCRIPT } from './syntax.js';

// `lint` throws where the analysis of a file went wrong, or the rule threw.

/** Text that makes every file worth reading. */
const MENTION = "app.post('/logout', (req, res) => { res.clearCookie('sid'); });\n";

function survives(text: string, linting: Linting = {}): void {
  let linted;
  try {
    linted = lint(text, linting);
  } catch (error) {
    // What no parser takes never reaches a rule.
    if (error instanceof SyntaxError) return;
    throw error;
  }
  expect(linted.analysis.failure).toBeNull();
}

describe('every piece of syntax', () => {
  it.each(JAVASCRIPT)('read by espree: %s', (text) => {
    survives(MENTION + text, { file: 'src/app.jsx' });
  });

  it.each([...JAVASCRIPT, ...TYPESCRIPT])('read by the parser for TypeScript: %s', (text) => {
    survives(MENTION + text, {
      file: text.includes('</') || text.includes('/>') ? 'src/app.tsx' : 'src/app.ts',
    });
  });

  it.each(SCRIPTS)('of scripts: %s', (text) => {
    survives(MENTION + text, { file: 'src/app.js', sourceType: 'script' });
    survives(MENTION + text, { file: 'src/app.cjs' });
  });

  it('is read, rather than refused by the parser', () => {
    const refused = [...JAVASCRIPT, ...TYPESCRIPT].filter((text) => {
      try {
        lint(MENTION + text, {
          file: text.includes('</') || text.includes('/>') ? 'src/app.tsx' : 'src/app.ts',
        });
        return false;
      } catch (error) {
        return error instanceof SyntaxError;
      }
    });
    expect(refused).toEqual([]);
  });
});

describe('every piece of syntax where something is judged', () => {
  const places: readonly (readonly [where: string, put: (text: string) => string])[] = [
    [
      'in a handler',
      (text) => `app.post('/logout', async (req, res) => {\n${text}\nres.clearCookie('sid');\n});`,
    ],
    [
      'in a server action',
      (text) =>
        `async function logout(request) {\n'use server';\n${text}\n(await cookies()).delete('sid');\n}`,
    ],
    ['in a generator', (text) => `export const logout = function* (ctx) {\n${text}\nctx.session = null;\n};`],
    [
      'in a method',
      (text) =>
        `@Controller('auth') class A { @Post('logout') async a(@Res() res) {\n${text}\nres.clearCookie('sid');\n} }`,
    ],
  ];
  const inside = [...JAVASCRIPT, ...TYPESCRIPT].filter(
    (text) => !/^\s*(?:import|export|declare|namespace|module)\b/.test(text),
  );

  it.each(places)('%s', (_, put) => {
    for (const text of inside) {
      const file = text.includes('</') || text.includes('/>') ? 'src/app.tsx' : 'src/app.ts';
      survives(put(text), { file });
    }
  });

  it.each(places)('%s, cut off anywhere', (_, put) => {
    const whole = put(inside.slice(0, 12).join('\n'));
    for (let end = 1; end < whole.length; end += 17) survives(whole.slice(0, end));
  });
});

const EXPRESSIONS = [
  'a',
  'this',
  'null',
  'undefined',
  '() => {}',
  'function () {}',
  'class {}',
  '[]',
  '[,]',
  '[...a]',
  '{}',
  '{ ...a }',
  '{ [a]: b }',
  '{ get a() { return 1; } }',
  '`a${b}c`',
  'a`b`',
  'a?.b?.()',
  'new a',
  'new.target',
  'await a',
  'a ? b : c',
  'a ?? b',
  '(a, b)',
  'a = b',
  'delete a.b',
  'typeof a',
  '/a/v',
  '1n',
  '-1',
  "''",
  "'/logout'",
  'import(a)',
  'import.meta',
  'async () => { for await (const x of y) {} }',
];

describe('odd arguments', () => {
  const calls: readonly string[] = [
    'app.post(X)',
    'app.post(X, X)',
    "app.post('/logout', X)",
    "app.post('/logout', X, X)",
    'app.route(X).post(X)',
    "app.route('/logout')[X](X)",
    'app.route({ method: X, url: X, handler: X })',
    "app.on(X, '/logout', X)",
    'app.openapi(createRoute(X), X)',
    'app.register(X, { prefix: X })',
    'router.group(X).prefix(X)',
    'createFileRoute(X)(X)',
    "createFileRoute('/logout')({ server: { handlers: X }, loader: X })",
    'builder.mutationField(X, X)',
    'export const logout = X',
    'export default X',
    'module.exports = X',
    'exports.logout = X',
    "app.post('/logout', (req, res) => { res.clearCookie(X); res.cookie(X, X, X); res.setHeader(X, X); })",
    "app.post('/logout', (req, res) => { req.session = X; req.session.destroy(X); delete req.session[X]; })",
    "app.post('/logout', async (req, res) => { await db.session.delete(X); await db.query(X, X); await redis.del(X); })",
    "app.post('/logout', async (req, res) => { user.refreshToken = X; await user.save(X); tokens.filter(X); })",
    "app.post('/logout', async (req, res) => { await fetch(X, X); await axios.post(X, X); res.redirect(X); })",
    "app.post('/logout', async (req, res) => { for (const a of X) res.clearCookie(a); (X).forEach((a) => res.clearCookie(a)); })",
    "app.post('/logout', async (req, res) => { if (X) return; switch (X) { case X: break; } throw X; })",
  ];

  it.each(calls)('%s', (call) => {
    for (const expression of EXPRESSIONS)
      survives(
        `${MENTION}async function a() {}\n${call.replaceAll('X', expression.startsWith('{') ? expression : `(${expression})`)};`,
      );
  });
});

describe('huge files', () => {
  const times = (count: number, text: string): string => text.repeat(count);

  it.each([
    ['a list of 100,000 elements', () => `const list = [${times(100_000, '1,')}];`],
    [
      'an object of 20,000 members',
      () => `const object = { ${Array.from({ length: 20_000 }, (_, at) => `k${at}: ${at}`).join()} };`,
    ],
    ['a sum of 5,000 terms', () => `const sum = ${times(5_000, 'a + ')}a;`],
    ['a chain of 1,000 calls', () => `app${times(1_000, ".get('/a', b)")};`],
    ['1,000 nested calls', () => `${times(1_000, 'a(')}${times(1_000, ')')};`],
    ['500 nested lists', () => `const deep = ${times(500, '[')}${times(500, ']')};`],
    ['500 nested blocks', () => `${times(500, '{')}${times(500, '}')}`],
    [
      '400 nested functions',
      () => `${times(400, 'function logout(req, res) { ')}res.clearCookie("sid");${times(400, '}')}`,
    ],
    [
      '500 nested conditions',
      () =>
        `app.get('/logout', (req, res) => { ${times(500, 'if (a) { ')}res.clearCookie('sid');${times(500, '}')} });`,
    ],
    [
      '800 branches',
      () =>
        `app.get('/logout', (req, res) => { ${times(800, "if (a) { res.clearCookie('a'); } else ")}{} });`,
    ],
    ['400 handlers', () => times(400, MENTION)],
    [
      '400 handlers in a chain',
      () => `app${times(400, ".post('/logout', (req, res) => { res.clearCookie('sid'); })")};`,
    ],
    [
      'functions that call each other',
      () =>
        Array.from(
          { length: 300 },
          (_, at) => `function f${at}() { f${at + 1}(); f${(at * 7) % 300}(); }`,
        ).join('\n') + "\napp.post('/logout', (req, res) => { res.clearCookie('sid'); f0(); });",
    ],
    [
      'constants that stand for each other',
      () =>
        Array.from({ length: 300 }, (_, at) => `const c${at} = c${(at + 1) % 300};`).join('\n') +
        "\napp.post(c0, c1); app.post('/logout', c2);",
    ],
    [
      'classes that extend each other',
      () =>
        'class A extends B {} class B extends A { logout(req, res) { super.logout(req, res); this.logout(); } }',
    ],
    ['a text of a million characters', () => `const text = '${times(1_000_000, 'logout ')}';`],
  ])(
    '%s',
    (_, text) => {
      const started = performance.now();
      survives(`${MENTION}${text()}`, { file: 'src/app.ts' });
      expect(performance.now() - started).toBeLessThan(30_000);
    },
    60_000,
  );
});
