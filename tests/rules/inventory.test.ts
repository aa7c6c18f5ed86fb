import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import plugin from '../../src/index.js';
import { makeProject, removeProjects, SHOP } from '../audit/project.js';

afterAll(removeProjects);

async function lint(files: Readonly<Record<string, string>>, logout = {}): Promise<string[]> {
  const eslint = new ESLint({
    cwd: makeProject(files),
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.{js,ts}'],
        languageOptions: { parser },
        plugins: { logout: plugin },
        rules: { 'logout/inventory': 'warn' },
        settings: { logout },
      },
    ],
  });
  const results = await eslint.lintFiles(['**/*.{js,ts}']);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, endLine, endColumn, message }) =>
        `${line}:${column}-${endLine ?? 0}:${endColumn ?? 0} ${message}`,
    ),
  );
}

describe('inventory', () => {
  it('lists each handler with its verdict, route and evidence', async () => {
    expect(await lint(SHOP)).toEqual([
      '5:8-5:9 Logout handler `logout`: skip, Auth.js ends the session. Evidence: line 6 signs out of Auth.js.',
      '1:21-1:67 Logout handler at POST /api/signout: noop, it neither clears a session cookie nor ends a session.',
      '1:18-1:60 Logout handler `logout`: fail, the session stays alive on the server. Evidence: line 1 clears the cookie sid.',
      '1:23-1:75 Logout handler `logout`: fail, the session stays alive on the server. Evidence: line 1 clears the cookie sid.',
      '5:26-5:27 Logout handler at POST /auth/logout: fail, the session stays alive on the server. Evidence: line 6 calls endSession → src/session.ts:2 clears the cookie sid.',
      '6:30-6:31 Logout handler at POST /admin/logout: fail, the session stays alive on the server. Evidence: line 7 builds a deletion that is never sent (prisma: await would send it); line 8 clears the cookie sid.',
      '1:18-1:19 Logout handler `logout`: pass, the session is ended on the server. Evidence: line 2 ends the session that is kept on the server; line 3 clears the cookie connect.sid.',
      '1:23-1:24 Logout handler `logout`: unknown, it could not be judged. Evidence: line 2 calls logoutUser, which may end the session and could not be read (its body is not in reach); line 3 clears the cookie sid.',
    ]);
  });

  it('names a route of any method by its path alone', async () => {
    const files = {
      'routes.js': `import { Router } from 'express';
const router = Router();
router.all('/logout', (req, res) => res.clearCookie('sid').end());
`,
    };
    expect(await lint(files)).toEqual([
      '3:23-3:65 Logout handler at /logout: fail, the session stays alive on the server. Evidence: line 3 clears the cookie sid.',
    ]);
  });

  it('tells a token that is short-lived, and what runs only in the browser', async () => {
    const files = {
      'package.json': '{ "dependencies": { "express": "*" } }',
      'token.js': "exports.logout = (req, res) => res.clearCookie('token').end();\n",
      'menu.js': `import { useRouter } from 'vue-router';
export async function logout() {
  localStorage.removeItem('token');
}
`,
    };
    expect(await lint(files, { tokenLifetime: '10m' })).toEqual([
      '2:8-2:9 Logout handler `logout`: client, it runs only in the browser.',
      '1:18-1:62 Logout handler `logout`: pass, the token that is left is short-lived. Evidence: line 1 clears the cookie token.',
    ]);
  });

  it('is off in both configs', () => {
    for (const { rules } of [plugin.configs.recommended, plugin.configs.strict])
      expect(Object.keys(rules)).not.toContain('logout/inventory');
  });
});
