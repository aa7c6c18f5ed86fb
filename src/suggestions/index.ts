import path from 'node:path';

import type { TSESLint } from '@typescript-eslint/utils';

import { parserOf, settingsOf, type Analysis, type JudgedHandler } from '../analysis.js';
import type { ModuleFacts } from '../facts/types.js';
import { openProject, packagesOf, type Project } from '../modules/project.js';
import { findClients } from './clients.js';
import { composed } from './compose.js';
import { cookieNames, wordsOf } from './cookie-name.js';
import { expiryOf } from './expiry.js';
import { makeableClients } from './new-clients.js';
import { handlerFunction } from './place.js';
import { blocklists } from './remedies/blocklist.js';
import { keyDeletions, kvEntries } from './remedies/keys.js';
import { shorterLifetimes } from './remedies/lifetime.js';
import { mapDeletions } from './remedies/maps.js';
import { namedCall } from './remedies/named.js';
import { recordEndings } from './remedies/records.js';
import { forwardedLogouts } from './remedies/upstream.js';
import { repairs } from './remedies/repair.js';
import { providerRevocations } from './remedies/providers.js';
import { sessionDestructions } from './remedies/sessions.js';
import type { Situation } from './situation.js';
import { styleOf } from './style.js';
import type { FailVerdict, FunctionNode, Remedy, Subject, Suggestion } from './types.js';
import { endsSession, withEdits } from './verify.js';

export type { Suggestion, SuggestionId } from './types.js';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** How many suggestions a report has at most. */
const MOST = 3;

/**
 * What a reader may do about a handler that fails, the best first. Empty where the handler stands in another file, or
 * where no code can be built that ends the session.
 */
export function suggestionsFor(judged: JudgedHandler, analysis: Analysis, context: Context): Suggestion[] {
  const { verdict } = judged;
  const { facts } = analysis;
  if (verdict.kind !== 'fail' || !facts) return [];
  const subject = subjectOf(judged, verdict, { ...analysis, facts }, context);
  const handler = handlerFunction(subject);
  if (!handler) return [];
  try {
    return firstThatWork(subject, handler);
  } catch {
    // What code makes the search stumble costs the suggestion, not the report.
    return [];
  }
}

function subjectOf(
  judged: JudgedHandler,
  verdict: FailVerdict,
  analysis: Analysis & { readonly facts: ModuleFacts },
  context: Context,
): Subject {
  const { sourceCode } = context;
  const { facts } = analysis;
  const settings = settingsOf(context);
  const limits = { ...settings, maxFiles: Math.max(settings.maxFiles, LEAST_FILES) };
  const project = openProject(analysis.root, facts, parserOf(context), limits);
  const file = path.resolve(analysis.root, analysis.file);
  return {
    judged,
    handlers: analysis.handlers.map(({ handler }) => handler),
    verdict,
    sourceCode,
    facts,
    project,
    settings,
    root: analysis.root,
    file,
    style: styleOf(sourceCode, file),
    packages: packagesAtHand(project, file, facts),
    names: new Set(sourceCode.ast.tokens.map(({ value }) => value)),
  };
}

const PACKAGE = /^(?:@[\w.-]+\/)?[a-z][\w.-]*/;

/** The packages that the manifest lists and those that the file imports, though no manifest may say so. */
function packagesAtHand(project: Project, file: string, { specifiers }: ModuleFacts): Map<string, string> {
  const listed = packagesOf(project, file);
  const imported = specifiers.flatMap((specifier) => PACKAGE.exec(specifier)?.[0] ?? []);
  return new Map([...imported.map((name): [string, string] => [name, '']), ...(listed ?? [])]);
}

/** A search for clients and models opens more files than a verdict. */
const LEAST_FILES = 200;

function firstThatWork(subject: Subject, handler: FunctionNode): Suggestion[] {
  const found: Suggestion[] = [];
  for (const remedy of remediesFor(subject, handler)) {
    if (remedy.label.library === null && found.length > 0) break;
    if (found.some(({ label }) => saysTheSame(label, remedy.label))) continue;
    const edits = composed(subject, handler, remedy);
    const text = edits ? withEdits(subject.sourceCode.text, edits) : null;
    if (edits && text !== null && endsSession(subject, text, remedy.label.id === 'shortenLifetime'))
      found.push({ label: remedy.label, edits });
    if (found.length === MOST) break;
  }
  return found;
}

function saysTheSame(a: Suggestion['label'], b: Suggestion['label']): boolean {
  return a.id === b.id && JSON.stringify(a.data) === JSON.stringify(b.data);
}

/** The remedies for a handler, the best first; later ones are looked for only where they are needed. */
function* remediesFor(subject: Subject, handler: FunctionNode): Generator<Remedy> {
  yield* repairs(subject, handler);
  const [cookie = null] = cookieNames(subject);
  const cookieWords = wordsOf(cookie);
  const near = findClients(subject, handler);
  const made = makeableClients(subject, handler, new Set(near.map(({ kind }) => kind)));
  const isSealed =
    subject.verdict.clears.some(({ kind }) => kind === 'empties-cookie-session') &&
    !/refresh|token|jwt/i.test(cookieWords ?? '');
  const situation: Situation = {
    subject,
    handler,
    cookie,
    cookieWords,
    isSealed,
    expiry: isSealed ? null : expiryOf(subject, cookieWords),
    clients: [...near, ...made],
  };
  yield* sessionDestructions(situation);
  yield* providerRevocations(situation);
  if (!isSealed) {
    yield* recordEndings(situation);
    yield* keyDeletions(situation);
    yield* mapDeletions(situation);
  }
  yield* kvEntries(situation);
  yield* blocklists(situation);
  yield* shorterLifetimes(situation);
  if (situation.clients.length === 0) yield* forwardedLogouts(situation);
  yield namedCall(situation);
  yield namedCall({ ...situation, cookie: null });
}
