import { isNamed } from '../facts/names.js';
import type { CallValue, FunctionFacts, ModuleFacts, Value } from '../facts/types.js';
import { returnsOf } from '../facts/visit.js';
import { moduleEnvironment, scopeOf } from '../paths/environment.js';
import { ownExports } from './exported.js';
import { isLogoutName } from './logout-words.js';
import { handedFunctions, heldNames, isProcedure, wrappingCalls } from './procedures.js';
import { parameterShape } from './shapes.js';
import { makesServerFunction } from './tanstack.js';
import type { FunctionTarget } from './types.js';

/** A function that is a handler by its own name, or by that of what holds it. */
export interface NamedHandler {
  readonly name: string;
  readonly target: FunctionTarget;
  readonly framework: string;
}

/** Classes and files whose functions handlers call, rather than being handlers. */
const CALLED_CLASS =
  /(?:Service|Services|Repository|Repo|Store|Model|Manager|Provider|Client|Strategy|Helper|Helpers|Util|Utils|Guard|Dao|DAO|UseCase|Usecase|Facade|Adapter|Connection|Sdk|SDK|Operation)$/;
const CALLED_FILE =
  /(?:^|\/)(?:services?|repositor(?:y|ies)|models?|dao|daos|stores?|hooks?|composables|components|helpers?|utils?|usecases?|use-cases?|adapters?|sdk|clients?|interfaces|types|dtos?|entities|providers|domain|infrastructure\/(?:repositories|services))\/|(?:^|[./-])(?:service|repository|model|store|helper|helpers|utils?|usecase|client|sdk|entity|dto|interface|types)\.[cm]?[jt]sx?$/i;

/** Functions of a module that are handlers by name: exported ones, controller methods, resolvers, procedures, server actions. */
export function namedHandlers(
  facts: ModuleFacts,
  relativePath: string,
  isBrowser: boolean,
  isOwnName: (name: string) => boolean,
): NamedHandler[] {
  const holders: Holders = {
    facts,
    relativePath,
    wrapping: wrappingCalls(facts),
    exported: exportedFunctions(facts, relativePath),
    held: heldNames(facts),
  };
  return facts.functions.flatMap((item): NamedHandler[] => {
    const wrapper = holders.wrapping.get(item.index) ?? null;
    const name = namesOf(item, holders).find(
      (each) => isOwnName(each) || isLogoutName(bareName(each, wrapper, facts)),
    );
    if (name === undefined || isAbstract(item, facts)) return [];
    const found = (framework: string, handler = item): NamedHandler[] => [
      { name, target: targetOf(handler, facts), framework },
    ];
    if (runsOnServer(item, wrapper, facts)) return found('server-action');
    if (isBrowser) return found('browser');
    const inner = returnedHandler(item, facts);
    if (inner && holders.exported.has(item.index)) return found('function', inner);
    const framework = kindOf(item, holders, wrapper);
    return framework === null ? [] : found(framework);
  });
}

/** What a module's functions are held by. */
interface Holders {
  readonly facts: ModuleFacts;
  readonly relativePath: string;
  /** Function → the call that it is handed to. */
  readonly wrapping: ReadonlyMap<number, CallValue>;
  /** Function → the name of its export. */
  readonly exported: ReadonlyMap<number, string>;
  /** Function → the keys that hold it through a call or options. */
  readonly held: ReadonlyMap<number, readonly string[]>;
}

/** The names that a function goes by, the telling ones first. */
function namesOf(item: FunctionFacts, { facts, exported, held }: Holders): string[] {
  return [
    classNamed(item, facts),
    ...(held.get(item.index) ?? []),
    exported.get(item.index) ?? null,
    item.name,
  ].filter((name) => name !== null);
}

/** Qwik calls an action by the hook that hands it out: `useLogout = routeAction$(…)`. */
function bareName(name: string, wrapper: CallValue | null, facts: ModuleFacts): string {
  return wrapper && isProcedure(wrapper, facts) ? name.replace(/^use(?=[A-Z])/, '') : name;
}

/** A method without a body, which another class has. */
function isAbstract(item: FunctionFacts, facts: ModuleFacts): boolean {
  const members = item.class === null ? [] : (facts.classes[item.class]?.members ?? []);
  return members.some(({ name, kind, value }) => kind === 'method' && value === null && name === item.name);
}

/** Whether a function runs on the server wherever it is written, beside a component too. */
function runsOnServer(item: FunctionFacts, wrapper: CallValue | null, facts: ModuleFacts): boolean {
  if (item.directives.includes('use server')) return true;
  return wrapper !== null && makesServerFunction(wrapper.callee, moduleEnvironment(facts));
}

/** The class's name for the one method that a single-action controller has: `LogoutController.handle`. */
function classNamed(item: FunctionFacts, facts: ModuleFacts): string | null {
  const owner = item.class === null ? undefined : facts.classes[item.class];
  if (!owner?.name || !/(?:Controller|Handler|Action|Endpoint|Route)$/.test(owner.name)) return null;
  const isSingle =
    /^(?:handle|handler|index|run|invoke|execute|exec|process|action|control|perform|store|create|destroy|post|get|delete)$/i.test(
      item.name ?? '',
    );
  return isSingle && isLogoutName(owner.name) ? owner.name : null;
}

