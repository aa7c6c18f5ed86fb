import { describe, expect, it } from 'vitest';

import { effectsOf, verdictOf } from './harness.js';

/** Sent only when it is awaited or chained. */
const QUERY = 'prisma.session.delete({ where: { id } })';
const RUNS = 'invalidates record-deleted';
const NEVER_RUNS = 'never-runs prisma';

function check(
  title: string,
  cases: readonly (readonly [statements: string, effects: readonly string[]])[],
): void {
  describe(title, () => {
    it.each(cases)('%s', (statements, effects) => {
      expect(effectsOf(statements)).toEqual(effects);
    });
  });
}

const ran = (...cases: string[]): (readonly [string, readonly string[]])[] =>
  cases.map((item) => [item, [RUNS]]);
const neverRan = (...cases: string[]): (readonly [string, readonly string[]])[] =>
  cases.map((item) => [item, [NEVER_RUNS]]);

check('a query that is awaited', [
  ...ran(
    `await ${QUERY};`,
    `const { id: x } = await ${QUERY};`,
    `const count = (await ${QUERY}).count;`,
    `return await ${QUERY};`,
    `const done = a && (await ${QUERY});`,
    `x = await ${QUERY};`,
    `res.json({ done: await ${QUERY} });`,
    `res.json([await ${QUERY}]);`,
    `res.end(\`\${await ${QUERY}}\`);`,
    `await (${QUERY} as unknown);`,
    `a ? await ${QUERY} : null;`,
    `b(), await ${QUERY};`,
    `if (!(await ${QUERY})) { res.end(); }`,
    `for await (const x of [${QUERY}]) { }`,
  ),
]);

check('a query that is chained', [
  ...ran(
    `${QUERY}.then(() => res.end());`,
    `${QUERY}.catch(() => {});`,
    `${QUERY}.finally(() => res.end());`,
    `return ${QUERY}.then(() => res.end());`,
    `void ${QUERY}.catch(next);`,
  ),
]);

check('a query that is returned', [
  ...ran(
    `return ${QUERY};`,
    `return a ? ${QUERY} : null;`,
    `return b && ${QUERY};`,
    `return b || ${QUERY};`,
    `return (b, ${QUERY});`,
    `return [${QUERY}];`,
    `done.then(() => ${QUERY});`,
    `done.finally(() => ${QUERY});`,
    `after(() => ${QUERY});`,
    `async function end() { return ${QUERY}; } end();`,
    `function end() { return ${QUERY}; } await end();`,
    `const end = () => ${QUERY}; return end();`,
    `function end() { return ${QUERY}; } end().catch(() => {});`,
  ),
  ...neverRan(
    `function end() { return ${QUERY}; } end();`,
    `const end = () => ${QUERY}; end();`,
    `const end = () => void ${QUERY}; await end();`,
    `const end = () => { ${QUERY}; }; await end();`,
  ),
]);

check('a query that is handed on', [
  ...ran(
    `await Promise.all([${QUERY}, other()]);`,
    `Promise.allSettled([${QUERY}]);`,
    `Promise.resolve(${QUERY});`,
    `await new Promise((resolve) => resolve(${QUERY}));`,
    `await Promise.all(ids.map((id) => ${QUERY}));`,
    `await Promise.all(ids.flatMap((id) => [${QUERY}]));`,
    `await Promise.all([...ids.map((id) => ${QUERY})]);`,
    `const jobs = ids.map((id) => ${QUERY}); await Promise.all(jobs);`,
    `ctx.waitUntil(${QUERY});`,
    `after(${QUERY});`,
    `run(${QUERY});`,
    `prisma.$transaction([${QUERY}]);`,
    `db.batch([${QUERY}]);`,
    `const query = ${QUERY}; await query;`,
    `let query; query = ${QUERY}; await query;`,
    `setTimeout(async () => { await ${QUERY}; }, 0);`,
    `prisma.$transaction(async () => { await ${QUERY}; });`,
    `(a ?? b)(${QUERY});`,
  ),
]);

