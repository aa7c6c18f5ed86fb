/** What the projects of the cases have in common. */

export const EXPRESS = { express: '5.0.0', 'cookie-parser': '1.4.0' };

/** A handler of Express around a clear. */
export const express = (clear: string): string => `import type { Request, Response } from 'express';

export function logout(req: Request, res: Response) {
  ${clear}
  res.sendStatus(204);
}
`;

/** A handler of Next with a cookie called `session`. */
export const NEXT = `import { cookies } from 'next/headers';

export async function POST() {
  const jar = await cookies();
  jar.delete('session');
  return Response.json({ ok: true });
}
`;

/** An application of Express with sessions in a map, and a route that looks one up. */
export const inMemory = (lookUp: string): string => `import express from 'express';

const sessions = new Map<string, string>();
const app = express();

app.get('/me', (req, res) => {
  ${lookUp}
});

app.post('/logout', (req, res) => {
  res.clearCookie('sid').sendStatus(204);
});
`;
