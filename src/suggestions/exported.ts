import type { ModuleFacts, Value } from '../facts/types.js';
import { moduleEnvironment } from '../paths/environment.js';
import { alternatives } from '../paths/settled.js';
import { settle } from '../paths/settle.js';
import type { Settled } from '../paths/types.js';
import { importedName, specifierOf } from './imports.js';
import type { Reached } from './reach.js';
import type { ImportNeed, Subject } from './types.js';

/** A value that the handler can name: a name of its own module, or an export of another. */
export interface Nameable {
  /** What it comes down to. */
  readonly settled: readonly Settled[];
  readonly value: Value;
  /** The name under which it is known where it is declared. */
  readonly name: string;
  readonly module: ModuleFacts;
  /** `null` for a name of the linted file itself. */
  readonly exported: string | null;
  /** Whether the module hands out nothing else. */
  readonly isAssigned: boolean;
}

/** The values of a module that can be named from the linted file. */
export function nameables(subject: Subject, { facts }: Reached): Nameable[] {
  return facts === subject.facts ? ownNames(subject) : exportsOf(subject, facts);
}

function ownNames(given: Subject): Nameable[] {
  const { facts } = given;
  return facts.variables.flatMap((variable, index): Nameable[] => {
    if (variable.function !== null) return [];
    const settled = settledOf(given, facts, { kind: 'variable', index });
    return [
      {
        settled,
        value: { kind: 'variable', index },
        name: variable.name,
        module: facts,
        exported: null,
        isAssigned: false,
      },
    ];
  });
}

function exportsOf(given: Subject, facts: ModuleFacts): Nameable[] {
  const named = facts.exports.flatMap((item): Nameable[] =>
    item.kind === 'value'
      ? [
          {
            settled: settledOf(given, facts, item.value),
            value: item.value,
            name: item.name === 'default' ? (nameOf(facts, item.value) ?? 'default') : item.name,
            module: facts,
            exported: item.name,
            isAssigned: false,
          },
        ]
      : [],
  );
  return [...named, ...assignedExports(given, facts)];
}

/** `module.exports = pool`, `module.exports = { pool }`, `db.sequelize = sequelize; module.exports = db`. */
function assignedExports(given: Subject, facts: ModuleFacts): Nameable[] {
  const { exportsAssignment } = facts;
  if (!exportsAssignment) return [];
  const whole: Nameable = {
    settled: settledOf(given, facts, exportsAssignment),
    value: exportsAssignment,
    name: nameOf(facts, exportsAssignment) ?? 'default',
    module: facts,
    exported: 'default',
    isAssigned: true,
  };
  return [
    whole,
    ...membersOf(facts, exportsAssignment).map(([name, value]): Nameable => ({
      settled: settledOf(given, facts, value),
      value,
      name,
      module: facts,
      exported: name,
      isAssigned: false,
    })),
  ];
}

function membersOf(facts: ModuleFacts, value: Value): [string, Value][] {
  if (value.kind === 'object')
    return value.properties.flatMap((item): [string, Value][] =>
      item.name === null ? [] : [[item.name, item.value]],
    );
  if (value.kind !== 'variable') return [];
  const variable = facts.variables[value.index];
  const own = variable?.definition.kind === 'value' ? variable.definition.value : null;
  return [...(own?.kind === 'object' ? membersOf(facts, own) : []), ...(variable?.members ?? [])];
}

/** The name that a value has where it is declared; `null` where it has none. */
function nameOf(facts: ModuleFacts, value: Value): string | null {
  switch (value.kind) {
    case 'variable':
      return facts.variables[value.index]?.name ?? null;
    case 'class':
      return facts.classes[value.index]?.name ?? null;
    case 'function':
      return facts.functions[value.index]?.name ?? null;
    default:
      return null;
  }
}

/** What a value of a module comes down to. */
export function settledOf(
  { project }: Pick<Subject, 'project'>,
  facts: ModuleFacts,
  value: Value,
): readonly Settled[] {
  return alternatives(settle(project, { value, environment: moduleEnvironment(facts) }));
}

/** A name in the linted file for something, and the import that it takes. */
export interface LocalName {
  readonly code: string;
  readonly imports: readonly ImportNeed[];
}

/** How the linted file calls something that another module exports; a new name is none of the file's. */
export function localName(given: Subject, item: Nameable, preferred: string): LocalName | null {
  if (item.exported === null) return { code: item.name, imports: [] };
  const specifier = specifierOf(given, item.module.file);
  const known = importedName(given, specifier, item.exported);
  if (known !== null) return { code: known, imports: [] };
  if (given.style.isCommonJs !== isCommonJs(item.module) && given.style.isCommonJs) return null;
  const wanted = item.exported === 'default' && item.name === 'default' ? preferred : item.name;
  const local = freeName(given, wanted);
  return {
    code: local,
    imports: [{ specifier, imported: item.exported, local, isAssigned: item.isAssigned }],
  };
}

function isCommonJs(facts: ModuleFacts): boolean {
  return facts.exportsAssignment !== null || !facts.exports.some(({ kind }) => kind !== 'value')
    ? true
    : false;
}

/** A name that the file does not use yet, as near to the wanted one as can be. */
export function freeName(
  { names }: Pick<Subject, 'names'>,
  wanted: string,
  ...others: readonly string[]
): string {
  const found = [wanted, ...others].find((name) => !names.has(name));
  if (found !== undefined) return found;
  let count = 2;
  while (names.has(`${wanted}${String(count)}`)) count += 1;
  return `${wanted}${String(count)}`;
}
