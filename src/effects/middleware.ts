import { isNamed, variableName } from '../facts/names.js';
import type { ModuleFacts, Statement, Value } from '../facts/types.js';
import { visitStatements } from '../facts/visit.js';

/** What a middleware calls to hand the request on, by the names that every framework's documentation uses. */
const NEXT = /^(?:next|done|cb|callback)$/;

/** Methods of a response or context that answer the request. */
const ANSWERS =
  /^(?:abort|badRequest|body|code|end|error|forbidden|html|json|jsonp|notFound|redirect|render|send|sendFile|sendStatus|status|takeover|text|throw|unauthorized|writeHead)$/;

/** Whether statements of a middleware answer the request themselves, and never hand it on. */
export function answersAlone(module: ModuleFacts, statements: readonly Statement[]): boolean {
  const answers = (callee: Value): boolean => callee.kind === 'member' && isNamed(callee.property, ANSWERS);
  return !callsNext(module, statements) && (throws(statements) || calls(module, statements, answers));
}

function throws(statements: readonly Statement[]): boolean {
  return statements.some(
    (statement) => statement.kind === 'throw' || (statement.kind === 'block' && throws(statement.body)),
  );
}

/** Whether statements of a middleware call `next`, themselves or in a callback. */
export function callsNext(module: ModuleFacts, statements: readonly Statement[]): boolean {
  return calls(
    module,
    statements,
    (callee) => callee.kind === 'variable' && isNamed(variableName(module, callee.index), NEXT),
  );
}

function calls(
  module: ModuleFacts,
  statements: readonly Statement[],
  test: (callee: Value) => boolean,
): boolean {
  let found = false;
  visitStatements(statements, null, (value) => {
    if (found) return;
    if (value.kind === 'call') found = test(value.callee);
    const inner = value.kind === 'function' ? module.functions[value.index]?.body : undefined;
    if (inner) found = calls(module, inner, test);
  });
  return found;
}
