import type { AuditedHandler, Evidence, Step } from '../../types.js';
import { handlerTitle, placeText, summary } from '../../wording.js';
import { escapeHtml } from './escape.js';
import { excerpt, type Note, type ReadSource } from './excerpt.js';

/** How much code is shown around a line of another file. */
const AROUND = 2;

/** A handler with its code, and the path to the evidence that stands elsewhere. Handlers that need a look are open. */
export function handlerCard(handler: AuditedHandler, readSource: ReadSource): string {
  const { verdict, file, line, endLine, framework, fingerprint } = handler;
  const isOpen = verdict === 'fail' || verdict === 'unknown';
  const place = `${file}:${line}${handler.isKnown ? ', known: the baseline holds it' : ''}`;
  const paths = pathsOf(handler).map((path) => pathList(path, handler, readSource));
  return `<details class="handler v-${verdict}" id="h-${fingerprint}"${isOpen ? ' open' : ''} data-verdict="${verdict}" data-framework="${escapeHtml(framework)}" data-text="${escapeHtml(searchText(handler))}">
<summary><span class="badge">${verdict}</span><span class="title">${escapeHtml(handlerTitle(handler))}</span><span class="place">${escapeHtml(place)}</span>
<span class="facts">${facts(handler)}</span></summary>
<div class="body">
<p class="summary">${escapeHtml(summary(handler))}</p>
${excerpt(readSource, file, [line, endLine], notesIn(handler))}
${paths.join('\n')}
</div>
</details>`;
}

function searchText(handler: AuditedHandler): string {
  const { name, file, framework, verdict, cookies } = handler;
  return [handlerTitle(handler), name, file, framework, verdict, ...cookies].join(' ').toLowerCase();
}

const SESSION_TEXTS = {
  record: 'session record',
  token: 'token',
  'cookie-only': 'cookie-only session',
  provider: 'managed session',
} as const;

function facts({ framework, session, cookies }: AuditedHandler): string {
  const texts = session === null ? [framework] : [framework, SESSION_TEXTS[session]];
  return [
    ...texts.map((text) => `<span>${escapeHtml(text)}</span>`),
    ...cookies.map((cookie) => `<code>${escapeHtml(cookie)}</code>`),
  ].join('');
}

function isInside({ file, line, endLine }: AuditedHandler, step: Step): boolean {
  return step.file === file && step.line >= line && step.line <= endLine;
}

/** What there is to say about the handler's own lines. What one call leads to is said once. */
function notesIn(handler: AuditedHandler): Note[] {
  const own = handler.evidence.filter((item) => item.via.length === 0 && isInside(handler, item));
  const calls = pathsOf(handler).flatMap(({ via, ends }): Note[] => {
    const [call] = via;
    if (!call || !isInside(handler, call)) return [];
    const what = ends.map((item) => `${item.text} (${placeText(item, handler.file)})`).join(' and ');
    return [{ line: call.line, text: `${call.text}, which ${what}`, tone: toneOfAll(ends) }];
  });
  return [...own.map((item): Note => ({ line: item.line, text: item.text, tone: toneOf(item) })), ...calls];
}

function toneOfAll(all: readonly Evidence[]): Note['tone'] {
  const tones = all.map(toneOf);
  if (tones.includes('good')) return 'good';
  return tones.includes('bad') ? 'bad' : 'plain';
}

function toneOf({ kind, text }: Evidence): Note['tone'] {
  switch (kind) {
    case 'invalidates':
    case 'signs-out':
    case 'drops-token':
      // A deletion that is not reached helps nobody.
      return / only where the logout itself fails$| never reached$| passed by /.test(text) ? 'bad' : 'good';
    case 'never-runs':
    case 'spares':
    case 'keeps-session':
    case 'empties-cookie-session':
      return 'bad';
    default:
      return 'plain';
  }
}

/** The calls from the handler to lines that stand elsewhere, and those lines. */
interface Path {
  readonly via: readonly Step[];
  readonly ends: readonly [Evidence, ...Evidence[]];
}

/** Lines of one file that the same calls lead to have one path. */
function pathsOf(handler: AuditedHandler): Path[] {
  const paths = new Map<string, Path>();
  for (const item of handler.evidence) {
    if (item.via.length === 0 && isInside(handler, item)) continue;
    const key = JSON.stringify([item.file, item.via]);
    const known = paths.get(key);
    paths.set(key, { via: item.via, ends: known ? [...known.ends, item] : [item] });
  }
  return [...paths.values()];
}

function pathList({ via, ends }: Path, handler: AuditedHandler, readSource: ReadSource): string {
  const steps = via.map((step) => {
    // The handler's own code is shown above.
    const code = isInside(handler, step) ? '' : excerpt(readSource, step.file, [step.line, step.line], []);
    return stepItem(step.text, step, code);
  });
  const [first] = ends;
  const lines = ends.map(({ line }) => line);
  const span = [Math.max(1, Math.min(...lines) - AROUND), Math.max(...lines) + AROUND] as const;
  const notes = ends.map((item): Note => ({ line: item.line, text: item.text, tone: toneOf(item) }));
  const what = ends.map(({ text }) => text).join(' and ');
  const title = first.kind === 'registered' ? 'Where it is registered' : `How it ${what}`;
  return `<h3>${escapeHtml(title)}</h3>
<ol class="path">${[...steps, stepItem(what, first, excerpt(readSource, first.file, span, notes))].join('')}</ol>`;
}

function stepItem(text: string, { file, line }: Step, code: string): string {
  return `<li><p>${escapeHtml(text)} <span class="where">${escapeHtml(`${file}:${line}`)}</span></p>${code}</li>`;
}
