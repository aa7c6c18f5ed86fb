import type { TSESTree } from '@typescript-eslint/utils';

import { readExpression } from './read-expression.js';
import { readFunction } from './read-function.js';
import { readStatements } from './read-statement.js';
import { readTypes } from './read-types.js';
import { define, keyName, placeOf, type Reader, type Surroundings } from './reader.js';
import type { MemberFacts, Place, Value } from './types.js';

/** Reads a class and returns its index. */
export function readClass(
  reader: Reader,
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  at: Surroundings,
  name: string | null,
): number {
  const known = reader.classOf.get(node);
  if (known !== undefined) return known;
  const index = reader.classes.length;
  reader.classes.push(null);
  reader.classOf.set(node, index);
  if (node.id) define(reader, node.id, { kind: 'value', value: { kind: 'class', index } });
  const inside: Surroundings = { function: at.function, thisFunction: null, class: index };
  reader.classes[index] = {
    index,
    name: node.id?.name ?? name,
    superClass: node.superClass ? readExpression(reader, node.superClass, at) : null,
    // Only a parser of TypeScript gives a class what it implements.
    implements: ((node.implements as TSESTree.TSClassImplements[] | undefined) ?? []).flatMap((item) =>
      item.expression.type === 'Identifier'
        ? [
            {
              name: item.expression.name,
              variable: reader.variableOf.get(item.expression) ?? null,
              arguments: [],
            },
          ]
        : [],
    ),
    members: node.body.body.flatMap((member) => readMember(reader, member, inside)),
    decorators: decoratorsOf(reader, node, at),
    function: at.function,
    place: placeOf(node),
  };
  return index;
}

function decoratorsOf(
  reader: Reader,
  node: { decorators?: TSESTree.Decorator[] },
  at: Surroundings,
): Value[] {
  // Parsers other than typescript-eslint leave the list out.
  return (node.decorators ?? []).map((decorator) => readExpression(reader, decorator, at));
}

function readMember(reader: Reader, node: TSESTree.ClassElement, at: Surroundings): MemberFacts[] {
  switch (node.type) {
    case 'MethodDefinition':
    case 'TSAbstractMethodDefinition':
      return readMethod(reader, node, at);
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSAbstractPropertyDefinition':
      return readField(reader, node, at);
    case 'StaticBlock':
      readStatements(reader, node.body, at);
      return [];
    default:
      return [];
  }
}

/** The place of a member without its decorators. */
function memberPlace(node: TSESTree.ClassElement & { readonly key: TSESTree.Node }): Place {
  const { start, line, column } = placeOf(node.key);
  return { ...placeOf(node), start, line, column };
}

function readMethod(
  reader: Reader,
  node: TSESTree.MethodDefinition | TSESTree.TSAbstractMethodDefinition,
  at: Surroundings,
): MemberFacts[] {
  const name = keyName(node.key, node.computed);
  if (name === null) return [];
  const place = memberPlace(node);
  const index = readFunction(reader, node.value, at, { name, place });
  const method: MemberFacts = {
    name,
    isStatic: node.static,
    kind: node.kind === 'get' ? 'getter' : node.kind === 'set' ? 'setter' : node.kind,
    value: node.value.body ? { kind: 'function', index } : null,
    types: [],
    decorators: decoratorsOf(reader, node, at),
    place,
  };
  return node.kind === 'constructor' ? [method, ...parameterProperties(reader, node, index)] : [method];
}

/** `constructor(private readonly sessions: SessionService)` declares a field, whose value is the parameter. */
function parameterProperties(
  reader: Reader,
  node: TSESTree.MethodDefinition | TSESTree.TSAbstractMethodDefinition,
  constructorIndex: number,
): MemberFacts[] {
  return node.value.params.flatMap((parameter): MemberFacts[] => {
    if (parameter.type !== 'TSParameterProperty') return [];
    const pattern =
      parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
    const variable = reader.variableOf.get(pattern);
    return [
      {
        name: pattern.name,
        isStatic: false,
        kind: 'field',
        value: variable === undefined ? null : { kind: 'variable', index: variable },
        types: readTypes(reader, pattern.typeAnnotation),
        decorators: decoratorsOf(reader, parameter, {
          function: constructorIndex,
          thisFunction: null,
          class: null,
        }),
        place: placeOf(parameter),
      },
    ];
  });
}

function readField(
  reader: Reader,
  node: TSESTree.PropertyDefinition | TSESTree.AccessorProperty | TSESTree.TSAbstractPropertyDefinition,
  at: Surroundings,
): MemberFacts[] {
  const name = keyName(node.key, node.computed);
  if (name === null) return [];
  const place = memberPlace(node);
  const initial = node.value;
  const isFunction = initial?.type === 'ArrowFunctionExpression' || initial?.type === 'FunctionExpression';
  const value: Value | null = !initial
    ? null
    : isFunction
      ? { kind: 'function', index: readFunction(reader, initial, at, { name, place }) }
      : readExpression(reader, initial, at, name);
  return [
    {
      name,
      isStatic: node.static,
      kind: 'field',
      value,
      types: readTypes(reader, node.typeAnnotation),
      decorators: decoratorsOf(reader, node, at),
      place,
    },
  ];
}
