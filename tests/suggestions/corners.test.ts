import { describe, expect, it } from 'vitest';

import { EXPRESS } from './case-parts.js';
import { first, suggested, type SuggestionCase } from './harness.js';

type Packages = Readonly<Record<string, string>>;

const POOL = { 'src/db.ts': `import { Pool } from 'pg';\nexport const pool = new Pool();\n` };

const project = (code: string, filename: string, packages: Packages): SuggestionCase => ({
  code,
  filename,
  packages: { ...packages, pg: '8.0.0' },
  files: POOL,
});

/** The output of the first suggestion. */
const firstOutput = async (given: SuggestionCase): Promise<string> => (await first(given)).output;

describe('where the code of a suggestion goes', () => {
  it('goes before the statement of a case', async () => {
    const code = `import { pool } from './db';\n\nexport async function logout(req, res) {\n  switch (req.method) {\n    case 'POST':\n      res.clearCookie('sid');\n      res.end();\n  }\n}\n`;
    expect(await firstOutput(project(code, 'src/logout.js', EXPRESS))).toContain(
      "    case 'POST':\n      const sessionId = req.cookies.sid;\n",
    );
  });

  it('gets lines of its own out of a block on one line', async () => {
    const code = `export function logout(req, res) { res.clearCookie('sid').end(); }\n`;
    expect(await firstOutput(project(code, 'src/logout.js', EXPRESS))).toContain(
      "  }\n  res.clearCookie('sid').end();\n}\n",
    );
  });

  it('gets lines of its own before a statement whose block ends later', async () => {
    const code = `export function logout(req, res) { res.clearCookie('sid');\n  res.end();\n}\n`;
    expect(await firstOutput(project(code, 'src/logout.js', EXPRESS))).toContain(
      "  }\n  res.clearCookie('sid');\n  res.end();\n}\n",
    );
  });
});

describe('the cookie that a suggestion is about', () => {
  const express = (clears: string, before = ''): SuggestionCase =>
    project(
      `${before}export function logout(req, res) {\n  ${clears}\n  res.end();\n}\n`,
      'src/logout.js',
      EXPRESS,
    );

  it.each([
    ["res.clearCookie('user').clearCookie('sid');", 'req.cookies.sid'],
    ["res.clearCookie('token_expires').clearCookie('token');", 'req.cookies.token'],
    ["res.clearCookie('sid').clearCookie('refreshToken');", 'req.cookies.refreshToken'],
    [
      "res.clearCookie(process.env.SESSION_COOKIE).clearCookie('user');",
      'req.cookies[process.env.SESSION_COOKIE]',
    ],
    ["res.clearCookie(settings.get('COOKIE_NAME'));", "req.cookies[settings.get('COOKIE_NAME')]"],
  ])('is the one that lives longest: %s', async (clears, text) => {
    expect(await firstOutput(express(clears))).toContain(text);
  });
});

describe('the request', () => {
  const mutation = (parameters: string, body: string): string =>
    `import { open } from './trpc';\n\nexport const logout = open.mutation((${parameters}) => {\n  ${body}\n});\n`;
  const fetching = {
    'src/trpc.ts': `import { initTRPC } from '@trpc/server';\nimport type { FetchCreateContextFnOptions } from '@trpc/server/adapters/fetch';\nexport type Options = FetchCreateContextFnOptions;\nexport const open = initTRPC.create().open;\n`,
  };
  const SET = "resHeaders.set('Set-Cookie', 'sid=; Path=/; Max-Age=0');";

  it('is taken out of the context beside the headers of the response', async () => {
    const code = mutation('{ ctx: { resHeaders } }', SET);
    const given = project(code, 'src/logout.js', { '@trpc/server': '11.0.0' });
    const output = await firstOutput({ ...given, files: { ...POOL, ...fetching } });
    expect(output).toContain('{ ctx: { resHeaders, req } }');
    expect(output).toContain("req.headers\n    .get('cookie')");
  });

  it.each([
    ['the context is not that of `fetch`', mutation('{ ctx: { resHeaders } }', SET), {}],
    [
      'the file calls something else so',
      `const req = 1;\n${mutation('{ ctx: { resHeaders } }', SET)}`,
      fetching,
    ],
  ])('is left where %s', async (_, code, files) => {
    const given = project(code, 'src/logout.js', { '@trpc/server': '11.0.0' });
    const outputs = await suggested({ ...given, files: { ...POOL, ...files } });
    expect(outputs.map(({ id }) => id)).toEqual(['callRevocation']);
  });

  it('is reached through the response that the context holds', async () => {
    const code = mutation('{ ctx: { res } }', "res.setHeader('Set-Cookie', 'sid=; Path=/; Max-Age=0');");
    const given = project(code, 'src/logout.js', { '@trpc/server': '11.0.0', next: '16.0.0' });
    expect(await firstOutput(given)).toContain('res.req.cookies.sid');
  });

  it.each([
    ['(_, __, { mail: { send }, res })', 'res.req.cookies.sid'],
    ['(_, __, { http: { req }, res })', 'req.cookies.sid'],
    ['(_, __, { context: ctx, res })', 'ctx.req.cookies.sid'],
  ])('of a resolver is known by the pattern: %s', async (parameters, text) => {
    const code = `export const resolvers = {\n  Mutation: {\n    logout: ${parameters} => {\n      res.clearCookie('sid');\n      return true;\n    },\n  },\n};\n`;
    expect(await firstOutput(project(code, 'src/resolvers.js', { graphql: '16.0.0' }))).toContain(text);
  });
});

describe('a name that the file says', () => {
  const CONSTANT = "const NAME = 'sid';\n\n";
  const given = (body: string): SuggestionCase =>
    project(
      `${CONSTANT}export function logout(req, res) {\n  ${body}\n  res.end();\n}\n`,
      'src/logout.js',
      EXPRESS,
    );

  it.each([
    "res.setHeader('Set-Cookie', ['sid=; Max-Age=0', 'user=; Max-Age=0']);",
    "res.setHeader('Set-Cookie', `sid=; Max-Age=0; Path=/`);",
    "res.writeHead(204, { 'Set-Cookie': 'sid=; Max-Age=0; Path=/' });",
    'res.clearCookie(NAME);',
  ])('%s', async (body) => {
    expect(await firstOutput(given(body))).toMatch(/const \w+ = req\.cookies(?:\.sid|\[NAME\]);/);
  });
});
