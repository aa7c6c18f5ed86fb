import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Ajv } from 'ajv';
import { default as Ajv04 } from 'ajv-draft-04';
import { default as formats } from 'ajv-formats';
import type { Log } from 'sarif';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyBaseline, readBaseline, writeBaseline } from '../../src/audit/baseline.js';
import { formatHtml } from '../../src/audit/formats/html/index.js';
import { formatJson } from '../../src/audit/formats/json.js';
import { formatMarkdown } from '../../src/audit/formats/markdown.js';
import { formatSarif } from '../../src/audit/formats/sarif.js';
import { formatTable } from '../../src/audit/formats/table.js';
import { audit, type AuditedHandler, type AuditReport } from '../../src/audit/index.js';
import { makeProject, removeProjects, SHOP } from './project.js';

const require = createRequire(import.meta.url);
const schemaAt = (file: string): object => JSON.parse(readFileSync(file, 'utf8')) as object;

let report: AuditReport;
let nothing: AuditReport;
beforeAll(async () => {
  report = await audit({ cwd: makeProject({ ...SHOP, 'src/broken.ts': 'export function logout( {\n' }) });
  nothing = await audit({ cwd: makeProject({ 'index.js': 'export const a = 1;\n' }) });
});
afterAll(removeProjects);

/** The report with one of its two findings in a baseline. */
function marked(): AuditReport {
  const [first] = report.handlers.filter(({ verdict }) => verdict === 'fail');
  return applyBaseline(report, { fingerprints: new Set([first?.fingerprint ?? '']) });
}

describe('json', () => {
  it('fits the schema that the package has', () => {
    const validate = new Ajv({ allErrors: true }).compile(
      schemaAt(path.resolve(import.meta.dirname, '../../audit-report.schema.json')),
    );
    for (const shown of [report, nothing, marked()]) {
      validate(JSON.parse(formatJson(shown)));
      expect(validate.errors ?? []).toEqual([]);
    }
    validate({ ...report, version: 2 });
    expect(validate.errors).not.toEqual([]);
  });
});

