import type { AuditReport } from './types.js';

/** How a run of the command ends. */
export type Outcome =
  | { readonly exitCode: 0; readonly complaint: null }
  | { readonly exitCode: 1 | 2; readonly complaint: string | null };

/** What the report means for the exit code, and what there is to say besides the report. */
export function outcomeOf(
  { counts }: AuditReport,
  { requireHandler }: { readonly requireHandler: boolean },
): Outcome {
  if (counts.handlers === 0 && counts.unreadable > 0 && counts.read === counts.unreadable)
    return { exitCode: 2, complaint: 'nothing could be judged' };
  if (counts.fail > counts.known) return { exitCode: 1, complaint: null };
  if (requireHandler && counts.pass + counts.skip === 0)
    return { exitCode: 1, complaint: 'no handler is confirmed to end a session on the server' };
  return { exitCode: 0, complaint: null };
}
