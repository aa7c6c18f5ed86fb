import plugin from '../index.js';

/** The version of this plugin. */
export function pluginVersion(): string {
  return plugin.meta.version;
}
