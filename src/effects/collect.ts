import { LIBRARIES } from '../catalogue/index.js';
import type { ModuleFacts, Statement } from '../facts/types.js';
import type { FunctionTarget, Handler } from '../handlers/types.js';
import { packagesOf, versionOf, type Project } from '../modules/project.js';
import { enter } from '../paths/environment.js';
import { matchesPattern, type Settings } from '../settings.js';
import { AWAITED, DROPPED, REGULAR, type Walk } from './context.js';
import { answersAlone, callsNext } from './middleware.js';
import { walkStatements } from './statements.js';
import type { Effect } from './types.js';

/** Everything that a handler does, itself and through what it calls, that matters for its session. */
export function collectEffects(project: Project, settings: Settings, handler: Handler): readonly Effect[] {
  const { target } = handler;
  if (!target) return [];
  const walk: Walk = {
    project,
    settings,
    effects: (handler.before ?? []).flatMap((middleware) =>
      middlewareEffects(project, settings, handler, middleware),
    ),
    wrappers: handler.wrappers,
    entered: new Set([target.facts]),
    isMiddleware: false,
    steps: 0,
  };
  const isHere = target.environment.module === project.linted;
  walkStatements(handler.branch ?? target.facts.body, {
    walk,
    environment: handler.branch ? target.environment : enter(target, null, target.environment.self),
    flow: REGULAR,
    // What a handler in another file does is shown at its registration.
    at: isHere ? null : handler.place,
    trail: [],
    depth: 0,
    conditions: [],
    isAsync: target.facts.isAsync,
    returned: dropsReturned(project, handler) ? DROPPED : AWAITED,
  });
  return walk.effects.map((effect) => withOwnCookies(effect, settings));
}

/** What a middleware does on its way to the handler that it hands the request on to. */
function middlewareEffects(
  project: Project,
  settings: Settings,
  handler: Handler,
  middleware: FunctionTarget,
): Effect[] {
  const { facts, environment } = middleware;
  const walk: Walk = {
    project,
    settings,
    effects: [],
    wrappers: [],
    entered: new Set([facts]),
    isMiddleware: true,
    steps: 0,
  };
  walkStatements(handingOn(environment.module, facts.body), {
    walk,
    environment: enter(middleware, null, environment.self),
    flow: REGULAR,
    at: handler.place,
    trail: [],
    depth: 0,
    conditions: [],
    isAsync: facts.isAsync,
    returned: AWAITED,
  });
  // What a middleware that checks the request calls besides is no concern of the logout's.
  return walk.effects.filter(
    ({ kind }) => kind !== 'unreadable' && kind !== 'never-runs' && kind !== 'spares',
  );
}

/** The statements of a middleware up to the last that hands the request on, where those behind it answer. */
function handingOn(module: ModuleFacts, body: readonly Statement[]): readonly Statement[] {
  const last = body.findLastIndex((statement) => callsNext(module, [statement]));
  return last >= 0 && answersAlone(module, body.slice(last + 1)) ? body.slice(0, last + 1) : body;
}

/** Whether the router that calls a handler drops what it returns, so that a lazy query in it is never sent. */
function dropsReturned(project: Project, handler: Handler): boolean {
  const { framework, route, wrappers, isHandedOn, target } = handler;
  const rule = LIBRARIES.find(({ name }) => name === framework)?.dropsReturned;
  if (!rule || !target || route === null || wrappers.length > 0 || isHandedOn) return false;
  const { file } = project.linted;
  const version = versionOf(project, file, framework);
  const installed = packagesOf(project, file);
  return version !== null && version < rule.below && !rule.unless.some((name) => installed?.has(name));
}

/** Applies what the project says about its cookies. */
function withOwnCookies(effect: Effect, settings: Settings): Effect {
  if (effect.kind !== 'clears-cookie' || effect.cookie === null) return effect;
  const { cookie } = effect;
  const listed = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => matchesPattern(pattern, cookie));
  if (listed(settings.otherCookies)) return { ...effect, isSession: false };
  return listed(settings.sessionCookies) ? { ...effect, isSession: true } : effect;
}
