import path from 'node:path';

import type { TSESLint } from '@typescript-eslint/utils';

import { collectEffects } from './effects/collect.js';
import { tokenLifetime } from './effects/lifetimes.js';
import type { Effect } from './effects/types.js';
import { readModule } from './facts/read-module.js';
import type { ModuleFacts } from './facts/types.js';
import { fileRoutes } from './handlers/file-routes.js';
import { findHandlers } from './handlers/index.js';
import { isLogoutRoute } from './handlers/logout-words.js';
import type { Handler } from './handlers/types.js';
import { relativePath } from './modules/host.js';
import type { ParserSetup } from './modules/parser.js';
import { openProject, type Project } from './modules/project.js';
import { readSettings, type Settings } from './settings.js';
import { judge } from './verdict/judge.js';
import type { Lifetime, Verdict } from './verdict/types.js';

/** A handler with its verdict. */
export interface JudgedHandler {
  readonly handler: Handler;
  readonly verdict: Verdict;
  readonly effects: readonly Effect[];
}

export interface Analysis {
  readonly handlers: readonly JudgedHandler[];
  /** The files that were opened besides the linted one. */
  readonly opened: ReadonlySet<string>;
  readonly root: string;
  /** The absolute path of the linted file. */
  readonly file: string;
  /** `null` where the file was not read, since nothing in it can be a logout handler. */
  readonly facts: ModuleFacts | null;
  /** What went wrong inside the analysis; `null` where nothing did. */
  readonly failure: unknown;
}

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

const analyses = new WeakMap<object, Map<Settings, Analysis>>();

/**
 * The handlers of the file that is being linted, with their verdicts. Computed once a file, for all rules.
 *
 * Throws where `settings.logout` is wrong, and never on account of the code: whatever the code makes the analysis
 * stumble over ends as an analysis without handlers, with the failure in it.
 */
export function analyse(context: Context): Analysis {
  const settings = settingsOf(context);
  const known = analyses.get(context.sourceCode) ?? new Map<Settings, Analysis>();
  analyses.set(context.sourceCode, known);
  const analysis = known.get(settings) ?? guarded(context, settings);
  known.set(settings, analysis);
  return analysis;
}

function guarded(context: Context, settings: Settings): Analysis {
  try {
    return analyseFile(context, settings);
  } catch (failure) {
    return {
      handlers: [],
      opened: new Set(),
      root: context.cwd,
      file: context.physicalFilename,
      facts: null,
      failure,
    };
  }
}

/**
 * Words of which a file with a logout handler has one; in a pattern what joins them may be optional (`log-?out`,
 * `log[-_]?out`, `log(?:-|_)?out`), and each may be a segment of its own (`/sign/out`).
 */
const MENTIONS =
  /(?:log|sign)(?: |\/(?=o(?:ut|ff)\b)|[\\([?:]{0,4}[-_][-_|)\]?\\]{0,6})?o(?:ut|ff)|end(?:[\\([?:]{0,4}[-_][-_|)\]?\\]{0,6})?session/i;
