import { escapeHtml } from './escape.js';
import { highlightedLines } from './highlight.js';

/** What is said about a line of code. */
export interface Note {
  readonly line: number;
  readonly text: string;
  /** Whether the line speaks for the session's end, against it, or tells something else. */
  readonly tone: 'good' | 'bad' | 'plain';
}

/** Gives the text of a file, by its path from the root; `null` where it can't be read. */
export type ReadSource = (file: string) => string | null;

/** A piece of code up to this length is shown whole. */
const WHOLE = 48;
const AROUND = 3;
/** Lines longer than this are no code that somebody wrote. */
const LONGEST_LINE = 400;

/** Which lines to show of a piece of code: all, or its head and what stands around the notes. */
export function chosenLines(start: number, end: number, noted: readonly number[]): number[] {
  const all = Array.from({ length: Math.max(end - start, 0) + 1 }, (_, index) => start + index);
  if (all.length <= WHOLE) return all;
  return all.filter(
    (line) => line < start + AROUND || noted.some((at) => Math.abs(at - line) <= AROUND) || line === end,
  );
}

/** A piece of code with notes under its lines, as HTML; empty where the file can't be read. */
export function excerpt(
  readSource: ReadSource,
  file: string,
  [start, end]: readonly [number, number],
  notes: readonly Note[],
): string {
  const text = readSource(file);
  if (text === null) return '';
  const plain = text.split(/\r?\n/);
  const last = plain.slice(0, end).findLastIndex((line) => line.trim() !== '') + 1;
  // Tokens are told from the start of the file; what comes after the piece does not matter.
  const lines = highlightedLines(file, plain.slice(0, last).join('\n'));
  const chosen = chosenLines(
    start,
    last,
    notes.map(({ line }) => line),
  );
  const indent = Math.min(...chosen.map((line) => indentOf(textOf(plain, line))));
  const rows = chosen.map((line, index) => {
    const written = textOf(plain, line);
    const gap = index > 0 && chosen[index - 1] !== line - 1 ? '<div class="gap">⋯</div>' : '';
    const code =
      written.length > LONGEST_LINE
        ? escapeHtml(`${written.trim().slice(0, LONGEST_LINE)} …`)
        : dedented(textOf(lines, line), indent);
    return (
      gap +
      row(
        line,
        code,
        notes.filter((note) => note.line === line),
      )
    );
  });
  const label = escapeHtml(`Code of ${file}, lines ${start} to ${last}`);
  return `<div class="code" role="region" tabindex="0" aria-label="${label}">${rows.join('')}</div>`;
}

/** Lines are counted from 1. */
function textOf(lines: readonly string[], line: number): string {
  return lines[line - 1] ?? '';
}

/** Blank lines have no indentation of their own. */
function indentOf(line: string): number {
  return line.trim() === '' ? Infinity : line.length - line.trimStart().length;
}

/** The first thing of a line may be the rest of a token, in a tag of its own. */
function dedented(html: string, indent: number): string {
  return html.replace(
    /^((?:<span[^>]*>)?)([ \t]*)/,
    (_, tag: string, space: string) => tag + space.slice(indent),
  );
}

function row(line: number, code: string, notes: readonly Note[]): string {
  const tone = notes.find((note) => note.tone !== 'plain')?.tone ?? notes[0]?.tone;
  const marked = tone === undefined ? '' : ` marked ${tone}`;
  const said = notes.map((note) => `<div class="note ${note.tone}">${escapeHtml(note.text)}</div>`).join('');
  return `<div class="line${marked}"><span class="number">${line}</span><code>${code || ' '}</code></div>${said}`;
}
