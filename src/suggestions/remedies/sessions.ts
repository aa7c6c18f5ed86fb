import type { TSESTree } from '@typescript-eslint/utils';

import { isSessionCookie } from '../../effects/words.js';
import { asyncEdits } from '../asynchronous.js';
import { configuredName } from '../configured-name.js';
import { freeName } from '../exported.js';
import { call, layOut, run, type Statement } from '../layout.js';
import { functionAround, indentationAt, nodeAt } from '../place.js';
import { requestIn } from '../request.js';
import type { Situation } from '../situation.js';
import type { Insertion, Rewriting, Subject } from '../types.js';

/** Ends the session that a middleware keeps on the server. */
export function sessionDestructions(situation: Situation): (Insertion | Rewriting)[] {
  if (situation.subject.verdict.reason === 'kept-on-server') return destructionInstead(situation);
  return MIDDLEWARES.filter((middleware) => isItsSession(situation, middleware)).flatMap((middleware) => {
    const owner = ownerName(situation, middleware);
    return owner === null ? [] : [insertion(middleware, middleware.end(situation.subject, owner))];
  });
}

/** A middleware that keeps sessions in a store. */
interface Middleware {
  readonly library: string;
  /** What its cookie is called where no options say so. */
  readonly cookie: string;
  /** How handlers call what the session hangs on. */
  readonly owner: RegExp;
  /** Ends the session of a request or context. */
  readonly end: (subject: Subject, owner: string) => readonly Statement[];
}

const endedByNothing = ({ style }: Subject, owner: string): Statement[] => [
  { kind: 'lines', lines: [`${owner}.session = null${style.semicolon}`] },
];

const MIDDLEWARES: readonly Middleware[] = [
  { library: 'express-session', cookie: 'connect.sid', owner: /^_?(?:req|request)$/, end: expressDestroy },
  {
    library: '@fastify/session',
    cookie: 'sessionId',
    owner: /^_?(?:req|request)$/,
    end: (_, owner) => [run(call(`${owner}.session.destroy`))],
  },
  { library: 'koa-session', cookie: 'koa.sess', owner: /^_?(?:ctx|context|c)$/, end: endedByNothing },
  { library: 'koa-generic-session', cookie: 'koa.sid', owner: /^_?(?:ctx|context|c)$/, end: endedByNothing },
];

function insertion({ library, end }: Middleware, statements: readonly Statement[]): Insertion {
  return {
    kind: 'insertion',
    label: { id: 'destroySession', data: { library }, library },
    needs: 'nothing',
    statements: () => statements,
    imports: [],
    setup: [],
    isAsync: end !== endedByNothing,
  };
}

/** Whether the cookie that is cleared is that of a middleware, or may be and the file works with its session. */
function isItsSession(
  { subject, cookie, cookieWords }: Situation,
  { library, cookie: usual }: Middleware,
): boolean {
  if (!subject.packages.has(library)) return false;
  const configured = configuredName(subject, library.replace('@', '').replace('/', '-'));
  const name = configured.kind === 'text' ? configured.text : usual;
  if (cookie?.text === name) return true;
  const mayBe = !/token|jwt/i.test(cookieWords ?? '') && isSessionCookie(cookieWords ?? 'sid') !== false;
  return (
    mayBe &&
    configured.kind !== 'text' &&
    /\b(?:req(?:uest)?|ctx|context)\.session\b/.test(subject.sourceCode.text)
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

/** What the handler calls the request or context, which a response knows too. */
function ownerName({ subject, handler }: Situation, { owner, end }: Middleware): string | null {
  const found = handler.params.find((item) => item.type === 'Identifier' && owner.test(item.name));
  if (found?.type === 'Identifier') return found.name;
  const request = end === endedByNothing ? null : requestIn(subject, handler);
  return request?.owner === 'express' ? request.code : null;
}

/** `req.session` in `req.session.user`; `null` where the path meets no such member. */
function sessionMember(node: TSESTree.MemberExpression): TSESTree.MemberExpression | null {
  if (!node.computed && node.property.type === 'Identifier' && node.property.name === 'session') return node;
  return node.object.type === 'MemberExpression' ? sessionMember(node.object) : null;
}

/** `req.session = null` keeps the session of express-session: `destroy` takes its place. */
function destructionInstead({ subject, handler }: Situation): Rewriting[] {
  const { evidence } = subject.verdict;
  const { sourceCode, packages, style } = subject;
  if (evidence?.site.file !== subject.file) return [];
  const node = nodeAt(sourceCode, evidence.site.place);
  const target = node?.type === 'AssignmentExpression' ? node.left : null;
  if (!node || target?.type !== 'MemberExpression' || node.parent?.type !== 'ExpressionStatement') return [];
  const middleware = MIDDLEWARES.find(({ library }) => packages.has(library));
  if (!middleware || functionAround(node) !== handler) return [];
  const { library, end } = middleware;
  const session = sessionMember(target);
  if (!session) return [];
  const statements = end(subject, sourceCode.getText(session.object));
  const isAsync = end !== endedByNothing;
  if (isAsync && asyncEdits(sourceCode, handler, style) === null) return [];
  const [from, to] = node.parent.range;
  const text = layOut(statements, indentationAt(sourceCode.text, from), style);
  return [
    {
      kind: 'rewriting',
      label: { id: 'destroySession', data: { library }, library },
      edits: [{ start: from, end: to, text }],
      makesAsync: isAsync ? handler : null,
    },
  ];
}
