import path from 'node:path';

import { freeName } from '../exported.js';
import { run, call } from '../layout.js';
import type { Situation } from '../situation.js';
import type { Insertion } from '../types.js';

/** A call that the reader has to fill in, for a project of which nothing else is known. */
export function namedCall({ subject, cookie }: Situation): Insertion {
  const local = freeName(subject, 'revokeSession', 'revokeServerSession');
  const extension = subject.facts.specifiers
    .map((specifier) => /^\..*(\.[cm]?[jt]s)$/.exec(specifier)?.[1])
    .find((found) => found !== undefined);
  const written = extension ?? (subject.style.isTyped || subject.style.isCommonJs ? '' : path.extname(subject.file));
  return {
    kind: 'insertion',
    label: { id: 'callRevocation', data: { name: local }, library: null },
    needs: cookie === null ? 'nothing' : 'token',
    statements: (token) => [run(cookie === null ? call(local) : call(local, token))],
    imports: [{ specifier: `./revoke-session${written}`, imported: 'revokeSession', local }],
    setup: [],
    isAsync: true,
  };
}
