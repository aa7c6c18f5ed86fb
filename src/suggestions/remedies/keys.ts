import type { TSESTree } from '@typescript-eslint/utils';

import { subjectOf } from '../../effects/words.js';
import { mayHold } from '../fields.js';
import { enclosing, isFunction } from '../place.js';
import { call, run } from '../layout.js';
import { importedModules, storeFiles, textOf } from '../reach.js';
import type { Situation } from '../situation.js';
import { quoted } from '../style.js';
import type { Insertion, Subject } from '../types.js';
import { libraryName } from './libraries.js';

/** A key that the project writes sessions or tokens under: what precedes the id in it. */
const SESSION_KEY =
  /\.(?:set|setex|setEx|get|hset|hSet|hgetall|hGetAll|put)\(\s*[`'"]((?:[\w-]+[:_])*(?:sess|session|sessions|refresh_?token|token|jwt)s?:)(?:\$\{|['"]\s*\+\s*)([\w.]+)/i;

/** Deletes the key that the project keeps the session under. */
export function keyDeletions({ subject, clients, cookieWords }: Situation): Insertion[] {
  const client = clients.find(({ kind }) => kind === 'redis' || kind === 'ioredis' || kind === 'upstash');
  const prefix = client ? sessionKey(subject, cookieWords) : null;
  if (!client || prefix === null) return [];
  return [
    {
      kind: 'insertion',
      label: {
        id: 'deleteRecord',
        data: { library: libraryName(client), model: prefix },
        library: libraryName(client),
      },
      needs: 'token',
      statements: (token) => [run(call(`${client.code}.del`, `\`${prefix}\${${token}}\``))],
      imports: client.imports,
      setup: client.setup ?? [],
      isAsync: true,
    },
  ];
}

function sessionKey(subject: Subject, cookie: string | null): string | null {
  const files = [...importedModules(subject).map(({ facts }) => facts.file), ...storeFiles(subject)];
  for (const file of new Set(files)) {
    const [, prefix, id = ''] =
      SESSION_KEY.exec(file === subject.file ? subject.sourceCode.text : textOf(file)) ?? [];
    // A key that ends in a user's id is not the cookie's.
    if (prefix === undefined || /user|account|member/i.test(id)) continue;
    const last = id.split('.').at(-1) ?? '';
    if (subjectOf(prefix) === 'session' && [prefix, last].every((name) => mayHold(name, cookie)))
      return prefix;
  }
  return null;
}

/** Deletes from, or writes to, a namespace of Cloudflare KV that the types of the project name. */
export function kvEntries({ subject, handler, expiry }: Situation): Insertion[] {
  const environment = environmentOf(handler);
  const binding = environment === null ? null : kvBinding(subject);
  if (environment === null || binding === null) return [];
  const namespace = `${environment}.${binding}`;
  const holdsSessions = subjectOf(binding) === 'session';
  const library = 'Cloudflare KV';
  const until = expiry ? `{ expiration: ${expiry.name} }` : null;
  return [
    {
      kind: 'insertion',
      label: holdsSessions
        ? { id: 'deleteRecord', data: { library, model: binding }, library }
        : { id: 'blocklistToken', data: { library, store: 'blocklist:' }, library },
      needs: 'token',
      statements: (token) =>
        holdsSessions
          ? [run(call(`${namespace}.delete`, token))]
          : [
              ...(expiry?.statements(token) ?? []),
              run(
                call(
                  `${namespace}.put`,
                  `\`blocklist:\${${token}}\``,
                  quoted('1', subject.style),
                  ...(until === null ? [] : [until]),
                ),
              ),
            ],
      imports: holdsSessions ? [] : (expiry?.imports ?? []),
      setup: [],
      isAsync: true,
    },
  ];
}

function kvBinding(subject: Subject): string | null {
  for (const { facts } of importedModules(subject)) {
    for (const shape of facts.shapes) {
      const found = [...shape.members].find(([, types]) => types.some(({ name }) => name === 'KVNamespace'));
      if (found) return found[0];
    }
  }
  return /\b(\w+)\s*:\s*KVNamespace\b/.exec(subject.sourceCode.text)?.[1] ?? null;
}

/** What leads to the bindings: `env`, or `c.env` of Hono. */
function environmentOf(handler: TSESTree.Node): string | null {
  for (const node of enclosing(handler)) {
    if (!isFunction(node)) continue;
    for (const parameter of node.params) {
      if (parameter.type === 'Identifier' && parameter.name === 'env') return 'env';
      if (parameter.type === 'Identifier' && /^(?:c|ctx|context)$/.test(parameter.name))
        return `${parameter.name}.env`;
      if (
        parameter.type === 'ObjectPattern' &&
        parameter.properties.some(
          (item) => item.type === 'Property' && item.value.type === 'Identifier' && item.value.name === 'env',
        )
      )
        return 'env';
    }
  }
  return null;
}