describe('sarif', () => {
  const log = (shown: AuditReport): Log => JSON.parse(formatSarif(shown, '1.2.3')) as Log;

  it('fits the schema of SARIF 2.1.0', () => {
    // A pattern in the schema is no regular expression by the rules for Unicode.
    const ajv = new Ajv04.default({ strict: false, allErrors: true, unicodeRegExp: false });
    formats.default(ajv);
    const folder = path.dirname(require.resolve('@microsoft/jest-sarif'));
    const validate = ajv.compile(schemaAt(path.join(folder, 'schemas/sarif-2.1.0-rtm.5.json')));
    for (const shown of [report, nothing, marked()]) {
      validate(log(shown));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('has the handlers that fail as results, and all of them in its properties', () => {
    const [run] = log(marked()).runs;
    expect(run?.results?.map(({ kind, level, baselineState }) => [kind, level, baselineState])).toEqual([
      ['fail', 'error', 'unchanged'],
      ['fail', 'error', 'new'],
    ]);
    expect(run?.properties?.handlers).toHaveLength(report.handlers.length);
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(
      /^src\/broken\.ts could not be judged: line 2/u,
    );
  });

  it('names the weakness, and explains the rule', () => {
    const [run] = log(report).runs;
    const [rule] = run?.tool.driver.rules ?? [];
    expect(rule?.id).toBe('logout/invalidates-session');
    expect(rule?.help?.markdown).toContain('docs/rules/invalidates-session.md');
    expect(rule?.properties?.tags).toContain('external/cwe/cwe-613');
    expect(run?.taxonomies?.[0]?.taxa?.[0]?.id).toBe('613');
  });

  it('has a code flow along the calls that were followed', () => {
    const result = log(report).runs[0]?.results?.find(
      ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri === 'src/fail.ts',
    );
    const steps = result?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => [
      location?.physicalLocation?.artifactLocation?.uri,
      location?.physicalLocation?.region?.startLine,
      location?.message?.text,
    ]);
    expect(steps).toEqual([
      ['src/fail.ts', 5, 'POST /auth/logout'],
      ['src/fail.ts', 6, 'calls endSession'],
      ['src/session.ts', 2, 'clears the cookie sid'],
    ]);
    expect(result?.partialFingerprints).toEqual({
      'logoutHandler/v1': expect.stringMatching(/^[0-9a-f]{32}$/u) as string,
    });
  });
});

describe.each([80, 160, 40])('table in a terminal of %i columns', (width) => {
  it('is no wider, colored or not', () => {
    const plain = formatTable(marked(), { width, isColored: false });
    const colored = formatTable(marked(), { width, isColored: true });
    for (const line of plain.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    expect(colored).not.toBe(plain);
    const trimmed = stripVTControlCharacters(colored)
      .split('\n')
      .map((line) => line.trimEnd());
    expect(trimmed).toEqual(plain.split('\n'));
  });

  it('has the groups in order, and what could not be judged', () => {
    const table = formatTable(report, { width, isColored: false });
    const heads = [...table.matchAll(/^[A-Z]+(?: [A-Z]+)? \d+/gmu)].map(([head]) => head);
    expect(heads).toEqual(['FAIL 2', 'UNKNOWN 1', 'PASS 1', 'SKIP 1', 'NOOP 1', 'CLIENT 1', 'NOT JUDGED 1']);
  });
});

it('a table in a wide terminal has the evidence in a column', () => {
  expect(formatTable(report, { width: 160, isColored: false })).toContain(
    'POST /auth/logout   record    Clears the session cookie, but does not',
  );
});

describe('the closing words', () => {
  const closing = (shown: AuditReport): string =>
    formatTable(shown, { width: 500, isColored: false }).trimEnd().split('\n').at(-1) ?? '';

  it('count the handlers', () => {
    expect(closing(marked())).toBe(
      '7 logout handlers in 10 files: 2 fail (1 of them in the baseline), 1 unknown, 1 pass, 1 skip, 1 noop, 1 client. 1 file could not be judged.',
    );
  });

  it('say so where there is no handler, and never that something passed', () => {
    expect(closing(nothing)).toBe('No logout handler was found in 1 file.');
    for (const text of [
      formatTable(nothing, { width: 80, isColored: false }),
      formatMarkdown(nothing),
      formatHtml(nothing, { readSource: () => null, pluginVersion: '1.2.3' }).replace(
        /<style>[^]*<\/style>/u,
        '',
      ),
    ])
      expect(text).not.toMatch(/pass/iu);
  });
});

describe('markdown', () => {
  it('has a table for each verdict', () => {
    const markdown = formatMarkdown(marked());
    expect(markdown).toContain('## ❌ fail (2): the session stays alive on the server');
    expect(markdown).toContain(
      '| `src/fail.ts:5` | `POST /auth/logout` | record | Clears the session cookie, but does not delete the session record on the server.<br>line 6 calls endSession → src/session.ts:2 clears the cookie sid<br>Known: the baseline holds it. |',
    );
    expect(markdown).toContain('## ⚠️ not judged (1)');
  });

  it('escapes what would end a cell or start a tag', () => {
    const odd: AuditedHandler = {
      ...report.handlers[0]!,
      method: null,
      route: '/a|b`c',
      evidence: [{ kind: 'invalidates', file: 'x', line: 1, text: '<b>_|_', via: [] }],
    };
    const markdown = formatMarkdown({ ...report, handlers: [odd] });
    expect(markdown).toContain('| `` /a\\|b`c `` |');
    expect(markdown).toContain('&lt;b>\\_\\|\\_');
  });
});

describe('a baseline', () => {
  it('holds the findings, one a line, and is read again', () => {
    const text = writeBaseline(report);
    expect(text.split('\n').filter((line) => line.includes('"fingerprint"'))).toHaveLength(2);
    expect(applyBaseline(report, readBaseline(text, 'x')).counts.known).toBe(2);
    expect(writeBaseline(nothing)).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
  });

  it.each(['', '[]', '{}', '{"version":2,"findings":[]}', '{"version":1,"findings":{}}', 'null'])(
    'is refused where it is none: %j',
    (text) => {
      expect(() => readBaseline(text, 'base.json')).toThrow(/^base\.json is no baseline/u);
    },
  );
});
