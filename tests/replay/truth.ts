import { format } from 'prettier';

import type { Case, Kind } from './cases.js';
import type { Judged } from './lint.js';
import type { Fate } from './server/replay.js';

/** What one run has shown of one way to log out. */
export interface Row {
  readonly kind: Kind;
  readonly application: Case;
  readonly judged: Judged;
  readonly fate: Fate;
  /** What becomes of the old cookie with the rule's first suggestion applied; `null` where none was run. */
  readonly repaired: Fate | null;
}

/** Whether the rule reports exactly where the old cookie goes on to work. */
export function agrees({ judged, fate }: Pick<Row, 'judged' | 'fate'>): boolean {
  return (judged.report !== null) === (fate === 'alive');
}

/** The closing lines of a run. */
export function summary(rows: readonly Row[], skipped: readonly string[]): string {
  const agreed = rows.filter(agrees).length;
  const kinds = new Set(rows.map(({ kind }) => kind.name)).size;
  const suggested = rows.flatMap(({ judged }) => judged.suggestion ?? []);
  const incomplete = suggested.filter(({ isForReader }) => isForReader).length;
  const repaired = rows.filter((row) => row.repaired !== null);
  const ended = repaired.filter((row) => row.repaired !== 'alive').length;
  return [
    `${rows.length} logout handlers of ${kinds} kinds of session replayed: the rule and the server agree on ${agreed}.`,
    `${suggested.length} suggestions: ${repaired.length} applied and replayed, the old cookie dead after ${ended}; ${incomplete} left to the reader to complete; ${suggested.length - repaired.length - incomplete} in applications that are built.`,
    ...skipped.map((reason) => `Skipped: ${reason}.`),
  ].join('\n');
}

const FATES: Readonly<Record<Fate, string>> = {
  dead: 'died',
  'short-lived': 'died within 15 minutes',
  alive: '**went on to work**',
};

const HEAD = `# What servers do

Each row is a logout handler of a small application with the real library. The tests start it, log in, keep the cookie, log out, and send the kept cookie again. The rule is never
told how that went, nor the server what the rule said: the tests fail unless \`logout/invalidates-session\` reports exactly the handlers after which the old cookie goes on to work.
The applications stand in [tests/replay/fixtures](../tests/replay/fixtures).

`;

/** The page that documents a run, its table in an order that is always the same. */
export async function truthPage(rows: readonly Row[]): Promise<string> {
  const kinds = [...new Map(rows.map(({ kind }) => [kind.name, kind])).values()];
  const count = `${rows.length} handlers of ${kinds.length} kinds of session. This page is written by \`npm run truth\`.\n`;
  const sections = kinds.toSorted((a, b) => compareTexts(a.name, b.name)).map((kind) => section(kind, rows));
  return [await formatted(HEAD + count), ...(await Promise.all(sections))].join('\n');
}

/** What the page says of one kind of session. */
export function section({ name, title, libraries }: Kind, rows: readonly Row[]): Promise<string> {
  const lines = rows
    .filter(({ kind }) => kind.name === name)
    .toSorted((a, b) => compareTexts(a.application.file, b.application.file))
    .map((row) => line(name, row));
  return formatted(`## ${title}

${libraries.join(', ')}

| How it logs out | The old cookie | Verdict | With the suggestion applied |
| :-------------- | :------------- | :------ | :-------------------------- |
${lines.join('\n')}
`);
}

function formatted(markdown: string): Promise<string> {
  return format(markdown, { parser: 'markdown' });
}

function line(kind: string, { application, judged, fate, repaired }: Row): string {
  const link = `[${application.title}](../tests/replay/fixtures/${kind}/${application.file})`;
  const after = repaired === null ? notRun(judged) : FATES[repaired];
  return `| ${link} | ${FATES[fate]} | ${judged.verdict} | ${after} |`;
}

/** Why a suggestion was not run. */
function notRun({ suggestion }: Judged): string {
  if (!suggestion) return '';
  return suggestion.isForReader ? 'left to the reader to complete' : 'not run';
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
