import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Logout } from './server/replay.js';

/** Where the applications stand: a folder for each kind of session, and in it a file for each way to log out. */
const APPLICATIONS = path.join(import.meta.dirname, 'fixtures');

/** One kind of session: a small project of its own, whose folder ESLint works in. */
export interface Kind {
  readonly name: string;
  readonly folder: string;
  readonly title: string;
  /** The libraries that it is made of, each with its version. */
  readonly libraries: readonly string[];
  /** A program besides Node that it needs: `redis-server`. */
  readonly needs: string | null;
  /** Whether `npm run build` has to be run in the folder before it can be started. */
  readonly isBuilt: boolean;
  /** Whether what is served is what the build has made of the linted files, which it was made of alone. */
  readonly isServedBuilt: boolean;
  readonly cases: readonly Case[];
}

export interface Case {
  readonly kind: string;
  /** The linted file, below the folder. */
  readonly file: string;
  /** The first comment of the file: how it logs out. */
  readonly title: string;
  /** The file that is started: the linted one itself, but for frameworks that serve files. */
  readonly started: string;
  /** The request that logs out; `null` where it is the one that the rule found. */
  readonly logout: Logout | null;
}

interface Manifest {
  readonly description: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts?: { readonly build?: string };
  /** How these applications are run, where that is not as their files alone say. */
  readonly replay?: {
    readonly needs?: string;
    readonly start?: string;
    readonly logouts?: Readonly<Record<string, Logout>>;
  };
}

export function allKinds(): Kind[] {
  return readdirSync(APPLICATIONS, { withFileTypes: true })
    .filter((item) => item.isDirectory() && item.name !== 'node_modules')
    .map(({ name }) => readKind(name))
    .filter(({ cases }) => cases.length > 0);
}

function readKind(name: string): Kind {
  const folder = path.join(APPLICATIONS, name);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const { needs = null, start, logouts } = manifest.replay ?? {};
  const isBuilt = manifest.scripts?.build !== undefined;
  const files = logouts ? Object.keys(logouts) : readdirSync(folder).filter(isApplication);
  return {
    name,
    folder,
    title: manifest.description,
    libraries: Object.entries(manifest.dependencies).map(libraryText),
    needs,
    isBuilt,
    isServedBuilt: isBuilt && start !== undefined,
    cases: files.map((file) => ({
      kind: name,
      file,
      title: titleOf(readFileSync(path.join(folder, file), 'utf8')),
      started: start ?? file,
      logout: logouts?.[file] ?? null,
    })),
  };
}

/** Files in deeper folders are what the applications share. */
function isApplication(file: string): boolean {
  return /\.(?:[cm]?js|tsx?)$/u.test(file) && !/\.config\.|\.repaired\.|\.d\.ts$/u.test(file);
}

function titleOf(text: string): string {
  return /^\/\/ (.+)/mu.exec(text)?.[1]?.trim() ?? '';
}

/** `express 5.3.0`, or `better-sqlite3 (libsql 0.5.29)` where a package is installed under another's name. */
function libraryText([name, version]: readonly [string, string]): string {
  const [, other, otherVersion] = /^npm:(.+)@(.+)$/u.exec(version) ?? [];
  return other === undefined ? `${name} ${version}` : `${name} (${other} ${otherVersion ?? ''})`;
}
