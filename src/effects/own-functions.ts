import { relativePath } from '../modules/host.js';
import { calleeText } from '../paths/describe.js';
import type { Located, Settled } from '../paths/types.js';
import { matchesName, type FunctionEntry, type NamedFunction } from '../settings.js';
import type { Position } from './context.js';
import type { EffectKind } from './types.js';

/** What the project's settings say that this call does; `null` where they say nothing about it. */
export function ownFunction(
  callee: Located,
  options: readonly Settled[],
  position: Position,
): EffectKind | null {
  const { settings } = position.walk;
  const text = calleeText(callee.value, callee.environment);
  // Called by this name here, or by another in the module that it comes from.
  const called: NamedFunction[] = options.flatMap((option) => {
    const { from, name } = originOf(option, position);
    return name === null
      ? [{ name: text, from }]
      : [
          { name: text, from },
          { name, from },
        ];
  });
  const isNamed = (entries: readonly FunctionEntry[]): boolean =>
    entries.some((entry) => called.some((item) => matchesName(entry, item)));
  if (isNamed(settings.invalidates)) return { kind: 'invalidates', how: 'named' };
  if (isNamed(settings.signsOut)) return { kind: 'signs-out', provider: text };
  if (isNamed(settings.clears)) return { kind: 'clears-cookie', cookie: null, isSession: true };
  return null;
}

interface CalleeOrigin {
  /** A package, or the path of a file from the project's root; `null` where not known. */
  readonly from: string | null;
  /** The name in the module that it comes from. */
  readonly name: string | null;
}

function originOf(option: Settled, position: Position): CalleeOrigin {
  const { root } = position.walk.project;
  if (option.kind === 'function') {
    return { from: relativePath(root, option.environment.module.file), name: option.facts.name };
  }
  if (option.kind !== 'path') return { from: null, name: null };
  const { origin } = option;
  const members = option.steps.flatMap((step) =>
    step.kind === 'member' && step.name !== null ? [step.name] : [],
  );
  if (origin.kind === 'package') return { from: origin.name, name: [origin.export, ...members].join('.') };
  if (origin.kind === 'unread')
    return { from: origin.specifier, name: [origin.export, ...members].join('.') };
  return { from: null, name: null };
}
