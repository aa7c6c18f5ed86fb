import { describe, expect, it } from 'vitest';

import {
  effectsOf,
  effectTexts,
  judgeModule,
  judgeStatements,
  verdictOf,
  type Surroundings,
} from './harness.js';

const END = 'sessionStore.delete(id)';
const ENDED = ['invalidates record-deleted'];

type Case = readonly [title: string, statements: string, above: string, given?: Surroundings];

function ends(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [name, statements, above, given] of cases) {
      it(name, () => {
        expect(effectsOf(statements, { ...given, above })).toEqual(ENDED);
      });
    }
  });
}

ends('a function of the same file', [
  ['declared', 'await end(id);', `function end(id) { return ${END}; }`],
  ['declared behind the handler', 'await end(id); function end(id) { return sessionStore.delete(id); }', ''],
  ['an arrow function', 'await end(id);', `const end = async (id) => { await ${END}; };`],
  ['a function expression', 'await end(id);', `const end = function (id) { ${END}; };`],
  ['assigned later', 'await end(id);', `let end; end = () => ${END};`],
  ['under another name', 'await stop(id);', `const end = () => ${END}; const stop = end;`],
  ['a member of an object', 'await tools.end(id);', `const tools = { end: () => ${END} };`],
  ['a method of an object', 'await tools.end(id);', `const tools = { end() { ${END}; } };`],
  ['a member of a member', 'await tools.auth.end(id);', `const tools = { auth: { end() { ${END}; } } };`],
  ['taken out of an object', 'const { end } = tools; await end(id);', `const tools = { end() { ${END}; } };`],
  ['stored on an object', 'await tools.end(id);', `const tools = {}; tools.end = () => ${END};`],
  [
    'called from another',
    'await a(id);',
    `const a = () => b(); const b = () => c(); const c = () => ${END};`,
  ],
  ['one of two', 'await (all ? one : other)(id);', `const one = () => ${END}; const other = () => { };`],
  ['if there is one', 'await end?.(id);', `const end = () => ${END};`],
  ['inside the handler', `const end = () => ${END}; await end();`, ''],
  ['called at once', `(async () => { await ${END}; })();`, ''],
  ['called at once, as an expression', `await (function () { return ${END}; })();`, ''],
  ['handed to another', 'await run(end);', `const end = () => ${END}; const run = (job) => job();`],
  [
    'handed in an object',
    'await run({ end });',
    `const end = () => ${END}; const run = (tools) => tools.end();`,
  ],
  ['as a default', 'await run();', `const end = () => ${END}; const run = (job = end) => job();`],
  [
    'among the rest',
    'await run(1, end);',
    `const end = () => ${END}; const run = (a, ...jobs) => jobs[0]();`,
  ],
  [
    'of which another is returned',
    'await make(id)();',
    `const make = (id) => { ${END}; return () => { }; };`,
  ],
  ['returned by another', 'await make()(id);', `const make = () => (id) => ${END};`],
  ['of a factory', 'await tools.end();', `const make = () => ({ end: () => ${END} }); const tools = make();`],
]);

ends('a function with another `this` or promise around it', [
  ['bound', 'const bound = end.bind(null, id); await bound();', `function end() { return ${END}; }`],
  ['called', 'await end.call(null, id);', `function end() { return ${END}; }`],
  [
    'applied',
    'await end.apply(null, [run]);',
    `function end(job) { return job(); } const run = () => ${END};`,
  ],
  ['applied to what is not known', 'await end.apply(null, args);', `function end(job) { return ${END}; }`],
  ['applied to nothing', 'await end.apply();', `function end(job) { return ${END}; }`],
  [
    'called with a callback',
    'await end.call(null, run);',
    `function end(job) { return job(); } const run = () => ${END};`,
  ],
  [
    'promisified',
    'await promisify(end)(id);',
    `import { promisify } from 'node:util'; function end(id, done) { ${END}; }`,
  ],
  [
    'promisified, bound and called',
    'await util.promisify(end).bind(null).call(null, id);',
    `import util from 'util'; function end(id, done) { ${END}; }`,
  ],
  [
    'promisified in a variable',
    'await endNow(id);',
    `import { promisify } from 'bluebird'; function end(id, done) { ${END}; } const endNow = promisify(end);`,
  ],
  [
    'a method that is promisified',
    'await promisify(sessionStore.delete.bind(sessionStore))(id);',
    `import { promisify } from 'util';`,
  ],
  ['a method in a variable', 'const { remove } = sessionStore; remove(id);', ''],
]);

