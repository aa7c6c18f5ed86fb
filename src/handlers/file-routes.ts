import { isNamed } from '../facts/names.js';
/**
 * File-based routers: which URL a file serves by its place in the project.
 *
 * A router is one row of `ROUTERS`: the directory that it starts from, the files that it serves, and how it reads the
 * segments below that directory. Several routers may claim one file, since only the file's imports and exports tell
 * which of them the project uses.
 */

export type FileRouterName =
  | 'next-app'
  | 'next-pages'
  | 'remix'
  | 'sveltekit'
  | 'nitro'
  | 'astro'
  | 'solidstart'
  | 'tanstack'
  | 'qwik'
  | 'fresh'
  | 'pages-functions'
  | 'vercel'
  | 'netlify'
  | 'medusa'
  | 'fastify-autoload';

/** Where in the file the router looks for handlers. */
export type HandlerExports =
  /** `export default`. */
  | 'default'
  /** Functions named after HTTP methods: `POST`, in some routers also `ALL` or `fallback`. */
  | 'http-methods'
  /** `getServerSideProps`, of a page. */
  | 'server-side-props'
  /** `action` (every method but GET) and `loader` (GET). */
  | 'action-and-loader'
  /** The functions of `actions`, and `load`. */
  | 'form-actions'
  /** `server.handlers` of `Route`, keyed by method. */
  | 'tanstack-handlers'
  /** `onRequest`, `onGet`, `onPost`, … */
  | 'qwik-handlers'
  /** `handler` or `handlers`: a function, or an object keyed by method. */
  | 'fresh-handlers'
  /** `onRequest`, `onRequestPost`, … */
  | 'pages-functions'
  /** `export default` (a function, or an object with `fetch`), or functions named after HTTP methods. */
  | 'vercel-function'
  /** `export default`, or `handler`. The exported `config.path` and `config.method` come before the path of the file. */
  | 'netlify-function'
  /** A plugin that registers routes itself: the path is the prefix of theirs. */
  | 'fastify-plugin';

export interface FileRoute {
  readonly framework: FileRouterName;
  /** Begins with a slash. A parameter is `:name`, an optional segment ends with `?`, a rest of any length is `*`. */
  readonly path: string;
  /** In capitals, where the file's name tells it. */
  readonly method?: string;
  readonly exports: HandlerExports;
}

/** The segments of a URL, and the method where the file's name tells it; `undefined` if the router serves no such file. */
type Served = { readonly segments: readonly string[]; readonly method?: string | undefined } | undefined;

interface FileRouter {
  readonly framework: FileRouterName;
  readonly exports: HandlerExports;
  /** The directory that the router starts from. It may stand anywhere in the project; the last one counts. */
  readonly root: string;
  /** Parents of that directory under which it is another thing. */
  readonly notUnder?: readonly string[];
  /** The files that are routes. The group, if there is one, is the part of the name that is in the URL. */
  readonly file: RegExp;
  /** What every path begins with. */
  readonly prefix?: string;
  /** Reads the directories below the root, and the group of `file`, as a URL. */
  readonly read: (names: readonly string[]) => Served;
}

const NONE: readonly string[] = [];
const SCRIPT = /^([^.].*)\.[cm]?[jt]sx?$/;
const MODULE = /^([^.].*)\.[jt]sx?$/;
const NOT_PRIVATE = /^([^._].*)\.[cm]?[jt]sx?$/;

