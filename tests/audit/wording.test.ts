import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { countsOf } from '../../src/audit/counts.js';
import type { AuditedHandler } from '../../src/audit/types.js';
import { closingText, summary } from '../../src/audit/wording.js';

const schema = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../audit-report.schema.json'), 'utf8'),
) as { definitions: { handler: { properties: { reason: { enum: AuditedHandler['reason'][] } } } } };
const reasons = schema.definitions.handler.properties.reason.enum;

const handler: AuditedHandler = {
  verdict: 'fail',
  reason: 'not-invalidated',
  method: 'POST',
  route: '/logout',
  name: 'logout',
  framework: 'express',
  file: 'a.js',
  line: 1,
  endLine: 3,
  session: 'record',
  cookies: ['sid'],
  evidence: [],
  fingerprint: '0'.repeat(32),
  isKnown: false,
};

it('each reason of the schema has a sentence of its own', () => {
  const sentences = reasons.map((reason) => summary({ ...handler, reason }));
  expect(new Set(sentences).size).toBe(reasons.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/u);
});

it('a token is not spoken of as a record', () => {
  expect(summary({ ...handler, session: 'token' })).toContain('token');
});

it.each([
  [[], [], 'No logout handler was found in 3 files.'],
  [
    [],
    [{ file: 'b.js', reason: 'x' }],
    'No logout handler was found in 3 files. 1 file could not be judged.',
  ],
  [
    [{ ...handler, verdict: 'client' as const }],
    [],
    '1 logout handler in 3 files: 1 client. None is confirmed to end a session on the server.',
  ],
  [[{ ...handler, verdict: 'skip' as const }], [], '1 logout handler in 3 files: 1 skip.'],
  [
    [
      { ...handler, isKnown: true },
      { ...handler, verdict: 'pass' as const },
    ],
    [],
    '2 logout handlers in 3 files: 1 fail (1 of them in the baseline), 1 pass.',
  ],
])('the closing words count, and praise nothing that is not there (%#)', (handlers, unreadable, words) => {
  expect(closingText(countsOf({ files: 3, read: 2 }, handlers, unreadable))).toBe(words);
});
