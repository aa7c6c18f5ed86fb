import { describe, expect, it } from 'vitest';

import { handlerText, lint, verdicts } from '../linting.js';

/**
 * A way to write a logout handler.
 *
 * Its code is read twice. As it stands it clears a cookie on the line that ends with `// here`, and must be reported
 * there. With `END` replaced by a deletion of the session, it must pass.
 */
export interface Form {
  readonly form: string;
  /** The path of the file; TypeScript in no folder that says anything, where it is left out. */
  readonly file?: string;
  readonly code: string;
  /** `POST /logout`, `/logout` for any method, `logout()` where no route is known. */
  readonly handler: string;
}

const DELETION = "await db.session.delete({ where: { id: 'x' } });";

/** Tests each form once as it fails and once as it passes. */
export function forms(framework: string, rows: readonly Form[]): void {
  describe(framework, () => {
    it.each(rows)('$form is reported at $handler', ({ file, code, handler }) => {
      const text = code.replaceAll('END', '');
      const { analysis, reports } = lint(text, file === undefined ? {} : { file });
      expect(verdicts(analysis)).toEqual([`${handler}: fail`]);
      expect(reports.map(({ line }) => line)).toEqual([lineOf(text)]);
      expect(reports[0]?.message).toContain(named(handler));
    });

    it.each(rows)('$form passes where it ends the session', ({ file, code, handler }) => {
      const text = code.replaceAll('END', DELETION);
      const { analysis, reports } = lint(text, file === undefined ? {} : { file });
      expect(verdicts(analysis)).toEqual([`${handler}: pass`]);
      expect(reports).toEqual([]);
    });
  });
}

/** Code that clears a session cookie and is no logout handler. */
export interface Other {
  readonly what: string;
  readonly file?: string;
  readonly code: string;
}

/** Tests that nothing in the code is taken for a logout handler that runs on the server. */
export function noHandlers(title: string, rows: readonly Other[]): void {
  it.each(rows)(`${title}: $what`, ({ file, code }) => {
    const { analysis, reports } = lint(code, file === undefined ? {} : { file });
    expect(
      analysis.handlers
        .filter(({ verdict }) => verdict.kind !== 'client')
        .map((each) => handlerText(each.handler)),
    ).toEqual([]);
    expect(reports).toEqual([]);
    expect(analysis.failure).toBeNull();
  });
}

function lineOf(text: string): number {
  return text.split('\n').findIndex((line) => line.trimEnd().endsWith('// here')) + 1;
}

/** How the message names the handler: by its route alone, or by its name. */
function named(handler: string): string {
  return handler.endsWith('()') ? `\`${handler.slice(0, -2)}\`` : `at ${handler.split(' ').at(-1) ?? ''} `;
}
