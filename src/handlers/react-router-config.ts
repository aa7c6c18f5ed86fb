import type { ModuleFacts, Place, Value } from '../facts/types.js';
import { callsOf } from '../facts/visit.js';
import type { Project } from '../modules/project.js';
import { calleeText, textOf } from '../paths/describe.js';
import { moduleEnvironment } from '../paths/environment.js';
import { functionsOf } from './functions.js';
import { joinPaths } from './mounts.js';
import type { Registration } from './registrations.js';

/** A file that the configuration of React Router serves at a path. */
interface ConfiguredRoute {
  readonly path: string;
  readonly file: string;
  readonly place: Place;
}

/** The handlers of files that React Router's `app/routes.ts` registers: `route('logout', 'routes/bye.tsx')`. */
export function configuredRoutes(project: Project, facts: ModuleFacts): Registration[] {
  if (!facts.specifiers.includes('@react-router/dev/routes')) return [];
  const environment = moduleEnvironment(facts);
  const text = (value: Value | undefined): string | null =>
    value ? textOf(project, { value, environment }, () => ':param') : null;
  const routesIn = (value: Value, prefix: string): ConfiguredRoute[] => {
    switch (value.kind) {
      case 'array':
        return value.elements.flatMap((element) => routesIn(element, prefix));
      case 'spread':
      case 'await':
        return routesIn(value.value, prefix);
      case 'call': {
        const name = calleeText(value.callee, environment);
        const [first, second] = value.arguments;
        const own =
          name === 'route' || name === 'prefix'
            ? joinPaths(prefix, `/${(text(first) ?? '').replace(/^\/+/, '')}`)
            : prefix;
        const file = name === 'route' ? text(second) : name === 'index' ? text(first) : null;
        const inner = value.arguments.flatMap((argument) => routesIn(argument, own));
        return file === null ? inner : [{ path: own || '/', file, place: value.place }, ...inner];
      }
      default:
        return [];
    }
  };
  const inside = new Set(callsOf(facts).flatMap(({ value }) => nestedCalls(value.arguments)));
  return callsOf(facts)
    .filter(({ value }) => !inside.has(value))
    .flatMap(({ value }) => routesIn(value, ''))
    .flatMap((route) => exportsOf(project, route, facts));
}

function nestedCalls(values: readonly Value[]): Value[] {
  return values.flatMap((value): Value[] => {
    if (value.kind === 'array') return nestedCalls(value.elements);
    if (value.kind === 'spread' || value.kind === 'await') return nestedCalls([value.value]);
    return value.kind === 'call' ? [value] : [];
  });
}

function exportsOf(
  project: Project,
  { path, file, place }: ConfiguredRoute,
  facts: ModuleFacts,
): Registration[] {
  const specifier = file.startsWith('.') ? file : `./${file}`;
  return (['action', 'loader'] as const).map((property): Registration => {
    const value: Value = {
      kind: 'member',
      object: { kind: 'import', specifier: { kind: 'literal', value: specifier } },
      property,
    };
    return {
      kind: 'route',
      method: property === 'loader' ? 'GET' : 'POST',
      path,
      handlers: () => functionsOf(project, { value, environment: moduleEnvironment(facts) }),
      framework: () => 'remix',
      place,
    };
  });
}
