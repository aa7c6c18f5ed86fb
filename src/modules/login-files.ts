import { nearestTo, packageFiles } from './package-files.js';
import type { Project } from './project.js';

const LOGIN_FILE = /(?:log-?in|sign-?in|auth|token|jwt)[\w.-]*\.[cm]?[jt]sx?$/i;
const SOURCE = /\.[cm]?[jt]sx?$/;
const LOGIN_FOLDER = /(?:log-?in|sign-?in|auth)$/i;
const MOST_FILES = 20;

/**
 * Files of the package that may log users in, by their names or those of their folders, the nearest to a file first.
 * Nothing imports the login of a file router, though it issues the tokens. Empty where imports are not followed.
 */
export function loginFiles(project: Project, file: string): string[] {
  return packageFiles(project, file, {
    depth: 7,
    mostEntries: 2_500,
    wants: (folder, name) => SOURCE.test(name) && (LOGIN_FILE.test(name) || LOGIN_FOLDER.test(folder)),
  })
    .filter((item) => item !== file)
    .sort(nearestTo(file))
    .slice(0, MOST_FILES);
}
