// What the documents show before and after a suggestion is what the rule makes of it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { readExamples, type Example } from '../docs/read-examples.js';
import { suggested } from './harness.js';

const read = (file: string): string =>
  readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8').replaceAll('\r\n', '\n');

const [, section = ''] = read('docs/rules/invalidates-session.md').split('\n## Suggestions\n');
const examples = readExamples(section.split('\n## ')[0] ?? '');
const pairs = examples.flatMap((before, at): [Example, Example][] => {
  const after = examples[at + 1];
  return before.expected === 'incorrect' && after ? [[before, after]] : [];
});

/** The first suggestion on the example of a page. */
async function firstOutput({ code, filename, packages, beside }: Example): Promise<string | undefined> {
  const dependencies = Object.fromEntries(packages.map((name) => [name, '*']));
  const manifest = JSON.stringify({ name: 'example', private: true, type: 'module', dependencies });
  const [suggestion] = await suggested({ code, filename, files: { ...beside, 'package.json': manifest } });
  return suggestion?.output;
}

describe("the rule's page", () => {
  it.each(pairs.map(([before, after]) => ({ before, after, line: before.line, code: before.code })))(
    'line $line of the suggestions',
    async ({ before, after }) => {
      expect(await firstOutput(before)).toBe(after.code);
    },
  );
});

describe('the README', () => {
  const [, part = ''] = read('README.md').split('\n## Suggestions\n');
  const differences = [...(part.split('\n## ')[0] ?? '').matchAll(/```diff\n(.*?)```/gs)].map(
    ([, text = '']) => text.split('\n').slice(0, -1),
  );

  it('has a difference for each example of the page', () => {
    expect(new Set(differences.map((lines) => lines.join('\n'))).size).toBe(pairs.length);
  });

  it.each(differences.map((lines) => ({ lines, title: lines.find((line) => line.startsWith('+')) ?? '' })))(
    '$title',
    ({ lines }) => {
      const without = (mark: string): string =>
        lines
          .filter((line) => !line.startsWith(mark))
          .map((line) => `${line.slice(1)}\n`)
          .join('');
      const shown = pairs.map(([before, after]) => `${before.code}\0${after.code}`);
      expect(shown).toContain(`${without('+')}\0${without('-')}`);
    },
  );
});
