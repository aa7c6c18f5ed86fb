import type { Effect } from '../effects/types.js';
import type { ModuleFacts } from '../facts/types.js';
import { words } from '../effects/words.js';

/** What the cookie carries that a handler clears, as far as the code shows. */
export type SessionKind = 'record' | 'token' | 'cookie-only';

const TOKEN_PACKAGES =
  /^(?:jsonwebtoken|jose|@nestjs\/jwt|@fastify\/jwt|fast-jwt|hono\/jwt|koa-jwt|express-jwt|paseto|oslo\/jwt|@elysiajs\/jwt|passport-jwt|jwt-simple|jwt-decode)$/;

/** Judges by the cookies that are cleared and by what the module imports. */
export function sessionKind(clears: readonly Effect[], facts: Pick<ModuleFacts, 'specifiers'>): SessionKind {
  if (clears.some((effect) => effect.kind === 'empties-cookie-session')) return 'cookie-only';
  if (facts.specifiers.some((specifier) => TOKEN_PACKAGES.test(specifier))) return 'token';
  const names = clears.flatMap((effect) =>
    effect.kind === 'clears-cookie' && effect.cookie !== null ? words(effect.cookie) : [],
  );
  if (names.some((word) => /^sess|^sid$|^connect$/.test(word))) return 'record';
  return names.some((word) =>
    /^(?:jwt|token|tokens|access|refresh|bearer|authorization|jid|at|rt)$/.test(word),
  )
    ? 'token'
    : 'record';
}