const ROUTERS: readonly FileRouter[] = [
  {
    framework: 'next-app',
    exports: 'http-methods',
    root: 'app',
    file: /^route\.[jt]sx?$/,
    read: readNextApp,
  },
  {
    framework: 'next-pages',
    exports: 'default',
    root: 'pages/api',
    file: MODULE,
    prefix: '/api',
    read: folders({ dropsIndex: true }),
  },
  { framework: 'next-pages', exports: 'server-side-props', root: 'pages', file: MODULE, read: readNextPage },
  { framework: 'remix', exports: 'action-and-loader', root: 'app/routes', file: MODULE, read: readRemixFlat },
  {
    framework: 'remix',
    exports: 'action-and-loader',
    root: 'app/routes',
    file: MODULE,
    read: readRemixNested,
  },
  {
    framework: 'remix',
    exports: 'action-and-loader',
    root: 'app/routes',
    file: MODULE,
    read: readRemixFolders,
  },
  {
    framework: 'sveltekit',
    exports: 'http-methods',
    root: 'src/routes',
    file: /^\+server\.[jt]s$/,
    read: folders({ dropsGroups: true, segment: svelteSegment }),
  },
  {
    framework: 'sveltekit',
    exports: 'form-actions',
    root: 'src/routes',
    file: /^\+page\.server\.[jt]s$/,
    read: folders({ dropsGroups: true, segment: svelteSegment }),
  },
  {
    framework: 'nitro',
    exports: 'default',
    root: 'server/api',
    file: SCRIPT,
    prefix: '/api',
    read: readNitro,
  },
  { framework: 'nitro', exports: 'default', root: 'server/routes', file: SCRIPT, read: readNitro },
  {
    framework: 'astro',
    exports: 'http-methods',
    root: 'src/pages',
    file: /^([^._].*)\.[jt]s$/,
    read: folders({ dropsIndex: true, hidden: /^_|^\.(?!well-known$)/ }),
  },
  {
    framework: 'solidstart',
    exports: 'http-methods',
    root: 'src/routes',
    file: MODULE,
    read: folders({ dropsIndex: true, dropsGroups: true }),
  },
  {
    framework: 'tanstack',
    exports: 'tanstack-handlers',
    root: 'src/routes',
    file: MODULE,
    read: readTanStack,
  },
  {
    framework: 'qwik',
    exports: 'qwik-handlers',
    root: 'src/routes',
    file: /^index(?:@[^.]*)?!?\.[cm]?[jt]sx?$/,
    read: folders({ dropsGroups: true }),
  },
  {
    framework: 'fresh',
    exports: 'fresh-handlers',
    root: 'routes',
    file: NOT_PRIVATE,
    read: folders({ dropsIndex: true, dropsGroups: true, hidden: /^\(?_/ }),
  },
  {
    framework: 'pages-functions',
    exports: 'pages-functions',
    root: 'functions',
    notUnder: ['netlify', 'supabase', 'src'],
    file: /^(?!_middleware\.)([^.].*)\.[cm]?[jt]sx?$/,
    read: folders({ dropsIndex: true, segment: pagesFunctionsSegment }),
  },
  {
    framework: 'vercel',
    exports: 'vercel-function',
    root: 'api',
    notUnder: ['src', 'app', 'pages', 'server', 'routes', 'lib', 'functions', 'modules', 'controllers'],
    file: NOT_PRIVATE,
    prefix: '/api',
    // Below `api` Sails keeps its controllers and what they use, and a package of that name its source.
    read: folders({
      dropsIndex: true,
      hidden: /^(?:[._].*|src|controllers|services|models|policies|helpers)$/,
    }),
  },
  {
    framework: 'netlify',
    exports: 'netlify-function',
    root: 'netlify/functions',
    file: SCRIPT,
    prefix: '/.netlify/functions',
    read: readNetlify,
  },
  {
    framework: 'medusa',
    exports: 'http-methods',
    root: 'src/api',
    file: /^route\.[jt]s$/,
    read: folders({ hidden: /^_/ }),
  },
  {
    framework: 'fastify-autoload',
    exports: 'fastify-plugin',
    root: 'routes',
    file: /^[^.].*\.[cm]?[jt]s$/,
    read: readAutoload,
  },
];

/** Files that stand among routes and serve nothing that a user reaches. */
const NOT_SERVED = /\.(?:d|test|spec|stories)\.[cm]?[jt]sx?$/;

/**
 * The routes that a file may serve by its path in the project, one for each router that claims it, and none where no
 * router does. A file of one that isn't in use is claimed too: what the file imports and exports must decide.
 */
export function fileRoutes(relativePath: string): readonly FileRoute[] {
  const directories = relativePath.split(/[\\/]/).filter((name) => name !== '' && name !== '.');
  const file = directories.pop() ?? '';
  if (NOT_SERVED.test(file)) return [];
  const routes = ROUTERS.flatMap((router) => routeOf(router, directories, file));
  // The conventions of Remix often agree on a path.
  return routes.filter((route, index) => routes.findIndex((other) => isSameRoute(route, other)) === index);
}

function routeOf(router: FileRouter, directories: readonly string[], file: string): readonly FileRoute[] {
  const match = router.file.exec(file);
  const below = match && directoriesBelow(router, directories);
  const served = below && router.read([...below, ...match.slice(1)]);
  if (!served) return [];
  const path = `${router.prefix ?? ''}/${served.segments.join('/')}`.replace(/(.)\/$/, '$1');
  const { framework, exports } = router;
  return [{ framework, path, exports, ...(served.method !== undefined && { method: served.method }) }];
}

const ROOTS = new Map(ROUTERS.map((router) => [router, router.root.split('/')]));

function directoriesBelow(router: FileRouter, directories: readonly string[]): readonly string[] | undefined {
  const [first = '', ...rest] = ROOTS.get(router) ?? NONE;
  for (let start = directories.length - rest.length - 1; start >= 0; start -= 1) {
    if (directories[start] !== first || rest.some((name, at) => directories[start + at + 1] !== name))
      continue;
    if (router.notUnder?.includes(directories[start - 1] ?? '')) return undefined;
    return directories.slice(start + rest.length + 1);
  }
  return undefined;
}

function isSameRoute(one: FileRoute, other: FileRoute): boolean {
  return one.framework === other.framework && one.path === other.path && one.exports === other.exports;
}

// Routers where each directory is a segment.

interface FolderRules {
  /** A file called `index` serves its directory. */
  readonly dropsIndex?: boolean;
  /** A name in parentheses sorts files and is in no URL. */
  readonly dropsGroups?: boolean;
  /** Files and directories that are not routed, nor what is below them. */
  readonly hidden?: RegExp;
  readonly segment?: (name: string) => string;
}

function folders(rules: FolderRules): (names: readonly string[]) => Served {
  const { dropsIndex = false, dropsGroups = false, hidden, segment = bracketSegment } = rules;
  return (names) => {
    if (names.some((name) => hidden?.test(name))) return undefined;
    const routed = dropsIndex && names.at(-1) === 'index' ? names.slice(0, -1) : names;
    return { segments: routed.filter((name) => !(dropsGroups && isGroup(name))).map(segment) };
  };
}

function isGroup(name: string): boolean {
  return name.startsWith('(') && name.endsWith(')');
}

/** `[x]` is `:x`, `[[x]]` is `:x?`, `[...x]` and `[[...x]]` are `*`, also inside a name. A matcher `[x=word]` is left out. */
function bracketSegment(name: string): string {
  return name
    .replace(/\[\[\.\.\.[^[\]]*\]\]|\[\.\.\.[^[\]]*\]/g, '*')
    .replace(/\[\[([^[\]=]+)(?:=[^[\]]*)?\]\]/g, ':$1?')
    .replace(/\[([^[\]=]+)(?:=[^[\]]*)?\]/g, ':$1');
}

/** As `bracketSegment`, with the escapes `[x+2d]` and `[u+002d]` of a character. */
function svelteSegment(name: string): string {
  const escapes = /\[(?:x\+([\da-f]{2})|u\+([\da-f]{4,6}(?:-[\da-f]{4,6})*))\]/gi;
  const read = (code: string): string =>
    String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10_ff_ff));
  return bracketSegment(
    name.replace(escapes, (_, hex: string | undefined, unicode: string | undefined) =>
      (hex ?? unicode ?? '').split('-').map(read).join(''),
    ),
  );
}

