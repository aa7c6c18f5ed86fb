import path from 'node:path';

import type { ESLint, Linter } from 'eslint';

import { readSettings, type LogoutSettings, type Settings } from '../settings.js';
import { relativePath } from '../modules/host.js';
import { AuditError, firstLine } from './audit-error.js';
import type { AuditOptions } from './types.js';

/** The settings for a file: as they are written, and as they are used. */
export interface FileSettings {
  readonly raw: LogoutSettings | undefined;
  readonly read: Settings;
}

/** Finds the settings for a file. */
export type SettingsOf = (file: string) => Promise<FileSettings>;

/**
 * Where the settings come from: the options, the flat config of the project, or nowhere.
 * Throws where the config can't be loaded, or where what it has under `settings.logout` is wrong.
 */
export async function settingsSource(
  root: string,
  { settings, useConfig = true }: Pick<AuditOptions, 'settings' | 'useConfig'>,
): Promise<SettingsOf> {
  const given = readOrRefuse(settings, 'settings');
  if (settings || !useConfig) return () => Promise.resolve(given);
  const { ESLint } = await import('eslint');
  const eslint = new ESLint({ cwd: root });
  const configs = new Map<string, string | null>();
  return async (file) => {
    const folder = path.dirname(file);
    const config = configs.get(folder) ?? (await findConfig(eslint, file));
    configs.set(folder, config);
    if (config === null) return given;
    const raw = await rawSettings(eslint, file, relativePath(root, config));
    return raw === undefined ? given : readOrRefuse(raw, relativePath(root, config));
  };
}

async function findConfig(eslint: ESLint, file: string): Promise<string | null> {
  return (await eslint.findConfigFile(file)) ?? null;
}

/** A file that the config leaves out or does not speak about is asked for as if it were JavaScript. */
async function rawSettings(
  eslint: ESLint,
  file: string,
  config: string,
): Promise<LogoutSettings | undefined> {
  try {
    const found = ((await eslint.calculateConfigForFile(file)) ??
      (await eslint.calculateConfigForFile(`${file}.js`))) as Linter.Config | undefined;
    return (found?.settings as { readonly logout?: LogoutSettings } | undefined)?.logout;
  } catch (error) {
    throw new AuditError(`${config} can't be loaded: ${firstLine(error)} (--no-config does without it)`);
  }
}

function readOrRefuse(raw: LogoutSettings | undefined, where: string): FileSettings {
  try {
    return { raw, read: readSettings(raw) };
  } catch (error) {
    throw new AuditError(`${where}: ${firstLine(error)}`);
  }
}
