import type { CallValue, ModuleFacts, Value } from '../facts/types.js';
import { callsOf } from '../facts/visit.js';
import { isOtherToken, words } from '../effects/words.js';
import { importedModules, modulesNaming, storeFiles } from './reach.js';
import type { Subject } from './types.js';

const HASHES = /createHash|createHmac|\bsha\d+\b|subtle\.digest|\bhash(?:Sync)?\(|hash\w*(?:token|session)/i;

/**
 * Whether the project stores the hash of a token or session id in place of it: a record is then not found by what the
 * cookie holds.
 */
export function hashesTokens(subject: Subject): boolean {
  const reached = [...importedModules(subject), ...modulesNaming(subject, storeFiles(subject), HASHES)];
  return reached.some(({ facts }) => callsOf(facts).some(({ value }) => isTokenHash(facts, value)));
}

/** `hashToken(token)`, `sha256(encode(token))`, `createHash('sha256').update(token)`, `subtle.digest('SHA-256', token)` */
function isTokenHash(facts: ModuleFacts, call: CallValue): boolean {
  return isHash(facts, call.callee) && call.arguments.some((argument) => speaksOfToken(facts, argument));
}

function isHash(facts: ModuleFacts, callee: Value): boolean {
  const name = nameOf(facts, callee);
  if (name === 'update' && callee.kind === 'member')
    return (
      callee.object.kind === 'call' &&
      /^createHash|^createHmac/.test(nameOf(facts, callee.object.callee) ?? '')
    );
  return /^(?:sha\d+\w*|digest|hash|hashSync|hash\w*(?:token|session)\w*)$/i.test(name ?? '');
}

function speaksOfToken(facts: ModuleFacts, value: Value): boolean {
  if (value.kind === 'call') return value.arguments.some((argument) => speaksOfToken(facts, argument));
  // `req.params.token` is that of a link in a mail.
  if (value.kind === 'member' && /^(?:params|query|body)$/.test(nameOf(facts, value.object) ?? ''))
    return false;
  const name = nameOf(facts, value) ?? '';
  return !isOtherToken(name) && words(name).some((word) => /^(?:token|session|sid|refresh|jwt)/.test(word));
}

function nameOf(facts: ModuleFacts, value: Value): string | null {
  if (value.kind === 'member') return value.property;
  if (value.kind === 'global') return value.name;
  return value.kind === 'variable' ? (facts.variables[value.index]?.name ?? null) : null;
}
