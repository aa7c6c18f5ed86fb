import type { AuditReport } from '../types.js';

/** The report as JSON. Its schema is `audit-report.schema.json` in the package. */
export function formatJson(report: AuditReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
