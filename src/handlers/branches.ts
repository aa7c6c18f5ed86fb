import type { FunctionFacts, ModuleFacts, Statement, Value } from '../facts/types.js';
import type { Project } from '../modules/project.js';
import { namesIn, textOf } from '../paths/describe.js';
import { moduleEnvironment, scopeOf } from '../paths/environment.js';
import type { Environment } from '../paths/types.js';
import { words } from '../effects/words.js';
import { parameterShape } from './shapes.js';

/** A branch of a function that answers one path: `if (url.pathname === '/logout') { … }`, `case '/logout': …`. */
export interface RouteBranch {
  readonly facts: FunctionFacts;
  readonly environment: Environment;
  readonly statements: readonly Statement[];
  readonly path: string;
  readonly method: string | null;
}

/** The branches of a module's functions that a comparison with a path selects. */
export function routeBranches(project: Project, facts: ModuleFacts): RouteBranch[] {
  return facts.functions.flatMap((item) => {
    if (!answersRequests(item)) return [];
    const environment = scopeOf(moduleEnvironment(facts), item.index);
    return branchesIn(project, item.body, item, environment);
  });
}

/** Functions that a server calls with each request. Others look at a path for reasons of their own. */
function answersRequests(item: FunctionFacts): boolean {
  const isNamed =
    item.name === null ||
    /^(?:fetch|handler?|handleRequest|middleware|proxy|onRequest|default|listener|server|main|router|app|GET|POST|DELETE)$/.test(
      item.name,
    );
  const shape = parameterShape(item);
  return isNamed && (shape === 'request-response' || shape === 'context');
}

function branchesIn(
  project: Project,
  statements: readonly Statement[],
  facts: FunctionFacts,
  environment: Environment,
): RouteBranch[] {
  const inner = (list: readonly Statement[]): RouteBranch[] => branchesIn(project, list, facts, environment);
  return statements.flatMap((statement): RouteBranch[] => {
    switch (statement.kind) {
      case 'if': {
        const found = comparedPath(project, statement.test, environment);
        const own =
          found === null
            ? inner(statement.whenTrue)
            : [{ facts, environment, statements: statement.whenTrue, ...found }];
        return [...own, ...inner(statement.whenFalse)];
      }
      case 'switch':
        if (!isPathLike(statement.discriminant, environment))
          return statement.cases.flatMap((item) => inner(item.body));
        return statement.cases.flatMap((item) => {
          const text = item.test ? textOf(project, { value: item.test, environment }, () => ':param') : null;
          const found = text === null ? null : readRoute(text);
          return found ? [{ facts, environment, statements: item.body, ...found }] : inner(item.body);
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

interface ComparedRoute {
  readonly path: string;
  readonly method: string | null;
}

function comparedPath(project: Project, test: Value, environment: Environment): ComparedRoute | null {
  if (test.kind === 'logical') {
    const left = comparedPath(project, test.left, environment);
    const right = comparedPath(project, test.right, environment);
    const route = left ?? right;
    if (!route) return null;
    const method = comparedMethod(test.left) ?? comparedMethod(test.right);
    return { path: route.path, method: route.method ?? method };
  }
  if (
    test.kind === 'call' &&
    test.callee.kind === 'member' &&
    /^(?:startsWith|endsWith|includes|match)$/.test(test.callee.property ?? '')
  ) {
    const [argument] = test.arguments;
    const text =
      argument && isPathLike(test.callee.object, environment)
        ? textOf(project, { value: argument, environment }, () => ':param')
        : null;
    return text === null ? null : readRoute(text);
  }
  if (test.kind !== 'operation' || (test.operator !== '===' && test.operator !== '==')) return null;
  const [left, right] = test.operands;
  if (!left || !right) return null;
  const compared = isPathLike(left, environment) ? right : isPathLike(right, environment) ? left : null;
  const text = compared ? textOf(project, { value: compared, environment }, () => ':param') : null;
  return text === null ? null : readRoute(text);
}

function comparedMethod(test: Value): string | null {
  if (test.kind !== 'operation') return null;
  const literal = test.operands.find((operand) => operand.kind === 'literal');
  return literal?.kind === 'literal' &&
    typeof literal.value === 'string' &&
    /^[A-Z]{3,7}$/.test(literal.value)
    ? literal.value
    : null;
}

function readRoute(text: string): ComparedRoute | null {
  const found = /^(?:([A-Z]{3,7})\s+)?(\/?[\w./:-]+)$/.exec(text);
  return found?.[2] === undefined ? null : { path: found[2], method: found[1] ?? null };
}

const PATH_WORDS = new Set(['pathname', 'path', 'url', 'route', 'endpoint', 'uri', 'href']);

function isPathLike(value: Value, environment: Environment): boolean {
  if (value.kind !== 'member' && value.kind !== 'variable' && value.kind !== 'call') return false;
  const [nearest = ''] = namesIn(value, environment);
  return words(nearest).some((word) => PATH_WORDS.has(word));
}
