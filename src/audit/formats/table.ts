import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

import type { VerdictKind } from '../../verdict/types.js';
import type { AuditedHandler, AuditReport, Unreadable } from '../types.js';
import {
  closingText,
  evidenceText,
  handlerTitle,
  sessionText,
  summary,
  VERDICT_TEXTS,
  VERDICTS,
} from '../wording.js';

export interface TableOptions {
  /** In columns. */
  readonly width: number;
  readonly isColored: boolean;
}

type Paint = (text: string) => string;

interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly verdict: Readonly<Record<VerdictKind, Paint>>;
}

/** From this width on, the evidence has a column of its own; below, it stands under its handler. */
const WIDE = 120;
const GAP = 2;
const MARGIN = 2;
/** Where the evidence starts that stands under its handler. */
const BELOW = 6;

/** How the report is set: one set of columns for all groups, so that the eye can go down. */
interface Layout {
  readonly width: number;
  readonly isWide: boolean;
  readonly columns: readonly number[];
  readonly style: Style;
}

/** The report as a table for people, grouped by verdict. */
export function formatTable(report: AuditReport, { width, isColored }: TableOptions): string {
  const layout = layoutFor(report.handlers, width, styleOf(isColored));
  const groups = VERDICTS.flatMap((verdict) => {
    const handlers = report.handlers.filter((handler) => handler.verdict === verdict);
    return handlers.length === 0 ? [] : [group(verdict, handlers, layout)];
  });
  const unread = report.unreadable.length === 0 ? [] : [unreadGroup(report.unreadable, layout)];
  const closing = wrap(layout.style.bold(closingText(report.counts)), width).join('\n');
  return `${[...groups, ...unread, closing].join('\n\n')}\n`;
}

const HEADS = ['PLACE', 'ROUTE', 'SESSION'] as const;

function layoutFor(handlers: readonly AuditedHandler[], width: number, style: Style): Layout {
  const isWide = width >= WIDE;
  const rest = width - MARGIN;
  const session = columnWidth(handlers.map(sessionText), HEADS[2], 12);
  const route = columnWidth(handlers.map(handlerTitle), HEADS[1], Math.floor(rest * (isWide ? 0.22 : 0.38)));
  const room = isWide ? Math.floor(rest * 0.32) : Math.max(10, rest - route - session - 2 * GAP);
  const place = columnWidth(handlers.map(placeOf), HEADS[0], room);
  const evidence = rest - place - route - session - 3 * GAP;
  const columns = isWide ? [place, route, session, evidence] : [place, route, session];
  return { width, isWide, columns, style };
}

function group(verdict: VerdictKind, handlers: readonly AuditedHandler[], layout: Layout): string {
  const { style, width, isWide, columns } = layout;
  const title = `${style.verdict[verdict](style.bold(`${verdict.toUpperCase()} ${handlers.length}`))}  ${VERDICT_TEXTS[verdict]}`;
  const heads = isWide ? [...HEADS, 'EVIDENCE'] : HEADS;
  const rows = handlers.flatMap((handler) => handlerRows(handler, layout));
  return [
    ...wrap(title, width),
    '',
    ...row(
      heads.map((head) => [style.dim(head)]),
      columns,
    ),
    ...rows,
  ].join('\n');
}

function handlerRows(handler: AuditedHandler, { isWide, columns, style, width }: Layout): string[] {
  const [place = 1, route = 1, session = 1, room = 1] = columns;
  const cells = [
    wrapPath(placeOf(handler), place),
    wrapPath(handlerTitle(handler), route).map(style.bold),
    wrap(sessionText(handler), session),
  ];
  const evidence = (most: number): string[] =>
    linesOf(handler).flatMap(({ text, isSummary }) =>
      isSummary ? wrap(text, most) : bullet(text, most).map(style.dim),
    );
  if (isWide) return row([...cells, evidence(room)], columns);
  const below = evidence(Math.max(10, width - BELOW)).map((line) => ' '.repeat(BELOW) + line);
  return [...row(cells, columns), ...below];
}

function unreadGroup(unreadable: readonly Unreadable[], { style, width }: Layout): string {
  const title = `${style.bold(`NOT JUDGED ${unreadable.length}`)}  may hold logout handlers`;
  const lines = unreadable.flatMap(({ file, reason }) => bullet(`${file}: ${reason}`, width - MARGIN));
  return [title, '', ...lines.map((line) => ' '.repeat(MARGIN) + line)].join('\n');
}

function placeOf({ file, line }: AuditedHandler): string {
  return `${file}:${line}`;
}

interface Line {
  readonly text: string;
  readonly isSummary: boolean;
}

/** The evidence of a handler; a summary as well, where the evidence alone would not say why. */
function linesOf(handler: AuditedHandler): Line[] {
  const lines = handler.evidence.map((evidence) => evidenceText(evidence, handler.file));
  // The title of the group says what `noop` and `client` are.
  const isPlain = handler.verdict === 'fail' || handler.reason === 'short-lived';
  return [
    ...(isPlain ? [{ text: summary(handler), isSummary: true }] : []),
    ...lines.map((text) => ({ text, isSummary: false })),
    ...(handler.isKnown ? [{ text: 'known: the baseline holds it', isSummary: false }] : []),
  ];
}

function columnWidth(texts: readonly string[], head: string, most: number): number {
  return Math.min(
    Math.max(...texts.map((text) => stringWidth(text)), head.length),
    Math.max(most, head.length),
  );
}

/** The lines of a row, of the lines of its cells. */
function row(columns: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = columns.map((lines, index) => padded(lines[line] ?? '', widths[index] ?? 0));
    return (' '.repeat(MARGIN) + parts.join(' '.repeat(GAP))).trimEnd();
  });
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** A line of a list: what wraps is indented. */
function bullet(text: string, width: number): string[] {
  return wrap(text, width - 2).map((line, index) => `${index === 0 ? '·' : ' '} ${line}`);
}

/** Wraps after slashes. */
function wrapPath(text: string, width: number): string[] {
  const full: string[] = [];
  let line = '';
  for (const part of text.split(/(?<=[/ ])/)) {
    if (line !== '' && stringWidth(line + part) > width) {
      full.push(line);
      line = '';
    }
    line += part;
  }
  return [...full, line].flatMap((each) => wrap(each, width));
}

/** Wraps at spaces; a longer word is cut. */
function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapAnsi(line, Math.max(width, 1), { hard: true }).split('\n'));
}

function styleOf(isColored: boolean): Style {
  const paint =
    (start: number, end: number): Paint =>
    (text) =>
      isColored ? `\u001B[${start}m${text}\u001B[${end}m` : text;
  const dim = paint(2, 22);
  return {
    bold: paint(1, 22),
    dim,
    verdict: {
      fail: paint(31, 39),
      unknown: paint(33, 39),
      pass: paint(32, 39),
      skip: paint(36, 39),
      noop: dim,
      client: dim,
    },
  };
}
