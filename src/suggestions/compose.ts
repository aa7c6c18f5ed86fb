import type { TSESTree } from '@typescript-eslint/utils';

import { asyncEdits, headEdits, onlyParameter, onOwnLines } from './asynchronous.js';
import { classOf } from './clients-in-scope.js';
import { cookieNames } from './cookie-name.js';
import { cookieValue, type CookieValue, type TakenProperty } from './cookie-value.js';
import { freeName } from './exported.js';
import { importEdits } from './imports.js';
import { constant, layOut, readDoc, type Statement } from './layout.js';
import { clearPlaces, indentationAt, linesAt, spotBefore, type Spot } from './place.js';
import type { Edit, FunctionNode, ImportNeed, Insertion, Injection, Remedy, Subject } from './types.js';
import { heldValue, type HeldValue } from './held-value.js';

/** The edits that a remedy comes down to; `null` where it can't be put into this file. */
export function composed(subject: Subject, handler: FunctionNode, remedy: Remedy): Edit[] | null {
  if (remedy.kind === 'insertion') return insertionEdits(subject, handler, remedy);
  const { makesAsync, edits, imports = [] } = remedy;
  const async = makesAsync ? asyncEdits(subject.sourceCode, makesAsync, subject.style) : [];
  if (!async || !imports.every((need) => isAtHand(subject, need))) return null;
  return [...importEdits(subject, imports, []), ...async, ...edits];
}

function insertionEdits(subject: Subject, handler: FunctionNode, remedy: Insertion): Edit[] | null {
  const spot = spotOf(subject, handler, remedy);
  if (!spot) return null;
  const source = remedy.needs === 'token' ? tokenSource(subject, handler, spot, remedy.cookies) : NOTHING;
  if (!source) return null;
  const statements = guarded(subject, source, remedy);
  const isAsync = remedy.isAsync || source.isAsync;
  const read = source.kind === 'read' ? source : null;
  const head = headEdits(subject.sourceCode, handler, subject.style, {
    isAsync,
    parameter: read?.parameter ?? null,
  });
  const injected = remedy.injects ? injectionEdits(subject, handler, remedy.injects) : [];
  const taken = read?.property ? propertyEdits(read.property) : [];
  const needs = [...remedy.imports, ...source.imports];
  if (!head || !injected || !taken || !needs.every((need) => isAtHand(subject, need))) return null;
  return [
    ...importEdits(subject, needs, remedy.setup),
    ...injected,
    ...taken,
    ...head,
    ...(remedy.instead
      ? [replacement(subject, remedy.instead, statements)]
      : spotEdits(subject, spot, statements)),
  ];
}

/** Before the first clear, or where the statement stands that makes way. */
function spotOf(subject: Subject, handler: FunctionNode, { instead }: Insertion): Spot | null {
  if (instead) return { kind: 'before', statement: instead, function: handler };
  const [clear] = clearPlaces(subject, handler);
  return clear ? spotBefore(subject.sourceCode, clear, handler) : null;
}

