import type { Model, Slot } from '../catalogue/types.js';
import { isNamed } from '../facts/names.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { AccessPath, Located, Settled } from '../paths/types.js';
import type { JudgedCall } from './calls.js';
import { slotValue } from './cookies.js';
import { propertyOf } from './options.js';
import type { EffectKind } from './types.js';

type StorageModel = Extract<Model, { kind: 'ends-storage-session' }>;

/** What ending a session does that is kept in a storage built elsewhere, such as Remix's `createCookieSessionStorage`. */
export function judgeStorageSession(model: StorageModel, call: JudgedCall): EffectKind | null {
  const storage = storageOf(model.storage, call);
  for (const option of storage ? alternatives(storage) : []) {
    const effect = option.kind === 'path' ? byFactory(option, call) : null;
    if (effect) return effect;
  }
  return {
    kind: 'unreadable',
    name: call.name ?? 'destroySession',
    why: 'the session storage that it was built on could not be found',
  };
}

function storageOf(slot: 'constructor' | 'receiver' | Slot, call: JudgedCall): Settled | null {
  const { project } = call.position.walk;
  if (slot === 'receiver') return call.path;
  if (slot !== 'constructor') return slotValue(project, call.arguments, slot);
  const constructed = call.path.steps.find((step) => step.kind === 'call');
  const first: Located | undefined = constructed?.kind === 'call' ? constructed.arguments[0] : undefined;
  return first ? settle(project, first) : null;
}

function byFactory(path: AccessPath, call: JudgedCall): EffectKind | null {
  const { origin } = path;
  const factory =
    origin.kind === 'package'
      ? [origin.export, ...path.steps.map((step) => (step.kind === 'member' ? step.name : null))].find(
          (name) => isNamed(name, /^create\w*SessionStorage$/),
        )
      : null;
  if (!factory) return null;
  if (factory === 'createCookieSessionStorage')
    return {
      kind: 'empties-cookie-session',
      library: 'createCookieSessionStorage',
      cookie: cookieOf(path, call),
    };
  if (factory !== 'createSessionStorage') return { kind: 'invalidates', how: 'server-session-ended' };
  return deletesData(path, call)
    ? { kind: 'invalidates', how: 'server-session-ended' }
    : { kind: 'keeps-session', because: 'the deleteData function of its session storage deletes nothing' };
}

function optionsOf(path: AccessPath, call: JudgedCall): Settled | null {
  const built = path.steps.find((step) => step.kind === 'call');
  const first = built?.kind === 'call' ? built.arguments[0] : undefined;
  return first ? settle(call.position.walk.project, first) : null;
}

function cookieOf(path: AccessPath, call: JudgedCall): string | null {
  const { project } = call.position.walk;
  const options = optionsOf(path, call);
  const cookie = options ? propertyOf(project, options, 'cookie') : null;
  const name = cookie ? propertyOf(project, cookie, 'name') : null;
  return name?.kind === 'literal' && typeof name.value === 'string' ? name.value : null;
}

/** `createSessionStorage` ends the record only if the project's `deleteData` does something. */
function deletesData(path: AccessPath, call: JudgedCall): boolean {
  const options = optionsOf(path, call);
  const deleteData = options ? propertyOf(call.position.walk.project, options, 'deleteData') : null;
  if (!deleteData) return true;
  return alternatives(deleteData).some(
    (option) =>
      option.kind !== 'function' ||
      option.facts.body.some((statement) => statement.kind !== 'return' || statement.value !== null),
  );
}
