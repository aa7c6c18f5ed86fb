import type { TSESTree } from '@typescript-eslint/utils';

import { keyName, membersOf, type Reader, type Surroundings } from './reader.js';
import type { Value } from './types.js';

/** Remembers what an assignment tells about a variable, its members, `this`, or what the module exports. */
export function recordAssignment(
  reader: Reader,
  node: TSESTree.AssignmentExpression,
  target: Value,
  value: Value,
  at: Surroundings,
): void {
  if (node.operator === '=' || node.operator === '??=' || node.operator === '||=') {
    recordTarget(reader, target, value, at);
    if (node.left.type === 'ObjectPattern' || node.left.type === 'ArrayPattern')
      recordPattern(reader, node.left, value);
  }
}

function recordTarget(reader: Reader, target: Value, value: Value, at: Surroundings): void {
  if (target.kind === 'variable') reader.variables[target.index]?.assignments.push(value);
  if (target.kind !== 'member' || target.property === null) return;
  const { object, property } = target;
  if (isExportsObject(object)) {
    reader.exports.push({ kind: 'value', name: property, value });
  } else if (isGlobal(object, 'module') && property === 'exports') {
    // `module.exports = exports = {…}` assigns twice: the inner value is the one.
    reader.exportsAssignment = value.kind === 'assignment' ? value.value : value;
  } else if (object.kind === 'variable') {
    setOnce(reader.variables[object.index]?.members, property, value);
  } else if (
    object.kind === 'member' &&
    object.property === 'prototype' &&
    object.object.kind === 'variable'
  ) {
    setOnce(reader.variables[object.object.index]?.members, `prototype.${property}`, value);
  } else if (object.kind === 'this' && at.thisFunction !== null) {
    setOnce(membersOf(reader, at.thisFunction), property, value);
  }
}

/** Only what can be called or looked into is kept: `user.token = null` says nothing about what `user.token` is. */
function setOnce(members: Map<string, Value> | undefined, name: string, value: Value): void {
  if (value.kind === 'literal' || value.kind === 'array' || value.kind === 'template') return;
  if (members && !members.has(name)) members.set(name, value);
}

function isExportsObject(value: Value): boolean {
  return (
    isGlobal(value, 'exports') ||
    (value.kind === 'member' && value.property === 'exports' && isGlobal(value.object, 'module'))
  );
}

function isGlobal(value: Value, name: string): boolean {
  return value.kind === 'global' && value.name === name;
}

/** `({ a, b: [c] } = value)`: each name gets the member of the value that it takes. */
function recordPattern(
  reader: Reader,
  pattern: TSESTree.ObjectPattern | TSESTree.ArrayPattern,
  value: Value,
): void {
  forEachName(pattern, value, (identifier, part) => {
    const index = reader.variableOf.get(identifier);
    if (index !== undefined) reader.variables[index]?.assignments.push(part);
  });
}

/** Calls back for each name in a pattern, with the value that the pattern gives it. */
export function forEachName(
  pattern: TSESTree.Node,
  value: Value,
  visit: (identifier: TSESTree.Identifier, value: Value) => void,
): void {
  switch (pattern.type) {
    case 'Identifier':
      visit(pattern, value);
      return;
    case 'AssignmentPattern':
      forEachName(pattern.left, value, visit);
      return;
    case 'RestElement':
      forEachName(pattern.argument, value, visit);
      return;
    case 'ArrayPattern':
      pattern.elements.forEach((element, index) => {
        if (element) forEachName(element, { kind: 'member', object: value, property: String(index) }, visit);
      });
      return;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') forEachName(property, value, visit);
        else
          forEachName(
            property.value,
            { kind: 'member', object: value, property: keyName(property.key, property.computed) },
            visit,
          );
      }
      return;
    default:
  }
}
