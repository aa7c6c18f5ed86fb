import type { TSESTree } from '@typescript-eslint/utils';

import { freeName } from './exported.js';
import { importedName } from './imports.js';
import { nodeAt } from './place.js';
import { handedCookie, wordsOf, type CookieName } from './cookie-name.js';
import { importedModules } from './reach.js';
import { requestIn } from './request.js';
import { quoted } from './style.js';
import type { FunctionNode, ImportNeed, Subject } from './types.js';

/** How the value that a session's cookie carries is read from the request. */
export interface CookieValue {
  readonly code: string;
  readonly imports: readonly ImportNeed[];
  /** Whether reading it has to be awaited, by itself or in a part of it. */
  readonly isAsync: boolean;
  /** A parameter that the handler has to take for it. */
  readonly parameter?: string;
  readonly property?: TakenProperty;
  /** What the cookie's name says. */
  readonly cookie: string | null;
}

/** How the handler reads a cookie: the way of its framework, or from the header of a plain request. */
export function cookieValue(subject: Subject, handler: FunctionNode, name: CookieName): CookieValue | null {
  const found =
    byElysia(subject, handler, name) ??
    byJar(subject, handler, name) ??
    byContextJar(subject, handler, name) ??
    byHelper(subject, handler, name) ??
    byRequest(subject, handler, name) ??
    byNext(subject, name) ??
    byNest(subject, name) ??
    byFetchContext(subject, handler, name);
  return found && { imports: [], ...found, isAsync: /\bawait\b/.test(found.code), cookie: wordsOf(name) };
}

/** The context of tRPC's adapter for `fetch` has the request beside the headers of the response. */
function byFetchContext(subject: Subject, handler: FunctionNode, name: CookieName): Read | null {
  const pattern = handler.params
    .flatMap((item) => (item.type === 'ObjectPattern' ? patternsIn(item) : []))
    .find((item) => item.properties.some((property) => keyOf(property) === 'resHeaders'));
  const isFetch = importedModules(subject).some(({ facts }) =>
    facts.specifiers.includes('@trpc/server/adapters/fetch'),
  );
  if (!pattern || !isFetch || subject.names.has('req')) return null;
  const header = headerRead(`req.headers.get(${quoted('cookie', subject.style)})`, name);
  return { ...header, property: { pattern, name: 'req' } };
}

function patternsIn(pattern: TSESTree.ObjectPattern): TSESTree.ObjectPattern[] {
  const inner = pattern.properties.flatMap((property) =>
    property.type === 'Property' && property.value.type === 'ObjectPattern' ? patternsIn(property.value) : [],
  );
  return [pattern, ...inner];
}

function keyOf(property: TSESTree.Property | TSESTree.RestElement): string | null {
  return property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : null;
}

/** A method of a controller takes the request where it has none. */
function byNest(subject: Subject, name: CookieName): Read | null {
  if (subject.judged.handler.framework !== 'nest') return null;
  const local = freeName(subject, 'request', 'incoming');
  const header = headerRead(`${local}.headers.cookie`, name);
  const decorator = importedName(subject, '@nestjs/common', 'Req') ?? 'Req';
  return {
    ...header,
    imports: [{ specifier: '@nestjs/common', imported: 'Req', local: decorator }],
    parameter: `@${decorator}() ${local}: { headers: { cookie?: string } }`,
  };
}

/** A name that a pattern among the parameters has to take as well. */
export interface TakenProperty {
  readonly pattern: TSESTree.ObjectPattern;
  readonly name: string;
}

interface Read {
  readonly property?: TakenProperty;
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
  const [handed] = subject.verdict.clears.flatMap((effect) => handedCookie(subject, effect) ?? []);
  if (handed) return text(handed.code);
  for (const parameter of handler.params) {
    if (parameter.type === 'Identifier' && name.text !== null)
      return text(member(`${parameter.name}.cookie`, name));
    if (parameter.type !== 'ObjectPattern') continue;
    for (const property of parameter.properties) {
      if (
        property.type !== 'Property' ||
        property.key.type !== 'Identifier' ||
        property.key.name !== 'cookie'
      )
        continue;
      const { value } = property;
      if (value.type === 'Identifier') return name.text === null ? null : text(member(value.name, name));
      const taken = value.type === 'ObjectPattern' ? takenCookie(value, name) : null;
      if (taken !== null) return text(taken);
    }
    if (name.text !== null && !subject.names.has('cookie'))
      return { ...text(member('cookie', name)), property: { pattern: parameter, name: 'cookie' } };
  }
  return null;
}

function takenCookie(pattern: TSESTree.ObjectPattern, { text }: CookieName): string | null {
  for (const property of pattern.properties) {
    if (property.type !== 'Property' || property.value.type !== 'Identifier') continue;
    const key = property.key.type === 'Identifier' ? property.key.name : null;
    if (key === text) return property.value.name;
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
  if (framework === 'sveltekit') return jar.endsWith('cookies') ? '' : null;
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
    return definition.type === 'VariableDeclarator' && definition.init
      ? sourceCode.getText(definition.init)
      : null;
  }
  return null;
}

function isParameterName({ params }: FunctionNode, name: string): boolean {
  return params.some(
    (parameter) =>
      parameter.type === 'ObjectPattern' &&
      parameter.properties.some(
        (property) =>
          property.type === 'Property' &&
          property.value.type === 'Identifier' &&
          property.value.name === name,
      ),
  );
}