/** `[[x]]` is any number of segments there. */
function pagesFunctionsSegment(name: string): string {
  return /^\[\[.*\]\]$/.test(name) ? '*' : bracketSegment(name);
}

function readNextApp(names: readonly string[]): Served {
  if (names.some((name) => name.startsWith('_'))) return undefined;
  const segments: string[] = [];
  for (const name of names.filter((each) => !isGroup(each) && !each.startsWith('@'))) {
    const [, markers = '', rest = name] = /^((?:\(\.{1,3}\))*)(.*)$/.exec(name) ?? [];
    intercept(segments, markers);
    segments.push(bracketSegment(rest.replace(/^%5F/i, '_')));
  }
  return { segments };
}

/** A segment after `(.)` stands where it is, after each `(..)` one higher, after `(...)` at the root. */
function intercept(segments: string[], markers: string): void {
  if (markers.includes('(...)')) segments.length = 0;
  const levels = markers.split('(..)').length - 1;
  segments.length = Math.max(0, segments.length - levels);
}

function readNextPage(names: readonly string[]): Served {
  const isSpecial = names.length === 1 && isNamed(names[0], /^(?:_app|_document|_error|404|500)$/);
  return isSpecial || names[0] === 'api' ? undefined : folders({ dropsIndex: true })(names);
}