ends('a class', [
  ['its method', 'await new Sessions().end(id);', `class Sessions { end() { return ${END}; } }`],
  ['its static method', 'await Sessions.end(id);', `class Sessions { static end() { return ${END}; } }`],
  [
    'an instance',
    'await sessions.end(id);',
    `class Sessions { end() { return ${END}; } } const sessions = new Sessions();`,
  ],
  [
    'a method that calls another',
    'await new Auth().end(id);',
    `class Auth { end() { return this.inner(); } inner() { return ${END}; } }`,
  ],
  ['a field', 'await new Auth().end(id);', `class Auth { end = () => ${END}; }`],
  [
    'a method of its parent',
    'await new Auth().end(id);',
    `class Base { end() { return ${END}; } } class Auth extends Base { }`,
  ],
  [
    'a method that asks its parent',
    'await new Auth().end(id);',
    `class Base { end() { return ${END}; } } class Auth extends Base { end() { return super.end(); } }`,
  ],
  [
    'a service in a field',
    'await new Auth(new Sessions()).end();',
    `class Sessions { end() { return ${END}; } } class Auth { constructor(private sessions: Sessions) {} end() { return this.sessions.end(); } }`,
  ],
]);

const FILE = {
  files: {
    'src/session.ts': `export const end = (id) => ${END}; export default end; export const tools = { end };`,
  },
};

ends('a function of another file', [
  ['by its name', 'await end(id);', "import { end } from './session.js';", FILE],
  ['under another name', 'await stop(id);', "import { end as stop } from './session';", FILE],
  ['the default', 'await stop(id);', "import stop from './session.ts';", FILE],
  ['of the whole module', 'await session.end(id);', "import * as session from './session';", FILE],
  ['required', 'await session.end(id);', "const session = require('./session');", FILE],
  ['required by name', 'await end(id);', "const { end } = require('./session');", FILE],
  ['imported on the way', "const { end } = await import('./session.js'); await end(id);", '', FILE],
  ['in an object', 'await tools.end(id);', "import { tools } from './session';", FILE],
  [
    'handed on',
    'await end(id);',
    "import { end } from './lib';",
    { files: { ...FILE.files, 'src/lib/index.ts': "export * from '../session';" } },
  ],
  [
    'handed on under another name',
    'await stop(id);',
    "import { stop } from './lib';",
    { files: { ...FILE.files, 'src/lib/index.ts': "export { end as stop } from '../session';" } },
  ],
]);

describe('how far calls are followed', () => {
  const above = `const a = () => b(); const b = () => ${END};`;

  it.each([
    [5, ENDED],
    [2, ENDED],
    [1, ['unreadable b']],
    [0, ['unreadable a']],
  ])('%i calls', (maxDepth, effects) => {
    expect(effectsOf('a();', { above, settings: { maxDepth } })).toEqual(effects);
  });

  it('a call that is cut off leaves the verdict open', () => {
    const { verdict } = judgeStatements("res.clearCookie('sid'); a();", { above, settings: { maxDepth: 1 } });
    expect(verdict).toMatchObject({ kind: 'unknown', evidence: { name: 'b', why: 'depth limit reached' } });
  });

  it('no further than a bound on the functions in all', () => {
    // Each function calls the next one twice: there are 4096 ways.
    const calls = (name: string): string => `const f${name} = () => {`;
    const functions = Array.from(
      { length: 12 },
      (_, at) => `${calls(String(at))} f${at + 1}(); f${at + 1}(); };`,
    );
    const above = `${functions.join(' ')} ${calls('12')} };`;
    const effects = effectsOf('f0();', { above, settings: { maxDepth: 20 } });
    expect(effects).toContain('unreadable f12');
    expect(effects.length).toBeLessThan(500);
  });

  it('once where functions call each other', () => {
    const loop = `function a() { b(); } function b() { ${END}; a(); }`;
    expect(effectsOf('a();', { above: loop })).toEqual(ENDED);
  });

  it('once where the handler calls itself', () => {
    expect(effectsOf(`${END}; logout(req, res);`)).toEqual(ENDED);
  });

  it('twice where a function is called twice', () => {
    expect(effectsOf('a(); a();', { above: `const a = () => ${END};` })).toEqual([...ENDED, ...ENDED]);
  });

  it('at most four of the functions that a call may mean', () => {
    const many = `const a = () => ${END}; const u = a;`;
    expect(effectsOf('(w ? a : x ? a : y ? a : z ? a : u)();', { above: many })).toHaveLength(4);
  });
});

