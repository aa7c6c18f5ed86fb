import type { Effect, Flow, Link, Site } from '../effects/types.js';
import { effectText } from './describe.js';
import type { Verdict } from './types.js';

/** One line that speaks for a verdict, or that a reader would ask about. */
export interface Proof {
  readonly kind: Effect['kind'];
  readonly text: string;
  readonly site: Site;
  /** The calls that were followed from the handler to it. */
  readonly trail: readonly Link[];
}

/**
 * The lines that speak for a verdict: first what decided it, then the cookies that are cleared, then what looks as if
 * it ended the session and does not. Empty where nothing was found, which is what `noop` and `client` say.
 */
export function proofs(verdict: Verdict, effects: readonly Effect[]): Proof[] {
  const lines = [...decisive(verdict), ...clearsOf(verdict), ...misleading(verdict, effects)].map(proofOf);
  const seen = new Set<string>();
  return lines.filter(({ text, site }) => {
    const key = `${text}\0${site.file}\0${site.place.start}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function decisive(verdict: Verdict): readonly Effect[] {
  switch (verdict.kind) {
    case 'pass':
      return verdict.evidence;
    case 'skip':
    case 'unknown':
      return [verdict.evidence];
    case 'fail':
      return verdict.evidence ? [verdict.evidence] : [];
    case 'noop':
    case 'client':
      return [];
  }
}

function clearsOf(verdict: Verdict): readonly Effect[] {
  return 'clears' in verdict ? verdict.clears : [];
}

/** Where a session ends, the rest is of no interest. */
function misleading(verdict: Verdict, effects: readonly Effect[]): readonly Effect[] {
  if (verdict.kind === 'pass' || verdict.kind === 'skip' || verdict.kind === 'client') return [];
  return effects.filter(({ kind }) => kind !== 'saves' && kind !== 'clears-cookie');
}

function proofOf(effect: Effect): Proof {
  const { kind, site, trail, flow } = effect;
  return { kind, text: `${effectText(effect)}${flowText(flow)}`, site, trail };
}

function flowText(flow: Flow): string {
  if (flow.unreachable) return ', which is never reached';
  if (flow.onFailure) return ', only where the logout itself fails';
  return flow.bypassed ? ', which is passed by once the cookie is cleared' : '';
}
