import { RuleCreator } from '@typescript-eslint/utils/eslint-utils';

/** What the documentation of a rule of this plugin carries besides its description. */
export interface LogoutRuleDocs {
  readonly recommended?: boolean;
  /** The weakness that the rule finds. */
  readonly cwe?: string;
}

/** Creates a rule whose documentation is found by its name. */
export const createRule = RuleCreator<LogoutRuleDocs>(
  (name) => `https://github.com/eslint-plugin-logout/eslint-plugin-logout/blob/main/docs/rules/${name}.md`,
);
