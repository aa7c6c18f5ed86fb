import type * as TypescriptParser from '@typescript-eslint/parser';

import { AuditError, firstLine } from './audit-error.js';

type Typescript = typeof TypescriptParser;
type Parsed = ReturnType<Typescript['parseForESLint']>;

/** A parser as ESLint wants it. */
export interface SourceParser {
  readonly meta: { readonly name: string };
  parseForESLint(text: string, options: Readonly<Record<string, unknown>>): Parsed;
}

/**
 * The parser of the audit: `@typescript-eslint/parser`, which reads JavaScript, TypeScript and JSX, and of a Vue,
 * Svelte or Astro file the scripts. It is the plugin's own, so that a verdict does not depend on what a project has
 * installed. Throws where TypeScript, which it needs, is missing.
 */
export async function loadParser(): Promise<SourceParser> {
  try {
    const typescript = await import('@typescript-eslint/parser');
    return {
      meta: { name: 'logout-audit' },
      parseForESLint: (text, options) => parse(typescript, text, options),
    };
  } catch (error) {
    throw new AuditError(`the parser can't be loaded, is typescript installed? ${firstLine(error)}`);
  }
}

function parse(typescript: Typescript, text: string, options: Readonly<Record<string, unknown>>): Parsed {
  const file = typeof options.filePath === 'string' ? options.filePath : '';
  const scripts = scriptsOf(file, text);
  return typescript.parseForESLint(scripts?.text ?? text, {
    ...options,
    ecmaFeatures: { jsx: scripts ? !scripts.isTypescript : !/\.[cm]?ts$/.test(file), globalReturn: true },
  });
}

interface Scripts {
  /** As long as the file: what is no script is blank, so that each place stays where it was. */
  readonly text: string;
  readonly isTypescript: boolean;
}

const FRONTMATTER = /^\uFEFF?\s*(---\r?\n)([^]*?)^---/m;
const SCRIPT = /(<script\b((?:"[^"]*"|'[^']*'|[^'">])*)>)([^]*?)<\/script\s*>/gi;
const COMMENT = /<!--[^]*?-->/g;

/** The scripts of a file with markup; `null` for any other file. The scripts of an Astro file run in the browser. */
export function scriptsOf(file: string, text: string): Scripts | null {
  if (file.endsWith('.astro')) {
    const [all = '', fence = '', script = ''] = FRONTMATTER.exec(text) ?? [];
    const start = all.indexOf(fence) + fence.length;
    return { text: keep(text, [[start, start + script.length]]), isTypescript: true };
  }
  if (!/\.(?:vue|svelte)$/.test(file)) return null;
  const spans: [number, number][] = [];
  let isTypescript = false;
  for (const found of text.replace(COMMENT, blank).matchAll(SCRIPT)) {
    const [, tag = '', attributes = '', script = ''] = found;
    const start = found.index + tag.length;
    spans.push([start, start + script.length]);
    isTypescript ||= /\blang\s*=\s*["']?ts["'\s]?/.test(`${attributes} `);
  }
  return { text: keep(text, spans), isTypescript };
}

function keep(text: string, spans: readonly (readonly [number, number])[]): string {
  let kept = '';
  for (const [start, end] of spans) kept += blank(text.slice(kept.length, start)) + text.slice(start, end);
  return kept + blank(text.slice(kept.length));
}

function blank(text: string): string {
  return text.replace(/[^\r\n\u2028\u2029]/g, ' ');
}
