import { defineLibrary } from './types.js';

export const mongoose = defineLibrary({
  name: 'mongoose',
  packages: ['mongoose', '@nestjs/mongoose'],
  rows: [
    {
      id: 'mongoose/delete',
      path: '…model().deleteOne|deleteMany|findByIdAndDelete|findOneAndDelete|findByIdAndRemove|findOneAndRemove',
      effect: {
        kind: 'record',
        verb: 'delete',
        lazy: 'thenable',
        terminators: ['exec'],
        callbackSends: true,
      },
      evidence: 'mongoose@9.12.1 lib/query.js, run with 6 to 9',
    },
    {
      id: 'mongoose/update',
      path: '…model().updateOne|updateMany|findByIdAndUpdate|findOneAndUpdate|replaceOne|findOneAndReplace|update',
      effect: {
        kind: 'record',
        verb: 'update',
        lazy: 'thenable',
        terminators: ['exec'],
        callbackSends: true,
      },
      evidence: 'mongoose@9.12.1 lib/query.js, run with 6 to 9',
    },
    {
      id: 'mongoose/create',
      path: '…model().create|insertMany',
      effect: { kind: 'record', verb: 'insert' },
      evidence: 'mongoose@9.12.1, run',
    },
    {
      id: 'mongoose/save',
      path: '…save',
      effect: { kind: 'record', verb: 'save' },
      evidence: 'mongoose@9.12.1, run',
    },
  ],
});
