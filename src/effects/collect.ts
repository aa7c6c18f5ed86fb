import type { Handler } from '../handlers/types.js';
import type { Project } from '../modules/project.js';
import { enter } from '../paths/environment.js';
import { matchesPattern, type Settings } from '../settings.js';
import { AWAITED, REGULAR, type Walk } from './context.js';
import { walkStatements } from './statements.js';
import type { Effect } from './types.js';

/** Everything that a handler does, itself and through what it calls, that matters for its session. */
export function collectEffects(project: Project, settings: Settings, handler: Handler): readonly Effect[] {
  const { target } = handler;
  if (!target) return [];
  const walk: Walk = {
    project,
    settings,
    effects: [],
    wrappers: handler.wrappers,
    entered: new Set([target.facts]),
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
    isAsync: target.facts.isAsync,
    returned: AWAITED,
  });
  return walk.effects.map((effect) => withOwnCookies(effect, settings));
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
