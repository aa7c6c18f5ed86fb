// Checked by `tsc`, never run: the built package's types, as an ES module sees them.
import type { ESLint, Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import logout from 'eslint-plugin-logout';

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
