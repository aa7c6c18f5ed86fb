import { describe, expect, it } from 'vitest';

import { effectsOf, judgeStatements, type Surroundings } from './harness.js';

type Case = readonly [
  statements: string,
  effects: readonly string[],
  given?: Surroundings & { above?: string },
];

const using = (above: string): { above: string } => ({ above });
const LUCIA = using("import { Lucia } from 'lucia'; const lucia = new Lucia(adapter);");
const NEXT = using("import { cookies } from 'next/headers';");
const PRISMA = using("import { PrismaClient } from '@prisma/client'; const prisma = new PrismaClient();");
const MONGOOSE = using(
  "import mongoose from 'mongoose'; const Blacklist = mongoose.model('Blacklist', schema); const User = mongoose.model('User', schema);",
);

const CASES: readonly Case[] = [
  ['await lucia.invalidateSession(id);', ['invalidates record-deleted'], LUCIA],
  ['await lucia.deleteExpiredSessions();', [], LUCIA],
  ['request.destroySession(done);', ['invalidates server-session-ended']],
  ['request.cookies.delete("sid");', [], { packages: ['next'] }],
  [
    'const session = await getIronSession(req, res, {}); session.destroy();',
    ['empties-cookie-session iron-session'],
    using("import { getIronSession } from 'iron-session';"),
  ],
  [
    'await clearUserSession(event);',
    ['empties-cookie-session nuxt-auth-utils'],
    using("import { clearUserSession } from 'nuxt-auth-utils';"),
  ],
  ['await prisma.blacklist.create({ data: { token } });', ['invalidates blocklisted'], PRISMA],
  ['await prisma.audit.create({ data: { token } });', [], PRISMA],
  ['prisma.blacklist.create({ data: { token } });', ['never-runs prisma'], PRISMA],
  [
    'await prisma.user.update({ where: { id }, data: { refreshToken: null } });',
    ['invalidates token-removed'],
    PRISMA,
  ],
  ['await new Blacklist({ token }).save();', ['invalidates blocklisted'], MONGOOSE],
  ['await new User({ name }).save();', ['saves User'], MONGOOSE],
  ['await Blacklist.create({ token });', ['invalidates blocklisted'], MONGOOSE],
  [
    'await signOut();',
    ['signs-out Auth.js'],
    using("import 'server-only'; import { signOut } from 'next-auth/react';"),
  ],
  [
    'await revoke(token);',
    ['invalidates revoked-upstream'],
    using("import { tokenRevocation as revoke } from 'openid-client';"),
  ],
  ["(await cookies()).delete({ path: '/' });", ['clears-cookie ?'], NEXT],
  ['(await cookies()).delete(options);', ['clears-cookie options'], NEXT],
  ['(await cookies()).set({ value: "" });', ['clears-cookie ?'], NEXT],
  ['(await cookies()).delete();', ['clears-cookie ?'], NEXT],
  ['const gone = redirect("/");', [], using("import { redirect } from 'next/navigation';")],
  [
    'const gone = redirect("https://idp.example/logout"); await sessions.delete(id);',
    ['invalidates revoked-upstream', 'invalidates record-deleted unreachable'],
    using("import { redirect } from 'next/navigation';"),
  ],
];

describe('what a row of the catalogue says', () => {
  for (const [statements, effects, given] of CASES) {
    it(statements, () => {
      expect(effectsOf(statements, given)).toEqual(effects);
    });
  }

  it('is named by its id', () => {
    expect(judgeStatements('await lucia.invalidateSession(id);', LUCIA).effects).toMatchObject([
      { row: 'lucia/invalidate' },
    ]);
  });
});

describe('a row that turns out not to speak of a call', () => {
  it('leaves it to the next, where only its shape was known', () => {
    expect(effectsOf("await db.query('nonsense'); await db.session.delete(id);")).toEqual([
      'invalidates record-deleted',
    ]);
  });
});
