import { RuleTester } from '@typescript-eslint/rule-tester';

import { invalidatesSession } from '../../../src/rules/invalidates-session.js';

/** The tester of the field also checks what no other test does: data, options, and that every suggestion parses. */
const tester = new RuleTester();

const withSession = (body: string): string => `import express from 'express';
import session from 'express-session';
const app = express();
app.use(session({ secret: 'x', store: new Store() }));
app.post('/logout', (req, res) => {
${body}
});
`;

const DESTROY = `  await new Promise<void>((resolve, reject) => {
    req.session.destroy((error) => {
      if (error) reject(error);
      else resolve();
    });
  });
`;

tester.run('invalidates-session', invalidatesSession, {
  valid: [
    '',
    "import express from 'express';\nexpress().get('/profile', (req, res) => res.clearCookie('sid'));",
    {
      name: 'the record is deleted',
      code: `import { Router } from 'express';
import { prisma } from './prisma';
export const router = Router();
router.post('/logout', async (req, res) => {
  await prisma.session.delete({ where: { token: req.cookies.sid } });
  res.clearCookie('sid');
});
`,
    },
    {
      name: 'nothing is cleared, and nobody asked',
      code: "import express from 'express';\nexpress().post('/logout', (req, res) => res.redirect('/'));",
    },
  ],
  invalid: [
    {
      name: 'the record stays, and its deletion is offered',
      code: withSession("  res.clearCookie('connect.sid');\n  res.redirect('/');"),
      errors: [
        {
          messageId: 'recordNotDeleted',
          line: 6,
          column: 3,
          suggestions: [
            {
              messageId: 'destroySession',
              data: { library: 'express-session' },
              output: withSession(
                `${DESTROY}  res.clearCookie('connect.sid');\n  res.redirect('/');`,
              ).replace('(req, res)', 'async (req, res)'),
            },
          ],
        },
      ],
    },
    {
      name: 'nothing is done at all, with `also`',
      code: "import express from 'express';\nexpress().post('/logout', (req, res) => res.redirect('/'));",
      options: [{ also: ['noop'] }],
      errors: [{ messageId: 'doesNothing', line: 2 }],
    },
  ],
});
