import type { TSESTree } from '@typescript-eslint/utils';

import { enclosing, isFunction } from './place.js';
import type { FunctionNode, Subject } from './types.js';

/** How the handler reaches the request, and whose kind it is. */
export interface RequestName {
  readonly code: string;
  readonly type: string;
  readonly owner: 'express' | 'koa' | 'hapi' | 'adonis' | 'web' | 'node';
}

const REQUEST = /^_?(?:req|request|rq|nextRequest)$/i;

/** What the handler calls the request, in its own parameters or in those of the functions around it. */
export function requestIn(subject: Subject, handler: FunctionNode): RequestName | null {
  for (const node of enclosing(handler)) {
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
    const isFastify = type.includes('FastifyReply') || (type === '' && usesPackage(subject, /^fastify$/));
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
    if (key.type === 'Identifier' && /^(?:res|response)$/.test(key.name) && value.type === 'Identifier')
      return value.name;
  }
  return null;
}

function requestOf(subject: Subject, parameter: TSESTree.Parameter): RequestName | null {
  const { sourceCode } = subject;
  const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  if (target.type === 'Identifier') {
    const type = target.typeAnnotation ? sourceCode.getText(target.typeAnnotation.typeAnnotation) : '';
    if (
      REQUEST.test(target.name) ||
      /^(?:Next)?(?:Api)?Request\b|FastifyRequest|IncomingMessage|BunRequest/.test(type)
    )
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
    if (key === 'req' || key === 'request')
      return { code: value.name, type: '', owner: ownerOf(subject, '') };
    if (key === 'ctx' || key === 'context') {
      const inner = contextOf(subject, value.name, '');
      if (inner) return inner;
    }
  }
  return null;
}

/** What leads from a context to the request. */
function contextOf(subject: Subject, name: string, type: string): RequestName | null {
  const { framework } = subject.judged.handler;
  if (!/^_?(?:ctx|context|c|event|evt)$/.test(name) && !type.includes('Context')) return null;
  if (usesPackage(subject, /^(?:koa|koa-router|@koa\/router)$/)) return { code: name, type, owner: 'koa' };
  if (/APIGateway|Lambda/.test(type)) return { code: name, type, owner: 'node' };
  if (framework === 'procedure' || framework === 'graphql' || framework === 'next-pages')
    return { code: `${name}.req`, type, owner: 'express' };
  if (usesPackage(subject, /^(?:@adonisjs\/core)$/))
    return { code: `${name}.request`, type, owner: 'adonis' };
  if (
    framework === 'pages-functions' ||
    framework === 'qwik' ||
    framework === 'sveltekit' ||
    framework === 'solidstart'
  )
    return { code: `${name}.request`, type, owner: 'web' };
  return null;
}

function ownerOf(subject: Subject, type: string): RequestName['owner'] {
  const { framework } = subject.judged.handler;
  if (usesPackage(subject, /^(?:@hapi\/hapi|hapi)$/)) return 'hapi';
  if (usesPackage(subject, /^@adonisjs\/core$/)) return 'adonis';
  if (/^(?:http\.)?IncomingMessage$/.test(type)) return 'node';
  if (/^Request$/.test(type) && !usesPackage(subject, /^(?:express|@nestjs\/common)$/)) return 'web';
  // A folder `routes` is no sign of Fresh in a project that has a server for Node.
  const isOther = framework === 'fresh' && usesPackage(subject, /^(?:express|fastify|polka|restify)$/);
  return !isOther && WEB_FRAMEWORK.test(framework) ? 'web' : 'express';
}

const WEB_FRAMEWORK =
  /^(?:remix|sveltekit|fresh|solidstart|tanstack|pages-functions|netlify|astro|elysia|qwik)$/;

/** Whether the file imports a package of these names, or its project depends on one. */
function usesPackage({ facts, packages }: Subject, pattern: RegExp): boolean {
  return (
    facts.specifiers.some((specifier) => pattern.test(specifier)) ||
    [...packages.keys()].some((name) => pattern.test(name))
  );
}
