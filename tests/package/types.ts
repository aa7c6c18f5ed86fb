// Checked by `tsc`, never run: the built package's types, as an ES module sees them.
import type { ESLint, Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import logout from 'eslint-plugin-logout';
import { audit, AuditError, type AuditReport } from 'eslint-plugin-logout/audit';

export const plugin: ESLint.Plugin = logout;
export const recommended: Linter.Config = logout.configs.recommended;
export const strict: Linter.Config = logout.configs.strict;

export default defineConfig([
  { plugins: { logout }, extends: ['logout/recommended'] },
  { extends: [logout.configs.strict] },
]);

// @ts-expect-error: there is no such config
export const config: unknown = logout.configs.everything;
// @ts-expect-error: there is no such rule
export const rule: unknown = logout.rules['clears-cookie'];

export const report: Promise<AuditReport> = audit({ paths: ['src'], settings: { maxDepth: 3 } });
export const verdict = async (): Promise<
  'fail' | 'pass' | 'skip' | 'unknown' | 'noop' | 'client' | undefined
> => (await report).handlers[0]?.verdict;
export const failure: Error = new AuditError('nothing there');

// @ts-expect-error: settings are those of `settings.logout`
export const wrong: unknown = audit({ settings: { depth: 3 } });