function readNetlify(names: readonly string[]): Served {
  const [first = '', second] = names;
  const isFunction = names.length === 1 || (names.length === 2 && (second === first || second === 'index'));
  return isFunction ? { segments: [first] } : undefined;
}

/** Only directories are in the prefix, and a prefix of none says nothing. */
function readAutoload(names: readonly string[]): Served {
  if (names.length === 0) return undefined;
  return { segments: names.map((name) => name.replace(/^_/, ':')) };
}

const NITRO_METHOD =
  /^(.*?)(?:\.(connect|delete|get|head|options|patch|post|put|trace))?(?:\.(?:dev|prod|prerender))?$/s;

/** Groups are dropped among the directories only, and a dot stays a dot: `auth.logout.ts` serves `/auth.logout`. */
function readNitro(names: readonly string[]): Served {
  const directories = names.slice(0, -1).filter((name) => !isGroup(name));
  const [, name = '', method] = NITRO_METHOD.exec(names.at(-1) ?? '') ?? [];
  const routed = name === 'index' ? directories : [...directories, name];
  return { segments: routed.map(bracketSegment), method: method?.toUpperCase() };
}

// Routers where a dot in a name separates segments too.

/** A segment as it is written, and as it is served once its escapes are resolved. */
interface FlatSegment {
  readonly raw: string;
  readonly text: string;
}

/**
 * Remix 2 and React Router: one name is the whole path. Only files of the routes directory count, and `route` or
 * `index` in a directory of it.
 */
function readRemixFlat(names: readonly string[]): Served {
  const [id = '', file = 'route'] = names;
  if (names.length > 2 || !/^(?:route|index)$/.test(file) || id.endsWith('+')) return undefined;
  const all = flatSegments(id);
  const segments = id.endsWith('_index') ? all.slice(0, -1) : all;
  if (segments.some(({ raw }) => /[*:/]/.test(raw))) return undefined;
  return { segments: segments.filter(({ raw, text }) => !isBoth('_', raw, text)).map(withoutTrailing) };
}

function isBoth(start: string, raw: string, text: string): boolean {
  return raw.startsWith(start) && text.startsWith(start);
}

function withoutTrailing({ raw, text }: FlatSegment): string {
  return raw.endsWith('_') && text.endsWith('_') ? text.slice(0, -1) : text;
}

/**
 * The segments of a flat name. `[x]` escapes, `(x)` is optional, a leading `$` a parameter, a `$` that ends the name
 * the rest. A bracket or parenthesis that nothing closes reaches to the end.
 */
function flatSegments(id: string): readonly FlatSegment[] {
  const parts = id.match(/(?:\[[^\]]*(?:\]|$)|\((?:\[[^\]]*(?:\]|$)|[^)[])*(?:\)|$)|[^./[(])+/g) ?? NONE;
  return parts
    .map((raw, index) => ({ raw, text: flatText(raw, index === parts.length - 1) }))
    .filter(({ text }) => text);
}

