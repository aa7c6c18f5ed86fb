import { defineLibrary } from './types.js';

export const webHeaders = defineLibrary({
  name: 'web-headers',
  packages: [],
  rows: [
    {
      id: 'web-headers/set',
      shape: ['headers.set|append', 'resHeaders.set|append', 'responseHeaders.set|append'],
      arity: [2, 2],
      effect: { kind: 'writes-header', name: { argument: 0 }, value: { argument: 1 } },
      evidence: 'the Headers of the fetch standard',
    },
    {
      id: 'web-headers/named',
      shape: ['set|append'],
      on: /^.*[hH]eaders$/,
      arity: [2, 2],
      effect: { kind: 'writes-header', name: { argument: 0 }, value: { argument: 1 } },
      evidence: 'the Headers of the fetch standard',
    },
  ],
});
