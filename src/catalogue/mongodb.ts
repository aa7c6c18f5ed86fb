import { defineLibrary } from './types.js';

export const mongodb = defineLibrary({
  name: 'mongodb',
  packages: ['mongodb'],
  rows: [
    {
      id: 'mongodb/delete',
      path: '…deleteOne|deleteMany|findOneAndDelete|bulkWrite',
      effect: { kind: 'record', verb: 'delete' },
      evidence: 'mongodb@7.9.0 lib/collection.js, run',
    },
    {
      id: 'mongodb/update',
      path: '…updateOne|updateMany|findOneAndUpdate|replaceOne|findOneAndReplace',
      effect: { kind: 'record', verb: 'update' },
      evidence: 'mongodb@7.9.0 lib/collection.js',
    },
    {
      id: 'mongodb/insert',
      path: '…insertOne|insertMany',
      effect: { kind: 'record', verb: 'insert' },
      evidence: 'mongodb@7.9.0 lib/collection.js',
    },
    {
      id: 'mongodb/command-delete',
      path: '…command',
      effect: { kind: 'record', verb: 'delete', table: { argument: 0, property: 'delete' } },
      evidence: 'mongodb@7.9.0 lib/db.js',
    },
    {
      id: 'mongodb/command-update',
      path: '…command',
      effect: { kind: 'record', verb: 'update', table: { argument: 0, property: 'update' } },
      evidence: 'mongodb@7.9.0 lib/db.js',
    },
    {
      id: 'mongodb/command-insert',
      path: '…command',
      effect: { kind: 'record', verb: 'insert', table: { argument: 0, property: 'insert' } },
      evidence: 'mongodb@7.9.0 lib/db.js',
    },
  ],
});
