import type { CallValue } from '../facts/types.js';
import { relativePath } from '../modules/host.js';
import { calleeText } from '../paths/describe.js';
import type { Settled } from '../paths/types.js';
import type { FunctionEntry } from '../settings.js';
import type { Position } from './context.js';
import type { EffectKind } from './types.js';

/** What the project's settings say that this call does; `null` where they say nothing about it. */
export function ownFunction(
  call: CallValue,
  options: readonly Settled[],
  position: Position,
): EffectKind | null {
  const { settings } = position.walk;
  const text = calleeText(call.callee, position.environment);
  const origins = options.map((option) => originOf(option, position));
  const named = (entries: readonly FunctionEntry[]): boolean =>
    entries.some((entry) => origins.some((origin) => fits(entry, text, origin)));
  if (named(settings.invalidates)) return { kind: 'invalidates', how: 'named' };
  if (named(settings.signsOut)) return { kind: 'signs-out', provider: text };
  if (named(settings.clears)) return { kind: 'clears-cookie', cookie: null, isSession: true };
  return null;
}

interface CalleeOrigin {
  /** Package name or path from the project's root without extension; `null` where not known. */
  readonly from: string | null;
  /** The exported name, or that of the function itself. */
  readonly name: string | null;
}

function originOf(option: Settled, position: Position): CalleeOrigin {
  const { root } = position.walk.project;
  if (option.kind === 'function') {
    return { from: relativePath(root, option.environment.module.file), name: option.facts.name };
  }
  if (option.kind !== 'path') return { from: null, name: null };
  const steps = option.steps.map((step) => (step.kind === 'member' ? (step.name ?? '[…]') : '()'));
  if (option.origin.kind === 'package')
    return { from: option.origin.name, name: [option.origin.export, ...steps].join('.') };
  if (option.origin.kind === 'unread')
    return { from: option.origin.specifier, name: [option.origin.export, ...steps].join('.') };
  return { from: null, name: null };
}

function fits(entry: FunctionEntry, text: string, origin: CalleeOrigin): boolean {
  if (typeof entry === 'string')
    return text === entry || text.endsWith(`.${entry}`) || text === `this.${entry}`;
  if (origin.from === null) return false;
  const bare = (file: string): string =>
    file
      .replace(/^(?:\.\/)+/, '')
      .replace(/\.[cm]?[jt]sx?$/, '')
      .replace(/\/index$/, '');
  const sameOrigin =
    origin.from === entry.from ||
    bare(origin.from) === bare(entry.from) ||
    bare(origin.from).endsWith(`/${bare(entry.from)}`);
  const last = (name: string): string => name.split('.').at(-1) ?? name;
  return sameOrigin && (origin.name === entry.name || last(text) === last(entry.name));
}
