import type { Project } from '../modules/project.js';
import { settle } from '../paths/settle.js';
import type { Located, Settled } from '../paths/types.js';

/** The function that a call runs in the end, and what that function is handed. */
export interface Called {
  readonly callee: Located;
  readonly arguments: readonly Located[];
}

/** What a call of a function runs: `end.call(self, id)`, `end.apply(self, [id])` and `promisify(end)(id)` run `end`. */
export function calledBy(project: Project, called: Called): Called {
  const { value, environment } = called.callee;
  if (value.kind === 'member' && (value.property === 'call' || value.property === 'apply')) {
    const callee: Located = { value: value.object, environment };
    const inner = calledBy(project, { callee, arguments: handedOn(value.property, called.arguments) });
    // `redis.call('DEL', key)` is a method of that name.
    return inner.callee !== callee || settle(project, callee).kind === 'function' ? inner : called;
  }
  if (value.kind === 'call' && value.callee.kind === 'member' && value.callee.property === 'bind')
    return calledBy(project, { ...called, callee: { value: value.callee.object, environment } });
  const wrapped = promisified(settle(project, called.callee));
  if (!wrapped) return called;
  const callback: Located = { value: { kind: 'other', values: [] }, environment };
  return calledBy(project, { callee: wrapped, arguments: [...called.arguments, callback] });
}

function handedOn(method: 'call' | 'apply', args: readonly Located[]): readonly Located[] {
  if (method === 'call') return args.slice(1);
  const [, list] = args;
  if (list?.value.kind !== 'array') return [];
  return list.value.elements.map((value) => ({ value, environment: list.environment }));
}

/** The function that Node's `promisify`, or one like it, wraps; `null` for other values. */
function promisified(settled: Settled): Located | null {
  if (settled.kind !== 'path' || settled.origin.kind !== 'package') return null;
  const [before, call] =
    settled.steps.slice(-2).length === 2 ? settled.steps.slice(-2) : [null, settled.steps[0]];
  const name = before?.kind === 'member' ? before.name : settled.origin.export;
  return name === 'promisify' && call?.kind === 'call' ? (call.arguments[0] ?? null) : null;
}
