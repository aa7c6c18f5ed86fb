import type { TSESTree } from '@typescript-eslint/utils';

import { keyName, type Reader } from './reader.js';
import type { ShapeFacts, TypeFacts } from './types.js';

/** The names in a type annotation: `A | B<C>` gives A and B, the latter with the argument C. Other types give nothing. */
export function readTypes(
  reader: Reader,
  node: TSESTree.TypeNode | TSESTree.TSTypeAnnotation | null | undefined,
): TypeFacts[] {
  if (!node) return [];
  switch (node.type) {
    case 'TSTypeAnnotation':
      return readTypes(reader, node.typeAnnotation);
    case 'TSUnionType':
    case 'TSIntersectionType':
      return node.types.flatMap((type) => readTypes(reader, type));
    case 'TSTypeReference':
      return readReference(reader, node);
    case 'TSArrayType':
      return [{ name: 'Array', variable: null, arguments: readTypes(reader, node.elementType) }];
    case 'TSTypeOperator':
      return readTypes(reader, node.typeAnnotation);
    case 'TSTypeLiteral':
      return [];
    case 'TSTypeQuery':
      return node.exprName.type === 'Identifier'
        ? [
            {
              name: node.exprName.name,
              variable: reader.variableOf.get(node.exprName) ?? null,
              arguments: [],
            },
          ]
        : [];
    default:
      return [];
  }
}

function readReference(reader: Reader, node: TSESTree.TSTypeReference): TypeFacts[] {
  const args = (node.typeArguments?.params ?? []).flatMap((type) => readTypes(reader, type));
  if (node.typeName.type === 'Identifier') {
    return [
      { name: node.typeName.name, variable: reader.variableOf.get(node.typeName) ?? null, arguments: args },
    ];
  }
  if (node.typeName.type === 'TSQualifiedName') {
    return [{ name: node.typeName.right.name, variable: null, arguments: args }];
  }
  return [];
}

/** The members of an interface or an object type, with their types. */
export function readShape(
  reader: Reader,
  name: string,
  members: readonly TSESTree.TypeElement[],
): ShapeFacts {
  const types = new Map<string, readonly TypeFacts[]>();
  for (const member of members) {
    if (member.type !== 'TSPropertySignature' && member.type !== 'TSMethodSignature') continue;
    const key = keyName(member.key, member.computed);
    if (key === null) continue;
    types.set(key, member.type === 'TSPropertySignature' ? readTypes(reader, member.typeAnnotation) : []);
  }
  return { name, members: types };
}
