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

/** The report as Markdown, for a pull request or the summary of a CI job. */
export function formatMarkdown(report: AuditReport): string {
  const groups = VERDICTS.flatMap((verdict) => {
    const handlers = report.handlers.filter((handler) => handler.verdict === verdict);
    return handlers.length === 0 ? [] : [group(verdict, handlers)];
  });
  const unread = report.unreadable.length === 0 ? [] : [unreadGroup(report.unreadable)];
  return `${['# Logout handlers', escaped(closingText(report.counts)), ...groups, ...unread].join('\n\n')}\n`;
}

const ICONS: Readonly<Record<VerdictKind, string>> = {
  fail: '❌',
  unknown: '❔',
  pass: '✅',
  skip: '☑️',
  noop: '➖',
  client: '🖥️',
};

function group(verdict: VerdictKind, handlers: readonly AuditedHandler[]): string {
  const rows = handlers.map((handler) =>
    [
      code(`${handler.file}:${handler.line}`),
      code(handlerTitle(handler)),
      sessionText(handler),
      evidenceCell(handler),
    ].join(' | '),
  );
  return [
    `## ${ICONS[verdict]} ${verdict} (${handlers.length}): ${VERDICT_TEXTS[verdict]}`,
    '',
    '| place | route | session | evidence |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

function evidenceCell(handler: AuditedHandler): string {
  const lines = handler.evidence.map((evidence) => evidenceText(evidence, handler.file));
  const known = handler.isKnown ? ['Known: the baseline holds it.'] : [];
  const isPlain = handler.verdict === 'fail' || lines.length === 0;
  return [...(isPlain ? [summary(handler)] : []), ...lines, ...known].map(escaped).join('<br>');
}

function unreadGroup(unreadable: readonly Unreadable[]): string {
  const lines = unreadable.map(({ file, reason }) => `- ${code(file)}: ${escaped(reason)}`);
  return [`## ⚠️ not judged (${unreadable.length})`, '', ...lines].join('\n');
}

/** Code in a cell: a backtick in it needs a longer fence, and a bar would end the cell. */
function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  const space = text.includes('`') ? ' ' : '';
  return `${fence}${space}${text.replace(/\|/g, '\\|').replace(/\s+/g, ' ')}${space}${fence}`;
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/\s+/g, ' ');
}
