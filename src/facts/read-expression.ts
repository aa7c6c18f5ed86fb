import type { TSESTree } from '@typescript-eslint/utils';

import { readClass } from './read-class.js';
import { readFunction } from './read-function.js';
import { recordAssignment } from './read-assignment.js';
import { childNodes, keyName, placeOf, type Reader, type Surroundings } from './reader.js';
import type { ObjectValue, Property, Value } from './types.js';

/** Deeper expressions are machine-made; what stands below this depth is not read. */
const DEEPEST_EXPRESSION = 300;

const NOTHING: Value = { kind: 'other', values: [] };

/** Reads an expression. `name` is what the surrounding code calls its value; anonymous functions take it over. */
export function readExpression(
  reader: Reader,
  node: TSESTree.Node | null | undefined,
  at: Surroundings,
  name: string | null = null,
): Value {
  if (!node || reader.depth > DEEPEST_EXPRESSION) return NOTHING;
  reader.depth += 1;
  try {
    return readNode(reader, node, at, name);
  } finally {
    reader.depth -= 1;
  }
}

function readNode(reader: Reader, node: TSESTree.Node, at: Surroundings, name: string | null): Value {
  return (
    readSimple(reader, node, at, name) ??
    readCalled(reader, node, at, name) ??
    readOperation(reader, node, at, name) ??
    readWrapped(reader, node, at, name)
  );
}

/** Constants, names, functions, classes, objects and lists. */
function readSimple(
  reader: Reader,
  node: TSESTree.Node,
  at: Surroundings,
  name: string | null,
): Value | null {
  switch (node.type) {
    case 'Literal':
      return readLiteral(node);
    case 'TemplateLiteral':
      return readTemplate(reader, node, at);
    case 'Identifier':
      return readIdentifier(reader, node);
    case 'ThisExpression':
      return { kind: 'this', function: at.thisFunction, class: at.class };
    case 'Super':
      return { kind: 'super', class: at.class };
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return { kind: 'function', index: readFunction(reader, node, at, { name }) };
    case 'ClassExpression':
    case 'ClassDeclaration':
      return { kind: 'class', index: readClass(reader, node, at, name) };
    case 'ObjectExpression':
      return readObject(reader, node, at);
    case 'ArrayExpression':
      return { kind: 'array', elements: node.elements.map((element) => readExpression(reader, element, at)) };
    default:
      return null;
  }
}

/** Members, calls and what is awaited. */
function readCalled(
  reader: Reader,
  node: TSESTree.Node,
  at: Surroundings,
  name: string | null,
): Value | null {
  switch (node.type) {
    case 'MemberExpression':
      return readMember(reader, node, at);
    case 'CallExpression':
    case 'NewExpression':
      return readCall(reader, node, at, name);
    case 'TaggedTemplateExpression':
      return {
        kind: 'call',
        callee: readExpression(reader, node.tag, at),
        arguments: [readTemplate(reader, node.quasi, at)],
        isNew: false,
        isTagged: true,
        place: placeOf(node),
      };
    case 'ImportExpression':
      return readImport(reader, node, at);
    // What a generator yields is awaited by whoever runs it: Koa 1, co, Effect.
    case 'AwaitExpression':
    case 'YieldExpression':
      return { kind: 'await', value: readExpression(reader, node.argument, at, name) };
    case 'SpreadElement':
      return { kind: 'spread', value: readExpression(reader, node.argument, at) };
    default:
      return null;
  }
}

function readOperation(
  reader: Reader,
  node: TSESTree.Node,
  at: Surroundings,
  name: string | null,
): Value | null {
  switch (node.type) {
    case 'UnaryExpression':
      return readUnary(reader, node, at);
    case 'UpdateExpression':
      return {
        kind: 'assignment',
        operator: node.operator,
        target: readExpression(reader, node.argument, at),
        value: { kind: 'literal', value: 1 },
        place: placeOf(node),
      };
    case 'BinaryExpression':
      return readBinary(reader, node, at);
    case 'LogicalExpression':
      return {
        kind: 'logical',
        operator: node.operator,
        left: readExpression(reader, node.left, at, name),
        right: readExpression(reader, node.right, at, name),
      };
    case 'ConditionalExpression':
      return {
        kind: 'choice',
        test: readExpression(reader, node.test, at),
        whenTrue: readExpression(reader, node.consequent, at, name),
        whenFalse: readExpression(reader, node.alternate, at, name),
      };
    case 'AssignmentExpression':
      return readAssignment(reader, node, at);
    case 'SequenceExpression':
      return { kind: 'sequence', values: node.expressions.map((part) => readExpression(reader, part, at)) };
    default:
      return null;
  }
}

/** What only wraps an expression, and everything else, of which only the parts matter. */
function readWrapped(reader: Reader, node: TSESTree.Node, at: Surroundings, name: string | null): Value {
  switch (node.type) {
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
    case 'Decorator':
    case 'JSXExpressionContainer':
      return readExpression(reader, node.expression, at, name);
    default:
      if (node.type.startsWith('JSX')) reader.hasMarkup = true;
      // Types hold no calls.
      if (node.type.startsWith('TS')) return NOTHING;
      return { kind: 'other', values: childNodes(node).map((child) => readExpression(reader, child, at)) };
  }
}

function readLiteral(node: TSESTree.Literal): Value {
  const { value } = node;
  if ('regex' in node) return { kind: 'pattern', source: node.regex.pattern };
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    // A bigint that the engine can't represent has the value null.
    if (value === null && node.raw !== 'null') return NOTHING;
    return { kind: 'literal', value };
  }
  return NOTHING;
}

