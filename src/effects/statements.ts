import { isNamed } from '../facts/names.js';
import type { Statement, Value } from '../facts/types.js';
import { namesIn } from '../paths/describe.js';
import { AWAITED, DROPPED, KEPT, PASSED, type Position } from './context.js';
import { walkValue } from './expressions.js';
import { answersAlone } from './middleware.js';
import type { Flow } from './types.js';
import { subjectOf, words } from './words.js';

/** Whether control goes on behind a statement. */
type Completion = 'continues' | 'leaves';

/** Walks statements in order and records what they do. */
export function walkStatements(statements: readonly Statement[], position: Position): Completion {
  let at = position;
  let completion: Completion = 'continues';
  for (const statement of statements) {
    const before = at.walk.effects.length;
    const result = walkStatement(statement, at);
    const flow = flowBehind(statement, result, at, before);
    if (result.completion === 'leaves') completion = 'leaves';
    at = { ...at, flow };
  }
  return completion;
}

interface Result {
  readonly completion: Completion;
  /** Whether the branch that is taken leaves, and the other goes on. */
  readonly leftBranch?: 'whenTrue' | 'whenFalse' | 'block';
}

const CONTINUES: Result = { completion: 'continues' };
const LEAVES: Result = { completion: 'leaves' };

function walkStatement(statement: Statement, position: Position): Result {
  switch (statement.kind) {
    case 'expression':
      return walkValue(statement.value, position, DROPPED) === 'leaves' ? LEAVES : CONTINUES;
    case 'declaration': {
      const isRead = statement.variables.some(
        (index) => (position.environment.module.variables[index]?.reads ?? 0) > 0,
      );
      return walkValue(statement.value, position, isRead ? KEPT : DROPPED) === 'leaves' ? LEAVES : CONTINUES;
    }
    case 'return':
      if (statement.value)
        walkValue(statement.value, position, position.isAsync ? AWAITED : position.returned);
      return LEAVES;
    case 'throw':
      walkValue(statement.value, position, PASSED);
      return LEAVES;
    case 'jump':
      return CONTINUES;
    case 'if':
      return walkIf(statement, position);
    case 'loop':
      for (const value of statement.head) walkValue(value, position, AWAITED);
      walkStatements(statement.body, position);
      return CONTINUES;
    case 'switch':
      return walkSwitch(statement, position);
    case 'try':
      return walkTry(statement, position);
    case 'block':
      return { completion: walkStatements(statement.body, position) };
  }
}

function walkIf(statement: Extract<Statement, { kind: 'if' }>, position: Position): Result {
  walkValue(statement.test, position, PASSED);
  const failure = errorTest(statement.test, position);
  const always = literalTest(statement.test);
  const branch = (isTrue: boolean): Position => ({
    ...under(isTrue ? statement.test : denied(statement.test), position),
    flow: {
      ...position.flow,
      onFailure: position.flow.onFailure || failure === isTrue,
      unreachable: position.flow.unreachable || always === !isTrue,
    },
  });
  const whenTrue = walkBranch(statement.whenTrue, branch(true));
  const whenFalse = walkBranch(statement.whenFalse, branch(false));
  if (whenTrue === 'leaves' && whenFalse === 'leaves') return LEAVES;
  if (whenTrue === 'leaves') return { completion: 'continues', leftBranch: 'whenTrue' };
  return whenFalse === 'leaves' ? { completion: 'continues', leftBranch: 'whenFalse' } : CONTINUES;
}

/** What a middleware does on a path that it answers itself never happens on the way to the handler. */
function walkBranch(statements: readonly Statement[], position: Position): Completion {
  const { walk, environment, depth } = position;
  const before = walk.effects.length;
  const completion = walkStatements(statements, position);
  if (walk.isMiddleware && depth === 0 && answersAlone(environment.module, statements))
    walk.effects.length = before;
  return completion;
}

export const denied = (test: Value): Value => ({ kind: 'operation', operator: '!', operands: [test] });

/** A place that is reached only where a test turns out true. */
export function under(test: Value, position: Position): Position {
  const { environment, conditions } = position;
  return { ...position, conditions: [...conditions, { value: test, environment }] };
}

