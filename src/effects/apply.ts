import type { Match } from '../catalogue/match.js';
import type { CookieSlot, Model, Slot } from '../catalogue/types.js';
import { packagesOf } from '../modules/project.js';
import { textOf } from '../paths/describe.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { AccessPath, Located, Settled } from '../paths/types.js';
import type { CallOutcome, JudgedCall } from './calls.js';
import { record } from './context.js';
import { cookieName, judgeCookieWrite, slotValue, type CookieName } from './cookies.js';
import { judgeHeader } from './headers.js';
import { isSentLater } from './later.js';
import { isSent, type Laziness } from './laziness.js';
import { judgeDeletion, judgeInsertion, judgeSave, judgeUpdate } from './records.js';
import { judgePassportLogout } from './request-session.js';
import { readSql, type SqlStatement } from './sql.js';
import { judgeSql } from './sql-effects.js';
import { judgeStorageSession } from './storage-session.js';
import type { EffectKind } from './types.js';
import { judgeRedirect, judgeRequest } from './upstream.js';
import { isSessionCookie } from './words.js';

/** Applies a row to the call that it knows. `null` where the row turns out not to speak of this call. */
export function applyModel(match: Match, call: JudgedCall): CallOutcome | null {
  const { effect: model, id } = match.row;
  switch (model.kind) {
    case 'leaves':
      return 'leaves';
    // The function that it was handed runs where the one is called that it gives.
    case 'wraps':
      return 'followed';
    case 'nothing':
    case 'builds-logout-url':
    case 'issues-token':
      return 'judged';
    case 'writes-header':
      judgeHeader(
        argumentOf(call, model.name),
        argumentOf(call, model.value),
        call.call.place,
        call.position,
        id,
      );
      return 'judged';
    case 'record':
    case 'sql':
      return applyQuery(match, model, call);
    case 'redirects': {
      const effect = judgeRedirect(call, argumentOf(call, model.url));
      if (effect) record(call.position, call.call.place, effect, id);
      return model.throws ? 'leaves' : 'judged';
    }
    default: {
      const effect = effectOf(model, match, call);
      if (effect) record(call.position, call.call.place, effect, id);
      return effect || match.certain ? 'judged' : null;
    }
  }
}

type SimpleModel = Exclude<
  Model,
  {
    kind:
      | 'leaves'
      | 'wraps'
      | 'nothing'
      | 'builds-logout-url'
      | 'issues-token'
      | 'writes-header'
      | 'record'
      | 'sql'
      | 'redirects';
  }
>;

function effectOf(model: SimpleModel, match: Match, call: JudgedCall): EffectKind | null {
  const { project } = call.position.walk;
  switch (model.kind) {
    case 'clears-cookie': {
      const name = nameOf(model.name, call);
      return { kind: 'clears-cookie', cookie: name.name, isSession: name.isSession };
    }
    case 'writes-cookie':
      return judgeCookieWrite(project, model, call.arguments, nameOf(model.name, call));
    case 'ends-session':
      return { kind: 'invalidates', how: 'server-session-ended' };
    case 'empties-cookie-session':
      return { kind: 'empties-cookie-session', library: match.library.name, cookie: model.cookie ?? null };
    case 'ends-request-session':
      if (model.needsCallback && throwsWithoutCallback(call)) {
        return { kind: 'never-runs', library: 'passport', terminators: ['a callback'] };
      }
      return judgePassportLogout(call.position);
    case 'ends-storage-session':
      return judgeStorageSession(model, call);
    case 'signs-out':
      return signsOut(model, call);
    case 'invalidates':
      return { kind: 'invalidates', how: model.how };
    case 'requests':
      return judgeRequest(call, argumentOf(call, model.url));
  }
}

/** Passport 0.6 and later throw where `req.logout()` gets no callback (passport 0.7.0 `lib/http/request.js`). */
function throwsWithoutCallback(call: JudgedCall): boolean {
  if (call.arguments.length > 0 || call.usage.kind === 'passed') return false;
  const range = packagesOf(call.position.walk.project, call.position.environment.module.file)?.get(
    'passport',
  );
  const version = /(\d+)\.(\d+)/.exec(range ?? '');
  return version !== null && (Number(version[1]) > 0 || Number(version[2]) >= 6);
}

function argumentOf(call: JudgedCall, slot: Slot): Located | undefined {
  const argument = call.arguments[slot.argument];
  if (!argument || slot.property === undefined) return argument;
  for (const option of alternatives(settle(call.position.walk.project, argument))) {
    if (option.kind !== 'object') continue;
    const property = option.value.properties.find((item) => item.name === slot.property);
    if (property) return { value: property.value, environment: option.environment };
  }
  return undefined;
}

