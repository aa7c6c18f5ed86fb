import { parseArgs } from 'node:util';

import { AuditError, firstLine } from './audit-error.js';

const FORMATS = ['table', 'json', 'sarif', 'markdown', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** What the command was asked to do. */
export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'audit';
      readonly paths: readonly string[];
      readonly format: Format;
      /** `null`: to the standard output. */
      readonly output: string | null;
      readonly baseline: string | null;
      readonly updateBaseline: boolean;
      readonly requireHandler: boolean;
      readonly useConfig: boolean;
      readonly ignore: readonly string[];
    };

export const HELP = `Usage: logout-audit [options] [paths…]

Finds every logout handler in JavaScript, TypeScript, JSX, Vue, Svelte and Astro files and tells of each
whether it ends the session on the server. Needs no configuration. Reads the current folder where no path
is given, and leaves out what git ignores.

  -f, --format FORMAT   table (default), json, sarif, markdown or html
  -o, --output FILE     write the report to a file
      --ignore PATTERN  leave files out, as a line of .gitignore would; can be given several times
      --require-handler fail unless a handler is confirmed to end a session (pass or skip)
      --baseline FILE   fail only for handlers that are not in this file
      --update-baseline write the handlers that fail now to the file of --baseline
      --no-config       do not load the ESLint config of the project for its settings.logout
  -h, --help            show this
  -v, --version         show the version

Exit codes: 0 nothing fails, 1 something fails, 2 it could not run.
`;

/** Reads the arguments of the command. Throws where they are wrong. */
export function readArguments(args: readonly string[]): Request {
  const { values, positionals } = parse(args);
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const baseline = values.baseline ?? null;
  const updateBaseline = values['update-baseline'] === true;
  if (updateBaseline && baseline === null)
    throw new AuditError('--update-baseline needs the file of --baseline');
  return {
    kind: 'audit',
    paths: positionals,
    format: formatOf(values.format),
    output: values.output ?? null,
    baseline,
    updateBaseline,
    requireHandler: values['require-handler'] === true,
    useConfig: values['no-config'] !== true,
    ignore: values.ignore ?? [],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', short: 'f' },
        output: { type: 'string', short: 'o' },
        ignore: { type: 'string', multiple: true },
        baseline: { type: 'string' },
        'update-baseline': { type: 'boolean' },
        'require-handler': { type: 'boolean' },
        'no-config': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    // Node goes on about how to give a path that starts with a dash.
    throw new AuditError(`${firstLine(error).replace(/\. To specify .*$/, '')} (--help lists the options)`);
  }
}

function formatOf(given = 'table'): Format {
  const format = FORMATS.find((name) => name === given);
  if (!format) throw new AuditError(`there is no format ${given}: choose ${FORMATS.join(', ')}`);
  return format;
}