function readIdentifier(reader: Reader, node: TSESTree.Identifier): Value {
  const index = reader.variableOf.get(node);
  if (index !== undefined) return { kind: 'variable', index };
  if (node.name === 'undefined') return { kind: 'literal', value: undefined };
  return { kind: 'global', name: node.name };
}

function readTemplate(reader: Reader, node: TSESTree.TemplateLiteral, at: Surroundings): Value {
  const parts = node.quasis.map((quasi) => quasi.value.cooked ?? quasi.value.raw);
  if (node.expressions.length === 0) return { kind: 'literal', value: parts[0] ?? '' };
  return {
    kind: 'template',
    parts,
    values: node.expressions.map((part) => readExpression(reader, part, at)),
  };
}

function readMember(reader: Reader, node: TSESTree.MemberExpression, at: Surroundings): Value {
  const object = readExpression(reader, node.object, at);
  const property = keyName(node.property, node.computed);
  return property === null
    ? { kind: 'member', object, property, key: readExpression(reader, node.property, at) }
    : { kind: 'member', object, property };
}

function readCall(
  reader: Reader,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  at: Surroundings,
  name: string | null,
): Value {
  const callee = readExpression(reader, node.callee, at);
  // A function that is handed to a wrapper is still known by the wrapper's name: `const logout = asyncHandler(async …)`.
  const args = node.arguments.map((argument) => readExpression(reader, argument, at, name));
  const [first] = args;
  if (callee.kind === 'global' && callee.name === 'require' && first?.kind === 'literal') {
    reader.specifiers.add(String(first.value));
  }
  return {
    kind: 'call',
    callee,
    arguments: args,
    isNew: node.type === 'NewExpression',
    isTagged: false,
    place: placeOf(node),
  };
}

function readImport(reader: Reader, node: TSESTree.ImportExpression, at: Surroundings): Value {
  const specifier = readExpression(reader, node.source, at);
  if (specifier.kind === 'literal') reader.specifiers.add(String(specifier.value));
  return { kind: 'import', specifier };
}

function readObject(reader: Reader, node: TSESTree.ObjectExpression, at: Surroundings): Value {
  const properties: Property[] = [];
  // Functions of the literal refer to it as their home before it is complete: it is the same object.
  const home: ObjectValue = { kind: 'object', properties };
  for (const property of node.properties) properties.push(readProperty(reader, property, at, home));
  return home;
}

function readProperty(
  reader: Reader,
  node: TSESTree.ObjectLiteralElement,
  at: Surroundings,
  home: ObjectValue,
): Property {
  const place = placeOf(node);
  if (node.type === 'SpreadElement') return { name: null, value: readExpression(reader, node, at), place };
  const name = keyName(node.key, node.computed);
  const { value: node_ } = node;
  const value: Value =
    node_.type === 'FunctionExpression' || node_.type === 'ArrowFunctionExpression'
      ? { kind: 'function', index: readFunction(reader, node_, at, { name, home, place }) }
      : readExpression(reader, node_, at, name);
  if (name !== null) return { name, value, place };
  return { name, key: readExpression(reader, node.key, at), value, place };
}

function readUnary(reader: Reader, node: TSESTree.UnaryExpression, at: Surroundings): Value {
  const argument = readExpression(reader, node.argument, at);
  if (node.operator === 'delete') return { kind: 'deletion', target: argument, place: placeOf(node) };
  if (node.operator === '-' && argument.kind === 'literal' && typeof argument.value === 'number') {
    return { kind: 'literal', value: -argument.value };
  }
  if (node.operator === 'void' && argument.kind === 'literal') return { kind: 'literal', value: undefined };
  return { kind: 'operation', operator: node.operator, operands: [argument] };
}

/** Reads a chain of the same operator without recursion: concatenations of thousands of parts exist. */
function readBinary(reader: Reader, node: TSESTree.BinaryExpression, at: Surroundings): Value {
  const operands: TSESTree.Node[] = [];
  let left: TSESTree.Node = node;
  while (left.type === 'BinaryExpression' && left.operator === node.operator) {
    operands.unshift(left.right);
    left = left.left;
  }
  operands.unshift(left);
  const values = operands.map((operand) => readExpression(reader, operand, at));
  const isText = node.operator === '+' && values.some((value) => isTextual(value));
  return isText ? joinText(values) : { kind: 'operation', operator: node.operator, operands: values };
}

function isTextual(value: Value): boolean {
  return value.kind === 'template' || (value.kind === 'literal' && typeof value.value === 'string');
}

/** A concatenation as a template, so that both ways to build a text look alike. */
function joinText(values: readonly Value[]): Value {
  const parts = [''];
  const holes: Value[] = [];
  const append = (text: string): void => {
    parts[parts.length - 1] = `${parts[parts.length - 1] ?? ''}${text}`;
  };
  for (const value of values) {
    if (value.kind === 'literal') append(String(value.value));
    else if (value.kind === 'template') {
      append(value.parts[0] ?? '');
      value.values.forEach((hole, index) => {
        holes.push(hole);
        parts.push(value.parts[index + 1] ?? '');
      });
    } else {
      holes.push(value);
      parts.push('');
    }
  }
  return holes.length === 0
    ? { kind: 'literal', value: parts.join('') }
    : { kind: 'template', parts, values: holes };
}

function readAssignment(reader: Reader, node: TSESTree.AssignmentExpression, at: Surroundings): Value {
  const name = node.left.type === 'MemberExpression' ? keyName(node.left.property, node.left.computed) : null;
  const target = readExpression(reader, node.left, at);
  const value = readExpression(
    reader,
    node.right,
    at,
    node.left.type === 'Identifier' ? node.left.name : name,
  );
  recordAssignment(reader, node, target, value, at);
  return { kind: 'assignment', operator: node.operator, target, value, place: placeOf(node) };
}
