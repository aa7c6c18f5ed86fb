import type { Value } from '../facts/types.js';
import { namesIn } from '../paths/describe.js';
import type { JudgedCall } from './calls.js';
import { linksBefore, type ChainLink } from './context.js';
import { subjectOf, words, type Subject } from './words.js';

/** Methods whose argument names the table or model, before or after the call that matters. */
const NAMING_METHODS = new Set([
  'from',
  'into',
  'table',
  'model',
  'collection',
  'getRepository',
  'in',
  'using',
  'relation',
  'related',
  'deleteFrom',
  'updateTable',
  'delete',
  'update',
  'insert',
  'insertInto',
]);

/** What the record is that a call deletes or changes: a session or token, a list of blocked ones, something else. */
export function recordSubject(call: JudgedCall): Subject {
  if (isOfSomethingElse(call)) return 'look-alike';
  const [first] = call.arguments;
  const named = [
    ...(call.table ? namesIn(call.table.value, call.table.environment) : []),
    ...namedBefore(call),
    ...(first && isBuilder(call) ? namesIn(first.value, first.environment) : []),
    ...ownReceivers(call),
    ...(first && isNaming(first.value) ? namesIn(first.value, first.environment) : []),
    ...namedBehind(call),
  ];
  const primary = named.map((name) => subjectOf(name)).find((subject) => subject !== null);
  if (primary !== undefined) return primary;
  const filters = [...call.arguments, ...call.usage.chain.flatMap((link) => link.arguments)];
  const secondary = filters
    .flatMap((argument) => namesIn(argument.value, argument.environment))
    .map((name) => subjectOf(name));
  return secondary.includes('session') ? 'session' : null;
}

/** The tables that the calls behind one name: `.delete().from('sessions')`. */
export function namedBehind(call: JudgedCall): string[] {
  return call.usage.chain.flatMap((link) => namedBy(link));
}

/** The tables that the calls before one name, nearest first: `from('sessions').delete()`, `knex('sessions').del()`. */
function namedBefore(call: JudgedCall): string[] {
  const links = linksBefore(call.path).toReversed();
  return links.flatMap((link) => (link.name === null ? plainNames(link) : namedBy(link)));
}

function namedBy(link: ChainLink): string[] {
  if (link.name === null || !NAMING_METHODS.has(link.name)) return [];
  return link.arguments.slice(0, 1).flatMap(({ value, environment }) => namesIn(value, environment));
}

/** What is called itself and handed a name gives the table of that name; another argument may be anything. */
function plainNames(link: ChainLink): string[] {
  return link.arguments.flatMap(({ value }) =>
    value.kind === 'literal' && typeof value.value === 'string' && /^[\w.]+$/.test(value.value)
      ? [value.value]
      : [],
  );
}

/** `db.delete(sessions).where(…)`: where a filter is still to come, the argument is the table. */
function isBuilder({ arguments: args, usage }: JudgedCall): boolean {
  return args.length === 1 && usage.chain[0]?.name === 'where';
}

/** What the receivers say. A client that has the rights of an admin holds more than admins. */
function ownReceivers({ path, receivers }: JudgedCall): string[] {
  const isImported =
    path.origin.kind === 'package' && (path.origin.export === 'default' || path.origin.export === '*');
  const client = isImported ? path.names[0] : undefined;
  return receivers.filter((name) => name !== client && !isAdminClient(name));
}

const CLIENT_WORD =
  /^(?:db|database|client|supabase|firebase|prisma|drizzle|knex|kysely|orm|sql|pool|connection|conn|redis|kv|mongo|firestore|tx|trx)$/;

function isAdminClient(name: string): boolean {
  const split = words(name);
  return split.includes('admin') && split.some((word) => CLIENT_WORD.test(word));
}

/** Whoever hands a session to code is called so, be the session one of a login or not. */
const HOLDERS = new Set(['event', 'socket']);

/** `stripe.checkout.sessions`: whether what the sessions hang on says that they are none of a login's. */
export function isOfSomethingElse(call: JudgedCall): boolean {
  return owners(call).some(
    (name) => !HOLDERS.has(name) && (subjectOf(name) === 'look-alike' || words(name).includes('portal')),
  );
}

/** What a receiver is a member of, as written, and where it comes from. */
function owners({ callee, path }: JudgedCall): string[] {
  const { value } = callee;
  const written =
    value.kind === 'member' && value.object.kind === 'member'
      ? namesIn(value.object.object, callee.environment).slice(0, 1)
      : [];
  const [owner, receiver] = path.steps.slice(-3, -1);
  const isMember = owner?.kind === 'member' && receiver?.kind === 'member';
  return isMember && owner.name !== null ? [...written, owner.name] : written;
}

/** Whether an argument names what is deleted, rather than describing it. */
export function isNaming(value: Value): boolean {
  return (
    value.kind === 'variable' ||
    value.kind === 'member' ||
    value.kind === 'literal' ||
    value.kind === 'template' ||
    value.kind === 'call' ||
    // The key of a store: `['revoked', jti]`.
    (value.kind === 'array' && value.elements.length > 0 && value.elements.every(isNaming))
  );
}