describe('the way to an effect', () => {
  it('names each call with its place', () => {
    const { effects, root } = judgeStatements('\nawait end(\nid);', {
      above: "import { end } from './session.js';",
      files: {
        'src/session.ts': `import { inner } from './inner.js';\nexport const end = (id) => inner(id);`,
        'src/inner.ts': `\n\n\nexport function inner(id) { return ${END}; }`,
      },
    });
    const [effect] = effects;
    expect(effect).toMatchObject({
      at: { line: 2 },
      site: { file: `${root}/src/inner.ts`, place: { line: 4 } },
      trail: [
        { name: 'end', file: `${root}/src/logout.ts`, place: { line: 2 } },
        { name: 'inner', file: `${root}/src/session.ts`, place: { line: 2 } },
      ],
    });
  });

  it('is empty for what the handler does itself', () => {
    const { effects } = judgeStatements(`\n\n${END};`);
    expect(effects).toMatchObject([
      { at: { line: 3 }, site: { place: { line: 3 } }, trail: [], row: 'shapes/store' },
    ]);
  });

  it('keeps the paths that lead to a call', () => {
    const above = `const end = () => { try { ${END}; } catch { other(); } };`;
    expect(effectsOf('try { x(); } catch { end(); }', { above })).toEqual([`${ENDED[0]} on failure`]);
    expect(effectsOf('return; end();', { above })).toEqual([`${ENDED[0]} unreachable`]);
  });

  it('starts at the registration where a handler stands in another file', () => {
    const { effects, root } = judgeModule(
      "import express from 'express';\nimport { quit } from './quit.js';\nexpress().post('/logout', quit);",
      { files: { 'src/quit.ts': `export function quit(req, res) {\n\n\n${END}; }` } },
    );
    expect(effects).toMatchObject([
      { at: { line: 3 }, site: { file: `${root}/src/quit.ts`, place: { line: 4 } } },
    ]);
  });
});

describe('a body decides before a name', () => {
  it.each([
    [
      'a function that only clears the cookie',
      'revokeSession(id);',
      "function revokeSession() { res.clearCookie('sid'); }",
      'fail: not-invalidated',
    ],
    ['a function of a harmless name', 'clearCookies(id);', `function clearCookies() { ${END}; }`, 'pass'],
    [
      'an empty function',
      "res.clearCookie('sid'); revokeSession(id);",
      'function revokeSession() { }',
      'fail: not-invalidated',
    ],
    [
      'a function out of reach',
      "res.clearCookie('sid'); revokeSession(id);",
      "import { revokeSession } from './missing.js';",
      'pass',
    ],
    [
      'a function that may end it',
      "res.clearCookie('sid'); clearSession(id);",
      "import { clearSession } from './missing.js';",
      'unknown',
    ],
  ])('%s', (_, statements, above, verdict) => {
    expect(verdictOf(statements, { above })).toBe(verdict);
  });
});

describe('what only looks like a call through another function', () => {
  it.each([
    ['a method of that name', "await machine.call('DEL', `sess:${id}`);", ''],
    ['promisify of nothing', 'await promisify()(id);', "import { promisify } from 'util';"],
    ['promisify that is not called', 'await promisify(id);', "import { promisify } from 'util';"],
    ['another wrapper', 'await memoize(sessionStore.delete)(id);', "import { memoize } from 'lodash';"],
  ])('%s', (_, statements, above) => {
    expect(effectsOf(statements, { above })).toEqual([]);
  });

  it('passport gets the callback that it needs from promisify', () => {
    const given = { above: "import { promisify } from 'node:util';", packages: { passport: '^0.7.0' } };
    expect(effectsOf('await promisify(req.logout.bind(req))();', given)).toEqual([
      'invalidates server-session-ended',
    ]);
    expect(effectsOf('await req.logout();', given)).toEqual(['never-runs passport']);
  });
});

describe('a value that is no function', () => {
  it.each([
    "'text'();",
    '({})();',
    '[]();',
    '`a`();',
    '(1 + 2)();',
    'new Thing();',
    'import.meta.x();',
    'super_();',
  ])('%s', (statements) => {
    expect(effectsOf(statements)).toEqual([]);
  });
});

describe('functions that leave', () => {
  const above = "import { redirect, notFound } from 'next/navigation';";

  it.each(['redirect("/");', 'notFound();', 'a ? redirect("/") : redirect("/x");', 'return redirect("/");'])(
    '%s',
    (leaving) => {
      const { effects } = judgeModule(
        `'use server'; ${above} export async function logout() { ${leaving} ${END}; }`,
      );
      const expected = leaving.includes('?') ? ENDED : [`${ENDED[0]} unreachable`];
      expect(effectTexts(effects)).toEqual(expected);
    },
  );

  it('a function that is followed ends with its caller going on', () => {
    const { effects } = judgeModule(
      `'use server'; ${above} function go() { redirect('/'); } export async function logout() { go(); ${END}; }`,
    );
    expect(effectTexts(effects)).toEqual(ENDED);
  });
});
