import { loadModule, resolveFrom } from '../../modules/project.js';
import { importedName, specifierOf } from '../imports.js';
import { freeName } from '../exported.js';
import { call, object, run } from '../layout.js';
import { importedModules, loginFiles, textOf } from '../reach.js';
import type { Situation } from '../situation.js';
import { quoted } from '../style.js';
import type { ImportNeed, Insertion, Subject } from '../types.js';

/** A request of the project that logs in at another server: its address, up to the word for it. */
const LOGIN_REQUEST =
  /\b(?:fetch|\$fetch|ofetch|axios(?:\.post)?)\s*(?:<[^>]*>)?\(\s*(`[^`\n]*?\/|'https?:\/\/[^'\n]*?\/|"https?:\/\/[^"\n]*?\/)(log-?in|log_in|sign-?in|sign_in|(?<=\/auth\/)(?:local|tokens?|authenticate))\/?[`'"]/gi;

/** Forwards the logout, with the token, to the server that the project logs in at. */
export function forwardedLogouts({ subject, isSealed }: Situation): Insertion[] {
  if (isSealed) return [];
  const files = [...importedModules(subject).map(({ facts }) => facts.file), ...loginFiles(subject)];
  for (const file of new Set(files)) {
    const text = file === subject.file ? subject.sourceCode.text : textOf(file);
    for (const [, before = '', word = ''] of text.matchAll(LOGIN_REQUEST)) {
      const address = addressOf(subject, file, before, word);
      if (address && !isOwnRoute(subject, address)) return [insertion(subject, address)];
    }
  }
  return [];
}

/** Whether an address is that of the handler itself: it would call itself for ever. */
function isOwnRoute({ judged }: Subject, { code }: Address): boolean {
  const { route } = judged.handler;
  const own = /NEXT_URL|SITE_URL|APP_URL|ORIGIN|BASE_PATH|VERCEL_URL/i.test(code);
  return own || (route !== null && code.replace(/[`'"]$/, '').endsWith(route));
}

interface Address {
  readonly code: string;
  readonly imports: readonly ImportNeed[];
}

function insertion({ style }: Subject, address: Address): Insertion {
  return {
    kind: 'insertion',
    label: { id: 'forwardLogout', data: { address: address.code }, library: 'the API that issues the token' },
    needs: 'token',
    statements: (token) => [
      run(
        call(
          'fetch',
          address.code,
          object(
            ['method', quoted('POST', style)],
            ['headers', `{ Authorization: \`Bearer \${${token}}\` }`],
          ),
        ),
      ),
    ],
    imports: address.imports,
    setup: [],
    isAsync: true,
  };
}

/** The address of the logout beside that of the login; `null` where it holds what can't be named here. */
function addressOf(subject: Subject, file: string, before: string, word: string): Address | null {
  const path = `${before}${logoutWord(word)}`;
  if (!path.startsWith('`')) return { code: quoted(path.slice(1), subject.style), imports: [] };
  const holes = [...path.matchAll(/\$\{([^}]*)\}/g)].map(([, inner = '']) => inner.trim());
  // An address without a host is that of this very server.
  if (!/^`(?:https?:\/\/|\$\{)/.test(path)) return null;
  let code = `${path}\``;
  const imports: ImportNeed[] = [];
  for (const hole of holes) {
    const named = nameOf(subject, file, hole);
    if (!named) return null;
    code = code.replace(`\${${hole}}`, `\${${named.code}}`);
    imports.push(...named.imports);
  }
  return { code, imports };
}

function logoutWord(word: string): string {
  return /in$/i.test(word) ? word.replace(/in$/i, 'out') : 'logout';
}

const ENVIRONMENT = /^(?:process\.env|import\.meta\.env)(?:\.\w+|\[['"]\w+['"]\])!?$/;

/** What an expression of another file is called in the linted one: settings, and what is imported or exported. */
function nameOf(subject: Subject, file: string, expression: string): Address | null {
  if (file === subject.file || ENVIRONMENT.test(expression)) return { code: expression, imports: [] };
  const [, root, rest = ''] = /^([A-Za-z_$][\w$]*)(\.\w+|\(\))?$/.exec(expression) ?? [];
  const loaded = loadModule(subject.project, file);
  if (root === undefined || loaded.kind !== 'module') return null;
  const { exports, variables } = loaded.facts;
  if (exports.some((item) => item.kind === 'value' && item.name === root))
    return imported(subject, specifierOf(subject, file), root, root, rest);
  const variable = variables.find(({ name, function: inside }) => name === root && inside === null);
  if (variable?.definition.kind === 'import') {
    const { specifier, name } = variable.definition;
    return imported(subject, ownSpecifier(subject, file, specifier), name, root, rest);
  }
  return rest === '' ? writtenOut(file, root) : null;
}

/** `const API_URL = process.env.API_URL;` of the other file alone is written out here. */
function writtenOut(file: string, name: string): Address | null {
  const declared = new RegExp(`\\bconst\\s+${name.replaceAll('$', '\\$')}\\s*=\\s*([^;\\n]+)`);
  const value = declared.exec(textOf(file))?.[1]?.trim() ?? '';
  return ENVIRONMENT.test(value) ? { code: value, imports: [] } : null;
}

/** A specifier of another file as it reads in the linted one. */
function ownSpecifier(subject: Subject, file: string, specifier: string): string {
  const resolved = resolveFrom(subject.project, file, specifier);
  return resolved.kind === 'file' ? specifierOf(subject, resolved.file) : specifier;
}

function imported(subject: Subject, specifier: string, name: string, wanted: string, rest: string): Address {
  const known = importedName(subject, specifier, name);
  if (known !== null) return { code: `${known}${rest}`, imports: [] };
  const local = freeName(subject, wanted);
  return { code: `${local}${rest}`, imports: [{ specifier, imported: name, local, isAssigned: true }] };
}
