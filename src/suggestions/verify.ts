import { collectEffects } from '../effects/collect.js';
import { tokenLifetime } from '../effects/lifetimes.js';
import type { ModuleFacts } from '../facts/types.js';
import { findHandlers } from '../handlers/index.js';
import type { Handler } from '../handlers/types.js';
import { parseModule } from '../modules/parser.js';
import { openProject, type Project } from '../modules/project.js';
import type { Lifetime } from '../verdict/types.js';
import { judge } from '../verdict/judge.js';
import type { Edit, Subject } from './types.js';

/** The text with edits applied; `null` where two of them overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string | null {
  const sorted = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) return null;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Whether the text can be parsed and its handler ends the session: no suggestion is shown that leaves the report. */
export function endsSession(subject: Subject, text: string, byLifetime: boolean): boolean {
  const { project, settings, root, file, judged } = subject;
  const facts = parseModule(file, text, project.parser);
  if (!facts) return false;
  const changed = openProject(root, facts, project.parser, project.limits);
  const handlers = findHandlers(changed, settings, facts);
  const position = sameHandlers(subject.handlers, judged.handler).indexOf(judged.handler);
  const handler = sameHandlers(handlers, judged.handler)[position];
  if (!handler) return false;
  const effects = collectEffects(changed, settings, handler);
  const { kind } = judge({
    effects,
    isClient: handler.isClient,
    lifetime: byLifetime ? lifetimeOf(changed, handler, facts) : { kind: 'unknown' },
    lifetimeLimit: settings.tokenLifetimeLimit,
  });
  return kind === 'pass' || kind === 'skip';
}

function lifetimeOf(project: Project, { target }: Handler, facts: ModuleFacts): Lifetime {
  return tokenLifetime(project, target?.environment.module ?? facts, null);
}

function sameHandlers(handlers: readonly Handler[], { name, method, route }: Handler): Handler[] {
  return handlers.filter((item) => item.name === name && item.method === method && item.route === route);
}
