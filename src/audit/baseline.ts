import { AuditError } from './audit-error.js';
import { countsOf } from './counts.js';
import type { AuditedHandler, AuditReport } from './types.js';

/** Findings that were there when the baseline was made. */
export interface Baseline {
  readonly fingerprints: ReadonlySet<string>;
}

/** Reads the text of a baseline file. Throws where it is none. */
export function readBaseline(text: string, file: string): Baseline {
  const findings = findingsOf(text);
  if (!findings) throw new AuditError(`${file} is no baseline: --update-baseline writes one`);
  return { fingerprints: new Set(findings) };
}

function findingsOf(text: string): string[] | null {
  try {
    const value = JSON.parse(text) as { readonly version?: unknown; readonly findings?: unknown };
    if (value.version !== 1 || !Array.isArray(value.findings)) return null;
    const findings = value.findings as readonly { readonly fingerprint?: unknown }[];
    return findings.map(({ fingerprint }) => String(fingerprint));
  } catch {
    return null;
  }
}

/** The text of a baseline that holds all findings of a report. One finding a line, so that a change reads well in a diff. */
export function writeBaseline({ handlers }: AuditReport): string {
  const lines = findings(handlers).map(({ fingerprint, file, method, route, name }) =>
    JSON.stringify({ file, method, route, name, fingerprint }),
  );
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

function findings(handlers: readonly AuditedHandler[]): AuditedHandler[] {
  return handlers.filter(({ verdict }) => verdict === 'fail');
}

/** Marks the findings that a baseline holds. */
export function applyBaseline(report: AuditReport, { fingerprints }: Baseline): AuditReport {
  const handlers = report.handlers.map((handler) => ({
    ...handler,
    isKnown: handler.verdict === 'fail' && fingerprints.has(handler.fingerprint),
  }));
  return { ...report, handlers, counts: countsOf(report.counts, handlers, report.unreadable) };
}

/** How many findings of a baseline are gone. */
export function goneFrom({ fingerprints }: Baseline, { handlers }: AuditReport): number {
  const present = new Set(findings(handlers).map(({ fingerprint }) => fingerprint));
  return [...fingerprints].filter((fingerprint) => !present.has(fingerprint)).length;
}
