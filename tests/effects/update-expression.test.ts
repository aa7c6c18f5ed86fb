import { describe, expect, it } from 'vitest';

import { actionsIn } from '../../src/effects/update-expression.js';
import { effectsOf } from './harness.js';

const COMMAND =
  "import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'; import { UpdateCommand } from '@aws-sdk/lib-dynamodb'; const client = new DynamoDBClient({});";

describe('actionsIn', () => {
  it('reads all clauses, their lists and paths', () => {
    expect(
      actionsIn('SET a = :a, b.#c = list_append(b.#c, :d) REMOVE e[0], f ADD g :one DELETE h :set'),
    ).toEqual([
      { verb: 'SET', path: ['a'], operand: ':a' },
      { verb: 'SET', path: ['b', '#c'], operand: 'list_append(b.#c, :d)' },
      { verb: 'REMOVE', path: ['e', '0'], operand: '' },
      { verb: 'REMOVE', path: ['f'], operand: '' },
      { verb: 'ADD', path: ['g'], operand: ':one' },
      { verb: 'DELETE', path: ['h'], operand: ':set' },
    ]);
  });

  it.each(['', '?', 'SETTING a = 1'])('finds none in %j', (text) => {
    expect(actionsIn(text).filter(({ verb }) => verb === 'SET')).toEqual([]);
  });
});

describe('an update expression', () => {
  it.each<[table: string, expression: string, more: string, effects: readonly string[]]>([
    ['users', 'REMOVE refreshToken', '', ['invalidates token-removed']],
    ['users', 'remove refreshToken', '', ['invalidates token-removed']],
    ['users', 'SET lastSeen = :now REMOVE avatar, refreshToken', '', ['invalidates token-removed']],
    [
      'users',
      'REMOVE #t',
      "ExpressionAttributeNames: { '#t': 'refreshToken' }",
      ['invalidates token-removed'],
    ],
    ['users', 'REMOVE #t', "ExpressionAttributeNames: { '#t': 'avatar' }", []],
    [
      'users',
      'REMOVE sessions.#id',
      "ExpressionAttributeNames: { '#id': id }",
      ['invalidates token-removed'],
    ],
    ['users', 'DELETE tokens :t', '', ['invalidates token-removed']],
    ['users', 'ADD tokenVersion :one', '', ['invalidates version-raised']],
    ['users', 'SET tokenVersion = tokenVersion + :one', '', ['invalidates version-raised']],
    ['users', 'ADD logins :one', '', []],
    [
      'users',
      'SET refreshToken = :t',
      "ExpressionAttributeValues: { ':t': null }",
      ['invalidates token-removed'],
    ],
    [
      'users',
      'SET refreshToken = :t',
      "ExpressionAttributeValues: { ':t': { NULL: true } }",
      ['invalidates token-removed'],
    ],
    ['users', 'SET refreshToken = :t', "ExpressionAttributeValues: { ':t': token }", []],
    ['users', 'SET refreshToken = :t', '', []],
    [
      'sessions',
      'SET revoked = :r',
      "ExpressionAttributeValues: { ':r': true }",
      ['invalidates record-revoked'],
    ],
    [
      'sessions',
      'SET revoked = :r',
      "ExpressionAttributeValues: { ':r': { BOOL: true } }",
      ['invalidates record-revoked'],
    ],
    ['sessions', 'SET revoked = :r', "ExpressionAttributeValues: { ':r': { BOOL: false } }", []],
    [
      'sessions',
      'SET expiresAt = :e',
      "ExpressionAttributeValues: { ':e': { N: '0' } }",
      ['invalidates record-revoked'],
    ],
    ['carts', 'SET revoked = :r', "ExpressionAttributeValues: { ':r': true }", []],
    ['sessions', 'SET lastSeen = :now', "ExpressionAttributeValues: { ':now': now }", []],
  ])('%s: %s %s', (table, expression, more, effects) => {
    const input = `{ TableName: '${table}', Key: { id }, UpdateExpression: '${expression}', ${more} }`;
    const run = (name: string): string[] =>
      effectsOf(`await client.send(new ${name}(${input}));`, { above: COMMAND });
    expect([run('UpdateCommand'), run('UpdateItemCommand')]).toEqual([effects, effects]);
  });

  it('that is not known says nothing', () => {
    const line = "await client.send(new UpdateCommand({ TableName: 'users', UpdateExpression: parts }));";
    expect(effectsOf(line, { above: COMMAND })).toEqual([]);
  });
});
