import { describe, expect, it } from 'vitest';

import { effectTexts, judgeModule, type Surroundings } from './harness.js';

const END = 'sessionStore.delete(id)';
const ENDED = ['invalidates record-deleted'];

/** What a handler does that calls something which the project hangs on its requests or application. */
const does = (setup: string, call: string, given: Surroundings = {}): string[] =>
  effectTexts(
    judgeModule(
      `${setup} export async function logout(req, res, request, ctx, fastify) { await ${call}; }`,
      given,
    ).effects,
  );

describe('a function that the project hangs on its requests', () => {
  it.each([
    [
      'a decoration of the request',
      `app.decorateRequest('endSession', function () { return ${END}; });`,
      'request.endSession()',
    ],
    [
      'a decoration of the application',
      `app.decorate('endSession', () => ${END});`,
      'request.server.endSession()',
    ],
    [
      'a service that is decorated',
      `app.decorate('auth', { endSession: () => ${END} });`,
      'fastify.auth.endSession()',
    ],
    [
      'a service of a class',
      `class Auth { endSession() { return ${END}; } } app.decorate('auth', new Auth());`,
      'fastify.auth.endSession()',
    ],
    ['something derived', `app.derive(({ cookie }) => ({ signOut: () => ${END} }));`, 'ctx.signOut()'],
    [
      'something derived with options',
      `app.derive({ as: 'global' }, () => ({ signOut: () => ${END} }));`,
      'ctx.signOut()',
    ],
    ['a value of the context', `app.use((c) => { c.set('endSession', () => ${END}); });`, 'ctx.endSession()'],
    [
      'an assignment to the request',
      `app.use((req, res, next) => { req.endSession = () => ${END}; next(); });`,
      'req.endSession()',
    ],
    [
      'an assignment to its prototype',
      `http.IncomingMessage.prototype.endSession = function () { return ${END}; };`,
      'req.endSession()',
    ],
    [
      'a function that is returned',
      `app.decorate('logout', () => async (req) => ${END});`,
      'fastify.logout()(req)',
    ],
  ])('%s', (_, setup, call) => {
    expect(does(setup, call)).toEqual(ENDED);
  });

  it('in a file that is imported', () => {
    const files = {
      'src/plugin.ts': `export default (app) => { app.decorateRequest('endSession', () => ${END}); };`,
    };
    expect(does("import plugin from './plugin.js';", 'request.endSession()', { files })).toEqual(ENDED);
  });

  it('is not found where there is none', () => {
    expect(does('', 'request.endSession()')).toEqual(['invalidates named']);
    expect(does('', 'request.logOff()')).toEqual(['unreadable logOff']);
    expect(does('', 'fastify.logOff()()')).toEqual(['unreadable logOff', 'unreadable logOff']);
  });

  it.each([
    ['of another name', `app.decorateRequest('other', () => ${END});`],
    ['that is no function', "app.decorateRequest('logOff', null);"],
    ['that returns no object', 'app.derive(() => null);'],
    ['that is a value', 'app.derive({ logOff: 1 });'],
    ['that spreads', 'app.derive(() => ({ ...tools }));'],
    ['without a value', "app.decorate('logOff'); app.decorate();"],
    ['on something else', `app.use((req) => { thing.logOff = () => ${END}; });`],
    ['that is assigned a name', 'app.use((req) => { req.logOff = logOff; });'],
    ['that is computed', `app.use((req) => { req[name] = () => ${END}; });`],
    ['on a member', `app.use((req) => { req.inner.logOff = () => ${END}; });`],
  ])('a registration %s', (_, setup) => {
    expect(does(setup, 'request.logOff()')).toEqual(['unreadable logOff']);
  });

  it('is searched for only where the name may end a session', () => {
    expect(does(`app.decorateRequest('bye', () => ${END});`, 'request.bye()')).toEqual([]);
  });

  it('is no concern of a package', () => {
    const setup = `import { logOff } from 'other'; app.decorate('logOff', () => ${END});`;
    expect(does(setup, 'logOff()')).toEqual(['unreadable logOff']);
  });

  it('is not searched for behind a long or a computed path', () => {
    const setup = `app.decorate('logOff', () => ${END});`;
    expect(does(setup, 'ctx.a.b.c.d.logOff()')).toEqual(['unreadable logOff']);
    expect(does(setup, 'ctx[key].logOff()')).toEqual(['unreadable logOff']);
  });
});
