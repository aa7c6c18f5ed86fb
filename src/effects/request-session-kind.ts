import { visitStatements } from '../facts/visit.js';
import { LIBRARIES } from '../catalogue/index.js';
import type { Library, RequestSession } from '../catalogue/types.js';
import { packagesOf, type Project } from '../modules/project.js';
import { alternatives } from '../paths/settled.js';
import { moduleEnvironment, scopeOf } from '../paths/environment.js';
import { settle } from '../paths/settle.js';
import type { Settled } from '../paths/types.js';
import { findSetups, type Setup } from './configuration.js';
import type { Position } from './context.js';
import { propertyOf } from './cookies.js';
import type { EffectKind } from './types.js';

interface Candidate {
  readonly library: Library;
  readonly session: RequestSession;
}

const CANDIDATES: readonly Candidate[] = LIBRARIES.flatMap((library) =>
  (library.requestSessions ?? []).map((session) => ({ library, session })),
);
/** The members of a request under which middlewares keep their sessions. */
export const SESSION_PROPERTIES = new Set(CANDIDATES.map(({ session }) => session.property));

/** What the project's `req.session` is: one kind, or several that nothing in reach tells apart. */
export type Kind =
  | {
      readonly kind: 'known';
      readonly session: RequestSession;
      readonly library: Library;
      readonly setup: Setup | null;
    }
  | { readonly kind: 'unknown' };

/**
 * The kind of a request's session, by the first of: the project's settings, the wrapper of the handler, what the module
 * imports, the call that sets the middleware up, the packages of the project. `method` is called on it, where one is:
 * libraries without such a method are out.
 */
export function kindOf(position: Position, property: string, method: string | null): Kind {
  const { walk } = position;
  const { project, settings } = walk;
  if (settings.requestSession !== null && property === 'session') return bySetting(settings.requestSession);
  const wrapped = byWrapper(position, property);
  if (wrapped) return wrapped;
  const candidates = CANDIDATES.filter(({ session }) => session.property === property);
  const { module } = position.environment;
  const imported = candidates.filter(({ library }) =>
    library.packages.some((name) => module.specifiers.includes(name)),
  );
  const installed = imported.length > 0 ? imported : installedAmong(position, candidates);
  const fitting = installed.filter(({ session }) => method === null || session.ends.includes(method));
  const left = fitting.length > 0 ? fitting : installed;
  const [only] = left;
  if (!only) return { kind: 'unknown' };
  const packages = left.flatMap(({ library }) => library.packages);
  const needsSetup =
    left.length > 1 || typeof only.session.store === 'object' || typeof only.session.assignNull === 'object';
  const setups = needsSetup ? findSetups(project, module, packages) : [];
  const [setup] = setups;
  if (setup) {
    const chosen = left.find(({ library }) => library.packages.includes(setup.package));
    if (chosen) return { kind: 'known', ...chosen, setup };
  }
  const stores = new Set(
    left.map(({ session }) => (typeof session.store === 'object' ? 'depends' : session.store)),
  );
  return stores.size === 1 ? { kind: 'known', ...only, setup: null } : { kind: 'unknown' };
}

/** A project that says what `req.session` is need not say which library makes it. */
function bySetting(store: 'server' | 'cookie'): Kind {
  const session: RequestSession = {
    id: 'settings/request-session',
    property: 'session',
    store,
    ends: ['destroy', 'regenerate', 'reset', 'delete', 'clear'],
    assignNull: 'ends',
    memberDrop: 'ends',
    cookie: null,
    evidence: 'settings.logout.requestSession',
  };
  const library: Library = { name: 'the session', packages: [], rows: [] };
  return { kind: 'known', session, library, setup: null };
}

function installedAmong(position: Position, candidates: readonly Candidate[]): readonly Candidate[] {
  const installed = packagesOf(position.walk.project, position.environment.module.file);
  if (!installed) return [];
  return candidates.filter(({ library }) => library.packages.some((name) => installed.has(name)));
}

