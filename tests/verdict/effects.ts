import type { Effect, EffectKind, Flow, Link, Site } from '../../src/effects/types.js';

export const ROOT = '/app';
export const LINTED = '/app/src/logout.ts';

const REGULAR: Flow = { onFailure: false, unreachable: false, bypassed: false, answered: false };

/** A line of a file. */
export const site = (line: number, file = LINTED): Site => ({
  file,
  place: { start: line, end: line + 1, line, column: 0, endLine: line, endColumn: 1 },
});

export interface Rest {
  readonly flow?: Partial<Flow>;
  readonly trail?: readonly Link[];
  readonly site?: Site;
}

/** An effect in the first line of the handler's file, if nothing else is said. */
export function effect(kind: EffectKind, rest: Rest = {}): Effect {
  const at = rest.site ?? site(1);
  return {
    ...kind,
    site: at,
    at: at.place,
    trail: rest.trail ?? [],
    flow: { ...REGULAR, ...rest.flow },
    row: null,
  };
}

export const cleared = effect({ kind: 'clears-cookie', cookie: 'sid', isSession: true });
