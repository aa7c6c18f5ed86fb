import type { FailReason, Verdict } from '../verdict/types.js';
import type { SuggestionId } from '../suggestions/index.js';
import type { SessionKind } from '../verdict/session-kind.js';

const STAYS = 'a stolen copy stays valid until it expires';

/** What the rule says. `{{handler}}` is `at /logout` or a name, `{{way}}` the lines that were looked at. */
export const MESSAGES = {
  recordNotDeleted: `Logout handler {{handler}} clears {{cookie}} but does not delete the session record on the server, so ${STAYS}.{{way}}`,
  tokenNotRevoked: `Logout handler {{handler}} clears {{cookie}} but neither revokes the token on the server nor puts it on a blocklist, so ${STAYS}.{{way}}`,
  cookieOnlySession: `Logout handler {{handler}} empties a session that lives only in {{cookie}}, so ${STAYS}.{{way}}`,
  neverRuns: `Logout handler {{handler}} clears {{cookie}}, but the query at {{place}} that would end the session is never sent (it needs {{terminators}}), so ${STAYS}.{{way}}`,
  onlyOnFailure: `Logout handler {{handler}} clears {{cookie}}, but ends the session at {{place}} only where the logout itself fails, so ${STAYS}.{{way}}`,
  notReached: `Logout handler {{handler}} clears {{cookie}}, but leaves before it would end the session at {{place}}, so ${STAYS}.{{way}}`,
  sparesThisSession: `Logout handler {{handler}} clears {{cookie}}, but the deletion at {{place}} leaves this session alive, so ${STAYS}.{{way}}`,
  notSaved: `Logout handler {{handler}} clears {{cookie}}, but the token that is taken out of its record at {{place}} is never saved, so ${STAYS}.{{way}}`,
  keptOnServer: `Logout handler {{handler}} sets the session to nothing at {{place}}, but {{because}}, so ${STAYS}.{{way}}`,
  cookieLeft:
    'Logout handler {{handler}} ends the session on the server but leaves its cookie in the browser.',
  doesNothing:
    'Logout handler {{handler}} neither clears a session cookie nor ends the session on the server.',
  onlyInBrowser: 'Logout function {{handler}} runs only in the browser, so it ends no session by itself.',
  notDecided: 'Logout handler {{handler}} could not be judged: {{why}}.',
} as const;

const PAGE =
  'https://github.com/eslint-plugin-logout/eslint-plugin-logout/blob/main/docs/rules/invalidates-session.md';

/** What the suggestions say. Each is one sentence that begins with what the edit does. */
export const SUGGESTIONS = {
  deleteRecord: 'Delete the `{{model}}` record of this session with {{library}}.',
  removeToken: 'Take the token off its `{{model}}` record with {{library}}.',
  blocklistToken:
    'Put the token on the blocklist `{{store}}` with {{library}}, to be looked up wherever tokens are checked.',
  blocklistSession: `Put the sealed cookie on the blocklist \`{{store}}\` with {{library}}, to be looked up wherever it is opened (${PAGE}#a-session-that-lives-only-in-the-cookie).`,
  destroySession: 'Destroy the session in the store of {{library}}.',
  invalidateSession: 'Invalidate the session with {{library}}.',
  revokeAtProvider: 'Revoke the session at {{library}}.',
  forwardLogout: 'Forward the logout, with its token, to the API that issued it ({{address}}).',
  sendQuery: 'Add {{what}}, so that the query is sent.',
  moveDeletion: 'Move the deletion before the cookie is cleared.',
  repeatDeletion: 'Repeat the deletion before the cookie is cleared.',
  saveRecord: 'Save `{{record}}` once its token is taken out.',
  shortenLifetime: 'Let the token live no longer than {{lifetime}}.',
  callRevocation: 'Call `{{name}}` before the cookie is cleared, and write it.',
} as const satisfies Record<SuggestionId, string>;

export type MessageId = keyof typeof MESSAGES | SuggestionId;

/** The message for a failing verdict. */
export function failMessage(reason: FailReason, kind: SessionKind): MessageId {
  switch (reason) {
    case 'not-invalidated':
      return kind === 'token' ? 'tokenNotRevoked' : 'recordNotDeleted';
    case 'cookie-only-session':
      return 'cookieOnlySession';
    case 'never-runs':
      return 'neverRuns';
    case 'only-on-failure':
      return 'onlyOnFailure';
    case 'not-reached':
      return 'notReached';
    case 'spares-this-session':
      return 'sparesThisSession';
    case 'not-saved':
      return 'notSaved';
    case 'kept-on-server':
      return 'keptOnServer';
  }
}

/** What `strict` reports besides failures. */
export type Extra = 'cookie-left' | 'noop' | 'client' | 'unknown';

/** The message for a verdict that is reported only on request; `null` where there is nothing to say. */
export function extraMessage(verdict: Verdict): { readonly id: MessageId; readonly extra: Extra } | null {
  switch (verdict.kind) {
    case 'pass':
      return verdict.clears.length === 0 ? { id: 'cookieLeft', extra: 'cookie-left' } : null;
    case 'noop':
      return { id: 'doesNothing', extra: 'noop' };
    case 'client':
      return { id: 'onlyInBrowser', extra: 'client' };
    case 'unknown':
      return { id: 'notDecided', extra: 'unknown' };
    case 'fail':
    case 'skip':
      return null;
  }
}
