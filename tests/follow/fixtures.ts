import { readFileSync } from 'node:fs';
import path from 'node:path';

import { lint, verdicts, type Linted, type Linting } from '../linting.js';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');

/** The folder of a small project under `tests/fixtures`. */
export function fixture(name: string): string {
  return path.join(FIXTURES, name);
}

/** Lints a file of a project as it stands on disk. */
export function lintFile(root: string, file: string, linting: Linting = {}): Linted {
  const isCommonJs = /\.c?js$/.test(file);
  return lint(readFileSync(path.join(root, file), 'utf8'), {
    root,
    file,
    ...(isCommonJs && { sourceType: 'commonjs' as const }),
    ...linting,
  });
}

/** The verdicts on the handlers of such a file: `POST /logout: fail`. */
export function verdictsIn(project: string, file: string, linting: Linting = {}): string[] {
  return verdicts(lintFile(fixture(project), file, linting).analysis);
}
