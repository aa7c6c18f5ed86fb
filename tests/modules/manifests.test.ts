import { describe, expect, it } from 'vitest';

import { majorVersion } from '../../src/modules/manifests.js';

describe('majorVersion', () => {
  it.each<[range: string, major: number | null]>([
    ['8.24.10', 8],
    ['^8.24.10', 8],
    ['~8.2', 8],
    ['8', 8],
    ['8.x', 8],
    ['8.*', 8],
    ['v8.1.0', 8],
    ['=8.1.0', 8],
    ['^ 8.1.0', 8],
    ['9.0.0-rc.1', 9],
    ['10.2.3', 10],
    ['npm:express@^4.18.0', 4],
    ['npm:@scope/express@4.18.0', 4],
    ['workspace:^3.0.0', 3],
    ['', null],
    ['*', null],
    ['latest', null],
    ['workspace:*', null],
    ['>=7', null],
    ['7 || 8', null],
    ['7 - 9', null],
    ['<9', null],
    ['github:owner/name', null],
    ['file:../mongoose', null],
  ])('%j', (range, major) => {
    expect(majorVersion(range)).toBe(major);
  });
});
