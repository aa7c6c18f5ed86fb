import { defineLibrary } from './types.js';

export const bookshelf = defineLibrary({
  name: 'bookshelf',
  packages: ['bookshelf'],
  rows: [
    {
      id: 'bookshelf/destroy',
      path: '…destroy',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'bookshelf@1.2.0, run',
    },
  ],
});
