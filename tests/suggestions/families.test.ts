import { describe, expect, it } from 'vitest';

import { FAMILIES } from './cases.js';
import { suggested } from './harness.js';

describe('every family of remedies', () => {
  it.each(Object.entries(FAMILIES))('%s', async (_, given) => {
    const suggestions = await suggested(given);
    expect(suggestions.map(({ id }) => id).slice(0, given.ids.length)).toEqual(given.ids);
    for (const text of given.holds) expect(suggestions[0]?.output).toContain(text);
    expect(suggestions.length).toBeLessThanOrEqual(3);
    expect(new Set(suggestions.map(({ says }) => says)).size).toBe(suggestions.length);
    for (const { says, left, isFormatted, output } of suggestions) {
      expect(says).toMatch(/^[A-Z][^\n]*\.$/);
      expect(left, 'reports that are left').toBe(0);
      expect(isFormatted ? '' : output, 'stays as Prettier has it').toBe('');
    }
  });
});
