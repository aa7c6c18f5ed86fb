import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll } from 'vitest';

import type { Effect, EffectKind } from '../../src/effects/types.js';
import type { LogoutSettings } from '../../src/settings.js';
import type { Verdict } from '../../src/verdict/types.js';
import { lint, NOWHERE } from '../linting.js';

/** The project around a snippet. Without packages and files nothing is known about it: it stands in no folder. */
export interface Surroundings {
  /** The path of the linted file below the root. */
  readonly file?: string;
  /** What the package.json depends on; with versions where they matter. */
  readonly packages?: readonly string[] | Readonly<Record<string, string>>;
  /** Further files, by their paths below the root. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: LogoutSettings;
}

/** What a logout handler does, and the verdict on it. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly effects: readonly Effect[];
  readonly root: string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes a project to a new folder and answers with its root. */
export function layOut({ packages = [], files = {} }: Surroundings): string {
  const root = mkdtempSync(path.join(tmpdir(), 'logout-effects-'));
  folders.push(root);
  const dependencies = Array.isArray(packages)
    ? Object.fromEntries(packages.map((name: string) => [name, '*']))
    : packages;
  const all = { 'package.json': JSON.stringify({ name: 'app', dependencies }), ...files };
  for (const [file, text] of Object.entries(all)) {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return root;
}

/** Judges the one logout handler of a module. */
export function judgeModule(code: string, given: Surroundings = {}): Judgement {
  const { file = 'src/logout.ts', settings = {} } = given;
  const root = given.packages || given.files ? layOut(given) : NOWHERE;
  const { analysis } = lint(code, { file, root, settings });
  if (analysis.failure !== null) throw analysis.failure as Error;
  const [handler, ...more] = analysis.handlers;
  if (!handler || more.length > 0)
    throw new Error(`${String(analysis.handlers.length)} handlers in place of one`);
  return { verdict: handler.verdict, effects: handler.effects, root };
}

/**
 * Judges what a handler does that runs these statements. Lines are those of the statements. A first line that starts
 * with `import` or `const` and ends with `//` stands above the handler.
 */
export function judgeStatements(
  statements: string,
  given: Surroundings & { above?: string } = {},
): Judgement {
  const { above = '' } = given;
  return judgeModule(`${above} export async function logout(req, res, next) { ${statements}\n}`, given);
}

/** `fail: never-runs`, `pass: short-lived`; without a reason where only one is possible. */
export function verdictText(verdict: Verdict): string {
  const reason = 'reason' in verdict ? verdict.reason : null;
  return reason === null || reason === 'invalidated' ? verdict.kind : `${verdict.kind}: ${reason}`;
}

/** `clears-cookie sid`, `invalidates record-deleted on failure`: what was found, and on which paths. */
export function effectTexts(effects: readonly Effect[]): string[] {
  return effects.map((effect) => {
    const { onFailure, unreachable, bypassed } = effect.flow;
    return [
      effect.kind,
      detailOf(effect),
      ...(onFailure ? ['on failure'] : []),
      ...(unreachable ? ['unreachable'] : []),
      ...(bypassed ? ['bypassed'] : []),
    ]
      .filter((part) => part !== null)
      .join(' ');
  });
}

function detailOf(effect: EffectKind): string | null {
  switch (effect.kind) {
    case 'clears-cookie':
      return effect.cookie ?? '?';
    case 'empties-cookie-session':
      return effect.library;
    case 'invalidates':
      return effect.how;
    case 'drops-token':
      return effect.field;
    case 'saves':
      return effect.names.slice(0, 1).join('');
    case 'signs-out':
      return effect.provider;
    case 'never-runs':
      return effect.library;
    case 'spares':
      return effect.which;
    case 'keeps-session':
      return null;
    case 'unreadable':
      return effect.name;
  }
}

/** The verdict on these statements in short. */
export const verdictOf = (statements: string, given: Surroundings & { above?: string } = {}): string =>
  verdictText(judgeStatements(statements, given).verdict);

/** The effects of these statements in short. */
export const effectsOf = (statements: string, given: Surroundings & { above?: string } = {}): string[] =>
  effectTexts(judgeStatements(statements, given).effects);
