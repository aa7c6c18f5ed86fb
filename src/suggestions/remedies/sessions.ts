import { cookieNames } from '../cookie-name.js';
import { isSessionCookie } from '../../effects/words.js';
import { isFunction, nodeAt } from '../place.js';
import { constant, call, run, type Statement } from '../layout.js';
import { freeName } from '../exported.js';
import type { Situation } from '../situation.js';
import type { Insertion, Rewriting, Subject, FunctionNode } from '../types.js';
import { asyncEdits } from '../asynchronous.js';
import { indentationAt } from '../place.js';
import { layOut } from '../layout.js';

/** Ends the session that a middleware keeps on the server. */
export function sessionDestructions(situation: Situation): (Insertion | Rewriting)[] {
  const { subject } = situation;
  if (subject.verdict.reason === 'kept-on-server') return destructionInstead(situation);
  if (subject.packages.has('express-session') && isExpressSession(situation)) {
    const request = requestName(subject, situation.handler);
    return request === null ? [] : [insertion('express-session', expressDestroy(subject, request))];
  }
  if (subject.packages.has('@fastify/session') && /sessionId|sid/i.test(situation.cookie?.text ?? '')) {
    const request = requestName(subject, situation.handler);
    return request === null ? [] : [insertion('@fastify/session', [run(call(`${request}.session.destroy`))])];
  }
  return [];
}

function insertion(library: string, statements: readonly Statement[]): Insertion {
  return {
    kind: 'insertion',
    label: { id: 'destroySession', data: { library }, library },
    needs: 'nothing',
    statements: () => statements,
    imports: [],
    setup: [],
    isAsync: true,
  };
}

/** Whether the cookie that is cleared is that of express-session, or the file works with its session. */
function isExpressSession({ subject, cookie }: Situation): boolean {
  const { text } = subject.sourceCode;
  if (cookie?.text === 'connect.sid') return true;
  const isToken = /token|jwt/i.test(cookie?.text ?? '');
  return (
    !isToken && isSessionCookie(cookie?.text ?? 'sid') !== false && /\breq(?:uest)?\.session\b/.test(text)
  );
}

function expressDestroy({ style, names }: Subject, request: string): Statement[] {
  const type = style.isTyped ? '<void>' : '';
  const error = freeName({ names }, 'error', 'failure');
  return [
    {
      kind: 'lines',
      lines: [
        `await new Promise${type}((resolve, reject) => {`,
        `${style.unit}${request}.session.destroy((${error}) => {`,
        `${style.unit}${style.unit}if (${error}) reject(${error})${style.semicolon}`,
        `${style.unit}${style.unit}else resolve()${style.semicolon}`,
        `${style.unit}})${style.semicolon}`,
        `})${style.semicolon}`,
      ],
    },
  ];
}

function requestName(_: Subject, handler: FunctionNode): string | null {
  for (const parameter of handler.params) {
    if (parameter.type === 'Identifier' && /^_?(?:req|request)$/.test(parameter.name)) return parameter.name;
  }
  return null;
}

/** `req.session = null` keeps the session of express-session: `destroy` takes its place. */
function destructionInstead({ subject, handler }: Situation): Rewriting[] {
  const { evidence } = subject.verdict;
  const { sourceCode, packages, style } = subject;
  if (evidence?.site.file !== subject.file) return [];
  const node = nodeAt(sourceCode, evidence.site.place);
  const target = node?.type === 'AssignmentExpression' ? node.left : null;
  if (!node || target?.type !== 'MemberExpression' || node.parent?.type !== 'ExpressionStatement') return [];
  const around = functionOf(node);
  if (around !== handler || asyncEdits(sourceCode, handler, style) === null) return [];
  const request = sourceCode.getText(target.object);
  const statement = node.parent;
  const isExpress = packages.has('express-session');
  const isFastify = packages.has('@fastify/session');
  if (!isExpress && !isFastify) return [];
  const statements = isExpress ? expressDestroy(subject, request) : [run(call(`${request}.session.destroy`))];
  const indentation = indentationAt(sourceCode.text, statement.range[0]);
  const library = isExpress ? 'express-session' : '@fastify/session';
  const text = layOut(statements, indentation, style);
  return [
    {
      kind: 'rewriting',
      label: { id: 'destroySession', data: { library }, library },
      edits: [{ start: statement.range[0], end: statement.range[1], text }],
      makesAsync: handler,
    },
  ];
}

function functionOf(node: NonNullable<ReturnType<typeof nodeAt>>): FunctionNode | null {
  for (let at: typeof node | undefined = node; at; at = at.parent) if (isFunction(at)) return at;
  return null;
}

/** Ends the session with the library or the provider that made it. */
export function providerRevocations({ subject, clients, cookie }: Situation): Insertion[] {
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
        return isFirebaseCookie(subject, cookie?.text ?? null)
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
