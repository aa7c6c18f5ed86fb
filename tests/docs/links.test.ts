// The links between the pages of this repository lead to files that exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const pages = ['', 'docs', 'docs/rules', 'docs/example']
  .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)))
  .filter((name) => name.endsWith('.md'));

/** The targets of a page's links that are no addresses and no places on the page itself. */
function fileLinks(page: string): string[] {
  const text = page.replace(/^(`{3,})[\s\S]*?^\1/gmu, '').replace(/`[^`\n]*`/gu, '');
  return [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/gu)].map((match) => match[1]!);
}

it.each(pages)('%s', (page) => {
  const file = path.join(root, page);
  const targets = fileLinks(readFileSync(file, 'utf8'));
  expect(targets.filter((target) => !existsSync(path.resolve(path.dirname(file), target)))).toEqual([]);
});
