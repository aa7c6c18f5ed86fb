import type { ModuleFacts, Value } from '../facts/types.js';
import { moduleEnvironment } from '../paths/environment.js';
import type { Located } from '../paths/types.js';
import type { FileRoute } from './file-routes.js';

/** An export that a file-based router serves. */
export interface ServedExport {
  readonly name: string;
  /** In upper case; `null` for any. */
  readonly method: string | null;
  readonly value: Located;
  /** For a key of a map of actions: its name. */
  readonly key?: string;
  /** Where the module itself names another path than its file does. */
  readonly path?: string;
}

const HTTP_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'ALL', 'fallback'];

/** The exports of a module that its file's route serves. */
export function servedExports(facts: ModuleFacts, route: FileRoute): ServedExport[] {
  const own = [...ownExports(facts), ...reExports(facts)];
  const named = (names: readonly string[], method: (name: string) => string | null): ServedExport[] =>
    [...own, ...throughBarrels(facts, names)]
      .filter(({ name }) => names.includes(name))
      .map(({ name, value }) => ({ name, method: method(name), value }));
  const method = route.method ?? null;
  switch (route.exports) {
    case 'default':
      return named(['default', 'handler'], () => method);
    case 'netlify-function': {
      const config = own.find(({ name }) => name === 'config')?.value;
      const path = config ? literalOf(config, 'path') : null;
      const verb = config ? literalOf(config, 'method') : null;
      return named(['default', 'handler'], () => verb ?? method).map((item) =>
        path === null ? item : { ...item, path },
      );
    }
    case 'http-methods':
      return named(HTTP_METHODS, (name) => (name === 'ALL' || name === 'fallback' ? null : name));
    case 'vercel-function':
      return [...named(['default'], () => null), ...named(HTTP_METHODS, (name) => name)];
    case 'server-side-props':
      return named(['getServerSideProps'], () => 'GET');
    case 'action-and-loader':
      return named(['action', 'loader'], (name) => (name === 'loader' ? 'GET' : 'POST'));
    case 'form-actions':
      return [
        ...named(['load'], () => 'GET'),
        ...own.filter(({ name }) => name === 'actions').flatMap(({ value }) => keysOf(value, 'POST')),
      ];
    case 'tanstack-handlers':
      return [];
    case 'qwik-handlers':
      return named(['onRequest', 'onGet', 'onPost', 'onPut', 'onPatch', 'onDelete'], (name) =>
        name === 'onRequest' ? null : name.slice(2).toUpperCase(),
      );
    case 'fresh-handlers':
      return own
        .filter(({ name }) => name === 'handler' || name === 'handlers')
        .flatMap(({ name, value }) => {
          const keys = keysOf(value, null);
          return keys.length > 0 ? keys : [{ name, method: null, value }];
        });
    case 'pages-functions':
      return own
        .filter(({ name }) => name.startsWith('onRequest'))
        .map(({ name, value }) => ({
          name,
          method: name === 'onRequest' ? null : name.slice(9).toUpperCase(),
          value,
        }));
    case 'fastify-plugin':
      return [];
  }
}

interface OwnExport {
  readonly name: string;
  readonly value: Located;
}

/** What a module exports itself, `module.exports` as `default`. */
export function ownExports(facts: ModuleFacts): OwnExport[] {
  const environment = moduleEnvironment(facts);
  const named = facts.exports.flatMap((item) =>
    item.kind === 'value'
      ? [
          { name: item.name, value: { value: item.value, environment } },
          ...(item.name === 'default' ? propertiesOf(item.value, environment) : []),
        ]
      : [],
  );
  const assigned = facts.exportsAssignment;
  if (!assigned) return named;
  return [
    ...named,
    { name: 'default', value: { value: assigned, environment } },
    ...propertiesOf(assigned, environment),
  ];
}

/** `export { POST } from '@/lib/logout'`. */
function reExports(facts: ModuleFacts): OwnExport[] {
  return facts.exports.flatMap((item) =>
    item.kind === 'from' ? [{ name: item.name, value: exportOf(facts, item.specifier, item.imported) }] : [],
  );
}

/** `export * from '@/lib/logout'` may hand out any of the names. */
function throughBarrels(facts: ModuleFacts, names: readonly string[]): OwnExport[] {
  return facts.exports.flatMap((item) =>
    item.kind === 'all'
      ? names
          .filter((name) => name !== 'default')
          .map((name) => ({ name, value: exportOf(facts, item.specifier, name) }))
      : [],
  );
}

function exportOf(facts: ModuleFacts, specifier: string, name: string): Located {
  const object: Value = { kind: 'import', specifier: { kind: 'literal', value: specifier } };
  const value: Value = name === '*' ? object : { kind: 'member', object, property: name };
  return { value, environment: moduleEnvironment(facts) };
}

/** The text of a property of an object literal, or the first of a list of texts. */
function literalOf(located: Located, name: string): string | null {
  const object = objectBehind(located.value, located);
  if (object?.kind !== 'object') return null;
  const value = object.properties.find((property) => property.name === name)?.value;
  const first = value?.kind === 'array' ? value.elements[0] : value;
  return first?.kind === 'literal' && typeof first.value === 'string' ? first.value : null;
}

/** `module.exports = { logout }` exports what it lists. */
function propertiesOf(value: Value, environment: Located['environment']): OwnExport[] {
  const object = objectBehind(value, { value, environment });
  if (object?.kind !== 'object') return [];
  return object.properties.flatMap((property) =>
    property.name === null ? [] : [{ name: property.name, value: { value: property.value, environment } }],
  );
}

/** The members of an object literal, also behind a constant or a call such as `define.handlers({ … })`. */
function keysOf(located: Located, method: string | null): ServedExport[] {
  const object = objectBehind(located.value, located);
  if (object?.kind !== 'object') return [];
  return object.properties.flatMap((property): ServedExport[] => {
    if (property.name === null) return [];
    const own = /^[A-Z]{3,7}$/.test(property.name) ? property.name : method;
    return [
      {
        name: property.name,
        method: own,
        value: { value: property.value, environment: located.environment },
        key: property.name,
      },
    ];
  });
}

function objectBehind(value: Value, located: Located): Value | null {
  if (value.kind === 'object') return value;
  if (value.kind === 'call') return value.arguments.find((argument) => argument.kind === 'object') ?? null;
  if (value.kind !== 'variable') return null;
  const definition = located.environment.module.variables[value.index]?.definition;
  return definition?.kind === 'value' && definition.value.kind !== 'variable'
    ? objectBehind(definition.value, located)
    : null;
}
