import type { ESLint, Linter, Rule } from 'eslint';

import { inventory } from './rules/inventory.js';
import { invalidatesSession } from './rules/invalidates-session.js';

export type { LogoutSettings } from './settings.js';

/** The rules are typed by typescript-eslint, whose context says more than ESLint's own type; at run time they are the same. */
const rules = {
  'invalidates-session': invalidatesSession as unknown as Rule.RuleModule,
  inventory: inventory as unknown as Rule.RuleModule,
};

/** A configuration whose rules are always there, to be spread into another. */
interface LogoutConfig extends Linter.Config {
  rules: Linter.RulesRecord;
}

const plugin = {
  meta: { name: 'eslint-plugin-logout', version: '0.1.0', namespace: 'logout' },
  rules,
  configs: {
    get recommended(): LogoutConfig {
      return {
        name: 'logout/recommended',
        plugins: { logout: plugin },
        rules: { 'logout/invalidates-session': 'error' },
      };
    },
    get strict(): LogoutConfig {
      return {
        name: 'logout/strict',
        plugins: { logout: plugin },
        rules: {
          'logout/invalidates-session': ['error', { also: ['cookie-left', 'noop', 'client', 'unknown'] }],
        },
      };
    },
  },
} satisfies ESLint.Plugin;

export { plugin as default, plugin as 'module.exports' };
