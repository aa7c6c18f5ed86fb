import { describe, expect, it } from 'vitest';

import { fixture, lintFile, verdictsIn } from './fixtures.js';

const BOTH = ['POST /logout: pass', 'POST /signout: fail'];

// Each file has one handler that passes by what a function elsewhere does under a name that says nothing, and one that
// fails since a function elsewhere does nothing of what its name says.
describe('calls are followed in TypeScript', () => {
  it.each([
    'named-import',
    'default-import',
    'namespace-import',
    'renamed-import',
    're-export',
    'barrel',
    'barrel-folder',
    'dynamic-import',
    'class-instance',
    'singleton',
    'static-method',
    'factory',
    'bound',
    'wrapped',
    'super-method',
    'constructor-types',
    'constructor-assignment',
    'field-types',
    'inject',
    'interface',
    'fastify-decorate',
    'elysia-derive',
  ])('%s', (file) => {
    expect(verdictsIn('links-typescript', `src/${file}.ts`)).toEqual(BOTH);
  });

  it('tells the way to what was found', () => {
    const [report] = lintFile(fixture('links-typescript'), 'src/re-export.ts').reports;
    expect(report?.line).toBe(13);
    expect(report?.message).toContain('Followed endSession (line 13) → src/store.ts:');
  });
});

describe('calls are followed in CommonJS', () => {
  it.each([
    'require',
    'destructured',
    'members',
    'member-of-require',
    'function-export',
    'instance',
    'class',
    'prototype',
    'index',
    'factory',
    'inside',
  ])('%s', (file) => {
    expect(verdictsIn('links-commonjs', `routes/${file}.js`, { typescript: true })).toEqual(BOTH);
  });

  it.each([
    'require',
    'destructured',
    'members',
    'function-export',
    'instance',
    'class',
    'prototype',
    'index',
    'factory',
  ])('%s, read by espree', (file) => {
    expect(verdictsIn('links-commonjs', `routes/${file}.js`)).toEqual(BOTH);
  });
});

describe('a handler that another file registers', () => {
  it('is reported at the registration', () => {
    const { reports } = lintFile(fixture('links-typescript'), 'src/registrations.ts');
    expect(reports.map(({ line }) => line)).toEqual([7]);
    expect(reports[0]?.message).toContain('The handler stands at src/handlers.ts:9.');
  });

  it('is judged there, and not where it stands', () => {
    expect(verdictsIn('links-typescript', 'src/registrations.ts')).toEqual(BOTH);
    expect(verdictsIn('links-typescript', 'src/handlers.ts')).toEqual(['logout(): fail']);
  });

  it('is judged once where a function only hands the request on', () => {
    expect(verdictsIn('links-typescript', 'src/delegates.ts')).toEqual(['POST /signout: fail']);
  });

  it('is found in CommonJS', () => {
    expect(verdictsIn('links-commonjs', 'routes/registrations.js')).toEqual([
      'POST /logout: pass',
      'GET /signout: fail',
    ]);
    expect(verdictsIn('links-commonjs', 'controllers/session.js')).toEqual([]);
  });

  it.each([
    ['src/app/api/logout/route.ts', ['POST /api/logout: pass']],
    ['src/app/api/signout/route.ts', ['GET /api/signout: fail']],
    ['src/app/api/sign-off/route.ts', ['POST /api/sign-off: fail']],
    ['src/app/api/log-off/route.ts', ['DELETE /api/log-off: fail']],
    ['src/lib/leave.ts', []],
  ])('is found where a file router serves a re-export: %s', (file, expected) => {
    expect(verdictsIn('next-app', file)).toEqual(expected);
  });

  it("is found through React Router's configuration", () => {
    expect(verdictsIn('react-router', 'app/routes.ts')).toEqual([
      'POST /logout: fail',
      'POST /account/sign-out: pass',
    ]);
    expect(verdictsIn('react-router', 'app/pages/bye.tsx')).toEqual([]);
  });

  it('is found through procedures and resolver maps', () => {
    expect(verdictsIn('trpc', 'src/router.ts')).toEqual(['logout(): pass', 'signOut(): fail']);
    expect(verdictsIn('trpc', 'src/resolvers.ts')).toEqual(['logout(): fail']);
  });
});

describe('constants and options in another file', () => {
  it('give the name of the cookie and whether it expires', () => {
    expect(verdictsIn('links-typescript', 'src/constants.ts')).toEqual([
      'POST /logout: fail',
      'POST /signout: noop',
      'POST /sign-off: noop',
      'POST /log-off: fail',
    ]);
  });

  it('give the name in the message', () => {
    const { reports } = lintFile(fixture('links-typescript'), 'src/constants.ts');
    expect(reports[0]?.message).toContain('`__Host-sid`');
  });
});
