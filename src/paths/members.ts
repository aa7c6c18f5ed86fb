import type { ClassFacts, MemberFacts, Property } from '../facts/types.js';
import { implementationOf } from './implementations.js';
import { exportedValue } from './imports.js';
import { alternatives, choose, pathFrom, unknownPath } from './settled.js';
import { byTypes, settleValue, type Look } from './settle.js';
import { enter } from './environment.js';
import { returnsOf } from '../facts/visit.js';
import type { AccessPath, Environment, Located, Settled } from './types.js';

interface MemberName {
  /** `null` where the name is computed and not known. */
  readonly name: string | null;
  readonly key: Located | null;
}

/** The member of a settled value. */
export function memberOf(look: Look, object: Settled, member: MemberName): Settled {
  const { name } = member;
  switch (object.kind) {
    case 'path':
      return { ...object, steps: [...object.steps, { kind: 'member', name, key: member.key }] };
    case 'choice':
      return choose(object.options.map((option) => memberOf(look, option, member)));
    case 'extended': {
      const added = name === null ? undefined : object.members.get(name);
      return added ? settleValue(look, added, object.environment) : memberOf(look, object.base, member);
    }
    case 'object':
      return memberOfObject(look, object, member);
    case 'array': {
      const element = name === null ? undefined : object.elements[Number(name)];
      return element ? settleValue(look, element.value, element.environment) : unknownMember(member);
    }
    case 'module':
      return (name === null ? null : exportedValue(look, object.facts, name)) ?? unknownMember(member);
    case 'instance':
      return (name === null ? null : memberOfInstance(look, object, name)) ?? unknownMember(member);
    case 'constructed': {
      const value = name === null ? undefined : object.facts.members.get(name);
      return value ? settleValue(look, value, object.environment) : unknownMember(member);
    }
    case 'class':
      return name === null ? unknownMember(member) : memberOfClass(look, object, name);
    // What is stored on a function arrives as `extended`; a member of a computation is not known.
    case 'function':
    case 'other':
    case 'literal':
      return unknownMember(member);
  }
}

/** A member of which only the name is known. */
function unknownMember({ name, key }: MemberName): AccessPath {
  return { ...unknownPath(), steps: [{ kind: 'member', name, key }] };
}

function memberOfObject(
  look: Look,
  object: Extract<Settled, { kind: 'object' }>,
  member: MemberName,
): Settled {
  const { properties } = object.value;
  const { name } = member;
  const valueOf = (property: Property): Settled => settleValue(look, property.value, object.environment);
  if (name === null) return properties.length === 0 ? unknownMember(member) : choose(properties.map(valueOf));
  const own = properties.findLast((property) => property.name === name);
  if (own) return valueOf(own);
  for (const property of properties) {
    if (property.value.kind !== 'spread') continue;
    const found = memberOf(look, settleValue(look, property.value.value, object.environment), {
      name,
      key: null,
    });
    if (found.kind !== 'path' || found.origin.kind !== 'unknown') return found;
  }
  return unknownMember(member);
}

/** The member of an instance, also one that a class above declares; `null` where there is none. */
function memberOfInstance(
  look: Look,
  instance: Extract<Settled, { kind: 'instance' }>,
  name: string,
): Settled | null {
  const { facts } = instance;
  const inside = instanceEnvironment(instance);
  const member = facts.members.find((item) => item.name === name && !item.isStatic);
  const assigned = assignedInConstructor(facts, inside, name);
  if (member?.kind === 'getter') return settleGetter(look, member, inside);
  if (member?.kind === 'method' && member.value) return settleValue(look, member.value, inside);
  if (assigned) {
    const settled = settleValue(look, assigned.value, assigned.environment);
    if (!isOpaque(settled) || !member) return settled;
  }
  if (member?.kind === 'field') return settleField(look, instance, member, inside);
  if (member?.kind === 'method') {
    // An abstract method: the one class that extends this one has its body.
    const implementation = implementationOf(look, facts.name ?? '', instance.environment.module);
    return implementation ? memberOfInstance(look, implementation, name) : null;
  }
  return memberOfParent(look, instance, name);
}

function isOpaque(settled: Settled): boolean {
  return settled.kind === 'path' && settled.steps.length === 0;
}