check('a query that is dropped', [
  ...neverRan(
    `${QUERY};`,
    `void ${QUERY};`,
    `await void ${QUERY};`,
    `const unused = ${QUERY};`,
    `${QUERY} && res.end();`,
    `return ${QUERY} && a;`,
    `a && ${QUERY};`,
    `a || ${QUERY};`,
    `a ?? ${QUERY};`,
    `a ? ${QUERY} : null;`,
    `${QUERY}, res.end();`,
    `[${QUERY}];`,
    `${QUERY}.include;`,
    `try { ${QUERY} } catch { }`,
    `ids.forEach((id) => ${QUERY});`,
    `ids.map((id) => ${QUERY});`,
    `setTimeout(() => ${QUERY}, 0);`,
    `queueMicrotask(() => ${QUERY});`,
    `process.nextTick(() => ${QUERY});`,
    `res.on('finish', () => ${QUERY});`,
    `emitter.once('logout', () => ${QUERY});`,
    `done.then(() => { ${QUERY}; });`,
    `async function end() { ${QUERY}; } await end();`,
    `for (const id of ids) ${QUERY};`,
    `if (a) ${QUERY}; else res.end();`,
  ),
]);

const END = 'sessionStore.delete(id)';
const ON_FAILURE = `${RUNS} on failure`;

check('callbacks', [
  [`done.then(() => ${END});`, [RUNS]],
  [`done.then(null, () => ${END});`, [ON_FAILURE]],
  [`done.then(() => { }, () => ${END});`, [ON_FAILURE]],
  [`done.catch(() => ${END});`, [ON_FAILURE]],
  [`done.catch(() => { }).then(() => ${END});`, [RUNS]],
  [`done.finally(() => ${END});`, [RUNS]],
  [`wait((err) => { if (err) { ${END} } });`, [ON_FAILURE]],
  [`wait((err) => { if (err) return next(err); ${END} });`, [RUNS]],
  [`wait((err) => { if (!err) { ${END} } });`, [RUNS]],
  [`wait(function () { ${END} });`, [RUNS]],
  [`const finish = () => ${END}; wait(finish);`, [RUNS]],
  [`function finish() { ${END} } wait(finish);`, [RUNS]],
  [`wait({ done: 1 }, [2], (error, result) => { ${END} });`, [RUNS]],
  [`const never = () => ${END};`, []],
  [`wait(id);`, []],
  [`[1, 2].forEach(() => { ids.forEach(() => ${END}); });`, [RUNS]],
]);

describe('a callback', () => {
  it('is not entered again while it runs', () => {
    expect(effectsOf(`const again = () => { ${END}; wait(again); }; wait(again);`)).toEqual([RUNS]);
  });

  it('that the module declares is followed where it is called, not where it is handed over', () => {
    expect(effectsOf('wait(finish);', { above: `function finish() { ${END} }` })).toEqual([]);
  });

  it('that own code calls is met there, with what it is called with', () => {
    const above = 'function run(job) { return job(sessionStore); }';
    expect(effectsOf('run((store) => store.delete(id));', { above })).toEqual([RUNS]);
  });

  it('that own code does not call does not run', () => {
    const above = 'function ignore(job) { }';
    expect(effectsOf(`ignore(() => ${END});`, { above })).toEqual([]);
  });
});

check('where a call stands', [
  [`x.y = ${END};`, [RUNS]],
  [`x[${END}] = 1;`, [RUNS]],
  [`use(x[${END}]);`, [RUNS]],
  [`use({ [${END}]: 1 });`, [RUNS]],
  [`use({ ...${END} });`, [RUNS]],
  [`use(...[${END}]);`, [RUNS]],
  [`use(\`a \${${END}} b\`);`, [RUNS]],
  [`use(1 + ${END});`, [RUNS]],
  [`use(typeof ${END});`, [RUNS]],
  [`use(a ? b : ${END});`, [RUNS]],
  [`use(${END} ? a : b);`, [RUNS]],
  [`use(a?.b(${END}));`, [RUNS]],
  [`use(new Thing(${END}));`, [RUNS]],
  [`use(await ${END});`, [RUNS]],
  [`use((${END}, 1));`, [RUNS]],
  [`delete x[${END}];`, [RUNS]],
  [`class Inner { static x = ${END}; }`, []],
  [`sessionStore?.delete(id);`, [RUNS]],
  [`sessionStore.delete!(id);`, [RUNS]],
  [`yield_(${END} satisfies unknown);`, [RUNS]],
]);

describe('the verdict on a query', () => {
  it.each([
    [`await ${QUERY};`, 'pass'],
    [`${QUERY};`, 'fail: never-runs'],
  ])('%s', (statements, verdict) => {
    expect(verdictOf(`res.clearCookie('sid'); ${statements}`)).toBe(verdict);
  });
});
