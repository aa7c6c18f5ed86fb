import { defineLibrary } from './types.js';

export const bookshelf = defineLibrary({
  name: 'bookshelf',
  packages: ['bookshelf'],
  rows: [
    {
      id: 'bookshelf/destroy',
      path: '…destroy',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'bookshelf@1.2.0, run: sent by the call itself',
    },
    {
      id: 'bookshelf/save',
      path: '…save',
      effect: { kind: 'record', verb: 'save' },
      evidence: 'bookshelf@1.2.0, run',
    },
    {
      id: 'bookshelf/query',
      path: '…query().….del|delete',
      effect: { kind: 'record', verb: 'delete', lazy: 'thenable', terminators: ['asCallback'] },
      evidence: 'bookshelf@1.2.0, run: query() gives a Knex query',
    },
  ],
});
