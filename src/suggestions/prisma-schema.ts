import path from 'node:path';

import { fileSystem } from '../modules/host.js';
import { packageFolder } from '../modules/project.js';
import { textOf } from './reach.js';
import type { Subject } from './types.js';

interface PrismaField {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
  readonly isList: boolean;
  /** Whether a new record has to be given it. */
  readonly isNeeded: boolean;
}

export interface PrismaModel {
  readonly name: string;
  readonly fields: readonly PrismaField[];
}

export interface PrismaSchema {
  readonly provider: string | null;
  readonly models: readonly PrismaModel[];
}

/** The schema of Prisma that the package of the linted file has; without models where none is found. */
export function prismaSchema(subject: Subject): PrismaSchema {
  if (!subject.project.limits.followImports) return parsePrismaSchema('');
  const folders = [...new Set([packageFolder(subject.project, subject.file), subject.root])];
  const files = folders.flatMap((folder) => schemaFiles(folder));
  return parsePrismaSchema(files.map(textOf).join('\n'));
}

function schemaFiles(folder: string): string[] {
  const places = [
    'prisma',
    'prisma/schema',
    'prisma/models',
    'src/prisma',
    'src/db',
    'db',
    'server/prisma',
    '.',
  ];
  return places
    .map((place) => path.join(folder, place))
    .flatMap((place) =>
      fileSystem
        .list(place)
        .filter((item) => item.endsWith('.prisma'))
        .map((item) => path.join(place, item)),
    );
}

/** Reads the models and the database's kind out of the text of a schema. */
function parsePrismaSchema(text: string): PrismaSchema {
  const plain = text.replaceAll(/\/\/.*$/gm, '');
  const source = /\bdatasource\s+\w+\s*\{[^}]*?\bprovider\s*=\s*"(\w+)"/.exec(plain)?.[1] ?? null;
  const models = [...plain.matchAll(/^\s*model\s+(\w+)\s*\{([\s\S]*?)^\s*\}/gm)].map(
    ([, name = '', body = '']): PrismaModel => ({ name, fields: fieldsOf(body) }),
  );
  return { provider: source, models };
}

function fieldsOf(body: string): PrismaField[] {
  return [...body.matchAll(/^\s*(\w+)\s+(\w+)(\[\])?(\?)?(.*)/gm)].map(
    ([, name = '', type = '', list, optional, attributes = '']): PrismaField => ({
      name,
      type,
      isList: list !== undefined,
      isOptional: optional !== undefined,
      isNeeded: (list ?? optional) === undefined && !/@(?:default|updatedAt)\b/.test(attributes),
    }),
  );
}
