// Checked by `tsc`, never run: the built package's types, as `require` sees them.
import type { ESLint, Linter } from 'eslint';
import logout = require('eslint-plugin-logout');

const plugin: ESLint.Plugin = logout;
const config: Linter.Config = logout.configs.recommended;

export = { plugin, config };
