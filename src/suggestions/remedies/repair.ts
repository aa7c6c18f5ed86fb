import type { FunctionNode, Remedy, Subject } from '../types.js';
import { movedDeletion } from './moving.js';
import { saving } from './saving.js';
import { sending } from './sending.js';

/** What makes a deletion that the handler has already do its work; empty where there is none. */
export function repairs(subject: Subject, handler: FunctionNode): Remedy[] {
  const { reason, evidence } = subject.verdict;
  if (evidence?.site.file !== subject.file) return [];
  switch (reason) {
    case 'never-runs':
      return evidence.kind === 'never-runs' ? sending(subject, handler, evidence) : [];
    case 'only-on-failure':
    case 'not-reached':
      return movedDeletion(subject, handler, evidence);
    case 'not-saved':
      return saving(subject, evidence);
    default:
      return [];
  }
}
