import path from 'node:path';

import type { VerdictKind } from '../../../verdict/types.js';
import type { AuditedHandler, AuditReport, Counts, Unreadable } from '../../types.js';
import { closingText, VERDICT_TEXTS, VERDICTS } from '../../wording.js';
import { handlerCard } from './card.js';
import { escapeHtml } from './escape.js';
import type { ReadSource } from './excerpt.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';

export interface HtmlOptions {
  readonly readSource: ReadSource;
  readonly pluginVersion: string;
}

/** The report as one page that needs nothing else: counts, filters, each handler with its code and the path to the evidence. */
export function formatHtml(report: AuditReport, { readSource, pluginVersion }: HtmlOptions): string {
  const { counts, handlers, unreadable, root } = report;
  const name = path.basename(root) || root;
  const groups = VERDICTS.flatMap((verdict) => {
    const own = handlers.filter((handler) => handler.verdict === verdict);
    return own.length === 0 ? [] : [group(verdict, own, readSource)];
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<meta name="generator" content="eslint-plugin-logout ${escapeHtml(pluginVersion)}">
<link rel="icon" href="data:,">
<title>${counts.fail > 0 ? `(${counts.fail}) ` : ''}Logout handlers of ${escapeHtml(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Logout handlers of ${escapeHtml(name)}</h1>
<p class="closing">${escapeHtml(closingText(counts))}</p>
${handlers.length === 0 ? '' : `${bar(counts)}\n${filters(report)}`}
</header>
<main>
${handlers.length === 0 ? '<p class="empty">There is nothing to show, and nothing that could be called safe: no logout handler was found.</p>' : groups.join('\n')}
${unreadable.length === 0 ? '' : unread(unreadable)}
</main>
<footer>
<p>A handler fails when it clears the session cookie and leaves the session alive on the server: a copy of the cookie keeps working
(<a href="https://cwe.mitre.org/data/definitions/613.html">CWE-613</a>). Made by eslint-plugin-logout ${escapeHtml(pluginVersion)} from ${counts.read} of ${counts.files} files, those that mention a logout.</p>
</footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** What the tiles say already, as a picture. */
function bar(counts: Counts): string {
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0).map(
    (verdict) => `<span class="v-${verdict}" style="flex:${counts[verdict]}"></span>`,
  );
  return `<div class="bar" aria-hidden="true">${parts.join('')}</div>`;
}

function filters({ counts, handlers }: AuditReport): string {
  const tiles = VERDICTS.filter((verdict) => counts[verdict] > 0).map(
    (verdict) =>
      `<label class="tile v-${verdict}"><input type="checkbox" value="${verdict}" checked><b>${counts[verdict]}</b><strong>${verdict}</strong><small>${VERDICT_TEXTS[verdict]}</small></label>`,
  );
  const frameworks = [...new Set(handlers.map(({ framework }) => framework))].sort();
  const options = frameworks.map((name) => `<option>${escapeHtml(name)}</option>`);
  return `<form class="filters" onsubmit="return false">
<fieldset><legend hidden>Verdicts</legend><div class="tiles">${tiles.join('')}</div></fieldset>
<div class="more">
<label class="grow">Search route, name, file, cookie<input type="search" id="search"></label>
<label>Framework<select id="framework"><option value="">all</option>${options.join('')}</select></label>
<button type="button" id="toggle">Open all</button>
</div>
<p class="shown" role="status"></p>
</form>`;
}

function group(verdict: VerdictKind, handlers: readonly AuditedHandler[], readSource: ReadSource): string {
  const cards = handlers.map((handler) => handlerCard(handler, readSource));
  return `<section class="verdict" aria-labelledby="verdict-${verdict}">
<h2 class="group" id="verdict-${verdict}">${verdict} <span>${VERDICT_TEXTS[verdict]}</span></h2>
${cards.join('\n')}
</section>`;
}

function unread(unreadable: readonly Unreadable[]): string {
  const items = unreadable.map(
    ({ file, reason }) => `<li><span class="where">${escapeHtml(file)}</span> ${escapeHtml(reason)}</li>`,
  );
  return `<section aria-labelledby="unread"><h2 class="group" id="unread">Not judged <span>files that may hold logout handlers and could not be read</span></h2>
<ul class="unread">${items.join('')}</ul></section>`;
}
