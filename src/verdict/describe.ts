import type { Effect, Site } from '../effects/types.js';
import { relativePath } from '../modules/host.js';

/** How a place reads in a message: `line 12` in the linted file, `src/lib/session.ts:12` elsewhere. */
export function siteText(site: Site, linted: string, root: string): string {
  const { line } = site.place;
  return site.file === linted ? `line ${String(line)}` : `${relativePath(root, site.file)}:${String(line)}`;
}

/** The calls that led to an effect and where it happens: `deleteSession (line 6), src/lib/session.ts:14`. */
export function wayText(effect: Effect, linted: string, root: string): string {
  const calls = effect.trail.map((link) => `${link.name} (${siteText(link, linted, root)})`);
  return [...calls, siteText(effect.site, linted, root)].join(' → ');
}

/** What an effect is, in a few words, for lists of evidence. */
export function effectText(effect: Effect): string {
  switch (effect.kind) {
    case 'clears-cookie':
      return effect.cookie === '*'
        ? 'clears all cookies'
        : effect.cookie === null
          ? 'clears a cookie'
          : `clears the cookie ${effect.cookie}`;
    case 'empties-cookie-session':
      return `empties a session that lives only in the cookie (${effect.library})`;
    case 'invalidates':
      return INVALIDATION_TEXTS[effect.how];
    case 'drops-token':
      return `takes ${effect.field} out of ${effect.holders[0] ?? 'a record'}`;
    case 'saves':
      return `saves ${effect.names[0] ?? 'a record'}`;
    case 'signs-out':
      return `signs out of ${effect.provider}`;
    case 'never-runs':
      return `builds a deletion that is never sent (${effect.library}: ${effect.terminators.join(', ')} would send it)`;
    case 'spares':
      return effect.which === 'expired-only'
        ? 'deletes only what has expired'
        : 'deletes only the other sessions';
    case 'keeps-session':
      return `keeps the session: ${effect.because}`;
    case 'unreadable':
      return `calls ${effect.name}, which may end the session and could not be read (${effect.why})`;
  }
}

const INVALIDATION_TEXTS = {
  'record-deleted': 'deletes the record of the session or token',
  'record-revoked': 'marks the session or token as over',
  'token-removed': 'removes the token from its record',
  'version-raised': 'makes earlier tokens invalid by their version or secret',
  blocklisted: 'puts the token on a blocklist',
  'server-session-ended': 'ends the session that is kept on the server',
  'revoked-upstream': 'revokes the token where it was issued',
  named: 'calls a function whose name says that it ends the session',
} as const;
