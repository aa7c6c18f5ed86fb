import type { TSESTree } from '@typescript-eslint/utils';

import type { Effect } from '../../effects/types.js';
import { findClients } from '../clients.js';
import { cookieNames, wordsOf } from '../cookie-name.js';
import { tokenField } from '../fields.js';
import { run } from '../layout.js';
import { functionAround, linesAt, nodeAt } from '../place.js';
import { parametersOf } from '../sql-text.js';
import type {
  Edit,
  FunctionNode,
  ImportNeed,
  Insertion,
  Label,
  Remedy,
  Rewriting,
  Subject,
} from '../types.js';

type NeverRuns = Extract<Effect, { kind: 'never-runs' }>;

/** Calls that send a query and need nothing but what they are called on. */
const SENDS = /^(?:execute|exec|run|go|commit|promise|flush)$/;

/** `await` before a query that is a promise, `.execute()` behind one that is none; empty where it takes more to send it. */
export function sending(subject: Subject, handler: FunctionNode, evidence: NeverRuns): Remedy[] {
  const start = nodeAt(subject.sourceCode, evidence.site.place);
  const query = wholeQuery(start);
  if (!start || !query || isHeld(query)) return [];
  if (evidence.terminators.includes('await')) return rewriting(subject, query, evidence, AWAITED);
  const sent = evidence.terminators.find((name) => SENDS.test(name));
  if (start.type === 'TaggedTemplateExpression')
    return evidence.library === 'kysely' ? sentBy(subject, handler, query, evidence) : [];
  const text = preparedText(start);
  if (text === null) return sent === undefined ? [] : rewriting(subject, query, evidence, called(sent));
  if (isBound(start) || parametersOf(text).length === 0)
    return rewriting(subject, query, evidence, called('run'));
  return runWithToken(subject, handler, query, evidence, text);
}

/** What goes behind a query. */
interface Ending {
  readonly says: string;
  readonly text: string;
  readonly imports: readonly ImportNeed[];
}

const AWAITED: Ending = { says: '`await`', text: '', imports: [] };

function called(name: string, argument = '', imports: readonly ImportNeed[] = []): Ending {
  return { says: `\`.${name}(${argument})\``, text: `.${name}(${argument})`, imports };
}

function rewriting(subject: Subject, query: TSESTree.Node, evidence: NeverRuns, ending: Ending): Rewriting[] {
  const around = functionAround(query);
  if (!around) return [];
  const isAwaited = !isSynchronous(subject, evidence) && query.parent?.type !== 'AwaitExpression';
  const edits: Edit[] = isAwaited ? [{ ...startOfQuery(query), text: 'await ' }] : [];
  const [, end] = query.range;
  return [
    {
      kind: 'rewriting',
      label: labelOf(evidence, ending.says),
      edits: ending.text === '' ? edits : [...edits, { start: end, end, text: ending.text }],
      imports: ending.imports,
      makesAsync: isSynchronous(subject, evidence) ? null : around,
    },
  ];
}

function labelOf({ library }: NeverRuns, what: string): Label {
  return { id: 'sendQuery', data: { what }, library };
}

/** A tagged template of Kysely knows no database: it has to be handed one. */
function sentBy(
  subject: Subject,
  handler: FunctionNode,
  query: TSESTree.Node,
  evidence: NeverRuns,
): Rewriting[] {
  const database = findClients(subject, handler).find(({ kind }) => kind === 'kysely');
  return database
    ? rewriting(subject, query, evidence, called('execute', database.code, database.imports))
    : [];
}

/** The text that a statement is prepared from; `null` for a query that is none of these. */
function preparedText(node: TSESTree.Node): string | null {
  if (node.type !== 'CallExpression' || methodOf(node) !== 'prepare') return null;
  const [text] = node.arguments;
  if (text?.type === 'Literal' && typeof text.value === 'string') return text.value;
  return text?.type === 'TemplateLiteral' ? text.quasis.map(({ value }) => value.raw).join('') : '?';
}