function flatText(raw: string, isLast: boolean): string {
  const parameter = /^(\(?)\$/.exec(raw);
  const rest = parameter ? raw.slice(parameter[0].length) : raw;
  const text = rest.replace(
    /\[([^\]]*)(?:\]|$)|\(|\)/g,
    (token, escaped: string | undefined) => escaped ?? (token === ')' ? '?' : ''),
  );
  if (!parameter) return text;
  return rest === '' && isLast ? '*' : `:${text}`;
}

/** Remix 1: directories and dots both separate, `__name` is a layout without a segment, `index` serves its directory. */
function readRemixNested(names: readonly string[]): Served {
  if (names.some((name) => name.endsWith('+'))) return undefined;
  const segments = flatSegments(names.join('/'));
  return {
    segments: segments.filter(({ raw }) => !raw.startsWith('__') && raw !== 'index').map(({ text }) => text),
  };
}

const FOLDER_FILES = /^(?:index|route|layout|page|_.*|.*\.route)$/;

/** remix-flat-routes: a directory that ends with `+` goes on in the next name, any other is a whole route. */
function readRemixFolders(names: readonly string[]): Served {
  if (!names.slice(0, -1).some((name) => name.endsWith('+'))) return undefined;
  if (!names.at(-2)?.endsWith('+') && !isNamed(names.at(-1), FOLDER_FILES)) return undefined;
  const id = names.join('/').replaceAll('+/_.', '_+/').replaceAll('+/', '.');
  const parts = flatSegments(id.endsWith('.route') ? id : id.replace(/\/[^/]*$/, ''));
  const segments = isNamed(parts.at(-1)?.raw, /^(?:route|index|_.*)$/) ? parts.slice(0, -1) : parts;
  return { segments: segments.filter(({ raw }) => !raw.startsWith('_')).map(folderText) };
}

/** Unlike in the flat names, a bare `$` is the rest wherever it stands. */
function folderText(segment: FlatSegment): string {
  return segment.raw === '$' ? '*' : withoutTrailing(segment);
}

const TANSTACK_ROLES = /^(?:route|lazy|component|errorComponent|notFoundComponent|pendingComponent|loader)$/;

/** TanStack: `[x]` escapes, `_name` is a layout without a segment, the last name may only say what the file is for. */
function readTanStack(names: readonly string[]): Served {
  if (names.some((name) => /^(?:[-.]|__)/.test(name))) return undefined;
  const all = names.join('/').split(/(?<!\[)\.(?!\])|\//);
  const routed = [/^lazy$/, TANSTACK_ROLES, /^index$/].reduce(withoutLast, all);
  return { segments: routed.flatMap(tanStackSegment) };
}

function withoutLast(segments: readonly string[], role: RegExp): readonly string[] {
  return isNamed(segments.at(-1), role) ? segments.slice(0, -1) : segments;
}

/** `(group)` has no segment. A pattern would look for an end from each of many parentheses. */
function withoutGroup(raw: string): string {
  const start = raw.indexOf('(');
  const end = raw.lastIndexOf(')');
  return start >= 0 && end - start > 1 ? raw.slice(0, start) + raw.slice(end + 1) : raw;
}

/** `[x]` is x. Behind the last bracket that closes nothing is looked for: each that opens would search to the end. */
function unescaped(text: string): string {
  const end = text.lastIndexOf(']') + 1;
  return text.slice(0, end).replace(/\[(.*?)\]/g, '$1') + text.slice(end);
}

function tanStackSegment(raw: string): readonly string[] {
  if (raw.startsWith('_')) return [];
  const text = unescaped(withoutGroup(raw).replace(/_$/, ''))
    .replace(/^\{-\$(.*)\}$/, ':$1?')
    .replace(/^\{?\$(.*?)\}?$/, (_, name: string) => (name === '' ? '*' : `:${name}`));
  return text === '' ? [] : [text];
}
