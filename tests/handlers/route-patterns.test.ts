import { describe, expect, it } from 'vitest';

import { pathsOfPattern } from '../../src/handlers/route-patterns.js';

describe('pathsOfPattern', () => {
  it.each<[pattern: RegExp, paths: readonly string[]]>([
    [/^\/logout$/, ['/logout']],
    [/^\/logout\/?$/, ['/logout']],
    [/^\/logout(?:\/|$)/, ['/logout']],
    [/logout/i, ['/logout']],
    [/^[/]logout/, ['/logout']],
    [/^\/[Ll]ogout$/, ['/logout']],
    [/^\/log-?out$/, ['/log-out']],
    [/^\/log[-_]?out$/, ['/log-out']],
    [/^\/log(?:-|_)?out$/, ['/log-out']],
    [/^\/log\-out$/, ['/log-out']],
    [/^\/(?:logout|signout)$/, ['/logout', '/signout']],
    [/^\/logout$|^\/signout$/, ['/logout', '/signout']],
    [/^\/(api\/)?logout$/, ['/api/logout']],
    [/^\/v\d+\/logout$/, ['/v*/logout']],
    [/^\/([^/]+)\/logout$/, ['/*/logout']],
    [/^\/(?<lang>\w{2})\/logout$/, ['/*/logout']],
    [/^\/logout\b.*$/, ['/logout*']],
    [/^\/logout(?=\/)/, ['/logout']],
    [/^\/(?!admin)logout/, ['/logout']],
    [/^\/.*?$/, ['/*']],
    [/(?:)/, ['/']],
  ])('%s', (pattern, paths) => {
    expect(pathsOfPattern(pattern.source)).toEqual(paths);
  });

  it.each(['(', '[', '{', '\\', '(?', '(?<', ')', 'a)b', '[]', '(((((((((((('])(
    'never throws: %s',
    (source) => {
      expect(Array.isArray(pathsOfPattern(source))).toBe(true);
    },
  );

  it('gives no more paths than a person lists', () => {
    expect(pathsOfPattern('(a|b)'.repeat(60)).length).toBeLessThan(20);
    expect(
      pathsOfPattern(Array.from({ length: 60 }, (_, index) => `x${String(index)}y`).join('|')).length,
    ).toBeLessThan(20);
  });
});
