import { describe, expect, it } from 'vitest';

import { relativePath } from '../../src/modules/host.js';
import { fixture, lintFile, verdictsIn } from './fixtures.js';

const BOTH = ['POST /logout: pass', 'POST /signout: fail'];

describe('specifiers lead to files', () => {
  it.each([
    ['paths of an extended tsconfig', 'src/paths.ts'],
    ['a path without a pattern', 'src/exact-path.ts'],
    ['paths of a referenced project', 'admin/reference.ts'],
    ['imports of package.json', 'src/package-imports.ts'],
    ['imports of package.json with a pattern', 'src/package-imports-pattern.ts'],
    ['@/ without a configuration', 'src/at-sign.ts'],
    ['~/ without a configuration', 'src/tilde.ts'],
    ['$lib without a configuration', 'src/dollar.ts'],
  ])('%s', (_, file) => {
    expect(verdictsIn('aliases', file)).toEqual(BOTH);
  });

  it('a package of the monorepo, by its sources', () => {
    const { analysis } = lintFile(fixture('monorepo'), 'apps/web/src/routes.ts');
    expect(verdictsIn('monorepo', 'apps/web/src/routes.ts')).toEqual(BOTH);
    expect([...analysis.opened].map((file) => relativePath(analysis.root, file)).sort()).toEqual([
      'packages/auth/src/index.ts',
      'packages/auth/src/store.ts',
    ]);
  });

  it('what Nuxt imports by itself', () => {
    expect(verdictsIn('nuxt', 'server/api/logout.post.ts')).toEqual(['POST /api/logout: pass']);
    expect(verdictsIn('nuxt', 'server/api/signout.post.ts')).toEqual(['POST /api/signout: fail']);
  });
});

describe('cycles', () => {
  it('end: of imports and of calls', () => {
    expect(verdictsIn('cycles', 'src/a.ts')).toEqual(BOTH);
  });

  it('end: of barrels', () => {
    expect(verdictsIn('cycles', 'src/barrels.ts')).toEqual(['POST /logout: fail']);
  });
});
