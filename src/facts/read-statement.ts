import type { TSESTree } from '@typescript-eslint/utils';

import { forEachName } from './read-assignment.js';
import { readClass } from './read-class.js';
import { readExpression } from './read-expression.js';
import { readFunction } from './read-function.js';
import { readShape, readTypes } from './read-types.js';
import { define, keyName, placeOf, type Reader, type Surroundings } from './reader.js';
import type { Property, Statement, SwitchCase, Value } from './types.js';

/** Reads a list of statements. Declarations of functions, classes and types are recorded and give none. */
export function readStatements(
  reader: Reader,
  nodes: readonly TSESTree.Node[],
  at: Surroundings,
): Statement[] {
  return nodes.flatMap((node) => readStatement(reader, node, at));
}

function readStatement(
  reader: Reader,
  node: TSESTree.Node | null | undefined,
  at: Surroundings,
): Statement[] {
  if (!node) return [];
  return readPlain(reader, node, at) ?? readCompound(reader, node, at) ?? readDeclaration(reader, node, at);
}

/** Statements without statements in them. */
function readPlain(reader: Reader, node: TSESTree.Node, at: Surroundings): Statement[] | null {
  const place = placeOf(node);
  switch (node.type) {
    case 'ExpressionStatement':
      return [{ kind: 'expression', value: readExpression(reader, node.expression, at), place }];
    case 'VariableDeclaration':
      return node.declarations.map((declarator) => readDeclarator(reader, declarator, at));
    case 'ReturnStatement':
      return [
        { kind: 'return', value: node.argument ? readExpression(reader, node.argument, at) : null, place },
      ];
    case 'ThrowStatement':
      return [{ kind: 'throw', value: readExpression(reader, node.argument, at), place }];
    case 'BreakStatement':
    case 'ContinueStatement':
      return [{ kind: 'jump', place }];
    default:
      return null;
  }
}

function readCompound(reader: Reader, node: TSESTree.Node, at: Surroundings): Statement[] | null {
  switch (node.type) {
    case 'IfStatement':
      return [
        {
          kind: 'if',
          test: readExpression(reader, node.test, at),
          whenTrue: readStatement(reader, node.consequent, at),
          whenFalse: readStatement(reader, node.alternate, at),
        },
      ];
    case 'BlockStatement':
    case 'TSModuleBlock':
      return [{ kind: 'block', body: readStatements(reader, node.body, at) }];
    case 'LabeledStatement':
    case 'WithStatement':
    case 'TSModuleDeclaration':
      return readStatement(reader, node.body, at);
    case 'SwitchStatement':
      return [
        {
          kind: 'switch',
          discriminant: readExpression(reader, node.discriminant, at),
          cases: node.cases.map((item) => readCase(reader, item, at)),
        },
      ];
    case 'TryStatement':
      return [
        {
          kind: 'try',
          block: readStatements(reader, node.block.body, at),
          catches: node.handler !== null,
          handler: node.handler ? readStatements(reader, node.handler.body.body, at) : [],
          finalizer: node.finalizer ? readStatements(reader, node.finalizer.body, at) : [],
        },
      ];
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return [readLoop(reader, node, at)];
    default:
      return null;
  }
}

function readCase(reader: Reader, node: TSESTree.SwitchCase, at: Surroundings): SwitchCase {
  return {
    test: node.test ? readExpression(reader, node.test, at) : null,
    body: readStatements(reader, node.consequent, at),
  };
}

/** Declarations are recorded by name, and are no statements. */
function readDeclaration(reader: Reader, node: TSESTree.Node, at: Surroundings): [] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      readFunction(reader, node, at, { name: null });
      break;
    case 'ClassDeclaration':
      readClass(reader, node, at, null);
      break;
    case 'TSEnumDeclaration':
      define(reader, node.id, { kind: 'value', value: readEnum(reader, node, at) });
      break;
    case 'TSInterfaceDeclaration':
      reader.shapes.push(readShape(reader, node.id.name, node.body.body));
      break;
    case 'TSTypeAliasDeclaration':
      if (node.typeAnnotation.type === 'TSTypeLiteral') {
        reader.shapes.push(readShape(reader, node.id.name, node.typeAnnotation.members));
      }
      break;
    default:
  }
  return [];
}

function readDeclarator(reader: Reader, node: TSESTree.VariableDeclarator, at: Surroundings): Statement {
  const name = node.id.type === 'Identifier' ? node.id.name : null;
  const value: Value = node.init
    ? readExpression(reader, node.init, at, name)
    : { kind: 'literal', value: undefined };
  const variables: number[] = [];
  forEachName(node.id, value, (identifier, part) => {
    const index = node.init
      ? define(reader, identifier, { kind: 'value', value: part })
      : reader.variableOf.get(identifier);
    if (index === null || index === undefined) return;
    variables.push(index);
    const variable = reader.variables[index];
    if (variable) variable.types = readTypes(reader, identifier.typeAnnotation);
  });
  return { kind: 'declaration', variables, value, place: placeOf(node) };
}

type Loop =
  | TSESTree.DoWhileStatement
  | TSESTree.ForInStatement
  | TSESTree.ForOfStatement
  | TSESTree.ForStatement
  | TSESTree.WhileStatement;

function readLoop(reader: Reader, node: Loop, at: Surroundings): Statement {
  const body = (): Statement[] => readStatement(reader, node.body, at);
  switch (node.type) {
    case 'ForStatement': {
      const init = node.init?.type === 'VariableDeclaration' ? readStatement(reader, node.init, at) : [];
      const head = [node.init?.type === 'VariableDeclaration' ? null : node.init, node.test, node.update];
      const values = head.flatMap((part) => (part ? [readExpression(reader, part, at)] : []));
      return { kind: 'loop', head: values, body: [...init, ...body()] };
    }
    case 'ForInStatement':
    case 'ForOfStatement': {
      const over = readExpression(reader, node.right, at);
      const item: Value = { kind: 'member', object: over, property: null };
      const target = node.left.type === 'VariableDeclaration' ? node.left.declarations[0].id : node.left;
      forEachName(target, item, (identifier, part) =>
        define(reader, identifier, { kind: 'value', value: part }),
      );
      return { kind: 'loop', head: [over], body: body() };
    }
    default:
      return { kind: 'loop', head: [readExpression(reader, node.test, at)], body: body() };
  }
}

/** An enumeration as the object that it is at run time. */
function readEnum(reader: Reader, node: TSESTree.TSEnumDeclaration, at: Surroundings): Value {
  const properties = node.body.members.map((member): Property => ({
    name: keyName(member.id, false),
    value: member.initializer
      ? readExpression(reader, member.initializer, at)
      : { kind: 'other', values: [] },
    place: placeOf(member),
  }));
  return { kind: 'object', properties };
}
