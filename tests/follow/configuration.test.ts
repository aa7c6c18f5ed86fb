import { describe, expect, it } from 'vitest';

import { fixture, lintFile, verdictsIn } from './fixtures.js';

describe('the kind of session comes from a configuration in another file', () => {
  it.each([
    ['express-session', 'routes/auth.js', 'fail'],
    ['express-session-unset', 'routes/auth.js', 'pass'],
    ['cookie-session', 'routes/auth.js', 'fail'],
    ['koa-session', 'src/router.js', 'fail'],
    ['koa-session-store', 'src/router.js', 'pass'],
    ['yar', 'routes.js', 'fail'],
    ['yar-on-server', 'routes.js', 'pass'],
    ['remix-cookie', 'app/routes/logout.tsx', 'fail'],
    ['remix-memory', 'app/routes/logout.tsx', 'pass'],
    ['remix-database', 'app/routes/logout.tsx', 'pass'],
    ['remix-database-noop', 'app/routes/logout.tsx', 'fail'],
    ['iron-session', 'src/app/api/logout/route.ts', 'fail'],
    ['token-short', 'src/auth.ts', 'pass'],
    ['token-long', 'src/auth.ts', 'fail'],
  ])('%s', (project, file, expected) => {
    const found = verdictsIn(`configuration/${project}`, file);
    expect(found.map((verdict) => verdict.split(': ')[1])).toEqual([expected]);
  });

  it.each([
    ['express-session', 'routes/auth.js', 'keptOnServer'],
    ['cookie-session', 'routes/auth.js', 'cookieOnlySession'],
    ['koa-session', 'src/router.js', 'cookieOnlySession'],
    ['yar', 'routes.js', 'cookieOnlySession'],
    ['remix-cookie', 'app/routes/logout.tsx', 'cookieOnlySession'],
    ['iron-session', 'src/app/api/logout/route.ts', 'cookieOnlySession'],
    ['token-long', 'src/auth.ts', 'tokenNotRevoked'],
  ])('%s says so in its message', (project, file, expected) => {
    const { reports } = lintFile(fixture(`configuration/${project}`), file);
    expect(reports.map(({ messageId }) => messageId)).toEqual([expected]);
  });

  it('knows the cookies of Bun by the packages of the project', () => {
    expect(verdictsIn('bun', 'index.ts')).toEqual(['POST /api/logout: fail']);
  });
});