function methodOf({ callee }: TSESTree.CallExpression): string | null {
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : null;
}

/** `db.prepare('DELETE … WHERE id = ?').bind(id)` */
function isBound(prepare: TSESTree.Node): boolean {
  const member = prepare.parent;
  return (
    member?.type === 'MemberExpression' &&
    member.property.type === 'Identifier' &&
    member.property.name === 'bind' &&
    member.parent.type === 'CallExpression'
  );
}

/** A statement that asks for what the cookie holds takes it, where there is a cookie. */
function runWithToken(
  subject: Subject,
  handler: FunctionNode,
  query: TSESTree.Node,
  evidence: NeverRuns,
  text: string,
): Insertion[] {
  const statement = query.parent?.type === 'AwaitExpression' ? query.parent.parent : query.parent;
  const [parameter, ...others] = parametersOf(text);
  const [cookie = null] = cookieNames(subject);
  if (statement?.type !== 'ExpressionStatement' || functionAround(statement) !== handler) return [];
  const column = parameter?.column ?? null;
  if (!parameter || column === null || others.length > 0) return [];
  if (tokenField([column], 'session', wordsOf(cookie)) === null) return [];
  const { sourceCode, style } = subject;
  const isSync = isSynchronous(subject, evidence);
  const prepare = linesAt(sourceCode.text, query, '');
  // A database of Cloudflare, which hangs on the environment, takes values by `bind` alone.
  const isD1 = evidence.library === 'd1' || /\benv\./.test(sourceCode.getText(query));
  const links = (token: string): string[] => {
    const value = parameter.name === null ? token : `{ ${parameter.name}: ${token} }`;
    return isD1 ? [`.bind(${token})`, '.run()'] : [`.run(${value})`];
  };
  return [
    {
      kind: 'insertion',
      label: labelOf(evidence, `\`${links('…').join('')}\``),
      needs: 'token',
      statements: (token) =>
        isD1 && prepare.length === 1
          ? [run({ kind: 'chain', head: prepare.join(''), links: links(token) }, !isSync)]
          : [
              {
                kind: 'lines',
                lines:
                  `${isSync ? '' : 'await '}${prepare.join('\n')}${links(token).join('')}${style.semicolon}`.split(
                    '\n',
                  ),
              },
            ],
      imports: [],
      setup: [],
      isAsync: !isSync,
      instead: statement,
    },
  ];
}

/** Whether a prepared statement is run at once: so it is by the drivers of SQLite that live in the process. */
function isSynchronous({ packages, facts }: Subject, { library, terminators }: NeverRuns): boolean {
  if (terminators.includes('await')) return false;
  if (library !== 'sqlite-statements') return library.includes('sqlite');
  const local = /^(?:better-sqlite3|node:sqlite|bun:sqlite)$/;
  return packages.has('better-sqlite3') || facts.specifiers.some((specifier) => local.test(specifier));
}

/** Whether a query is kept under a name, to be sent elsewhere. */
function isHeld(query: TSESTree.Node): boolean {
  const outer = query.parent?.type === 'AwaitExpression' ? query.parent : query;
  return outer.parent?.type === 'VariableDeclarator' && preparedText(query) !== null;
}

/** The query with all that is called on it. */
function wholeQuery(node: TSESTree.Node | null): TSESTree.Node | null {
  let whole = node;
  while (whole?.parent) {
    const { parent } = whole;
    const goesOn =
      (parent.type === 'MemberExpression' && parent.object === whole) ||
      (parent.type === 'CallExpression' && parent.callee === whole) ||
      parent.type === 'ChainExpression';
    if (!goesOn) break;
    whole = parent;
  }
  return whole;
}

/** Where `await` goes; it takes the place of a `void`. */
function startOfQuery(query: TSESTree.Node): { readonly start: number; readonly end: number } {
  const { parent } = query;
  if (parent?.type === 'UnaryExpression' && parent.operator === 'void')
    return { start: parent.range[0], end: query.range[0] };
  return { start: query.range[0], end: query.range[0] };
}
