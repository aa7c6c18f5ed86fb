import { describe, expect, it } from 'vitest';
import { scriptsOf } from '../../src/audit/source-parser.js';

/** What is left of a file, with its place. */
function kept(file: string, text: string): [number, string][] {
  const scripts = scriptsOf(file, text);
  expect(scripts?.text).toHaveLength(text.length);
  return [...(scripts?.text ?? '').matchAll(/\S.*/gu)].map(({ index, 0: line }) => [index, line.trim()]);
}

describe('the scripts of a file with markup', () => {
  it('stay where they are in a Vue file, and comments are no scripts', () => {
    const text =
      '<!-- <script>no()</script> -->\n<script>\na()\n</script>\n<p>x</p>\n<script setup lang="ts">b()</script>\n';
    expect(kept('a.vue', text)).toEqual([
      [text.indexOf('a()'), 'a()'],
      [text.indexOf('b()'), 'b()'],
    ]);
    expect(scriptsOf('a.vue', text)?.isTypescript).toBe(true);
  });

  it('are found in a Svelte file whose attributes hold a bracket', () => {
    const text = '<script generics="T extends Map<string, number>">a()</script>';
    expect(kept('a.svelte', text)).toEqual([[text.indexOf('a()'), 'a()']]);
    expect(scriptsOf('a.svelte', text)?.isTypescript).toBe(false);
  });

  it('are the frontmatter of an Astro file, without what runs in the browser', () => {
    const text = '---\r\nconst a = 1;\r\n---\r\n<p>{a}</p><script>b()</script>\n';
    expect(kept('a.astro', text)).toEqual([[5, 'const a = 1;']]);
    expect(kept('b.astro', '<p>no frontmatter --- here</p>')).toEqual([]);
  });

  it('are not looked for in other files', () => {
    expect(scriptsOf('a.tsx', '<script>a()</script>')).toBeNull();
  });
});
