import path from 'node:path';

import type { ModuleFacts } from '../facts/types.js';
import { manifestsOf } from './manifests.js';
import { readSource, resolveFrom, type Project, type Source } from './project.js';

/** Where programs begin, by habit. The manifest's own entry and scripts come first. */
const ENTRIES = [
  'app',
  'server',
  'index',
  'main',
  'src/app',
  'src/server',
  'src/index',
  'src/main',
  'server/index',
  'server/app',
  'server/server',
  'bin/www',
  'config/session',
  'src/config/express',
  'config/express',
  'lib/app',
  'app/index',
];

/** How many modules are looked at in one search. */
const MOST_MODULES = 30;

/**
 * The modules in which a program's configuration may stand, nearest first: the module itself, what it imports, and what
 * the entry files of its package import. Read one by one, so that a search can stop at the first that answers it, and
 * only read: whoever searches parses those whose text may hold what is searched.
 */
export function* reachableSources(project: Project, from: ModuleFacts): Generator<Source> {
  const queue: Source[] = [{ file: from.file, text: null, specifiers: from.specifiers }];
  const seen = new Set<string>([from.file]);
  let entriesAdded = false;
  for (let looked = 0; looked < MOST_MODULES; looked += 1) {
    if (queue.length === 0 && !entriesAdded) {
      entriesAdded = true;
      queue.push(...entrySources(project, from.file, seen));
    }
    const source = queue.shift();
    if (!source) return;
    yield source;
    const { file, specifiers } = source;
    queue.push(...specifiers.flatMap((specifier) => sourceAt(project, file, specifier, seen)));
  }
}

function entrySources(project: Project, file: string, seen: Set<string>): Source[] {
  return manifestsOf(project.root, file).flatMap(({ folder, manifest }) => {
    const scripts = Object.values(manifest.scripts ?? {}).flatMap((script) =>
      script.split(/\s+/).filter((word) => /\.[cm]?[jt]s$/.test(word)),
    );
    const names = [...(manifest.main === undefined ? [] : [manifest.main]), ...scripts, ...ENTRIES];
    return names
      .slice(0, 24)
      .flatMap((name) =>
        sourceAt(project, path.join(folder, 'package.json'), `./${name.replace(/^\.\//, '')}`, seen),
      );
  });
}

function sourceAt(project: Project, from: string, specifier: string, seen: Set<string>): Source[] {
  const found = resolveFrom(project, from, specifier);
  if (found.kind !== 'file' || seen.has(found.file)) return [];
  seen.add(found.file);
  const source = readSource(project, found.file);
  return source ? [source] : [];
}
