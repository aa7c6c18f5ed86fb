import { describe, expect, it } from 'vitest';

import { itIs } from './harness.js';

const CODE =
  "import type { SessionStore } from './store.js'; class A { constructor(readonly store: SessionStore) {} } const it = new A(x).store;";
const INTERFACE = { 'src/store.ts': 'export interface SessionStore { end(): void }' };
const implementation = (name: string): string =>
  `import { SessionStore } from './store.js'; export class ${name} implements SessionStore { end() {} }`;

describe('a class that implements an interface', () => {
  it('is found beside it', () => {
    expect(itIs(CODE, { ...INTERFACE, 'src/redis.ts': implementation('RedisStore') })).toBe('new RedisStore');
  });

  it('is found in a folder beside it', () => {
    expect(itIs(CODE, { ...INTERFACE, 'src/stores/redis.ts': implementation('RedisStore') })).toBe(
      'new RedisStore',
    );
  });

  it('is found in the same file', () => {
    const both = `${INTERFACE['src/store.ts']} export class RedisStore implements SessionStore { end() {} }`;
    expect(itIs(CODE, { 'src/store.ts': both })).toBe('new RedisStore');
  });

  it('is found where it extends an abstract class', () => {
    const code = CODE.replace('import type', 'import');
    const files = {
      'src/store.ts': 'export abstract class SessionStore { abstract end(): void }',
      'src/redis.ts': implementation('RedisStore').replace('implements', 'extends'),
    };
    expect(itIs(code.replace('.store;', '.store.end;'), files)).toBe('function end');
  });

  it('is not guessed among several', () => {
    const files = {
      ...INTERFACE,
      'src/redis.ts': implementation('RedisStore'),
      'src/memory.ts': implementation('MemoryStore'),
    };
    expect(itIs(CODE, files)).toBe('field store');
  });

  it('is not known where there is none, or it only mentions the name', () => {
    expect(itIs(CODE, INTERFACE)).toBe('field store');
    const mention =
      "import { SessionStore } from './store.js'; export class Other { use(store: SessionStore) {} }";
    expect(itIs(CODE, { ...INTERFACE, 'src/other.ts': mention })).toBe('field store');
  });

  it('is not searched for data', () => {
    const files = {
      'src/store.ts': 'export interface Options { a: string }',
      'src/a.ts': "import { Options } from './store.js'; export class Own implements Options { a = '' }",
    };
    expect(itIs(CODE.replaceAll('SessionStore', 'Options'), files)).toBe('field store');
  });

  it('is not read where it is too large', () => {
    const large = `${implementation('RedisStore')} //${'x'.repeat(100_000)}`;
    expect(itIs(CODE, { ...INTERFACE, 'src/redis.ts': large })).toBe('field store');
  });
});
