import type { TSESTree } from '@typescript-eslint/utils';

import { variableName } from './names.js';
import { readDirectives } from './read-function.js';
import { readExpression } from './read-expression.js';
import { readStatements } from './read-statement.js';
import {
  define,
  placeOf,
  startReader,
  type Reader,
  type ScopeManagerLike,
  type Surroundings,
} from './reader.js';
import type { ClassFacts, FunctionFacts, ModuleFacts, Statement, Value, VariableFacts } from './types.js';

const TOP: Surroundings = { function: null, thisFunction: null, class: null };

/**
 * Reads a module into facts.
 *
 * @param file the absolute path that the facts carry
 * @param program the tree, as any ESTree parser with or without TypeScript gives it
 * @param scopeManager the scopes of the same tree
 */
export function readModule(
  file: string,
  program: TSESTree.Program,
  scopeManager: ScopeManagerLike,
): ModuleFacts {
  const reader = startReader(file, scopeManager);
  const body = program.body.flatMap((node) => readTopLevel(reader, node));
  const functionBlocks = reader.functionOf;
  return {
    file,
    variables: reader.variables.map(({ scopeBlock, ...variable }): VariableFacts => ({
      ...variable,
      function: functionBlocks.get(scopeBlock) ?? null,
    })),
    functions: reader.functions.filter((item): item is FunctionFacts => item !== null),
    classes: reader.classes.filter((item): item is ClassFacts => item !== null),
    shapes: reader.shapes,
    body,
    exports: reader.exports,
    exportsAssignment: reader.exportsAssignment,
    specifiers: [...reader.specifiers],
    directives: readDirectives(program.body),
    hasMarkup: reader.hasMarkup,
    lineCount: program.loc.end.line,
  };
}

function readTopLevel(reader: Reader, node: TSESTree.Node): Statement[] {
  switch (node.type) {
    case 'ImportDeclaration':
      readImportDeclaration(reader, node);
      return [];
    case 'TSImportEqualsDeclaration':
      readImportEquals(reader, node);
      return [];
    case 'ExportAllDeclaration':
      readExportAll(reader, node);
      return [];
    case 'ExportNamedDeclaration':
      return readNamedExport(reader, node);
    case 'ExportDefaultDeclaration':
      return readDefaultExport(reader, node);
    case 'TSExportAssignment':
      reader.exportsAssignment = readExpression(reader, node.expression, TOP);
      return [];
    default:
      return readStatements(reader, [node], TOP);
  }
}

function readImportDeclaration(reader: Reader, node: TSESTree.ImportDeclaration): void {
  const specifier = node.source.value;
  reader.specifiers.add(specifier);
  for (const item of node.specifiers) {
    const name =
      item.type === 'ImportDefaultSpecifier'
        ? 'default'
        : item.type === 'ImportNamespaceSpecifier'
          ? '*'
          : moduleName(item.imported);
    define(reader, item.local, { kind: 'import', specifier, name });
  }
}

function readImportEquals(reader: Reader, node: TSESTree.TSImportEqualsDeclaration): void {
  const { moduleReference } = node;
  if (moduleReference.type !== 'TSExternalModuleReference') return;
  const specifier = moduleReference.expression.value;
  reader.specifiers.add(specifier);
  define(reader, node.id, { kind: 'import', specifier, name: '*' });
}

function moduleName(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value;
}

function readExportAll(reader: Reader, node: TSESTree.ExportAllDeclaration): void {
  const specifier = node.source.value;
  reader.specifiers.add(specifier);
  reader.exports.push(
    node.exported
      ? { kind: 'from', name: moduleName(node.exported), specifier, imported: '*' }
      : { kind: 'all', specifier },
  );
}

function readNamedExport(reader: Reader, node: TSESTree.ExportNamedDeclaration): Statement[] {
  const specifier = node.source?.value;
  if (specifier !== undefined) reader.specifiers.add(specifier);
  for (const item of node.specifiers) {
    const name = moduleName(item.exported);
    if (specifier !== undefined)
      reader.exports.push({ kind: 'from', name, specifier, imported: moduleName(item.local) });
    else reader.exports.push({ kind: 'value', name, value: readExpression(reader, item.local, TOP) });
  }
  if (!node.declaration) return [];
  const statements = readStatements(reader, [node.declaration], TOP);
  for (const [name, value] of declaredValues(reader, node.declaration, statements)) {
    reader.exports.push({ kind: 'value', name, value });
  }
  return statements;
}

function declaredValues(
  reader: Reader,
  node: TSESTree.Node,
  statements: readonly Statement[],
): [string, Value][] {
  if (
    (node.type === 'FunctionDeclaration' ||
      node.type === 'ClassDeclaration' ||
      node.type === 'TSEnumDeclaration') &&
    node.id
  ) {
    return [[node.id.name, readExpression(reader, node.id, TOP)]];
  }
  return statements.flatMap((statement) =>
    statement.kind === 'declaration'
      ? statement.variables.map((index): [string, Value] => [
          variableName(reader, index),
          { kind: 'variable', index },
        ])
      : [],
  );
}

function readDefaultExport(reader: Reader, node: TSESTree.ExportDefaultDeclaration): Statement[] {
  const value = readExpression(reader, node.declaration, TOP, null);
  reader.exports.push({ kind: 'value', name: 'default', value });
  // A class or function that is only declared runs nothing; an expression such as `defineConfig(…)` does.
  return value.kind === 'function' || value.kind === 'class'
    ? []
    : [{ kind: 'expression', value, place: placeOf(node) }];
}
