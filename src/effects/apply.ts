import type { Match } from '../catalogue/match.js';
import type { CookieSlot, Model } from '../catalogue/types.js';
import { packagesOf } from '../modules/project.js';
import { textOf, writtenNames } from '../paths/describe.js';
import { alternatives } from '../paths/settled.js';
import type { Located } from '../paths/types.js';
import type { CallOutcome, JudgedCall } from './calls.js';
import { record } from './context.js';
import { cookieName, enumerates, type CookieName } from './cookie-names.js';
import { judgeCookieWrite, slotValue } from './cookies.js';
import { judgeHeader } from './headers.js';
import { applyQuery, type QueryModel } from './queries.js';
import { judgePassportLogout } from './request-session.js';
import { isSetUpWithout } from './request-session-kind.js';
import { argumentOf } from './slots.js';
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
    case 'command':
    case 'calls-named':
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
      | QueryModel['kind']
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
    case 'ends-session': {
      const { library } = match;
      const { unlessSetUp: wanted } = model;
      return wanted && isSetUpWithout(library, wanted, call.position)
        ? {
            kind: 'keeps-session',
            because: `${library.name} writes the record back without \`${wanted.option}: ${wanted.is}\``,
          }
        : { kind: 'invalidates', how: 'server-session-ended' };
    }
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
  const name = fromObject ?? argumentOf(call, slot) ?? argument;
  const { project } = call.position.walk;
  const which = enumerates(project, name);
  if (which === null) return cookieName(project, name);
  return which === 'all' ? nameOfEach(name, call) : { name: null, isSession: null };
}

/** Where each cookie of the request is cleared that passes the conditions around, they may tell which those are. */
function nameOfEach(name: Located | undefined, { position }: JudgedCall): CookieName {
  const own = name ? writtenNames(name.value, name.environment) : [];
  const asked = position.conditions
    .map(({ value, environment }) => writtenNames(value, environment))
    .filter((names) => names.some((mentioned) => own.includes(mentioned)))
    .flat();
  if (asked.length === 0) return { name: '*', isSession: true };
  const telling = asked.map((text) => isSessionCookie(text)).find((answer) => answer !== null);
  return { name: null, isSession: telling ?? null };
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
