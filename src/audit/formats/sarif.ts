import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type {
  CodeFlow,
  Invocation,
  Location,
  Log,
  Notification,
  ReportingDescriptor,
  Result,
  Run,
  ToolComponent,
} from 'sarif';

import type { AuditedHandler, AuditReport, Evidence, Step, Unreadable } from '../types.js';
import { closingText, handlerTitle, summary } from '../wording.js';

const HOME = 'https://github.com/eslint-plugin-logout/eslint-plugin-logout';
const RULE = 'logout/invalidates-session';
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const CWE_ID = '613';

/**
 * The report as SARIF 2.1.0. Only handlers that fail are results, since the services that read SARIF show every result
 * as a problem; all handlers stand in the properties of the run.
 */
export function formatSarif(report: AuditReport, pluginVersion: string): string {
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [runOf(report, pluginVersion)] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function runOf(report: AuditReport, version: string): Run {
  const failing = report.handlers.filter(({ verdict }) => verdict === 'fail');
  return {
    tool: {
      driver: {
        name: 'logout-audit',
        fullName: 'eslint-plugin-logout: inventory and audit of logout handlers',
        version,
        semanticVersion: version,
        informationUri: HOME,
        rules: [ruleOf()],
        supportedTaxonomies: [{ name: 'CWE', index: 0 }],
      },
    },
    taxonomies: [cwe()],
    originalUriBaseIds: { SRCROOT: { uri: pathToFileURL(path.join(report.root, path.sep)).href } },
    columnKind: 'utf16CodeUnits',
    invocations: [invocationOf(report.unreadable)],
    results: failing.map(resultOf),
    properties: { summary: closingText(report.counts), counts: report.counts, handlers: report.handlers },
  };
}

function ruleOf(): ReportingDescriptor {
  const helpUri = `${HOME}/blob/main/docs/rules/invalidates-session.md`;
  const what =
    'A logout handler that takes the session cookie from the browser does nothing to a copy of it: whoever has one stays logged in until it expires. ' +
    'The handler has to make the server forget the session: delete its record, remove or revoke its token, or put the token on a blocklist.';
  return {
    id: RULE,
    name: 'InvalidatesSession',
    shortDescription: { text: 'Logout handler leaves the session alive on the server' },
    fullDescription: { text: what },
    help: {
      text: `${what} More at ${helpUri}`,
      markdown: `${what}\n\n[More about the rule](${helpUri})`,
    },
    helpUri,
    defaultConfiguration: { level: 'error' },
    relationships: [
      { target: { id: CWE_ID, index: 0, toolComponent: { name: 'CWE', index: 0 } }, kinds: ['superset'] },
    ],
    properties: {
      tags: ['security', 'external/cwe/cwe-613', 'CWE-613', 'authentication'],
      precision: 'high',
      'security-severity': '7.5',
      'problem.severity': 'error',
    },
  };
}

function cwe(): ToolComponent {
  return {
    name: 'CWE',
    organization: 'MITRE',
    informationUri: 'https://cwe.mitre.org/',
    shortDescription: { text: 'Common Weakness Enumeration' },
    isComprehensive: false,
    taxa: [
      {
        id: CWE_ID,
        name: 'InsufficientSessionExpiration',
        shortDescription: { text: 'Insufficient Session Expiration' },
        helpUri: `https://cwe.mitre.org/data/definitions/${CWE_ID}.html`,
      },
    ],
  };
}

function resultOf(handler: AuditedHandler): Result {
  const { evidence, isKnown, fingerprint } = handler;
  const flows = evidence.filter(({ via }) => via.length > 0).map((line) => flowOf(handler, line));
  const related = evidence.map((line, index): Location => ({ id: index + 1, ...locationOf(line) }));
  return {
    ruleId: RULE,
    ruleIndex: 0,
    kind: 'fail',
    level: 'error',
    message: { text: messageOf(handler) },
    locations: [
      {
        physicalLocation: physical(handler),
        logicalLocations: [{ name: handler.name, kind: 'function' }],
      },
    ],
    ...(related.length > 0 && { relatedLocations: related }),
    ...(flows.length > 0 && { codeFlows: flows }),
    partialFingerprints: { 'logoutHandler/v1': fingerprint },
    baselineState: isKnown ? 'unchanged' : 'new',
    taxa: [{ id: CWE_ID, index: 0, toolComponent: { name: 'CWE', index: 0 } }],
    properties: { reason: handler.reason, framework: handler.framework, session: handler.session },
  };
}

function messageOf(handler: AuditedHandler): string {
  const lines = handler.evidence.map(
    ({ text, file, line }, index) => `[${text}](${index + 1}) (${file}:${line})`,
  );
  const seen = lines.length > 0 ? ` It ${lines.join('; ')}.` : '';
  return `Logout handler ${escaped(handlerTitle(handler))} leaves the session alive on the server. ${summary(handler)}${seen}`;
}

/** Brackets in a message are links. */
function escaped(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}

function flowOf(handler: AuditedHandler, evidence: Evidence): CodeFlow {
  const start: Step = { file: handler.file, line: handler.line, text: handlerTitle(handler) };
  const steps = [start, ...evidence.via, evidence];
  const locations = steps.map((step, index) => ({
    location: locationOf(step),
    nestingLevel: Math.min(index, evidence.via.length),
    executionOrder: index + 1,
  }));
  return { message: { text: evidence.text }, threadFlows: [{ locations }] };
}

function locationOf(step: Step): Location {
  return { physicalLocation: physical(step), message: { text: step.text } };
}

function physical({ file, line }: Pick<Step, 'file' | 'line'>): NonNullable<Location['physicalLocation']> {
  return { artifactLocation: artifact(file), region: { startLine: line } };
}

function artifact(file: string): { readonly uri: string; readonly uriBaseId: string } {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' };
}

function invocationOf(unreadable: readonly Unreadable[]): Invocation {
  const notifications = unreadable.map(({ file, reason }): Notification => ({
    level: 'warning',
    message: { text: `${file} could not be judged: ${reason}` },
    locations: [{ physicalLocation: { artifactLocation: artifact(file) } }],
  }));
  return {
    executionSuccessful: true,
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
  };
}
