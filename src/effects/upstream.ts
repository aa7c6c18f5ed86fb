import { namesIn, textOf } from '../paths/describe.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { AccessPath, Located } from '../paths/types.js';
import { findRows } from '../catalogue/match.js';
import { NAMED_HOLES } from './cookie-names.js';
import type { JudgedCall } from './calls.js';
import type { EffectKind } from './types.js';
import { words } from './words.js';

const ENDING_ADDRESS =
  /log[-_]?out|sign[-_]?out|log[-_]?off|sign[-_]?off|revoke|revocation|end[-_]?session|invalidate|blacklist|destroy[-_]?session|delete[-_]?session/i;

/** Judges a request to another server: an address that ends sessions, with the token going along. */
export function judgeRequest(call: JudgedCall, url: Located | undefined): EffectKind | null {
  if (!url) return null;
  const address = addressOf(call, url);
  // The REST interface of a key-value store: `${KV_URL}/del/session:…`.
  if (/\/(?:del|unlink)\//i.test(address) && /sess|token/i.test(address))
    return { kind: 'invalidates', how: 'record-deleted' };
  if (!ENDING_ADDRESS.test(address)) return null;
  const others = [
    ...call.arguments.flatMap((argument) => namesIn(argument.value, argument.environment)),
    ...call.receivers,
  ];
  // A prepared client (`api.post('/auth/logout')`) carries what it was prepared with.
  const isPrepared = call.path.origin.kind !== 'global' && call.callee.value.kind === 'member';
  const carries = others.some((name) =>
    words(name).some((word) =>
      /^(?:token|tokens|cookie|cookies|session|authorization|auth|bearer|credentials|jwt|refresh|access|sid|headers)$/.test(
        word,
      ),
    ),
  );
  return carries || isPrepared ? { kind: 'invalidates', how: 'revoked-upstream' } : null;
}

function addressOf(call: JudgedCall, url: Located): string {
  const { project } = call.position.walk;
  const text = textOf(project, url, NAMED_HOLES);
  if (text !== null) return text;
  // `new URL('/logout', base)`, `config.revocationEndpoint`, `` `${base}/logout`.toString() ``.
  return namesIn(url.value, url.environment).slice(0, 8).join(' ');
}

/** Judges a redirect of the browser: to the provider's logout address it ends the session there. */
export function judgeRedirect(call: JudgedCall, url: Located | undefined): EffectKind | null {
  if (!url) return null;
  const { project } = call.position.walk;
  const isBuilt = alternatives(settle(project, url)).some(
    (option) => option.kind === 'path' && buildsLogoutUrl(option),
  );
  if (isBuilt) return { kind: 'invalidates', how: 'revoked-upstream' };
  const text = textOf(project, url, NAMED_HOLES);
  if (text !== null) return isForeignLogout(text) ? { kind: 'invalidates', how: 'revoked-upstream' } : null;
  const names = namesIn(url.value, url.environment).slice(0, 12);
  const tells = names.some((name) =>
    /(?:end_?session|(?:idp|sso|oidc|provider|cognito|auth0|keycloak|okta|saml|cas|azure|microsoft)\w*log_?out|log_?out\w*(?:endpoint|uri)|endSessionUrl)/i.test(
      name,
    ),
  );
  return tells ? { kind: 'invalidates', how: 'revoked-upstream' } : null;
}

/** An address on another host whose path ends a session there. */
function isForeignLogout(text: string): boolean {
  const isForeign =
    /^(?:https?:)?\/\//i.test(text) ||
    /^\{[^}]*(?:issuer|domain|auth0|keycloak|cognito|okta|authority|idp|sso|oidc|provider|tenant|cas|login)[^}]*\}/i.test(
      text,
    );
  const path = text.replace(/[?#].*$/s, '');
  return (
    isForeign &&
    /log[-_]?out|sign[-_]?out|end[-_]?session|log[-_]?off/i.test(path.replace(/^(?:https?:)?\/\/[^/]*/i, ''))
  );
}

/** Whether a value comes from a call that builds a provider's logout address, as the catalogue knows them. */
function buildsLogoutUrl(path: AccessPath): boolean {
  return path.steps.some((step, index) => {
    if (step.kind !== 'call') return false;
    const rows = findRows({
      path: { ...path, steps: path.steps.slice(0, index) },
      receivers: [],
      argumentCount: step.arguments.length,
      uses: () => null,
    });
    return rows.some(({ row, certain }) => certain && row.effect.kind === 'builds-logout-url');
  });
}
