import { createHash } from 'node:crypto';

import type { Analysis, JudgedHandler } from '../analysis.js';
import type { Effect, Link, Site } from '../effects/types.js';
import { relativePath } from '../modules/host.js';
import { proofs, type Proof } from '../verdict/evidence.js';
import { sessionKind } from '../verdict/session-kind.js';
import type { Verdict } from '../verdict/types.js';
import type { AuditedHandler, Evidence, Reason, Step } from './types.js';
import { keyOf, siteOf } from './whereabouts.js';

/** A handler as it is reported, but for what needs the others of its file. */
export interface HandlerRecord {
  readonly handler: Omit<AuditedHandler, 'fingerprint' | 'isKnown'>;
  /** Where it stands in its file. */
  readonly start: number;
  /** What tells it from all others. */
  readonly key: string;
}

/** Puts a judged handler into a record. It stands where its function stands, and where that is not known, where it is registered. */
export function recordOf({ handler, verdict, effects }: JudgedHandler, analysis: Analysis): HandlerRecord {
  const { root } = analysis;
  const site = siteOf({ handler, verdict, effects }, analysis);
  const registered: Site = { file: analysis.file, place: handler.place };
  const lines = proofs(verdict, effects).map((proof) => evidenceOf(proof, root));
  const registration: Evidence[] =
    site.file === registered.file
      ? []
      : [{ kind: 'registered', ...stepOf(registered, 'registers the handler', root), via: [] }];
  const record = {
    verdict: verdict.kind,
    reason: reasonOf(verdict),
    method: handler.method,
    route: handler.route,
    name: handler.name,
    framework: handler.framework,
    file: relativePath(root, site.file),
    line: site.place.line,
    endLine: site.place.endLine,
    session: sessionOf({ handler, verdict, effects }, analysis),
    cookies: cookiesOf(verdict),
    evidence: [...lines, ...registration],
  };
  return { handler: record, start: site.place.start, key: keyOf(handler, site, registered) };
}

function evidenceOf({ kind, text, site, trail }: Proof, root: string): Evidence {
  const via = trail.map((link: Link) => stepOf(link, `calls ${link.name}`, root));
  return { kind, ...stepOf(site, text, root), via };
}

function stepOf({ file, place }: Site, text: string, root: string): Step {
  return { file: relativePath(root, file), line: place.line, text };
}

function reasonOf(verdict: Verdict): Reason {
  switch (verdict.kind) {
    case 'fail':
    case 'pass':
      return verdict.reason;
    case 'skip':
      return 'provider';
    case 'unknown':
      return 'unreadable-call';
    case 'noop':
      return 'does-nothing';
    case 'client':
      return 'browser-only';
  }
}

function sessionOf({ handler, verdict }: JudgedHandler, { facts }: Analysis): AuditedHandler['session'] {
  switch (verdict.kind) {
    case 'noop':
    case 'client':
      return null;
    case 'skip':
      return 'provider';
    case 'pass':
      if (verdict.clears.length === 0) return endedSession(verdict.evidence);
      break;
    case 'unknown':
      if (verdict.clears.length === 0) return null;
      break;
    case 'fail':
      break;
  }
  const module = handler.target?.environment.module ?? facts;
  return sessionKind(verdict.clears, module ?? { specifiers: [] });
}

/** What was ended, where no cookie tells. */
function endedSession(evidence: readonly Effect[]): 'record' | 'token' {
  const ways = evidence.map((effect) => (effect.kind === 'invalidates' ? effect.how : effect.kind));
  const isToken = ways.some((way) =>
    ['blocklisted', 'token-removed', 'version-raised', 'drops-token', 'revoked-upstream'].includes(way),
  );
  return isToken ? 'token' : 'record';
}

function cookiesOf(verdict: Verdict): string[] {
  if (!('clears' in verdict)) return [];
  const names = verdict.clears.flatMap((effect) =>
    'cookie' in effect && effect.cookie !== null && effect.cookie !== '*' ? [effect.cookie] : [],
  );
  return [...new Set(names)];
}

/**
 * Gives each handler a fingerprint: of its file, route and name, and of its number among those that share these.
 * It stays the same when lines move, and when the verdict changes.
 */
export function withFingerprints(records: readonly HandlerRecord[]): AuditedHandler[] {
  const seen = new Map<string, number>();
  return records.map(({ handler }) => {
    const key = JSON.stringify([handler.file, handler.method, handler.route, handler.name]);
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    const fingerprint = createHash('sha256').update(`${key}#${number}`).digest('hex').slice(0, 32);
    return { ...handler, fingerprint, isKnown: false };
  });
}