/** `if (err)` gives true, `if (!err)` false: the branch in which something went wrong. */
function errorTest(test: Value, position: Position): boolean | null {
  if (test.kind === 'operation' && test.operator === '!' && test.operands[0]) {
    const inner = errorTest(test.operands[0], position);
    return inner === null ? null : !inner;
  }
  if (test.kind !== 'variable') return null;
  const variable = position.environment.module.variables[test.index];
  const isError =
    variable !== undefined &&
    /^(?:e|er|err|error|ex|exception|failure)\d?$|(?:Err|Error)$/.test(variable.name);
  return isError ? true : null;
}

function literalTest(test: Value): boolean | null {
  return test.kind === 'literal' ? Boolean(test.value) : null;
}

function walkSwitch(statement: Extract<Statement, { kind: 'switch' }>, position: Position): Result {
  walkValue(statement.discriminant, position, PASSED);
  const completions = statement.cases.map((item) => {
    if (item.test) walkValue(item.test, position, PASSED);
    return walkStatements(item.body, position);
  });
  const hasDefault = statement.cases.some((item) => item.test === null);
  const jumps = statement.cases.some((item) => item.body.some((inner) => inner.kind === 'jump'));
  return hasDefault && !jumps && completions.at(-1) === 'leaves' ? LEAVES : CONTINUES;
}

function walkTry(statement: Extract<Statement, { kind: 'try' }>, position: Position): Result {
  const block = walkStatements(statement.block, position);
  const failing: Flow = { ...position.flow, onFailure: true };
  const handler = walkStatements(statement.handler, { ...position, flow: failing });
  const finalizer = walkStatements(statement.finalizer, position);
  if (finalizer === 'leaves') return LEAVES;
  if (block === 'continues') return CONTINUES;
  // Behind a block that always leaves, only what was caught goes on.
  return handler === 'leaves' || !statement.catches
    ? LEAVES
    : { completion: 'continues', leftBranch: 'block' };
}

/** On which paths the code behind a statement runs. */
function flowBehind(statement: Statement, result: Result, position: Position, before: number): Flow {
  const flow = answers(statement, position) ? { ...position.flow, answered: true } : position.flow;
  if (result.completion === 'leaves') return { ...flow, unreachable: true };
  if (result.leftBranch === 'block') return { ...flow, onFailure: true };
  if (statement.kind !== 'if' || !result.leftBranch) return flow;
  const failure = errorTest(statement.test, position);
  // `if (!err) { …; return }`: what follows runs on failure alone.
  if (failure !== null && failure === (result.leftBranch === 'whenFalse'))
    return { ...flow, onFailure: true };
  const cleared = position.walk.effects
    .slice(before)
    .some((effect) => effect.kind === 'clears-cookie' || effect.kind === 'empties-cookie-session');
  const ended = position.walk.effects.slice(before).some((effect) => effect.kind === 'invalidates');
  if (cleared && !ended && presenceTest(statement.test, position) === (result.leftBranch === 'whenTrue')) {
    return { ...flow, bypassed: true };
  }
  return flow;
}

/** Methods of Node's and Express's responses that send it before they return. */
const ANSWERS = new Set(['end', 'json', 'jsonp', 'redirect', 'send', 'sendStatus']);

/** Whether a statement sends the response: `res.clearCookie('sid').json({})`. */
function answers(statement: Statement, { environment }: Position): boolean {
  if (statement.kind !== 'expression') return false;
  const { value } = statement;
  if (value.kind !== 'call' || value.callee.kind !== 'member') return false;
  const { property, object } = value.callee;
  return (
    ANSWERS.has(property ?? '') &&
    namesIn(object, environment).some((name) => /^(?:res|response)$/.test(name))
  );
}

/** Whether a test asks that there is a session (true), that there is none (false), or something else (`null`). */
function presenceTest(test: Value, position: Position): boolean | null {
  switch (test.kind) {
    case 'variable':
    case 'member':
    case 'await':
    case 'call': {
      const names = namesIn(test, position.environment).slice(0, 3);
      if (isNamed(names[0], /^(?:is|has|should|check|verify|validate)[A-Z_]/)) return null;
      return names.some((name) => isPresence(name)) ? true : null;
    }
    case 'operation': {
      const [operand] = test.operands;
      if (test.operator !== '!' || !operand) return null;
      const inner = presenceTest(operand, position);
      return inner === null ? null : !inner;
    }
    default:
      return null;
  }
}

/** Whether a value of this name is there exactly where there is a session. */
function isPresence(name: string): boolean {
  const subject = subjectOf(name);
  return subject === 'session' || subject === 'user' || words(name).some((word) => word.startsWith('cookie'));
}
