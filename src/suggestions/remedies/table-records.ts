import type { ClientKind } from '../client-kinds.js';
import type { Client } from '../clients.js';
import { tokenField } from '../fields.js';
import { run, type Statement } from '../layout.js';
import type { Situation } from '../situation.js';
import { quoted } from '../style.js';
import { findTables, type Table } from '../tables.js';
import type { Insertion, Subject } from '../types.js';
import { labelFor, suits } from './record-label.js';
import { libraryName } from './libraries.js';
import { collectionOf } from './mongo.js';
import { isSynchronous, sqlImports, sqlStatements, type Sql } from './sql.js';

/** Clients that work on tables and collections by their names, query builders first. */
const BY_NAME: readonly ClientKind[] = [
  'kysely',
  'knex',
  'supabase',
  'mongodb',
  'mongodb-database',
  'pg',
  'postgres',
  'mysql2',
  'mysql2-callback',
  'mysql',
  'libsql',
  'better-sqlite3',
  'sqlite3',
  'sequelize',
  'typeorm',
];

/** Deletes from a table that the project works on by its name, or takes the token off its user's row. */
export function tableEndings(situation: Situation): Insertion[] {
  const { subject, clients, cookieWords } = situation;
  const client = BY_NAME.flatMap((kind) => clients.filter((item) => item.kind === kind))[0];
  // A client that is only made here says nothing of the tables that the project's own connection has.
  if (!client || client.setup !== undefined) return [];
  return findTables(subject)
    .filter(
      ({ record, name, isBuilt }) =>
        record !== 'blocklist' && (isBuilt || client.kind !== 'supabase') && suits(name, cookieWords),
    )
    .sort((a, b) => Number(a.record === 'user') - Number(b.record === 'user'))
    .flatMap((table): Insertion[] => {
      const column = tokenField(table.columns, table.record, cookieWords);
      return column === null || !isWritable(client, table, column)
        ? []
        : [ending(subject, client, table, column)];
    });
}

/** Query builders put names between quotes themselves. */
const QUOTES: ReadonlySet<ClientKind> = new Set([
  'kysely',
  'knex',
  'supabase',
  'mongodb',
  'mongodb-database',
]);

/** Names that SQL takes for its own words. */
const RESERVED = /^(?:user|key|order|group|value)$/i;

/** Whether the names of a table and its column read the same in SQL without quotes. */
function isWritable(client: Client, table: Table, column: string): boolean {
  const { kind } = client;
  if (QUOTES.has(kind) && !isAsked(client, table)) return true;
  // These fold names without quotes to lower case.
  const isFolded = kind === 'pg' || kind === 'postgres' || kind === 'typeorm';
  const names = [table.name, column];
  return names.every(
    (name) => /^\w+$/.test(name) && !(isFolded && /[A-Z]/.test(name)) && !RESERVED.test(name),
  );
}

function ending(subject: Subject, client: Client, table: Table, column: string): Insertion {
  const label = labelFor(table.record, libraryName(client), table.name);
  return {
    kind: 'insertion',
    label,
    needs: 'token',
    statements: (token) => statementsFor(subject, client, table, column, token),
    imports: [...client.imports, ...(isAsked(client, table) ? sqlImports(client, subject) : [])],
    setup: [],
    isAsync: !isSynchronous(client),
    ...(client.injects && { injects: client.injects }),
  };
}

function statementsFor(
  subject: Subject,
  client: Client,
  given: Table,
  column: string,
  token: string,
): Statement[] {
  const { code, kind } = client;
  const { name, record } = given;
  const { style } = subject;
  const table = quoted(name, style);
  const field = quoted(column, style);
  const entry = column === token ? column : `${column}: ${token}`;
  const isDeleted = record === 'session';
  const sql: Sql = {
    texts: [
      isDeleted
        ? `DELETE FROM ${name} WHERE ${column} = `
        : `UPDATE ${name} SET ${column} = NULL WHERE ${column} = `,
      '',
    ],
    values: [token],
  };
  if (isAsked(client, given)) return sqlStatements(client, subject, sql);
  switch (kind) {
    case 'kysely':
      return [
        chain(code, [
          ...(isDeleted
            ? [`.deleteFrom(${table})`]
            : [`.updateTable(${table})`, `.set({ ${column}: null })`]),
          `.where(${field}, ${quoted('=', style)}, ${token})`,
          '.execute()',
        ]),
      ];
    case 'knex':
      return [
        chain(`${code}(${table})`, [
          `.where({ ${entry} })`,
          isDeleted ? '.del()' : `.update({ ${column}: null })`,
        ]),
      ];
    case 'supabase':
      return [
        chain(code, [
          `.from(${table})`,
          isDeleted ? '.delete()' : `.update({ ${column}: null })`,
          `.eq(${field}, ${token})`,
        ]),
      ];
    case 'mongodb':
    case 'mongodb-database': {
      const { before, doc } = collectionOf(client, subject, name);
      const ending = isDeleted
        ? `.deleteMany({ ${entry} })`
        : `.updateMany({ ${entry} }, { $unset: { ${column}: 1 } })`;
      return [...before, run(doc(ending))];
    }
    default:
      return sqlStatements(client, subject, sql);
  }
}

/** Whether Kysely has to be asked in SQL: its types know only the tables that its builder works on. */
function isAsked({ kind }: Client, { isBuilt }: Table): boolean {
  return kind === 'kysely' && !isBuilt;
}

function chain(head: string, links: readonly string[]): Statement {
  return run({ kind: 'chain', head, links });
}