function usesElysia({ packages, facts }: Subject): boolean {
  return packages.has('elysia') || facts.specifiers.includes('elysia');
}

const CONTEXT_JARS: Readonly<Record<string, { readonly jar: string; readonly suffix: string }>> = {
  sveltekit: { jar: 'cookies', suffix: '' },
  astro: { jar: 'cookies', suffix: '?.value' },
  qwik: { jar: 'cookie', suffix: '?.value' },
};

/** The jar in the context of SvelteKit, Astro and Qwik, be it taken out of it yet or not. */
function byContextJar(
  { judged, names }: Subject,
  { params: [first] }: FunctionNode,
  name: CookieName,
): Read | null {
  const known = CONTEXT_JARS[judged.handler.framework];
  if (!known || !first) return null;
  const { jar, suffix } = known;
  const read = (code: string): Read => ({ code: `${code}.get(${name.code})${suffix}` });
  if (first.type === 'Identifier') return read(`${first.name}.${jar}`);
  if (first.type !== 'ObjectPattern') return null;
  const taken = first.properties.find((property) => keyOf(property) === jar);
  if (taken?.type === 'Property') return taken.value.type === 'Identifier' ? read(taken.value.name) : null;
  return names.has(jar) ? null : { ...read(jar), property: { pattern: first, name: jar } };
}

/** `getCookie(c, 'sid')` of Hono, h3 and TanStack, told by the helper that clears, or by the framework. */
function byHelper(subject: Subject, handler: FunctionNode, name: CookieName): Read | null {
  const { facts, packages, judged } = subject;
  const first = firstName(handler);
  const has = (pattern: RegExp): string | undefined =>
    facts.specifiers.find((specifier) => pattern.test(specifier));
  const getCookie = (specifier: string, ...args: readonly string[]): Read => ({
    code: `${importedName(subject, specifier, 'getCookie') ?? 'getCookie'}(${[...args, name.code].join(', ')})`,
    imports: [{ specifier, imported: 'getCookie', local: 'getCookie' }],
  });
  if (first !== null && isHonoContext(subject, first)) return getCookie('hono/cookie', first);
  const h3 = has(/^(?:h3|nitro\/h3)$/);
  if (first !== null && h3 !== undefined) return getCookie(h3, first);
  const isNitro =
    ['nuxt', 'nitropack', 'nitro', 'h3'].some((name) => packages.has(name)) || packages.size === 0;
  if (first !== null && judged.handler.framework === 'nitro' && isNitro)
    return { code: `getCookie(${first}, ${name.code})` };
  const start = has(/^@tanstack\/(?:react|solid)-start\/server$|^vinxi\/http$|^@solidjs\/start\/http$/);
  return start === undefined ? null : getCookie(start);
}

function isHonoContext({ packages, facts }: Subject, name: string): boolean {
  const isImported = facts.specifiers.some((specifier) => /^hono(?:\/|$)/.test(specifier));
  return isImported
    ? !/^(?:req|request|event)$/.test(name)
    : packages.has('hono') && /^(?:c|ctx|context)$/.test(name);
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
  // `cookies()` works with any request of the app router.
  if (framework === 'next-app') return null;
  if (owner === 'koa') return { code: `${code}.cookies.get(${name.code})` };
  // `request.state` holds what was in the seal: an object, or nothing.
  if (owner === 'hapi')
    return isSealed(subject)
      ? headerRead(`${code}.headers.cookie`, name)
      : { code: member(`${code}.state`, name) };
  if (owner === 'adonis') return { code: `${code}.cookie(${name.code})` };
  if (owner === 'web') return headerRead(`${code}.headers.get(${quoted('cookie', subject.style)})`, name);
  if (owner === 'node' || !parsesCookies(subject)) return headerRead(`${code}.headers.cookie`, name);
  return { code: member(`${code}.cookies`, name) };
}

/**
 * Whether the request has its cookies as an object: Express has them only from a parser, which the project depends on
 * or a module in reach imports. Where the dependencies are not known, there may be one.
 */
function parsesCookies(subject: Subject): boolean {
  const { packages } = subject;
  if (!packages.has('express') || PARSES_COOKIES.some((name) => packages.has(name))) return true;
  return importedModules(subject).some(({ facts }) => facts.specifiers.includes('cookie-parser'));
}

/** Frameworks whose requests have a `cookies` of their own, and the parser for Express. */
const PARSES_COOKIES = ['cookie-parser', 'next', 'fastify', '@fastify/cookie', '@sveltejs/kit'];

/** Whether the handler empties a session that lives in its cookie. */
function isSealed({ verdict }: Subject): boolean {
  return verdict.clears.some(({ kind }) => kind === 'empties-cookie-session');
}

/** `cookies()` of Next works in every handler of the app router, with or without a request. */
function byNext(subject: Subject, name: CookieName): Read | null {
  const { judged, facts, packages } = subject;
  const isNext =
    judged.handler.framework === 'next-app' ||
    facts.specifiers.some((specifier) => /^next\/(?:headers|navigation|server|cache)$/.test(specifier)) ||
    (packages.has('next') &&
      [facts, judged.handler.target?.facts].some((item) => item?.directives.includes('use server')));
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

/** A cookie out of the header that holds them all. */
function headerRead(header: string, { text, code }: CookieName): Read {
  if (text === null) return { code: `${header}?.match(new RegExp(\`(?:^|; )\${${code}}=([^;]*)\`))?.[1]` };
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return { code: `${header}?.match(/(?:^|; )${escaped}=([^;]*)/)?.[1]` };
}