/** Whether a module can be imported here: a file of the project, or a package that it depends on. */
function isAtHand({ packages, facts }: Subject, { specifier }: ImportNeed): boolean {
  if (/^(?:[./~#$]|@\/|node:)/.test(specifier) || packages.size === 0) return true;
  const length = specifier.startsWith('@') ? 2 : 1;
  const name = specifier.split('/').slice(0, length).join('/');
  return packages.has(name) || facts.specifiers.includes(specifier) || !PACKAGE.test(specifier);
}

/** Packages that suggestions import from; any other specifier is an alias for a file. */
const PACKAGE =
  /^(?:drizzle-orm|kysely|mongoose|jsonwebtoken|jose|ioredis|redis|pg|mysql2|postgres|sequelize|typeorm|objection|next|hono|h3|@prisma|@upstash|@vercel|@neondatabase|@nestjs|firebase-admin|mongodb)(?:\/|$)/;

/** Where the token comes from: a variable that holds it, or the request. */
type TokenSource =
  | { readonly kind: 'none'; readonly imports: readonly []; readonly isAsync: false }
  | (HeldValue & { readonly kind: 'held'; readonly imports: readonly []; readonly isAsync: false })
  | (CookieValue & { readonly kind: 'read' });

const NOTHING: TokenSource = { kind: 'none', imports: [], isAsync: false };

function tokenSource(
  subject: Subject,
  handler: FunctionNode,
  spot: Spot,
  wanted: RegExp | undefined,
): TokenSource | null {
  const names = cookieNames(subject).filter(({ text }) => !wanted || wanted.test(text ?? ''));
  const held = spot.kind === 'before' ? heldValue(subject, spot.statement, handler, names) : null;
  if (held) return { ...held, kind: 'held', imports: [], isAsync: false };
  for (const name of names) {
    const value = cookieValue(subject, handler, name);
    if (value) return { ...value, kind: 'read' };
  }
  return null;
}

function guarded(subject: Subject, source: TokenSource, remedy: Insertion): readonly Statement[] {
  switch (source.kind) {
    case 'none':
      return remedy.statements('');
    case 'held': {
      const body = remedy.statements(source.name);
      return source.isGuarded && isPlain(body) ? body : [{ kind: 'if', test: source.name, body }];
    }
    case 'read': {
      const token = freeName(subject, ...tokenNames(source.cookie));
      return [
        constant(token, readDoc(source.code)),
        { kind: 'if', test: token, body: remedy.statements(token) },
      ];
    }
  }
}

/** Constants stay in a block of their own, where they can clash with nothing that follows. */
function isPlain(statements: readonly Statement[]): boolean {
  return statements.every(({ kind }) => kind === 'run');
}

function tokenNames(cookie: string | null): [string, ...string[]] {
  if (cookie !== null && /refresh/i.test(cookie)) return ['refreshToken', 'token', 'revokedToken'];
  if (cookie !== null && /^(?:sid|connect\.sid|session_?id)$/i.test(cookie))
    return ['sessionId', 'sid', 'revokedSession'];
  return ['token', 'sessionToken', 'revokedToken'];
}

function spotEdits(subject: Subject, spot: Spot, statements: readonly Statement[]): Edit[] {
  const { sourceCode, style } = subject;
  const { text } = sourceCode;
  if (spot.kind === 'before') {
    const [start] = spot.statement.range;
    const indentation = indentationAt(text, start);
    if (!isFirstOnLine(text, start)) return openedBlock(subject, spot.statement, statements);
    return [{ start, end: start, text: layOut(statements, indentation, style) + style.eol + indentation }];
  }
  return [blockEdit(subject, spot, statements)];
}

function replacement(
  { sourceCode, style }: Subject,
  { range: [start, end] }: TSESTree.Node,
  statements: readonly Statement[],
): Edit {
  return { start, end, text: layOut(statements, indentationAt(sourceCode.text, start), style) };
}

function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

/** `{ res.clearCookie('sid'); }` on one line gets a line for each statement before, and for its end. */
function openedBlock(
  { sourceCode, style }: Subject,
  statement: TSESTree.Node,
  statements: readonly Statement[],
): Edit[] {
  const { text } = sourceCode;
  const [start] = statement.range;
  const outer = indentationAt(text, start);
  const inner = outer + style.unit;
  const before = sourceCode.getTokenBefore(statement)?.range[1] ?? start;
  const written = style.eol + inner + layOut(statements, inner, style) + style.eol + inner;
  const block = statement.parent?.type === 'BlockStatement' ? statement.parent : null;
  const last = block?.body.at(-1);
  const opened: Edit = { start: before, end: start, text: written };
  if (!block || last?.loc.end.line !== block.loc.end.line) return [opened];
  return [opened, { start: last.range[1], end: block.range[1] - 1, text: style.eol + outer }];
}

/** `(req, res) => res.clearCookie('sid')` gets a block, and returns what it gave. */
function blockEdit(
  { sourceCode, style }: Subject,
  spot: Extract<Spot, { kind: 'body' }>,
  statements: readonly Statement[],
): Edit {
  const { text } = sourceCode;
  const arrow = sourceCode.getTokenBefore(spot.body, ({ value }) => value === '=>');
  const start = arrow?.range[1] ?? spot.body.range[0];
  const end = spot.function.range[1];
  const outer = indentationAt(text, spot.function.range[0]);
  const inner = outer + style.unit;
  const body = linesAt(text, spot.body, inner).join(style.eol);
  const returned = `${inner}return ${body}${style.semicolon}`;
  const { eol } = style;
  return {
    start,
    end,
    text: ` {${eol}${inner}${layOut(statements, inner, style)}${eol}${returned}${eol}${outer}}`,
  };
}

function propertyEdits({ pattern, name }: TakenProperty): Edit[] | null {
  const last = pattern.properties.at(-1);
  if (last?.type !== 'Property') return null;
  return [{ start: last.range[1], end: last.range[1], text: `, ${name}` }];
}

/** Hands a service to the class of the handler. */
function injectionEdits(
  { sourceCode, style }: Subject,
  handler: FunctionNode,
  { name, type }: Injection,
): Edit[] | null {
  const target = classOf(handler);
  if (!target) return null;
  const added = `private readonly ${name}: ${type}`;
  const constructor = target.body.body
    .map((member) =>
      member.type === 'MethodDefinition' && member.kind === 'constructor' ? member.value : null,
    )
    .find((item) => item?.type === 'FunctionExpression');
  if (!constructor) {
    const start = target.body.range[0] + 1;
    const unit = indentationAt(sourceCode.text, target.range[0]) + style.unit;
    return [{ start, end: start, text: `${style.eol}${unit}constructor(${added}) {}${style.eol}` }];
  }
  const last = constructor.params.at(-1);
  if (!last) return onlyParameter(sourceCode, constructor, added);
  if (last.loc.start.line === constructor.loc.start.line)
    return onOwnLines(sourceCode, constructor, style, added);
  const [, end] = last.range;
  return [{ start: end, end, text: `,${style.eol}${indentationAt(sourceCode.text, last.range[0])}${added}` }];
}
