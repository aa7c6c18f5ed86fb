import { words } from '../../effects/words.js';
import type { RecordKind } from '../fields.js';
import type { Label } from '../types.js';

/** What a remedy says that ends a record of this kind. */
export function labelFor(record: RecordKind, library: string, model: string): Label {
  const id = record === 'session' ? 'deleteRecord' : record === 'user' ? 'removeToken' : 'blocklistToken';
  return { id, data: { library, model, store: model }, library };
}

/** Whether records of this name may be found by a cookie: those of refresh tokens only by one that carries such a token. */
export function suits(record: string, cookie: string | null): boolean {
  const isRefresh = (name: string): boolean =>
    words(name).some((word) => /^(?:refresh|remember|jid|rt)/.test(word));
  return !isRefresh(record) || cookie === null || isRefresh(cookie);
}
