import { Linter } from 'eslint';
import { describe, expect, it, vi } from 'vitest';

import { analyse, mayHoldHandler, type Analysis } from '../../src/analysis.js';
import * as readModule from '../../src/facts/read-module.js';
import { createRule } from '../../src/rules/create-rule.js';
import { readSettings } from '../../src/settings.js';
import { layOut } from '../effects/harness.js';
import { NOWHERE, lint, verdicts } from '../linting.js';
import { growth, LINEAR } from '../growth.js';

const LOGOUT = "export function logout(req, res) { res.clearCookie('sid'); }";

/** What each of two rules that ask for the analysis of the same file gets. */
function analysedTwice(text: string): Analysis[] {
  const found: Analysis[] = [];
  const rule = createRule({
    name: 'own',
    meta: { type: 'problem', docs: { description: 'keep the analysis' }, schema: [], messages: {} },
    create: (context) => ({
      'Program:exit'(): void {
        found.push(analyse(context));
      },
    }),
  });
  const linter = new Linter({ cwd: NOWHERE });
  linter.verify(
    text,
    [
      {
        plugins: { own: { rules: { one: rule, other: rule } } as never },
        rules: { 'own/one': 'error', 'own/other': 'error' },
      },
    ],
    { filename: `${NOWHERE}/logout.js` },
  );
  return found;
}

describe('mayHoldHandler', () => {
  const may = (text: string, file = 'src/app.ts', settings: object = {}): boolean =>
    mayHoldHandler(text, file, readSettings(settings));

  it.each(['logout', 'log_out', 'Log-Off', 'signOut', 'SIGN OFF', 'sign-out', 'end-session', 'endSession'])(
    '%s',
    (word) => {
      expect(may(`x.${word}()`)).toBe(true);
      expect(may('', `src/${word}.ts`)).toBe(true);
    },
  );

  it.each([
    ["router.delete('/session', end)", true],
    ["router.del('/auth', end)", true],
    ["router.delete('/api/sessions/', end)", true],
    ['router.delete(`${base}/session`, end)', true],
    ['router.delete(/^\\/api\\/session$/, end)', true],
    ["router['delete']('/login', end)", true],
    ["route({ method: 'DELETE', path: '/api/auth/session', handler: end })", true],
    ["route({ method: 'delete', url: '/auth', handler: end })", true],
    ["export const routes = { 'DELETE /session': end }", true],
    ["paths['/session'] = { delete: end }", true],
    // The path ends with another resource.
    ["router.delete('/sessions/current', end)", false],
    ["import { read } from './services/session'; params.delete('tab')", false],
    ["import { read } from '~/lib/auth'; params.delete('tab')", false],
    ["import { read } from '../session.server'; params.delete('tab')", false],
    ["fetch('/session'); delete cache.session", false],
    ["fetch('/session'); // Delete what is old.", false],
    ["@Controller('session') class A { @Delete() end() {} }", true],
    ["@Controller({ path: 'sessions' }) class A { @Delete() end() {} }", true],
    ["@Controller('users') class A { @Delete() end() {} }", false],
    ["@Controller('session') class A { @Get() read() {} }", false],
    ["router.delete('session', end)", true],
    ["app.get('/log-?out', end)", true],
    ["app.get('/sign[-_]?off', end)", true],
    ['app.get(/^\\/log\\-?out$/, end)', true],
    ['app.get(/^\\/log(?:-|_)?out$/, end)', true],
    ['app.get(/^\\/end[-_]?session$/, end)', true],
    ["app.get('/auth/sign/out', end)", true],
    ["app.get('/log/output', read)", false],
    ['console.log(output)', false],
    ['blog(off)', false],
    ['log - outer', false],
    ["router.get('/session', read)", false],
    ["router.delete('/users', remove)", false],
    ["'/session'; undelete()", false],
    ['', false],
  ])('%s', (text, expected) => {
    expect(may(text)).toBe(expected);
  });

  it.each([
    ['export const DELETE = end', 'app/api/session/route.ts', true],
    ['export const GET = end', 'app/api/session/route.ts', false],
    ['export default end', 'server/api/session.delete.ts', true],
    ['export default end', 'server/routes/auth/session.delete.ts', true],
    ['if (req.method === "DELETE") end()', 'pages/api/auth/session.ts', true],
    ['export const del = end', 'src/routes/api/session/+server.ts', true],
    ['export const DELETE = end', 'app/api/session/[id]/route.ts', false],
    ['params.delete("tab")', 'src/auth/tabs.ts', false],
    ['export default end', 'app/routes/log[.]out.tsx', true],
    ['export default end', 'src/routes/lo[x+67]out/+server.ts', true],
    ['export default end', 'src/session.ts', false],
  ])('%s in %s', (text, file, expected) => {
    expect(may(text, file)).toBe(expected);
  });

  it.each(['log', 'log(', 'log[-', 'sign-_|', 'end(?:-', "DELETE '", "DELETE '/", 'del  ', '"x/auth/'])(
    'reads in time in proportion to the text: %s',
    (piece) => {
      expect(growth(piece, (text) => may(text))).toBeLessThan(LINEAR);
    },
  );

  it.each([{ logoutFiles: ['src/bye.ts'] }, { logoutFunctions: ['bye'] }, { logoutRoutes: ['/bye'] }])(
    '%o',
    (settings) => {
      expect(may('', 'src/app.ts', settings)).toBe(true);
    },
  );
});

