import { describe, expect, it, vi } from 'vitest';

import { LIBRARIES } from '../../src/catalogue/index.js';
import type { Match, Question } from '../../src/catalogue/match.js';
import { FAMILIES } from './cases/index.js';
import { outcomeOf, titleOf } from './harness.js';

const judging = vi.hoisted(() => new Set<string>());

// The rows that judge a call, also those that say that it does nothing.
vi.mock('../../src/effects/apply.js', async (importOriginal) => {
  const original = await importOriginal<{ applyModel: (match: Match, call: never) => unknown }>();
  return {
    ...original,
    applyModel(match: Match, call: never): unknown {
      const outcome = original.applyModel(match, call);
      if (outcome !== null) judging.add(match.row.id);
      return outcome;
    },
  };
});

// Calls that issue tokens are looked for outside of handlers.
vi.mock('../../src/catalogue/match.js', async (importOriginal) => {
  const original = await importOriginal<{ findRows: (question: Question) => readonly Match[] }>();
  return {
    ...original,
    findRows(question: Question): readonly Match[] {
      const matches = original.findRows(question);
      for (const { row, certain } of matches)
        if (certain && row.effect.kind === 'issues-token') judging.add(row.id);
      return matches;
    },
  };
});

describe.each(Object.entries(FAMILIES))('%s', (_, cases) => {
  it.each(cases.map((given) => [`${titleOf(given)} → ${given.is}`, given] as const))(
    '%s',
    async (_title, given) => {
      judging.clear();
      const { is, seen } = await outcomeOf(given);
      const rows = new Set([...judging, ...seen.rows]);
      expect({ is, rows: given.rows.filter((row) => rows.has(row)), effects: seen.effects }).toEqual({
        is: given.is,
        rows: given.rows,
        effects: seen.effects,
      });
    },
  );
});

describe('every row', () => {
  const ids = LIBRARIES.flatMap((library) => [
    ...library.rows.map((row) => row.id),
    ...(library.requestSessions ?? []).map((session) => session.id),
  ]);
  const exercised = new Set(Object.values(FAMILIES).flatMap((cases) => cases.flatMap(({ rows }) => rows)));

  it('has a case', () => {
    expect(ids.filter((id) => !exercised.has(id))).toEqual([]);
  });

  it('that a case names is there', () => {
    expect([...exercised].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has an id of its own, which begins with the name of its library', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const strays = LIBRARIES.flatMap(({ name, rows }) =>
      rows.filter(({ id }) => !id.startsWith(`${name}/`)).map(({ id }) => id),
    );
    expect(strays).toEqual([]);
  });
});
