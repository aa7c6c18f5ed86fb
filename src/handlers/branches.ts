import type { FunctionFacts, ModuleFacts, Statement, Value } from '../facts/types.js';
import type { Project } from '../modules/project.js';
import { namesIn, textOf } from '../paths/describe.js';
import { moduleEnvironment, scopeOf } from '../paths/environment.js';
import type { Environment } from '../paths/types.js';
import { words } from '../effects/words.js';
import { isNamed } from '../facts/names.js';
import { joinPaths } from './mounts.js';
import { parameterShape } from './shapes.js';
import type { FunctionTarget } from './types.js';

/** A branch of a function that answers one path or method: `if (url.pathname === '/logout') { … }`, `case 'DELETE': …`. */
export interface RouteBranch {
  readonly target: FunctionTarget;
  readonly statements: readonly Statement[];
  readonly path: string;
  /** In upper case; `null` for any. */
  readonly method: string | null;
}

type IsWanted = (method: string | null, path: string) => boolean;

/** The search through one function. */
interface Search {
  readonly project: Project;
  readonly target: FunctionTarget;
  /** The function as it is seen from inside. */
  readonly environment: Environment;
  /** Whether a branch for this method and path is looked for. */
  readonly isWanted: IsWanted;
  /** The path that the function is served at, where that is known: a branch may tell the method or the rest of it. */
  readonly served: string | null;
}

/** The branches of a module's functions that are selected by a comparison with a path, and wanted. */
export function routeBranches(project: Project, facts: ModuleFacts, isWanted: IsWanted): RouteBranch[] {
  return facts.functions.flatMap((item) => {
    if (!answersRequests(item)) return [];
    const environment = scopeOf(moduleEnvironment(facts), item.index);
    const target = { facts: item, environment };
    return branchesIn({ project, target, environment, isWanted, served: null }, item.body, null);
  });
}

/**
 * The branches of a function that is served at a path which by itself proves nothing, where the method or the rest of
 * the path does: `if (req.method === 'DELETE')` at `/api/session`, `if (slug[0] === 'logout')` at `/api/auth/*`.
 */
export function servedBranches(
  project: Project,
  target: FunctionTarget,
  served: string,
  isWanted: IsWanted,
): RouteBranch[] {
  const environment = scopeOf(target.environment, target.facts.index);
  const search: Search = { project, target: { ...target, environment }, environment, isWanted, served };
  return branchesIn(search, target.facts.body, served.endsWith('*') ? null : served);
}

const ANSWERING =
  /^(?:fetch|handler?|handleRequest|middleware|proxy|onRequest|default|listener|server|main|router|app|GET|POST|DELETE)$/;

/** Functions that a server calls with each request. Others look at a path for reasons of their own. */
function answersRequests(item: FunctionFacts): boolean {
  const shape = parameterShape(item);
  return (
    (item.name === null || ANSWERING.test(item.name)) && (shape === 'request-response' || shape === 'context')
  );
}

/** `path` is what the branches around were selected by. */
function branchesIn(search: Search, statements: readonly Statement[], path: string | null): RouteBranch[] {
  const inner = (list: readonly Statement[]): RouteBranch[] => branchesIn(search, list, path);
  return statements.flatMap((statement): RouteBranch[] => {
    switch (statement.kind) {
      case 'if': {
        const selected = comparison(search, statement.test);
        return [...selectedBranch(search, statement.whenTrue, selected, path), ...inner(statement.whenFalse)];
      }
      case 'switch':
        return statement.cases.flatMap((item) => {
          const selected = item.test ? compared(search, statement.discriminant, item.test) : null;
          return selectedBranch(search, item.body, selected, path);
        });
      case 'loop':
      case 'block':
        return inner(statement.body);
      case 'try':
        return [...inner(statement.block), ...inner(statement.handler), ...inner(statement.finalizer)];
      default:
        return [];
    }
  });
}

/** What a comparison tells about a request. */
interface Selected {
  readonly path: string | null;
  readonly method: string | null;
}

function selectedBranch(
  search: Search,
  statements: readonly Statement[],
  selected: Selected | null,
  around: string | null,
): RouteBranch[] {
  const path = selected?.path ?? around;
  const method = selected?.method ?? null;
  if (selected && path !== null && search.isWanted(method, path))
    return [{ target: search.target, statements, path, method }];
  return branchesIn(search, statements, path);
}

function comparison(search: Search, test: Value): Selected | null {
  if (test.kind === 'logical') {
    const left = comparison(search, test.left);
    const right = comparison(search, test.right);
    if (!left || !right) return left ?? right;
    return { path: left.path ?? right.path, method: left.method ?? right.method };
  }
  if (test.kind === 'call' && test.callee.kind === 'member') {
    const isPartly = isNamed(test.callee.property, /^(?:startsWith|endsWith|includes|match)$/);
    return isPartly && test.arguments[0] ? compared(search, test.callee.object, test.arguments[0]) : null;
  }
  if (test.kind !== 'operation' || !/^===?$/.test(test.operator)) return null;
  const [left, right] = test.operands;
  if (!left || !right) return null;
  return compared(search, left, right) ?? compared(search, right, left);
}

function compared(search: Search, value: Value, other: Value): Selected | null {
  if (wordsIn(search, value).every((word) => word !== 'method' && !REST_WORDS.has(word))) return null;
  const text = textIn(search, other);
  return text === null ? null : comparedText(search, value, text);
}

function textIn({ project, environment }: Search, value: Value): string | null {
  return textOf(project, { value, environment }, () => ':param');
}

const PATH_WORDS = new Set(['pathname', 'path', 'url', 'route', 'endpoint', 'uri', 'href']);
/** What the rest of a path is called that a file router hands over. */
const REST_WORDS = new Set([
  'slug',
  'slugs',
  'segment',
  'segments',
  'action',
  'operation',
  'params',
  'all',
  'rest',
  'nextauth',
  'auth',
  'splat',
  ...PATH_WORDS,
]);

/** The words of the name that a value goes by. */
function wordsIn({ environment }: Search, value: Value): readonly string[] {
  if (value.kind !== 'member' && value.kind !== 'variable' && value.kind !== 'call') return [];
  const names = namesIn(value, environment);
  return words(names.find((name) => !/^(?:\d+|at|toString|toLowerCase|toUpperCase)$/.test(name)) ?? '');
}

/** What it means that a value equals a text. */
function comparedText(search: Search, value: Value, text: string): Selected | null {
  const { served } = search;
  const nearest = wordsIn(search, value);
  if (nearest.some((word) => word === 'method')) {
    return /^[a-z]{3,7}$/i.test(text) ? { path: null, method: text.toUpperCase() } : null;
  }
  if (nearest.some((word) => PATH_WORDS.has(word))) {
    const [, method, path] = /^(?:([A-Z]{3,7})\s+)?(\/[\w./:-]*)$/.exec(text) ?? [];
    if (path !== undefined) return { path, method: method ?? null };
  }
  const isRest = served?.endsWith('*') === true && nearest.some((word) => REST_WORDS.has(word));
  return isRest && /^[\w/-]+$/.test(text)
    ? { path: joinPaths(served.replace(/\/\*$/, ''), text), method: null }
    : null;
}