describe('analyse', () => {
  it('reads nothing where nothing can be a handler', () => {
    const { analysis } = lint('export const a = 1;');
    expect(analysis).toMatchObject({
      handlers: [],
      facts: null,
      failure: null,
      root: NOWHERE,
      file: `${NOWHERE}/src/app.ts`,
    });
  });

  it('finds handlers, and the files that it opened for them', () => {
    const root = layOut({ files: { 'src/session.ts': 'export const end = (id) => sessions.delete(id);' } });
    const { analysis } = lint(
      "import { end } from './session.js'; export function logout(req, res) { res.clearCookie('sid'); end(req.cookies.sid); }",
      { root },
    );
    expect(verdicts(analysis)).toEqual(['logout(): pass']);
    expect([...analysis.opened]).toContain(`${root}/src/session.ts`);
    expect(analysis.facts?.file).toBe(`${root}/src/app.ts`);
  });

  it('opens no other file for what runs in the browser', () => {
    const root = layOut({ files: { 'src/api.ts': 'export const end = () => fetch("/logout");' } });
    const { analysis } = lint(
      "import { create } from 'zustand'; import { end } from './api.js'; export async function logout() { await end(); }",
      { root },
    );
    expect(verdicts(analysis)).toEqual(['logout(): client']);
    expect([...analysis.opened]).toEqual([]);
  });

  it('judges a file once for all rules', () => {
    const [one, other] = analysedTwice(LOGOUT);
    expect(one?.handlers).toHaveLength(1);
    expect(other).toBe(one);
  });

  it('turns what goes wrong into a failure', () => {
    const spy = vi.spyOn(readModule, 'readModule').mockImplementation(() => {
      throw new Error('stumbled');
    });
    const [analysis] = analysedTwice(LOGOUT);
    spy.mockRestore();
    expect(analysis).toMatchObject({
      handlers: [],
      facts: null,
      file: `${NOWHERE}/logout.js`,
      failure: new Error('stumbled'),
    });
  });

  it('throws where the settings are wrong', () => {
    expect(() => lint(LOGOUT, { settings: { maxDepth: -1 } })).toThrow('settings.logout.maxDepth');
  });

  it.each([
    ["'use client'; export function logout() { localStorage.removeItem('token'); }", 'client'],
    [LOGOUT, 'fail'],
    ['export function logout(req, res) { res.end(); }', 'noop'],
  ])('%s', (text, verdict) => {
    expect(lint(text, { file: 'src/logout.ts' }).analysis.handlers.map((item) => item.verdict.kind)).toEqual([
      verdict,
    ]);
  });
});
