import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Writes a project into a folder of its own, and gives the folder. */
export function makeProject(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'logout-audit-')));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  made.push(root);
  return root;
}

const made: string[] = [];

/** Removes what was made. */
export function removeProjects(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

const MANIFEST = JSON.stringify({
  name: 'shop',
  dependencies: { express: '*', 'express-session': '*', next: '*', 'next-auth': '*', '@prisma/client': '*' },
});

/** A project with a handler for each verdict. */
export const SHOP: Readonly<Record<string, string>> = {
  'package.json': MANIFEST,
  '.gitignore': 'dist/\n*.generated.ts\n!kept.generated.ts\n',
  'src/session.ts': "export const endSession = (res: any) => {\n  res.clearCookie('sid');\n};\n",
  'src/fail.ts': `import express from 'express';
import { endSession } from './session';

const app = express();
app.post('/auth/logout', (req, res) => {
  endSession(res);
  res.json({ ok: true });
});
`,
  'src/never.ts': `import { Router } from 'express';
import { PrismaClient } from '@prisma/client';

const db = new PrismaClient();
const router = Router();
router.post('/admin/logout', (req, res) => {
  db.session.delete({ where: { id: req.cookies.sid } });
  res.clearCookie('sid').end();
});
`,
  'src/pass.js': `exports.logout = (req, res) => {
  req.session.destroy(() => {
    res.clearCookie('connect.sid');
    res.redirect('/');
  });
};
`,
  'src/unknown.ts': `export const logout = (request: any, response: any) => {
  request.logoutUser((error: unknown) => {
    response.clearCookie('sid').end();
  });
};
`,
  'auth.ts': `import NextAuth from 'next-auth';

export const { signOut } = NextAuth({ providers: [] });
`,
  'app/actions.ts': `'use server';

import { signOut } from '../auth';

export async function logout() {
  await signOut();
}
`,
  'app/api/signout/route.ts': "export const POST = () => Response.json({ message: 'signed out' });\n",
  'components/Menu.vue': `<template>
  <button @click="logout">Log out</button>
</template>

<script setup lang="ts">
import { useRouter } from 'vue-router';

const router = useRouter();
async function logout(): Promise<void> {
  localStorage.removeItem('token');
  await router.push('/');
}
</script>
`,
  'dist/fail.js': "exports.logout = (req, res) => res.clearCookie('sid').end();\n",
  'src/api.generated.ts': "export const logout = (req: any, res: any) => res.clearCookie('sid').end();\n",
};