/** A handler for `DELETE /session` mentions no such word, but the method, as a name or a text. */
const DELETES =
  /\bDELETE\b|@Delete\b|\bdel(?:ete)?\s*[(<:=]|['"`][Dd]el(?:ete)?['"`]|\bfunction\s+del(?:ete)?\b/;
/** A text that ends with the resource, and is no module of the project; in a pattern the slash is escaped. */
const SESSION_PATH =
  /['"`](?:(?![.~@#])[^'"`\n]*\/)?(?:sessions?|login|auth)\/?\??['"`]|\\\/(?:sessions?|login|auth)\b/i;
/**
 * What the path of a file holds, in this order, if a router serves a logout under it. What stands between may be dropped
 * or escaped by the router. Asked first, since reading a path as each router does takes longer.
 */
const ROUTE_WORDS = /(?:log|sign).*o(?:ut|ff)|end.*session|session|login|auth/i;
/** A letter that SvelteKit takes by its number. */
const ESCAPED_LETTER = /\[[xu]\+/;

/** Whether a file may hold a logout handler, by its text and its path alone. */
export function mayHoldHandler(text: string, relative: string, settings: Settings): boolean {
  if (MENTIONS.test(text) || MENTIONS.test(relative)) return true;
  const deletes = DELETES.test(text);
  if (deletes && SESSION_PATH.test(text)) return true;
  if (settings.logoutFiles.length + settings.logoutFunctions.length + settings.logoutRoutes.length > 0)
    return true;
  if (!ROUTE_WORDS.test(relative) && !ESCAPED_LETTER.test(relative)) return false;
  return fileRoutes(relative).some(
    ({ method, path: served }) =>
      isLogoutRoute(method, served) || (deletes && isLogoutRoute('DELETE', served)),
  );
}

/**
 * Whether the file that is being linted may hold a logout handler. A rule asks it before it listens to anything, since
 * even a listener that does nothing costs a file that holds nothing. Throws where `settings.logout` is wrong.
 */
export function mayReport(context: Context): boolean {
  const relative = relativePath(context.cwd, fileOf(context));
  return mayHoldHandler(context.sourceCode.text, relative, settingsOf(context));
}

/** Throws where `settings.logout` is wrong. */
export function settingsOf(context: Context): Settings {
  return readSettings((context.settings as { readonly logout?: unknown }).logout);
}

/** The parser that the file is linted with. */
export function parserOf({ languageOptions }: Context): ParserSetup {
  return { parser: languageOptions.parser, parserOptions: { ...languageOptions.parserOptions } };
}

function fileOf({ cwd, physicalFilename }: Context): string {
  return path.isAbsolute(physicalFilename) ? physicalFilename : path.resolve(cwd, physicalFilename);
}

function analyseFile(context: Context, settings: Settings): Analysis {
  const { sourceCode, cwd } = context;
  const file = fileOf(context);
  const nothing: Analysis = { handlers: [], opened: new Set(), root: cwd, file, facts: null, failure: null };
  if (!mayReport(context) || !sourceCode.scopeManager) return nothing;
  const facts = readModule(file, sourceCode.ast, sourceCode.scopeManager);
  const project = openProject(cwd, facts, parserOf(context), settings);
  const handlers = findHandlers(project, settings, facts).map((handler): JudgedHandler => {
    // What runs in the browser ends nothing on the server, whatever it calls: no file is opened to see that.
    const effects = handler.isClient ? [] : collectEffects(project, settings, handler);
    return { handler, verdict: verdictOn(project, settings, handler, effects), effects };
  });
  return { handlers, opened: project.opened, root: cwd, file, facts, failure: null };
}

function verdictOn(
  project: Project,
  settings: Settings,
  handler: Handler,
  effects: readonly Effect[],
): Verdict {
  const { tokenLifetimeLimit: lifetimeLimit } = settings;
  const judged = (lifetime: Lifetime): Verdict =>
    judge({ effects, isClient: handler.isClient, lifetime, lifetimeLimit });
  if (settings.tokenLifetime !== null)
    return judged({ kind: 'known', seconds: settings.tokenLifetime, refreshes: clearsRefreshToken(effects) });
  const verdict = judged({ kind: 'unknown' });
  // How long tokens live is searched for only where it could change the verdict.
  const issuer = issuerOf(verdict);
  if (!issuer) return verdict;
  const module = handler.target?.environment.module ?? project.linted;
  const lifetime = tokenLifetime(project, module, issuer.library);
  return lifetime.kind === 'known' && clearsRefreshToken(effects)
    ? judged({ ...lifetime, refreshes: true })
    : judged(lifetime);
}

/** What may have issued the token of a session that stays alive; `null` where its lifetime changes nothing. */
function issuerOf(verdict: Verdict): { readonly library: string | null } | null {
  if (verdict.kind !== 'fail') return null;
  if (verdict.reason === 'not-invalidated') return { library: null };
  const { evidence } = verdict;
  return evidence?.kind === 'empties-cookie-session' ? { library: evidence.library } : null;
}

function clearsRefreshToken(effects: readonly Effect[]): boolean {
  return effects.some(
    (effect) => effect.kind === 'clears-cookie' && /refresh|remember/i.test(effect.cookie ?? ''),
  );
}
