import type { ClassFacts } from '../facts/types.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { AccessPath, Located, Settled } from '../paths/types.js';
import { signatureOf } from './client-kinds.js';
import { localName, nameables, type LocalName, type Nameable } from './exported.js';
import { recordKind, type RecordKind } from './fields.js';
import { importedModules, modulesNaming, storeFiles } from './reach.js';
import type { Subject } from './types.js';

type ModelKind = 'drizzle-table' | 'mongoose-model' | 'sequelize-model' | 'typeorm-entity';

/** A table or model that holds sessions, tokens, blocked tokens or users. */
export interface Model extends LocalName {
  readonly kind: ModelKind;
  readonly name: string;
  readonly record: RecordKind;
  readonly fields: readonly Field[];
  readonly distance: number;
}

interface Field {
  readonly name: string;
  readonly isList: boolean;
  readonly isRequired: boolean;
}

const DEFINES_MODEL = /Table\(|mongoose|\.define\(|extends Model|@Entity/;

/** The models in reach that a logout may be about, those that the file knows first. */
export function findModels(subject: Subject): Model[] {
  const reached = [
    ...importedModules(subject),
    ...modulesNaming(subject, storeFiles(subject), DEFINES_MODEL),
  ];
  const found = new Map<string, Model>();
  for (const module of reached) {
    for (const item of nameables(subject, module)) {
      const model = modelOf(subject, item, module.distance);
      if (model && !found.has(`${model.kind} ${model.name}`)) found.set(`${model.kind} ${model.name}`, model);
    }
  }
  return [...found.values()];
}

interface Shape {
  readonly kind: ModelKind;
  readonly name: string;
  readonly fields: readonly Field[];
}

function modelOf(subject: Subject, item: Nameable, distance: number): Model | null {
  for (const settled of item.settled) {
    const shape = shapeOf(subject, settled);
    const record = shape ? recordKind(shape.name) : null;
    if (!shape || record === null) continue;
    const local = localName(subject, item, shape.name);
    return local ? { ...local, ...shape, record, distance } : null;
  }
  return null;
}

function shapeOf(subject: Subject, settled: Settled): Shape | null {
  if (settled.kind === 'class') return entityShape(settled.facts);
  if (settled.kind !== 'path') return null;
  const signature = signatureOf(settled) ?? '';
  const last = settled.steps.at(-1);
  if (last?.kind !== 'call') return null;
  const [name, shape] = last.arguments;
  if (/^drizzle-orm\/\S+-core (?:pg|mysql|sqlite)Table\.\(\)$/.test(signature))
    return named(subject, 'drizzle-table', name, fieldsOf(subject, shape));
  if (/^mongoose \S*\bmodel\.\(\)$/.test(signature))
    return named(subject, 'mongoose-model', name, schemaFields(subject, shape));
  if (/^sequelize \S*\bdefine\.\(\)$/.test(signature))
    return named(subject, 'sequelize-model', name, fieldsOf(subject, shape));
  return null;
}

function named(
  { project }: Subject,
  kind: ModelKind,
  name: Located | undefined,
  fields: readonly Field[],
): Shape | null {
  const [literal] = name ? alternatives(settle(project, name)) : [];
  return literal?.kind === 'literal' && typeof literal.value === 'string'
    ? { kind, name: literal.value, fields }
    : null;
}

/** The properties of an object: the columns of a table, the paths of a schema. */
function fieldsOf({ project }: Subject, shape: Located | undefined): Field[] {
  if (!shape) return [];
  return alternatives(settle(project, shape)).flatMap((option) =>
    option.kind === 'object'
      ? option.value.properties.flatMap((item): Field[] =>
          item.name === null
            ? []
            : [
                {
                  name: item.name,
                  isList: item.value.kind === 'array',
                  isRequired:
                    item.value.kind === 'object' &&
                    item.value.properties.some(({ name }) => name === 'required' || name === 'allowNull'),
                },
              ],
        )
      : [],
  );
}

function schemaFields(subject: Subject, schema: Located | undefined): Field[] {
  if (!schema) return [];
  return alternatives(settle(subject.project, schema)).flatMap((option) => {
    const made = option.kind === 'path' ? madeOf(option) : undefined;
    return made ? fieldsOf(subject, made) : [];
  });
}

/** What `new Schema({ … })` was handed. */
function madeOf(path: AccessPath): Located | undefined {
  const call = path.steps.find((step) => step.kind === 'call' && step.isNew);
  return call?.kind === 'call' ? call.arguments[0] : undefined;
}

function entityShape(facts: ClassFacts): Shape | null {
  const isEntity = facts.decorators.some(
    (decorator) => decorator.kind === 'call' && decorator.callee.kind === 'variable',
  );
  const columns = facts.members.filter(({ kind, decorators }) => kind === 'field' && decorators.length > 0);
  if (!isEntity || columns.length === 0 || facts.name === null) return null;
  return {
    kind: 'typeorm-entity',
    name: facts.name,
    fields: columns.map(({ name }) => ({ name, isList: false, isRequired: false })),
  };
}
