import { subjectOf } from '../../effects/words.js';
import type { ModuleFacts, Value } from '../../facts/types.js';
import { callsOf } from '../../facts/visit.js';
import type { Settled } from '../../paths/types.js';
import { localName, nameables, type Nameable } from '../exported.js';
import { mayHold } from '../fields.js';
import { call, run } from '../layout.js';
import { importedModules } from '../reach.js';
import type { Situation } from '../situation.js';
import type { Insertion } from '../types.js';

/** Takes the session out of a map in memory that the server looks sessions up in. */
export function mapDeletions({ subject, cookieWords }: Situation): Insertion[] {
  const found = importedModules(subject)
    .flatMap((reached) => nameables(subject, reached))
    .filter((item) => item.settled.some(isMap) && subjectOf(item.name) === 'session')
    .filter((item) => isKeyedBy(item, cookieWords));
  return found.flatMap((item): Insertion[] => {
    const local = localName(subject, item, 'sessions');
    return local
      ? [
          {
            kind: 'insertion',
            label: {
              id: 'deleteRecord',
              data: { library: 'the map that holds it', model: item.name },
              library: 'Map',
            },
            needs: 'token',
            statements: (token) => [run(call(`${local.code}.delete`, token), false)],
            imports: local.imports,
            setup: [],
            isAsync: false,
          },
        ]
      : [];
  });
}

/** `new Map()`, `new Set()` */
function isMap(settled: Settled): boolean {
  if (settled.kind !== 'path' || settled.origin.kind !== 'global') return false;
  const [step, ...others] = settled.steps;
  return (
    /^(?:Map|Set)$/.test(settled.origin.name) && step?.kind === 'call' && step.isNew && others.length === 0
  );
}

/** Whether the module looks entries up by what the cookie may hold, not by a user. */
function isKeyedBy({ module, value, exported }: Nameable, cookie: string | null): boolean {
  const index = value.kind === 'variable' ? value.index : null;
  const keys = callsOf(module).flatMap(({ value: { callee, arguments: args } }) =>
    callee.kind === 'member' &&
    callee.object.kind === 'variable' &&
    callee.object.index === index &&
    /^(?:get|set|has|add)$/.test(callee.property ?? '') &&
    args[0]
      ? [lastName(module, args[0])]
      : [],
  );
  if (keys.length === 0) return exported === null;
  return keys.every((name) => !/user|account|member|email/i.test(name) && mayHold(name, cookie));
}

function lastName({ variables }: Pick<ModuleFacts, 'variables'>, value: Value): string {
  if (value.kind === 'member') return value.property ?? '';
  if (value.kind === 'logical') return lastName({ variables }, value.left);
  return value.kind === 'variable' ? (variables[value.index]?.name ?? '') : '';
}
