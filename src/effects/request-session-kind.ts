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
import { optionOfArguments, type Option } from './options.js';
import type { EffectKind } from './types.js';

interface Candidate {
  readonly library: Library;
  readonly session: RequestSession;
}

const CANDIDATES: readonly Candidate[] = LIBRARIES.flatMap((library) =>
  (library.requestSessions ?? []).map((session) => ({ library, session })),
);

/** The session that a call of a package gives, such as iron-session's `getIronSession()`; `null` for other calls. */
export function kindMadeBy(name: string, exported: string): Extract<Kind, { kind: 'known' }> | null {
  const candidate = CANDIDATES.find(
    ({ library, session }) => session.madeBy?.includes(exported) === true && library.packages.includes(name),
  );
  return candidate ? { kind: 'known', ...candidate, setup: null } : null;
}

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
  const packages = left.flatMap(({ library, session }) => session.setUpBy ?? library.packages);
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
  const { setup } = kind;
  if (!setup) return null;
  const { project } = position.walk;
  if (store.server === 'unless-made-by') {
    const option = optionOfArguments(project, setup.arguments, store.option);
    const isMade = option.kind === 'given' ? madeBy(option.value, store.exports) : null;
    return isMade === null ? null : !isMade;
  }
  const found = store.options.map((text) => {
    const [name = '', wanted] = text.split('=');
    const option = setupOption(project, setup, name);
    return wanted === undefined ? isGiven(option) : isLiteral(option, wanted);
  });
  return anyOf(found);
}

/** Whether a value is what one of these exports of the library makes; `null` where it can't be told. */
function madeBy(value: Settled, exports: readonly string[]): boolean | null {
  return anyOf(
    alternatives(value).map((option) => {
      if (option.kind !== 'path' || option.origin.kind !== 'package')
        return option.kind === 'path' ? null : false;
      return exports.includes(option.origin.export);
    }),
  );
}

function isGiven({ kind }: Option): boolean | null {
  return kind === 'unseen' ? null : kind === 'given';
}

/** Whether an option is this text, number or truth value, written out; `null` where it can't be seen. */
function isLiteral(option: Option, wanted: string): boolean | null {
  if (option.kind !== 'given') return isGiven(option);
  return anyOf(
    alternatives(option.value).map((value) =>
      value.kind === 'literal' ? String(value.value) === wanted : null,
    ),
  );
}

/** Yes where one is yes; else `null` where one is not known. */
function anyOf(found: readonly (boolean | null)[]): boolean | null {
  return found.includes(true) ? true : found.includes(null) ? null : false;
}

/** Options also stand below `options`, where hapi has `{ plugin, options }`. */
function setupOption(project: Project, setup: Setup, name: string): Option {
  const found = optionOfArguments(project, setup.arguments, name);
  return found.kind === 'missing' ? optionOfArguments(project, setup.arguments, `options.${name}`) : found;
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

/**
 * Whether the middleware is set up with this option, such as express-session's `unset: 'destroy'`; no where no set-up is
 * in reach, `null` where the option can't be read.
 */
export function isConfigured(
  kind: Pick<Extract<Kind, { kind: 'known' }>, 'library' | 'setup'>,
  wanted: { readonly option: string; readonly is: string },
  position: Position,
): boolean | null {
  const { project } = position.walk;
  const setups = kind.setup ? [kind.setup] : setupsOf(kind.library, position);
  return anyOf(setups.map((setup) => isLiteral(setupOption(project, setup, wanted.option), wanted.is)));
}

function setupsOf({ packages }: Library, { walk, environment }: Position): readonly Setup[] {
  return findSetups(walk.project, environment.module, packages);
}

/** Whether a library that is set up in reach is set up without this option. */
export function isSetUpWithout(
  library: Library,
  wanted: { readonly option: string; readonly is: string },
  position: Position,
): boolean {
  return (
    setupsOf(library, position).length > 0 &&
    isConfigured({ library, setup: null }, wanted, position) === false
  );
}
