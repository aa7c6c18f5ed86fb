import type { TSESTree } from '@typescript-eslint/utils';

import type { Effect } from '../effects/types.js';
import { isSessionCookie, words } from '../effects/words.js';
import { freeName } from './exported.js';
import { importedName } from './imports.js';
import { nodeAt, isFunction } from './place.js';
import { importedModules, textOf } from './reach.js';
import { quoted } from './style.js';
import type { FunctionNode, ImportNeed, Subject } from './types.js';

/** The name of the cookie, as text, or as the expression that the file has for it. */
export interface CookieName {
  readonly text: string | null;
  /** Code that gives the name: a quoted text or a constant of the file. */
  readonly code: string;
}

/** How the value that a session's cookie carries is read from the request. */
export interface CookieValue {
  readonly code: string;
  readonly imports: readonly ImportNeed[];
  /** Whether reading it has to be awaited, by itself or in a part of it. */
  readonly isAsync: boolean;
  /** A parameter that the handler has to take for it. */
  readonly parameter?: string;
  /** The cookie's name; `null` where only a constant holds it. */
  readonly cookie: string | null;
}

/** The cookies that the handler clears, the one that lives longest first. */
export function cookieNames(subject: Subject): CookieName[] {
  const { clears } = subject.verdict;
  const written = clears.flatMap((effect) => nameOf(subject, effect));
  const named = written.length > 0 ? written : guessedName(subject);
  const first = new Map(named.map((name) => [name.code, name]));
  return [...first.values()].sort((a, b) => rank(b) - rank(a));
}

