import type { CatalogueCase } from '../harness.js';
import { orms } from './orms.js';
import { sessions } from './sessions.js';
import { stores } from './stores.js';

/** All cases, by what their rows are about. */
export const FAMILIES: Readonly<Record<string, readonly CatalogueCase[]>> = {
  'ORMs and query builders': orms,
  'drivers and key-value stores': stores,
  sessions,
};
