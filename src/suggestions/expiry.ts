import { words } from '../effects/words.js';
import { freeName } from './exported.js';
import { importedName } from './imports.js';
import { constant, type Statement } from './layout.js';
import { importedModules } from './reach.js';
import type { ImportNeed, Subject } from './types.js';

/** Code that finds out when a JSON Web Token expires. */
export interface Expiry {
  readonly statements: (token: string) => readonly Statement[];
  /** The name that then holds the seconds since 1970, or nothing. */
  readonly name: string;
  readonly imports: readonly ImportNeed[];
}

/** How the project's own library reads a token's expiry; `null` where the cookie seems to carry no such token. */
export function expiryOf(subject: Subject, cookie: string | null): Expiry | null {
  const used = new Set(importedModules(subject).flatMap(({ facts }) => facts.specifiers));
  const isToken = cookie === null || !words(cookie).some((word) => /^(?:sid|connect)$/.test(word));
  if (!isToken) return null;
  const uses = (name: string): boolean => used.has(name) || (saysToken(cookie) && subject.packages.has(name));
  if (uses('jose')) return withJose(subject);
  return uses('jsonwebtoken') ? withJsonWebToken(subject) : null;
}

function saysToken(cookie: string | null): boolean {
  return (
    cookie !== null &&
    words(cookie).some((word) => /^(?:jwt|tokens?|access|refresh|jid|auth|bearer)/.test(word))
  );
}

function withJose(subject: Subject): Expiry {
  const name = freeName(subject, 'exp', 'expiry');
  const local = importedName(subject, 'jose', 'decodeJwt') ?? 'decodeJwt';
  const pattern = name === 'exp' ? '{ exp }' : `{ exp: ${name} }`;
  return {
    name,
    statements: (token) => [constant(pattern, `${local}(${token})`)],
    imports: [{ specifier: 'jose', imported: 'decodeJwt', local }],
  };
}

function withJsonWebToken(subject: Subject): Expiry {
  const name = freeName(subject, 'exp', 'expiry');
  const { code, imports } = decoder(subject);
  return {
    name,
    statements: (token) => [constant(name, `${code}(${token}, { json: true })?.exp`)],
    imports,
  };
}

function decoder(subject: Subject): { readonly code: string; readonly imports: readonly ImportNeed[] } {
  const specifier = 'jsonwebtoken';
  const whole = wholeName(subject, specifier);
  if (whole !== null) return { code: `${whole}.decode`, imports: [] };
  const isNamed = subject.sourceCode.ast.body.some(
    (node) =>
      node.type === 'ImportDeclaration' && node.source.value === specifier && node.importKind !== 'type',
  );
  if (isNamed) return { code: 'decode', imports: [{ specifier, imported: 'decode', local: 'decode' }] };
  const local = freeName(subject, 'jwt', 'jsonwebtoken');
  return {
    code: `${local}.decode`,
    imports: [{ specifier, imported: 'default', local, isAssigned: true }],
  };
}

/** The name under which the linted file knows a whole module: by an import, or by `require`. */
export function wholeName(subject: Subject, specifier: string): string | null {
  const imported = importedName(subject, specifier, 'default') ?? importedName(subject, specifier, '*');
  if (imported !== null) return imported;
  const { variables } = subject.facts;
  const required = variables.find(
    ({ definition, function: inside }) =>
      inside === null &&
      definition.kind === 'value' &&
      definition.value.kind === 'call' &&
      definition.value.callee.kind === 'global' &&
      definition.value.callee.name === 'require' &&
      definition.value.arguments[0]?.kind === 'literal' &&
      definition.value.arguments[0].value === specifier,
  );
  return required?.name ?? null;
}
