// Writes docs/catalogue.md from the libraries in src/catalogue.
//   node scripts/generate-catalogue.mjs [--check]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

const { LIBRARIES } = await import('../dist/catalogue/index.js');

const FILE = fileURLToPath(new URL('../docs/catalogue.md', import.meta.url));

const list = (values) => values.map((value) => `\`${value}\``).join(', ');
const patterns = (value) => (value === undefined ? [] : [value].flat());
const escape = (text) => text.replaceAll('|', '\\|');
const lifetimeSlot = ({ argument, property }) =>
  `argument ${argument}${property === undefined ? '' : `.${property}`}`;

/** When a query is sent, in words. */
function sending({ lazy, terminators = [], callbackSends = false }) {
  if (lazy === undefined) return 'sent by the call itself';
  const ways = [...(lazy === 'thenable' ? ['await', 'then', 'catch', 'finally'] : []), ...terminators];
  if (ways.length === 0) return 'never sent by itself, only as a part of another';
  return `sent only by ${list(ways)}${callbackSends ? ' or a callback' : ''}`;
}

/** On which conditions a row holds, in words. */
function conditions({ from, on, not, needsLibrary, versions, arity }) {
  return [
    ...(from === undefined ? [] : [`from ${list(from)}`]),
    ...(on === undefined ? [] : [`on something called \`${String(on)}\``]),
    ...(not === undefined ? [] : [`not on something called \`${String(not)}\``]),
    ...(needsLibrary === undefined ? [] : ['where the project uses the library']),
    ...(versions === undefined ? [] : [`with ${majors(versions)} of the library`]),
    ...(arity === undefined ? [] : [`with ${numbers(arity)}`]),
  ];
}

function majors([least, below]) {
  return below === Infinity ? `version ${least} or later` : `version ${least} to ${below - 1}`;
}

function numbers([least, most]) {
  const range = least === most ? `${least}` : `${least} to ${most}`;
  return `${range} argument${most === 1 ? '' : 's'}`;
}

/** Where a token's lifetime stands, in words. */
function issuing({ slots, number, missing }) {
  const numbers = {
    seconds: 'a number counts seconds',
    milliseconds: 'a number counts milliseconds',
    'epoch-seconds': 'a number is a moment in seconds',
    'not-allowed': 'no number',
  }[number];
  const none = missing === null ? 'never ends' : `lives ${missing} seconds`;
  return `issues a token; its lifetime stands in ${slots.map(lifetimeSlot).join(' or ')} (${numbers}), without one it ${none}`;
}

/** What a model means, in words. */
function meaning(model) {
  switch (model.kind) {
    case 'clears-cookie':
      return model.name === 'all' ? 'clears all cookies' : 'clears a cookie';
    case 'writes-cookie':
      return `writes a cookie; \`maxAge\` in ${model.unit}`;
    case 'writes-header':
      return 'writes a header';
    case 'record':
      return `${model.verb}s a record; ${sending(model)}`;
    case 'sql':
      return `runs SQL; ${sending(model)}`;
    case 'command':
      return `runs a command: deletes a record with ${list(model.deletes)}, inserts one with ${list(model.inserts)}`;
    case 'calls-named':
      return `calls a function elsewhere, as its name says; ${sending(model)}`;
    case 'ends-session':
      return model.unlessSetUp
        ? `ends a session on the server, where the library is set up with \`${model.unlessSetUp.option}: ${model.unlessSetUp.is}\``
        : 'ends a session on the server';
    case 'empties-cookie-session':
      return 'empties a session that lives only in a cookie';
    case 'ends-request-session':
      return 'ends the session of the request, as its kind says';
    case 'ends-storage-session':
      return 'ends a session, as the storage says that it was built on';
    case 'signs-out':
      return `signs out of ${model.provider}${model.unless ? `, unless ${lifetimeSlot(model.unless.slot)} is ${list(model.unless.is)}` : ''}`;
    case 'invalidates':
      return 'makes the server forget the session';
    case 'requests':
      return 'sends a request; ends the session where the address is a logout or revocation and the token goes along';
    case 'redirects':
      return `redirects the browser${model.throws ? ' and leaves the function' : ''}; ends the session where the address is the provider’s logout`;
    case 'builds-logout-url':
      return 'only builds an address';
    case 'issues-token':
      return issuing(model.lifetime);
    case 'wraps':
      return 'only gives a function, which runs what it was handed when it is called';
    case 'leaves':
      return 'leaves the function';
    case 'nothing':
      return `ends nothing: ${model.because}`;
    default:
      throw new Error(`No words for the model ${model.kind}.`);
  }
}

function storeOf(store) {
  if (typeof store === 'string') return store;
  return store.server === 'if-option'
    ? `server with ${list(store.options)}, else cookie`
    : `server, but cookie where \`${store.option}\` is ${list(store.exports)}`;
}

function requestSession(session) {
  const made = session.madeBy
    ? `a session that ${list(session.madeBy.map((name) => `${name}()`))} gives, or `
    : '';
  const ends = session.ends.length === 0 ? '' : `; ended by ${list(session.ends.map((name) => `${name}()`))}`;
  const toNull =
    typeof session.assignNull === 'string'
      ? session.assignNull
      : `keeps, ends with \`${session.assignNull.endsIf.option}: '${session.assignNull.endsIf.is}'\``;
  return `${made}a session of the request: ${storeOf(session.store)}${ends}; set to \`null\`: ${toNull}`;
}

function section(library) {
  const rows = library.rows.map((row) => {
    const calls = [
      ...patterns(row.path).map((text) => `\`${escape(text)}\``),
      ...patterns(row.shape).map((text) => `any \`${escape(text)}\``),
    ];
    const when = conditions(row).map(escape);
    const call = [calls.join('<br>'), ...(when.length === 0 ? [] : [`(${when.join('; ')})`])].join('<br>');
    return `| ${call} | ${escape(meaning(row.effect))} | ${escape(row.evidence)} |`;
  });
  const sessions = (library.requestSessions ?? []).map(
    (session) =>
      `| \`*.${session.property}\` | ${escape(requestSession(session))} | ${escape(session.evidence)} |`,
  );
  const packages = library.packages.length === 0 ? '' : `${list(library.packages)}\n\n`;
  return [
    `## ${library.name}`,
    '',
    `${packages}| call | what it does | evidence |`,
    '| --- | --- | --- |',
    ...sessions,
    ...rows,
    '',
  ].join('\n');
}

const head = `# Catalogue

What the plugin knows about the calls of ${LIBRARIES.length} libraries. Generated from \`src/catalogue\`, where each library is one file; do not edit this page.

A pattern names the steps from an export of a package: \`Lucia().invalidateSession\` is a method of what \`new Lucia(…)\` gives, also through other files. \`…\` stands for any steps, \`*\` for any name, \`a|b\` for
either. A pattern after *any* holds for calls whose origin is not known, by the names of what they are made on. Evidence names the library's version and the file that was read; *run* means that the call was run.

`;
const sorted = [...LIBRARIES].sort((a, b) => a.name.localeCompare(b.name));
const options = await resolveConfig(FILE);
const next = await format(head + sorted.map(section).join('\n'), { ...options, parser: 'markdown' });
if (process.argv.includes('--check')) {
  if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== next) {
    console.error('docs/catalogue.md is stale: run npm run generate.');
    process.exit(1);
  }
} else {
  writeFileSync(FILE, next);
}
