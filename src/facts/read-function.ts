import type { TSESTree } from '@typescript-eslint/utils';

import { readExpression } from './read-expression.js';
import { readStatements } from './read-statement.js';
import { readTypes } from './read-types.js';
import { define, keyName, membersOf, placeOf, type Reader, type Surroundings } from './reader.js';
import type { FunctionFacts, ObjectValue, ParameterFacts, Place, Statement } from './types.js';

export type FunctionNode =
  | TSESTree.ArrowFunctionExpression
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.TSDeclareFunction
  | TSESTree.TSEmptyBodyFunctionExpression;

interface FunctionContext {
  readonly name: string | null;
  readonly home?: ObjectValue;
  /** Where the whole member stands, key and all. */
  readonly place?: Place;
}

/** Reads a function and returns its index. A function is read once, however often it is met. */
export function readFunction(
  reader: Reader,
  node: FunctionNode,
  at: Surroundings,
  context: FunctionContext,
): number {
  const known = reader.functionOf.get(node);
  if (known !== undefined) return known;
  const index = reader.functions.length;
  reader.functions.push(null);
  reader.functionOf.set(node, index);
  if (node.id) define(reader, node.id, { kind: 'value', value: { kind: 'function', index } });
  const isArrow = node.type === 'ArrowFunctionExpression';
  const inside: Surroundings = {
    function: index,
    thisFunction: isArrow ? at.thisFunction : index,
    class: at.class,
  };
  const parameters = node.params.map((parameter, position) =>
    readParameter(reader, parameter, inside, index, position),
  );
  const facts: FunctionFacts = {
    index,
    name: node.id?.name ?? context.name,
    parameters,
    body: readBody(reader, node, inside),
    isAsync: node.async,
    isGenerator: node.generator,
    directives: directivesOf(node),
    parent: at.function,
    class: at.class,
    home: context.home ?? null,
    members: membersOf(reader, index),
    returns: readTypes(reader, node.returnType),
    place: context.place ?? placeOf(node),
  };
  reader.functions[index] = facts;
  return index;
}

function readBody(reader: Reader, node: FunctionNode, inside: Surroundings): Statement[] {
  const { body } = node;
  if (!body) return [];
  if (body.type === 'BlockStatement') return readStatements(reader, body.body, inside);
  return [{ kind: 'return', value: readExpression(reader, body, inside), place: placeOf(body) }];
}

function directivesOf(node: FunctionNode): string[] {
  return node.body?.type === 'BlockStatement' ? readDirectives(node.body.body) : [];
}

/** The directives that a list of statements begins with, such as `use server`. */
export function readDirectives(statements: readonly TSESTree.Node[]): string[] {
  const directives: string[] = [];
  for (const statement of statements) {
    if (statement.type !== 'ExpressionStatement') break;
    const { expression } = statement;
    if (expression.type !== 'Literal' || typeof expression.value !== 'string') break;
    directives.push(expression.value);
  }
  return directives;
}

function readParameter(
  reader: Reader,
  node: TSESTree.Parameter,
  at: Surroundings,
  owner: number,
  position: number,
): ParameterFacts {
  const decorators =
    ('decorators' in node ? (node.decorators as TSESTree.Decorator[] | undefined) : undefined) ?? [];
  const inner = node.type === 'TSParameterProperty' ? node.parameter : node;
  const fallback = inner.type === 'AssignmentPattern' ? readExpression(reader, inner.right, at) : null;
  const pattern = inner.type === 'AssignmentPattern' ? inner.left : inner;
  const types = readTypes(reader, 'typeAnnotation' in pattern ? pattern.typeAnnotation : undefined);
  defineNames(reader, pattern, { owner, position, path: [] });
  return {
    name: nameOf(pattern),
    properties: pattern.type === 'ObjectPattern' ? propertyNames(pattern) : [],
    types,
    decorators: decorators.map((decorator) => readExpression(reader, decorator, at)),
    fallback,
    isRest: pattern.type === 'RestElement',
  };
}

function nameOf(pattern: TSESTree.Node): string | null {
  if (pattern.type === 'RestElement') return nameOf(pattern.argument);
  return pattern.type === 'Identifier' ? pattern.name : null;
}

function propertyNames(pattern: TSESTree.ObjectPattern): string[] {
  return pattern.properties.flatMap((property) => {
    const name = property.type === 'Property' ? keyName(property.key, property.computed) : null;
    return name === null ? [] : [name];
  });
}

interface PatternPosition {
  readonly owner: number;
  readonly position: number;
  readonly path: readonly (string | null)[];
}

function defineNames(reader: Reader, pattern: TSESTree.Node, position: PatternPosition): void {
  switch (pattern.type) {
    case 'Identifier': {
      const { owner, position: parameter, path } = position;
      const index = define(reader, pattern, { kind: 'parameter', function: owner, parameter, path });
      const variable = index === null ? undefined : reader.variables[index];
      if (variable) variable.types = readTypes(reader, pattern.typeAnnotation);
      return;
    }
    case 'AssignmentPattern':
      defineNames(reader, pattern.left, position);
      return;
    case 'RestElement':
      defineNames(reader, pattern.argument, position);
      return;
    case 'ArrayPattern':
      pattern.elements.forEach((element, index) => {
        if (element) defineNames(reader, element, { ...position, path: [...position.path, String(index)] });
      });
      return;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') defineNames(reader, property, position);
        else {
          const name = keyName(property.key, property.computed);
          defineNames(reader, property.value, { ...position, path: [...position.path, name] });
        }
      }
      return;
    default:
  }
}