/** Code that says what the session's cookie is called, where the call that clears it does not. */
const COOKIE_NAMES: readonly RegExp[] = [
  /\bcookieName\s*:\s*['"`]([\w.:@-]+)['"`]/,
  /\bcookie\s*:\s*\{[^}]*?\bname\s*:\s*['"`]([\w.:@-]+)['"`]/,
  /\b\w*cookie\w*(?:\s*:\s*\w+)?\s*=\s*['"`]([\w.:@-]+)['"`]/i,
  /\bcookies?(?:\(\)\))?\.get\(\s*['"`]([\w.:@-]+)['"`]/,
  /\bcookies\??\.(\w*(?:sess|token|sid|jwt|auth)\w*)\b/i,
];

function guessedName(subject: Subject): CookieName[] {
  const files = new Set(subject.verdict.clears.map(({ site }) => site.file));
  const near = importedModules(subject).filter(({ distance }) => distance <= 2);
  const texts = [...files, ...near.map(({ facts }) => facts.file)].map((file) =>
    file === subject.file ? subject.sourceCode.text : textOf(file),
  );
  for (const pattern of COOKIE_NAMES) {
    for (const text of texts) {
      const found = pattern.exec(text)?.[1];
      if (found !== undefined && isSessionCookie(found) !== false)
        return [{ text: found, code: quoted(found, subject.style) }];
    }
  }
  return [];
}

function rank({ text, code }: CookieName): number {
  const split = words(text ?? code);
  if (split.some((word) => /^(?:refresh|remember)/.test(word))) return 3;
  if (text !== null && isSessionCookie(text) === true) return 2;
  return text === null ? 1 : 0;
}

function nameOf(subject: Subject, effect: Effect): CookieName[] {
  const text = 'cookie' in effect && effect.cookie !== '*' ? effect.cookie : null;
  const isHere = effect.site.file === subject.file && effect.trail.length === 0;
  const argument = isHere && effect.kind === 'clears-cookie' ? nameArgument(subject, effect) : null;
  if (argument) return [{ text, code: subject.sourceCode.getText(argument) }];
  return text === null || /[{}]/.test(text) ? [] : [{ text, code: quoted(text, subject.style) }];
}

/** The argument of a clearing call that names the cookie, where it reads the same anywhere in the function. */
function nameArgument({ sourceCode }: Subject, effect: Effect): TSESTree.Node | null {
  const call = nodeAt(sourceCode, effect.site.place);
  if (call?.type !== 'CallExpression') return null;
  const written = 'cookie' in effect ? effect.cookie : null;
  for (const argument of call.arguments) {
    const candidate = argument.type === 'ObjectExpression' ? nameProperty(argument) : argument;
    if (candidate && names(candidate, written)) return candidate;
  }
  return null;
}

function nameProperty(object: TSESTree.ObjectExpression): TSESTree.Node | null {
  const property = object.properties.find(
    (item) => item.type === 'Property' && item.key.type === 'Identifier' && item.key.name === 'name',
  );
  return property?.type === 'Property' ? property.value : null;
}

/** Whether an argument names the cookie: its text, or a constant whose own name speaks of a cookie or a session. */
function names(node: TSESTree.Node, written: string | null): boolean {
  if (node.type === 'Literal') return written !== null && node.value === written;
  if (node.type === 'Identifier') return isNaming(node.name);
  if (node.type === 'MemberExpression' && !node.computed)
    return node.property.type === 'Identifier' && isNaming(node.property.name);
  // `this.config.get('COOKIE_NAME')`
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.arguments.length === 1 &&
    node.arguments[0]?.type === 'Literal'
  );
}

function isNaming(name: string): boolean {
  return /cookie|session|token|jwt|auth|sid|key|name/i.test(name) && !/^(?:cookies?|cookie_?opt\w*|session|auth)$/i.test(name);
}

const REQUEST = /^_?(?:req|request|rq|nextRequest)$/i;

/** How the handler reads a cookie: the way of its framework, or from the header of a plain request. */
export function cookieValue(subject: Subject, handler: FunctionNode, name: CookieName): CookieValue | null {
  const read = (code: string, imports: readonly ImportNeed[] = [], isAsync = /\bawait\b/.test(code)): CookieValue => ({
    code,
    imports,
    isAsync,
    cookie: name.text,
  });
  const found =
    byElysia(subject, handler, name) ??
    byJar(subject, handler, name) ??
    byHelper(subject, handler, name) ??
    byRequest(subject, handler, name) ??
    byNext(subject, name) ??
    byNest(subject, handler, name);
  if (!found) return null;
  const { parameter } = found;
  return { ...read(found.code, found.imports), ...(parameter !== undefined && { parameter }) };
}

/** A method of a controller takes the request where it has none. */
function byNest(subject: Subject, handler: FunctionNode, name: CookieName): Read | null {
  if (subject.judged.handler.framework !== 'nest') return null;
  const local = freeName(subject, 'request', 'incoming');
  const header = headerRead(`${local}.headers.cookie`, name);
  const decorator = importedName(subject, '@nestjs/common', 'Req') ?? 'Req';
  return header && handler.params.every(({ type }) => type !== 'RestElement')
    ? {
        ...header,
        imports: [{ specifier: '@nestjs/common', imported: 'Req', local: decorator }],
        parameter: `@${decorator}() ${local}: { headers: { cookie?: string } }`,
      }
    : null;
}

interface Read {
  readonly code: string;
  readonly parameter?: string;
  readonly imports?: readonly ImportNeed[];
}

/** `(await cookies()).get('sid')?.value`, `cookies.get('sid')`, `ctx.cookies.get('sid')`: the jar that the clear is called on. */
function byJar(subject: Subject, handler: FunctionNode, name: CookieName): Read | null {
  const { sourceCode } = subject;
  for (const effect of subject.verdict.clears) {
    if (effect.site.file !== subject.file || effect.trail.length > 0) continue;
    const call = nodeAt(sourceCode, effect.site.place);
    if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') continue;
    const method = call.callee.property.type === 'Identifier' ? call.callee.property.name : '';
    const object = call.callee.object;
    const written = sourceCode.getText(object);
    const jar = object.type === 'AwaitExpression' ? `(${written})` : written;
    if (!/^(?:delete|set|remove)$/.test(method)) continue;
    const kind = jarKind(subject, handler, object, jar);
    if (kind !== null) return { code: `${jar}.get(${name.code})${kind}` };
  }
  return null;
}

/** `cookie.auth.value`, or `auth.value` where the handler took it out; Elysia does not know its type. */
function byElysia(subject: Subject, handler: FunctionNode, name: CookieName): Read | null {
  if (!usesElysia(subject)) return null;
  const text = (code: string): Read => ({ code: `String(${code}.value ?? ${quoted('', subject.style)})` });
  for (const parameter of handler.params) {
    if (parameter.type === 'Identifier' && name.text !== null) return text(member(`${parameter.name}.cookie`, name));
    if (parameter.type !== 'ObjectPattern') continue;
    for (const property of parameter.properties) {
      if (property.type !== 'Property' || property.key.type !== 'Identifier' || property.key.name !== 'cookie') continue;
      const { value } = property;
      if (value.type === 'Identifier') return name.text === null ? null : text(member(value.name, name));
      const taken = value.type === 'ObjectPattern' ? takenCookie(value, name) : null;
      if (taken !== null) return text(taken);
    }
  }
  return null;
}

function takenCookie(pattern: TSESTree.ObjectPattern, { text }: CookieName): string | null {
  for (const property of pattern.properties) {
    if (property.type !== 'Property' || property.value.type !== 'Identifier') continue;
    const key = property.key.type === 'Identifier' ? property.key.name : null;
    if (key === text || pattern.properties.length === 1) return property.value.name;
  }
  return null;
}

/** What follows `jar.get(name)`; `null` for what is no jar of the request, such as a response's. */
function jarKind(
  subject: Subject,
  handler: FunctionNode,
  node: TSESTree.Expression,
  jar: string,
): '' | '?.value' | null {
  const { framework } = subject.judged.handler;
  if (/\bcookies\(\)/.test(jar)) return jarIsWritten(node) ? '?.value' : null;
  const made = node.type === 'Identifier' ? initOf(subject, node) : null;
  if (made !== null && /\bcookies\(\)/.test(made)) return '?.value';
  if (framework === 'astro' || framework === 'qwik') return /cookies?$/i.test(jar) ? '?.value' : null;
  if (framework === 'sveltekit') return /cookies$/.test(jar) ? '' : null;
  if (/^(?:ctx|context|this)\.cookies$/.test(jar)) return '';
  if (node.type === 'Identifier' && /^cookies$/.test(jar) && isParameterName(handler, 'cookies')) return '';
  return null;
}

/** A jar whose promise is not awaited gives no cookie. */
function jarIsWritten(node: TSESTree.Expression): boolean {
  return node.type === 'CallExpression' || node.type === 'AwaitExpression';
}

function initOf({ sourceCode }: Subject, node: TSESTree.Identifier): string | null {
  const scope = sourceCode.getScope(node);
  for (let at: typeof scope | null = scope; at; at = at.upper) {
    const definition = at.set.get(node.name)?.defs[0]?.node;
    if (!definition) continue;
    return definition.type === 'VariableDeclarator' && definition.init ? sourceCode.getText(definition.init) : null;
  }
  return null;
}

function isParameterName({ params }: FunctionNode, name: string): boolean {
  return params.some(
    (parameter) =>
      parameter.type === 'ObjectPattern' &&
      parameter.properties.some(
        (property) =>
          property.type === 'Property' && property.value.type === 'Identifier' && property.value.name === name,
      ),
  );
}

function usesElysia({ packages, facts }: Subject): boolean {
  return packages.has('elysia') || facts.specifiers.includes('elysia');
}

/** `getCookie(c, 'sid')` of Hono, h3 and TanStack, told by the helper that clears, or by the framework. */
function byHelper(subject: Subject, handler: FunctionNode, name: CookieName): Read | null {
  const { facts, packages, judged } = subject;
  const first = firstName(handler);
  const has = (pattern: RegExp): string | undefined => facts.specifiers.find((specifier) => pattern.test(specifier));
  const getCookie = (specifier: string, ...args: readonly string[]): Read => ({
    code: `${importedName(subject, specifier, 'getCookie') ?? 'getCookie'}(${[...args, name.code].join(', ')})`,
    imports: [{ specifier, imported: 'getCookie', local: 'getCookie' }],
  });
  if (first !== null && (has(/^hono(?:\/|$)/) ?? (packages.has('hono') && /^c$|ctx|context/.test(first)))) {
    if (isHonoContext(subject, first)) return getCookie('hono/cookie', first);
  }
  const h3 = has(/^(?:h3|nitro\/h3)$/);
  if (first !== null && h3 !== undefined) return getCookie(h3, first);
  const isNitro = ['nuxt', 'nitropack', 'nitro', 'h3'].some((name) => packages.has(name)) || packages.size === 0;
  if (first !== null && judged.handler.framework === 'nitro' && isNitro)
    return { code: `getCookie(${first}, ${name.code})` };
  const start = has(/^@tanstack\/(?:react|solid)-start\/server$|^vinxi\/http$|^@solidjs\/start\/http$/);
  return start === undefined ? null : getCookie(start);
}

function isHonoContext({ packages, facts }: Subject, name: string): boolean {
  return !/^(?:req|request|event)$/.test(name) && (packages.has('hono') || facts.specifiers.some((s) => /^hono/.test(s)));
}

function firstName({ params: [first] }: FunctionNode): string | null {
  return first?.type === 'Identifier' ? first.name : null;
}

/** `req.cookies.sid`, and the header where the request has no cookies of its own. */
function byRequest(subject: Subject, handler: FunctionNode, name: CookieName): Read | null {
  const request = requestIn(subject, handler);
  if (request === null) return null;
  const { code, type, owner } = request;
  const { framework } = subject.judged.handler;
  if (/^NextRequest$/.test(type)) return { code: `${code}.cookies.get(${name.code})?.value` };
  if (/^(?:Bun\.)?BunRequest/.test(type)) return { code: `${code}.cookies.get(${name.code})` };
  if (framework === 'next-app') return /^(?:Request)?$/.test(type) ? null : { code: `${code}.cookies.get(${name.code})?.value` };
  if (owner === 'koa') return { code: `${code}.cookies.get(${name.code})` };
  // `request.state` holds what was in the seal: an object, or nothing.
  if (owner === 'hapi')
    return isSealed(subject) ? headerRead(`${code}.headers.cookie`, name) : { code: member(`${code}.state`, name) };
  if (owner === 'adonis') return { code: `${code}.cookie(${name.code})` };
  if (owner === 'web') return headerRead(`${code}.headers.get(${quoted('cookie', subject.style)})`, name);
  if (owner === 'node') return headerRead(`${code}.headers.cookie`, name);
  return { code: member(`${code}.cookies`, name) };
}

interface RequestName {
  readonly code: string;
  readonly type: string;
  readonly owner: 'express' | 'koa' | 'hapi' | 'adonis' | 'web' | 'node';
}

/** What the handler calls the request, in its own parameters or in those of the functions around it. */
function requestIn(subject: Subject, handler: FunctionNode): RequestName | null {
  for (let node: TSESTree.Node | undefined = handler; node; node = node.parent) {
    if (!isFunction(node)) continue;
    for (const parameter of node.params) {
      const found = requestOf(subject, parameter);
      if (found) return found;
    }
  }
  return besideResponse(subject, handler);
}

const RESPONSE = /^_?(?:res|response|resp|reply|rep)$/;

/** The request by its place before the response, or what the response knows of it. */
function besideResponse(subject: Subject, { params }: FunctionNode): RequestName | null {
  for (const [at, parameter] of params.entries()) {
    const inContext = parameter.type === 'ObjectPattern' ? responseIn(parameter) : null;
    if (inContext !== null) return { code: `${inContext}.req`, type: '', owner: 'express' };
    if (parameter.type !== 'Identifier' || !RESPONSE.test(parameter.name)) continue;
    const before = params[at - 1];
    if (at === 1 && before?.type === 'Identifier') return { code: before.name, type: '', owner: 'express' };
    const type = parameter.typeAnnotation ? subject.sourceCode.getText(parameter.typeAnnotation) : '';
    const isFastify = /FastifyReply/.test(type) || (type === '' && usesPackage(subject, /^fastify$/));
    return { code: `${parameter.name}.${isFastify ? 'request' : 'req'}`, type: '', owner: 'express' };
  }
  return null;
}

/** The response that a pattern takes out of a context: `({ res })`, `({ ctx: { res } })`. */
function responseIn(pattern: TSESTree.ObjectPattern): string | null {
  for (const property of pattern.properties) {
    if (property.type !== 'Property') continue;
    const { key, value } = property;
    if (value.type === 'ObjectPattern') {
      const inner = responseIn(value);
      if (inner !== null) return inner;
    }
    if (key.type === 'Identifier' && /^(?:res|response)$/.test(key.name) && value.type === 'Identifier') return value.name;
  }
  return null;
}

function requestOf(subject: Subject, parameter: TSESTree.Parameter): RequestName | null {
  const { sourceCode } = subject;
  const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  if (target.type === 'Identifier') {
    const type = target.typeAnnotation ? sourceCode.getText(target.typeAnnotation.typeAnnotation) : '';
    if (REQUEST.test(target.name) || /^(?:Next)?(?:Api)?Request\b|FastifyRequest|IncomingMessage|BunRequest/.test(type))
      return { code: target.name, type, owner: ownerOf(subject, type) };
    return contextOf(subject, target.name, type);
  }
  if (target.type !== 'ObjectPattern') return null;
  return patternRequest(subject, target);
}

function patternRequest(subject: Subject, pattern: TSESTree.ObjectPattern): RequestName | null {
  for (const property of pattern.properties) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
    const { value } = property;
    if (value.type === 'ObjectPattern') {
      const inner = patternRequest(subject, value);
      if (inner) return inner;
    }
    if (value.type !== 'Identifier') continue;
    const key = property.key.name;
    if (key === 'req' || key === 'request') return { code: value.name, type: '', owner: ownerOf(subject, '') };
    if (key === 'ctx' || key === 'context') {
      const inner = contextOf(subject, value.name, '');
      if (inner) return inner;
    }
  }
  return null;
}

/** Whether the handler empties a session that lives in its cookie. */
function isSealed({ verdict }: Subject): boolean {
  return verdict.clears.some(({ kind }) => kind === 'empties-cookie-session');
}

/** What leads from a context to the request. */
function contextOf(subject: Subject, name: string, type: string): RequestName | null {
  const { framework } = subject.judged.handler;
  if (!/^_?(?:ctx|context|c|event|evt)$/.test(name) && !/Context/.test(type)) return null;
  if (usesPackage(subject, /^(?:koa|koa-router|@koa\/router)$/)) return { code: name, type, owner: 'koa' };
  if (/APIGateway|Lambda/.test(type)) return { code: name, type, owner: 'node' };
  if (framework === 'procedure' || framework === 'graphql')
    return { code: `${name}.req`, type, owner: 'express' };
  if (usesPackage(subject, /^(?:@adonisjs\/core)$/)) return { code: `${name}.request`, type, owner: 'adonis' };
  if (framework === 'pages-functions' || framework === 'qwik' || framework === 'sveltekit' || framework === 'solidstart')
    return { code: `${name}.request`, type, owner: 'web' };
  return null;
}

function ownerOf(subject: Subject, type: string): RequestName['owner'] {
  const { framework } = subject.judged.handler;
  if (/^Request$/.test(type) && !usesPackage(subject, /^(?:express|@nestjs\/common)$/)) return 'web';
  if (/^(?:remix|sveltekit|fresh|solidstart|tanstack|pages-functions|netlify|astro|elysia|qwik)$/.test(framework)) return 'web';
  if (usesPackage(subject, /^(?:@hapi\/hapi|hapi)$/)) return 'hapi';
  if (usesPackage(subject, /^@adonisjs\/core$/)) return 'adonis';
  if (/^IncomingMessage$|^http\.IncomingMessage$/.test(type)) return 'node';
  return 'express';
}

function usesPackage({ facts, packages }: Subject, pattern: RegExp): boolean {
  return facts.specifiers.some((specifier) => pattern.test(specifier)) || [...packages.keys()].some((name) => pattern.test(name));
}

/** `cookies()` of Next works in every handler of the app router, with or without a request. */
function byNext(subject: Subject, name: CookieName): Read | null {
  const { judged, facts, packages } = subject;
  const isNext =
    judged.handler.framework === 'next-app' ||
    facts.specifiers.some((specifier) => /^next\/(?:headers|navigation|server|cache)$/.test(specifier)) ||
    (packages.has('next') && judged.handler.target?.facts.directives.includes('use server') === true) ||
    (packages.has('next') && facts.directives.includes('use server'));
  if (!isNext) return null;
  const local = importedName(subject, 'next/headers', 'cookies') ?? 'cookies';
  const major = Number(/\d+/.exec(packages.get('next') ?? '')?.[0] ?? '15');
  return {
    code: `${major >= 15 ? `(await ${local}())` : `${local}()`}.get(${name.code})?.value`,
    imports: [{ specifier: 'next/headers', imported: 'cookies', local }],
  };
}

function member(object: string, { text, code }: CookieName): string {
  if (text !== null && /^['"]/.test(code) && /^[A-Za-z_$][\w$]*$/.test(text)) return `${object}.${text}`;
  return `${object}[${code}]`;
}

/** A cookie out of the header that holds them all; `null` where its name is not written in the file. */
function headerRead(header: string, { text }: CookieName): Read | null {
  if (text === null) return null;
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return { code: `${header}?.match(/(?:^|; )${escaped}=([^;]*)/)?.[1]` };
}
