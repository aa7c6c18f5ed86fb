import type { Client } from '../clients.js';
import { expiryField, recordKind, tokenField, type RecordKind } from '../fields.js';
import { freeName } from '../exported.js';
import { hashesTokens } from '../hashing.js';
import { importedName } from '../imports.js';
import { call, object, run, type Statement } from '../layout.js';
import { findModels, type Model } from '../models.js';
import { prismaSchema, type PrismaModel } from '../prisma-schema.js';
import type { Situation } from '../situation.js';
import { quoted } from '../style.js';
import type { ImportNeed, Insertion, Label } from '../types.js';
import { libraryName } from './libraries.js';
import { labelFor, suits } from './record-label.js';
import { tableEndings } from './table-records.js';

/** Deletes the record that the cookie names, takes the token off it, or adds one to the project's own blocklist. */
export function recordEndings(situation: Situation): Insertion[] {
  if (hashesTokens(situation.subject)) return [];
  const prisma = situation.clients.find(({ kind }) => kind === 'prisma');
  return [
    ...(prisma ? withPrisma(situation, prisma) : []),
    ...withModels(situation),
    ...tableEndings(situation),
  ];
}

const ORDER: readonly RecordKind[] = ['session', 'user', 'blocklist'];

function byOrder(a: RecordKind, b: RecordKind): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}

interface Ending {
  readonly label: Label;
  readonly statements: (token: string) => readonly Statement[];
  readonly imports: readonly ImportNeed[];
}

function insertion(ending: Ending, client: Partial<Pick<Client, 'setup' | 'injects'>> = {}): Insertion {
  return {
    kind: 'insertion',
    needs: 'token',
    setup: client.setup ?? [],
    isAsync: true,
    ...ending,
    ...(client.injects && { injects: client.injects }),
  };
}

function withPrisma(situation: Situation, client: Client): Insertion[] {
  const { models } = prismaSchema(situation.subject);
  return models
    .flatMap((model) => {
      const record = suits(model.name, situation.cookieWords) ? recordKind(model.name) : null;
      return record === null ? [] : [{ model, record }];
    })
    .sort((a, b) => byOrder(a.record, b.record))
    .flatMap(({ model, record }): Insertion[] => {
      const ending = prismaEnding(situation, client, model, record);
      return ending ? [insertion(ending, client)] : [];
    });
}

function prismaEnding(
  { cookieWords, expiry }: Situation,
  client: Client,
  model: PrismaModel,
  record: RecordKind,
): Ending | null {
  const texts = model.fields.filter(({ type, isList }) => type === 'String' && !isList);
  const field = tokenField(
    texts.map(({ name }) => name),
    record,
    cookieWords,
  );
  const found = texts.find(({ name }) => name === field);
  if (!found) return null;
  const delegate = `${client.code}.${model.name.slice(0, 1).toLowerCase()}${model.name.slice(1)}`;
  const label = labelFor(record, 'Prisma', model.name);
  const where = (token: string): readonly [string, string] => ['where', `{ ${entry(found.name, token)} }`];
  if (record === 'session')
    return {
      label,
      imports: client.imports,
      statements: (token) => [run(call(`${delegate}.deleteMany`, object(where(token))))],
    };
  if (record === 'user')
    return found.isOptional
      ? {
          label,
          imports: client.imports,
          statements: (token) => [
            run(call(`${delegate}.updateMany`, object(where(token), ['data', `{ ${found.name}: null }`]))),
          ],
        }
      : null;
  const needed = model.fields.filter(({ name, isNeeded }) => isNeeded && name !== found.name);
  const until = expiryField(needed.map(({ name }) => name));
  const dated = until === undefined ? null : expiry;
  if (needed.length > (dated ? 1 : 0)) return null;
  const date = dated ? `, ${String(until)}: new Date((${dated.name} ?? 0) * 1000)` : '';
  return {
    label,
    imports: [...client.imports, ...(dated?.imports ?? [])],
    statements: (token) => [
      ...(dated?.statements(token) ?? []),
      run(call(`${delegate}.create`, object(['data', `{ ${entry(found.name, token)}${date} }`]))),
    ],
  };
}

function entry(field: string, token: string): string {
  return field === token ? field : `${field}: ${token}`;
}

