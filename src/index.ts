import { invalidatesSession } from './rules/invalidates-session.js';

const plugin = {
  meta: { name: 'eslint-plugin-logout', version: '0.1.0' },
  rules: { 'invalidates-session': invalidatesSession },
};

export { plugin as default, plugin as 'module.exports' };