function nameOf(slot: CookieSlot, call: JudgedCall): CookieName {
  if (slot === 'all') return { name: '*', isSession: true };
  if (slot === 'receiver') {
    const [nearest = null] = call.receivers;
    return { name: nearest, isSession: nearest === null ? null : isSessionCookie(nearest) };
  }
  if (slot === 'first-text') {
    const { project } = call.position.walk;
    const text = call.arguments.find((argument) => textOf(project, argument, () => '{}') !== null);
    return cookieName(project, text ?? call.arguments.at(call.arguments.length > 1 ? 1 : 0));
  }
  if ('fixed' in slot) return { name: slot.fixed, isSession: isSessionCookie(slot.fixed) };
  const argument = call.arguments[slot.argument];
  const fromObject =
    slot.property === undefined ? argumentOf(call, { argument: slot.argument, property: 'name' }) : undefined;
  return cookieName(call.position.walk.project, fromObject ?? argumentOf(call, slot) ?? argument);
}

function signsOut(model: Extract<Model, { kind: 'signs-out' }>, call: JudgedCall): EffectKind | null {
  if (model.unless) {
    const value = slotValue(call.position.walk.project, call.arguments, model.unless.slot);
    const excepted =
      value &&
      alternatives(value).some(
        (option) => option.kind === 'literal' && model.unless?.is.includes(option.value as string | boolean),
      );
    if (excepted) return { kind: 'spares', which: 'others-only' };
  }
  return { kind: 'signs-out', provider: model.provider };
}

function applyQuery(
  match: Match,
  model: Extract<Model, { kind: 'record' | 'sql' }>,
  call: JudgedCall,
): CallOutcome | null {
  // Whoever it was handed to ran it, or did not.
  if (model.kind === 'sql' && call.usage.kind === 'taken') return 'takes';
  const effects = model.kind === 'sql' ? sqlEffects(model.text, call) : [recordEffect(model.verb, call)];
  const found = effects.filter((effect) => effect !== null);
  if (found.length === 0) return match.certain ? 'judged' : null;
  const callbackSends = model.kind === 'record' && model.callbackSends === true && isCallback(call);
  const sent = callbackSends || isSent(model, call.usage) || isSentLater(model, call);
  for (const effect of found) {
    record(call.position, call.call.place, sent ? effect : neverRuns(match, model), match.row.id);
  }
  return model.kind === 'sql' ? 'takes' : 'judged';
}

function neverRuns(match: Match, query: Laziness): EffectKind {
  const terminators = query.terminators ?? [];
  return {
    kind: 'never-runs',
    library: match.library.name,
    terminators: query.lazy === 'thenable' ? ['await', ...terminators] : terminators,
  };
}

function isCallback(call: JudgedCall): boolean {
  const last = call.arguments.at(-1);
  const settled: Settled | null = last ? settle(call.position.walk.project, last) : null;
  return settled?.kind === 'function';
}

function recordEffect(verb: 'delete' | 'update' | 'insert' | 'save', call: JudgedCall): EffectKind | null {
  switch (verb) {
    case 'delete':
      return judgeDeletion(call);
    case 'update':
      return judgeUpdate(call);
    case 'insert':
      return judgeInsertion(call);
    case 'save':
      return judgeSave(call);
  }
}

function sqlEffects(at: number | 'prepared', call: JudgedCall): (EffectKind | null)[] {
  const argument = at === 'prepared' ? preparedText(call) : call.arguments[at];
  const text = argument ? sqlText(call, argument) : null;
  return text === null ? [] : readSql(text).map((statement: SqlStatement) => judgeSql(statement, call));
}

/** What the statement was prepared with that `run()` is called on. */
function preparedText(call: JudgedCall): Located | undefined {
  const prepared = call.path.steps.findLast((step) => step.kind === 'call' && step.arguments.length > 0);
  return prepared?.kind === 'call' ? prepared.arguments[0] : undefined;
}

function sqlText(call: JudgedCall, argument: Located): string | null {
  const { project } = call.position.walk;
  // Table names often stand in constants: `DELETE FROM ${TABLE}` keeps the constant's name as the table.
  const text = textOf(project, argument, (names) =>
    /^[A-Za-z_]\w*$/.test(names[0] ?? '') && /table|session|token/i.test(names[0] ?? '')
      ? (names[0] ?? '?')
      : '?',
  );
  if (text !== null) return text;
  for (const option of alternatives(settle(project, argument))) {
    const made = option.kind === 'path' ? fragmentText(option) : undefined;
    if (made) return sqlText(call, made);
    if (option.kind !== 'object') continue;
    const inner = option.value.properties.find(
      (property) => property.name === 'sql' || property.name === 'text' || property.name === 'query',
    );
    if (inner) return textOf(project, { value: inner.value, environment: option.environment }, () => '?');
  }
  return null;
}

/** What a fragment was made of: sql`…`, `sql.raw('…')`, `Prisma.sql`…``. */
function fragmentText({ steps }: AccessPath): Located | undefined {
  const last = steps.at(-1);
  const [text] = last?.kind === 'call' ? last.arguments : [];
  return text && (text.value.kind === 'template' || text.value.kind === 'literal') ? text : undefined;
}
