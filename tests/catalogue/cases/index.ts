import type { CatalogueCase } from '../harness.js';
import { cookies } from './cookies.js';
import { orms } from './orms.js';
import { precision } from './precision.js';
import { providers } from './providers.js';
import { requests } from './requests.js';
import { sessions } from './sessions.js';
import { stores } from './stores.js';
import { tokens } from './tokens.js';

/** All cases, by what their rows are about. */
export const FAMILIES: Readonly<Record<string, readonly CatalogueCase[]>> = {
  'ORMs and query builders': orms,
  'drivers and key-value stores': stores,
  sessions,
  'cookies and headers': cookies,
  providers,
  requests,
  tokens,
  'look-alikes': precision,
};
