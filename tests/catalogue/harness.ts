import { judged, type Seen } from '../cases/judged.js';

/** A call in a logout handler of a project, the rows that have to know it, and the verdict that it leads to. */
export interface CatalogueCase {
  /** Rows of the catalogue, or sessions of a request, that have to judge something in it. */
  readonly rows: readonly string[];
  /** What the project depends on: what `req.session` is, and which shapes hold, follows from it. */
  readonly packages: readonly string[] | Readonly<Record<string, string>>;
  /** Stands before the handler: imports, clients, models. */
  readonly head?: string;
  /** The body of `logout`, which clears the cookie `sid` before it, unless `clears` is `false`. */
  readonly line?: string;
  readonly clears?: false;
  /** The parameters of `logout`; `req, res` where they are left out. */
  readonly parameters?: string;
  /** The whole file, in place of a head and a line. */
  readonly code?: string;
  readonly filename?: string;
  readonly files?: Readonly<Record<string, string>>;
  /** The verdict; the reason where it is a failure. */
  readonly is: string;
}

/** What the cases of a project have in common. */
export type CaseProject = Omit<CatalogueCase, 'rows' | 'line' | 'code' | 'is'>;

/** Cases of one project: the rows that have to judge something, the body of the handler, and the verdict. */
export const inProject = (
  project: CaseProject,
  ...cases: readonly (readonly [rows: string | readonly string[], line: string, is: string])[]
): readonly CatalogueCase[] =>
  cases.map(([rows, line, is]) => ({ ...project, rows: typeof rows === 'string' ? [rows] : rows, line, is }));

/** The text of the file that a case is about. */
function textOf({ head = '', parameters = 'req, res', line = '', code, clears }: CatalogueCase): string {
  if (code !== undefined) return code;
  const clear = clears === false ? '' : CLEAR;
  return `${head}\nexport async function logout(${parameters}) {\n  ${clear}\n  ${line}\n}\n`;
}

/** A clear that every project understands, whatever its handlers are handed. */
const CLEAR = `res.clearCookie('sid');`;

/** What the verdict on the case's first handler is, in one word; and what it did. */
export async function outcomeOf(given: CatalogueCase): Promise<{ readonly is: string; readonly seen: Seen }> {
  const { filename, files, packages } = given;
  const [seen] = await judged({
    code: textOf(given),
    packages,
    ...(filename === undefined ? {} : { filename }),
    ...(files === undefined ? {} : { files }),
  });
  if (!seen) throw new Error('No logout handler was found.');
  return { is: seen.verdict === 'fail' ? (seen.reason ?? 'fail') : seen.verdict, seen };
}

/** A title for a case: its line, as far as it tells. */
export const titleOf = (given: CatalogueCase): string =>
  (given.line ?? given.code ?? '').replace(/\s+/g, ' ').slice(0, 110);