/** A wrapper of the handler that puts a session on the request decides: `req.session = await getIronSession(…)`. */
function byWrapper(position: Position, property: string): Kind | null {
  const { project } = position.walk;
  for (const wrapper of position.walk.wrappers) {
    const { module } = wrapper.environment;
    const inside = module.functions.filter(
      (facts) =>
        facts.index === wrapper.facts.index || isInside(facts.parent, wrapper.facts.index, module.functions),
    );
    for (const facts of inside) {
      const environment = scopeOf(moduleEnvironment(module), facts.index);
      const packages: string[] = [];
      visitStatements(facts.body, facts.index, (value) => {
        const source =
          value.kind === 'assignment' && value.target.kind === 'member' && value.target.property === property
            ? value.value
            : value.kind === 'call'
              ? value.callee
              : null;
        const settled = source ? settle(project, { value: source, environment }) : null;
        if (settled?.kind === 'path' && settled.origin.kind === 'package') packages.push(settled.origin.name);
      });
      for (const name of packages) {
        const candidate = CANDIDATES.find(
          ({ library, session }) =>
            session.property === property &&
            library.packages.some((item) => name === item || name.startsWith(`${item}/`)),
        );
        if (candidate) return { kind: 'known', ...candidate, setup: null };
      }
    }
  }
  return null;
}

function isInside(
  parent: number | null,
  ancestor: number,
  functions: readonly { readonly index: number; readonly parent: number | null }[],
): boolean {
  for (let at = parent; at !== null; at = functions[at]?.parent ?? null) if (at === ancestor) return true;
  return false;
}

/** Whether a session of this kind is kept on the server; `null` where that can't be found out. */
export function isOnServer(position: Position, kind: Extract<Kind, { kind: 'known' }>): boolean | null {
  const { store } = kind.session;
  if (typeof store === 'string') return store === 'server';
  if (!kind.setup) return null;
  const { project } = position.walk;
  return kind.setup.arguments.some((argument) => {
    const options = settle(project, argument);
    return store.options.some((text) => {
      const [name = '', wanted] = text.split('=');
      const value = optionAt(project, options, name) ?? nested(position, options, name);
      if (!value) return false;
      return wanted === undefined
        ? true
        : alternatives(value).some((option) => option.kind === 'literal' && String(option.value) === wanted);
    });
  });
}

/** The option at a path such as `stores.redis`. */
function optionAt(project: Project, options: Settled, path: string): Settled | null {
  return path
    .split('.')
    .reduce<Settled | null>((at, name) => (at ? propertyOf(project, at, name) : null), options);
}

function nested(
  position: Position,
  options: ReturnType<typeof settle>,
  name: string,
): ReturnType<typeof settle> | null {
  const inner = propertyOf(position.walk.project, options, 'options');
  return inner ? propertyOf(position.walk.project, inner, name) : null;
}

/** What ending a session of this kind does; `unreadable` where nobody can tell where it is kept. */
export function ended(position: Position, kind: Extract<Kind, { kind: 'known' }>): EffectKind {
  const onServer = isOnServer(position, kind);
  if (onServer === null)
    return {
      kind: 'unreadable',
      name: `${kind.library.name} session`,
      why: 'where its sessions are kept could not be found',
    };
  return onServer
    ? { kind: 'invalidates', how: 'server-session-ended' }
    : { kind: 'empties-cookie-session', library: kind.library.name, cookie: kind.session.cookie };
}

/** Whether the middleware is set up with this option, such as express-session's `unset: 'destroy'`; no where no set-up is in reach. */
export function isConfigured(
  kind: Extract<Kind, { kind: 'known' }>,
  wanted: { readonly option: string; readonly is: string },
  position: Position,
): boolean {
  const { project } = position.walk;
  const setups = kind.setup
    ? [kind.setup]
    : findSetups(project, position.environment.module, kind.library.packages);
  return setups.some((setup) =>
    setup.arguments.some((argument) => {
      const value = propertyOf(project, settle(project, argument), wanted.option);
      return (
        value !== null &&
        alternatives(value).some((option) => option.kind === 'literal' && option.value === wanted.is)
      );
    }),
  );
}
