import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Format } from '../arguments.js';
import { pluginVersion } from '../plugin-version.js';
import type { AuditReport } from '../types.js';
import { formatJson } from './json.js';
import type { TableOptions } from './table.js';

/** The report as text in a format. Only what the format needs is loaded. */
export async function format(report: AuditReport, name: Format, style: TableOptions): Promise<string> {
  switch (name) {
    case 'table':
      return (await import('./table.js')).formatTable(report, style);
    case 'json':
      return formatJson(report);
    case 'sarif':
      return (await import('./sarif.js')).formatSarif(report, pluginVersion());
    case 'markdown':
      return (await import('./markdown.js')).formatMarkdown(report);
    case 'html': {
      const { formatHtml } = await import('./html/index.js');
      return formatHtml(report, { readSource: sourceReader(report.root), pluginVersion: pluginVersion() });
    }
  }
}

function sourceReader(root: string): (file: string) => string | null {
  const texts = new Map<string, string | null>();
  return (file) => {
    const known = texts.get(file);
    if (known !== undefined) return known;
    const text = readOrNull(path.join(root, file));
    texts.set(file, text);
    return text;
  };
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
