import path from 'node:path';

import { fileSystem } from './host.js';
import { packageFolder, type Project } from './project.js';

const LOGIN_FILE = /(?:log-?in|sign-?in|auth|token|jwt)[\w.-]*\.[cm]?[jt]sx?$/i;
const LOGIN_FOLDER = /(?:log-?in|sign-?in|auth)$/i;
const SOURCE = /(?<!\.(?:d|test|spec|stories))\.[cm]?[jt]sx?$/;
const SKIPPED =
  /^(?:node_modules|dist|build|out|coverage|public|static|assets|tests?|__tests__|e2e|docs|migrations?|seeds?|\..*)\/$/;

const DEEPEST = 7;
const MOST_ENTRIES = 2_500;
const MOST_FILES = 20;

/**
 * Files of the package that may log users in, by their names or those of their folders, the nearest to a file first.
 * Nothing imports the login of a file router, though it issues the tokens. Empty where imports are not followed.
 */
export function loginFiles(project: Project, file: string): string[] {
  if (!project.limits.followImports) return [];
  const found: string[] = [];
  walk(packageFolder(project, file), DEEPEST, found, { left: MOST_ENTRIES });
  return found
    .filter((item) => item !== file)
    .sort((a, b) => commonFolders(b, file) - commonFolders(a, file) || a.length - b.length)
    .slice(0, MOST_FILES);
}

function walk(folder: string, depth: number, found: string[], budget: { left: number }): void {
  for (const item of fileSystem.list(folder)) {
    budget.left -= 1;
    if (budget.left <= 0) return;
    if (item.endsWith('/')) {
      const isOpen = depth > 0 && !SKIPPED.test(item);
      if (isOpen) walk(path.join(folder, item.slice(0, -1)), depth - 1, found, budget);
    } else if (SOURCE.test(item) && (LOGIN_FILE.test(item) || LOGIN_FOLDER.test(folder)))
      found.push(path.join(folder, item));
  }
}

function commonFolders(one: string, other: string): number {
  const segments = other.split(path.sep);
  const differs = one.split(path.sep).findIndex((segment, index) => segment !== segments[index]);
  return differs < 0 ? segments.length : differs;
}
