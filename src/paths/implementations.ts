import path from 'node:path';

import type { ModuleFacts } from '../facts/types.js';
import { fileSystem } from '../modules/host.js';
import { filesIn, loadModule, type Project } from '../modules/project.js';
import { moduleEnvironment } from './environment.js';
import { type Look } from './settle.js';
import type { Settled } from './types.js';

type Instance = Extract<Settled, { kind: 'instance' }>;

/** Types that stand for a part of the program, rather than for data. */
const REPLACEABLE =
  /^I[A-Z]\w+|(?:Service|Repository|Store|Manager|Provider|Gateway|UseCase|Adapter|Client|Port|Storage|Sessions?|Tokens?|Auth)$/;

/** How many files beside a declaration are searched for a class that implements it. */
const MOST_FILES = 80;

const found = new WeakMap<Project, Map<string, Instance | null>>();

/**
 * The one class in reach that implements an interface or extends an abstract class; `null` where there is none, or more
 * than one. In reach are the module of the declaration, the files beside it, and those in the folders beside it.
 */
export function implementationOf(look: Look, typeName: string, declaredIn: ModuleFacts): Instance | null {
  if (!REPLACEABLE.test(typeName)) return null;
  const { project } = look;
  const known = found.get(project) ?? new Map<string, Instance | null>();
  found.set(project, known);
  const key = `${declaredIn.file}\0${typeName}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  // Set first: an implementation may mention its own interface.
  known.set(key, null);
  const instances = candidates(project, typeName, declaredIn).flatMap((module) =>
    implementing(module, typeName),
  );
  const [only] = instances;
  const answer = instances.length === 1 && only ? only : null;
  known.set(key, answer);
  return answer;
}

function implementing(module: ModuleFacts, typeName: string): Instance[] {
  return module.classes.flatMap((facts): Instance[] => {
    const parent =
      facts.superClass?.kind === 'variable' ? module.variables[facts.superClass.index]?.name : null;
    const fits = facts.implements.some((type) => type.name === typeName) || parent === typeName;
    return fits ? [{ kind: 'instance', facts, environment: moduleEnvironment(module), arguments: null }] : [];
  });
}

function candidates(project: Project, typeName: string, declaredIn: ModuleFacts): ModuleFacts[] {
  const folder = path.dirname(declaredIn.file);
  const files = [...new Set([...filesIn(project, folder), ...filesIn(project, path.dirname(folder))])];
  const mention = new RegExp(`\\b(?:implements|extends)\\b[^{]*\\b${typeName}\\b`);
  const mentioning = files
    .slice(0, MOST_FILES)
    .filter((file) => file !== declaredIn.file && mention.test(textOf(project, file)));
  const modules = mentioning.flatMap((file) => {
    const loaded = loadModule(project, file);
    return loaded.kind === 'module' ? [loaded.facts] : [];
  });
  return [declaredIn, ...modules];
}

function textOf(project: Project, file: string): string {
  const stat = fileSystem.stat(file);
  return stat && stat.size <= project.limits.maxFileSize ? (fileSystem.read(file) ?? '') : '';
}