/** `logout(collection)` that builds a resolver and returns it: the function that it returns is the handler. */
function returnedHandler(item: FunctionFacts, facts: ModuleFacts): FunctionFacts | null {
  if (parameterShape(item) !== null && parameterShape(item) !== 'none') return null;
  const [returned] = returnsOf(item).flatMap((value) => functionsBehind(value, facts, 0));
  const inner = returned === undefined ? undefined : facts.functions[returned];
  const shape = inner ? parameterShape(inner) : null;
  return inner && shape !== null && shape !== 'none' ? inner : null;
}

/** The function as seen from its class or module. */
function targetOf(item: FunctionFacts, facts: ModuleFacts): FunctionTarget {
  const outside =
    item.parent === null ? moduleEnvironment(facts) : scopeOf(moduleEnvironment(facts), item.parent);
  const owner = item.class === null ? undefined : facts.classes[item.class];
  if (!owner) return { facts: item, environment: outside };
  return {
    facts: item,
    environment: {
      ...outside,
      self: { kind: 'instance', facts: owner, environment: outside, arguments: null },
    },
  };
}

/** Functions that a module exports, by the name that tells what they are: the export's, or the file's for a nameless one. */
function exportedFunctions(facts: ModuleFacts, relativePath: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const fileName = (relativePath.split('/').at(-1) ?? '')
    .replace(/\.[cm]?[jt]sx?$/, '')
    .replace(
      /\.(?:controller|handler|route|routes|action|resolver|mutation|procedure|server|post|get|api|function)$/i,
      '',
    );
  for (const { name, value } of ownExports(facts)) {
    const isNameless =
      name === 'default' ||
      /^(?:handler|handle|main|run|execute|fn|post|get|action|controller|current|procedure|\w*Handler)$/i.test(
        name,
      );
    for (const index of functionsBehind(value.value, facts, 0)) {
      const own = facts.functions[index]?.name;
      if (isNameless && own !== null && own !== undefined && isLogoutName(own)) names.set(index, own);
      else names.set(index, isNameless && isLogoutName(fileName) ? fileName : name);
    }
  }
  return names;
}

function functionsBehind(value: Value, facts: ModuleFacts, depth: number): number[] {
  if (depth > 4) return [];
  switch (value.kind) {
    case 'function':
      return [value.index];
    case 'variable': {
      const definition = facts.variables[value.index]?.definition;
      return definition?.kind === 'value' ? functionsBehind(definition.value, facts, depth + 1) : [];
    }
    case 'call':
      return [
        ...handedFunctions(value, facts),
        ...value.arguments.flatMap((argument) => functionsBehind(argument, facts, depth + 1)),
      ];
    case 'array':
      return value.elements.flatMap((element) => functionsBehind(element, facts, depth + 1));
    case 'assignment':
      return functionsBehind(value.value, facts, depth + 1);
    default:
      return [];
  }
}

/** Which kind of handler a function with a logout name is; `null` where it is a helper or runs elsewhere. */
function kindOf(
  item: FunctionFacts,
  { facts, relativePath, exported, held }: Holders,
  wrapping: CallValue | null,
): string | null {
  const isExported = exported.has(item.index);
  if (facts.directives.includes('use server')) return isExported ? 'server-action' : null;
  const owner = item.class === null ? null : facts.classes[item.class];
  if (owner && isNamed(owner.name, CALLED_CLASS)) return null;
  if (
    CALLED_FILE.test(relativePath) &&
    !/controllers?|handlers?|routes?|resolvers?|actions?/i.test(relativePath)
  )
    return null;
  const shape = parameterShape(item);
  if (wrapping && isProcedure(wrapping, facts)) return 'procedure';
  const isHeld = item.home !== null || item.class !== null || held.has(item.index);
  // A function inside a function is part of it, unless a factory hands it out as a member.
  if (item.parent !== null && !isHeld && !isMemberOfFactory(item, facts)) return null;
  if (shape === 'none') return isBareHandler(item, owner?.name ?? null) ? 'controller' : null;
  if (shape === null) return null;
  if (!isExported && !isHeld && !isAssigned(item, facts)) return null;
  return shape === 'resolver' ? 'graphql' : owner ? 'controller' : 'function';
}

/** Controllers of frameworks that hand the request through `this` or through the class take no parameters. */
function isBareHandler(item: FunctionFacts, className: string | null): boolean {
  return item.class !== null && className !== null && /(?:Controller|Resolver)$/.test(className);
}

/** `this.logout = (req, res) => …` in a function that builds handlers. */
function isMemberOfFactory(item: FunctionFacts, facts: ModuleFacts): boolean {
  return (
    facts.functions.some((holder) =>
      [...holder.members.values()].some((value) => value.kind === 'function' && value.index === item.index),
    ) || isAssigned(item, facts)
  );
}

/** `authController.logout = async (req, res) => …`. */
function isAssigned(item: FunctionFacts, facts: ModuleFacts): boolean {
  return facts.variables.some((variable) =>
    [...variable.members.values()].some((value) => functionsBehind(value, facts, 0).includes(item.index)),
  );
}
