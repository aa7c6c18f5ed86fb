import type { TSESTree } from '@typescript-eslint/utils';

import type {
  ClassFacts,
  Definition,
  ExportFacts,
  FunctionFacts,
  Place,
  ShapeFacts,
  TypeFacts,
  Value,
} from './types.js';

/** The parts of a scope manager that are read here: `eslint-scope` and `@typescript-eslint/scope-manager` both have them. */
export interface ScopeManagerLike {
  readonly scopes: readonly ScopeLike[];
}

interface ScopeLike {
  readonly block: object;
  readonly variableScope: { readonly block: object };
  readonly variables: readonly VariableLike[];
  readonly references: readonly ReferenceLike[];
}

interface VariableLike {
  readonly name: string;
  readonly defs: readonly unknown[];
  readonly identifiers: readonly object[];
  readonly references: readonly ReferenceLike[];
}

interface ReferenceLike {
  readonly identifier: object;
  readonly resolved: VariableLike | null;
  isRead(): boolean;
}

/** A variable while its module is being read. */
interface VariableDraft {
  readonly name: string;
  definition: Definition;
  readonly scopeBlock: object;
  readonly assignments: Value[];
  readonly members: Map<string, Value>;
  readonly reads: number;
  types: readonly TypeFacts[];
}

/** The state of one reading of one module. */
export interface Reader {
  readonly file: string;
  readonly variables: VariableDraft[];
  /** Identifier node → index of the variable that it names. */
  readonly variableOf: Map<object, number>;
  readonly functions: (FunctionFacts | null)[];
  readonly functionOf: Map<object, number>;
  /** What each function stores on `this`, known before the function itself is complete. */
  readonly members: Map<number, Map<string, Value>>;
  readonly classes: (ClassFacts | null)[];
  readonly classOf: Map<object, number>;
  readonly shapes: ShapeFacts[];
  readonly exports: ExportFacts[];
  exportsAssignment: Value | null;
  readonly specifiers: Set<string>;
  hasMarkup: boolean;
  /** How deep the expression is nested that is being read. */
  depth: number;
}

/** Where a piece of syntax stands: which function, class and object literal surround it. */
export interface Surroundings {
  readonly function: number | null;
  /** The function whose `this` is meant: the nearest that is no arrow function. */
  readonly thisFunction: number | null;
  readonly class: number | null;
}

/** Prepares the reading of a module: every name that the scope manager resolved gets its variable. */
export function startReader(file: string, scopeManager: ScopeManagerLike): Reader {
  const reader: Reader = {
    file,
    variables: [],
    variableOf: new Map(),
    functions: [],
    functionOf: new Map(),
    members: new Map(),
    classes: [],
    classOf: new Map(),
    shapes: [],
    exports: [],
    exportsAssignment: null,
    specifiers: new Set(),
    hasMarkup: false,
    depth: 0,
  };
  for (const scope of scopeManager.scopes) {
    for (const variable of scope.variables) addVariable(reader, variable, scope.variableScope.block);
  }
  return reader;
}

function addVariable(reader: Reader, variable: VariableLike, scopeBlock: object): void {
  // Globals that a configuration declares (`require`, `module`, …) have no definition: they stay globals.
  if (variable.defs.length === 0) return;
  const known = variable.identifiers
    .map((node) => reader.variableOf.get(node))
    .find((index) => index !== undefined);
  const index = known ?? reader.variables.length;
  if (known === undefined) {
    reader.variables.push({
      name: variable.name,
      definition: { kind: 'unknown' },
      scopeBlock,
      assignments: [],
      members: new Map(),
      reads: variable.references.filter((reference) => reference.isRead()).length,
      types: [],
    });
  }
  for (const node of variable.identifiers) reader.variableOf.set(node, index);
  for (const reference of variable.references) reader.variableOf.set(reference.identifier, index);
}

/** Records how the variable that an identifier declares came to be. */
export function define(
  reader: Reader,
  identifier: TSESTree.Identifier,
  definition: Definition,
): number | null {
  const index = reader.variableOf.get(identifier);
  if (index === undefined) return null;
  const variable = reader.variables[index];
  if (variable?.definition.kind === 'unknown') variable.definition = definition;
  else if (variable && definition.kind === 'value') variable.assignments.push(definition.value);
  return index;
}

/** The place of a node. */
export function placeOf(node: TSESTree.Node): Place {
  const { start, end } = node.loc;
  return {
    start: node.range[0],
    end: node.range[1],
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** The child nodes of a node of whatever type, in the order of its keys. */
export function childNodes(node: TSESTree.Node): TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent' || key === 'loc' || key === 'range' || key === 'tokens' || key === 'comments')
      continue;
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isNode(item)) children.push(item);
    }
  }
  return children;
}

function isNode(value: unknown): value is TSESTree.Node {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

/** The name of a key that is not computed, or computed from a constant; `null` otherwise. */
export function keyName(key: TSESTree.Node, computed: boolean): string | null {
  if (key.type === 'Literal') return String(key.value);
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0)
    return key.quasis[0]?.value.cooked ?? null;
  return !computed && key.type === 'Identifier' ? key.name : null;
}

/** What a function stores on `this`, to be filled while its body is read. */
export function membersOf(reader: Reader, functionIndex: number): Map<string, Value> {
  const members = reader.members.get(functionIndex) ?? new Map<string, Value>();
  reader.members.set(functionIndex, members);
  return members;
}