function settleField(
  look: Look,
  instance: Extract<Settled, { kind: 'instance' }>,
  member: MemberFacts,
  inside: Environment,
): Settled {
  if (member.value) {
    const settled = settleValue(look, member.value, fieldEnvironment(instance, member, inside));
    if (!isOpaque(settled)) return settled;
    if (settled.kind === 'path' && settled.origin.kind === 'package') return settled;
  }
  const typed = byTypes(look, member.types, inside);
  if (typed) return typed;
  const { facts } = instance;
  return pathFrom(
    {
      kind: 'field',
      class: facts,
      name: member.name,
      types: member.types,
      decorators: member.decorators,
      environment: inside,
    },
    [member.name],
  );
}

/** A parameter property stands in the constructor's reach, another field in the class's. */
function fieldEnvironment(
  instance: Extract<Settled, { kind: 'instance' }>,
  member: MemberFacts,
  inside: Environment,
): Environment {
  if (member.value?.kind !== 'variable') return inside;
  const definition = inside.module.variables[member.value.index]?.definition;
  if (definition?.kind !== 'parameter') return inside;
  return { ...inside, function: definition.function, arguments: instance.arguments };
}

function instanceEnvironment(instance: Extract<Settled, { kind: 'instance' }>): Environment {
  return { ...instance.environment, self: instance };
}

function assignedInConstructor(facts: ClassFacts, inside: Environment, name: string): Located | null {
  for (const member of facts.members) {
    if (member.value?.kind !== 'function') continue;
    const holder = inside.module.functions[member.value.index];
    const value = holder?.members.get(name);
    if (!holder || !value) continue;
    const { self } = inside;
    const args = member.kind === 'constructor' && self?.kind === 'instance' ? self.arguments : null;
    return { value, environment: enter({ facts: holder, environment: inside }, args, self) };
  }
  return null;
}

function settleGetter(look: Look, member: MemberFacts, inside: Environment): Settled {
  const getter = member.value?.kind === 'function' ? inside.module.functions[member.value.index] : undefined;
  if (!getter) return unknownPath([member.name]);
  const within = enter({ facts: getter, environment: inside }, [], inside.self);
  return choose(returnsOf(getter).map((value) => settleValue(look, value, within)));
}

function memberOfParent(
  look: Look,
  instance: Extract<Settled, { kind: 'instance' }>,
  name: string,
): Settled | null {
  const { facts, environment } = instance;
  if (!facts.superClass) return null;
  const parent = settleValue(look, facts.superClass, environment);
  for (const option of alternatives(parent)) {
    if (option.kind === 'class') {
      // The method of the parent runs on this instance.
      const found = memberOfInstance(
        look,
        { ...instance, facts: option.facts, environment: option.environment },
        name,
      );
      if (found)
        return found.kind === 'function'
          ? { ...found, environment: { ...found.environment, self: instance } }
          : found;
    }
    // What a class of a package does is known by the package.
    if (option.kind === 'path') {
      return {
        ...option,
        steps: [
          ...option.steps,
          { kind: 'call', arguments: [], isNew: true },
          { kind: 'member', name, key: null },
        ],
        names: [...option.names, facts.name ?? ''],
      };
    }
  }
  return null;
}

function memberOfClass(look: Look, owner: Extract<Settled, { kind: 'class' }>, name: string): Settled {
  const { facts, environment } = owner;
  const inside: Environment = { ...environment, self: owner };
  const member = facts.members.find((item) => item.name === name && item.isStatic);
  if (member?.value)
    return member.kind === 'getter'
      ? settleGetter(look, member, inside)
      : settleValue(look, member.value, inside);
  if (name === 'prototype') return { kind: 'instance', facts, environment, arguments: null };
  if (!facts.superClass) return { ...unknownMember({ name, key: null }), names: [facts.name ?? ''] };
  const parent = settleValue(look, facts.superClass, environment);
  const found = memberOf(look, parent, { name, key: null });
  if (found.kind === 'path') return { ...found, names: [...found.names, facts.name ?? ''] };
  return found.kind === 'function' ? { ...found, environment: { ...found.environment, self: owner } } : found;
}
