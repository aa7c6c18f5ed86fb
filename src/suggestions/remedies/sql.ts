import type { Client } from '../clients.js';
import { freeName } from '../exported.js';
import { array, call, constant, object, run, type Statement } from '../layout.js';
import { quoted } from '../style.js';
import type { ImportNeed, Subject } from '../types.js';

/** SQL: the texts around its values. */
export interface Sql {
  readonly texts: readonly string[];
  readonly values: readonly string[];
}

/** Whether a driver answers at once, without a promise. */
export function isSynchronous({ kind }: Client): boolean {
  return kind === 'better-sqlite3' || kind === 'sqlite3';
}

/** The imports that a query of a client takes besides the client's own. */
export function sqlImports({ kind }: Client, subject: Subject): readonly ImportNeed[] {
  const specifier = tagModule(kind);
  return specifier === null ? [] : [{ specifier, imported: 'sql', local: tagName(subject, specifier) }];
}

function tagModule(kind: Client['kind']): string | null {
  if (kind === 'kysely') return 'kysely';
  return kind.startsWith('drizzle') ? 'drizzle-orm' : null;
}

function tagName(subject: Subject, specifier: string): string {
  const isImported = subject.sourceCode.ast.body.some(
    (node) =>
      node.type === 'ImportDeclaration' &&
      node.source.value === specifier &&
      node.specifiers.some((item) => item.local.name === 'sql'),
  );
  return isImported ? 'sql' : freeName(subject, 'sql', 'sqlText');
}

/** The statements that send SQL by a client. */
export function sqlStatements(client: Client, subject: Subject, sql: Sql): Statement[] {
  switch (client.kind) {
    case 'prisma':
    case 'drizzle':
    case 'drizzle-sqlite':
    case 'kysely':
    case 'postgres':
      return tagged(client, subject, sql);
    case 'mysql':
      return byCallback(client, subject, sql);
    case 'mysql2-callback': {
      const code = freeName(subject, 'connection', 'promisePool');
      return [constant(code, `${client.code}.promise()`), sqlCall({ ...client, code }, subject, sql)];
    }
    default:
      return [sqlCall(client, subject, sql)];
  }
}

function tagged({ kind, code }: Client, subject: Subject, { texts, values }: Sql): Statement[] {
  const text = texts.map((part, at) => (at === 0 ? part : `\${${values[at - 1] ?? ''}}${part}`)).join('');
  const specifier = tagModule(kind);
  const query = `${specifier === null ? 'sql' : tagName(subject, specifier)}\`${text}\``;
  switch (kind) {
    case 'prisma':
      // Prettier breaks before the tag where a member is called on.
      return [
        run(
          code.includes('.')
            ? { kind: 'chain', head: code, links: [`.$executeRaw\`${text}\``] }
            : `${code}.$executeRaw\`${text}\``,
        ),
      ];
    case 'kysely': {
      const name = freeName(subject, 'revocation', 'insertRevoked');
      return [constant(name, query), run(call(`${name}.execute`, code))];
    }
    case 'drizzle':
      return [run(call(`${code}.execute`, query))];
    case 'drizzle-sqlite':
      return [run(call(`${code}.run`, query))];
    default:
      return [run(`${code}\`${text}\``)];
  }
}

/** The driver `mysql` knows no promises. */
function byCallback({ code }: Client, { style, names }: Subject, sql: Sql): Statement[] {
  const { unit, semicolon } = style;
  const error = freeName({ names }, 'error', 'failure');
  const query = freeName({ names }, 'query', 'revocation');
  return [
    constant(
      query,
      quoted(
        marked(sql, () => '?'),
        style,
      ),
    ),
    {
      kind: 'lines',
      lines: [
        `await new Promise${style.isTyped ? '<void>' : ''}((resolve, reject) => {`,
        `${unit}${code}.query(${query}, [${sql.values.join(', ')}], (${error}) => {`,
        `${unit}${unit}if (${error}) reject(${error})${semicolon}`,
        `${unit}${unit}else resolve()${semicolon}`,
        `${unit}})${semicolon}`,
        `})${semicolon}`,
      ],
    },
  ];
}

function marked({ texts }: Sql, mark: (at: number) => string): string {
  return texts.map((part, at) => (at === 0 ? part : mark(at) + part)).join('');
}

function sqlCall({ kind, code, query }: Client, { packages, style }: Subject, sql: Sql): Statement {
  const isNumbered = kind === 'pg' || (kind === 'typeorm' && packages.has('pg'));
  const text = quoted(
    marked(sql, (at) => (isNumbered ? `$${String(at)}` : '?')),
    style,
  );
  const { values } = sql;
  switch (kind) {
    case 'sequelize':
      return run(call(`${code}.query`, text, object(['replacements', `[${values.join(', ')}]`])));
    case 'libsql':
      return run(call(`${code}.execute`, object(['sql', text], ['args', `[${values.join(', ')}]`])));
    case 'better-sqlite3':
      return run(
        { kind: 'chain', head: code, links: [`.prepare(${text})`, `.run(${values.join(', ')})`] },
        false,
      );
    case 'sqlite3':
      return run(call(`${code}.run`, text, array(...values)), false);
    default:
      return run(call(query ?? `${code}.query`, text, array(...values)));
  }
}
