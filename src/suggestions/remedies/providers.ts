import { cookieNames } from '../cookie-name.js';
import { freeName } from '../exported.js';
import { call, constant, run, type Statement } from '../layout.js';
import type { Situation } from '../situation.js';
import type { Insertion, Subject } from '../types.js';

/** Ends the session with the library or the provider that made it. */
export function providerRevocations({ subject, clients, cookieWords }: Situation): Insertion[] {
  return clients.flatMap((client): Insertion[] => {
    const made = (
      library: string,
      id: 'invalidateSession' | 'revokeAtProvider',
      statements: (token: string) => readonly Statement[],
    ): Insertion => ({
      kind: 'insertion',
      label: { id, data: { library }, library },
      needs: 'token',
      statements,
      imports: client.imports,
      setup: client.setup ?? [],
      isAsync: true,
    });
    switch (client.kind) {
      case 'lucia':
        return [
          made('Lucia', 'invalidateSession', (token) => [
            run(call(`${client.code}.invalidateSession`, token)),
          ]),
        ];
      case 'firebase-admin':
        return isFirebaseCookie(subject, cookieWords)
          ? [made('Firebase', 'revokeAtProvider', firebaseRevocation(subject, client.code))]
          : [];
      case 'supabase':
        // The interface takes the access token, a JSON Web Token, and no other.
        return cookieNames(subject).some(({ text }) => SUPABASE_TOKEN.test(text ?? ''))
          ? [
              {
                ...made('Supabase', 'revokeAtProvider', (token) => [
                  run(call(`${client.code}.auth.admin.signOut`, token)),
                ]),
                cookies: SUPABASE_TOKEN,
              },
            ]
          : [];
      default:
        return [];
    }
  });
}

const SUPABASE_TOKEN = /^(?=.*(?:^sb[-:]|supabase))(?=.*access)/i;

/** A project that issues tokens of its own has no session cookie of Firebase. */
function isFirebaseCookie({ packages }: Subject, cookie: string | null): boolean {
  const isOwnToken = packages.has('jsonwebtoken') || packages.has('jose');
  return cookie === '__session' || (!isOwnToken && /session|token|auth|user/i.test(cookie ?? ''));
}

function firebaseRevocation(subject: Subject, code: string): (token: string) => Statement[] {
  const isCalled = code.endsWith('()');
  const auth = isCalled ? freeName(subject, 'auth', 'firebaseAuth') : code;
  const claims = freeName(subject, 'claims', 'sessionClaims');
  return (token) => [
    ...(isCalled ? [constant(auth, code)] : []),
    constant(claims, `${auth}.verifySessionCookie(${token}).catch(() => null)`, true),
    { kind: 'if', test: claims, body: [run(call(`${auth}.revokeRefreshTokens`, `${claims}.sub`))] },
  ];
}