function withModels(situation: Situation): Insertion[] {
  const cookie = situation.cookieWords;
  return findModels(situation.subject)
    .filter(({ name }) => suits(name, cookie))
    .sort((a, b) => byOrder(a.record, b.record) || a.distance - b.distance)
    .flatMap((model): Insertion[] => {
      const field = tokenField(
        model.fields.map(({ name }) => name),
        model.record,
        cookie,
      );
      const isKnown = field !== null && (model.record !== 'blocklist' || isFilled(model, field));
      return isKnown ? modelEnding(situation, model, field) : [];
    });
}

/** Whether a record of a blocklist is complete with the token alone. */
function isFilled({ kind, fields }: Model, field: string): boolean {
  const takes = kind === 'mongoose-model' || kind === 'sequelize-model';
  return takes && fields.every(({ name, isRequired }) => name === field || !isRequired);
}

function modelEnding(situation: Situation, model: Model, field: string): Insertion[] {
  switch (model.kind) {
    case 'mongoose-model':
      return [insertion(mongooseEnding(model, field))];
    case 'sequelize-model':
      return [insertion(sequelizeEnding(model, field))];
    case 'drizzle-table':
      return withClient(situation, ['drizzle', 'drizzle-sqlite'], (client) =>
        drizzleEnding(situation, client, model, field),
      );
    case 'typeorm-entity':
      return withClient(situation, ['typeorm'], (client) => typeormEnding(situation, client, model, field));
  }
}

function withClient(
  { clients }: Situation,
  kinds: readonly string[],
  ending: (client: Client) => Ending,
): Insertion[] {
  const client = clients.find(({ kind }) => kinds.includes(kind));
  return client ? [insertion(ending(client), client)] : [];
}

function mongooseEnding(model: Model, field: string): Ending {
  const isList = model.fields.some(({ name, isList: list }) => name === field && list);
  const label = labelFor(model.record, 'Mongoose', model.name);
  const filter = (token: string): string => `{ ${entry(field, token)} }`;
  return {
    label,
    imports: model.imports,
    statements: (token) =>
      model.record === 'blocklist'
        ? [run(call(`${model.code}.create`, filter(token)))]
        : model.record === 'session'
          ? [run(call(`${model.code}.deleteMany`, filter(token)))]
          : [
              run(
                call(
                  `${model.code}.updateMany`,
                  filter(token),
                  isList ? `{ $pull: { ${entry(field, token)} } }` : `{ $unset: { ${field}: 1 } }`,
                ),
              ),
            ],
  };
}

function sequelizeEnding(model: Model, field: string): Ending {
  const where = (token: string): readonly [string, string] => ['where', `{ ${entry(field, token)} }`];
  return {
    label: labelFor(model.record, 'Sequelize', model.name),
    imports: model.imports,
    statements: (token) =>
      model.record === 'blocklist'
        ? [run(call(`${model.code}.create`, `{ ${entry(field, token)} }`))]
        : model.record === 'session'
          ? [run(call(`${model.code}.destroy`, object(where(token))))]
          : [
              run(
                call(`${model.code}.update`, `{ ${field}: null }`, `{ where: { ${entry(field, token)} } }`),
              ),
            ],
  };
}

function drizzleEnding({ subject }: Situation, client: Client, model: Model, field: string): Ending {
  const eq = importedName(subject, 'drizzle-orm', 'eq') ?? freeName(subject, 'eq', 'equals');
  const filter = (token: string): string => `.where(${eq}(${model.code}.${field}, ${token}))`;
  return {
    label: labelFor(model.record, libraryName(client), model.name),
    imports: [...client.imports, ...model.imports, { specifier: 'drizzle-orm', imported: 'eq', local: eq }],
    statements: (token) => [
      run({
        kind: 'chain',
        head: client.code,
        links:
          model.record === 'session'
            ? [`.delete(${model.code})`, filter(token)]
            : [`.update(${model.code})`, `.set({ ${field}: null })`, filter(token)],
      }),
    ],
  };
}

function typeormEnding({ subject }: Situation, client: Client, model: Model, field: string): Ending {
  const entity = (token: string): string => `{ ${entry(field, token)} }`;
  const target =
    client.code === 'getConnection()'
      ? `${client.code}.manager`
      : client.code.replace(/^(.*dataSource)$/i, '$1.manager');
  return {
    label: labelFor(model.record, 'TypeORM', model.name),
    imports: [...client.imports, ...model.imports],
    statements: (token) =>
      model.record === 'session'
        ? [run(call(`${target}.delete`, model.code, entity(token)))]
        : [
            run(
              call(
                `${target}.update`,
                model.code,
                entity(token),
                // What else the field may hold its type alone says.
                `{ ${field}: ${quoted('', subject.style)} }`,
              ),
            ),
          ],
  };
}
