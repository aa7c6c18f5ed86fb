import type { ClassFacts, MemberFacts, ModuleFacts, Value } from '../facts/types.js';
import type { Project } from '../modules/project.js';
import { textOf } from '../paths/describe.js';
import { moduleEnvironment } from '../paths/environment.js';
import { settle } from '../paths/settle.js';
import type { Environment, Located } from '../paths/types.js';
import { joinPaths } from './mounts.js';
import type { FunctionTarget } from './types.js';

/** A method that a decorator makes a handler. */
export interface DecoratedMethod {
  /** In upper case; `null` for a GraphQL operation. */
  readonly method: string | null;
  /** `null` for a GraphQL operation. */
  readonly path: string | null;
  /** The name of the operation or of the method. */
  readonly name: string;
  readonly target: FunctionTarget;
  readonly framework: string;
}

const ROUTES: Readonly<Record<string, string>> = {
  Get: 'GET',
  Post: 'POST',
  Put: 'PUT',
  Patch: 'PATCH',
  Delete: 'DELETE',
  All: 'ALL',
  Head: 'HEAD',
  Options: 'OPTIONS',
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  del: 'DELETE',
  Del: 'DELETE',
  GET: 'GET',
  POST: 'POST',
  DELETE: 'DELETE',
  HttpGet: 'GET',
  HttpPost: 'POST',
  HttpDelete: 'DELETE',
  httpGet: 'GET',
  httpPost: 'POST',
  httpPut: 'PUT',
  httpDelete: 'DELETE',
  RequestMapping: 'ALL',
};
const OPERATIONS = new Set(['Mutation', 'Query', 'Action']);
const CONTROLLERS = new Set([
  'Controller',
  'JsonController',
  'RestController',
  'Route',
  'controller',
  'api',
  'Resolver',
  'Path',
]);

/** The decorated handlers of a module: of NestJS, routing-controllers, LoopBack, tsoa, type-graphql and their like. */
export function decoratedMethods(project: Project, facts: ModuleFacts): DecoratedMethod[] {
  const environment = moduleEnvironment(facts);
  return facts.classes.flatMap((owner) => {
    const prefixes = classPrefixes(project, owner, environment);
    return owner.members.flatMap((member) => memberRoutes(project, owner, member, prefixes, environment));
  });
}

function classPrefixes(project: Project, owner: ClassFacts, environment: Environment): readonly string[] {
  const controller = owner.decorators.find((decorator) =>
    CONTROLLERS.has(decoratorName(decorator, environment) ?? ''),
  );
  return controller ? decoratorPaths(project, controller, environment) : [''];
}

function memberRoutes(
  project: Project,
  owner: ClassFacts,
  member: MemberFacts,
  prefixes: readonly string[],
  environment: Environment,
): DecoratedMethod[] {
  if (member.value?.kind !== 'function') return [];
  const facts = environment.module.functions[member.value.index];
  if (!facts) return [];
  const self = { kind: 'instance' as const, facts: owner, environment, arguments: null };
  const target: FunctionTarget = { facts, environment: { ...environment, self } };
  return member.decorators.flatMap((decorator): DecoratedMethod[] => {
    const name = decoratorName(decorator, environment) ?? '';
    if (OPERATIONS.has(name)) {
      return [
        {
          method: null,
          path: null,
          name: operationName(project, decorator, environment) ?? member.name,
          target,
          framework: 'graphql',
        },
      ];
    }
    const method = ROUTES[name] ?? operationMethod(project, name, decorator, environment);
    if (method === null) return [];
    const paths = decoratorPaths(project, decorator, environment);
    return prefixes.flatMap((prefix) =>
      paths.map((path) => ({
        method: method === 'ALL' ? null : method,
        path: rooted(joinPaths(prefix, path)),
        name: member.name,
        target,
        framework: 'nest',
      })),
    );
  });
}

function rooted(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

function decoratorName(decorator: Value, environment: Environment): string | null {
  const callee = decorator.kind === 'call' ? decorator.callee : decorator;
  if (callee.kind === 'variable') {
    const variable = environment.module.variables[callee.index];
    return variable?.definition.kind === 'import' && variable.definition.name !== 'default'
      ? variable.definition.name
      : (variable?.name ?? null);
  }
  if (callee.kind === 'member') return callee.property;
  return callee.kind === 'global' ? callee.name : null;
}

/** LoopBack's `@operation('post', '/logout')` names the method first. */
function operationMethod(
  project: Project,
  name: string,
  decorator: Value,
  environment: Environment,
): string | null {
  if (name !== 'operation' || decorator.kind !== 'call' || !decorator.arguments[0]) return null;
  return textOf(project, { value: decorator.arguments[0], environment }, () => '')?.toUpperCase() ?? null;
}

/** The paths in a decorator's first text, list or `{ path }`; one empty path where it has none. */
function decoratorPaths(project: Project, decorator: Value, environment: Environment): readonly string[] {
  const own = decorator.kind === 'call' ? decorator.arguments : [];
  const given = decoratorName(decorator, environment) === 'operation' ? own.slice(1) : own;
  const argument = given.find((value) => value.kind !== 'function');
  const paths = argument ? pathsIn(project, { value: argument, environment }) : [];
  return paths.length === 0 ? [''] : paths;
}

function pathsIn(project: Project, located: Located): string[] {
  const settled = settle(project, located);
  if (settled.kind === 'array') return settled.elements.flatMap((element) => pathsIn(project, element));
  if (settled.kind === 'object') {
    const named = settled.value.properties.filter(({ name }) => name === 'path' || name === 'basePath');
    return named.flatMap(({ value }) => pathsIn(project, { value, environment: settled.environment }));
  }
  const text = textOf(project, located, () => ':param');
  return text === null ? [] : [text];
}

/** `@Mutation('logout')` and `@Mutation(() => Boolean, { name: 'logout' })`. */
function operationName(project: Project, decorator: Value, environment: Environment): string | null {
  if (decorator.kind !== 'call') return null;
  for (const argument of decorator.arguments) {
    if (argument.kind === 'literal' && typeof argument.value === 'string') return argument.value;
    if (argument.kind !== 'object') continue;
    const property = argument.properties.find((item) => item.name === 'name');
    if (property) return textOf(project, { value: property.value, environment }, () => '');
  }
  return null;
}
